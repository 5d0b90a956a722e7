"""Classes of made-up students who answer a bank."""

import json
from collections.abc import Mapping
from pathlib import Path
from random import Random
from typing import Any

from quizgen.bank.kinds import Bank
from quizgen.grading.codes import pack
from quizgen.grading.responses import Answer
from quizgen.render.assemble import assemble
from quizgen.render.sheet import (
    HighlightFace,
    Judged,
    Marked,
    Ordered,
    OrderFace,
    Paired,
    Picked,
    Ticked,
    Written,
)
from quizgen.render.slots import Keyed, Slot, keyed, slots, texts_by_rank


def all_right(bank: Bank, form: str = "A") -> dict[str, Answer]:
    """The answers of somebody who knows the key."""
    return {one.slot.id: right_answer(one) for one in keyed(assemble(bank, form))}


def right_answer(one: Keyed) -> Answer:
    texts, solution = texts_by_rank(one.slot.face), one.entry.solution
    match solution:
        case Picked():
            right = [option.text for option in solution.options]
            if len(one.slot.sizes) > 1:
                return Answer(tuple(int(text in right) for text in texts.options))
            return Answer((texts.options.index(right[0]) + 1,))
        case Judged():
            return Answer((1 if solution.true else 2,))
        case Paired():
            pairs = {prompt: choice.text for prompt, choice in solution.pairs}
            return Answer(tuple(texts.options.index(pairs[row]) + 1 for row in texts.rows))
        case Ticked():
            ticks = {row: column for row, column, _ in solution.rows}
            return Answer(tuple(texts.options.index(ticks[row]) + 1 for row in texts.rows))
        case Ordered():
            return Answer(tuple(solution.items.index(row) + 1 for row in texts.rows))
        case Written():
            return Answer((), solution.model)
        case Marked():
            return Answer((), solution.words)
        case _:
            return Answer()


def by_chance(slot: Slot, random: Random) -> Answer:
    """An answer of somebody who guesses."""
    if isinstance(slot.face, HighlightFace):
        return Answer((1, 6, 0, 3), "From the Coastal Wire")
    picks = [random.randrange(size) for size in slot.sizes]
    if isinstance(slot.face, OrderFace):
        picks = random.sample(range(1, len(picks) + 1), len(picks))
    text = random.choice(["", "=SUM(A1:A9)", "I don’t know"]) if slot.written else ""
    return Answer(tuple(picks), text)


def response_file(
    bank: Bank, student: str, answers: Mapping[str, Answer], form: str = "A", **more: Any
) -> dict[str, Any]:
    """What the page saves, as data."""
    paper = assemble(bank, form).paper
    return {
        "quizgen-answers": 1,
        "bank": paper.bank_id,
        "form": form,
        "student": student,
        "class": "8b",
        "handed-in": "2026-03-01T10:00:00Z",
        "answers": {
            name: {"picks": list(one.picks), "text": one.text} for name, one in answers.items()
        },
        "code": pack(paper.bank_id, form, slots(paper), answers),
        **more,
    }


def write_response(path: Path, data: dict[str, Any]) -> str:
    path.write_text(json.dumps(data), encoding="utf-8")
    return str(path)


def write_class(folder: Path, bank: Bank, students: int) -> list[str]:
    """Response files of students who guess, on forms A and B by turns."""
    random = Random(4)
    sources = []
    for number in range(students):
        form = "AB"[number % 2]
        answers = {one.id: by_chance(one, random) for one in slots(assemble(bank, form).paper)}
        data = response_file(bank, f"Student {number}", answers, form)
        sources.append(write_response(folder / f"{number:03}.json", data))
    return sources
