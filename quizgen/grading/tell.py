"""Answers and keys in words, for people to read."""

from collections.abc import Mapping
from typing import assert_never

from quizgen.grading.responses import Answer
from quizgen.grading.score import chosen, placed, rows
from quizgen.render.sheet import (
    ChoiceFace,
    Judged,
    Marked,
    Open,
    Ordered,
    Paired,
    Picked,
    Ticked,
    TrueFalseFace,
    Written,
)
from quizgen.render.slots import Keyed
from quizgen.render.words import Words


def told(keyed: Keyed, answer: Answer, fixed: Words, words: Mapping[str, str]) -> list[str]:
    """What the student answered, a line each; nothing for no answer."""
    if answer.empty:
        return []
    face, solution = keyed.slot.face, keyed.entry.solution
    if isinstance(face, ChoiceFace):
        picked = chosen(keyed, answer)
        return [f"{one.letter}  {one.text}" for one in face.options if one.text in picked]
    if isinstance(face, TrueFalseFace):
        judged = {1: fixed.true, 2: fixed.false}.get(answer.picks[0])
        mended = answer.text.strip() if answer.picks == (2,) else ""
        return [line for line in (judged, mended) if line]
    match solution:
        case Paired() | Ticked():
            # In the order of the sheet, which is the order of the key.
            given = rows(keyed, answer)
            names = (
                [prompt for prompt, _ in solution.pairs]
                if isinstance(solution, Paired)
                else [row for row, _, _ in solution.rows]
            )
            return [f"{name} – {given.get(name) or words['nothing']}" for name in names]
        case Ordered():
            return [f"{place}. {item}" for place, item in enumerate(placed(keyed, answer), 1)]
        case Marked():
            return [fixed.quoted(answer.text.strip())]
        case Picked() | Judged() | Written() | Open():
            return answer.text.strip().splitlines()
        case _:
            assert_never(solution)


def key(keyed: Keyed, fixed: Words) -> list[str]:
    """The right answer, a line each; nothing where there is none."""
    solution = keyed.entry.solution
    match solution:
        case Picked():
            return [f"{one.letter}  {one.text}" for one in solution.options]
        case Judged():
            judged = fixed.true if solution.true else fixed.false
            return [judged, *([solution.correction] if solution.correction else [])]
        case Paired():
            return [f"{prompt} – {choice.text}" for prompt, choice in solution.pairs]
        case Ticked():
            return [f"{row} – {column}" for row, column, _ in solution.rows]
        case Ordered():
            return [f"{place}. {item}" for place, item in enumerate(solution.items, 1)]
        case Written():
            return [solution.model] if solution.model else []
        case Marked():
            return [fixed.quoted(solution.words)]
        case Open():
            return []
        case _:
            assert_never(solution)
