"""A label and a line to write on."""

from dataclasses import dataclass

from quizgen.render.pdf.blocks import Block, Text
from quizgen.render.pdf.ink import Ink


@dataclass(slots=True)
class Field(Block):
    """A label, a line to its right, and what may stand behind the line (“/ 14”)."""

    label: Text
    label_width: float
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
        if self.behind:
            self.behind.draw(ink, end + 2, top - low, self.behind_width + 1)
