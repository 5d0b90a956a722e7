"""The article: numbered paragraphs, a source line, a margin for marks, the word box."""

from dataclasses import dataclass, replace

from quizgen.bank.kinds import BankArticle, WordBoxEntry
from quizgen.render.pdf.blocks import Block, Framed, Hang, Row, Space, Stack, Text
from quizgen.render.pdf.fields import Drawing
from quizgen.render.pdf.ink import Ink
from quizgen.render.pdf.kit import Kit
from quizgen.render.pdf.style import PALE
from quizgen.render.pdf.tags import Tag
from quizgen.render.pdf.text import Run
from quizgen.render.pdf.widgets import Fill
from quizgen.render.sheet import Paper


def articles(kit: Kit, paper: Paper, line_numbers: bool) -> list[Block]:
    """Every article of the paper, each with its margin."""
    several = len(paper.articles) > 1
    close = replace(kit.style.small, tracking=0, spacing=0)  # the margin is narrow
    items: list[Block] = []
    for number, article in enumerate(paper.articles, 1):
        caption = kit.say(kit.words.marks, close) if number == 1 else None
        name = kit.words.article_number.format(n=number) if several else ""
        body = Stack(_article(kit, article, name, line_numbers, paper.title), tag=Tag("Art"))
        items.append(Margin(body, kit.style.marks, caption, gap=kit.style.unit * 4))
    return items


def _article(
    kit: Kit, article: BankArticle, name: str, line_numbers: bool, shown_above: str
) -> list[Block]:
    style, words = kit.style, kit.words
    items: list[Block] = []
    if name:
        items.append(kit.text(name, style.label, keep_next=True))
    if shown_above != article.title or not article.title:
        title = article.title or words.article
        items.append(kit.text(title, style.heading, "H2", keep_next=True, bookmark=1))
    source = [
        article.outlet,
        words.by.format(author=article.author) if article.author else "",
        article.date,
    ]
    if any(source):
        line = kit.text("  ·  ".join(filter(None, source)), style.small, keep_next=True)
        items.append(line)
    numbers = 0.0
    if line_numbers:
        numbers = style.size * 1.7
    for number, text in enumerate(article.paragraphs, 1):
        label = kit.text(
            f"P{number}\N{NO-BREAK SPACE}",
            replace(style.label, leading=style.running.leading),
            "Span",
        )
        body = kit.text(text, style.running, "Span")
        body.line_numbers = numbers
        gap = style.unit * (1.6 if number == 1 else 0.9)
        items.append(
            Hang(
                label,
                body,
                style.size * 2.3,
                gap=gap,
                after=Space() if numbers else None,
                after_width=numbers,
                tag=Tag("P"),
            )
        )
    return items


def word_box(kit: Kit, entries: tuple[WordBoxEntry, ...]) -> Block:
    """Hard words with their meanings, or with room for one."""
    style = kit.style
    rows: list[Block] = [kit.say(kit.words.word_box, style.label, "H2", keep_next=True, bookmark=1)]
    for start in range(0, len(entries), 2):
        cells: list[Block] = [_entry(kit, entry) for entry in entries[start : start + 2]]
        cells += [Space()] * (2 - len(cells))
        rows.append(Row(cells, [1, 1], style.size * 1.5, gap=style.unit * 0.7))
    return Framed(Stack(rows), padding=style.size * 0.8, gap=style.unit * 2.5)


def _entry(kit: Kit, entry: WordBoxEntry) -> Block:
    style = kit.style
    if entry.meaning:
        return kit.text((Run(entry.word, bold=True), Run(f" – {entry.meaning}")))
    word = kit.text(entry.word, style.strong)
    width = kit.width(entry.word, style.strong) + style.size * 0.5
    blank = Drawing(
        "blank",
        max(40.0, style.width / 2 - width - style.size * 3),
        style.body.leading,
        drop=style.size * 0.2,
        fill=Fill("text", entry.word),
    )
    return Hang(word, blank, width)


@dataclass(slots=True)
class Margin(Block):
    """A body with a margin for marks beside it, behind a thin line."""

    body: Block
    room: float
    caption: Text | None

    def _inner(self, width: float) -> float:
        return width - self.room - 14

    def height(self, width: float) -> float:
        return self.body.height(self._inner(width))

    def paint(self, ink: Ink, x: float, top: float, width: float) -> None:
        inner = self._inner(width)
        line = x + inner + 14
        ink.rule(line, top, line, top - self.height(width), 0.8, PALE)
        if self.caption:
            self.caption.draw(ink, line + 8, top, self.room - 8)
        self.body.draw(ink, x, top, inner)

    def split(self, width: float, room: float, force: bool) -> "tuple[Block, Block] | None":
        parts = self.body.split(self._inner(width), room, force)
        return parts and (replace(self, body=parts[0]), replace(self, body=parts[1], caption=None))
