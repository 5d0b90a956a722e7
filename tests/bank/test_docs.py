"""The docs say what the program does: their banks load, their steps work, their tables are its own.

`pytest --update-goldens` writes the tables anew.
"""

import os
import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from quizgen.bank.decode import decode
from quizgen.bank.files import load_bank
from quizgen.check.pages import checks_page, fields_table
from quizgen.cli import app

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
MARK = "<!-- The tables are written by"


def blocks(page: str) -> Iterator[tuple[str, str]]:
    """The language and the text of each fenced block of a page."""
    for match in re.finditer(r"^```(\w+)\n(.*?)^```$", page, re.MULTILINE | re.DOTALL):
        yield match[1], match[2]


def wanted() -> dict[str, str]:
    page = (DOCS / "bank-format.md").read_text(encoding="utf-8")
    prose = page[: page.index("\n", page.index(MARK)) + 1]
    return {"bank-format.md": prose + fields_table(), "checks.md": checks_page()}


@pytest.mark.parametrize("name", ["bank-format.md", "checks.md"])
def test_the_tables_are_those_of_the_program(name: str, pytestconfig: pytest.Config) -> None:
    page = wanted()[name]
    if pytestconfig.getoption("--update-goldens", default=False):
        (DOCS / name).write_text(page, encoding="utf-8")
    assert (DOCS / name).read_text(encoding="utf-8") == page, "pytest --update-goldens writes it"


@pytest.mark.parametrize("name", ["bank-format.md", "customising.md"])
def test_every_bank_in_the_docs_can_be_read(name: str) -> None:
    page = (DOCS / name).read_text(encoding="utf-8")
    banks = [text for language, text in blocks(page) if language == "yaml"]
    assert banks
    for text in banks:
        assert decode(text, name)[1] == []


def edited(text: str, change: str) -> str:
    """The text after an edit that the guide shows with - and +."""
    lines = change.splitlines()
    before = "".join(f"{line[1:]}\n" for line in lines if not line.startswith("+"))
    after = "".join(f"{line[1:]}\n" for line in lines if not line.startswith("-"))
    assert text.count(before) == 1, f"the guide edits what is not there:\n{change}"
    return text.replace(before, after)


def test_the_guide_can_be_followed_step_by_step(tmp_path: Path) -> None:
    """As a newcomer: every command typed, every file written, every edit made, in order."""
    page = (DOCS / "customising.md").read_text(encoding="utf-8")
    here = Path.cwd()
    os.chdir(tmp_path)
    try:
        for language, text in blocks(page):
            if language == "yaml":
                Path("question_banks/dam.yaml").write_text(text, encoding="utf-8")
            elif language == "diff":
                path = Path("quizgen.yaml" if "school" in text else "question_banks/dam.yaml")
                path.write_text(edited(path.read_text(encoding="utf-8"), text), encoding="utf-8")
                if path.name == "dam.yaml":
                    assert load_bank(path)[1] == []
            elif language == "console":
                _type(text)
            else:
                _forget_the_answer(text)
    finally:
        os.chdir(here)


def _type(commands: str) -> None:
    for line in commands.splitlines():
        words = shlex.split(line.removeprefix("$ "))
        if words[0] == "cd":
            os.chdir(words[1])
            shutil.copy(ROOT / "seeds" / "council-park-camp.txt", "story.txt")
            continue
        result = CliRunner().invoke(app, words[1:])
        assert result.exit_code == 0, f"{line}\n{result.output}"


def _forget_the_answer(message: str) -> None:
    """The message that the guide shows is the one that a teacher would see."""
    path = Path("question_banks/dam.yaml")
    text = path.read_text(encoding="utf-8")
    forgotten = text.replace("answer: Ana Bell, a resident", "answer: Ana Bell")
    (problem,) = decode(forgotten, str(path))[1]
    assert str(problem) == message.rstrip("\n")
