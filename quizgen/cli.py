"""The commands: read the wishes, call the pipeline, print, and exit.

Exit codes: 0 fine, 1 problems in your files, 2 wrong usage. Heavy modules are imported inside the
commands, so that `--help` is fast.
"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from quizgen.base import Problem, errors_in

if TYPE_CHECKING:
    from quizgen.article import Article, Metadata

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

Articles = Annotated[
    list[str], typer.Argument(help="Text files, or - for standard input.", show_default=False)
]
Banks = Annotated[list[Path], typer.Argument(help="Question banks (YAML).", show_default=False)]
Number = Annotated[
    int, typer.Option("--questions", "-n", min=1, max=100, help="Questions on the sheet.")
]
Seed = Annotated[int, typer.Option(help="Another number gives other options and another order.")]
Out = Annotated[Path, typer.Option(help="Folder for worksheets and keys.")]
BankDir = Annotated[Path, typer.Option(help="Folder for question banks.")]
Force = Annotated[
    bool, typer.Option("--force", help="Replace an existing bank; the old one is kept as .bak.")
]
Title = Annotated[str, typer.Option(help="The headline, where the file has none.")]
Outlet = Annotated[str, typer.Option(help="Who published it.")]
Author = Annotated[str, typer.Option(help="Who wrote it.")]
Date = Annotated[str, typer.Option(help="When it was published.")]
Url = Annotated[str, typer.Option(help="Where it can be read.")]


@app.command(
    epilog="Example: quizgen make seeds/council-park-camp.txt --outlet 'The Ledger' --questions 8"
)
def make(
    articles: Articles,
    number: Number = 10,
    seed: Seed = 1,
    out: Out = Path("output"),
    bank_dir: BankDir = Path("question_banks"),
    force: Force = False,
    title: Title = "",
    outlet: Outlet = "",
    author: Author = "",
    date: Date = "",
    url: Url = "",
) -> None:
    """Make bank, worksheet and key of each article."""
    _make(articles, number, seed, out, bank_dir, force, (title, outlet, author, date, url))


@app.command(epilog="Example: quizgen bank story.txt --bank-dir banks")
def bank(
    articles: Articles,
    number: Number = 10,
    seed: Seed = 1,
    bank_dir: BankDir = Path("question_banks"),
    force: Force = False,
    title: Title = "",
    outlet: Outlet = "",
    author: Author = "",
    date: Date = "",
    url: Url = "",
) -> None:
    """Make the question bank of each article, to edit before it is printed."""
    _make(articles, number, seed, None, bank_dir, force, (title, outlet, author, date, url))


@app.command(epilog="Example: quizgen worksheet question_banks/council-park-camp.yaml")
def worksheet(banks: Banks, out: Out = Path("output")) -> None:
    """Print worksheet and key of each bank, as PDF files."""
    from quizgen import pipeline, report
    from quizgen.bank.files import load_bank

    failed = False
    for path in report.progress(banks, "worksheets"):
        bank, problems = load_bank(path)
        written: list[Path] = []
        if bank is not None:
            written, more = pipeline.save_worksheet(bank, out, path.stem)
            problems += more
        failed = _tell(problems) or failed
        report.files(written)
    raise typer.Exit(1 if failed else 0)


def _make(
    names: list[str],
    number: int,
    seed: int,
    out: Path | None,
    bank_dir: Path,
    force: bool,
    about: tuple[str, str, str, str, str],
) -> NoReturn:
    from quizgen import pipeline, report
    from quizgen.article import Metadata, Unreadable

    if len(names) > 1 and any(about):
        raise typer.BadParameter(
            "--title, --outlet, --author, --date and --url go with one article"
        )
    if len(names) != len(set(names)):
        raise typer.BadParameter("an article is named twice")
    wishes = pipeline.Wishes(number, seed)
    failed = False
    for name in report.progress(names, "articles"):
        try:
            article = _article(name, Metadata(*about))
        except Unreadable as unreadable:
            failed = _tell([unreadable.problem])
            continue
        slug = pipeline.slug(article)
        path = bank_dir / f"{slug}.yaml"
        made = pipeline.make_bank(article, wishes)
        problems = pipeline.save_bank(made.bank, path, force)
        written = [] if errors_in(problems) else [path]
        if written and out is not None:
            pages, more = pipeline.save_worksheet(made.bank, out, slug)
            written += pages
            problems += more
        if written:
            report.made(made, written, wishes.by_id)
            problems = [*made.warnings, *problems]
        failed = _tell(problems) or failed
    raise typer.Exit(1 if failed else 0)


def _article(name: str, about: "Metadata") -> "Article":
    from quizgen.article import read_article
    from quizgen.article.read import article_from_bytes

    if name == "-":
        return article_from_bytes(sys.stdin.buffer.read(), "-", about)
    return read_article(Path(name), about)


def _tell(problems: list[Problem]) -> bool:
    """Prints the problems on standard error; whether one of them is an error."""
    from quizgen import report

    report.problems(problems)
    return bool(errors_in(problems))


def main() -> None:
    """The entry point of the `quizgen` command."""
    app()
