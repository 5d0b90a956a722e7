"""Choosing a good set: from all proved questions the ones that make a sheet.

A sheet is spread over groups, rules, skills, paragraphs and depth of knowledge; no two of its
questions give each other away; it runs Source → Quotes → Words → Evidence → Leave the page.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quizgen.bank.kinds import GROUPS, OpenCard, Question
from quizgen.rules.clash import clash, paragraphs
from quizgen.rules.rule import Rule

MOST_OF_A_PARAGRAPH = 3
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
    waiting = [q for q in candidates if not isinstance(q, OpenCard)]
    sheet = _best([], waiting, number, rules, prefer)
    card = next((c for c in cards if not _clashes(c, sheet, rules)), None)
    if card is None and cards:
        card = cards[0]
        beside = [q for q in waiting if not clash(q, card, rules)]
        sheet = _best([q for q in sheet if q in beside], beside, number, rules, prefer)
    spares = [q for q in waiting if q not in sheet]
    return Chosen(
        in_order([*sheet, *([card] if card else [])]),
        (*spares, *(c for c in cards if c is not card)),
    )


def _best(
    sheet: list[Question],
    waiting: Sequence[Question],
    number: int,
    rules: Mapping[str, Rule],
    prefer: Sequence[str],
) -> list[Question]:
    """The sheet filled up as far as it goes."""
    sheet = _filled(sheet, waiting, number, rules, prefer)
    # One big question can keep two others out: where the sheet is short, try without each.
    for question in list(sheet) if len(sheet) < number else []:
        others = [q for q in waiting if q is not question]
        instead = _filled([q for q in sheet if q is not question], others, number, rules, prefer)
        if len(instead) > len(sheet):
            sheet = instead
    return sheet


def _filled(
    sheet: list[Question],
    waiting: Sequence[Question],
    number: int,
    rules: Mapping[str, Rule],
    prefer: Sequence[str],
) -> list[Question]:
    """The sheet with the cheapest fitting question added, again and again."""
    while len(sheet) < number:
        fits = [q for q in waiting if q not in sheet and _fits(q, sheet, rules)]
        if not fits:
            break
        sheet = [
            *sheet,
            min(fits, key=lambda q: (_cost(q, sheet, rules) + _dislike(q, prefer), q.id)),
        ]
    return sheet


def in_order(questions: Sequence[Question]) -> tuple[Question, ...]:
    """Sheet order: by group, then as the article runs, the easier one first."""

    def place(question: Question) -> tuple[int, int, int, str]:
        group = GROUPS.index(question.group) if question.group else len(GROUPS)
        paragraph = max((e.paragraph for e in question.evidence), default=0)
        return group, paragraph, question.level or 0, question.id

    return tuple(sorted(questions, key=place))


def _fits(question: Question, sheet: Sequence[Question], rules: Mapping[str, Rule]) -> bool:
    rule = rules.get(question.rule)
    if rule and sum(q.rule == question.rule for q in sheet) >= rule.at_most:
        return False
    crowded = Counter(p for q in sheet for p in _narrowly(q))
    if any(crowded[p] >= MOST_OF_A_PARAGRAPH for p in _narrowly(question)):
        return False
    return not _clashes(question, sheet, rules)


def _clashes(question: Question, sheet: Sequence[Question], rules: Mapping[str, Rule]) -> bool:
    return any(clash(question, other, rules) for other in sheet)


def _cost(question: Question, sheet: Sequence[Question], rules: Mapping[str, Rule]) -> float:
    """Low for what the sheet has little of: group first, then rule, skill, depth, paragraph."""
    rule = rules.get(question.rule)
    cost = 3.0 * sum(q.group == question.group for q in sheet)
    cost += 4.0 * sum(q.rule == question.rule for q in sheet)
    cost += 1.5 * sum(q.skill == question.skill for q in sheet)
    cost += 0.5 * sum(q.level == question.level for q in sheet)
    cost += 1.0 * sum(bool(_narrowly(q) & _narrowly(question)) for q in sheet)
    cost += 3.0 if question.level == 1 else 0.0  # recall is the weakest reason to ask
    cost += 0.5 if rule and rule.reliability == "B" else 0.0
    return cost


def _dislike(question: Question, prefer: Sequence[str]) -> float:
    """Nothing for the dearest skill, a little more for each behind it, most for all the others."""
    if question.skill in prefer:
        return 2.0 * prefer.index(question.skill) / len(prefer)
    return 2.0 if prefer else 0.0


def _narrowly(question: Question) -> set[tuple[int, int]]:
    """The paragraphs a question is about; none where it goes through the article at large."""
    found = paragraphs(question)
    return found if len(found) <= AT_LARGE else set()
