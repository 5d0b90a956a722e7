"""Setting text: words into lines that fit a width. No markup, so nothing needs escaping."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from quizgen.render.pdf.fonts import FontBook, Piece, clean
from quizgen.render.pdf.ink import Line
from quizgen.render.pdf.style import TextStyle

# A word with the blank behind it; long compounds may break behind a hyphen or a dash.
WORD = re.compile(r"[^ \n]*?[-–—/](?=[^\W\d])|[^ \n]+|[ ]+|\n")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one weight."""

    text: str
    bold: bool = False


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    bold: bool
    width: float


def runs(text: str | Runs, bold: bool = False) -> Runs:
    """Plain text as runs."""
    return (Run(text, bold),) if isinstance(text, str) else text


@lru_cache(maxsize=20_000)
def set_lines(fonts: FontBook, text: Runs, style: TextStyle, width: float) -> tuple[Line, ...]:
    """The lines of a text; a word wider than the line is cut where it must be."""
    lines: list[Line] = []
    words: list[_Word] = []
    used = 0.0
    for word in _words(fonts, text, style, width):
        if word.text == "\n":
            lines.append(_line(fonts, words, soft=True))
            words, used = [], 0.0
            continue
        blank = word.text.isspace()
        if blank and not words:
            continue
        if words and not blank and used + word.width > width:
            lines.append(_line(fonts, words, soft=True))
            words, used = [], 0.0
        words.append(word)
        used += word.width
    if words or not lines:
        lines.append(_line(fonts, words))
    return tuple(lines)


def natural_width(fonts: FontBook, text: Runs, style: TextStyle) -> float:
    """The width of a text on a single line."""
    return sum(word.width for word in _words(fonts, text, style, 1e9))


def _words(fonts: FontBook, text: Runs, style: TextStyle, width: float) -> Iterator[_Word]:
    for run in text:
        bold = run.bold or style.bold
        for found in WORD.findall(clean(run.text)):
            word = _measured(fonts, found, bold, style)
            if word.width <= width or found.isspace():
                yield word
            else:
                yield from _cut(fonts, found, bold, style, width)


def _measured(fonts: FontBook, text: str, bold: bool, style: TextStyle) -> _Word:
    if text == "\n":
        return _Word(text, bold, 0)
    width = fonts.width(text, bold) * style.size + style.tracking * len(text)
    if text.isspace():
        width += style.spacing * len(text)
    return _Word(text, bold, width)


def _cut(fonts: FontBook, text: str, bold: bool, style: TextStyle, width: float) -> Iterator[_Word]:
    """A word too wide for any line, in pieces that fit."""
    start, used = 0, 0.0
    for place, char in enumerate(text):
        step = fonts.width(char, bold) * style.size + style.tracking
        if used + step > width and place > start:
            yield _measured(fonts, text[start:place], bold, style)
            start, used = place, 0.0
        used += step
    yield _measured(fonts, text[start:], bold, style)


def _line(fonts: FontBook, words: list[_Word], soft: bool = False) -> Line:
    """The words as one line. A line that goes on ends in a blank, so that it reads on aloud."""
    while words and words[-1].text.isspace():
        words.pop()
    width = sum(word.width for word in words)
    if not words:
        return Line((), 0)
    pieces: list[Piece] = []
    start = 0
    for place in range(1, len(words) + 1):
        if place == len(words) or words[place].bold != words[start].bold:
            text = "".join(word.text for word in words[start:place])
            last = place == len(words) and soft
            pieces += fonts.pieces(text + " " if last else text, words[start].bold)
            start = place
    return Line(tuple(pieces), width)
