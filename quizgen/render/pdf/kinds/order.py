"""Ordering: a box before each item for its number."""

from quizgen.render.pdf.blocks import Block, Hang, Stack
from quizgen.render.pdf.fields import Drawing
from quizgen.render.pdf.kit import Kit
from quizgen.render.pdf.tags import Tag
from quizgen.render.pdf.widgets import Fill
from quizgen.render.sheet import OrderFace


def layout(face: OrderFace, kit: Kit) -> list[Block]:
    style = kit.style
    box = style.size * 1.6
    items = [
        Hang(
            Drawing(
                "square",
                box,
                max(style.body.leading, style.size * 1.3),
                fill=Fill("text", item),
                tag=Tag("Lbl"),
            ),
            Stack([kit.text(item)], tag=Tag("LBody")),
            box + style.size * 0.7,
            gap=style.step * 1.2,
            tag=Tag("LI"),
        )
        for item in face.items
    ]
    return [
        *kit.hints(kit.words.order_hint, face.ask),
        Stack(items, gap=style.unit, tag=kit.list_tag()),
    ]
