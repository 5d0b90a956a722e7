"""One table of every form's answers, for a teacher with a mixed pile of sheets."""

from collections.abc import Sequence
from dataclasses import replace

from quizgen.render.marks import mark
from quizgen.render.pdf.blocks import Block, Row, Space, Stack
from quizgen.render.pdf.grid import Grid, GridRow
from quizgen.render.pdf.kit import SCOPE, Kit
from quizgen.render.pdf.style import WASH
from quizgen.render.pdf.tags import Tag
from quizgen.render.sheet import Key

FORMS_ACROSS = 8


def overview(kit: Kit, keys: Sequence[Key]) -> Block:
    """The title, and a table for every eight forms."""
    style, words = kit.style, kit.words
    items: list[Block] = [
        kit.text(f"{words.key}  ·  {words.key_warning}", style.small),
        kit.text(keys[0].title, style.title, "H1", bookmark=0),
        kit.heading(words.overview, 2, gap=style.unit),
    ]
    tables = -(-len(keys) // FORMS_ACROSS)
    across = -(-len(keys) // tables)
    for start in range(0, len(keys), across):
        items.append(_table(kit, keys[start : start + across], across))
    return Stack(items)


def _table(kit: Kit, keys: Sequence[Key], across: int) -> Block:
    words = kit.words
    names = [words.form.format(form=key.form) for key in keys]
    rows = [
        GridRow(
            [_cell(kit, text, "Column") for text in (words.question, *names)],
            head=True,
        )
    ]
    marks = [
        [mark(entry, words) for entry in key.entries if entry.number is not None] for key in keys
    ]
    for number in range(keys[0].questions):
        cells = [_cell(kit, str(number + 1), "Row")]
        cells += [_cell(kit, answers[number]) for answers in marks]
        rows.append(GridRow(cells))
    shares = [1.3, *(1.0 for _ in keys)]
    table = Grid(rows, shares, padding=kit.style.size * 0.3, fill=WASH)
    missing = across - len(keys)  # so that the columns of every table are of one width
    return Row([table, Space()], [1.3 + len(keys), missing], gap=kit.style.unit * 2)


def _cell(kit: Kit, text: str, scope: str = "") -> Block:
    look = kit.style.body if scope == "Row" else kit.style.strong
    inner = kit.text(text, replace(look, leading=look.size * 1.25), align="center")
    attributes = SCOPE.format(scope) if scope else ""
    return Stack([inner], tag=Tag("TH" if scope else "TD", attributes=attributes))
