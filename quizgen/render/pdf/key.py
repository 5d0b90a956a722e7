"""The answer key: a strip for quick marking, then every answer with its reasons."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import assert_never

from quizgen.bank.kinds import Evidence
from quizgen.render.marks import mark
from quizgen.render.options import PageOptions
from quizgen.render.pdf.blocks import Block, Framed, Hang, Space, Stack, Text
from quizgen.render.pdf.front import masthead
from quizgen.render.pdf.ink import Ink
from quizgen.render.pdf.kit import Kit
from quizgen.render.pdf.overview import overview
from quizgen.render.pdf.pages import Chapter, draw, fitted
from quizgen.render.pdf.style import INK, PALE, WASH, Style, style_for
from quizgen.render.pdf.tags import Tag
from quizgen.render.pdf.text import Run, Runs
from quizgen.render.sheet import (
    Judged,
    Key,
    KeyEntry,
    Marked,
    Open,
    Ordered,
    Paired,
    Picked,
    Ticked,
    Written,
)
from quizgen.render.words import Words

KEY_SIZE = 11


def draw_keys(ink: Ink, keys: Sequence[Key], options: PageOptions, words: Words) -> None:
    """Draw the pages of each form's key; of several, a table of them all comes first."""
    # A key is for one reader at a desk: plain and close, whatever the students' copies look like.
    look = replace(options, size=KEY_SIZE, spacing="normal", columns=1)
    if len(keys) > 1:
        _draw(ink, look, words, keys[0], words.overview, lambda kit: overview(kit, keys))
    for key in keys:
        form = words.form.format(form=key.form)
        _draw(ink, look, words, key, form, partial(_body, key=key))


def _draw(
    ink: Ink, look: PageOptions, words: Words, key: Key, name: str, body: Callable[[Kit], Block]
) -> None:
    def at(scale: float) -> tuple[Chapter, Style]:
        kit = Kit(ink.fonts, style_for(look, scale), words, ink.lang)
        return Chapter(None, body(kit)), kit.style

    pages = fitted(at)
    if look.double_sided and len(pages) % 2:
        pages.append([])
    kit = Kit(ink.fonts, style_for(look), words, ink.lang)
    bank = words.bank.format(id=key.bank_id)
    draw(ink, kit, pages, f"{words.key}  ·  {key.title}", f"{name}  ·  {bank}")


def _body(kit: Kit, key: Key) -> Block:
    style, words = kit.style, kit.words
    facts = [
        words.count("questions", key.questions),
        words.count("points", key.points),
        words.bank.format(id=key.bank_id),
        words.seed.format(seed=key.seed),
    ]
    items: list[Block] = [
        masthead(kit, key.title, key.form, f"{words.key}  ·  {words.key_warning}"),
        kit.text("  ·  ".join(facts), style.small),
        kit.heading(words.quick_marking, 2, gap=style.unit * 2),
        Chips(_chips(kit, key), gap=style.unit, tag=kit.list_tag("Decimal")),
    ]
    if key.notes:
        items.append(_notes(kit, key.notes))
    group = None
    for place, entry in enumerate(key.entries):
        if place == 0 or entry.group != group:
            group = entry.group
            items.append(kit.heading(words.group(group), 2, gap=style.unit * 2.5))
        items.append(_entry(kit, entry, key.articles > 1))
    return Stack(items)


def _notes(kit: Kit, notes: tuple[str, ...]) -> Block:
    style = kit.style
    heading = kit.text(kit.words.teacher_notes, style.label, "H2", keep_next=True)
    return Framed(
        Stack([heading, _bullets(kit, notes)]), padding=style.size * 0.8, gap=style.unit * 2
    )


def _bullets(kit: Kit, texts: tuple[str, ...], gap: float = 0) -> Block:
    items = [
        Hang(
            kit.text("•", tag="Lbl"),
            Stack([kit.text(text)], tag=Tag("LBody")),
            kit.style.size,
            gap=2,
            tag=Tag("LI"),
        )
        for text in texts
    ]
    return Stack(items, gap=gap, tag=kit.list_tag("Disc"))


# --- Quick marking -------------------------------------------------------------------------------


def _chips(kit: Kit, key: Key) -> "list[tuple[Text, Text, float, float]]":
    chips = []
    for entry in key.entries:
        if entry.number is None:
            continue
        number, text = str(entry.number), mark(entry, kit.words)
        style = kit.style.strong
        chips.append(
            (
                kit.text(number, kit.style.body, "Lbl"),
                kit.text(text, style, "LBody"),
                kit.width(number),
                kit.width(text, style),
            )
        )
    return chips


@dataclass(slots=True)
class Chips(Block):
    """Numbers and answers in small frames, as many to a line as fit."""

    chips: "list[tuple[Text, Text, float, float]]"
    pad: float = 6

    def _places(self, width: float) -> list[tuple[float, int]]:
        x, row, places = 0.0, 0, []
        for _, _, number, answer in self.chips:
            wide = number + answer + 4 * self.pad
            if x and x + wide > width:
                x, row = 0.0, row + 1
            places.append((x, row))
            x += wide + self.pad
        return places

    def _row(self) -> float:
        return self.chips[0][0].style.leading * 1.35 + 5 if self.chips else 0

    def height(self, width: float) -> float:
        return (self._places(width)[-1][1] + 1) * self._row() if self.chips else 0

    def paint(self, ink: Ink, x: float, top: float, width: float) -> None:
        tall, pad = self._row() - 5, self.pad
        for (number, answer, one, two), (left, row) in zip(
            self.chips, self._places(width), strict=True
        ):
            item = Tag("LI")
            start, up = x + left, top - row * self._row()
            ink.box(start, up - tall, one + 2 * pad, tall, colour=None, fill=WASH)
            ink.box(start, up - tall, one + two + 4 * pad, tall, 0.8, PALE, radius=3)
            ink.enter(item)
            slack = (tall - number.style.leading) / 2
            number.draw(ink, start + pad, up - slack, one + 1)
            answer.draw(ink, start + one + 3 * pad, up - slack, two + 1)
            ink.leave(item)


