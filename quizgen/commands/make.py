"""`quizgen make` and `quizgen bank`: from articles to banks, and to printed sheets."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

if TYPE_CHECKING:
    from quizgen.article import Metadata


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
Number = Annotated[
    int | None,
    typer.Option(
        "--questions", "-n", min=1, max=100, help="Questions on the sheet.  [default: 10]"
    ),
]
Length = Annotated[
    Preset | None,
    typer.Option("--preset", help="5, 10 or 15 questions; --questions goes before it."),
]
Seed = Annotated[
    int | None,
    typer.Option(help="Another number gives other options and another order.  [default: 1]"),
]
Out = Annotated[
    Path | None, typer.Option(help="Folder for worksheets and keys.  [default: output]")
]
BankDir = Annotated[
    Path | None, typer.Option(help="Folder for question banks.  [default: question_banks]")
]
Together = Annotated[
    bool,
    typer.Option("--together", help="Two articles on one event: one bank that compares them."),
]
Docx = Annotated[bool, typer.Option("--docx", help="Word files too.")]
Force = Annotated[
    bool,
    typer.Option("--force", help="Replace an existing bank whole; the old one is kept as .bak."),
]
Revive = Annotated[
    bool, typer.Option("--revive", help="Bring back questions you deleted from the bank.")
]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help="Write nothing; show what would change in the bank.")
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


@dataclass(frozen=True, slots=True)
class Banking:
    """Where banks go, and what happens to one that is there already."""

    folder: Path | None
    force: bool
    revive: bool
    dry_run: bool


@dataclass(frozen=True, slots=True)
class Printing:
    """Where and how sheets are printed."""

    folder: Path | None
    docx: bool


@dataclass(frozen=True, slots=True)
class Rules:
    """Which rules take part."""

    folders: list[Path] | None
    only: str
    without: str
    groups: str
    level: str


def register(app: typer.Typer) -> None:
    """Adds both commands."""
    app.command(
        epilog="Example: quizgen make seeds/council-park-camp.txt --outlet 'The Ledger' --preset full"
    )(make)
    app.command(epilog="Example: quizgen bank story.txt --bank-dir banks")(bank)


def make(
    articles: Articles,
    number: Number = None,
    preset: Length = None,
    seed: Seed = None,
    out: Out = None,
    docx: Docx = False,
    bank_dir: BankDir = None,
    force: Force = False,
    revive: Revive = False,
    together: Together = False,
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
    from quizgen.article import Metadata

    _run(
        articles,
        number or (QUESTIONS[preset] if preset else None),
        seed,
        together,
        Rules(rules_dir, only, without, groups, level.value),
        Banking(bank_dir, force, revive, dry_run=False),
        Printing(out, docx),
        Metadata(title, outlet, author, date, url),
    )


def bank(
    articles: Articles,
    number: Number = None,
    preset: Length = None,
    seed: Seed = None,
    bank_dir: BankDir = None,
    force: Force = False,
    revive: Revive = False,
    dry_run: DryRun = False,
    together: Together = False,
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
    from quizgen.article import Metadata

    _run(
        articles,
        number or (QUESTIONS[preset] if preset else None),
        seed,
        together,
        Rules(rules_dir, only, without, groups, level.value),
        Banking(bank_dir, force, revive, dry_run),
        None,
        Metadata(title, outlet, author, date, url),
    )


def _run(
    names: list[str],
    number: int | None,
    seed: int | None,
    together: bool,
    rules: Rules,
    banking: Banking,
    printing: Printing | None,
    about: "Metadata",
) -> NoReturn:
    from quizgen import pipeline, report
    from quizgen.article import Article, Metadata, Unreadable
    from quizgen.base import errors_in
    from quizgen.config import load_project
    from quizgen.printing import PrintJob, save_worksheet, usual_options
    from quizgen.rules.select import all_rules, selected

    if len(names) > 1 and about != Metadata():
        raise typer.BadParameter(
            "--title, --outlet, --author, --date and --url go with one article"
        )
    if len(names) != len(set(names)):
        raise typer.BadParameter("an article is named twice")
    if together and len(names) != 2:
        raise typer.BadParameter("--together takes two articles")
    project, problems = load_project(Path.cwd())
    usual = project.config
    every, found = all_rules([*project.rule_folders, *(rules.folders or [])])
    chosen, unknown = selected(every, rules.only, rules.without, rules.groups, rules.level)
    problems = [*problems, *found, *unknown]
    if errors_in(problems):
        report.finish(problems)
    wishes = pipeline.Wishes(
        number or usual.questions, usual.seed if seed is None else seed, chosen, usual.skills
    )
    bank_folder = banking.folder or Path(usual.banks)
    job = PrintJob(
        docx=printing.docx if printing else False,
        options=usual_options(project),
    )

    def finish_bank(made: pipeline.Made, name: str) -> None:
        path = bank_folder / f"{name}.yaml"
        saved = pipeline.save_bank(
            made.bank,
            path,
            force=banking.force,
            revive=banking.revive,
            dry_run=banking.dry_run,
        )
        problems.extend(saved.problems)
        if saved.bank is None:
            return
        written = [] if banking.dry_run else [path]
        if printing is not None:
            pages, found = save_worksheet(saved.bank, printing.folder or Path(usual.out), name, job)
            written += pages
            problems.extend(found)
        report.made(made, wishes.by_id, saved)
        if banking.dry_run:
            report.diff(saved.changes)
        report.files(written)
        problems.extend(made.warnings)

    pair: list[Article] = []
    for name in report.progress(names, "articles"):
        try:
            article = pipeline.article_named(name, about)
        except Unreadable as unreadable:
            problems.append(unreadable.problem)
            continue
        if together:
            pair.append(article)
        else:
            finish_bank(pipeline.make_bank(article, wishes), pipeline.slug(article))
    if len(pair) == 2:
        names_of_both = "-and-".join(pipeline.slug(article) for article in pair)
        finish_bank(pipeline.make_bank_together(pair, wishes), names_of_both)
    report.finish(problems)
