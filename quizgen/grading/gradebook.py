"""The tables: the gradebook, and how the class answered each question."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from quizgen.grading.classroom import Mark, Result
from quizgen.grading.score import chosen, options, placed, rows
from quizgen.grading.tables import Cell, table
from quizgen.render.sheet import Ordered, TrueFalseFace
from quizgen.render.slots import Keyed
from quizgen.render.words import Words

Say = Mapping[str, str]


def gradebook(results: Sequence[Result], slots: Sequence[Keyed], say: Say) -> bytes:
    """One line a student: the sum, then every question as form A numbers it."""
    scored = [one for one in slots if one.slot.points]
    head = [
        say[name] for name in ("student", "class", "form", "points", "of", "percent", "to_mark")
    ]
    head += [f"{one.slot.name or one.entry.ask} (/{one.slot.points:g})" for one in scored]
    lines: list[list[Cell]] = []
    for result in results:
        points = {mark.keyed.slot.id: mark.points for mark in result.marks}
        line: list[Cell] = [result.student, result.group, result.form, result.points, result.of]
        line += [result.percent, result.waiting]
        lines.append(line + [points.get(one.slot.id) for one in scored])
    return table(head, lines)


def question_table(
    results: Sequence[Result], slots: Sequence[Keyed], fixed: Words, say: Say
) -> bytes:
    """One line for each option of each question: how many chose it, and whether it is right."""
    names = ("question", "kind", "skill", "ask", "right_share", "option", "chosen", "right", "id")
    lines: list[list[Cell]] = []
    marks = marks_by_slot(results)
    for one in slots:
        found = marks.get(one.slot.id, [])
        share = right_share(found)
        face = type(one.slot.face).__name__.removesuffix("Face").lower()
        shared: list[Cell] = [one.slot.name, face, skill(one), one.entry.ask or one.whole.ask]
        shared.append(None if share is None else round(share, 3))
        for option, right, count in counts(one, found, fixed):
            lines.append([*shared, option, count, say["yes"] if right else "", one.slot.id])
        if not counts(one, found, fixed):
            lines.append([*shared, "", None, "", one.slot.id])
    return table([say[name] for name in names], lines)


def skill(one: Keyed) -> str:
    """What the question trains, as its rule or its writer says."""
    return one.entry.skill or one.whole.skill or one.whole.group or ""


def marks_by_slot(results: Iterable[Result]) -> dict[str, list[Mark]]:
    """Every student's mark for each slot."""
    found: dict[str, list[Mark]] = {}
    for result in results:
        for mark in result.marks:
            found.setdefault(mark.keyed.slot.id, []).append(mark)
    return found


def right_share(marks: Sequence[Mark]) -> float | None:
    """The share of the points that the class earned; None where nothing is scored or marked."""
    known = [mark.points / mark.of for mark in marks if mark.points is not None and mark.of]
    return sum(known) / len(known) if known else None


def counts(one: Keyed, marks: Sequence[Mark], fixed: Words) -> list[tuple[str, bool, int]]:
    """Options, or rows, each with whether it is right and by how many it was chosen, or put right."""
    solution, face = one.entry.solution, one.slot.face
    answers = [mark.answer for mark in marks]
    if isinstance(face, TrueFalseFace):
        told = Counter(answer.picks for answer in answers)
        right = getattr(solution, "true", None)
        return [(fixed.true, right is True, told[1,]), (fixed.false, right is False, told[2,])]
    if isinstance(solution, Ordered):
        orders = Counter(tuple(placed(one, answer)) for answer in answers)
        named = [(order, count) for order, count in orders.most_common() if order]
        return [(" → ".join(order), order == solution.items, count) for order, count in named]
    texts = options(one)
    pairs = _right_pairs(one)
    if pairs is not None:
        told_pairs = Counter(pair for answer in answers for pair in rows(one, answer).items())
        return [
            (f"{row}: {text}", pairs.get(row) == text, told_pairs[row, text])
            for row in pairs
            for text in texts
        ]
    right_texts = {option.text for option in getattr(solution, "options", ())}
    picked = Counter(text for answer in answers for text in chosen(one, answer)) if texts else {}
    return [(text, text in right_texts, picked[text]) for text in texts]


def _right_pairs(one: Keyed) -> dict[str, str] | None:
    solution = one.entry.solution
    if hasattr(solution, "pairs"):
        return {prompt: choice.text for prompt, choice in solution.pairs}
    if hasattr(solution, "rows"):
        return {row: column for row, column, _ in solution.rows}
    return None
