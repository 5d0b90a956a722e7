"""Lettered options, in as many columns as their widths allow."""

from quizgen.render.pdf.blocks import Block, Row, Space, Stack
from quizgen.render.pdf.kit import Kit
from quizgen.render.sheet import ChoiceFace, Lettered


def layout(face: ChoiceFace, kit: Kit) -> list[Block]:
    hint: list[Block] = [kit.hint(kit.words.choose_several)] if face.several else []
    columns = _columns(face.options, kit)
    step = kit.style.step
    rows: list[Block] = []
    for start in range(0, len(face.options), columns):
        cells: list[Block] = [
            kit.lettered(option.letter, kit.text(option.text), face.several)
            for option in face.options[start : start + columns]
        ]
        cells += [Space()] * (columns - len(cells))
        rows.append(Row(cells, [1] * columns, kit.style.size, gap=step))
    return [*hint, Stack(rows, gap=step, tag=kit.list_tag("UpperAlpha"))]


def _columns(options: tuple[Lettered, ...], kit: Kit) -> int:
    """All in one row, in two columns, or below each other: whatever leaves each on one line."""
    style = kit.style
    room = style.width / style.columns - style.hang * 3
    widest = max((kit.width(option.text) for option in options), default=0)
    widest += style.bubble * 2 + style.size * 1.6
    for columns in (len(options), 2):
        if 1 < columns <= 5 and widest * columns <= room and (columns != 2 or len(options) != 3):
            return columns
    return 1
