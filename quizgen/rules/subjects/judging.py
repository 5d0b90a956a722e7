"""Subject `judging_words`: words that judge, each on one side of the quotation marks alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Facts
from quizgen.extract.vocabulary import words_of
from quizgen.rules.reading.places import inside_quotation, places, touches_quotation
from quizgen.rules.subject import Row, SubjectKind

WRITTEN, QUOTED = "outside quotation marks", "inside quotation marks"
MOST_OF_A_SIDE = 2
FEWEST = 3


@dataclass(frozen=True, slots=True)
class Judging:
    """A word that judges, where it stands first, and whether it is quoted throughout."""

    span: Span
    word: str
    paragraph: int
    quoted: bool


@dataclass(frozen=True, slots=True)
class JudgingWords:
    """A few words of each side, in reading order."""

    facts: Facts
    words: tuple[Judging, ...]

    @property
    def spans(self) -> tuple[Span, ...]:
        return tuple(word.span for word in self.words)


def judging_words(facts: Facts) -> Iterator[JudgingWords]:
    """One subject an article: the first words of each side."""
    found = list(_found(facts))
    kept = [
        word
        for quoted in (False, True)
        for word in [w for w in found if w.quoted is quoted][:MOST_OF_A_SIDE]
    ]
    yield JudgingWords(facts, tuple(sorted(kept, key=lambda word: word.span)))


@cache
def _pattern() -> re.Pattern[str]:
    words = "|".join(sorted(words_of("judging_words.txt")))
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w-]| lot\b)")


def _found(facts: Facts) -> Iterator[Judging]:
    """The judging words of the body, each once, that stand on one side of the marks alone."""
    text, seen = facts.article.text, set()
    for number, block in enumerate(facts.article.paragraphs, 1):
        for match in _pattern().finditer(text, block.start, block.end):
            if match[0] in seen:
                continue
            seen.add(match[0])
            span = Span(*match.span())
            quoted = inside_quotation(facts, span)
            if all(
                inside_quotation(facts, place) == quoted == touches_quotation(facts, place)
                for place in places(facts, match[0], facts.article.blocks)
            ):
                yield Judging(span, match[0], number, quoted)


def _rows(subject: JudgingWords) -> list[Row]:
    return [
        Row(
            f"“{word.word}” (P{word.paragraph})",
            QUOTED if word.quoted else WRITTEN,
            f"“{word.word}” stands {'inside' if word.quoted else 'outside'} quotation marks "
            f"in P{word.paragraph}.",
            (
                Proof("stands", word.word, word.paragraph),
                Proof("not outside quotation marks" if word.quoted else "never quoted", word.word),
            ),
        )
        for word in subject.words
    ]


JUDGING_WORDS = SubjectKind(
    name="judging_words",
    about="words that judge or color, some in the writer's wording and some quoted",
    find=judging_words,
    evidence=lambda s: tuple(Evidence(word.paragraph, word.word) for word in s.words),
    slots={"words": lambda s: ", ".join(f"“{word.word}”" for word in s.words)},
    guards={
        "enough_words": lambda s: len(s.words) >= FEWEST,
        "on_both_sides": lambda s: len({word.quoted for word in s.words}) == 2,
    },
    rows={"words_by_side": _rows},
)
