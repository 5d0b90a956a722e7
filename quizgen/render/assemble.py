"""Bank + form + seed → Sheet. Pure: the same three give the same sheet, and nothing is shared.

Chance is drawn for each question by itself, so that adding a question reshuffles no other. What
students see never depends on the key: items to order, for one, are shuffled and no more. A shuffle
that avoided the right order would tell a clever class that the order shown is wrong.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from random import Random
from typing import TypeVar, assert_never

from quizgen.bank.kinds import (
    GROUPS,
    Bank,
    Choice,
    Common,
    Group,
    Highlight,
    Match,
    MultiSelect,
    OpenCard,
    Order,
    Part,
    Question,
    ShortAnswer,
    Table,
    TrueFalse,
    TwoPart,
    usual_points,
)
from quizgen.render.measures import bank_id, minutes
from quizgen.render.sheet import (
    Asked,
    CardFace,
    ChoiceFace,
    Face,
    HighlightFace,
    Judged,
    Key,
    KeyEntry,
    Lettered,
    Marked,
    MatchFace,
    Open,
    Ordered,
    OrderFace,
    Paired,
    Paper,
    PartFace,
    Picked,
    Refuted,
    Section,
    Sheet,
    ShortFace,
    Solution,
    TableFace,
    Ticked,
    TrueFalseFace,
    TwoPartFace,
    Written,
)

T = TypeVar("T")
CARDS: Group = "Leave the page"
ORDERED_OPTION = re.compile(r"(P|[$€£])?\s?(\d[\d,]*(?:\.\d+)?)(\D*)")


def assemble(bank: Bank, form: str = "A", seed: int | None = None) -> Sheet:
    """One form of the bank's sheet; without a seed of its own it takes the bank's."""
    seed = bank.seed if seed is None else seed
    sections: list[Section] = []
    entries: list[KeyEntry] = []
    number = 0
    for group, questions in _in_groups(bank.questions, form, seed):
        asked: list[Asked] = []
        for question in questions:
            card = isinstance(question, OpenCard) and group == CARDS
            number += not card
            face, entry = _set(question, None if card else number, f"{seed}:{form}")
            asked.append(Asked(entry.number, face))
            entries.append(entry)
        sections.append(Section(group, tuple(asked)))
    faces = [asked.face for section in sections for asked in section.asked]
    points = sum(face.points for face in faces)
    known_as = bank_id(bank)
    paper = Paper(
        title=bank.title,
        form=form,
        bank_id=known_as,
        articles=bank.articles,
        sections=tuple(sections),
        questions=number,
        points=points,
        minutes=bank.minutes or minutes(bank, faces),
        directions=bank.directions,
        word_box=bank.word_box,
        exit_ticket=bank.exit_ticket,
    )
    key = Key(
        title=bank.title,
        form=form,
        bank_id=known_as,
        seed=seed,
        entries=tuple(entries),
        questions=number,
        points=points,
        articles=len(bank.articles),
        notes=bank.notes,
    )
    return Sheet(paper, key)


def forms(bank: Bank, count: int, seed: int | None = None) -> list[Sheet]:
    """Forms A, B, C … of one bank: the same questions, each form in an order of its own."""
    return [assemble(bank, form_name(number), seed) for number in range(count)]


def form_name(number: int) -> str:
    """A for 0, Z for 25, AA for 26."""
    name = ""
    number += 1
    while number:
        number, letter = divmod(number - 1, 26)
        name = chr(ord("A") + letter) + name
    return name


# --- Order ---------------------------------------------------------------------------------------


def _in_groups(
    questions: Iterable[Question], form: str, seed: int
) -> Iterable[tuple[Group | None, list[Question]]]:
    """The questions under their groups. Form A keeps the bank's order, other forms shuffle."""
    found = list(questions)
    order: list[Group | None] = [*GROUPS[:-1], None, GROUPS[-1]]
    for group in order:
        members = [question for question in found if question.group == group]
        if form != "A":
            members.sort(key=lambda one: Random(f"{seed}:{form}:place:{_name(one)}").random())
        if members:
            yield group, members


def _name(question: Common) -> str:
    """What chance is drawn from; a lone surrogate, which can be no seed, is spelt out."""
    return (question.id or question.ask).encode(errors="backslashreplace").decode()


def _shuffled(items: Sequence[T], chance: str) -> tuple[T, ...]:
    copy = list(items)
    Random(chance).shuffle(copy)
    return tuple(copy)


def _arranged(options: Sequence[str], keep: bool, chance: str) -> tuple[str, ...]:
    """Options as students see them: numbers and paragraphs rise, "not stated" stays last."""
    if keep:
        return tuple(options)
    sizes = [ORDERED_OPTION.fullmatch(option.strip()) for option in options]
    units = {(size[1], size[3].strip()) for size in sizes if size}
    if all(sizes) and len(units) == 1:
        return tuple(sorted(options, key=lambda text: float(re.sub(r"[^\d.]", "", text) or 0)))
    last = [option for option in options if option.strip(" .").casefold() in _stay_last()]
    return _shuffled([option for option in options if option not in last], chance) + tuple(last)


