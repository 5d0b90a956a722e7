"""Every size, distance and colour of the pages, in one place."""

from dataclasses import dataclass, replace

from quizgen.render.options import PageOptions
from quizgen.render.pdf.ink import Colour

PAPERS = {"letter": (612.0, 792.0), "a4": (595.28, 841.89)}

COLUMN_GAP = 24.0

BLACK: Colour = (0, 0, 0)
INK: Colour = (0.08, 0.24, 0.33)  # headings and frames: a dark blue that copies as near-black
GREY: Colour = (0.33, 0.33, 0.33)  # small print; still 7:1 against white
PALE: Colour = (0.72, 0.75, 0.77)  # frames and ruled lines that should not shout
WASH: Colour = (0.93, 0.95, 0.96)  # behind table heads and numbers


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a text is set. `tracking` is extra space between letters, `spacing` between words, in points."""

    size: float
    leading: float
    bold: bool = False
    colour: Colour = BLACK
    tracking: float = 0
    spacing: float = 0


@dataclass(frozen=True, slots=True)
class Style:
    """The look of one document."""

    page: tuple[float, float]
    size: float
    title: TextStyle
    heading: TextStyle
    group: TextStyle
    running: TextStyle  # the article
    body: TextStyle  # stems and options
    strong: TextStyle
    small: TextStyle
    label: TextStyle
    left: float
    right: float
    top: float
    bottom: float
    unit: float  # half a line: the measure of white space
    step: float  # between the items of a list
    points: float  # room for a question's points, right of everything else
    hang: float  # the indent of what follows a question's number
    bubble: float  # radius of the circle around an option's letter
    line_gap: float  # from one ruled line to the next
    marks: float  # width of the margin beside the article
    columns: int = 1

    @property
    def answer_width(self) -> float:
        """What a question's options and tables have between its number and its points."""
        column = (self.width - COLUMN_GAP * (self.columns - 1)) / self.columns
        return column - self.hang - self.points

    @property
    def width(self) -> float:
        """The width of the type area."""
        return self.page[0] - self.left - self.right

    @property
    def height(self) -> float:
        """The height of the type area."""
        return self.page[1] - self.top - self.bottom


def style_for(options: PageOptions, scale: float = 1) -> Style:
    """The style that fits the options; `scale` below 1 draws the white space together."""
    size = options.size
    loose = options.spacing == "dyslexia"
    tracking = 0.035 * size if loose else 0
    spacing = 0.16 * size if loose else 0
    # A sheet is fitted to its pages by white space and a little leading, never by smaller letters.
    little = min(max(10.0, size * 0.84), 13.0)
    running, body = (1.7, 1.6) if loose else (1.5, 1.34)
    plain = TextStyle(size, size * body * (0.8 + scale / 5), tracking=tracking, spacing=spacing)
    margin = 54.0 if size <= 14 else 46.0
    large = size > 14
    return Style(
        page=PAPERS[options.paper],
        size=size,
        title=replace(
            plain,
            size=size * (1.5 if large else 1.75),
            leading=size * (1.85 if large else 2.1),
            bold=True,
            colour=INK,
        ),
        heading=replace(plain, size=size * 1.25, leading=size * 1.6, bold=True),
        group=replace(plain, size=size * 1.08, leading=size * 1.5, bold=True, colour=INK),
        running=replace(plain, leading=size * running * (0.8 + scale / 5)),
        body=plain,
        strong=replace(plain, bold=True),
        small=replace(plain, size=little, leading=little * 1.35, colour=GREY),
        label=replace(plain, size=size * 0.9, leading=size * 1.2, bold=True, colour=INK),
        left=margin,
        right=margin,
        top=48,
        bottom=58,
        unit=size * 0.55 * scale,
        step=size * 0.5,
        points=size * 2.6,
        hang=size * (2.1 if options.columns == 1 else 1.7),
        bubble=size * 0.72,
        line_gap=max(25.0, size * 1.9),
        marks=(size * 7.6 if not large else size * 5.2),
        columns=options.columns,
    )
