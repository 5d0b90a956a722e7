"""A sitting: questions asked one by one, answers kept, a summary with reasons at the end."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from rich.console import Console
from rich.text import Text

from quizgen.bank.kinds import Bank
from quizgen.grading.classroom import Class
from quizgen.grading.credit import Credit
from quizgen.grading.responses import Answer, Response
from quizgen.grading.tell import told
from quizgen.grading.words import grading_words
from quizgen.render.assemble import assemble
from quizgen.render.sheet import Asked, CardFace, ShortFace, TrueFalseFace
from quizgen.render.slots import Keyed, Slot, by_question, keyed
from quizgen.render.words import words_for
from quizgen.take import show
from quizgen.take.typed import Mistyped, typed
from quizgen.take.words import take_words

COMMAND = re.compile(r":\s*(\w+|\?)\s*")


class Stop(Exception):
    """The student stops before the end."""


class Go(Exception):
    """To another question, by its place; past the last one is the end."""

    def __init__(self, place: int) -> None:
        self.place = place


@dataclass
class Session:
    """One student before one form. `read` reads a line, `keep` is called after each answer."""

    bank: Bank
    form: str
    seed: int | None
    lang: str
    console: Console
    read: Callable[[str], str]
    keep: Callable[[dict[str, Answer]], None]
    answers: dict[str, Answer] = field(default_factory=dict)

    def __post_init__(self) -> None:
        sheet = assemble(self.bank, self.form, self.seed)
        self.paper = sheet.paper
        self.fixed, self.say = words_for(self.lang), take_words(self.lang)
        self.places: list[tuple[Asked, Slot]] = [
            (asked, slot) for asked, found in by_question(sheet.paper) for slot in found
        ]
        self.keys: list[Keyed] = list(keyed(sheet))

    def run(self) -> bool:
        """The whole sitting; whether it came to its end."""
        self._line(Text(f"{self.paper.title} · {self.fixed.form.format(form=self.form)}", "bold"))
        if self._done():
            self._say("resumed", done=self._done(), all=len(self.places))
        else:
            self._articles()
        self._say("help")
        place = next((at for at in range(len(self.places)) if not self._has(at)), len(self.places))
        try:
            while True:
                try:
                    if place == len(self.places):
                        self._end()
                        break
                    self._ask(place)
                    place += 1
                except Go as go:
                    place = go.place
        except (Stop, EOFError, KeyboardInterrupt):
            self.keep(self.answers)
            self._line()
            self._say("saved")
            return False
        self._summary()
        return True

    # --- Asking ----------------------------------------------------------------------------------

    def _ask(self, place: int) -> None:
        asked, slot = self.places[place]
        self._line()
        part = slot.name.lstrip("0123456789")
        for line in show.question(asked, part, slot.face, self.fixed):
            self._line(line)
        if self._has(place):
            self._say("now")
            for text in told(self.keys[place], self.answers[slot.id], self.fixed, {"nothing": "–"}):
                self._line(Text(f"   {text}"))
        while True:
            try:
                answer = self._answer(place, slot)
                break
            except Mistyped as mistyped:
                self._line(Text(str(mistyped), "yellow"))
        if answer:
            self.answers[slot.id] = answer
            self.keep(self.answers)

    def _answer(self, place: int, slot: Slot) -> Answer | None:
        """What was typed; None leaves the answer as it is."""
        face = slot.face
        if isinstance(face, ShortFace | CardFace):
            self._say("text")
            text = self._lines(place)
        else:
            name = _prompt(slot)
            prompt = self.say[name].format(true=self.fixed.true, false=self.fixed.false)
            text = self._input(prompt, place)
        if not text.strip():
            return None
        answer = typed(face, text, self.paper.articles, self.fixed, self.say)
        if isinstance(face, TrueFalseFace) and answer.picks == (2,):
            answer = replace(answer, text=self._input(self.say["correct"], place).strip())
        return answer

    def _lines(self, place: int) -> str:
        lines: list[str] = []
        while line := self._input("> ", place):
            lines.append(line)
        return "\n".join(lines)

    def _input(self, prompt: str, place: int) -> str:
        """A line that is no command; commands are seen to on the way."""
        while True:
            line = self.read(prompt)
            command = COMMAND.fullmatch(line)
            if not command:
                return line
            self._command(command[1].casefold(), place)

    def _command(self, name: str, place: int) -> None:
        numbers = [slot.name for _, slot in self.places]
        if name == "q":
            raise Stop
        if name == "b":
            raise Go(max(0, place - 1))
        if name == "s" and place < len(self.places):
            raise Go(place + 1)
        if name == "a":
            self._articles()
        elif name == "?":
            self._say("help")
        elif re.fullmatch(r"p\d+", name):
            self._paragraph(int(name[1:]))
        elif re.fullmatch(r"\d+[a-z]?", name):
            wanted = [at for at, number in enumerate(numbers) if _names(number, name)]
            if wanted:
                raise Go(wanted[0])
            self._say("no_question")
        else:
            self._say("unknown", help=self.say["help"])

    # --- Telling -----------------------------------------------------------------------------------

    def _articles(self) -> None:
        for one in self.paper.articles:
            self._line()
            for line in show.article(one, self.fixed):
                self._line(line)
        self._line()

    def _paragraph(self, number: int) -> None:
        found = [one for one in self.paper.articles if number <= len(one.paragraphs)]
        for one in found:
            self._line(show.paragraph(one, number))
        if not found:
            self._say("no_paragraph")

    def _end(self) -> None:
        self._line()
        empty = [
            slot.name or self.fixed.groups["Leave the page"]
            for at, (_, slot) in enumerate(self.places)
            if not self._has(at)
        ]
        if empty:
            self._say("open", names=show.names(empty))
        else:
            self._say("all_done")
        self._input(self.say["finish"], len(self.places))

    def _summary(self) -> None:
        room = Class(self.bank, self.seed, Credit())
        bank = self.paper.bank_id
        response = Response(file="", bank=bank, form=self.form, student="", answers=self.answers)
        results, _ = room.grade([response], {}, lambda _, student: student)
        self._line()
        self._line(Text(self.say["result"], "bold underline"))
        for line in show.result(results[0], self.fixed, grading_words(self.lang)):
            self._line(line)

    def _has(self, place: int) -> bool:
        return not self.answers.get(self.places[place][1].id, Answer()).empty

    def _done(self) -> int:
        return sum(self._has(place) for place in range(len(self.places)))

    def _say(self, name: str, **slots: object) -> None:
        self._line(Text(self.say[name].format(**slots), "dim"))

    def _line(self, line: show.Line | str = "") -> None:
        self.console.print(line)


def _names(number: str, name: str) -> bool:
    return name in (number.casefold(), number.rstrip("ABCDEFGH"))


def _prompt(slot: Slot) -> str:
    """The prompt of a kind, by the name of its face."""
    kind = re.sub(r"(?<!^)(?=[A-Z])", "_", type(slot.face).__name__.removesuffix("Face"))
    return "several" if kind == "Choice" and len(slot.sizes) > 1 else kind.lower()
