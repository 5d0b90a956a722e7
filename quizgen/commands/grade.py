"""`quizgen grade`: what students handed in, against the bank."""

from pathlib import Path
from typing import Annotated

import typer


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(epilog="Example: quizgen grade question_banks/council-park-camp.yaml handed-in/")(
        grade
    )


def grade(
    bank: Annotated[Path, typer.Argument(help="The question bank.", show_default=False)],
    responses: Annotated[
        list[str],
        typer.Argument(help="Response files, folders of them, or codes.", show_default=False),
    ],
    out: Annotated[
        Path | None,
        typer.Option(help="Folder for the results.  [default: output/<bank>-grades]"),
    ] = None,
    credit: Annotated[
        list[str] | None,
        typer.Option(
            help="Another rule for partial credit, as in multi-select=all.", show_default=False
        ),
    ] = None,
    anonymous: Annotated[
        bool, typer.Option("--anonymous", help="Codes in place of names, everywhere but one list.")
    ] = False,
    feedback: Annotated[bool, typer.Option(help="Write a feedback sheet for each student.")] = True,
    together: Annotated[
        bool, typer.Option("--together", help="All feedback in one file, to print.")
    ] = False,
    seed: Annotated[
        int | None, typer.Option(help="The seed of the page, where it was not the bank's own.")
    ] = None,
    lang: Annotated[str, typer.Option(help="Language of the fixed words: en, es.")] = "en",
) -> None:
    """Grade what students handed in: gradebook, feedback sheets, class summary, and a file of open
    answers to mark by hand, which is read back the next time."""
    from quizgen import report
    from quizgen.bank.files import load_bank
    from quizgen.config import load_project
    from quizgen.files import write_whole
    from quizgen.grading import credit as rules
    from quizgen.grading import desk
    from quizgen.render.options import PageOptions
    from quizgen.render.words import languages

    if lang not in languages():
        raise typer.BadParameter(f"--lang is one of: {', '.join(languages())}")
    project, problems = load_project(Path.cwd())
    chosen, wrong = rules.parse([*project.config.credit, *(credit or [])])
    if wrong:
        raise typer.BadParameter("credit: " + "; ".join(wrong))
    loaded, found = load_bank(bank)
    problems += found
    if loaded is None:
        report.finish(problems)
    folder = out or Path(project.config.out) / f"{bank.stem}-grades"
    options = PageOptions(lang=lang, paper=project.config.paper)
    wishes = desk.Wishes(seed=seed, credit=chosen, anonymous=anonymous, options=options)
    graded, found = desk.grade(loaded, responses, folder, wishes)
    problems += found
    if graded is None:
        report.finish(problems)

    def write(data: bytes, name: str) -> list[Path]:
        wrong = write_whole(data, folder / name)
        problems.extend(wrong)
        return [] if wrong else [folder / name]

    written: list[Path] = []
    for name, data in {**graded.tables(), desk.SUMMARY: graded.summary()}.items():
        written += write(data, name)
    sheets, each = graded.sheets(), feedback and not together
    if together:
        written += write(sheets.pdf(*graded.results), desk.TOGETHER)
    named = list(zip(graded.results, graded.sheet_names(), strict=True)) if each else []
    for result, name in report.progress(named, "feedback sheets"):
        write(sheets.pdf(result), name)
    if feedback or together:
        problems += graded.font_problems()
    students = len(graded.results)
    waiting = sum(result.waiting for result in graded.results)
    report.OUT.print(
        f"  [green]graded[/green] {students} student{'' if students == 1 else 's'}"
        + (f"; {waiting} answers to mark by hand in {desk.MARKING}" if waiting else "")
    )
    report.files(written + ([folder / desk.FEEDBACK] if named else []))
    report.finish(problems)
