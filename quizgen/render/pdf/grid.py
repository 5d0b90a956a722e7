"""A table with lines between its cells."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from quizgen.render.pdf.blocks import Block
from quizgen.render.pdf.ink import Colour, Ink
from quizgen.render.pdf.tags import Tag


@dataclass(slots=True)
class GridRow:
    """One row of a grid, and its tag."""

    cells: Sequence[Block]
    tag: Tag = field(default_factory=lambda: Tag("TR"))
    head: bool = False


@dataclass(slots=True)
class Grid(Block):
    """A table with lines. Split between rows only, its head repeated on the next page."""

    rows: Sequence[GridRow]
    shares: Sequence[float]
    padding: float
    fill: Colour | None = None
    repeated: int = 0  # rows at the top that an earlier page has shown already
    tag: Tag | None = field(default_factory=lambda: Tag("Table"), kw_only=True)

    def _widths(self, width: float) -> list[float]:
        return [width * share / sum(self.shares) for share in self.shares]

    def _row_height(self, row: GridRow, widths: list[float]) -> float:
        cells = zip(row.cells, widths, strict=True)
        inner = max(cell.height(wide - 2 * self.padding) for cell, wide in cells)
        return inner + 2 * self.padding

    def tallest(self, width: float) -> float:
        """The height of the tallest row."""
        widths = self._widths(width)
        return max(self._row_height(row, widths) for row in self.rows)

    def height(self, width: float) -> float:
        widths = self._widths(width)
        return sum(self._row_height(row, widths) for row in self.rows)

    def paint(self, ink: Ink, x: float, top: float, width: float) -> None:
        widths = self._widths(width)
        for place, row in enumerate(self.rows):
            tall = self._row_height(row, widths)
            if row.head and self.fill:
                ink.box(x, top - tall, width, tall, colour=None, fill=self.fill)
            if place < self.repeated:
                ink.begin_decoration()
            ink.enter(row.tag)
            left = x
            for cell, wide in zip(row.cells, widths, strict=True):
                ink.box(left, top - tall, wide, tall, 0.7, (0.5, 0.53, 0.55))
                slack = tall - 2 * self.padding - cell.height(wide - 2 * self.padding)
                cell.draw(
                    ink,
                    left + self.padding,
                    top - self.padding - slack / 2,
                    wide - 2 * self.padding,
                )
                left += wide
            ink.leave(row.tag)
            if place < self.repeated:
                ink.end_decoration()
            top -= tall

    def split(self, width: float, room: float, force: bool) -> "tuple[Block, Block] | None":
        widths = self._widths(width)
        heads = sum(row.head for row in self.rows)
        used, fit = 0.0, 0
        for row in self.rows:
            used += self._row_height(row, widths)
            if used > room:
                break
            fit += 1
        if not force or fit <= heads:
            return None
        rest = [*self.rows[:heads], *self.rows[fit:]]
        return replace(self, rows=self.rows[:fit]), replace(self, rows=rest, repeated=heads)
