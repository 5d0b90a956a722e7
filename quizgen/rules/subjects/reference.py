"""Subject `name_in_full`: a person whose full name stands in one paragraph, the surname in others."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from zlib import crc32

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Facts, Voice
from quizgen.rules.reading.phrases import in_paragraph, people, sentence_at
from quizgen.rules.reading.places import places
from quizgen.rules.subject import Option, SubjectKind

SUFFIX = re.compile(r",? (?:[JS]r\.?|II|III|IV)$")


@dataclass(frozen=True, slots=True)
class NameInFull:
    """The one place of the full name in the body, and the paragraphs with the surname alone."""

    facts: Facts
    voice: Voice
    surname: str
    full: Span
    short: tuple[int, ...]

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.full,)


def names_in_full(facts: Facts) -> Iterator[NameInFull]:
    """Every person who speaks, whose surname nobody else bears."""
    persons = people(facts)
    for voice in persons:
        surname = SUFFIX.sub("", voice.name).split()[-1]
        bearers = [other for other in persons if surname in other.name.split()]
        full = places(facts, voice.name, facts.article.paragraphs)
        if not voice.speaks or len(bearers) != 1 or len(full) != 1 or len(surname) < 3:
            continue
        home = in_paragraph(facts, full[0])
        found = {
            in_paragraph(facts, span) for span in places(facts, surname, facts.article.paragraphs)
        }
        short = tuple(sorted(number for number in found if number > home))
        yield NameInFull(facts, voice, surname, full[0], short)


def _home(subject: NameInFull) -> int:
    return in_paragraph(subject.facts, subject.full)


def _other_paragraphs(subject: NameInFull) -> list[Option]:
    """Two paragraphs, before or after the key's: were both later, the first would always be right.

    Which side they come from follows from the name, so that it is the same each time.
    """
    earlier = list(range(_home(subject) - 1, 0, -1))[:2]
    wanted = min(crc32(subject.voice.name.encode()) % 3, len(earlier))
    chosen = (*earlier[:wanted], *subject.short)[:2]
    return [_without_full_name(subject, number) for number in chosen]


def _without_full_name(subject: NameInFull, number: int) -> Option:
    absent = Proof("absent", subject.voice.name, number)
    if number < _home(subject):
        return Option(f"P{number}", f"P{number} comes before the name is given.", (absent,))
    stands = Proof("stands", subject.surname, number)
    return Option(f"P{number}", f"P{number} has “{subject.surname}” alone.", (stands, absent))


NAME_IN_FULL = SubjectKind(
    name="name_in_full",
    about="a person who is named in full in one paragraph and by surname in later ones",
    find=names_in_full,
    evidence=lambda s: (
        Evidence(_home(s), sentence_at(s.facts, s.full.start).of(s.facts.article.text)),
    ),
    slots={
        "surname": lambda s: s.surname,
        "name": lambda s: s.voice.name,
        "key": lambda s: f"P{_home(s)}",
        "paragraph": lambda s: str(_home(s)),
    },
    guards={"surname_alone_in_two_paragraphs": lambda s: len(s.short) >= 2},
    options={"other_paragraphs": _other_paragraphs},
    proofs={
        "full_name_stands_there_alone": lambda s: (
            Proof("stands", s.voice.name, _home(s)),
            Proof("stands once", s.voice.name),
        )
    },
)
