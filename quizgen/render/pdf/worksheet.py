"""The worksheet: the paper half of a sheet as pages. It is given nothing of the key."""

from collections.abc import Callable
from dataclasses import replace
from itertools import groupby

from quizgen.render.options import PageOptions
from quizgen.render.pdf.article import articles, word_box
from quizgen.render.pdf.blocks import Block, Framed, Hang, Space, Stack
from quizgen.render.pdf.bubbles import answer_sheet
from quizgen.render.pdf.fields import Asking, RuledLines
from quizgen.render.pdf.front import front
from quizgen.render.pdf.ink import Ink
from quizgen.render.pdf.kinds import body
from quizgen.render.pdf.kit import Kit
from quizgen.render.pdf.pages import Chapter, Page, draw, fitted
from quizgen.render.pdf.style import GREY, INK, Style, style_for
from quizgen.render.pdf.tags import Tag
from quizgen.render.pdf.widgets import Fill
from quizgen.render.sheet import Asked, Paper, Section, TwoPartFace
from quizgen.render.words import Words


def draw_worksheet(ink: Ink, paper: Paper, options: PageOptions, words: Words) -> None:
    """Draw one form's pages."""
    kit = Kit(ink.fonts, style_for(options), words, ink.lang)
    pages = _pages(ink, paper, options, words)
    if options.answer_sheet:
        pages += answer_sheet(kit, paper)
    if options.double_sided and len(pages) % 2:
        pages.append([])
    form = words.form.format(form=paper.form)
    ink.begin_form()
    draw(ink, kit, pages, paper.title, f"{form}  ·  {words.bank.format(id=paper.bank_id)}")


def _pages(ink: Ink, paper: Paper, options: PageOptions, words: Words) -> list[Page]:
    """The article on pages of its own, then the questions."""
    with_article = options.article != "without" and bool(paper.articles)

    def head(kit: Kit) -> Block:
        return front(kit, paper, options.school, scored=options.article != "only")

    def reading(kit: Kit, with_box: bool) -> Chapter:
        items = articles(kit, paper, options.line_numbers)
        if with_box and paper.word_box:
            items.append(word_box(kit, paper.word_box))
        return Chapter(head(kit), Stack(items))

    def asking(kit: Kit, with_box: bool) -> Chapter:
        top = None if with_article else head(kit)
        if with_box:
            top = word_box(kit, paper.word_box)
        return Chapter(top, Stack(_questions(kit, paper)), options.columns)

    def best(chapter: Callable[[Kit, bool], Chapter], with_box: bool) -> list[Page]:
        def at(scale: float) -> tuple[Chapter, Style]:
            kit = Kit(ink.fonts, style_for(options, scale), words, ink.lang)
            return chapter(kit, with_box), kit.style

        return fitted(at)

    if not with_article:
        return best(asking, False)
    read = best(reading, True)
    if options.article == "only":
        return read
    # A word box that would fill a page of its own moves to the questions.
    alone = best(reading, False)
    moves = len(alone) < len(read)
    return (alone if moves else read) + best(asking, moves)


def _questions(kit: Kit, paper: Paper) -> list[Block]:
    items: list[Block] = []
    plain = all(section.group is None for section in paper.sections)
    for section in paper.sections:
        items += _section(kit, section, headed=not plain)
    if paper.exit_ticket:
        items.append(_exit_ticket(kit, paper.exit_ticket))
    return items


def _section(kit: Kit, section: Section, headed: bool) -> list[Block]:
    style = kit.style
    blocks: list[Block] = []
    # Cards have no numbers, so they stand outside the list.
    for numbered, asked in groupby(section.asked, lambda one: one.number is not None):
        questions = [_question(kit, one) for one in asked]
        for question in questions:
            question.gap = style.unit * 3
        tag = kit.list_tag("Decimal") if numbered else None
        blocks.append(Stack(questions, tag=tag, gap=style.unit * 3))
    if not headed:
        return blocks
    blocks[0].gap = style.unit * 1.4
    return [kit.heading(kit.words.group(section.group), 2, gap=style.unit * 3), *blocks]


def _question(kit: Kit, asked: Asked) -> Block:
    style = kit.style
    # A long two-part question may turn the page between its parts, and nowhere else.
    up_to = style.height * 0.4 if isinstance(asked.face, TwoPartFace) else style.height * 9
    inner = Stack(body(asked.face, kit), keep=True, up_to=up_to)
    points = None
    if asked.face.points:
        points = kit.text(f"/ {asked.face.points}", replace(style.body, colour=GREY), align="right")
        points.tag = Tag("Span", alt=kit.words.count("points", asked.face.points))
    room = style.points if points or asked.number else 0
    beside = Hang(Space(), inner, 0, after=points, after_width=room)
    if asked.number is None:
        beside.tag = Tag("Div")
        name = kit.words.group("Leave the page")
        return Asking(Framed(beside, padding=style.size, colour=INK, radius=8), name)
    beside.tag = Tag("LBody")
    label = kit.text(f"{asked.number}", style.strong, "Lbl")
    whole = Hang(label, beside, style.hang, tag=Tag("LI"))
    return Asking(whole, f"{kit.words.question} {asked.number}")


def _exit_ticket(kit: Kit, text: str) -> Block:
    style = kit.style
    heading = kit.say(kit.words.exit_ticket, style.group, "H2", keep_next=True, bookmark=1)
    lines = RuledLines(3, style.line_gap, Fill("lines", kit.words.answer), gap=style.unit * 0.4)
    inner = Stack([heading, kit.text(text, keep_next=True), lines], keep=True)
    framed = Framed(inner, padding=style.size, colour=INK, radius=8)
    return Asking(framed, kit.words.exit_ticket, gap=style.unit * 3.5)
