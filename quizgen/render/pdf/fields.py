"""A label and a line to write on; whose form fields are drawn."""

from dataclasses import dataclass, replace

from quizgen.render.pdf.blocks import Block, Text
from quizgen.render.pdf.ink import Ink
from quizgen.render.pdf.widgets import Fill


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
