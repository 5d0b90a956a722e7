"""From blocks to pages: fill, break, number, draw."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from quizgen.render.pdf.blocks import Block
from quizgen.render.pdf.ink import Ink
from quizgen.render.pdf.kit import Kit
from quizgen.render.pdf.style import COLUMN_GAP, PALE, Style

SCALES = (1.0, 0.88, 0.76, 0.62)  # of white space, tried in turn
SHARES = (0.9, 0.8, 0.7, 0.6, 0.5)  # of the last page but one, tried in turn
NEARLY_EMPTY = 0.35


@dataclass(frozen=True, slots=True)
class Chapter:
    """A run of pages that starts on a page of its own: a block over all columns, then the body."""

    top: Block | None
    body: Block | None
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Placed:
    """A block with its place on a page."""

    block: Block
    x: float
    top: float
    width: float


Page = list[Placed]


def paginate(chapter: Chapter, style: Style, shorter: tuple[int, float] = (-1, 1)) -> list[Page]:
    """The pages of a chapter: as much on each as fits, and nothing lost.

    `shorter` gives a page, counted from 0, that is filled to a share of its height only.
    """
    page: Page = []
    pages = [page]
    start = style.page[1] - style.top
    wide = (style.width - COLUMN_GAP * (chapter.columns - 1)) / chapter.columns
    if chapter.top:
        page.append(Placed(chapter.top, style.left, start, style.width))
        start -= chapter.top.height(style.width) + style.unit * 2.2
    rest, column, fresh = chapter.body, 0, chapter.top is None
    while rest:
        room = start - style.bottom
        if len(pages) - 1 == shorter[0]:
            room -= style.height * (1 - shorter[1])
        x = style.left + column * (wide + COLUMN_GAP)
        if rest.height(wide) <= room:
            page.append(Placed(rest, x, start, wide))
            break
        parts = rest.split(wide, room, False)
        if not parts and fresh:
            parts = rest.split(wide, room, True)
            if not parts:  # nothing can be done: it runs off the page rather than being lost
                page.append(Placed(rest, x, start, wide))
                break
        if parts:
            page.append(Placed(parts[0], x, start, wide))
            rest = parts[1]
        column += 1
        if column == chapter.columns:
            page, column = [], 0
            pages.append(page)
            start = style.page[1] - style.top
            fresh = True
    return pages


def fitted(chapter: Callable[[float], tuple[Chapter, Style]]) -> list[Page]:
    """The chapter's pages with the most white space that leaves no page nearly empty.

    `chapter` builds it at a scale of white space. Where even little white space does not gather the
    last lines in, the page before hands some of its own on.
    """
    tries: list[list[Page]] = []
    for scale in SCALES:
        built, style = chapter(scale)
        pages = paginate(built, style)
        if len(pages) == 1 or _fullness(pages[-1], style) > NEARLY_EMPTY:
            return pages
        tries.append(pages)
    best = min(tries, key=len)
    built, style = chapter(SCALES[tries.index(best)])
    for share in SHARES:
        pages = paginate(built, style, (len(best) - 2, share))
        if len(pages) == len(best) and _fullness(pages[-1], style) > NEARLY_EMPTY:
            return pages
    return best


def _fullness(page: Page, style: Style) -> float:
    """How much of a page's height is used, from 0 to 1."""
    lowest = min(placed.top - placed.block.height(placed.width) for placed in page)
    return (style.page[1] - style.top - lowest) / style.height


def draw(ink: Ink, kit: Kit, pages: Sequence[Page], left: str, right: str) -> None:
    """The pages, with their footers: the page's number goes behind what stands on the right."""
    for number, page in enumerate(pages, 1):
        for placed in page:
            placed.block.draw(ink, placed.x, placed.top, placed.width)
        counted = kit.words.page.format(page=number, pages=len(pages))
        _footer(ink, kit, left, f"{right}  ·  {counted}")
        ink.end_page()


def _footer(ink: Ink, kit: Kit, left: str, right: str) -> None:
    style = kit.style
    ink.begin_decoration()
    y = style.bottom - 16
    ink.rule(style.left, y, style.left + style.width, y, 0.6, PALE)
    kit.text(right, style.small, align="right").draw(ink, style.left, y - 3, style.width)
    room = style.width - kit.width(right, style.small) - style.size
    if kit.width(left, style.small) > room:
        while left and kit.width(f"{left}…", style.small) > room:
            left = left[:-1]
        left = f"{left.rstrip()}…"
    kit.text(left, style.small).draw(ink, style.left, y - 3, room + 1)
    ink.end_decoration()
