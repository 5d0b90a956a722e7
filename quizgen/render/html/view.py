"""What the template is given: the paper of a sheet, each answer with its slot.

One shape serves all kinds: `options` are what can be chosen, `rows` what each takes a choice.
"""

from dataclasses import dataclass
from typing import Literal, assert_never

from quizgen.bank.kinds import Group
from quizgen.render.sheet import (
    CardFace,
    ChoiceFace,
    HighlightFace,
    Lettered,
    MatchFace,
    OrderFace,
    Paper,
    PartFace,
    ShortFace,
    TableFace,
    TrueFalseFace,
    TwoPartFace,
)
from quizgen.render.slots import Slot, by_question, ranks

Kind = Literal[
    "choice", "several", "true_false", "match", "order", "table", "short", "highlight", "card"
]


@dataclass(frozen=True, slots=True)
class Item:
    """A text with its letter and its rank: what the slot's picks call it."""

    text: str
    rank: int
    letter: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotView:
    """One place for an answer."""

    id: str
    name: str
    kind: Kind
    ask: str
    sizes: tuple[int, ...]
    part: str = ""  # the letter of a part
    options: tuple[Item, ...] = ()
    rows: tuple[Item, ...] = ()
    lines: int = 1


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question in its place."""

    number: int | None
    points: int
    ask: str  # what the parts of a two-part question share
    slots: tuple[SlotView, ...]


@dataclass(frozen=True, slots=True)
class SectionView:
    """The questions under one heading."""

    group: Group | None
    questions: tuple[QuestionView, ...]


def sections(paper: Paper) -> tuple[SectionView, ...]:
    """The sections of a paper, ready to lay out."""
    found = iter(by_question(paper))
    return tuple(
        SectionView(
            section.group,
            tuple(
                QuestionView(
                    asked.number,
                    asked.face.points,
                    asked.face.ask if isinstance(asked.face, TwoPartFace) else "",
                    tuple(_slot(slot, bool(paper.articles)) for slot in slots),
                )
                for asked, slots in (next(found) for _ in section.asked)
            ),
        )
        for section in paper.sections
    )


def _slot(slot: Slot, article: bool) -> SlotView:
    face = slot.face
    kind, options, rows, lines = _layout(face)
    if kind == "highlight" and not article:
        kind, lines = "short", 2  # nothing to mark on the page: the words are copied by hand
    return SlotView(
        id=slot.id,
        name=slot.name,
        kind=kind,
        ask=face.ask,
        sizes=slot.sizes,
        part=slot.name.lstrip("0123456789"),
        options=options,
        rows=rows,
        lines=lines,
    )


def _layout(face: PartFace) -> tuple[Kind, tuple[Item, ...], tuple[Item, ...], int]:
    match face:
        case ChoiceFace():
            return ("several" if face.several else "choice"), _lettered(face.options), (), 1
        case TrueFalseFace():
            return "true_false", (), (), 1
        case MatchFace():
            return "match", _lettered(face.choices), _items(face.prompts), 1
        case OrderFace():
            return "order", (), _items(face.items), 1
        case TableFace():
            return "table", _items(face.columns), _items(face.rows), 1
        case ShortFace():
            return "short", (), (), face.lines
        case HighlightFace():
            return "highlight", (), (), 1
        case CardFace():
            return "card", (), (), face.lines
        case _:
            assert_never(face)


def _items(texts: tuple[str, ...]) -> tuple[Item, ...]:
    return tuple(Item(text, rank) for text, rank in zip(texts, ranks(texts), strict=True))


def _lettered(options: tuple[Lettered, ...]) -> tuple[Item, ...]:
    places = ranks([option.text for option in options])
    return tuple(
        Item(option.text, rank, option.letter) for option, rank in zip(options, places, strict=True)
    )
