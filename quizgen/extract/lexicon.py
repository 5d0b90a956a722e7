"""The word lists of claims as one look-up: each printed word leads to the classes it belongs to.

A class is a bit, so that a whole article is classified by one pass of dictionary look-ups. The
lists are in `words/verbs.txt` and `words/claims.txt`, each with a comment on where it comes from.
"""

import re
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from quizgen.base import Span

WORDS = Path(__file__).parent / "words"


def sections(file: str) -> dict[str, frozenset[str]]:
    """The lists of one file in `words/`: a line "[name]" opens a list, "#" opens a comment."""
    lists: dict[str, set[str]] = {}
    current: set[str] = set()
    for line in (WORDS / file).read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            current = lists.setdefault(line.strip("[] "), set())
        elif not line.startswith("#"):
            current.update(line.split())
    return {name: frozenset(words) for name, words in lists.items()}


_LISTS = {**sections("verbs.txt"), **sections("claims.txt")}
# The last two are set for one article, by what was found in it.
_SHAPES = ("capital", "digit", "ed", "ly", "ing", "mark", "upper", "stop", "figure", "cue")
BIT = {name: 1 << place for place, name in enumerate((*_SHAPES, *_LISTS))}

_CAPITAL, _DIGIT, _ED, _LY, _ING, _MARK, _UPPER, _STOP, *_ = (BIT[name] for name in _SHAPES)
_MOST_KEPT = 200_000  # words remembered; an article has a few thousand different ones


def bits_of(*names: str) -> int:
    """The classes as one bit mask."""
    return sum(BIT[name] for name in names)


class Lexicon(dict[str, int]):
    """Printed word → its classes as bits; a word is worked out once and then remembered."""

    def __init__(self) -> None:
        super().__init__()
        self._listed: dict[str, int] = {}
        for name, words in _LISTS.items():
            for word in words:
                self._listed[word] = self._listed.get(word, 0) | BIT[name]
        self._barred = _LISTS["not_past"]

    def __missing__(self, word: str) -> int:
        small = word.lower().replace("’", "'")
        bits = self._listed.get(small, 0)
        if small.endswith("'s"):
            bits |= self._listed.get(small[:-2], 0) & (BIT["month"] | BIT["weekday"])
        first = word[0]
        if first.isalpha():
            if first != small[0]:
                bits |= _CAPITAL
                if len(word) > 1 and word.isupper():
                    bits |= _UPPER
            if small.endswith("ed") and len(small) > 3 and small not in self._barred:
                bits |= _ED
            elif small.endswith("ly") and len(small) > 4:
                bits |= _LY
            elif small.endswith("ing") and len(small) > 4:
                bits |= _ING
        else:
            bits |= _DIGIT if first.isdigit() else _MARK
            if word in (",", ";", "."):
                bits |= _STOP
        if len(self) < _MOST_KEPT:
            self[word] = bits
        return bits


class _Lower(dict[str, str]):
    """Printed word → lower case: one string for a word, so that its hash is worked out once."""

    def __missing__(self, word: str) -> str:
        low = word.lower()
        if len(self) < _MOST_KEPT:
            self[word] = low
        return low


LEXICON = Lexicon()
_LOWER = _Lower()

# Words with their inner apostrophes and hyphens (the commonest first), numbers with their commas and
# points, abbreviations such as U.S., the end of a paragraph, so that nothing reaches over it, and
# every other printed character alone.
TOKEN = re.compile(
    r"([^\W\d_]\w+(?:['’-]\w+)*|\d+(?:[.,]\d+)*|(?:[^\W\d_]\.){2,}|\w+(?:['’-]\w+)*|\n\n|[^\w\s])"
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text's tokens in parallel lists: as printed, where they start and end, classes."""

    words: list[str]
    low: list[str]  # the words in lower case
    starts: list[int]
    ends: list[int]
    bits: list[int]

    def span(self, first: int, last: int) -> Span:
        """The characters from token `first` to token `last`, both included."""
        return Span(self.starts[first], self.ends[last])

    def __len__(self) -> int:
        return len(self.words)


def tokenise(text: str) -> Tokens:
    """Every token of the text; blank space is left out, but for the ends of paragraphs. Linear in the text's length."""
    parts = TOKEN.split(text)
    ends = list(accumulate(map(len, parts)))
    words = parts[1::2]
    bits = list(map(LEXICON.__getitem__, words))
    return Tokens(words, list(map(_LOWER.__getitem__, words)), ends[0:-1:2], ends[1::2], bits)
