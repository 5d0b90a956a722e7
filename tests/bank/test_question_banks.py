"""The banks we ship: sound, and safe from the program that made them."""

from pathlib import Path

import pytest

from quizgen.article import read_article
from quizgen.bank.decode import decode
from quizgen.bank.edit import regenerate
from quizgen.bank.files import bank_files
from quizgen.bank.schema import FILE_NAME, schema_text
from quizgen.check.files import check_files
from quizgen.pipeline import Wishes, make_bank

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "question_banks"
BANKS = bank_files([FOLDER])[0]


def test_the_schema_beside_them_is_the_program_s() -> None:
    schema = FOLDER / FILE_NAME
    assert schema.read_text(encoding="utf-8") == schema_text(), "quizgen init writes it"


def test_no_check_finds_an_error() -> None:
    found, problems = check_files(BANKS)
    assert problems == []
    errors = [str(one.problem) for one in found if one.problem.severity == "error"]
    assert errors == []


@pytest.mark.parametrize("path", BANKS, ids=lambda path: path.stem)
def test_a_new_run_of_the_program_leaves_every_edit(path: Path) -> None:
    article = ROOT / "seeds" / f"{path.stem}.txt"
    if not article.exists():
        pytest.skip("made of no article of ours")
    text = path.read_text(encoding="utf-8")
    bank, problems = decode(text, str(path))
    assert problems == []
    assert bank is not None
    new = make_bank(read_article(article), Wishes()).bank
    later, report = regenerate(text, new, file=str(path))
    assert report.problems == []
    comments = [line for line in text.splitlines() if line.lstrip().startswith("#")]
    kept = iter(later.splitlines())
    assert all(line in kept for line in comments)
    read, _ = decode(later, str(path))
    assert read is not None
    still = {question.id: question for question in (*read.questions, *read.spares)}
    for question in (*bank.questions, *bank.spares):
        if question.id in report.kept:
            assert still[question.id] == question
