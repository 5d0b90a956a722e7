"""Choosing a good set: from all proved questions the ones that make a sheet.

A sheet is spread over groups, rules, skills, paragraphs and depth of knowledge; no two of its
questions give each other away; it runs Source → Quotes → Words → Evidence → Leave the page.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from quizgen.bank.kinds import GROUPS, OpenCard, Question
from quizgen.rules.clash import clash, paragraphs
from quizgen.rules.rule import Rule

MOST_OF_A_PARAGRAPH = 3
BLOCKED = 0.15  # the cost of each candidate that a question would keep off the sheet
AT_LARGE = 3  # a question with evidence in more paragraphs is about the article, not about each


@dataclass(frozen=True, slots=True)
class Chosen:
    """The sheet's questions in order, and the spares, best first."""

    sheet: tuple[Question, ...]
    spares: tuple[Question, ...]


def choose(
    candidates: Sequence[Question],
    number: int,
    rules: Mapping[str, Rule],
    prefer: Sequence[str] = (),
) -> Chosen:
    """A sheet of at most `number` questions; the card that leaves the page comes on top of it.

    Skills in `prefer` are taken first, the earlier the dearer.
    """
    cards = [q for q in candidates if isinstance(q, OpenCard)]
    pool = _Pool([q for q in candidates if not isinstance(q, OpenCard)], number, rules, prefer)
    everything = range(len(pool.questions))
    sheet = pool.best([], everything)
    card = next((c for c in cards if len(pool.beside(c, sheet)) == len(sheet)), None)
    if card is None and cards:
        card = cards[0]
        free = pool.beside(card, everything)
        sheet = pool.best([q for q in sheet if q in free], sorted(free))
    chosen = [pool.questions[q] for q in sheet]
    return Chosen(
        in_order([*chosen, *([card] if card else [])]),
        (
            *(pool.questions[q] for q in everything if q not in sheet),
            *(c for c in cards if c is not card),
        ),
    )


def in_order(questions: Sequence[Question]) -> tuple[Question, ...]:
    """Sheet order: by group, then as the article runs, the easier one first."""

    def place(question: Question) -> tuple[int, int, int, str]:
        group = GROUPS.index(question.group) if question.group else len(GROUPS)
        paragraph = max((e.paragraph for e in question.evidence), default=0)
        return group, paragraph, question.level or 0, question.id

    return tuple(sorted(questions, key=place))


@dataclass(slots=True)
class _Pool:
    """The candidates, spoken of by their index, and what is known of their clashes."""

    questions: Sequence[Question]
    number: int
    rules: Mapping[str, Rule]
    prefer: Sequence[str]
    known: dict[tuple[int, int], bool] = field(default_factory=dict)

    def best(self, sheet: list[int], waiting: Sequence[int]) -> list[int]:
        """The sheet filled up as far as it goes."""
        sheet = self._filled(sheet, waiting)
        # One big question can keep two others out: where the sheet is short, try without each.
        for question in list(sheet) if len(sheet) < self.number else []:
            others = [q for q in waiting if q != question]
            instead = self._filled([q for q in sheet if q != question], others)
            if len(instead) > len(sheet):
                sheet = instead
        return sheet

    def beside(self, card: Question, among: Sequence[int]) -> set[int]:
        """Those that may stand on one sheet with the card."""
        return {q for q in among if not clash(self.questions[q], card, self.rules)}

    def _filled(self, sheet: list[int], waiting: Sequence[int]) -> list[int]:
        """The sheet with the cheapest fitting question added, again and again."""
        while len(sheet) < self.number:
            fits = [q for q in waiting if q not in sheet and self._fits(q, sheet)]
            if not fits:
                break
            sheet = [
                *sheet,
                min(fits, key=lambda q: (self._cost(q, sheet, fits), self.questions[q].id)),
            ]
        return sheet

    def _clash(self, one: int, other: int) -> bool:
        pair = (min(one, other), max(one, other))
        if pair not in self.known:
            self.known[pair] = bool(clash(self.questions[one], self.questions[other], self.rules))
        return self.known[pair]

    def _fits(self, question: int, sheet: Sequence[int]) -> bool:
        own = self.questions[question]
        there = [self.questions[q] for q in sheet]
        rule = self.rules.get(own.rule)
        if rule and sum(q.rule == own.rule for q in there) >= rule.at_most:
            return False
        crowded = Counter(p for q in there for p in _narrowly(q))
        if any(crowded[p] >= MOST_OF_A_PARAGRAPH for p in _narrowly(own)):
            return False
        return not any(self._clash(question, other) for other in sheet)

    def _cost(self, question: int, sheet: Sequence[int], fits: Sequence[int]) -> float:
        """Low for what the sheet has little of: group first, then rule, skill, depth, paragraph."""
        own = self.questions[question]
        there = [self.questions[q] for q in sheet]
        rule = self.rules.get(own.rule)
        cost = 3.0 * sum(q.group == own.group for q in there)
        cost += 4.0 * sum(q.rule == own.rule for q in there)
        cost += 1.5 * sum(q.skill == own.skill for q in there)
        cost += 0.5 * sum(q.level == own.level for q in there)
        cost += 1.0 * sum(bool(_narrowly(q) & _narrowly(own)) for q in there)
        cost += 3.0 if own.level == 1 else 0.0  # recall is the weakest reason to ask
        cost += 0.5 if rule and rule.reliability == "B" else 0.0
        cost += BLOCKED * sum(self._clash(question, q) for q in fits if q != question)
        return cost + self._dislike(own)

    def _dislike(self, question: Question) -> float:
        """Nothing for the dearest skill, a little more for each behind it, most for the others."""
        if question.skill in self.prefer:
            return 2.0 * self.prefer.index(question.skill) / len(self.prefer)
        return 2.0 if self.prefer else 0.0


def _narrowly(question: Question) -> set[tuple[int, int]]:
    """The paragraphs a question is about; none where it goes through the article at large."""
    found = paragraphs(question)
    return found if len(found) <= AT_LARGE else set()
