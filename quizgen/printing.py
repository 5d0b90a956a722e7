"""From a bank to the files that are printed: worksheets and keys, form by form."""

from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

from quizgen.bank.kinds import Bank
from quizgen.base import Place, Problem
from quizgen.config import Project
from quizgen.files import write_whole
from quizgen.render.assemble import forms
from quizgen.render.options import PageOptions
from quizgen.render.pdf import font_problems, key_pdf, worksheet_pdf

DOCX_HINT = "install it with: pip install python-docx"


@dataclass(frozen=True, slots=True)
class PrintJob:
    """How a bank is printed: how many forms, in one file or each in its own, and the look."""

    forms: int = 1
    separate: bool = False
    seed: int | None = None  # None: the bank's own
    docx: bool = False  # Word files beside the PDFs
    options: PageOptions = field(default_factory=PageOptions)


def usual_options(project: Project) -> PageOptions:
    """The look that a project's file asks for."""
    usual = project.config
    return PageOptions(
        paper=usual.paper,
        size=usual.font_size,
        school=" · ".join(line for line in (usual.school, *usual.header) if line),
        fonts=tuple(str(project.folder / name) for name in usual.fonts),
    )


def save_worksheet(
    bank: Bank, folder: Path, name: str, print_job: PrintJob | None = None
) -> tuple[list[Path], list[Problem]]:
    """Writes worksheet and key; everything is rendered before anything is written."""
    job = print_job or PrintJob()
    if job.docx and find_spec("docx") is None:
        place = Place("--docx")
        return [], [Problem(place, "Word files need one more package", DOCX_HINT)]
    sheets = forms(bank, job.forms, job.seed)
    batches = [[sheet] for sheet in sheets] if job.separate else [sheets]
    pages: dict[Path, bytes] = {}
    for batch in batches:
        behind = f"-{batch[0].paper.form}" if job.separate and job.forms > 1 else ""
        worksheet, key = folder / f"{name}-worksheet{behind}", folder / f"{name}-key{behind}"
        pages[worksheet.with_suffix(".pdf")] = worksheet_pdf(batch, job.options)
        pages[key.with_suffix(".pdf")] = key_pdf(batch, job.options)
        if job.docx:
            from quizgen.render.docx import key_docx, worksheet_docx

            pages[worksheet.with_suffix(".docx")] = worksheet_docx(batch, job.options)
            pages[key.with_suffix(".docx")] = key_docx(batch, job.options)
    problems = font_problems(bank, job.options, f"{name}.yaml")
    written = []
    for path, data in pages.items():
        found = write_whole(data, path)
        problems += found
        written += [] if found else [path]
    return written, problems
