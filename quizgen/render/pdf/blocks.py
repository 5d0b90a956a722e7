"""Building blocks of a page. A block knows its height at a width, draws itself, and may split.

Blocks nest: a question is a stack in a hanging indent in the stack of its group. White space stands
above a block (`gap`) and falls away at the top of a page.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from quizgen.render.pdf.fonts import FontBook
from quizgen.render.pdf.ink import Colour, Ink, Line
from quizgen.render.pdf.style import INK, PALE, TextStyle
from quizgen.render.pdf.tags import Tag
from quizgen.render.pdf.text import Run, Runs, set_lines


@dataclass(slots=True, kw_only=True)
class Block:
    """Anything with a place on a page. `keep_next`: must not end a page."""

    gap: float = 0
    keep_next: bool = False
    tag: Tag | None = None

    def height(self, width: float) -> float:
        """The height at a width."""
        raise NotImplementedError

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Draw below `top`, to the right of `x`."""
        ink.enter(self.tag)
        self.paint(ink, x, top, width)
        ink.leave(self.tag)

    def paint(self, ink: Ink, x: float, top: float, width: float) -> None:
        """What there is to draw; `draw` has seen to the tag."""

    def split(self, width: float, room: float, force: bool) -> "tuple[Block, Block] | None":
        """What fits into the room and the rest; None where the block stays whole.

        `force` asks for a split at the top of an empty page, where nothing else is left to do.
        """
        del width, room, force
        return None


