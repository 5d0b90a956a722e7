"""Slots: every place for an answer on a sheet, under a number that gives nothing away.

A slot's id is made of what students see and of nothing else, so it is the same on every form, for
every seed, and after a key is mended. What a student picks is written as small numbers, the *picks*:
each text of a question (an option, a row, an item) goes by its place among such texts in order of
the alphabet, counted from 1; 0 means that nothing was picked. So picks, too, mean the same on every
form.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import assert_never

from quizgen.render.sheet import (
    Asked,
    CardFace,
    ChoiceFace,
    Face,
    HighlightFace,
    KeyEntry,
    MatchFace,
    OrderFace,
    Paper,
    PartFace,
    Sheet,
    ShortFace,
    TableFace,
    TrueFalseFace,
    TwoPartFace,
)
from quizgen.render.texts import face_texts

ALPHABET = "ACDEFGHJKLMNPQRTUVWXY34679"  # no letter that looks like a number
ID_LENGTH = 5


@dataclass(frozen=True, slots=True)
class Slot:
    """The place for the answer to a question, or to one part of a two-part question."""

    id: str
    name: str  # as this form prints it: "4", or "4A"; a card goes by its heading and has no name
    face: PartFace
    points: float = 0

    @property
    def sizes(self) -> tuple[int, ...]:
        """How many values each pick can take, nothing picked among them."""
        return _sizes(self.face)

    @property
    def written(self) -> bool:
        """Whether the answer is only text, for a person to read."""
        return isinstance(self.face, ShortFace | CardFace)


@dataclass(frozen=True, slots=True)
class Keyed:
    """A slot with its key, and the key of the question that it is part of."""

    slot: Slot
    entry: KeyEntry
    whole: KeyEntry


def slots(paper: Paper) -> tuple[Slot, ...]:
    """Every slot of a form, in its order."""
    return tuple(slot for _, found in by_question(paper) for slot in found)


@dataclass(frozen=True, slots=True)
class Ranked:
    """The texts that picks stand for, each list in the order of its ranks."""

    options: tuple[str, ...] = ()  # what can be chosen
    rows: tuple[str, ...] = ()  # what takes a choice or a place


def texts_by_rank(face: PartFace) -> Ranked:
    """The texts of a question by rank."""
    match face:
        case ChoiceFace():
            return Ranked(_by_rank([option.text for option in face.options]))
        case MatchFace():
            return Ranked(_by_rank([one.text for one in face.choices]), _by_rank(face.prompts))
        case OrderFace():
            return Ranked((), _by_rank(face.items))
        case TableFace():
            return Ranked(_by_rank(face.columns), _by_rank(face.rows))
        case TrueFalseFace() | ShortFace() | HighlightFace() | CardFace():
            return Ranked()
        case _:
            assert_never(face)


def _by_rank(texts: Sequence[str]) -> tuple[str, ...]:
    return tuple(sorted(texts))


def by_question(paper: Paper) -> Iterable[tuple[Asked, tuple[Slot, ...]]]:
    """Each question of a form with its slots."""
    seen: set[str] = set()
    for section in paper.sections:
        for asked in section.asked:
            name = _question_id(asked.face, seen)
            yield asked, _slots(asked, name)


def keyed(sheet: Sheet) -> tuple[Keyed, ...]:
    """Every slot of a form with its key."""
    found: list[Keyed] = []
    for (_, one), entry in zip(by_question(sheet.paper), sheet.key.entries, strict=True):
        parts = entry.parts or (entry,)
        found += [Keyed(slot, part, entry) for slot, part in zip(one, parts, strict=True)]
    return tuple(found)


def ranks(texts: Sequence[str]) -> tuple[int, ...]:
    """For each text its place in order of the alphabet, counted from 1."""
    order = sorted(range(len(texts)), key=lambda place: (texts[place], place))
    places = {place: rank for rank, place in enumerate(order, 1)}
    return tuple(places[place] for place in range(len(texts)))


def _slots(asked: Asked, name: str) -> tuple[Slot, ...]:
    face, number = asked.face, str(asked.number or "")
    if not isinstance(face, TwoPartFace):
        return (Slot(name, number, face, face.points),)
    # A question may be worth more or less than its parts together: each part has its share.
    usual = sum(part.points for part in face.parts)
    share = face.points / usual if usual else 0
    letters = [chr(ord("A") + place) for place in range(len(face.parts))]
    return tuple(
        Slot(name + letter.lower(), number + letter, part, part.points * share)
        for letter, part in zip(letters, face.parts, strict=True)
    )


def _question_id(face: Face, seen: set[str]) -> str:
    """A short hash of what students see; questions that look the same are told apart by count."""
    text = _look(face)
    for count in range(1, len(seen) + 2):
        digest = hashlib.sha256(f"{text}\x1f{count}".encode()).digest()
        name = "".join(ALPHABET[byte % len(ALPHABET)] for byte in digest[:ID_LENGTH])
        if name not in seen:
            break
    seen.add(name)
    return name


def _look(face: Face) -> str:
    """What a question shows, whatever the order on this form; parts keep theirs."""
    if isinstance(face, TwoPartFace):
        return "\x1e".join([face.ask, *map(_look, face.parts)])
    return "\x1f".join([type(face).__name__, face.ask, *sorted(face_texts(face))])


def _sizes(face: PartFace) -> tuple[int, ...]:
    match face:
        case ChoiceFace():
            return (2,) * len(face.options) if face.several else (len(face.options) + 1,)
        case TrueFalseFace():
            return (3,)  # nothing, true, false
        case MatchFace():
            return (len(face.choices) + 1,) * len(face.prompts)
        case OrderFace():
            return (len(face.items) + 1,) * len(face.items)
        case TableFace():
            return (len(face.columns) + 1,) * len(face.rows)
        case ShortFace() | HighlightFace() | CardFace():
            return ()
        case _:
            assert_never(face)