# --- One question --------------------------------------------------------------------------------


def _entry(kit: Kit, entry: KeyEntry, several: bool) -> Block:
    style = kit.style
    label: Block = Space()
    if entry.number is not None:
        label = kit.text(str(entry.number), style.strong, "P")
    # A long entry may turn the page, but not between a question and its answer.
    body = Stack(_entry_body(kit, entry, several), keep=True, up_to=style.height * 0.2)
    return Hang(label, body, style.hang, gap=style.unit * 2.2)


def _entry_body(kit: Kit, entry: KeyEntry, several: bool) -> list[Block]:
    words, style = kit.words, kit.style
    small = style.unit * 0.6
    items: list[Block] = [kit.text(entry.ask, keep_next=True)] if entry.ask else []
    if not entry.parts:
        answer = _solution(kit, entry)
        for block in answer:
            block.keep_next = bool(entry.evidence)
        items += answer
    for place, part in enumerate(entry.parts):
        name = words.part.format(letter=chr(ord("A") + place))
        inner = [kit.text(name, style.label, keep_next=True), *_entry_body(kit, part, several)]
        items.append(Stack(inner, keep=True, up_to=style.height * 0.2, gap=style.unit))
    for found in entry.evidence:
        items.append(_evidence(kit, found, several))
    if entry.why:
        items.append(kit.text((Run(f"{words.why}: ", True), Run(entry.why)), gap=small))
    for one in entry.wrong:
        letter = "" if one.option.letter == "?" else one.option.letter
        name = f"{words.wrong} {letter}".strip()
        text = (Run(f"{name}  ", True), Run(f"{one.option.text} – {one.because}"))
        items.append(kit.text(text, gap=small))
    if entry.rubric:
        items.append(kit.text(f"{words.rubric}:", style.strong, gap=small, keep_next=True))
        items.append(_bullets(kit, entry.rubric))
    if entry.note:
        items.append(kit.text((Run(f"{words.note}: ", True), Run(entry.note)), gap=small))
    facts = [
        words.count("points", entry.points) if entry.points else "",
        words.level.format(n=entry.level) if entry.level else "",
        *entry.standards,
        entry.skill,
        entry.rule,
    ]
    if any(facts):
        items.append(kit.text("  ·  ".join(filter(None, facts)), style.small, gap=small * 0.7))
    return items


def _evidence(kit: Kit, found: Evidence, several: bool) -> Block:
    words = kit.words
    where = f"P{found.paragraph}" if found.paragraph else words.headline
    if several:
        where = f"{words.article_number.format(n=found.article)}, {where}"
    text = (Run(f"{where}  ", True), Run(found.words))
    return Framed(
        kit.text(text), padding=kit.style.size, colour=INK, bar=True, gap=kit.style.unit * 0.8
    )


def _solution(kit: Kit, entry: KeyEntry) -> list[Block]:
    """The answer itself."""
    words, style = kit.words, kit.style
    small = style.unit * 0.7

    def said(name: str, text: str) -> Block:
        return kit.text((Run(f"{name}: ", True), Run(text)), gap=small)

    solution = entry.solution
    match solution:
        case Picked():
            square = len(solution.options) > 1
            picked = [
                kit.lettered(one.letter, kit.text(one.text, style.strong), square=square, gap=small)
                for one in solution.options
            ]
            return [Stack(picked, gap=small, tag=kit.list_tag("UpperAlpha"))]
        case Judged():
            letter = words.true_letter if solution.true else words.false_letter
            text = kit.text(words.true if solution.true else words.false, style.strong)
            found = Stack([kit.lettered(letter, text)], gap=small, tag=kit.list_tag("UpperAlpha"))
            mended = solution.correction
            return [found, said(words.correction, mended)] if mended else [found]
        case Paired():
            pairs = [
                kit.lettered(one.letter, kit.text(_pair(prompt, one.text)), gap=small)
                for prompt, one in solution.pairs
            ]
            return [Stack(pairs, gap=small, tag=kit.list_tag("UpperAlpha"))]
        case Ordered():
            items = [
                kit.lettered(str(place), kit.text(item, style.strong), square=True, gap=small)
                for place, item in enumerate(solution.items, 1)
            ]
            return [Stack(items, gap=small, tag=kit.list_tag("Decimal"))]
        case Ticked():
            return [kit.text(_pair(row, column), gap=small) for row, column, _ in solution.rows]
        case Written():
            written = [said(words.model_answer, solution.model)] if solution.model else []
            also = [said(words.also_right, "; ".join(solution.accept))] if solution.accept else []
            return written + also
        case Marked():
            return [said(words.mark_these, words.quoted(solution.words))]
        case Open():
            return [kit.text(words.open_answer, gap=small)]
        case _:
            assert_never(solution)


def _pair(left: str, right: str) -> Runs:
    return (Run(f"{left}  –  "), Run(right, True))
