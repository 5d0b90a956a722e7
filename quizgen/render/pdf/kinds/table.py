"""A table to tick: one box for each row and column."""

from dataclasses import replace

from quizgen.render.pdf.blocks import Block, Drawing, Hang, Stack
from quizgen.render.pdf.grid import Grid, GridRow
from quizgen.render.pdf.kit import SCOPE, Kit
from quizgen.render.pdf.style import WASH
from quizgen.render.pdf.tags import Tag
from quizgen.render.sheet import TableFace


def layout(face: TableFace, kit: Kit) -> list[Block]:
    style = kit.style
    padding = style.size * 0.4
    # No word of a head is cut: where the columns are too narrow for that, there is no table.
    needs = [max(_longest_word(column, kit) for column in face.columns)] * len(face.columns)
    rows_need = max(_longest_word(row, kit) for row in face.rows)
    used = sum(needs) + rows_need + 2 * padding * (len(needs) + 1)
    spare = style.answer_width - used
    hint = kit.hint(kit.words.table_hint)
    if spare < 0:
        return [hint, *_lists(face, kit)]
    widest_row = max(kit.width(row) for row in face.rows) + 2 * padding
    first = min(rows_need + 2 * padding + spare, widest_row)
    first = max(first, style.answer_width * 0.3) if spare > first else first
    rest = (style.answer_width - first) / len(needs)
    if rest < needs[0] + 2 * padding:
        rest = needs[0] + 2 * padding
        first = style.answer_width - rest * len(needs)
    rows = [_head_row(face, kit), *(_row(row, face, kit) for row in face.rows)]
    shares = [first, *(rest for _ in needs)]
    return [hint, Grid(rows, shares, padding=padding, fill=WASH, gap=style.unit)]


def _longest_word(text: str, kit: Kit) -> float:
    return max((kit.width(word, kit.style.strong) for word in text.split()), default=0) + 2


def _head_row(face: TableFace, kit: Kit) -> GridRow:
    heads = [_head(kit, column, "Column", "center") for column in face.columns]
    return GridRow([Stack([], tag=Tag("TD")), *heads], head=True)


def _row(row: str, face: TableFace, kit: Kit) -> GridRow:
    boxes = [Stack([_box(kit)], tag=Tag("TD")) for _ in face.columns]
    return GridRow([_head(kit, row, "Row", "left"), *boxes])


def _head(kit: Kit, text: str, scope: str, align: str) -> Block:
    look = kit.style.body
    if scope == "Column":
        look = replace(kit.style.strong, leading=look.size * 1.2)
    cell = kit.text(text, look, align=align)
    return Stack([cell], tag=Tag("TH", attributes=SCOPE.format(scope)))


def _box(kit: Kit, centred: bool = True) -> Drawing:
    side = kit.style.size * 1.15
    return Drawing(
        "square", side, max(side * 1.1, 0 if centred else kit.style.body.leading), centred=centred
    )


def _lists(face: TableFace, kit: Kit) -> list[Block]:
    """The same question for a narrow column: under each row, the columns to tick."""
    style = kit.style
    blocks: list[Block] = []
    for row in face.rows:
        boxes = [
            Hang(
                _box(kit, centred=False),
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
