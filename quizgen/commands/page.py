"""`quizgen page`: a bank as a page that students open in a browser."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Mode(StrEnum):
    """What the page is for."""

    practice = "practice"
    test = "test"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog="Example: quizgen page question_banks/council-park-camp.yaml --mode test")(
        page
    )


def page(
    banks: Annotated[list[Path], typer.Argument(help="Question banks (YAML).", show_default=False)],
    mode: Annotated[
        Mode, typer.Option(help="practice gives reasons after each answer; test has no key in it.")
    ] = Mode.practice,
    forms: Annotated[
        int, typer.Option(min=1, max=26, help="How many forms: A, B, C …, a file each.")
    ] = 1,
    seed: Annotated[
        int | None, typer.Option(help="Another number gives another order; the bank's own if none.")
    ] = None,
    minutes: Annotated[
        int | None, typer.Option(min=1, max=600, help="Show the time left; nothing is enforced.")
    ] = None,
    lang: Annotated[str, typer.Option(help="Language of the fixed words: en, es.")] = "en",
    out: Annotated[
        Path | None, typer.Option(help="Folder for the pages.  [default: output]")
    ] = None,
    school: Annotated[str, typer.Option(help="Shown above the title.")] = "",
) -> None:
    """Write each bank as one HTML file for students; it needs no network and sends nothing."""
    from quizgen import report
    from quizgen.bank.files import load_bank
    from quizgen.config import load_project
    from quizgen.files import write_whole
    from quizgen.render import assemble
    from quizgen.render.html import ScreenOptions, page_html
    from quizgen.render.words import languages

    if lang not in languages():
        raise typer.BadParameter(f"--lang is one of: {', '.join(languages())}")
    project, problems = load_project(Path.cwd())
    folder = out or Path(project.config.out)
    options = ScreenOptions(lang=lang, minutes=minutes, school=school or project.config.school)
    for path in report.progress(banks, "pages"):
        bank, found = load_bank(path)
        problems += found
        for sheet in assemble.forms(bank, forms, seed) if bank else []:
            behind = f"-{sheet.paper.form}" if forms > 1 else ""
            target = folder / f"{path.stem}-{mode.value}{behind}.html"
            html = page_html(sheet, mode.value, options)
            found = write_whole(html.encode(), target)
            problems += found
            report.files([] if found else [target])
    report.finish(problems)
