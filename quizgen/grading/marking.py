"""The marking file: open answers for a teacher to mark, question by question, and read back.

What was marked is never lost: rows whose answer has changed or is gone stay in the file.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from quizgen.base import Place, Problem
from quizgen.grading.classroom import HandMark, Mark, Result, row_id
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


@dataclass(frozen=True, slots=True)
class Marked:
    """What a teacher has marked so far, and the rows as they stand in the file."""

    marks: dict[str, HandMark] = field(default_factory=dict)
    rows: dict[str, tuple[str, ...]] = field(default_factory=dict)


def read_marks(path: Path, slots: Sequence[Keyed]) -> tuple[Marked, list[Problem]]:
    """The marks in the file; none where there is no file."""
    if not path.exists():
        return Marked(), []
    try:
        rows = read_table(path.read_bytes().decode("utf-8-sig"))
    except (OSError, UnicodeDecodeError):
        hint = "save it as CSV UTF-8"
        return Marked(), [Problem(Place(str(path)), "can't read the marking file", hint)]
    if rows and not {"points", "id"} <= rows[0].keys():
        lacks = "the marking file lacks one of its columns: points, id"
        return Marked(), [Problem(Place(str(path)), lacks, "put the column's name back")]
    most = {one.slot.id: one.slot.points for one in slots}
    marked = Marked()
    problems: list[Problem] = []
    for line, row in enumerate(rows, 2):
        points, wrong = _points(row["points"], most.get(row["id"].partition("-")[0]))
        if wrong:
            problems.append(Problem(Place(str(path), line, 1), wrong, "the row is not counted"))
        comment = row.get("comment", "").strip()
        if points is not None or comment:
            marked.marks[row["id"]] = HandMark(points, comment)
            marked.rows[row["id"]] = tuple(row.get(name, "") for name in HEAD)
    return marked, problems


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
    results: Sequence[Result], slots: Sequence[Keyed], marked: Marked, fixed: Words
) -> bytes:
    """Every answer that a person must read, with the marks given so far."""
    lines: list[Sequence[Cell]] = []
    listed: set[str] = set()
    for one in slots:
        for result, mark in _to_read(results, one):
            row = row_id(result.group, result.student, one.slot.id, mark.answer.text)
            given = marked.marks.get(row, HandMark(None))
            good = " / ".join([*key(mark.keyed, fixed), *mark.keyed.entry.rubric])
            name = one.slot.name or one.whole.ask
            text = mark.answer.text.strip()
            line = (name, result.student, result.group, text, good, mark.of)
            lines.append((*line, given.points, given.comment, row))
            listed.add(row)
    lines += [cells for row, cells in marked.rows.items() if row not in listed]
    return table(HEAD, lines)


def _to_read(results: Sequence[Result], one: Keyed) -> Iterator[tuple[Result, Mark]]:
    """The answers to one question that no rule could score."""
    for result in results:
        for mark in result.marks:
            waits = mark.share is None and not mark.answer.empty
            if waits and mark.keyed.slot.id == one.slot.id:
                yield result, mark
