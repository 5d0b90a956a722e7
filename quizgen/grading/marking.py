"""The marking file: open answers for a teacher to mark, question by question, and read back.

What was marked is never lost: marks whose answer has changed or is gone stay in the file.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

from quizgen.base import Place, Problem
from quizgen.grading.classroom import HandMark, HandMarks, Mark, Result
from quizgen.grading.tables import Cell, read_table, table
from quizgen.grading.tell import key
from quizgen.render.slots import Keyed
from quizgen.render.words import Words

# The head of the file is the same in every language, so that any file can be read back.
HEAD = (
    "question",
    "student",
    "class",
    "answer",
    "good answer",
    "out of",
    "points",
    "comment",
    "id",
)


def read_marks(
    path: Path, slots: Sequence[Keyed]
) -> tuple[dict[tuple[str, str, str], HandMark], list[Problem]]:
    """The marks that a teacher has given so far."""
    if not path.exists():
        return {}, []
    try:
        rows = read_table(path.read_bytes().decode("utf-8-sig"))
    except (OSError, UnicodeDecodeError):
        return {}, [
            Problem(Place(str(path)), "can't read the marking file", "save it as CSV UTF-8")
        ]
    if rows and not {"student", "points", "id"} <= rows[0].keys():
        names = "the marking file lacks one of its columns: student, points, id"
        return {}, [Problem(Place(str(path)), names, "put the column's name back")]
    most = {one.slot.id: one.slot.points for one in slots}
    marks: dict[tuple[str, str, str], HandMark] = {}
    problems: list[Problem] = []
    for line, row in enumerate(rows, 2):
        points, wrong = _points(row["points"], most.get(row["id"]))
        if wrong:
            problems.append(Problem(Place(str(path), line, 1), wrong, "the row is not counted"))
        comment = row.get("comment", "").strip()
        if points is not None or comment:
            name = (row.get("class", ""), row["student"], row["id"])
            marks[name] = HandMark(points, comment, row.get("answer", "").strip())
    return marks, problems


def _points(text: str, most: float | None) -> tuple[float | None, str]:
    text = text.strip().replace(",", ".")
    if not text:
        return None, ""
    try:
        points = round(float(text), 2)
    except ValueError:
        return None, f"“{text}” is no number of points"
    if not 0 <= points <= (points if most is None else most):
        return None, f"{text} points, where the answer is worth at most {most or 0:g}"
    return points, ""


def marking_file(
    results: Sequence[Result], slots: Sequence[Keyed], hand: HandMarks, fixed: Words
) -> bytes:
    """Every answer that a person must read, with the marks given so far."""
    lines: list[tuple[Cell, ...]] = []
    names = {one.slot.id: one.slot.name or one.whole.ask for one in slots}
    listed: set[tuple[str, str, str]] = set()
    for one in slots:
        for result in results:
            mark = next((mark for mark in result.marks if mark.keyed.slot.id == one.slot.id), None)
            if mark is None or mark.share is not None or mark.answer.empty:
                continue
            place = (result.group, result.student, one.slot.id)
            given = hand.get(place, HandMark(None))
            if given.answer == mark.answer.text.strip():
                listed.add(place)
            else:
                given = HandMark(None)
            lines.append(_line(place, mark, given, names, fixed))
    for place, given in hand.items():
        if place not in listed:
            group, student, slot = place
            line = (names.get(slot, ""), student, group, given.answer, "", None)
            lines.append((*line, given.points, given.comment, slot))
    return table(HEAD, lines)


def _line(
    place: tuple[str, str, str],
    mark: Mark,
    given: HandMark,
    names: Mapping[str, str],
    fixed: Words,
) -> tuple[Cell, ...]:
    group, student, slot = place
    good = " / ".join([*key(mark.keyed, fixed), *mark.keyed.entry.rubric])
    answer = mark.answer.text.strip()
    return names[slot], student, group, answer, good, mark.of, given.points, given.comment, slot
