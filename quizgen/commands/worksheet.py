"""`quizgen worksheet`: banks as worksheets and keys to print."""

from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class PaperSize(StrEnum):
    """Which paper."""

    letter = "letter"
    a4 = "a4"


class Part(StrEnum):
    """Whether the article is printed."""

    with_article = "with"
    without = "without"
    only = "only"


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(
        epilog="Example: quizgen worksheet question_banks/council-park-camp.yaml --forms 2"
    )(worksheet)


def worksheet(
    banks: Annotated[list[Path], typer.Argument(help="Question banks (YAML).", show_default=False)],
    out: Annotated[
        Path | None, typer.Option(help="Folder for worksheets and keys.  [default: output]")
    ] = None,
    docx: Annotated[bool, typer.Option("--docx", help="Word files too.")] = False,
    forms: Annotated[
        int, typer.Option(min=1, max=100, help="Forms A, B, C …: same questions, other order.")
    ] = 1,
    separate: Annotated[
        bool, typer.Option("--separate", help="A file for each form, not one for all.")
    ] = False,
    seed: Annotated[
        int | None,
        typer.Option(help="Another number, another order.", show_default="the bank's own"),
    ] = None,
    paper: Annotated[PaperSize | None, typer.Option(help="The paper.  [default: letter]")] = None,
    large_print: Annotated[
        bool, typer.Option("--large-print", help="18 point instead of 12.")
    ] = False,
    dyslexia: Annotated[
        bool, typer.Option("--dyslexia", help="Wider spacing of letters, words and lines.")
    ] = False,
    columns: Annotated[int, typer.Option(min=1, max=2, help="Columns of questions.")] = 1,
    article: Annotated[
        Part, typer.Option(help="With the article, without it, or the article alone.")
    ] = Part.with_article,
    line_numbers: Annotated[
        bool, typer.Option("--line-numbers", help="Number the article's lines.")
    ] = False,
    answer_sheet: Annotated[
        bool, typer.Option("--answer-sheet", help="Add a page of bubbles to fill in.")
    ] = False,
    double_sided: Annotated[
        bool, typer.Option("--double-sided", help="Let each form begin on a front page.")
    ] = False,
    fillable: Annotated[
        bool, typer.Option("--fillable", help="Fields for students who type.")
    ] = False,
    lang: Annotated[str, typer.Option(help="Language of the fixed words: en, es.")] = "en",
    school: Annotated[str, typer.Option(help="Printed above the title.")] = "",
) -> None:
    """Print worksheet and key of each bank, as PDF files."""
    from quizgen import report
    from quizgen.bank.files import load_bank
    from quizgen.config import load_project
    from quizgen.printing import PrintJob, save_worksheet, usual_options
    from quizgen.render.words import languages

    if lang not in languages():
        raise typer.BadParameter(f"--lang is one of: {', '.join(languages())}")
    project, problems = load_project(Path.cwd())
    usual, look = project.config, usual_options(project)
    job = PrintJob(
        forms=forms,
        separate=separate,
        seed=seed,
        docx=docx,
        options=replace(
            look,
            paper=paper.value if paper else look.paper,
            size=18 if large_print else look.size,
            spacing="dyslexia" if dyslexia else "normal",
            columns=2 if columns == 2 else 1,
            article=article.value,
            line_numbers=line_numbers,
            answer_sheet=answer_sheet,
            double_sided=double_sided,
            fillable=fillable,
            lang=lang,
            school=school or look.school,
        ),
    )
    for path in report.progress(banks, "worksheets"):
        bank, found = load_bank(path)
        problems += found
        if bank is not None:
            written, found = save_worksheet(bank, out or Path(usual.out), path.stem, job)
            problems += found
            report.files(written)
    report.finish(problems)
