"""A table to tick: one box for each row and column."""

from dataclasses import replace

from quizgen.render.pdf.blocks import Block, Hang, Stack
from quizgen.render.pdf.fields import Drawing
from quizgen.render.pdf.grid import Grid, GridRow
from quizgen.render.pdf.kit import SCOPE, Kit
from quizgen.render.pdf.style import WASH
from quizgen.render.pdf.tags import Tag
from quizgen.render.pdf.widgets import Fill
from quizgen.render.sheet import TableFace


def layout(face: TableFace, kit: Kit) -> list[Block]:
    style = kit.style
    padding = style.size * 0.4
    # No word of a head is cut: where the columns are too narrow for that, there is no table.
    least = [_longest_word(column, kit) + 2 * padding for column in face.columns]
    most = style.answer_width - sum(least)
    hint = kit.hints(kit.words.table_hint, face.ask)
    if most < max(_longest_word(row, kit) for row in face.rows) + 2 * padding:
        return [*hint, *_lists(face, kit)]
    first = max(kit.width(row) for row in face.rows) + 2 * padding + 2
    first = min(most, max(first, style.answer_width * 0.25), style.answer_width * 0.45)
    spare = (style.answer_width - first - sum(least)) / len(least)
    even = (style.answer_width - first) / len(least)
    columns = [even if even >= max(least) else width + spare for width in least]
    rows = [_head_row(face, kit), *(_row(row, face, kit) for row in face.rows)]
    shares = [first, *columns]
    table = Grid(rows, shares, padding=padding, fill=WASH, gap=style.unit)
    if table.tallest(style.answer_width) > style.height / 4:
        return [*hint, *_lists(face, kit)]
    return [*hint, table]


def _longest_word(text: str, kit: Kit) -> float:
    return max((kit.width(word, kit.style.strong) for word in text.split()), default=0) + 2


def _head_row(face: TableFace, kit: Kit) -> GridRow:
    heads = [_head(kit, column, "Column", "center") for column in face.columns]
    return GridRow([Stack([], tag=Tag("TD")), *heads], head=True)


def _row(row: str, face: TableFace, kit: Kit) -> GridRow:
    boxes = [Stack([_box(kit, row, column)], tag=Tag("TD")) for column in face.columns]
    return GridRow([_head(kit, row, "Row", "left"), *boxes])


def _head(kit: Kit, text: str, scope: str, align: str) -> Block:
    look = kit.style.body
    if scope == "Column":
        look = replace(kit.style.strong, leading=look.size * 1.2)
    cell = kit.text(text, look, align=align)
    return Stack([cell], tag=Tag("TH", attributes=SCOPE.format(scope)))


def _box(kit: Kit, row: str, column: str, centred: bool = True) -> Drawing:
    side = kit.style.size * 1.15
    fill = Fill("radio", f"{row}, {column}", row)
    return Drawing(
        "square",
        side,
        max(side * 1.1, 0 if centred else kit.style.body.leading),
        centred=centred,
        fill=fill,
        tag=None if centred else Tag("Lbl"),
    )


def _lists(face: TableFace, kit: Kit) -> list[Block]:
    """The same question for a narrow column: under each row, the columns to tick."""
    style = kit.style
    blocks: list[Block] = []
    for row in face.rows:
        boxes = [
            Hang(
                _box(kit, row, column, centred=False),
                Stack([kit.text(column)], tag=Tag("LBody")),
                style.size * 1.8,
                gap=style.step * 0.6,
                tag=Tag("LI"),
            )
            for column in face.columns
        ]
        label = kit.text(row, style.strong, keep_next=True)
        listed = Stack(boxes, gap=style.step * 0.6, tag=kit.list_tag())
        blocks.append(Stack([label, listed], keep=True, gap=style.unit))
    return blocks