@cache
def _stay_last() -> frozenset[str]:
    text = (files("quizgen.render.words") / "stay_last.txt").read_text(encoding="utf-8")
    return frozenset(
        line.casefold() for line in text.splitlines() if line and not line.startswith("#")
    )


def _lettered(texts: Iterable[str]) -> tuple[Lettered, ...]:
    return tuple(Lettered(form_name(place), text) for place, text in enumerate(texts))


def _find(options: Sequence[Lettered], text: str) -> Lettered:
    """The option with this text; one that the question does not offer has no letter."""
    return next((option for option in options if option.text == text), Lettered("?", text))


# --- One question --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Half:
    """A part as students see it, and its solution; `options` are what distractors refer to."""

    face: PartFace
    solution: Solution
    options: tuple[Lettered, ...] = ()


def _set(question: Question, number: int | None, chance: str) -> tuple[Face, KeyEntry]:
    chance = f"{chance}:{_name(question)}"
    if not isinstance(question, TwoPart):
        half = _half(question, chance)
        return half.face, _entry(question, half, number)
    halves = [
        (part, _half(part, f"{chance}:part {place}")) for place, part in enumerate(question.parts)
    ]
    points = usual_points(question) if question.points is None else question.points
    face = TwoPartFace(
        ask=question.ask, points=points, parts=tuple(half.face for _, half in halves)
    )
    whole = _Half(CardFace(ask=question.ask, points=points, lines=0), Open())
    parts = tuple(_entry(part, half, None) for part, half in halves)
    return face, _entry(question, whole, number, parts)


def _half(part: Part, chance: str) -> _Half:
    ask = part.ask

    points = usual_points(part) if part.points is None else part.points
    match part:
        case Choice():
            options = _lettered(_arranged(part.options, part.keep_order, chance))
            face = ChoiceFace(ask=ask, points=points, options=options)
            return _Half(face, Picked((_find(options, part.answer),)), options)
        case MultiSelect():
            options = _lettered(_arranged(part.options, part.keep_order, chance))
            right = tuple(option for option in options if option.text in part.answer)
            face = ChoiceFace(ask=ask, points=points, options=options, several=True)
            return _Half(face, Picked(right), options)
        case TrueFalse():
            return _Half(
                TrueFalseFace(ask=ask, points=points), Judged(part.answer, part.correction)
            )
        case Match():
            choices = _lettered(_arranged(part.choices, False, chance))
            answer = dict(part.answer)
            pairs = tuple((one, _find(choices, answer.get(one, ""))) for one in part.prompts)
            matching = MatchFace(ask=ask, points=points, prompts=part.prompts, choices=choices)
            return _Half(matching, Paired(pairs), choices)
        case Order():
            items = _shuffled(part.items, chance)
            places = {text: place for place, text in enumerate(part.answer, 1)}
            numbers = tuple(places.get(text, 0) for text in items)
            return _Half(
                OrderFace(ask=ask, points=points, items=items), Ordered(numbers, part.answer)
            )
        case Table():
            columns = {text: place for place, text in enumerate(part.columns, 1)}
            ticks = dict(part.answer)
            rows = tuple(
                (row, ticks.get(row, ""), columns.get(ticks.get(row, ""), 0)) for row in part.rows
            )
            grid = TableFace(ask=ask, points=points, rows=part.rows, columns=part.columns)
            return _Half(grid, Ticked(rows))
        case ShortAnswer():
            return _Half(
                ShortFace(ask=ask, points=points, lines=part.lines),
                Written(part.answer, part.accept),
            )
        case Highlight():
            return _Half(HighlightFace(ask=ask, points=points), Marked(part.answer))
        case OpenCard():
            return _Half(CardFace(ask=ask, points=points, lines=part.lines), Open())
        case _:
            assert_never(part)


def _entry(
    question: Question, half: _Half, number: int | None, parts: tuple[KeyEntry, ...] = ()
) -> KeyEntry:
    rubric: tuple[str, ...] = ()
    if isinstance(question, ShortAnswer | Highlight | OpenCard):
        rubric = question.rubric
    wrong = [Refuted(_find(half.options, one.option), one.because) for one in question.wrong]
    return KeyEntry(
        ask=question.ask,
        solution=half.solution,
        number=number,
        group=question.group,
        points=half.face.points,
        why=question.why,
        evidence=question.evidence,
        wrong=tuple(sorted(wrong, key=lambda one: one.option.letter)),
        rubric=rubric,
        level=question.level,
        skill=question.skill,
        standards=question.standards,
        rule=question.rule,
        note=question.note,
        parts=parts,
    )
