"""Lettered options, in as many columns as their widths allow."""

from quizgen.render.pdf.blocks import Block, Row, Space, Stack
from quizgen.render.pdf.kit import Kit
from quizgen.render.pdf.widgets import Fill
from quizgen.render.sheet import ChoiceFace, Lettered


def layout(face: ChoiceFace, kit: Kit) -> list[Block]:
    hint = kit.hints(kit.words.choose_several, face.ask) if face.several else []
    return [*hint, lettered_options(face.options, kit, face.ask, face.several)]


def lettered_options(
    options: tuple[Lettered, ...], kit: Kit, ask: str, square: bool = False
) -> Block:
    """A list of options: all in one row, in two columns, or below each other."""
    columns = _columns(options, kit)
    step = kit.style.step
    rows: list[Block] = []
    for start in range(0, len(options), columns):
        cells: list[Block] = [
            kit.lettered(
                option.letter,
                kit.text(option.text),
                square=square,
                fill=Fill("check" if square else "radio", option.text, ask),
            )
            for option in options[start : start + columns]
        ]
        cells += [Space()] * (columns - len(cells))
        rows.append(Row(cells, [1] * columns, kit.style.size, gap=step))
    return Stack(rows, gap=step, tag=kit.list_tag("UpperAlpha"))


def _columns(options: tuple[Lettered, ...], kit: Kit) -> int:
    """As many columns as leave each option on one line; three are never set as two and one."""
    style = kit.style
    widest = max((kit.width(option.text) for option in options), default=0)
    widest += style.bubble * 2 + style.size * 1.8
    for columns in (len(options), 2):
        fits = widest * columns <= style.answer_width
        if 1 < columns <= 5 and fits and (columns != 2 or len(options) != 3):
            return columns
    return 1
