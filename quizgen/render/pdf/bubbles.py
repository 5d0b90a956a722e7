"""The answer sheet: a page of bubbles between corner marks, which a scan can be marked from.

Everything stands at places that follow from the paper alone, in the order of the questions, so that
a program that reads scans can work out where to look.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import assert_never

from quizgen.render.pdf.blocks import Block
from quizgen.render.pdf.front import answer_head
from quizgen.render.pdf.ink import Ink
from quizgen.render.pdf.kit import Kit
from quizgen.render.pdf.pages import Page, Placed
from quizgen.render.pdf.style import BLACK, GREY, TextStyle
from quizgen.render.pdf.tags import Tag
from quizgen.render.sheet import (
    CardFace,
    ChoiceFace,
    Face,
    HighlightFace,
    MatchFace,
    OrderFace,
    Paper,
    ShortFace,
    TableFace,
    TrueFalseFace,
    TwoPartFace,
)

CORNER = 16.0  # side of the black squares in the corners of the type area
RADIUS = 7.5
PITCH = 21.0  # from one bubble to the next
ROW = 22.0  # from one row to the next
LABEL = 34.0


@dataclass(frozen=True, slots=True)
class BubbleRow:
    """One row: a question, or one line of a question that takes several."""

    label: str
    marks: tuple[str, ...]


def rows(paper: Paper, true: str, false: str) -> list[BubbleRow]:
    """Every row of a paper's answer sheet. Written answers have none: they stay on the worksheet."""
    return [
        row
        for section in paper.sections
        for asked in section.asked
        if asked.number is not None
        for row in _rows(str(asked.number), asked.face, (true, false))
    ]


def _rows(label: str, face: Face, judged: tuple[str, str]) -> Iterator[BubbleRow]:
    match face:
        case ChoiceFace():
            yield BubbleRow(label, tuple(option.letter for option in face.options))
        case TrueFalseFace():
            yield BubbleRow(label, judged)
        case MatchFace():
            letters = tuple(choice.letter for choice in face.choices)
            yield from (_line(label, place, letters) for place, _ in enumerate(face.prompts))
        case OrderFace():
            numbers = _numbers(face.items)
            yield from (_line(label, place, numbers) for place, _ in enumerate(face.items))
        case TableFace():
            numbers = _numbers(face.columns)
            yield from (_line(label, place, numbers) for place, _ in enumerate(face.rows))
        case TwoPartFace():
            for place, part in enumerate(face.parts):
                yield from _rows(f"{label} {'ABCDEFGH'[place]}", part, judged)
        case ShortFace() | HighlightFace() | CardFace():
            return
        case _:
            assert_never(face)


def _line(label: str, place: int, marks: tuple[str, ...]) -> BubbleRow:
    """“8.1”: the first line of question 8."""
    return BubbleRow(f"{label}.{place + 1}", marks)


def _numbers(things: Sequence[str]) -> tuple[str, ...]:
    return tuple(str(number) for number in range(1, len(things) + 1))


def answer_sheet(kit: Kit, paper: Paper) -> list[Page]:
    """The pages of bubbles; none where no question has any."""
    style = kit.style
    left = rows(paper, kit.words.true_letter, kit.words.false_letter)
    head = answer_head(kit, paper)
    top = style.page[1] - style.top
    start = top - CORNER - 6
    inset = CORNER + 10
    wide = style.width - 2 * inset
    pages: list[Page] = []
    while left:
        page = [Placed(Corners(style.height), style.left, top, style.width)]
        page.append(Placed(head, style.left + inset, start, wide))
        low = start - head.height(wide) - 18
        down = int((low - style.bottom - CORNER) // ROW)
        x = style.left + inset
        while left and x < style.left + inset + wide:
            block = Bubbles(kit, left[:down])
            if x + block.width() > style.left + inset + wide + 1 and x > style.left + inset:
                break
            page.append(Placed(block, x, low, block.width()))
            x += block.width() + 22
            left = left[down:]
        pages.append(page)
    return pages


@dataclass(slots=True)
class Corners(Block):
    """Black squares in the corners: they tell a scan's size, shift and turn."""

    tall: float

    def height(self, width: float) -> float:
        del width
        return self.tall

    def paint(self, ink: Ink, x: float, top: float, width: float) -> None:
        for left in (x, x + width - CORNER):
            for low in (top - CORNER, top - self.tall):
                ink.box(left, low, CORNER, CORNER, colour=None, fill=BLACK)


@dataclass(slots=True)
class Bubbles(Block):
    """A column of rows of bubbles."""

    kit: Kit
    rows: list[BubbleRow]

    def width(self) -> float:
        """What the widest row takes."""
        return LABEL + PITCH * max(len(row.marks) for row in self.rows)

    def height(self, width: float) -> float:
        del width
        return ROW * len(self.rows)

    def paint(self, ink: Ink, x: float, top: float, width: float) -> None:
        del width
        label_style = TextStyle(12, ROW, bold=True)
        letter_style = TextStyle(10, ROW, colour=GREY)
        listed = self.kit.list_tag("Decimal")
        ink.enter(listed)
        for place, row in enumerate(self.rows):
            high = top - place * ROW
            item, body = Tag("LI"), Tag("LBody")
            ink.enter(item)
            self.kit.text(row.label, label_style, "Lbl").draw(ink, x, high, LABEL)
            ink.enter(body)
            for column, mark in enumerate(row.marks):
                middle = x + LABEL + column * PITCH + RADIUS
                ink.circle(middle, high - ROW / 2, RADIUS, 0.9, BLACK)
                letter = self.kit.text(mark, letter_style, "Span", align="center")
                letter.draw(ink, middle - RADIUS, high, 2 * RADIUS)
            ink.leave(body)
            ink.leave(item)
        ink.leave(listed)
