"""A class from response files to tables and sheets."""

import csv
import io
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from quizgen.bank.kinds import Choice
from quizgen.grading.credit import Credit
from quizgen.grading.desk import (
    FEEDBACK,
    GRADEBOOK,
    MARKING,
    NAMES,
    QUESTIONS,
    Graded,
    Wishes,
    grade,
)
from quizgen.grading.tables import read_table, safe, table, unsafe
from quizgen.grading.words import grading_words
from quizgen.render.words import languages
from tests.grading.classes import all_right, response_file, write_class, write_response
from tests.render.banks import ALL_KINDS, FERRY_BANK, MORE, TWO_PART


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def graded(sources: list[str], folder: Path, bank: Any = FERRY_BANK, **wishes: Any) -> Graded:
    found, problems = grade(bank, sources, folder, Wishes(**wishes))
    assert not [one for one in problems if one.severity == "error"]
    assert found is not None
    return found


def one_response(folder: Path, student: str = "Ana", **more: Any) -> str:
    data = response_file(FERRY_BANK, student, all_right(FERRY_BANK), **more)
    return write_response(folder / f"{len(list(folder.iterdir()))}.json", data)


def test_all_right_is_all_the_points(tmp_path: Path) -> None:
    found = graded([one_response(tmp_path)], tmp_path)
    (result,) = found.results
    assert (result.points, result.of, result.percent, result.waiting) == (20, 20, 100, 0)
    (row,) = rows(found.tables()[GRADEBOOK])
    assert (row["student"], row["points"], row["6B (/2)"]) == ("Ana", "20", "2")


def test_form_b_earns_the_same(tmp_path: Path) -> None:
    answers = all_right(FERRY_BANK)
    data = response_file(FERRY_BANK, "Ana", answers, "B")
    found = graded([write_response(tmp_path / "b.json", data)], tmp_path)
    assert found.results[0].points == 20


def test_the_later_hand_in_counts(tmp_path: Path) -> None:
    early = write_response(
        tmp_path / "early.json",
        response_file(FERRY_BANK, "ana ", {}, **{"handed-in": "2026-03-01T09"}),
    )
    late = one_response(tmp_path, "Ana")
    found, problems = grade(FERRY_BANK, [late, early], tmp_path, Wishes())
    assert found is not None
    assert [one.points for one in found.results] == [20]
    assert [(Path(one.where.file).name, one.severity) for one in problems] == [
        ("early.json", "warning")
    ]


def test_another_version_of_the_bank(tmp_path: Path) -> None:
    source = one_response(tmp_path)
    mended = replace(ALL_KINDS[0], ask="Who called the change “a modest adjustment”?")
    bank = replace(FERRY_BANK, questions=(mended, *ALL_KINDS[1:]))
    found, problems = grade(bank, [source], tmp_path, Wishes())
    assert found is not None
    assert (found.results[0].points, found.results[0].of) == (19, 19)
    (problem,) = problems
    assert "10 answers still have their question, 1 do not" in problem.message
    assert problem.severity == "warning"


def test_a_mended_key_changes_no_question(tmp_path: Path) -> None:
    source = one_response(tmp_path)
    first = ALL_KINDS[0]
    assert isinstance(first, Choice)
    bank = replace(
        FERRY_BANK, questions=(replace(first, answer="The Coastal Wire"), *ALL_KINDS[1:])
    )
    found, problems = grade(bank, [source], tmp_path, Wishes())
    assert found is not None
    assert not problems
    assert (found.results[0].points, found.results[0].of) == (19, 20)


@pytest.mark.parametrize(("rule", "points"), [("each", 2), ("first", 0), ("all", 0)])
def test_the_rules_for_two_parts(tmp_path: Path, rule: Any, points: int) -> None:
    bank = replace(FERRY_BANK, questions=(TWO_PART,))
    answers = all_right(bank)
    first = min(answers)
    answers[first] = replace(answers[first], picks=(answers[first].picks[0] % 3 + 1,))
    source = write_response(tmp_path / "a.json", response_file(bank, "Ana", answers))
    found = graded([source], tmp_path, bank, credit=Credit(two_part=rule))
    assert found.results[0].points == points


def test_points_of_the_whole_are_shared_by_the_parts(tmp_path: Path) -> None:
    bank = replace(FERRY_BANK, questions=(replace(TWO_PART, points=6),))
    source = write_response(tmp_path / "a.json", response_file(bank, "Ana", all_right(bank)))
    assert [mark.of for mark in graded([source], tmp_path, bank).results[0].marks] == [2, 4]


# --- Marking by hand ---------------------------------------------------------------------------------


