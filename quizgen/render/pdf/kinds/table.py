"""A table to tick: one box for each row and column."""

from dataclasses import replace

from quizgen.render.pdf.blocks import Block, Drawing, Stack
from quizgen.render.pdf.grid import Grid, GridRow
from quizgen.render.pdf.kit import SCOPE, Kit
from quizgen.render.pdf.style import WASH
from quizgen.render.pdf.tags import Tag
from quizgen.render.sheet import TableFace


def layout(face: TableFace, kit: Kit) -> list[Block]:
    style = kit.style
    box = style.size * 1.15
    head = GridRow(
        [
            Stack([], tag=Tag("TD")),
            *(_head(kit, column, "Column", "center") for column in face.columns),
        ],
        head=True,
    )
    rows = [
        GridRow(
            [
                _head(kit, row, "Row", "left"),
                *(
                    Stack([Drawing("square", box, box * 1.1, centred=True)], tag=Tag("TD"))
                    for _ in face.columns
                ),
            ]
        )
        for row in face.rows
    ]
    shares = [1.9, *(1.0 for _ in face.columns)]
    grid = Grid([head, *rows], shares, padding=style.size * 0.4, fill=WASH, gap=style.unit)
    return [kit.hint(kit.words.table_hint), grid]


def _head(kit: Kit, text: str, scope: str, align: str) -> Block:
    look = kit.style.strong if scope == "Column" else kit.style.body
    if scope == "Column":
        look = replace(look, leading=look.size * 1.2)
    cell = kit.text(text, look, align=align)
    return Stack([cell], tag=Tag("TH", attributes=SCOPE.format(scope)))
