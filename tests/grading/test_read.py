"""Response files, copied texts, tables and codes; broken ones are named and stop nothing."""

import json
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.grading.codes import Unreadable, looks_like_code, pack, unpack
from quizgen.grading.read import Asked, read_all
from quizgen.grading.responses import Answer
from quizgen.render.assemble import assemble
from quizgen.render.slots import ALPHABET, slots
from tests.grading.classes import all_right, by_chance, response_file, write_response
from tests.render.banks import FERRY_BANK, LONG_BANK

PAPER = assemble(FERRY_BANK).paper
SLOTS = slots(PAPER)
ASKED = Asked(PAPER.bank_id, SLOTS)


def random_answers(seed: int) -> dict[str, Answer]:
    random = Random(seed)
    return {one.id: by_chance(one, random) for one in SLOTS}


@given(st.integers())
def test_a_code_holds_every_pick(seed: int) -> None:
    answers = random_answers(seed)
    code = pack(PAPER.bank_id, "B", SLOTS, answers)
    assert looks_like_code(code)
    form, read = unpack(code, PAPER.bank_id, SLOTS)
    assert form == "B"
    for one in SLOTS:
        assert read[one.id].picks == (answers[one.id].picks if one.sizes else ())


@given(st.integers(), st.data())
def test_a_slip_of_the_pen_is_noticed(seed: int, data: st.DataObject) -> None:
    code = pack(PAPER.bank_id, "A", SLOTS, random_answers(seed))
    place = data.draw(st.sampled_from([at for at, char in enumerate(code) if char != "-"]))
    other = data.draw(st.sampled_from([char for char in ALPHABET if char != code[place]]))
    with pytest.raises(Unreadable):
        unpack(code[:place] + other + code[place + 1 :], PAPER.bank_id, SLOTS)


def test_a_code_of_thirty_answers_can_be_written_down() -> None:
    paper = assemble(LONG_BANK).paper
    code = pack(paper.bank_id, "A", slots(paper), all_right(LONG_BANK))
    assert len(code) < 40


def test_a_code_in_small_letters_and_with_blanks() -> None:
    code = pack(PAPER.bank_id, "A", SLOTS, random_answers(1))
    assert unpack(f" {code.lower().replace('-', ' ')} ", PAPER.bank_id, SLOTS)[0] == "A"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.json", b""),
        ("cut.json", b'{"quizgen-answers": 1, "bank": "X'),
        ("list.json", b"[1, 2]"),
        ("other.json", b'{"name": "something else"}'),
        ("picks.json", b'{"quizgen-answers": 1, "answers": {"A": {"picks": [true, "x"]}}}'),
        ("minus.json", b'{"quizgen-answers": 1, "answers": {"A": {"picks": [-1]}}}'),
        ("answers.json", b'{"quizgen-answers": 1, "answers": 3}'),
        ("name.json", b'{"quizgen-answers": 1, "answers": {}, "student": ["x"]}'),
        ("deep.json", b"[" * 100_000),
        ("latin.json", b"\xff\xfe\x00"),
        ("table.csv", b"who,what\n1,2\n"),
        ("open.txt", b"== quizgen answers ==\nName: A\nCode: X\n"),
        ("noise.txt", b"hello\n"),
        ("absent.json", None),
    ],
)
def test_a_broken_file_is_named_and_stops_nothing(
    tmp_path: Path, name: str, content: bytes | None
) -> None:
    broken = tmp_path / name
    if content is not None:
        broken.write_bytes(content)
    good = write_response(
        tmp_path / "good.json", response_file(FERRY_BANK, "Ana", all_right(FERRY_BANK))
    )
    responses, problems = read_all([str(broken), good], ASKED)
    assert [one.student for one in responses] == ["Ana"]
    assert [Path(problem.where.file).name for problem in problems] == [name]


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["answers", "bank", "form", "student", "class", "code", "picks", "text", "AAAAA"]), inner)))  # fmt: skip
def test_no_file_raises(tmp_path_factory: pytest.TempPathFactory, data: Any) -> None:
    path = tmp_path_factory.mktemp("r") / "any.json"
    whole = {"quizgen-answers": 1, "answers": {}, **(data if isinstance(data, dict) else {})}
    path.write_text(json.dumps(whole), encoding="utf-8")
    responses, problems = read_all([str(path)], ASKED)
    assert responses or problems


def test_a_changed_file_is_told(tmp_path: Path) -> None:
    data = response_file(FERRY_BANK, "Ana", all_right(FERRY_BANK))
    data["answers"][SLOTS[0].id]["picks"] = [1 + data["answers"][SLOTS[0].id]["picks"][0] % 3]
    _, problems = read_all([write_response(tmp_path / "a.json", data)], ASKED)
    assert [problem.message for problem in problems] == ["answers and code differ"]
    assert problems[0].severity == "warning"


def test_a_table_of_codes(tmp_path: Path) -> None:
    code = pack(PAPER.bank_id, "A", SLOTS, random_answers(3))
    path = tmp_path / "codes.csv"
    path.write_text(f"Student;Class;Code\nAna;8b;{code}\nBen;8b;{code[:-1]}\n;;\n")
    responses, problems = read_all([str(path)], ASKED)
    assert [(one.student, one.group) for one in responses] == [("Ana", "8b")]
    assert [problem.where.line for problem in problems] == [3]


def test_a_mail_that_broke_a_line(tmp_path: Path) -> None:
    code = pack(PAPER.bank_id, "A", SLOTS, {})
    path = tmp_path / "mail.txt"
    text = f"== quizgen answers ==\nName: Ana\nClass: 8b\nCode: {code}\n#{SLOTS[-2].id}\n| one two\nthree\n|\n| four\n== end ==\n"
    path.write_text("Hello,\n" + text + "\n" + text.replace("Ana", "Ben"))
    responses, problems = read_all([str(path)], ASKED)
    assert not problems
    assert [one.student for one in responses] == ["Ana", "Ben"]
    assert responses[0].answers[SLOTS[-2].id].text == "one two\nthree\n\nfour"


def test_a_bare_code_on_the_command_line() -> None:
    code = pack(PAPER.bank_id, "A", SLOTS, random_answers(3))
    responses, problems = read_all([code], ASKED)
    assert not problems
    assert responses[0].student == "code 1"
