"""All responses of a class against one bank: every answer scored, every student summed up."""

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from quizgen.bank.kinds import Bank
from quizgen.base import Place, Problem
from quizgen.grading.credit import Credit
from quizgen.grading.read import Asked
from quizgen.grading.responses import Answer, Response, fits
from quizgen.grading.score import NOTHING, Scorer
from quizgen.render.assemble import assemble
from quizgen.render.sheet import Sheet
from quizgen.render.slots import Keyed, keyed

EXIT_TICKET = "exit"  # on the page, but no question of the bank


@dataclass(frozen=True, slots=True)
class HandMark:
    """Points and words that a teacher gave by hand."""

    points: float | None
    comment: str = ""


HandMarks = Mapping[str, HandMark]  # by `row_id`


def row_id(group: str, student: str, slot: str, text: str) -> str:
    """Names one answer of one student in the marking file.

    A spreadsheet may turn a class “03” into 3 and an answer “1/2” into a date; it leaves this alone.
    """
    digest = hashlib.sha256("\x1f".join((group, student, slot, text.strip())).encode())
    return f"{slot}-{digest.hexdigest()[:8]}"


@dataclass(frozen=True, slots=True)
class Mark:
    """One answer and what it earned; no share and no points while a person has yet to read it."""

    keyed: Keyed
    answer: Answer
    share: Fraction | None
    points: float | None
    comment: str = ""

    @property
    def of(self) -> float:
        """What it can earn at most."""
        return round(self.keyed.slot.points, 2)

    @property
    def waits(self) -> bool:
        """Whether somebody has yet to mark it."""
        return self.points is None and self.of > 0


@dataclass(frozen=True)
class Result:
    """One student's sheet, marked."""

    student: str
    group: str
    form: str
    marks: tuple[Mark, ...]

    @cached_property
    def points(self) -> float:
        """The points so far."""
        return round(sum(mark.points or 0 for mark in self.marks), 2)

    @cached_property
    def of(self) -> float:
        """The points of everything on the sheet."""
        return round(sum(mark.of for mark in self.marks), 2)

    @cached_property
    def waiting(self) -> int:
        """How many answers a person has yet to mark."""
        return sum(mark.waits for mark in self.marks)

    @cached_property
    def percent(self) -> float | None:
        """The share of the points, as long as there are any."""
        return round(100 * self.points / self.of, 1) if self.of else None


class Class:
    """Grades responses against one bank; a form is set once, however many students had it."""

    def __init__(self, bank: Bank, seed: int | None, credit: Credit) -> None:
        self.bank = bank
        self._seed = seed
        self._credit = credit
        self._scorer = Scorer(credit, bank.articles)
        self._forms: dict[str, tuple[Keyed, ...]] = {}
        self.first: Sheet = assemble(bank, "A", seed)

    def slots(self, form: str = "A") -> tuple[Keyed, ...]:
        """The slots of a form with their keys."""
        if form not in self._forms:
            self._forms[form] = keyed(assemble(self.bank, form, self._seed))
        return self._forms[form]

    @property
    def asked(self) -> Asked:
        """What responses are read against."""
        return Asked(self.first.paper.bank_id, [one.slot for one in self.slots()])

    def grade(
        self, responses: Iterable[Response], hand: HandMarks, shown: Callable[[str, str], str]
    ) -> tuple[list[Result], list[Problem]]:
        """The results in order of class and name; `shown` turns class and name into what is shown."""
        latest, problems = _latest(responses)
        results = []
        for response in latest:
            problems += self._told(response)
            name = shown(response.group, response.student)
            results.append(self._result(response, name, hand))
        return sorted(
            results, key=lambda one: (_natural(one.group), _natural(one.student))
        ), problems

    def _result(self, response: Response, name: str, hand: HandMarks) -> Result:
        same = response.bank == self.first.paper.bank_id
        given = response.answers
        # Of a response to an older bank only the questions that are the same in both can count.
        slots = [one for one in self.slots(response.form) if same or self._holds(given, one)]
        answers = [given.get(one.slot.id, Answer()) for one in slots]
        answers = [
            answer if fits(answer, one.slot) else Answer()
            for one, answer in zip(slots, answers, strict=True)
        ]
        shares = self._parts(
            slots,
            [self._scorer.share(one, answer) for one, answer in zip(slots, answers, strict=True)],
        )
        marks = []
        for one, answer, share in zip(slots, answers, shares, strict=True):
            points = None if share is None else round(float(share) * one.slot.points, 2)
            row = row_id(response.group, name, one.slot.id, answer.text)
            by_hand = hand.get(row, HandMark(None))
            points = points if by_hand.points is None else by_hand.points
            marks.append(Mark(one, answer, share, points, by_hand.comment))
        return Result(name, response.group, response.form, tuple(marks))

    def _holds(self, given: Mapping[str, Answer], one: Keyed) -> bool:
        return one.slot.id in given and fits(given[one.slot.id], one.slot)

    def _parts(
        self, slots: Sequence[Keyed], shares: list[Fraction | None]
    ) -> list[Fraction | None]:
        """The rule for two-part questions, where it is not “each part by itself”."""
        if self._credit.two_part == "each":
            return shares
        groups: dict[str, list[int]] = {}
        for place, one in enumerate(slots):
            if one.whole.parts:
                groups.setdefault(one.slot.id[:-1], []).append(place)
        for places in groups.values():
            judged = places if self._credit.two_part == "all" else places[:1]
            if any(shares[place] is not None and shares[place] != 1 for place in judged):
                for place in places if self._credit.two_part == "all" else places[1:]:
                    shares[place] = NOTHING
        return shares

    def _told(self, response: Response) -> list[Problem]:
        """What a teacher should know of a response to another version of the bank."""
        known = {one.slot.id: one.slot for one in self.slots()}
        lost = [
            name
            for name, answer in response.answers.items()
            if name != EXIT_TICKET and not (name in known and fits(answer, known[name]))
        ]
        if response.bank == self.first.paper.bank_id and not lost:
            return []
        kept = len([name for name in response.answers if name in known and name not in lost])
        return [
            Problem(
                Place(response.file),
                f"handed in for bank {response.bank or '?'}, and this is bank "
                f"{self.first.paper.bank_id}: {kept} answers still have their question, "
                f"{len(lost)} do not",
                f"not counted: {', '.join(lost)}" if lost else "",
                "warning",
            )
        ]


def _natural(name: str) -> list[tuple[int, int, str]]:
    """A key to sort by that puts 10 after 9."""
    pieces = re.findall(r"\d+|\D+", name.casefold())
    return [(0, int(one), one) if one.isdecimal() else (1, 0, one) for one in pieces]


def _latest(responses: Iterable[Response]) -> tuple[list[Response], list[Problem]]:
    """One response a student: the one handed in last."""
    kept: dict[tuple[str, str], Response] = {}
    problems = []
    for response in responses:
        other = kept.get(response.key)
        if other is None:
            kept[response.key] = response
            continue
        later, earlier = (
            (response, other) if response.handed_in >= other.handed_in else (other, response)
        )
        kept[response.key] = later
        problems.append(
            Problem(
                Place(earlier.file),
                f"the same name and class as in {later.file}, which was handed in later and counts",
                "two students of one name need a number each",
                "warning",
            )
        )
    return list(kept.values()), problems
