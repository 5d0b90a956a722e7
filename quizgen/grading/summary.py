"""The class summary: one page on how the class did. A tagged PDF."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import mean, median

from quizgen.grading.charts import Chosen, Columns, Share
from quizgen.grading.classroom import Mark, Result
from quizgen.grading.gradebook import counts, marks_by_slot, right_share, skill
from quizgen.render.options import PageOptions
from quizgen.render.pdf.blocks import Block, Row, Space, Stack
from quizgen.render.pdf.fonts import book
from quizgen.render.pdf.ink import Ink
from quizgen.render.pdf.kit import Kit
from quizgen.render.pdf.pages import Chapter, draw, paginate
from quizgen.render.pdf.style import PAPERS, style_for
from quizgen.render.pdf.tags import Tag
from quizgen.render.sheet import ChoiceFace, Paper, TrueFalseFace
from quizgen.render.slots import Keyed
from quizgen.render.words import words_for

BINS = 10
SCALES = (1.0, 0.8, 0.6, 0.45)  # of white space; tried in turn until all stands on one page
SIZE = 11


@dataclass(frozen=True, slots=True)
class Summary:
    """A class's results, ready to draw."""

    paper: Paper
    slots: Sequence[Keyed]
    results: Sequence[Result]
    say: Mapping[str, str]
    options: PageOptions

    def pdf(self) -> bytes:
        """The page."""
        words = words_for(self.options.lang)
        title = f"{self.paper.title}: {self.say['summary']}"
        ink = Ink(book(self.options.fonts), PAPERS[self.options.paper], title, self.options.lang)
        for scale in SCALES:
            style = style_for(replace(self.options, size=SIZE, columns=1), scale)
            style = replace(style, small=replace(style.small, size=9, leading=8.2 + 4 * scale))
            kit = Kit(ink.fonts, style, words)
            pages = paginate(Chapter(None, self._body(kit)), kit.style)
            if len(pages) == 1:
                break
        draw(ink, kit, pages, title, words.bank.format(id=self.paper.bank_id))
        return ink.finish()

    def _body(self, kit: Kit) -> Block:
        style, say = kit.style, self.say
        items: list[Block] = [
            kit.text(self.paper.title, style.title, "H1", bookmark=0),
            kit.text("  ·  ".join([say["summary"], *self._figures(kit)]), style.strong),
        ]
        waiting = sum(result.waiting for result in self.results)
        if waiting:
            items.append(kit.text(_count(say["waiting_note"], waiting), style.small))
        bars = self._bins()
        alt = ", ".join(f"{name}: {count}" for name, count in bars)
        items.append(kit.heading(say["distribution"], 2, gap=style.unit * 1.5))
        items.append(Columns(kit, bars, gap=style.unit, tag=Tag("Figure", alt=alt)))
        items.append(kit.heading(say["per_skill"], 2, gap=style.unit * 1.5))
        items.append(_two_columns(self._skills(kit), style.size * 2, style.unit * 0.5))
        items.append(kit.heading(say["per_question"], 2, gap=style.unit * 1.5))
        items.append(kit.text(say["chosen_note"], style.small))
        items.append(_two_columns(self._questions(kit), style.size * 2, style.unit * 0.5))
        return Stack(items)

    def _figures(self, kit: Kit) -> list[str]:
        del kit
        percents = [one.percent for one in self.results if one.percent is not None]
        told = [_count(self.say["students"], len(self.results))]
        if percents:
            told.append(self.say["mean"].format(percent=f"{mean(percents):.0f}"))
            told.append(self.say["median"].format(percent=f"{median(percents):.0f}"))
        return told

    def _bins(self) -> list[tuple[str, int]]:
        found = [0] * BINS
        for result in self.results:
            if result.percent is not None:
                found[min(BINS - 1, int(result.percent // (100 / BINS)))] += 1
        width = 100 // BINS
        names = [f"{place * width}–{place * width + width - 1}" for place in range(BINS - 1)]
        return list(zip([*names, f"{100 - width}–100"], found, strict=True))

    def _skills(self, kit: Kit) -> list[Block]:
        marks = marks_by_slot(self.results)
        skills: dict[str, list[Mark]] = {}
        for one in self.slots:
            if one.slot.points:
                name = skill(one) or self.say["no_skill"]
                skills.setdefault(name, []).extend(marks.get(one.slot.id, []))
        shares = {name: right_share(found) for name, found in skills.items()}
        groups = kit.words.groups  # a question without a skill goes by its group
        return [
            self._share(kit, groups.get(name, name), share, 100) for name, share in shares.items()
        ]

    def _questions(self, kit: Kit) -> list[Block]:
        marks = marks_by_slot(self.results)
        rows: list[Block] = []
        for one in self.slots:
            found = marks.get(one.slot.id, [])
            if not one.slot.points:
                continue
            if isinstance(one.slot.face, ChoiceFace | TrueFalseFace):
                rows.append(self._chosen(kit, one, found))
            else:
                rows.append(self._share(kit, one.slot.name or "–", right_share(found), 26))
        return rows

    def _share(self, kit: Kit, name: str, share: float | None, width: float) -> Block:
        alt = f"{name}: {'–' if share is None else f'{100 * share:.0f} %'}"
        return Share(kit, name, share, width, gap=kit.style.unit * 0.4, tag=Tag("Figure", alt=alt))

    def _chosen(self, kit: Kit, one: Keyed, marks: Sequence[Mark]) -> Block:
        told = counts(one, marks, kit.words)
        if isinstance(one.slot.face, ChoiceFace):
            letters = {option.text: option.letter for option in one.slot.face.options}
            told = sorted((letters[text], right, count) for text, right, count in told)
        else:
            letters = {
                kit.words.true: kit.words.true_letter,
                kit.words.false: kit.words.false_letter,
            }
            told = [(letters[text], right, count) for text, right, count in told]
        empty = sum(mark.answer.empty for mark in marks)
        told = [*told, ("–", False, empty)]
        mark = f" ({self.say['right']})"
        spoken = ", ".join(f"{name} {count}{mark if right else ''}" for name, right, count in told)
        tag = Tag("Figure", alt=f"{one.slot.name}: {spoken}")
        return Chosen(kit, one.slot.name, told, 26, gap=kit.style.unit * 0.4, tag=tag)


def _count(words: str, number: int) -> str:
    one, _, many = words.partition(" | ")
    return (one if number == 1 else many).format(n=number)


def _two_columns(rows: list[Block], gutter: float, gap: float) -> Block:
    if len(rows) < 6:
        return Stack(rows, gap=gap)
    half = (len(rows) + 1) // 2
    return Row([Stack(rows[:half]), Stack(rows[half:] or [Space()])], [1, 1], gutter, gap=gap)
