"""One answer against its key: which share of the points it earns, exactly."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from typing import assert_never

from quizgen.bank.kinds import BankArticle
from quizgen.grading.credit import Credit
from quizgen.grading.responses import Answer
from quizgen.render.sheet import (
    Judged,
    Marked,
    Open,
    Ordered,
    Paired,
    Picked,
    Ticked,
    Written,
)
from quizgen.render.slots import Keyed, texts_by_rank

NOTHING, HALF, EVERYTHING = Fraction(0), Fraction(1, 2), Fraction(1)
CLOSE, HALF_WAY = Fraction(8, 10), Fraction(4, 10)


@dataclass(frozen=True, slots=True)
class Scorer:
    """Scores answers; the articles tell where marked words stand."""

    credit: Credit
    articles: Sequence[BankArticle] = ()

    def share(self, keyed: Keyed, answer: Answer) -> Fraction | None:
        """From 0 to 1; None where a person must read it."""
        if answer.empty:
            return NOTHING
        solution, rules = keyed.entry.solution, self.credit
        match solution:
            case Picked():
                right = {option.text for option in solution.options}
                return _picked(chosen(keyed, answer), right, options(keyed), rules.multi_select)
            case Judged():
                return Fraction(answer.picks == (1 if solution.true else 2,))
            case Paired():
                pairs = {prompt: choice.text for prompt, choice in solution.pairs}
                return _rows(rows(keyed, answer), pairs, rules.match)
            case Ticked():
                ticks = {row: column for row, column, _ in solution.rows}
                return _rows(rows(keyed, answer), ticks, rules.table)
            case Ordered():
                return _ordered(placed(keyed, answer), solution.items, rules.order)
            case Written():
                good = {plain(text) for text in (solution.model, *solution.accept)} - {""}
                accepted = rules.short == "accepted" and plain(answer.text) in good
                return EVERYTHING if accepted else None
            case Marked():
                return self._marked(solution, keyed, answer)
            case Open():
                return None
            case _:
                assert_never(solution)

    def _marked(self, solution: Marked, keyed: Keyed, answer: Answer) -> Fraction | None:
        if self.credit.highlight == "hand":
            return None
        places = self._places(solution, keyed)
        if places and len(answer.picks) == 4 and answer.picks[:2] not in places:
            return NOTHING
        wanted, given = Counter(plain(solution.words).split()), Counter(plain(answer.text).split())
        if wanted == given:
            return EVERYTHING
        if self.credit.highlight == "exact" or not wanted:
            return NOTHING
        overlap = Fraction((wanted & given).total(), (wanted | given).total())
        return EVERYTHING if overlap >= CLOSE else HALF if overlap >= HALF_WAY else NOTHING

    def _places(self, solution: Marked, keyed: Keyed) -> set[tuple[int, ...]]:
        """The paragraphs that hold the words: those of the evidence, where it holds them."""
        words = plain(solution.words)
        holding = {
            (number, place)
            for number, article in enumerate(self.articles, 1)
            for place, text in enumerate((article.title, *article.paragraphs))
            if words in plain(text)
        }
        evidence = {
            (one.article, one.paragraph) for one in keyed.entry.evidence + keyed.whole.evidence
        }
        return set(holding & evidence or holding)


def plain(text: str) -> str:
    """Letters and digits alone, in lower case: what must agree for two answers to be the same."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(re.findall(r"[^\W_]+", folded))


# --- What the picks stand for -----------------------------------------------------------------------


def options(keyed: Keyed) -> tuple[str, ...]:
    """What can be chosen, by rank."""
    return texts_by_rank(keyed.slot.face).options


def chosen(keyed: Keyed, answer: Answer) -> set[str]:
    """The options that were chosen."""
    texts = options(keyed)
    if len(keyed.slot.sizes) > 1:
        return {text for text, pick in zip(texts, answer.picks, strict=True) if pick}
    return {texts[pick - 1] for pick in answer.picks if pick}


def rows(keyed: Keyed, answer: Answer) -> dict[str, str]:
    """Each row with what was chosen for it; "" for nothing."""
    texts = texts_by_rank(keyed.slot.face)
    picks = answer.picks or (0,) * len(texts.rows)
    return {
        row: texts.options[pick - 1] if pick else ""
        for row, pick in zip(texts.rows, picks, strict=True)
    }


def placed(keyed: Keyed, answer: Answer) -> list[str]:
    """The items in the order they were put in; empty where they were left alone."""
    items = texts_by_rank(keyed.slot.face).rows
    if not all(answer.picks):
        return []
    return [text for _, text in sorted(zip(answer.picks, items, strict=True))]


# --- The rules ----------------------------------------------------------------------------------------


def _picked(given: set[str], right: set[str], every: Sequence[str], rule: str) -> Fraction:
    if given == right:
        return EVERYTHING
    if len(right) < 2 or rule == "all":
        return NOTHING
    if rule == "each":
        return Fraction(sum((text in given) == (text in right) for text in every), len(every))
    return max(NOTHING, Fraction(len(given & right) - len(given - right), len(right)))


def _rows(given: dict[str, str], right: dict[str, str], rule: str) -> Fraction:
    agree = sum(given.get(row) == choice for row, choice in right.items())
    share = Fraction(agree, len(right)) if right else NOTHING
    return share if rule == "each" or share == 1 else NOTHING


def _ordered(given: Sequence[str], right: Sequence[str], rule: str) -> Fraction:
    if list(given) == list(right):
        return EVERYTHING
    if rule == "all" or len(given) != len(right):
        return NOTHING
    if rule == "places":
        return Fraction(sum(map(str.__eq__, given, right)), len(right))
    place = {text: number for number, text in enumerate(given)}
    pairs = list(combinations(right, 2))
    return Fraction(sum(place[one] < place[two] for one, two in pairs), len(pairs))
