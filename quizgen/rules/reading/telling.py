"""Words that tell a reader how to take what stands beside them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml

from quizgen.base import Span
from quizgen.extract.facts import Facts
from quizgen.extract.vocabulary import WORDS, words_of
from quizgen.loader import Loader
from quizgen.rules.reading.marks import is_doubtful
from quizgen.rules.reading.phrases import FUNCTION_WORDS, sentence_at
from quizgen.rules.reading.places import touches_quotation

# Somebody else's view is told on.
THINKS = re.compile(
    r"\b(?:view\w*|consider\w*|call\w*|describ\w+|sees?|saw|cast|portray\w*|fear\w*|characteriz\w*"
    r"|accus\w+|claim\w*|argu\w+|believ\w+|denounc\w+|says?|said|told|think\w*|thought|according|deemed"
    r"|known|seem\w*|hop\w+|warn\w*|vow\w*|promis\w*|prais\w*|mock\w*|jok\w*|iron\w*|so-called|suppos\w*"
    r"|critics|supporters|opponents|advocates|would-be|self-\w+|not|never)\b"
    r"|n[’']t\b|\bto \w+ (?:people|voters|eyes|ears),",
    re.I,
)
# A range has two figures: “only about 8 of 8 to 10 percent” would be cut in the middle.
RANGE = re.compile(r"(?: percent| million| billion)? (?:to|or|and) [\d$a-z]*\d|[-–]\d")
# Who is said to think so: “, critics say”, “, in the eyes of some”.
ASIDE = re.compile(
    r"\b(?:critics|supporters|opponents|some|many|experts|analysts|officials|they|he|she) (?:say|said|argue|claim|believe)"
)


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
    words = "|".join(sorted(words_of("judging_words.txt")))
    judging = re.compile(
        rf"(?<![\w-])(?<!\bmore )(?<!\bmost )(?<!\bless )(?<!\bso )(?<!\btoo )(?<!\bas )(?<!\bvery )(?<!ly )(?<!\band )(?<!\bor )(?<!\bbut )"
        rf"(?P<word>{words}) (?P<beside>[a-z][\w’'-]+)"
    )
    return (
        _Sort("judging", "judges or colors what it is said of", "", (judging,)),
        *_listed(data),
    )


def _listed(data: list[dict[str, Any]]) -> tuple[_Sort, ...]:
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
            word = Span(*match.span("word"))
            if sort.kind == "judging" and not _is_the_writers(facts, word, match["beside"]):
                continue
            if sort.kind == "number" and RANGE.match(text, span.end):
                continue
            if not touches_quotation(facts, word) and not is_doubtful(facts, word):
                yield TellingWord(
                    span,
                    number,
                    sort.kind,
                    match["word"],
                    match["beside"],
                    sort.adds,
                    sort.instead,
                )


def _is_the_writers(facts: Facts, word: Span, beside: str) -> bool:
    """The word stands before its noun, and reports nobody's words or thoughts."""
    reported = any(region.touches(word) for a in facts.attributions for region in a.content)
    before = facts.article.text[sentence_at(facts, word.start).start : word.start]
    noun = beside not in FUNCTION_WORDS and len(beside) > 2
    after = facts.article.text[word.end : sentence_at(facts, word.start).end]
    reported = reported or ASIDE.search(after) is not None
    return noun and not reported and not THINKS.search(before)
