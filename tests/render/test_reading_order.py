"""The order in which a screen reader meets things: no checker of tagged PDF looks at it."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from quizgen.bank.kinds import Choice
from quizgen.render.assemble import assemble
from quizgen.render.options import PageOptions
from quizgen.render.pdf import key_pdf, worksheet_pdf
from tests.render.banks import FERRY_BANK, LONG_BANK

pytestmark = pytest.mark.skipif(not shutil.which("pdfinfo"), reason="needs poppler's pdfinfo")


def structure(pdf: bytes, folder: Path) -> str:
    """The structure tree with its text, as poppler reads it."""
    file = folder / "sheet.pdf"
    file.write_bytes(pdf)
    command = ["pdfinfo", "-struct-text", str(file)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def in_order(text: str, *wanted: str) -> bool:
    """Whether texts that begin like the wanted ones come one behind the other."""
    place = 0
    for one in wanted:
        place = text.find(f'"{one}', place)
        if place < 0:
            return False
        place += 1
    return True


@pytest.mark.parametrize("columns", [1, 2])
def test_stem_before_options_before_points(tmp_path: Path, columns: int) -> None:
    options = PageOptions(columns=2 if columns == 2 else 1)
    sheet = assemble(LONG_BANK)
    tree = structure(worksheet_pdf(sheet, options), tmp_path)
    for section in sheet.paper.sections:
        for asked in section.asked:
            if hasattr(asked.face, "options"):
                question = tree[tree.index(f'"{asked.face.ask}') :]
                question = question[: question.index('"/ ')]
                shown = [asked.face.ask]
                for option in asked.face.options:
                    shown += [f'{option.letter}"', f'{option.text}"']
                assert in_order(question, *shown), asked.face.ask


def test_title_then_name_then_article_then_questions(tmp_path: Path) -> None:
    tree = structure(worksheet_pdf(assemble(FERRY_BANK)), tmp_path)
    assert in_order(
        tree,
        "The last evening boat",
        "Name",
        "9 questions",
        "Island ferry may lose",
        "P1",
        "The last evening ferry to Skell",
        "P9",
        "Word box",
        "Source",
        "Quotes",
        "Words",
        "Evidence",
        "Leave the page",
        "Exit ticket",
    )
    assert tree.count("  H1 ") == 1
    assert re.search(r"\bTH\b", tree)
    assert "Page 1 of" not in tree  # footers are decoration


def test_the_key_reads_question_answer_reason(tmp_path: Path) -> None:
    tree = structure(key_pdf(assemble(FERRY_BANK)), tmp_path)
    question = FERRY_BANK.questions[0]
    assert isinstance(question, Choice)
    tree = tree[tree.index(f'"{question.ask}') :]
    assert in_order(tree, question.ask, question.answer, "P3", "Why:", "Why not A")
