"""`quizgen banks`: what many banks hold, and new ones made of them."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

if TYPE_CHECKING:
    from quizgen.bank.kinds import Bank, Question
    from quizgen.base import Problem

Banks = Annotated[
    list[Path], typer.Argument(help="Question banks, or folders of them.", show_default=False)
]
Out = Annotated[Path, typer.Option("--out", help="The new bank.", show_default=False)]
Title = Annotated[str, typer.Option(help="The title of the new bank.")]
Force = Annotated[
    bool, typer.Option("--force", help="Replace an existing bank; the old one is kept as .bak.")
]
LONGEST_ASK = 100

banks_app = typer.Typer(
    no_args_is_help=True, help="Many banks: list, show, stats, pick a sheet from them, merge."
)


def register(app: typer.Typer) -> None:
    """Adds the command group."""
    app.add_typer(banks_app, name="banks")


@banks_app.command("list", epilog="Example: quizgen banks list question_banks")
def list_banks(banks: Banks = [Path("question_banks")]) -> None:  # noqa: B006
    """What each bank holds: questions, spares, points, minutes, articles."""
    from rich.markup import escape

    from quizgen import report

    read, problems = _read(banks)
    for path, bank in read:
        numbers = {
            "question": len(bank.questions),
            "spare": len(bank.spares),
            "point": _points(bank),
            "minute": bank.minutes or 0,
            "article": len(bank.articles),
        }
        said = ", ".join(f"{n} {what}{'s' * (n != 1)}" for what, n in numbers.items() if n)
        report.OUT.print(f"[bold]{escape(bank.title)}[/bold]: {said}")
        report.OUT.print(f"  [dim]{escape(str(path))}[/dim]")
    report.finish(problems)


@banks_app.command(epilog="Example: quizgen banks show question_banks/council-park-camp.yaml")
def show(banks: Banks) -> None:
    """The questions of a bank, a line each: number, kind, skill, level, what is asked."""
    from rich.markup import escape

    from quizgen import report

    read, problems = _read(banks)
    for path, bank in read:
        report.OUT.print(f"[bold]{escape(bank.title)}[/bold]  [dim]{escape(str(path))}[/dim]")
        for heading, questions in (("questions", bank.questions), ("spares", bank.spares)):
            if questions:
                report.OUT.print(f"[bold]{heading}[/bold]")
            for number, question in enumerate(questions, 1):
                report.OUT.print(f"{number:4}  {escape(_line(question))}")
    report.finish(problems)


@banks_app.command(epilog="Example: quizgen banks stats question_banks")
def stats(banks: Banks) -> None:
    """Count questions by group, kind, skill, level, standard, points, rule and tag."""
    from rich.markup import escape

    from quizgen import report
    from quizgen.bank.collection import stats as count

    read, problems = _read(banks)
    total = sum(len(bank.questions) + len(bank.spares) for _, bank in read)
    report.OUT.print(f"{len(read)} banks, {total} questions with their spares")
    for what, counted in count([bank for _, bank in read]).items():
        if counted:
            report.OUT.print(f"[bold]{what}[/bold]")
        for name, number in sorted(counted.items(), key=lambda one: (-one[1], one[0])):
            report.OUT.print(f"{number:6}  {escape(name)}")
    report.finish(problems)


@banks_app.command(
    epilog="Example: quizgen banks pick question_banks --skill attribution --number 8 --out friday.yaml"
)
def pick(
    banks: Banks,
    out: Out,
    number: Annotated[
        int | None, typer.Option("--number", "-n", min=1, help="How many.", show_default="all")
    ] = None,
    group: Annotated[list[str] | None, typer.Option(help="Only this group.")] = None,
    kind: Annotated[list[str] | None, typer.Option(help="Only this kind.")] = None,
    skill: Annotated[list[str] | None, typer.Option(help="Only this skill.")] = None,
    level: Annotated[list[int] | None, typer.Option(help="Only this level (DOK).")] = None,
    standard: Annotated[
        list[str] | None, typer.Option(help="Only this standard, or how it starts: CCSS.RI")
    ] = None,
    tag: Annotated[list[str] | None, typer.Option(help="Only with this tag.")] = None,
    rule: Annotated[list[str] | None, typer.Option(help="Only of this rule.")] = None,
    spares: Annotated[bool, typer.Option(help="Choose from the spares too.")] = True,
    title: Title = "",
    force: Force = False,
) -> None:
    """Make a bank of questions from several; each keeps its article. Options can be repeated."""
    from quizgen.bank.collection import Wish
    from quizgen.bank.collection import pick as picked

    wish = Wish(
        group or (), kind or (), skill or (), level or (), standard or (), tag or (), rule or (),
        number, spares,
    )  # fmt: skip
    read, problems = _read(banks)
    _write(picked([bank for _, bank in read], wish, title) if read else None, out, force, problems)


@banks_app.command(epilog="Example: quizgen banks merge spring.yaml autumn.yaml --out year.yaml")
def merge(banks: Banks, out: Out, title: Title = "", force: Force = False) -> None:
    """Make one bank of several; articles and questions that are the same are taken once."""
    from quizgen.bank.collection import merge as merged

    read, problems = _read(banks)
    _write(merged([bank for _, bank in read], title) if read else None, out, force, problems)


def _write(bank: "Bank | None", out: Path, force: bool, problems: "list[Problem]") -> NoReturn:
    from quizgen import report
    from quizgen.bank.files import write_made
    from quizgen.base import Place, Problem, errors_in

    if bank is not None and not (bank.questions or bank.spares):
        problems.append(Problem(Place(str(out)), "no question fits, so no bank was written"))
    if bank is None or errors_in(problems):
        report.finish(problems)
    found = write_made(bank, out, force=force)
    if not errors_in(found):
        report.files([out])
        report.OUT.print(
            f"         {len(bank.questions)} questions, {len(bank.spares)} spares, "
            f"{len(bank.articles)} articles"
        )
    report.finish([*problems, *found])


def _read(banks: Sequence[Path]) -> "tuple[list[tuple[Path, Bank]], list[Problem]]":
    from quizgen.bank.files import bank_files, load_bank

    paths, problems = bank_files(banks)
    read = []
    for path in paths:
        bank, found = load_bank(path)
        problems += found
        if bank is not None:
            read.append((path, bank))
    return read, problems


def _points(bank: "Bank") -> int:
    return sum(1 if one.points is None else one.points for one in bank.questions)


def _line(question: "Question") -> str:
    from quizgen.report import first_ask

    ask = " ".join(first_ask(question).split())
    level = f"DOK {question.level}" if question.level else ""
    about = ", ".join(one for one in (question.kind, question.skill, level) if one)
    return f"{ask if len(ask) <= LONGEST_ASK else ask[: LONGEST_ASK - 1] + '…'}  [{about}]"
