"""Places for answers: lines, boxes, blanks; each may be a form field for students who type."""

from dataclasses import dataclass, replace

from quizgen.render.pdf.blocks import Block, Text
from quizgen.render.pdf.ink import Colour, Ink
from quizgen.render.pdf.style import INK
from quizgen.render.pdf.widgets import Fill


@dataclass(slots=True)
class RuledLines(Block):
    """Lines to write on."""

    count: int
    pitch: float
    fill: Fill | None = None

    def height(self, width: float) -> float:
        del width
        return self.count * self.pitch

    def paint(self, ink: Ink, x: float, top: float, width: float) -> None:
        tall = self.height(width) - 5
        if ink.fill(self.fill, x, top - tall - 3, width, tall):
            ink.box(x, top - tall - 3, width, tall, 0.7, (0.45, 0.47, 0.49), radius=2)
            return
        for place in range(1, self.count + 1):
            y = top - place * self.pitch + 3
            ink.rule(x, y, x + width, y, 0.7, (0.45, 0.47, 0.49))

    def split(self, width: float, room: float, force: bool) -> "tuple[Block, Block] | None":
        del width
        fit = min(int(room // self.pitch), self.count - 1)
        if fit < 1 or not force:
            return None
        return replace(self, count=fit), replace(self, count=self.count - fit)


@dataclass(slots=True)
class Drawing(Block):
    """A small drawing in the flow of blocks: a bubble, a box, a blank to write on."""

    kind: str  # "bubble", "square" or "blank"
    wide: float
    tall: float
    colour: Colour = INK
    centred: bool = False
    drop: float = 0  # how far above the bottom a blank's line stands
    fill: Fill | None = None

    def height(self, width: float) -> float:
        del width
        return self.tall

    def paint(self, ink: Ink, x: float, top: float, width: float) -> None:
        if self.centred:
            x += (width - self.wide) / 2
        middle = top - self.tall / 2
        if self.kind == "bubble":
            ink.circle(x + self.wide / 2, middle, self.wide / 2, 0.9, self.colour)
        elif self.kind == "square":
            side = self.wide
            ink.box(x, middle - side / 2, side, side, 0.9, self.colour, radius=2)
            ink.fill(self.fill, x, middle - side / 2, side, side)
        else:
            y = top - self.tall + self.drop
            ink.rule(x, y, x + self.wide, y, 0.8, (0.35, 0.37, 0.39))
            ink.fill(self.fill, x, y + 1, self.wide, self.tall - self.drop - 1)


@dataclass(slots=True)
class Field(Block):
    """A label, a line to its right, and what may stand behind the line (“/ 14”)."""

    label: Text
    label_width: float
    fill: Fill | None = None
    behind: Text | None = None
    behind_width: float = 0

    def height(self, width: float) -> float:
        del width
        return max(self.label.style.leading, self.label.style.size * 2)

    def paint(self, ink: Ink, x: float, top: float, width: float) -> None:
        low = self.height(width) - self.label.style.leading
        self.label.draw(ink, x, top - low, self.label_width + 1)
        end = x + width - (self.behind_width + 2 if self.behind else 0)
        y = top - self.height(width) + self.label.style.size * 0.24
        ink.rule(x + self.label_width + 5, y, end, y, 0.8, (0.35, 0.37, 0.39))
        start = x + self.label_width + 5
        ink.fill(self.fill, start, y + 1, max(8.0, end - start), self.label.style.size * 1.3)
        if self.behind:
            self.behind.draw(ink, end + 2, top - low, self.behind_width + 1)


@dataclass(slots=True)
class Asking(Block):
    """A body whose form fields belong to a question, by its name."""

    body: Block
    name: str

    def height(self, width: float) -> float:
        return self.body.height(width)

    def paint(self, ink: Ink, x: float, top: float, width: float) -> None:
        ink.asking = self.name
        self.body.draw(ink, x, top, width)
        ink.asking = ""

    def split(self, width: float, room: float, force: bool) -> "tuple[Block, Block] | None":
        parts = self.body.split(width, room, force)
        return parts and (replace(self, body=parts[0]), replace(self, body=parts[1]))