@dataclass(slots=True)
class Text(Block):
    """A paragraph."""

    fonts: FontBook
    runs: Runs
    style: TextStyle
    align: str = "left"
    line_numbers: float = 0  # how far right of the text every fifth line's number stands
    lines: tuple[Line, ...] | None = None  # already broken: the rest of a split paragraph
    bookmark: int | None = None
    _broken: tuple[float, tuple[Line, ...]] = field(default=(-1, ()), init=False)

    def broken(self, width: float) -> tuple[Line, ...]:
        """The lines at a width."""
        if self.lines is not None:
            return self.lines
        if self._broken[0] != width:
            self._broken = (width, set_lines(self.fonts, self.runs, self.style, width))
        return self._broken[1]

    def height(self, width: float) -> float:
        return len(self.broken(width)) * self.style.leading

    def paint(self, ink: Ink, x: float, top: float, width: float) -> None:
        style, lines = self.style, self.broken(width)
        share = {"left": 0.0, "center": 0.5, "right": 1.0}[self.align]
        shifted = [(share * (width - line.width), line) for line in lines]
        baseline = top - (style.leading - style.size) / 2 - 0.78 * style.size
        if self.bookmark is not None:
            ink.bookmark("".join(run.text for run in self.runs), top + 12, self.bookmark)
        ink.text(
            x,
            baseline,
            shifted,
            style.size,
            style.leading,
            style.colour,
            style.tracking,
            style.spacing,
        )
        if self.line_numbers:
            self._number(ink, x + width + self.line_numbers, baseline, len(lines))

    def _number(self, ink: Ink, right: float, baseline: float, count: int) -> None:
        ink.begin_decoration()
        for place in range(count):
            ink.lines_seen += 1
            if ink.lines_seen % 5 == 0:
                small = replace(self.style, size=self.style.size * 0.8)
                line = set_lines(self.fonts, (Run(str(ink.lines_seen)),), small, 99)[0]
                y = baseline - place * self.style.leading
                ink.text(right - line.width, y, [(0, line)], small.size, 0, (0.33, 0.33, 0.33))
        ink.end_decoration()

    def split(self, width: float, room: float, force: bool) -> "tuple[Block, Block] | None":
        lines = self.broken(width)
        fit = int((room + 0.01) // self.style.leading)
        fewest = 1 if force else 2  # no single lines at the foot or the head of a page
        fit = min(fit, len(lines) - fewest)
        if fit < fewest:
            return None
        return replace(self, lines=lines[:fit]), replace(self, lines=lines[fit:], bookmark=None)


@dataclass(slots=True)
class Space(Block):
    """Nothing, of a height."""

    tall: float = 0

    def height(self, width: float) -> float:
        del width
        return self.tall


@dataclass(slots=True)
class Stack(Block):
    """Blocks below each other. `keep`: on one page, unless it is taller than a page, or than `up_to`."""

    items: Sequence[Block]
    keep: bool = False
    up_to: float = float("inf")
    _height: tuple[float, float] = field(default=(-1, 0), init=False)

    def height(self, width: float) -> float:
        if self._height[0] != width:
            total = 0.0
            for place, item in enumerate(self.items):
                total += item.height(width) + (item.gap if place else 0)
            self._height = (width, total)
        return self._height[1]

    def paint(self, ink: Ink, x: float, top: float, width: float) -> None:
        for place, item in enumerate(self.items):
            top -= item.gap if place else 0
            item.draw(ink, x, top, width)
            top -= item.height(width)

    def split(self, width: float, room: float, force: bool) -> "tuple[Block, Block] | None":
        if self.keep and not force and self.height(width) <= self.up_to:
            return None
        used = 0.0
        for place, item in enumerate(self.items):
            gap = item.gap if place else 0
            if used + gap + item.height(width) > room + 0.01:
                break
            used += gap + item.height(width)
        else:
            return None
        alone = all(isinstance(one, Space) for one in self.items[:place])
        parts = self.items[place].split(width, room - used - gap, force and alone)
        if parts:
            return self._cut([*self.items[:place], parts[0]], [parts[1], *self.items[place + 1 :]])
        while place and self.items[place - 1].keep_next:
            place -= 1
        if place == 0 and force:
            return self._forced(width, room)
        return self._cut(self.items[:place], self.items[place:]) if place else None

    def _forced(self, width: float, room: float) -> "tuple[Block, Block] | None":
        """Headings and what they head are taller than a page: split where the page ends."""
        used = 0.0
        for place, item in enumerate(self.items):
            gap = item.gap if place else 0
            height = item.height(width)
            if used + gap + height > room:
                parts = item.split(width, room - used - gap, True)
                if parts:
                    head, tail = [*self.items[:place], parts[0]], [parts[1]]
                    return self._cut(head, [*tail, *self.items[place + 1 :]])
                return self._cut(self.items[:place], self.items[place:]) if used else None
            used += gap + height
        return None

    def _cut(self, head: Sequence[Block], tail: Sequence[Block]) -> "tuple[Block, Block]":
        return replace(self, items=head), replace(self, items=tail)


@dataclass(slots=True)
class Hang(Block):
    """A label in the left, a body beside it."""

    label: Block
    body: Block
    indent: float
    after: Block | None = None  # a label on the right, such as the points
    after_width: float = 0

    def height(self, width: float) -> float:
        inner = width - self.indent - self.after_width
        return max(self.label.height(self.indent), self.body.height(inner))

    def paint(self, ink: Ink, x: float, top: float, width: float) -> None:
        inner = width - self.indent - self.after_width
        self.label.draw(ink, x, top, self.indent)
        self.body.draw(ink, x + self.indent, top, inner)
        if self.after:
            self.after.draw(ink, x + width - self.after_width, top, self.after_width)

    def split(self, width: float, room: float, force: bool) -> "tuple[Block, Block] | None":
        parts = self.body.split(width - self.indent - self.after_width, room, force)
        if not parts:
            return None
        return replace(self, body=parts[0]), replace(self, label=Space(), body=parts[1], after=None)


@dataclass(slots=True)
class Row(Block):
    """Blocks beside each other, each with its share of the width."""

    cells: Sequence[Block]
    shares: Sequence[float]
    gutter: float = 0

    def _places(self, width: float) -> list[tuple[float, float]]:
        free = width - self.gutter * (len(self.cells) - 1)
        places, x = [], 0.0
        for share in self.shares:
            wide = free * share / sum(self.shares)
            places.append((x, wide))
            x += wide + self.gutter
        return places

    def height(self, width: float) -> float:
        places = self._places(width)
        return max(cell.height(wide) for cell, (_, wide) in zip(self.cells, places, strict=True))

    def paint(self, ink: Ink, x: float, top: float, width: float) -> None:
        for cell, (shift, wide) in zip(self.cells, self._places(width), strict=True):
            cell.draw(ink, x + shift, top, wide)

    def split(self, width: float, room: float, force: bool) -> "tuple[Block, Block] | None":
        if not force:
            return None
        heads: list[Block] = []
        tails: list[Block] = []
        for cell, (_, wide) in zip(self.cells, self._places(width), strict=True):
            if cell.height(wide) <= room:
                heads.append(cell)
                tails.append(Space())
                continue
            parts = cell.split(wide, room, True)
            if not parts:
                return None
            heads.append(parts[0])
            tails.append(parts[1])
        return replace(self, cells=heads), replace(self, cells=tails)


@dataclass(slots=True)
class Framed(Block):
    """A body in a frame."""

    body: Block
    padding: float
    colour: Colour | None = PALE
    fill: Colour | None = None
    radius: float = 5
    weight: float = 1
    dash: bool = False
    bar: bool = False  # a bar on the left instead of a frame

    def height(self, width: float) -> float:
        return self.body.height(self._inner(width)) + (0 if self.bar else 2 * self.padding)

    def _inner(self, width: float) -> float:
        return width - (self.padding if self.bar else 2 * self.padding)

    def paint(self, ink: Ink, x: float, top: float, width: float) -> None:
        height = self.height(width)
        if self.bar:
            ink.rule(x + 1, top, x + 1, top - height, 2, self.colour or INK)
            self.body.draw(ink, x + self.padding, top, self._inner(width))
            return
        ink.box(x, top - height, width, height, self.weight, self.colour, self.fill, self.radius)
        self.body.draw(ink, x + self.padding, top - self.padding, self._inner(width))

    def split(self, width: float, room: float, force: bool) -> "tuple[Block, Block] | None":
        parts = self.body.split(
            self._inner(width), room - (0 if self.bar else 2 * self.padding), force
        )
        return parts and (replace(self, body=parts[0]), replace(self, body=parts[1]))