def written(folder: Path, text: str) -> str:
    answers = all_right(FERRY_BANK)
    short = next(name for name, one in answers.items() if one.text.startswith("How the loss"))
    answers[short] = replace(answers[short], text=text)
    return write_response(folder / "w.json", response_file(FERRY_BANK, "=Ana", answers))


def marked(data: bytes, points: str, comment: str = "") -> bytes:
    lines = rows(data)
    for line in lines:
        line["points"], line["comment"] = points, comment
    return table(list(lines[0]), [list(map(unsafe, line.values())) for line in lines])


def test_marks_given_by_hand_are_read_back_and_never_lost(tmp_path: Path) -> None:
    source = written(tmp_path, "-1 and\na second line")
    first = graded([source], tmp_path)
    assert (first.results[0].points, first.results[0].waiting) == (18, 1)
    (line,) = rows(first.tables()[MARKING])
    assert (line["student"], line["out of"]) == ("'=Ana", "2")
    (tmp_path / MARKING).write_bytes(marked(first.tables()[MARKING], "1,5", "Say more."))
    again = graded([source], tmp_path)
    assert (again.results[0].points, again.results[0].waiting) == (19.5, 0)
    assert again.results[0].marks[-2].comment == "Say more."
    assert again.tables()[MARKING] == marked(first.tables()[MARKING], "1.5", "Say more.")
    # Another answer is handed in: the mark was for the first one, and stays in the file.
    changed = graded([written(tmp_path, "something else")], tmp_path)
    assert changed.results[0].waiting == 1
    assert [line["points"] for line in rows(changed.tables()[MARKING])] == ["", "1,5"]


@pytest.mark.parametrize("points", ["three", "2.5", "-1", "nan"])
def test_points_that_can_not_be(tmp_path: Path, points: str) -> None:
    source = written(tmp_path, "my answer")
    (tmp_path / MARKING).write_bytes(marked(graded([source], tmp_path).tables()[MARKING], points))
    found, problems = grade(FERRY_BANK, [source], tmp_path, Wishes())
    assert found is not None
    assert found.results[0].waiting == 1
    assert [(problem.where.line, problem.severity) for problem in problems] == [(2, "error")]


def test_a_marking_file_that_can_not_be_read_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / MARKING).write_text("student,mark\nAna,2\n")
    found, problems = grade(FERRY_BANK, [one_response(tmp_path)], tmp_path, Wishes())
    assert found is None
    assert "lacks one of its columns" in problems[0].message


def test_a_spreadsheet_may_change_names_and_answers_but_no_mark_is_lost(tmp_path: Path) -> None:
    source = written(tmp_path, "1/2")
    (line,) = rows(graded([source], tmp_path).tables()[MARKING])
    line |= {"answer": "02. Jan", "class": "8", "student": "Ana", "points": "2"}
    (tmp_path / MARKING).write_bytes(table(list(line), [list(line.values())]))
    assert graded([source], tmp_path).results[0].points == 20


# --- Tables ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "|x", "'=1", "%x", "\n=1"],
)
def test_no_cell_is_a_formula(text: str) -> None:
    assert not safe(text).startswith(("=", "+", "-", "@", "\t", "\r", "\n", " ", "＝", "|", "%"))
    (row,) = read_table(table(["a", "b"], [[text, "x"]]).decode("utf-8-sig"))
    assert row["a"].replace("\r", "\n") == text.replace("\r", "\n")


def test_hostile_names_stay_text(tmp_path: Path) -> None:
    found = graded([one_response(tmp_path, '=HYPERLINK("http://x","y")')], tmp_path)
    for data in found.tables().values():
        for line in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")):
            assert not [cell for cell in line if cell.startswith(("=", "+", "@"))]


def test_who_chose_what(tmp_path: Path) -> None:
    found = graded(write_class(tmp_path, FERRY_BANK, 40), tmp_path)
    lines = rows(found.tables()[QUESTIONS])
    first = [line for line in lines if line["question"] == "1"]
    assert sum(int(line["chosen by"]) for line in first) <= 40
    assert [line["option"] for line in first if line["right"]] == ["Tomas Breck"]


# --- Privacy ---------------------------------------------------------------------------------------------


