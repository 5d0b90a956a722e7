"""The feedback sheet: one student's answers, what they earned, and the reasons. A tagged PDF."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from quizgen.grading.classroom import Mark, Result
from quizgen.grading.tell import key, told
from quizgen.render.options import PageOptions
from quizgen.render.pdf.blocks import Block, Framed, Hang, Space, Stack
from quizgen.render.pdf.fonts import book
from quizgen.render.pdf.front import masthead
from quizgen.render.pdf.ink import Ink
from quizgen.render.pdf.kit import Kit
from quizgen.render.pdf.pages import Chapter, draw, paginate
from quizgen.render.pdf.style import INK, PAPERS, WASH, style_for
from quizgen.render.pdf.tags import Tag
from quizgen.render.pdf.text import Run
from quizgen.render.words import words_for

SIZE = 11


@dataclass(frozen=True, slots=True)
class Sheets:
    """Writes the feedback sheets of a class."""

    title: str
    bank_id: str
    articles: int
    say: Mapping[str, str]
    options: PageOptions

    def pdf(self, *results: Result) -> bytes:
        """The sheet of one student, or of several behind each other, each on pages of its own."""
        words = words_for(self.options.lang)
        title = f"{self.title}: {self.say['feedback']}"
        if len(results) == 1:
            title += f", {results[0].student}"
        ink = Ink(book(self.options.fonts), PAPERS[self.options.paper], title, self.options.lang)
        look = replace(self.options, size=max(SIZE, self.options.size - 1), columns=1)
        kit = Kit(ink.fonts, style_for(look), words)
        for result in results:
            pages = paginate(Chapter(None, self._body(kit, result)), kit.style)
            bank = words.bank.format(id=self.bank_id)
            draw(ink, kit, pages, f"{self.title}  ·  {result.student}", bank)
        return ink.finish()

    def _body(self, kit: Kit, result: Result) -> Block:
        style, say = kit.style, self.say
        who = "  ·  ".join(filter(None, (result.student, result.group)))
        score = say["score"].format(points=f"{result.points:g}", of=f"{result.of:g}")
        if result.percent is not None:
            score += f"  ·  {result.percent:g} %"
        if result.waiting:
            score += f"  ·  {say['waiting'].format(n=result.waiting)}"
        told_ = Stack([kit.text(who, style.strong), kit.text(score, style.strong)])
        items: list[Block] = [
            masthead(kit, self.title, result.form, say["feedback"]),
            Framed(told_, padding=style.size * 0.7, fill=WASH, gap=style.unit * 1.5, radius=6),
        ]
        groups: list[list[Mark]] = []
        for mark in result.marks:
            if groups and groups[-1][0].keyed.whole is mark.keyed.whole:
                groups[-1].append(mark)
            else:
                groups.append([mark])
        asked = Stack([self._question(kit, marks) for marks in groups], tag=kit.list_tag("Decimal"))
        asked.gap = style.unit
        return Stack([*items, asked])

    def _question(self, kit: Kit, marks: list[Mark]) -> Block:
        style, whole = kit.style, marks[0].keyed.whole
        number = "" if whole.number is None else str(whole.number)
        label: Block = kit.text(number, style.strong, "Lbl") if number else Space()
        inner: list[Block] = [kit.text(whole.ask, style.strong)] if whole.ask else []
        for mark in marks:
            inner += self._part(kit, mark, asked=whole is not mark.keyed.entry)
        if whole.parts:
            inner += self._reasons(kit, marks[0], whole_question=True)
        body = Stack(inner, keep=True, tag=Tag("LBody"))
        return Hang(label, body, style.hang, gap=style.unit * 2.2, tag=Tag("LI"))

    def _part(self, kit: Kit, mark: Mark, asked: bool) -> list[Block]:
        style, say, words = kit.style, self.say, kit.words
        small = style.unit * 0.6
        items: list[Block] = []
        if asked:
            name = words.part.format(letter=mark.keyed.slot.name.lstrip("0123456789"))
            text = (Run(f"{name}  ", True), Run(mark.keyed.entry.ask))
            items.append(kit.text(text, gap=style.unit, keep_next=True))
        points = f"  ({mark.points:g} / {mark.of:g})" if mark.points is not None and mark.of else ""
        items.append(kit.text((Run(self._verdict(mark) + points, True),), style.label, gap=small))
        given = told(mark.keyed, mark.answer, words, say)
        items += self._lines(kit, say["your_answer"], given or [say["no_answer"]])
        if mark.points is None or mark.points < mark.of or not mark.of:
            right = key(mark.keyed, words)
            items += self._lines(kit, say["right_answer"], right) if right else []
        if mark.comment:
            items.append(self._comment(kit, mark.comment))
        return items + self._reasons(kit, mark, whole_question=False)

    def _verdict(self, mark: Mark) -> str:
        say = self.say
        if not mark.of:
            return say["verdict_unscored"]
        if mark.answer.empty:
            return say["verdict_none"]
        if mark.points is None:
            return say["verdict_waits"]
        if mark.points >= mark.of:
            return say["verdict_right"]
        if mark.share is None:
            return say["verdict_marked"]
        return say["verdict_partly"] if mark.points else say["verdict_wrong"]

    def _lines(self, kit: Kit, name: str, lines: list[str]) -> list[Block]:
        small = kit.style.unit * 0.5
        first = (Run(f"{name}: ", True), Run(lines[0]))
        if len(lines) == 1:
            return [kit.text(first, gap=small)]
        listed: list[Block] = [kit.text((Run(f"{name}:", True),), gap=small, keep_next=True)]
        indent = kit.style.size
        listed += [Hang(Space(), kit.text(line), indent) for line in lines]
        return listed

    def _comment(self, kit: Kit, text: str) -> Block:
        said = kit.text((Run(f"{self.say['from_teacher']}: ", True), Run(text)))
        return Framed(said, padding=kit.style.size * 0.6, gap=kit.style.unit, radius=4)

    def _reasons(self, kit: Kit, mark: Mark, whole_question: bool) -> list[Block]:
        """Why, and the words of the article that show it."""
        entry = mark.keyed.whole if whole_question else mark.keyed.entry
        small = kit.style.unit * 0.5
        items: list[Block] = []
        if entry.why:
            items.append(kit.text((Run(f"{kit.words.why}: ", True), Run(entry.why)), gap=small))
        for one in entry.evidence:
            where = f"P{one.paragraph}" if one.paragraph else kit.words.headline
            if self.articles > 1:
                where = f"{kit.words.article_number.format(n=one.article)}, {where}"
            text = kit.text((Run(f"{where}  ", True), Run(one.words)))
            items.append(Framed(text, padding=kit.style.size, colour=INK, bar=True, gap=small))
        return items
