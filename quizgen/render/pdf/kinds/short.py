"""Ruled lines for a short answer; their number is the question's own, whatever the model answer."""

from quizgen.render.pdf.blocks import Block
from quizgen.render.pdf.fields import RuledLines
from quizgen.render.pdf.kit import Kit
from quizgen.render.pdf.widgets import Fill
from quizgen.render.sheet import ShortFace


def layout(face: ShortFace, kit: Kit) -> list[Block]:
    return [
        RuledLines(
            max(1, face.lines),
            kit.style.line_gap,
            Fill("lines", kit.words.answer),
            gap=kit.style.unit * 0.4,
        )
    ]
