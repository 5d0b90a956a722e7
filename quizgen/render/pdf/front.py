"""The head of a worksheet: school, title, form, the lines to fill in, and what to do."""

from dataclasses import dataclass, replace

from quizgen.render.pdf.blocks import Block, Framed, Row, Stack, Text
from quizgen.render.pdf.fields import Field
from quizgen.render.pdf.ink import Ink
from quizgen.render.pdf.kit import Kit
from quizgen.render.pdf.style import INK
from quizgen.render.pdf.text import Run
from quizgen.render.pdf.widgets import Fill
from quizgen.render.sheet import Paper


def masthead(kit: Kit, title: str, form: str, above: str = "", tag: str = "H1") -> Block:
    """The title with the form in a badge beside it."""
    style = kit.style
    badge = kit.text(kit.words.form.format(form=form), style.strong, align="center")
    badge_width = kit.width(badge.runs[0].text, style.strong) + style.size * 1.6
    over: list[Block] = [kit.text(above, style.small)] if above else []
    heading = kit.text(title, style.title, tag, bookmark=0 if tag == "H1" else 1)
    return Masthead([*over, heading], badge, badge_width)


@dataclass(slots=True)
class Masthead(Block):
    """Text on the left, a badge in the right corner."""

    left: list[Block]
    badge: Text
    badge_width: float

    def height(self, width: float) -> float:
        return Stack(self.left).height(width - self.badge_width - 14)

    def paint(self, ink: Ink, x: float, top: float, width: float) -> None:
        Stack(self.left).draw(ink, x, top, width - self.badge_width - 14)
        tall = self.badge.style.leading * 1.5
        left = x + width - self.badge_width
        ink.box(left, top - tall - 2, self.badge_width, tall, 1.2, INK, radius=tall / 2)
        self.badge.draw(
            ink, left, top - 2 - (tall - self.badge.style.leading) / 2, self.badge_width
        )


def front(kit: Kit, paper: Paper, school: str, scored: bool = True) -> Block:
    """Everything above the article or the first question."""
    style, words = kit.style, kit.words
    items: list[Block] = [masthead(kit, paper.title, paper.form, school)]
    if scored:
        behind = f"/ {paper.points}"
        name, class_, date, score = (
            Field(kit.say(label, style.strong), kit.width(label, style.strong), Fill("text", label))
            for label in (words.name, words.class_, words.date, words.score)
        )
        score.behind, score.behind_width = kit.text(behind), kit.width(behind)
        if style.size > 14 or (style.columns > 1 and style.width < 400):
            items.append(Row([name, class_], [5, 3], style.size))
            items.append(Row([date, score], [5, 3], style.size))
        else:
            items.append(Row([name, class_, date, score], [4.4, 2.3, 2.3, 3], style.size * 0.8))
        items[1].gap = style.unit * 0.6
        items.append(_directions(kit, paper))
    return Stack(items)


def answer_head(kit: Kit, paper: Paper) -> Block:
    """What stands above the bubbles."""
    style, words = kit.style, kit.words
    name, date = (
        Field(kit.say(label, style.strong), kit.width(label, style.strong), Fill("text", label))
        for label in (words.name, words.date)
    )
    return Stack(
        [
            masthead(kit, words.answer_sheet, paper.form, paper.title, "H2"),
            Row([name, date], [5, 3], style.size * 0.8, gap=style.unit * 0.6),
            kit.say(words.answer_sheet_hint, gap=style.unit * 1.5),
        ]
    )


def _directions(kit: Kit, paper: Paper) -> Block:
    style, words = kit.style, kit.words
    counts = [words.count("questions", paper.questions), words.count("minutes", paper.minutes)]
    if paper.points:
        counts.append(words.count("points", paper.points))
    facts = "  ·  ".join(counts)
    told = kit.say((Run(facts, bold=True),), replace(style.body, colour=INK))
    items: list[Block] = [told]
    if directions := paper.directions or (words.directions if paper.articles else ""):
        own = kit.text if paper.directions else kit.say
        items.append(own(directions))
    return Framed(Stack(items), padding=style.size * 0.7, gap=style.unit * 1.8, radius=6)
