"""Several banks together: choosing from them, merging them, counting what they hold.

A question keeps its article: a bank made of several holds all the articles that its questions are
on, each once, and the questions' evidence is renumbered.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from quizgen.bank.encode import stamped_entry
from quizgen.bank.kinds import GROUPS, Bank, BankArticle, Question, TwoPart


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted of a choice; what is empty wants everything."""

    groups: Sequence[str] = ()
    kinds: Sequence[str] = ()
    skills: Sequence[str] = ()
    levels: Sequence[int] = ()
    standards: Sequence[str] = ()  # or how they start: CCSS.RI
    tags: Sequence[str] = ()
    rules: Sequence[str] = ()
    number: int | None = None
    spares: bool = True  # whether spares may be chosen too

    def fits(self, question: Question) -> bool:
        """Whether the question is wanted."""
        return (
            (not self.groups or question.group in self.groups)
            and (not self.kinds or question.kind in self.kinds)
            and (not self.skills or question.skill in self.skills)
            and (not self.levels or question.level in self.levels)
            and (not self.standards or _serves(question, self.standards))
            and (not self.tags or bool(set(self.tags) & set(question.tags)))
            and (not self.rules or question.rule in self.rules)
        )


def _serves(question: Question, standards: Sequence[str]) -> bool:
    return any(one.startswith(start) for one in question.standards for start in standards)


def pick(banks: Sequence[Bank], wish: Wish, title: str = "") -> Bank:
    """A new bank of the questions that fit: from each bank in turn, sheets before spares."""
    turns = zip_longest(*(_fitting(number, bank, wish) for number, bank in enumerate(banks)))
    chosen = [one for turn in turns for one in turn if one is not None]
    sheets = [one for one in chosen if not one[2]]
    chosen = sheets + [one for one in chosen if one[2]]
    shelf = _Shelf(banks)
    taken = [shelf.moved(question, bank) for bank, question, _ in chosen[: wish.number]]
    return _bank(banks, shelf, sorted(_distinct(taken), key=_group), [], title)


def merge(banks: Sequence[Bank], title: str = "") -> Bank:
    """One bank that holds all the questions of several, sheets and spares each in their order."""
    shelf = _Shelf(banks)
    sheet = [shelf.moved(one, n) for n, bank in enumerate(banks) for one in bank.questions]
    spares = [shelf.moved(one, n) for n, bank in enumerate(banks) for one in bank.spares]
    together = _distinct([*sheet, *spares])
    on_sheet = len(_distinct(sheet))
    return _bank(banks, shelf, together[:on_sheet], together[on_sheet:], title)


def _fitting(number: int, bank: Bank, wish: Wish) -> Iterator[tuple[int, Question, bool]]:
    for is_spare, questions in ((False, bank.questions), (True, bank.spares)):
        if not is_spare or wish.spares:
            for question in questions:
                if wish.fits(question):
                    yield number, question, is_spare


def _group(question: Question) -> int:
    return GROUPS.index(question.group) if question.group else len(GROUPS)


class _Shelf:
    """The articles of several banks, each once, and which number each bank's articles have."""

    def __init__(self, banks: Sequence[Bank]) -> None:
        self.all: list[BankArticle] = []
        self.numbers: list[dict[int, int]] = []
        for bank in banks:
            self.numbers.append(
                {number: self._place(article) for number, article in enumerate(bank.articles, 1)}
            )

    def _place(self, article: BankArticle) -> int:
        for number, one in enumerate(self.all, 1):
            if (one.title, one.paragraphs) == (article.title, article.paragraphs):
                return number
        self.all.append(article)
        return len(self.all)

    def moved(self, question: Question, bank: int) -> Question:
        """The question with the numbers that its articles have here."""
        return renumbered(question, self.numbers[bank])

    def without_unused(
        self, questions: Sequence[Question]
    ) -> tuple[list[BankArticle], dict[int, int]]:
        """The articles that the questions are on, and their new numbers."""
        used = sorted({number for one in questions for number in _articles_of(one)})
        used = [number for number in used if 0 < number <= len(self.all)]
        return [self.all[n - 1] for n in used], {old: new for new, old in enumerate(used, 1)}


def _articles_of(question: Question) -> set[int]:
    """The articles a question is on; one without evidence may be on any, so it keeps the first."""
    numbers = {one.article for one in question.evidence} | {one.article for one in question.proof}
    if isinstance(question, TwoPart):
        for part in question.parts:
            numbers |= {e.article for e in part.evidence} | {p.article for p in part.proof}
    return numbers or {1}


def renumbered(question: Question, numbers: dict[int, int]) -> Question:
    """The question with other article numbers; still untouched, if it was."""
    if all(numbers.get(one, one) == one for one in _articles_of(question)):
        return question
    untouched = bool(question.made) and stamped_entry(question).made == question.made
    moved = _with_numbers(question, numbers)
    return stamped_entry(moved) if untouched else moved


def _with_numbers(question: Question, numbers: dict[int, int]) -> Question:
    question = replace(
        question,
        evidence=tuple(
            replace(e, article=numbers.get(e.article, e.article)) for e in question.evidence
        ),
        proof=tuple(replace(p, article=numbers.get(p.article, p.article)) for p in question.proof),
    )
    if isinstance(question, TwoPart):
        parts = [_with_numbers(part, numbers) for part in question.parts]
        question = replace(question, parts=tuple(p for p in parts if not isinstance(p, TwoPart)))
    return question


def _distinct(questions: Sequence[Question]) -> list[Question]:
    """Each question once; two that differ and have one id get two."""
    kept: dict[str, Question] = {}
    out: list[Question] = []
    for question in questions:
        name = question.id
        if name and kept.get(name) == question:
            continue
        number = 2
        while question.id and question.id in kept:
            question = replace(question, id=f"{name}-{number}")
            number += 1
        if question.id:
            kept[question.id] = question
        out.append(question)
    return out


def _bank(
    banks: Sequence[Bank],
    shelf: _Shelf,
    questions: Sequence[Question],
    spares: Sequence[Question],
    title: str,
) -> Bank:
    articles, numbers = shelf.without_unused([*questions, *spares])
    words = {entry.word: entry for bank in reversed(banks) for entry in reversed(bank.word_box)}
    return replace(
        banks[0],
        title=title or " · ".join(dict.fromkeys(bank.title for bank in banks)),
        articles=tuple(articles),
        questions=tuple(renumbered(one, numbers) for one in questions),
        spares=tuple(renumbered(one, numbers) for one in spares),
        word_box=tuple(words[word] for word in reversed(words)),
        notes=tuple(dict.fromkeys(note for bank in banks for note in bank.notes)),
        offered=tuple(dict.fromkeys(one for bank in banks for one in bank.offered)),
        silence=tuple(dict(pair for bank in banks for pair in bank.silence).items()),
        extra=tuple(dict(pair for bank in banks for pair in bank.extra).items()),
    )


def stats(banks: Sequence[Bank]) -> dict[str, Counter[str]]:
    """How many questions there are of what; the spares count too."""
    questions = [one for bank in banks for one in (*bank.questions, *bank.spares)]
    return {
        "group": Counter(one.group or "none" for one in questions),
        "kind": Counter(one.kind for one in questions),
        "skill": Counter(one.skill or "none" for one in questions),
        "level (DOK)": Counter(str(one.level or "none") for one in questions),
        "standard": Counter(name for one in questions for name in one.standards or ("none",)),
        "points": Counter(str(one.points if one.points is not None else 1) for one in questions),
        "rule": Counter(one.rule or "your own" for one in questions),
        "tag": Counter(tag for one in questions for tag in one.tags),
    }
