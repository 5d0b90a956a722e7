"""Bars for the class summary. Each is a figure whose description says the same in numbers."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from quizgen.render.pdf.blocks import Block
from quizgen.render.pdf.ink import Colour, Ink
from quizgen.render.pdf.kit import Kit
from quizgen.render.pdf.style import GREY, INK, PALE, WASH

WHITE: Colour = (1, 1, 1)
ROW = 1.25  # of a line: what a row of bars takes


@dataclass(slots=True)
class Columns(Block):
    """Upright bars with their numbers on top and names below."""

    kit: Kit
    bars: Sequence[tuple[str, int]]
    tall: float = 96

    def height(self, width: float) -> float:
        del width
        return self.tall

    def paint(self, ink: Ink, x: float, top: float, width: float) -> None:
        style = replace(self.kit.style.small, size=9, leading=12)
        most = max([count for _, count in self.bars], default=0) or 1
        step = width / len(self.bars)
        floor = top - self.tall + 13
        room = self.tall - 13 - 14
        ink.rule(x, floor, x + width, floor, 0.8, GREY)
        for place, (name, count) in enumerate(self.bars):
            left = x + place * step
            up = room * count / most
            if count:
                ink.box(left + step * 0.12, floor, step * 0.76, up, colour=None, fill=INK)
                number = self.kit.text(str(count), style, "Span", align="center")
                number.draw(ink, left, floor + up + 13, step)
            label = self.kit.text(name, style, "Span", align="center")
            label.draw(ink, left, floor - 1, step)


@dataclass(slots=True)
class Share(Block):
    """A name, a bar from nothing to everything, and the share in percent."""

    kit: Kit
    name: str
    share: float | None
    name_width: float

    def height(self, width: float) -> float:
        del width
        return self.kit.style.small.leading * ROW

    def paint(self, ink: Ink, x: float, top: float, width: float) -> None:
        small = replace(self.kit.style.small, colour=(0, 0, 0))
        _one_line(self.kit, self.name, self.name_width).draw(ink, x, top, self.name_width)
        left, wide = x + self.name_width + 6, width - self.name_width - 46
        tall = small.size * 0.8
        low = top - small.leading / 2 - tall / 2
        ink.box(left, low, wide, tall, 0.5, PALE, WASH)
        if self.share:
            ink.box(left, low, wide * self.share, tall, colour=None, fill=INK)
        text = "–" if self.share is None else f"{100 * self.share:.0f} %"
        number = self.kit.text(text, small, "Span", align="right")
        number.draw(ink, x + width - 38, top, 38)


@dataclass(slots=True)
class Chosen(Block):
    """How many chose each option, as one bar; what is right is dark."""

    kit: Kit
    name: str
    parts: Sequence[tuple[str, bool, int]]
    name_width: float

    def height(self, width: float) -> float:
        del width
        return self.kit.style.small.leading * ROW

    def paint(self, ink: Ink, x: float, top: float, width: float) -> None:
        kit = self.kit
        small = replace(kit.style.small, colour=(0, 0, 0))
        _one_line(kit, self.name, self.name_width).draw(ink, x, top, self.name_width)
        left, wide = x + self.name_width + 6, width - self.name_width - 6
        total = sum(count for _, _, count in self.parts) or 1
        tall = small.leading * 1.02
        for label, right, count in self.parts:
            part = wide * count / total
            if not count:
                continue
            ink.box(left, top - tall, part, tall, 0.7, WHITE, INK if right else PALE)
            style = replace(small, colour=WHITE if right else (0, 0, 0))
            text = f"{label} {count}"
            if kit.width(text, style) + 4 > part:
                text = label
            if kit.width(text, style) + 2 <= part:
                kit.text(text, style, "Span", align="center").draw(ink, left, top, part)
            left += part


def _one_line(kit: Kit, name: str, width: float) -> Block:
    """The name in one line, cut where it is too long."""
    style = replace(kit.style.small, colour=(0, 0, 0))
    whole = name
    while name and kit.width(name if name == whole else name + "…", style) > width:
        name = name[:-1].rstrip()
    return kit.text(name if name == whole else name + "…", style, "Span")
