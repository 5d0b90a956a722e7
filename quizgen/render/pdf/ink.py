"""Drawing on the pages of one document: text, lines and boxes, tagged on the way.

Text belongs to the tag that was entered last; everything drawn is decoration ("artifact").
"""

from dataclasses import dataclass
from io import BytesIO
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from quizgen.render.pdf.fonts import BOX_WIDTH, FontBook, Piece, clean
from quizgen.render.pdf.tags import Tag, Tags
from quizgen.render.pdf.widgets import Fill, Widgets

Colour = tuple[float, float, float]

# Without it ReportLab turns every stream into text, which takes longer than drawing the page.
rl_config.useA85 = 0


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text, ready to draw: its pieces and its width in points."""

    pieces: tuple[Piece, ...]
    width: float


class Ink:
    """One PDF document being written."""

    def __init__(
        self,
        fonts: FontBook,
        size: tuple[float, float],
        title: str,
        lang: str,
        fillable: bool = False,
    ) -> None:
        self.fonts = fonts
        self.page_size = size
        self.lines_seen = 0  # of the article, for line numbers
        self._title, self.lang = clean(title), lang
        self._buffer = BytesIO()
        # Any: the stubs leave out what tagging needs, the content stream and the document.
        self._canvas: Any = Canvas(
            self._buffer,
            pagesize=size,
            invariant=1,
            pageCompression=1,
            initialFontName=fonts.name(False),  # type: ignore[arg-type]  # the stubs are wrong
            lang=lang,
        )
        self._canvas.setTitle(self._title)
        self._canvas.setCreator("quizgen")
        self._canvas.setProducer("quizgen")
        self._canvas.setViewerPreference("DisplayDocTitle", "true")
        self._tags = Tags()
        self._widgets = Widgets(self._document, self._tags) if fillable else None
        self.asking = ""  # whose form fields are drawn: "Question 3"
        self._decoration = 0
        self._bookmarks = 0

    @property
    def _document(self) -> Any:
        return self._canvas._doc

    # Tags

    def enter(self, tag: Tag | None) -> None:
        """What is drawn until `leave` belongs to the tag."""
        if tag and not self._decoration:
            self._tags.enter(tag)

    def leave(self, tag: Tag | None) -> None:
        """Close a tag that was entered."""
        if tag and not self._decoration:
            self._tags.leave()

    def begin_decoration(self) -> None:
        """What is drawn until `end_decoration` is no content: a repeated head, a footer."""
        self._decoration += 1

    def end_decoration(self) -> None:
        """Back to content."""
        self._decoration -= 1

    def bookmark(self, title: str, top: float, level: int) -> None:
        """An entry in the reader's list of contents."""
        self._bookmarks += 1
        name = f"b{self._bookmarks}"
        self._canvas.bookmarkHorizontal(name, 0, top)
        self._canvas.addOutlineEntry(clean(title), name, level)

    # Text

    def text(
        self,
        x: float,
        y: float,
        lines: list[tuple[float, Line]],
        size: float,
        leading: float,
        colour: Colour,
        tracking: float = 0,
        spacing: float = 0,
    ) -> None:
        """Lines of text below each other, each moved right by its own amount; `y` is a baseline."""
        self._begin_text()
        red, green, blue = colour
        self._op(f"{red:g} {green:g} {blue:g} rg {tracking:g} Tc {spacing:g} Tw")
        for shift, line in lines:
            self._line(x + shift, y, line, size, tracking, spacing)
            y -= leading
        self._op("ET EMC")

    def _begin_text(self) -> None:
        self._op("/Artifact BMC BT" if self._decoration else f"{self._tags.mark()} BT")

    def _line(
        self, x: float, y: float, line: Line, size: float, tracking: float, spacing: float
    ) -> None:
        self._op(f"1 0 0 1 {x:.2f} {y:.2f} Tm")
        for piece in line.pieces:
            width = piece.width * size + tracking * len(piece.text)
            width += spacing * piece.text.count(" ")
            actual = piece.actual if piece.font else piece.text
            if actual is not None:
                self._spoken(x, y, piece, actual, size)
                self._op(f"1 0 0 1 {x + width:.2f} {y:.2f} Tm")
            else:
                self._glyphs(piece, size)
            x += width

    def _glyphs(self, piece: Piece, size: float) -> None:
        font: Any = pdfmetrics.getFont(piece.font)
        for subset, codes in font.splitString(piece.text, self._document):
            name = font.getSubsetInternalName(subset, self._document)
            self._op(f"{name} {size:g} Tf ({self._canvas._escape(codes)}) Tj")

    def _spoken(self, x: float, y: float, piece: Piece, actual: str, size: float) -> None:
        """A piece that is read aloud as another text: a tag of its own within the paragraph's.

        A character that no font has is drawn as a box.
        """
        span = Tag("Span", actual=actual)
        self._op("ET EMC")
        self.enter(span)
        self._begin_text()
        if piece.font:
            self._op(f"1 0 0 1 {x:.2f} {y:.2f} Tm")
            self._glyphs(piece, size)
            self._op("ET EMC")
        else:
            side = BOX_WIDTH * size * 0.86
            self._op(
                f"ET q 0.7 w {x + size * 0.04:.2f} {y:.2f} {side:.2f} {size * 0.7:.2f} re S Q EMC"
            )
        self.leave(span)
        self._begin_text()

    # Shapes

    def rule(
        self,
        x1: float,
        y1: float,
        x2: float,
        y2: float,
        weight: float = 0.6,
        colour: Colour = (0, 0, 0),
        dash: tuple[float, float] | None = None,
    ) -> None:
        """A straight line."""
        dashes = f"[{dash[0]:g} {dash[1]:g}] 0 d " if dash else ""
        self._shape(
            f"{dashes}{weight:g} w {_rgb(colour)} RG {x1:.2f} {y1:.2f} m {x2:.2f} {y2:.2f} l S"
        )

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        weight: float = 0.8,
        colour: Colour | None = (0, 0, 0),
        fill: Colour | None = None,
        radius: float = 0,
    ) -> None:
        """A rectangle from its lower left corner."""
        path = (
            _rounded(x, y, width, height, radius)
            if radius
            else (f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re")
        )
        self._filled(path, weight, colour, fill)

    def circle(
        self,
        x: float,
        y: float,
        radius: float,
        weight: float = 0.8,
        colour: Colour | None = (0, 0, 0),
        fill: Colour | None = None,
    ) -> None:
        """A circle around a point."""
        path = _rounded(x - radius, y - radius, 2 * radius, 2 * radius, radius)
        self._filled(path, weight, colour, fill)

    def _filled(self, path: str, weight: float, colour: Colour | None, fill: Colour | None) -> None:
        paint = {(True, True): "B", (True, False): "S", (False, True): "f"}[
            colour is not None, fill is not None
        ]
        stroke = f"{weight:g} w {_rgb(colour)} RG " if colour is not None else ""
        inside = f"{_rgb(fill)} rg " if fill is not None else ""
        self._shape(f"{stroke}{inside}{path} {paint}")

    def _shape(self, code: str) -> None:
        self._op(f"/Artifact BMC q {code} Q EMC")

    def _op(self, code: str) -> None:
        self._canvas._code.append(code)

    # Form fields

    def begin_form(self) -> None:
        """Another form of the sheet: its lines count from 1, its radio buttons are its own."""
        self.lines_seen = 0
        if self._widgets:
            self._widgets.groups.clear()

    def fill(self, fill: Fill | None, x: float, y: float, width: float, height: float) -> bool:
        """A form field, in a document that has them; whether there is one now."""
        if fill is None or self._widgets is None or self._decoration:
            return False
        reference = self._widgets.add(fill, self.asking, (x, y, width, height))
        self._canvas._annotationrefs.append(reference)
        return True

    # The document

    def end_page(self) -> None:
        """The page is done; the next one begins."""
        self._canvas.showPage()
        self._tags.next_page()

    def finish(self) -> bytes:
        """The document's bytes."""
        if self._widgets:
            self._widgets.finish()
        self._tags.write(self._document, self._title, self.lang)
        self._document.SaveToFile(self._buffer, self._canvas)
        return self._buffer.getvalue()


def _rgb(colour: Colour) -> str:
    return "{:g} {:g} {:g}".format(*colour)


def _rounded(x: float, y: float, width: float, height: float, radius: float) -> str:
    """The path of a rectangle with round corners; a square with half its side as radius is a circle."""
    right, top, bend = x + width, y + height, radius * 0.4477
    return (
        f"{x + radius:.2f} {y:.2f} m {right - radius:.2f} {y:.2f} l"
        f" {right - bend:.2f} {y:.2f} {right:.2f} {y + bend:.2f} {right:.2f} {y + radius:.2f} c"
        f" {right:.2f} {top - radius:.2f} l"
        f" {right:.2f} {top - bend:.2f} {right - bend:.2f} {top:.2f} {right - radius:.2f} {top:.2f} c"
        f" {x + radius:.2f} {top:.2f} l"
        f" {x + bend:.2f} {top:.2f} {x:.2f} {top - bend:.2f} {x:.2f} {top - radius:.2f} c"
        f" {x:.2f} {y + radius:.2f} l"
        f" {x:.2f} {y + bend:.2f} {x + bend:.2f} {y:.2f} {x + radius:.2f} {y:.2f} c h"
    )
