"""Choosing a good set: from all proved questions the ones that make a sheet.

A sheet is spread over groups, rules, skills, paragraphs and depth of knowledge; no two of its
questions give each other away; it runs Source → Quotes → Words → Evidence → Leave the page.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quizgen.bank.kinds import (
    GROUPS,
    Choice,
    Highlight,
    Match,
    MultiSelect,
    OpenCard,
    Order,
    Question,
    ShortAnswer,
    Table,
    TrueFalse,
    TwoPart,
)
from quizgen.rules.proofs import folded
from quizgen.rules.reading.phrases import content_words
from quizgen.rules.rule import Rule

MOST_OF_A_PARAGRAPH = 3
AT_LARGE = 3  # a question with evidence in more paragraphs is about the article, not about each
SAME_WORDS = 5  # a run of so many words ties two questions to one quotation
LONG_KEY = 4  # words; a shorter key may stand in another stem by chance


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


def paragraphs(question: Question) -> set[tuple[int, int]]:
    """(article, paragraph) of the question's evidence."""
    return {(item.article, item.paragraph) for item in question.evidence}


def _narrowly(question: Question) -> set[tuple[int, int]]:
    """The paragraphs a question is about; none where it goes through the article at large."""
    found = paragraphs(question)
    return found if len(found) <= AT_LARGE else set()


def clash(one: Question, other: Question, rules: Mapping[str, Rule]) -> str:
    """Why the two must not stand on one sheet; empty where they may."""
    alike = one.skill == other.skill or (is_closed(one) and is_closed(other))
    if alike and on_same_words(one, other):
        return "they ask about the same words"
    if one.rule and one.rule == other.rule and keys(one) and keys(one) == keys(other):
        return "one rule asks for the same answer twice"
    for first, second in ((one, other), (other, one)):
        rule = rules.get(first.rule)
        if rule and second.rule in rule.not_with and paragraphs(first) & paragraphs(second):
            return f"{rule.title} gives the other away"
        if gives_away(first, second):
            return "the one gives the other's answer away"
    return ""


def on_same_words(one: Question, other: Question) -> bool:
    """Whether some evidence of the one holds some of the other's, in the same paragraph."""
    return any(
        (a.article, a.paragraph) == (b.article, b.paragraph)
        and (folded(a.words) in folded(b.words) or folded(b.words) in folded(a.words))
        for a in one.evidence
        for b in other.evidence
        if a.words and b.words
    )


def gives_away(giver: Question, asked: Question) -> bool:
    """Whether a student who reads `giver` knows the key of `asked` without the article.

    A long key must not stand in another stem; a short one (a name) must not stand there together
    with the words that the other question is about.
    """
    stem = folded(stem_text(giver))
    # A phrase to choose that another stem prints is seen there inside quotation marks, or outside.
    if any(folded(o) in stem for o in options_of(asked) if o[:1].islower() and " " in o):
        return True
    for key in keys(asked):
        known = folded(key)
        if not known:
            continue
        pattern = re.compile(rf"(?<!\w){re.escape(known)}(?!\w)")
        long = len(known.split()) >= LONG_KEY
        if pattern.search(stem) and (long or _share_a_run(stem, folded(stem_text(asked)))):
            return True
        # An option that says more than the key, with the key in it, is a statement on it.
        if long and any(
            folded(o) != known and pattern.search(folded(o)) for o in options_of(giver)
        ):
            return True
    return False


def _share_a_run(one: str, other: str) -> bool:
    first, second = re.findall(r"\w+", one), re.findall(r"\w+", other)
    runs = {tuple(first[i : i + SAME_WORDS]) for i in range(len(first) - SAME_WORDS + 1)}
    return any(
        tuple(second[i : i + SAME_WORDS]) in runs
        and content_words(" ".join(second[i : i + SAME_WORDS]))
        for i in range(len(second) - SAME_WORDS + 1)
    )


def stem_text(question: Question) -> str:
    """What a student reads of a question besides the options to choose from."""
    match question:
        case TwoPart(parts=parts):
            return "\n".join((question.ask, *(stem_text(part) for part in parts)))
        case Match(prompts=prompts):
            return "\n".join((question.ask, *prompts))
        case Table(rows=rows):
            return "\n".join((question.ask, *rows))
        case Order(items=items):
            return "\n".join((question.ask, *items))
        case _:
            return question.ask


def is_closed(question: Question) -> bool:
    """Whether the question is answered by a letter: two of them on the same words are one."""
    return isinstance(question, Choice | TrueFalse)


def options_of(question: Question) -> tuple[str, ...]:
    """What a student chooses from, where that is a list of texts."""
    match question:
        case Choice(options=options) | MultiSelect(options=options):
            return options
        case TwoPart(parts=parts):
            return tuple(option for part in parts for option in options_of(part))
        case _:
            return ()


def keys(question: Question) -> list[str]:
    """The texts that are right answers, where an answer is a text of the article or a name."""
    match question:
        case Choice(answer=answer) | Highlight(answer=answer):
            return [answer]
        case ShortAnswer(answer=answer, accept=accept):
            return [answer, *accept]
        case Match(answer=pairs):
            return [choice for _, choice in pairs]
        case TwoPart(parts=parts):
            return [key for part in parts for key in keys(part)]
        case _:
            return []
