"""What every layout needs at hand: fonts, style, fixed words, and the blocks made of them."""

import re
from dataclasses import dataclass, replace

from quizgen.render.pdf.blocks import Block, Hang, Stack, Text
from quizgen.render.pdf.fonts import FontBook
from quizgen.render.pdf.ink import Ink
from quizgen.render.pdf.style import INK, PALE, Style, TextStyle
from quizgen.render.pdf.tags import Tag
from quizgen.render.pdf.text import Run, Runs, natural_width, runs
from quizgen.render.pdf.widgets import Fill
from quizgen.render.words import Words

LIST = "/O /List /ListNumbering /{}"  # attributes of lists and head cells, in PDF's syntax
SCOPE = "/O /Table /Scope /{}"


@dataclass(frozen=True, slots=True)
class Kit:
    """Fonts, style and words of one document."""

    fonts: FontBook
    style: Style
    words: Words
    lang: str = "en"  # of the article and the questions

    def text(
        self,
        text: str | Runs,
        style: TextStyle | None = None,
        tag: str = "P",
        *,
        align: str = "left",
        gap: float = 0,
        keep_next: bool = False,
        bookmark: int | None = None,
    ) -> Text:
        """A paragraph in the body's style, or another."""
        return Text(
            self.fonts,
            runs(text),
            style or self.style.body,
            align=align,
            gap=gap,
            keep_next=keep_next,
            tag=Tag(tag),
            bookmark=bookmark,
        )

    def say(
        self,
        text: str | Runs,
        style: TextStyle | None = None,
        tag: str = "P",
        *,
        gap: float = 0,
        keep_next: bool = False,
        bookmark: int | None = None,
    ) -> Text:
        """A paragraph of fixed words, read aloud in their own language."""
        said = self.text(text, style, tag, gap=gap, keep_next=keep_next, bookmark=bookmark)
        if said.tag and self.words.lang != self.lang:
            said.tag.lang = self.words.lang
        return said

    def heading(self, text: str, level: int, *, gap: float = 0) -> Block:
        """A heading over a thin rule: the title of an article or of a group of questions."""
        inner = self.say(text, self.style.group, f"H{level}", bookmark=level - 1)
        return Underlined(inner, gap=gap, keep_next=True)

    def hints(self, text: str, ask: str) -> list[Block]:
        """What to do, in bold: neither italics nor capitals, which are harder to read.

        A sentence that the question itself has is not said twice.
        """
        told = [one for one in re.split(r"(?<=\.) ", text) if one.casefold() not in ask.casefold()]
        return [self.hint(" ".join(told))] if told else []

    def hint(self, text: str) -> Text:
        """A line in bold."""
        strong = replace(self.style.strong, size=self.style.size)
        return self.say(text, strong, gap=self.style.unit * 0.6, keep_next=True)

    def width(self, text: str, style: TextStyle | None = None) -> float:
        """The width of a text on one line."""
        return natural_width(self.fonts, (Run(text),), style or self.style.body)

    def lettered(
        self,
        letter: str,
        body: Block,
        *,
        square: bool = False,
        gap: float = 0,
        fill: Fill | None = None,
    ) -> Hang:
        """An item of a list behind its letter in a circle, or a square where several are right."""
        label = Bubble(
            self.text(letter, self.style.strong, "Lbl", align="center"),
            square=square,
            radius=self.style.bubble,
            fill=fill,
        )
        return Hang(
            label,
            Stack([body], tag=Tag("LBody")),
            self.style.bubble * 2 + self.style.size * 0.6,
            gap=gap,
            tag=Tag("LI"),
        )

    def list_tag(self, numbering: str = "None") -> Tag:
        """The tag around the items of a list."""
        return Tag("L", attributes=LIST.format(numbering))


@dataclass(slots=True)
class Bubble(Block):
    """A letter in a circle or a square."""

    letter: Text
    radius: float
    square: bool = False
    fill: Fill | None = None

    def height(self, width: float) -> float:
        return self.letter.height(width)

    def paint(self, ink: Ink, x: float, top: float, width: float) -> None:
        del width
        middle, side = top - self.letter.style.leading / 2, 2 * self.radius
        if self.square:
            ink.box(x, middle - self.radius, side, side, 0.9, INK, radius=2.5)
        else:
            ink.circle(x + self.radius, middle, self.radius, 0.9, INK)
        self.letter.draw(ink, x, top - self.letter.style.size * 0.08, side)
        ink.enter(self.letter.tag)
        ink.fill(self.fill, x, middle - self.radius, side, side)
        ink.leave(self.letter.tag)


@dataclass(slots=True)
class Underlined(Block):
    """A heading with a rule below it."""

    text: Text
    room: float = 3

    def height(self, width: float) -> float:
        return self.text.height(width) + self.room

    def paint(self, ink: Ink, x: float, top: float, width: float) -> None:
        self.text.draw(ink, x, top, width)
        y = top - self.height(width) + 1
        ink.rule(x, y, x + width, y, 1.1, PALE)
