"""The shortest form of an answer: what a teacher looks for when marking thirty sheets."""

from typing import assert_never

from quizgen.render.sheet import (
    Judged,
    KeyEntry,
    Marked,
    Open,
    Ordered,
    Paired,
    Picked,
    Ticked,
    Written,
)
from quizgen.render.words import Words

SEE_BELOW = "–"


def mark(entry: KeyEntry, words: Words) -> str:
    """“C”, “T”, “2-3-1”; a dash where there is text to read."""
    if entry.parts:
        return " / ".join(mark(part, words) for part in entry.parts)
    solution = entry.solution
    match solution:
        case Picked():
            return " ".join(option.letter for option in solution.options) or SEE_BELOW
        case Judged():
            return words.true_letter if solution.true else words.false_letter
        case Paired():
            return "-".join(choice.letter for _, choice in solution.pairs)
        case Ordered():
            return "-".join(str(number) for number in solution.numbers)
        case Ticked():
            return "-".join(str(column) for _, _, column in solution.rows)
        case Written() | Marked() | Open():
            return SEE_BELOW
        case _:
            assert_never(solution)
