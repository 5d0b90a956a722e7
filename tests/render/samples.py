"""Writes worksheets and keys that cover every kind of question and every variant, to be checked.

python -m tests.render.samples FOLDER
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from quizgen.render.assemble import assemble, forms
from quizgen.render.options import PageOptions
from quizgen.render.pdf import key_pdf, worksheet_pdf
from tests.grading.samples import samples as grading_samples
from tests.render.banks import (
    FERRY_BANK,
    HOSTILE_BANK,
    LONG_BANK,
    NAMES_BANK,
    ODD_BANK,
    PLAIN_BANK,
    SHORT_BANK,
)

VARIANTS = {
    "letter": PageOptions(),
    "a4": PageOptions(paper="a4", school="Skell Island School"),
    "large-print": PageOptions(size=18),
    "dyslexia": PageOptions(spacing="dyslexia"),
    "two-columns": PageOptions(columns=2),
    "no-article": PageOptions(article="without"),
    "article-only": PageOptions(article="only", line_numbers=True),
    "answer-sheet": PageOptions(answer_sheet=True),
    "double-sided": PageOptions(double_sided=True),
    "spanish": PageOptions(lang="es"),
    "fillable": PageOptions(fillable=True),
    "fillable-columns": PageOptions(fillable=True, columns=2, size=14),
    "everything": PageOptions(
        paper="a4", size=16, spacing="dyslexia", line_numbers=True, answer_sheet=True, fillable=True
    ),
}
BANKS = {
    "long": LONG_BANK,
    "short": SHORT_BANK,
    "names": NAMES_BANK,
    "hostile": HOSTILE_BANK,
    "plain": PLAIN_BANK,
    "odd": ODD_BANK,
}


def samples() -> Iterator[tuple[str, bytes]]:
    """Names and PDFs."""
    sheet = assemble(FERRY_BANK)
    for name, options in VARIANTS.items():
        yield f"kinds-{name}", worksheet_pdf(sheet, options)
    for name, bank in BANKS.items():
        yield name, worksheet_pdf(assemble(bank))
        yield f"{name}-key", key_pdf(assemble(bank))
    yield "kinds-key", key_pdf(sheet)
    yield "kinds-key-spanish", key_pdf(sheet, PageOptions(lang="es", paper="a4"))
    yield from grading_samples(FERRY_BANK)
    yield "forms", worksheet_pdf(forms(FERRY_BANK, 3), PageOptions(double_sided=True))
    yield "forms-key", key_pdf(forms(FERRY_BANK, 10), PageOptions(double_sided=True))


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, pdf in samples():
        (folder / f"{name}.pdf").write_bytes(pdf)
