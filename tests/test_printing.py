"""A project's file sets the look of what is printed."""

from pathlib import Path

import pytest

from quizgen.bank.kinds import Bank, Choice
from quizgen.config import Config, Project
from quizgen.printing import PrintJob, save_worksheet, usual_options


def test_the_look_comes_from_the_project_file() -> None:
    config = Config(
        school="Alder Park High School",
        header=("Journalism 1",),
        paper="a4",
        font_size=14,
        fonts=("fonts/Han.ttf",),
    )
    look = usual_options(Project(Path("school"), config))
    assert (look.paper, look.size) == ("a4", 14)
    assert look.school == "Alder Park High School · Journalism 1"
    assert look.fonts == (str(Path("school/fonts/Han.ttf")),)


def test_without_the_word_library_a_message_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("quizgen.printing.find_spec", lambda _name: None)
    bank = Bank(title="A quiz", questions=(Choice(ask="Who?", options=("a", "b"), answer="a"),))
    written, problems = save_worksheet(bank, tmp_path, "quiz", PrintJob(docx=True))
    assert written == []
    assert [str(one) for one in problems] == [
        "--docx: Word files need one more package (install it with: pip install python-docx)"
    ]
    assert list(tmp_path.iterdir()) == []