def test_anonymous(tmp_path: Path) -> None:
    sources = [one_response(tmp_path, name) for name in ("Zoë Nguyễn", "Ben Okafor")]
    first = graded(sources, tmp_path, anonymous=True)
    tables = first.tables()
    (tmp_path / NAMES).write_bytes(tables[NAMES])
    again = graded([*sources, one_response(tmp_path, "Cy Third")], tmp_path, anonymous=True)
    codes = {line["student"]: line["code"] for line in rows(tables[NAMES])}
    assert sorted(codes.values()) == ["S001", "S002"]
    later = {line["student"]: line["code"] for line in rows(again.tables()[NAMES])}
    assert later == {**codes, "Cy Third": "S003"}
    whole = b"".join(data for name, data in tables.items() if name != NAMES)
    sheets = [first.sheets().pdf(result) for result in first.results]
    for text in ("Zoë", "Nguy", "Okafor"):
        assert text.encode() not in whole
        assert not [name for name in first.sheet_names() if text.casefold() in name.casefold()]
        assert all(text not in read(sheet) for sheet in sheets)


# --- Sheets ------------------------------------------------------------------------------------------------


def read(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


def test_emoji_are_told(tmp_path: Path) -> None:
    found = graded([written(tmp_path, "I don’t know 🦑🦑 at all")], tmp_path)
    assert [one.message for one in found.font_problems()] == [
        "no font has “🦑” (U+1F991); printed as a box"
    ]
    assert found.sheets().pdf(found.results[0])


def test_all_sheets_in_one_file(tmp_path: Path) -> None:
    found = graded(write_class(tmp_path, FERRY_BANK, 3), tmp_path)
    text = read(found.sheets().pdf(*found.results))
    assert all(f"Student {number}" in text for number in range(3))


@pytest.mark.parametrize("lang", languages())
def test_feedback_says_what_was_answered_and_why(tmp_path: Path, lang: str) -> None:
    answers = all_right(FERRY_BANK)
    first = next(iter(answers))
    answers[first] = replace(answers[first], picks=(1,))
    source = write_response(tmp_path / "a.json", response_file(FERRY_BANK, "Ana <b>Bell", answers))
    options = replace(Wishes().options, lang=lang)
    found = graded([source], tmp_path, options=options)
    pdf = found.sheets().pdf(found.results[0])
    text, say = read(pdf), grading_words(lang)
    assert "Ana <b>Bell" in text
    assert say["verdict_wrong"] in text
    assert "Dorota Wiśniewska" in text
    assert "He described the change as" in text
    root: Any = PdfReader(io.BytesIO(pdf)).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == lang


def test_the_summary_is_one_page(tmp_path: Path) -> None:
    bank = thirty_questions()
    found = graded(write_class(tmp_path, bank, 30), tmp_path, bank)
    pdf = found.summary()
    assert len(PdfReader(io.BytesIO(pdf)).pages) == 1
    assert "30 students" in read(pdf)


def test_no_two_sheets_have_one_name(tmp_path: Path) -> None:
    sources = [
        one_response(tmp_path, name) for name in ("Ana", "Ana!", "“Ana”", "../Ana", "ANA (2)")
    ]
    names = graded(sources, tmp_path).sheet_names()
    assert len(set(names)) == 5
    assert all(name.startswith(f"{FEEDBACK}/") and ".." not in name for name in names)
    assert all(name.count("/") == 1 for name in names)


def test_grading_again_gives_the_same_bytes(tmp_path: Path) -> None:
    sources = write_class(tmp_path, FERRY_BANK, 5)
    one, other = graded(sources, tmp_path), graded(sources[::-1], tmp_path)
    assert one.tables() == other.tables()
    assert one.summary() == other.summary()
    assert [one.sheets().pdf(r) for r in one.results] == [
        other.sheets().pdf(r) for r in other.results
    ]


def thirty_questions() -> Any:
    base = ALL_KINDS[:-1] + MORE
    asked = [replace(one, id="", ask=f"{one.ask} ({turn})") for turn in range(3) for one in base]
    return replace(FERRY_BANK, questions=tuple(asked[:30]))


def test_two_hundred_students_in_two_seconds(tmp_path: Path) -> None:
    bank = thirty_questions()
    sources = write_class(tmp_path, bank, 200)
    start = time.process_time()
    found = graded(sources, tmp_path, bank)
    found.tables()
    assert time.process_time() - start < 2


def test_a_sheet_takes_less_than_a_fifteenth_of_a_second(tmp_path: Path) -> None:
    bank = thirty_questions()
    found = graded(write_class(tmp_path, bank, 30), tmp_path, bank)
    start = time.process_time()
    for result in found.results:
        found.sheets().pdf(result)
    assert time.process_time() - start < 30 * 15 / 200


@pytest.mark.parametrize("lang", languages())
def test_every_language_has_every_word(lang: str) -> None:
    assert grading_words(lang).keys() == grading_words("en").keys()
