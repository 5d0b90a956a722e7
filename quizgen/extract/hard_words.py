"""The hardest words of an article, for the word box: long, many syllables, not everyday words."""

import re
from functools import cache
from importlib.resources import files

from quizgen.article import Article
from quizgen.base import Span

WORD = re.compile(r"(?<![\w’'-])[a-z]{8,}(?![\w’'-])")
VOWELS = re.compile(r"[aeiouy]+")
SILENT_END = re.compile(r"(?:[^aeiouyl]e|[^dt]ed)$")
# Tried in this order: an ending that is cut off, and what is put in its place.
ENDINGS = (
    ("ies", "y"), ("ied", "y"), ("es", ""), ("s", ""), ("ed", ""), ("ed", "e"), ("ing", ""),
    ("ing", "e"), ("ly", ""), ("ally", ""), ("ers", ""), ("er", ""), ("ness", ""), ("ment", ""),
)  # fmt: skip
FEWEST_SYLLABLES = 3


@cache
def _common() -> frozenset[str]:
    text = (files("quizgen.extract") / "words" / "common_long.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return frozenset(" ".join(lines).split())


def syllables(word: str) -> int:
    """How many syllables an English word has, near enough."""
    groups = len(VOWELS.findall(word))
    return max(1, groups - bool(SILENT_END.search(word)))


def hard_words(article: Article, most: int = 5) -> tuple[Span, ...]:
    """The hardest words of the body, one place each, in reading order."""
    found: dict[str, tuple[int, Span]] = {}
    for block in article.paragraphs:
        for match in WORD.finditer(article.text, block.start, block.end):
            word = match[0]
            if _base(word) in found or any(form in _common() for form in _forms(word)):
                continue
            count = syllables(word)
            if count >= FEWEST_SYLLABLES:
                found[_base(word)] = (count * 3 + len(word), Span(*match.span()))
    hardest = sorted(found.values(), key=lambda item: (-item[0], item[1]))[:most]
    return tuple(sorted(span for _, span in hardest))


def _forms(word: str) -> list[str]:
    return [word, *(word.removesuffix(end) + put for end, put in ENDINGS if word.endswith(end))]


def _base(word: str) -> str:
    return min(_forms(word), key=len)
