"""`quizgen take`, as a student types it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner, Result

from quizgen.bank.files import write_bank
from quizgen.cli import app
from quizgen.render.assemble import assemble
from quizgen.render.sheet import HighlightFace, OrderFace
from quizgen.render.slots import slots
from quizgen.render.words import languages, words_for
from quizgen.take.typed import Mistyped, typed
from quizgen.take.words import take_words
from tests.render.banks import FERRY_BANK

PAPER = assemble(FERRY_BANK).paper
SLOTS = {one.name: one for one in slots(PAPER)}
ALL_RIGHT = """B
1 2 3
1 1 2 3
f
No name is given.
B D
B
That children wait for the workers to come home.

6 ferry operators along the whole coast have cut evening crossings since fuel prices rose in the autumn
A D C E
the sum behind the figure



"""

Take = Callable[..., Result]


@pytest.fixture
def take(tmp_path: Path) -> Take:
    assert not write_bank(FERRY_BANK, tmp_path / "ferry.yaml", force=True)

    def run(typed_: str, *options: str) -> Result:
        kept = str(tmp_path / "kept.json")
        arguments = ["take", str(tmp_path / "ferry.yaml"), "--answers", kept, *options]
        return CliRunner().invoke(app, arguments, input=typed_)

    return run


def kept(folder: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((folder / "kept.json").read_text(encoding="utf-8"))
    return data


def test_all_kinds_right(take: Take) -> None:
    result = take(ALL_RIGHT)
    assert result.exit_code == 0
    assert "20 of 20 points" in result.output
    assert "P3 credits the words to the harbour director." in result.output
    assert "\x1b[" not in result.output, "no colour where nobody looks on"


def test_wrong_answers_come_back_with_reasons(take: Take) -> None:
    result = take(ALL_RIGHT.replace("B\n", "A\n", 1))
    assert "19 of 20 points" in result.output
    assert "A right answer: B  Tomas Breck" in result.output


def test_slips_are_asked_again(take: Take) -> None:
    result = take("Z\nA B\nB\n1 1 2\n:q\n")
    assert "Give letters from A to D." in result.output
    assert "Give one letter from A to D." in result.output
    assert "Give each number from 1 to 3 once." in result.output
    assert result.exit_code == 0


def test_stopped_and_resumed(take: Take, tmp_path: Path) -> None:
    first = take("B\n1 2 3\n:q\n", "--name", "Ana")
    assert "Saved." in first.output
    assert kept(tmp_path)["student"] == "Ana"
    rest = ALL_RIGHT.split("\n", 2)[2]
    second = take(rest)
    assert "Your answers from before are here: 2 of 11 answered." in second.output
    assert "20 of 20 points" in second.output


def test_the_end_of_the_input_saves(take: Take, tmp_path: Path) -> None:
    assert take("B\n").exit_code == 0
    assert kept(tmp_path)["answers"]


def test_going_back_and_forth(take: Take) -> None:
    result = take(":s\n:b\nA\n:1\nB\n:p4\n:?\n:x\n:99\n:q\n")
    assert "Your answer so far:" in result.output
    assert result.output.count("P4   Breck told the council") == 2
    assert "No such command." in result.output
    assert "There is no such question." in result.output


def test_what_was_kept_can_be_graded(take: Take, tmp_path: Path) -> None:
    take(ALL_RIGHT, "--name", "Ana")
    arguments = ["grade", str(tmp_path / "ferry.yaml"), str(tmp_path / "kept.json")]
    result = CliRunner().invoke(app, [*arguments, "--out", str(tmp_path / "grades")])
    assert result.exit_code == 0
    assert "Ana,,A,20,20,100,0" in (tmp_path / "grades" / "gradebook.csv").read_text()


def test_another_file_is_not_written_over(take: Take, tmp_path: Path) -> None:
    (tmp_path / "kept.json").write_text("{}")
    assert take("B\n").exit_code == 1
    assert (tmp_path / "kept.json").read_text() == "{}"


@pytest.mark.parametrize("name", SLOTS)
@given(text=st.text(alphabet=st.sampled_from("ABCDEFZ 0123456789-–.:tf“”aé\n"), max_size=12))
def test_whatever_is_typed_is_an_answer_or_a_word_of_help(name: str, text: str) -> None:
    slot, say = SLOTS[name], take_words("en")
    try:
        answer = typed(slot.face, text, PAPER.articles, words_for("en"), say)
    except Mistyped:
        return
    if isinstance(slot.face, HighlightFace):
        assert len(answer.picks) == 4
    else:
        assert len(answer.picks) == len(slot.sizes)
        assert all(pick < size for pick, size in zip(answer.picks, slot.sizes, strict=True))
    if isinstance(slot.face, OrderFace):
        assert sorted(answer.picks) == [1, 2, 3]


@pytest.mark.parametrize("lang", languages())
def test_every_language(lang: str) -> None:
    assert take_words(lang).keys() == take_words("en").keys()
