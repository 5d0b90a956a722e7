"""`quizgen page` and `quizgen grade` as a teacher types them."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from quizgen.bank.files import write_bank
from quizgen.cli import app
from tests.grading.classes import write_class
from tests.render.banks import FERRY_BANK


@pytest.fixture
def bank(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    assert not write_bank(FERRY_BANK, tmp_path / "ferry.yaml", force=True)
    return tmp_path / "ferry.yaml"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(one) for one in arguments])


def files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_pages(bank: Path, tmp_path: Path) -> None:
    assert run("page", bank, "--mode", "test", "--forms", 2, "--minutes", 20).exit_code == 0
    assert run("page", bank, "--lang", "es").exit_code == 0
    assert sorted(files(tmp_path / "output")) == [
        "ferry-practice.html",
        "ferry-test-A.html",
        "ferry-test-B.html",
    ]
    assert run("page", bank, "--lang", "xx").exit_code == 2
    assert run("page", tmp_path / "none.yaml").exit_code == 1


def test_a_class_twice_gives_the_same_files(bank: Path, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    write_class(tmp_path / "in", FERRY_BANK, 3)
    (tmp_path / "in" / "broken.json").write_text("{")
    first = run("grade", bank, "in")
    assert first.exit_code == 1, "a broken file is an error, and the rest is graded"
    assert "broken.json" in first.stderr
    assert "graded 3 students" in first.output
    made = files(tmp_path / "output" / "ferry-grades")
    assert sorted(made) == [
        "feedback/8b-student-0.pdf",
        "feedback/8b-student-1.pdf",
        "feedback/8b-student-2.pdf",
        "gradebook.csv",
        "questions.csv",
        "summary.pdf",
        "to-mark.csv",
    ]
    run("grade", bank, "in")
    assert files(tmp_path / "output" / "ferry-grades") == made


def test_messages_say_nothing_about_students(bank: Path, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    write_class(tmp_path / "in", FERRY_BANK, 3)
    shown = run("grade", bank, "in", "--anonymous", "--together")
    assert shown.exit_code == 0
    assert "Student" not in shown.output + shown.stderr
    grades = files(tmp_path / "output" / "ferry-grades")
    assert [name for name, data in grades.items() if b"Student 1" in data] == ["names-private.csv"]


def test_the_project_file_sets_the_credit(bank: Path, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    write_class(tmp_path / "in", FERRY_BANK, 8)
    run("grade", bank, "in", "--no-feedback", "--out", "usual")
    (tmp_path / "quizgen.yaml").write_text("credit: [table=all, match=all, order=all]\n")
    run("grade", bank, "in", "--no-feedback", "--out", "strict")
    usual, strict = (tmp_path / name / "gradebook.csv" for name in ("usual", "strict"))
    assert usual.read_bytes() != strict.read_bytes()
    assert run("grade", bank, "in", "--credit", "table=some").exit_code == 2
