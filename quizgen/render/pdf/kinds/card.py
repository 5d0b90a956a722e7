"""A card: a task away from the page, with lines for notes."""

from quizgen.render.pdf.blocks import Block
from quizgen.render.pdf.fields import RuledLines
from quizgen.render.pdf.kit import Kit
from quizgen.render.pdf.widgets import Fill
from quizgen.render.sheet import CardFace


def layout(face: CardFace, kit: Kit) -> list[Block]:
    if not face.lines:
        return []
    return [
        RuledLines(
            face.lines,
            kit.style.line_gap,
            Fill("lines", kit.words.answer),
            gap=kit.style.unit * 0.4,
        )
    ]
