"""Words that tell a reader how to take what stands beside them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import yaml

from quizgen.base import Span
from quizgen.extract.facts import Facts
from quizgen.extract.vocabulary import WORDS
from quizgen.loader import Loader
from quizgen.rules.reading.places import touches_quotation


@dataclass(frozen=True, slots=True)
class TellingWord:
    """The word outside quotation marks, what it stands beside, and what it adds."""

    span: Span
    paragraph: int
    kind: str
    word: str
    beside: str
    adds: str
    instead: str  # the word to read the sentence with; empty: without the word


@dataclass(frozen=True, slots=True)
class _Sort:
    kind: str
    adds: str
    instead: str
    find: tuple[re.Pattern[str], ...]


@cache
def _sorts() -> tuple[_Sort, ...]:
    data = yaml.load((WORDS / "telling_words.yaml").read_text(encoding="utf-8"), Loader)
    return tuple(
        _Sort(
            item["kind"],
            item["adds"],
            item.get("instead", ""),
            tuple(re.compile(pattern) for pattern in item["find"]),
        )
        for item in data
    )


def telling_words(facts: Facts) -> Iterator[TellingWord]:
    """The telling words of the body that stand outside quotation marks, in reading order."""
    text = facts.article.text
    for number, block in enumerate(facts.article.paragraphs, 1):
        found = [
            (match, sort)
            for sort in _sorts()
            for pattern in sort.find
            for match in pattern.finditer(text, block.start, block.end)
        ]
        for match, sort in sorted(found, key=lambda item: item[0].start("word")):
            span = Span(match.start("word"), match.end("beside"))
            if not touches_quotation(facts, Span(*match.span("word"))):
                yield TellingWord(
                    span,
                    number,
                    sort.kind,
                    match["word"],
                    match["beside"],
                    sort.adds,
                    sort.instead,
                )
