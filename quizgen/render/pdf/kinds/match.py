"""Matching: prompts with a line for a letter, choices in a frame beside them."""

from quizgen.render.pdf.blocks import Block, Framed, Hang, Row, Stack
from quizgen.render.pdf.fields import Drawing
from quizgen.render.pdf.kit import Kit
from quizgen.render.pdf.tags import Tag
from quizgen.render.pdf.widgets import Fill
from quizgen.render.sheet import MatchFace


def layout(face: MatchFace, kit: Kit) -> list[Block]:
    style = kit.style
    blank = style.size * 2.4
    prompts = [
        Hang(
            Drawing(
                "blank",
                blank,
                style.body.leading,
                drop=style.size * 0.2,
                fill=Fill("text", prompt),
                tag=Tag("Lbl"),
            ),
            Stack([kit.text(prompt)], tag=Tag("LBody")),
            blank + style.size * 0.6,
            gap=style.step * 1.2,
            tag=Tag("LI"),
        )
        for prompt in face.prompts
    ]
    choices = [
        kit.lettered(choice.letter, kit.text(choice.text), gap=style.step)
        for choice in face.choices
    ]
    left = Stack(prompts, tag=kit.list_tag())
    right = Framed(Stack(choices, tag=kit.list_tag("UpperAlpha")), padding=style.size * 0.6)
    if style.answer_width < style.size * 26:
        left.gap = style.unit
        both: Block = Stack([right, left], gap=style.unit)
    else:
        both = Row([left, right], [11, 9], style.size * 1.2, gap=style.unit)
    return [*kit.hints(kit.words.match_hint, face.ask), both]
