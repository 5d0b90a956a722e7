"""An answer and its reasons as labelled lines of text, for renderers that set plain paragraphs."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from quizgen.render.sheet import (
    Judged,
    KeyEntry,
    Marked,
    Open,
    Ordered,
    Paired,
    Picked,
    Solution,
    Ticked,
    Written,
)
from quizgen.render.words import Words


@dataclass(frozen=True, slots=True)
class Labelled:
    """A line of a key: “Why: P3 credits the words to …”; without a label it is the answer itself."""

    label: str
    text: str


def answer(solution: Solution, words: Words) -> Iterator[Labelled]:
    """The answer."""
    match solution:
        case Picked():
            yield from (Labelled("", f"{one.letter}.  {one.text}") for one in solution.options)
        case Judged():
            yield Labelled("", words.true if solution.true else words.false)
            if solution.correction:
                yield Labelled(words.correction, solution.correction)
        case Paired():
            for prompt, one in solution.pairs:
                yield Labelled("", f"{prompt} – {one.letter}.  {one.text}")
        case Ordered():
            for place, item in enumerate(solution.items, 1):
                yield Labelled("", f"{place}.  {item}")
        case Ticked():
            yield from (Labelled("", f"{row} – {column}") for row, column, _ in solution.rows)
        case Written():
            if solution.model:
                yield Labelled(words.model_answer, solution.model)
            if solution.accept:
                yield Labelled(words.also_right, "; ".join(solution.accept))
        case Marked():
            yield Labelled(words.mark_these, words.quoted(solution.words))
        case Open():
            yield Labelled("", words.open_answer)
        case _:
            assert_never(solution)


def reasons(entry: KeyEntry, words: Words, several_articles: bool = False) -> Iterator[Labelled]:
    """Where it stands, why it is right, why the others are wrong, the rubric, the note."""
    for found in entry.evidence:
        where = f"P{found.paragraph}" if found.paragraph else words.headline
        if several_articles:
            where = f"{words.article_number.format(n=found.article)}, {where}"
        yield Labelled(where, found.words)
    if entry.why:
        yield Labelled(words.why, entry.why)
    for one in entry.wrong:
        letter = "" if one.option.letter == "?" else one.option.letter
        yield Labelled(f"{words.wrong} {letter}".strip(), f"{one.option.text} – {one.because}")
    for line in entry.rubric:
        yield Labelled(words.rubric, line)
    if entry.note:
        yield Labelled(words.note, entry.note)


def facts(entry: KeyEntry, words: Words) -> str:
    """Points, depth of knowledge, standards, skill and rule, in one line."""
    known = [
        words.count("points", entry.points) if entry.points else "",
        words.level.format(n=entry.level) if entry.level else "",
        *entry.standards,
        entry.skill,
        entry.rule,
    ]
    return "  ·  ".join(filter(None, known))
