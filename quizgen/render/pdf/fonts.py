"""Which font shows which character, and how wide it is.

Atkinson Hyperlegible sets everything it has glyphs for; other fonts step in character by character.
A character that no font has keeps its place as a piece without a font, drawn as a visible box.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from itertools import groupby
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from quizgen.render.pdf.rtl import has_rtl, segments

REMEMBERED = 50_000  # texts whose width or pieces are kept
BOX_WIDTH = 0.62  # of the box that stands for a character no font has, in ems

# Package, regular file, bold file. A script that has no bold of its own is set in its regular cut.
MAIN = (
    "fontpkg_atkinson_hyperlegible",
    "AtkinsonHyperlegible-Regular.ttf",
    "AtkinsonHyperlegible-Bold.ttf",
)
FALLBACKS = (
    ("fontpkg_noto_sans", "NotoSans[wdth,wght].ttf"),  # Cyrillic, Greek, all of Latin
    ("fontpkg_heebo", "Heebo[wght].ttf"),  # Hebrew
    ("fontpkg_noto_sans_arabic", "NotoSansArabic[wdth,wght].ttf"),
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text in one font, and its width in ems; without a font it is a box.

    `actual` is what is read aloud and copied, where that differs from the characters printed.
    """

    font: str
    text: str
    width: float
    actual: str | None = None


class Font:
    """One registered TrueType font: the glyphs it has and their widths."""

    def __init__(self, name: str, path: str) -> None:
        self.name = name
        font = TTFont(name, path)
        pdfmetrics.registerFont(font)
        self.widths: dict[int, float] = font.face.charWidths
        self.glyphs: frozenset[str] = frozenset(chr(code) for code in font.face.charToGlyph)

    def width(self, text: str) -> float:
        """The width of a text in ems."""
        widths = self.widths
        return sum(widths.get(ord(char), 0) for char in text) / 1000


class FontBook:
    """The fonts of one document, in the order in which they are asked for a character."""

    def __init__(self, extra: tuple[str, ...] = ()) -> None:
        self._extra = extra
        self._fallbacks: list[Font] | None = None
        self._mains = {bold: _main(bold) for bold in (False, True)}
        self._pieces: dict[tuple[str, bool], tuple[Piece, ...]] = {}
        self._widths: dict[tuple[str, bool], float] = {}

    def name(self, bold: bool) -> str:
        """The name of the main font."""
        return self._mains[bold].name

    def pieces(self, text: str, bold: bool = False) -> tuple[Piece, ...]:
        """The text cut where the font changes."""
        found = self._pieces.get((text, bold))
        if found is None:
            _keep_small(self._pieces)
            found = self._pieces[text, bold] = tuple(self._cut(text, bold))
        return found

    def width(self, text: str, bold: bool = False) -> float:
        """The width of a text in ems."""
        width = self._widths.get((text, bold))
        if width is None:
            _keep_small(self._widths)
            main = self._mains[bold]
            if main.glyphs.issuperset(text):
                width = main.width(text)
            else:
                width = sum(piece.width for piece in self.pieces(text, bold))
            self._widths[text, bold] = width
        return width

    def missing(self, text: str) -> tuple[str, ...]:
        """The characters of a text that no font has, each once."""
        found = (piece.text for piece in self.pieces(clean(text)) if not piece.font)
        return tuple(dict.fromkeys(char for text in found for char in text))

    def _cut(self, text: str, bold: bool) -> Iterator[Piece]:
        main = self._mains[bold]
        if main.glyphs.issuperset(text):
            yield Piece(main.name, text, main.width(text))
            return
        if not has_rtl(text):
            yield from self._in_fonts(text, main)
            return
        for printed, read in segments(text):
            if printed == read:
                yield from self._in_fonts(printed, main)
            else:
                yield from self._turned(printed, read, main)

    def _in_fonts(self, text: str, main: Font) -> Iterator[Piece]:
        for font, chars in groupby(text, lambda char: self._font_for(char, main)):
            run = "".join(chars)
            if font:
                yield Piece(font.name, run, font.width(run))
            else:
                yield from (Piece("", char, BOX_WIDTH) for char in run)

    def _turned(self, printed: str, read: str, main: Font) -> Iterator[Piece]:
        """A right-to-left stretch: one font for blanks and all, and the text as it is read."""
        font = next((one for one in self._others() if one.glyphs.issuperset(printed)), None)
        if font:
            yield Piece(font.name, printed, font.width(printed), read)
            return
        for nth, piece in enumerate(self._in_fonts(printed, main)):
            yield replace(piece, actual="" if nth else read)

    def _font_for(self, char: str, main: Font) -> Font | None:
        if char in main.glyphs:
            return main
        return next((font for font in self._others() if char in font.glyphs), None)

    def _others(self) -> list[Font]:
        if self._fallbacks is None:
            self._fallbacks = list(_fallbacks(self._extra))
        return self._fallbacks


def _keep_small(memory: dict[tuple[str, bool], Any]) -> None:
    """Hundreds of articles in one call must not fill the memory with their words."""
    if len(memory) > REMEMBERED:
        memory.clear()


@cache
def book(extra: tuple[str, ...] = ()) -> FontBook:
    """The fonts, with a teacher's own TrueType files behind the usual ones."""
    return FontBook(extra)


def clean(text: str) -> str:
    """The text without what no page can show: control characters and invisible marks."""
    if text.isascii() and text.isprintable():
        return text
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    if text.isprintable():
        return text
    kept = []
    for char in text:
        category = unicodedata.category(char)
        if char == "\n" or category not in ("Cc", "Cf", "Zs", "Zl", "Zp", "Cs", "Co", "Cn"):
            kept.append(char)
        elif category in ("Cs", "Co", "Cn"):
            kept.append("\N{REPLACEMENT CHARACTER}")
        elif category != "Cf":
            kept.append("\N{NO-BREAK SPACE}" if char in "\u00a0\u202f\u2007" else " ")
    return "".join(kept)


@cache
def _main(bold: bool) -> Font:
    package, regular, heavy = MAIN
    file = heavy if bold else regular
    return Font(file.removesuffix(".ttf"), str(files(package) / "files" / file))


@cache
def _fallback(package: str, file: str) -> Font | None:
    if find_spec(package) is None:
        return None
    return Font(package, str(files(package) / "files" / file))


@cache
def _own(path: str) -> Font | None:
    try:
        return Font(f"own {path}", path)
    except (TTFError, OSError):
        return None


def _fallbacks(extra: tuple[str, ...]) -> Iterator[Font]:
    for package, file in FALLBACKS:
        if font := _fallback(package, file):
            yield font
    for path in extra:
        if font := _own(path):
            yield font
