"""The commands: read the wishes, call the pipeline, print, and exit.

Exit codes: 0 fine, 1 problems in your files, 2 wrong usage. Heavy modules are imported inside the
commands, so that `--help` is fast.
"""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from quizgen.commands import explain, page, rules

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    help="""From a news article to a media-literacy quiz: a question bank to edit, a worksheet to
    print, and a key. By rules; nothing leaves your machine.

    [bold]quizgen make seeds/council-park-camp.txt[/bold]   bank, worksheet and key of an article
    """,
)
for command in (rules, explain, page):
    command.register(app)


class Preset(StrEnum):
    """How long a sheet is."""

    bell_ringer = "bell-ringer"
    lesson = "class"
    full = "full"


class Grades(StrEnum):
    """Which grades a sheet is for."""

    middle = "6-8"
    high = "9-12"


QUESTIONS = {Preset.bell_ringer: 5, Preset.lesson: 10, Preset.full: 15}

Articles = Annotated[
    list[str], typer.Argument(help="Text files, or - for standard input.", show_default=False)
]
Banks = Annotated[list[Path], typer.Argument(help="Question banks (YAML).", show_default=False)]
Number = Annotated[
    int | None,
    typer.Option(
        "--questions", "-n", min=1, max=100, help="Questions on the sheet.  [default: 10]"
    ),
]
Length = Annotated[
    Preset, typer.Option("--preset", help="5, 10 or 15 questions; --questions goes before it.")
]
Seed = Annotated[int, typer.Option(help="Another number gives other options and another order.")]
Out = Annotated[Path, typer.Option(help="Folder for worksheets and keys.")]
BankDir = Annotated[Path, typer.Option(help="Folder for question banks.")]
Force = Annotated[
    bool, typer.Option("--force", help="Replace an existing bank; the old one is kept as .bak.")
]
Level = Annotated[Grades, typer.Option("--level", help="The grades the sheet is for.")]
Groups = Annotated[str, typer.Option(help="Only these groups, such as Source,Words.")]
Only = Annotated[str, typer.Option(help="Only these rules, such as who-said-it,R12.")]
Without = Annotated[str, typer.Option(help="Leave these rules out.")]
RulesDir = Annotated[
    list[Path] | None, typer.Option(help="A folder of rules of your own.", show_default=False)
]
Title = Annotated[str, typer.Option(help="The headline, where the file has none.")]
Outlet = Annotated[str, typer.Option(help="Who published it.")]
Author = Annotated[str, typer.Option(help="Who wrote it.")]
Date = Annotated[str, typer.Option(help="When it was published.")]
Url = Annotated[str, typer.Option(help="Where it can be read.")]


@app.command(
    epilog="Example: quizgen make seeds/council-park-camp.txt --outlet 'The Ledger' --preset full"
)
def make(
    articles: Articles,
    number: Number = None,
    preset: Length = Preset.lesson,
    seed: Seed = 1,
    out: Out = Path("output"),
    bank_dir: BankDir = Path("question_banks"),
    force: Force = False,
    level: Level = Grades.high,
    groups: Groups = "",
    only: Only = "",
    without: Without = "",
    rules_dir: RulesDir = None,
    title: Title = "",
    outlet: Outlet = "",
    author: Author = "",
    date: Date = "",
    url: Url = "",
) -> None:
    """Make bank, worksheet and key of each article."""
    about = (title, outlet, author, date, url)
    choice = (only, without, groups, level.value)
    _make(
        articles, number or QUESTIONS[preset], seed, out, bank_dir, force, rules_dir, choice, about
    )


@app.command(epilog="Example: quizgen bank story.txt --bank-dir banks")
def bank(
    articles: Articles,
    number: Number = None,
    preset: Length = Preset.lesson,
    seed: Seed = 1,
    bank_dir: BankDir = Path("question_banks"),
    force: Force = False,
    level: Level = Grades.high,
    groups: Groups = "",
    only: Only = "",
    without: Without = "",
    rules_dir: RulesDir = None,
    title: Title = "",
    outlet: Outlet = "",
    author: Author = "",
    date: Date = "",
    url: Url = "",
) -> None:
    """Make the question bank of each article, to edit before it is printed."""
    about = (title, outlet, author, date, url)
    choice = (only, without, groups, level.value)
    _make(
        articles, number or QUESTIONS[preset], seed, None, bank_dir, force, rules_dir, choice, about
    )


@app.command(epilog="Example: quizgen worksheet question_banks/council-park-camp.yaml")
def worksheet(banks: Banks, out: Out = Path("output")) -> None:
    """Print worksheet and key of each bank, as PDF files."""
    from quizgen import pipeline, report
    from quizgen.bank.files import load_bank
    from quizgen.base import Problem

    problems: list[Problem] = []
    for path in report.progress(banks, "worksheets"):
        bank, found = load_bank(path)
        problems += found
        if bank is not None:
            written, more = pipeline.save_worksheet(bank, out, path.stem)
            problems += more
            report.files(written)
    report.finish(problems)


def _make(
    names: list[str],
    number: int,
    seed: int,
    out: Path | None,
    bank_dir: Path,
    force: bool,
    rules_dir: list[Path] | None,
    choice: tuple[str, str, str, str],
    about: tuple[str, str, str, str, str],
) -> NoReturn:
    from quizgen import pipeline, report
    from quizgen.article import Metadata, Unreadable
    from quizgen.base import errors_in
    from quizgen.rules.select import all_rules, selected

    if len(names) > 1 and any(about):
        raise typer.BadParameter(
            "--title, --outlet, --author, --date and --url go with one article"
        )
    if len(names) != len(set(names)):
        raise typer.BadParameter("an article is named twice")
    every, problems = all_rules(rules_dir or [])
    chosen, unknown = selected(every, *choice)
    problems += unknown
    if errors_in(problems):
        report.finish(problems)
    wishes = pipeline.Wishes(number, seed, chosen)
    for name in report.progress(names, "articles"):
        try:
            article = pipeline.article_named(name, Metadata(*about))
        except Unreadable as unreadable:
            problems.append(unreadable.problem)
            continue
        slug = pipeline.slug(article)
        path = bank_dir / f"{slug}.yaml"
        made = pipeline.make_bank(article, wishes)
        found = pipeline.save_bank(made.bank, path, force)
        problems += found
        if errors_in(found):
            continue
        written = [path]
        if out is not None:
            pages, found = pipeline.save_worksheet(made.bank, out, slug)
            written += pages
            problems += found
        report.made(made, written, wishes.by_id)
        problems += made.warnings
    report.finish(problems)


def main() -> None:
    """The entry point of the `quizgen` command."""
    app()
