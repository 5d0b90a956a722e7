"""Feedback sheets and a class summary, to be checked for barriers with the other PDFs."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from quizgen.bank.kinds import Bank
from quizgen.grading.desk import Wishes, grade
from quizgen.render.options import PageOptions
from tests.grading.classes import write_class


def samples(bank: Bank) -> Iterator[tuple[str, bytes]]:
    """Names and PDFs of a class that guessed, in both languages."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sources = write_class(folder, bank, 4)
        for lang in ("en", "es"):
            graded, _ = grade(bank, sources, folder, Wishes(options=PageOptions(lang=lang)))
            if graded is not None:
                yield f"summary-{lang}", graded.summary()
                yield f"feedback-{lang}", graded.sheets().pdf(*graded.results)
