"""Subject `name_in_full`: a person whose full name stands in one paragraph, the surname in others."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from zlib import crc32

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Facts, Voice
from quizgen.extract.vocabulary import ROLES
from quizgen.rules.reading.phrases import in_paragraph, people, sentence_at
from quizgen.rules.reading.places import places
from quizgen.rules.subject import Option, SubjectKind
from quizgen.rules.subjects.described import PLAIN
from quizgen.rules.subjects.stake import ROLE, roles

RANKS = frozenset(["Sen.", "Rep.", "Gov.", "Gen.", "Col.", "Justice", "Judge", "President"])
MOST_PLACES = 8  # whose name stands more often is what the story is about, and no source to look up
FAR = 3  # paragraphs after which a surname alone sends a reader back
NEAR = 120  # characters between a full name and its role
SUFFIX = re.compile(r",? (?:[JS]r\.?|II|III|IV)$")


@dataclass(frozen=True, slots=True)
class NameInFull:
    """The one place of the full name in the body, and the paragraphs with the surname alone."""

    facts: Facts
    voice: Voice
    surname: str
    full: Span
    short: tuple[int, ...]
    quoted_in: int  # a later paragraph that cites the person by surname

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
        yield NameInFull(facts, voice, surname, full[0], short, _cited_in(facts, voice, home))


def _cited_in(facts: Facts, voice: Voice, home: int) -> int:
    """The last paragraph behind the full name that surely cites the person with the surname."""
    cited = [
        a.paragraph
        for a in facts.attributions
        if facts.voice_of(a) is voice and a.certainty == "sure" and a.speech and a.cue
        if a.source is not None and any(a.source.touches(m) for m in voice.mentions)
    ]
    return max((number for number in cited if number > home), default=0)


def _role(subject: NameInFull) -> str:
    """The role that stands beside the full name; empty where it is doubtful."""
    for role in roles(subject.facts):
        if role.voice is subject.voice and all(ROLE.guards[guard](role) for guard in PLAIN):
            home = in_paragraph(subject.facts, role.description) == _home(subject)
            near = abs(role.description.start - subject.full.start) < NEAR
            return role.description.of(subject.facts.article.text) if home and near else ""
    return ""


def _home(subject: NameInFull) -> int:
    return in_paragraph(subject.facts, subject.full)


def _other_paragraphs(subject: NameInFull) -> list[Option]:
    """Two paragraphs, before or after the key's: were both later, the first would always be right.

    Which side they come from follows from the name, so that it is the same each time.
    """
    earlier = list(range(_home(subject) - 1, 0, -1))[:2]
    wanted = min(crc32(subject.voice.name.encode()) % 3, len(earlier))
    later = [
        number
        for number in subject.short
        if number != subject.quoted_in and not _says_more(subject, number)
    ]
    chosen = (*earlier[:wanted], *later)[:2]
    return [_without_full_name(subject, number) for number in chosen]


def _says_more(subject: NameInFull, number: int) -> bool:
    """Whether the paragraph adds to the surname what could be taken for a role."""
    text = subject.facts.article.paragraphs[number - 1].of(subject.facts.article.text)
    name = re.escape(subject.surname)
    after = re.search(
        rf"{name}, (?:\d+, )?(?:who|whose|an?|the|his|her|[a-z]+ (?:of|for|at)) ", text
    )
    titles = re.findall(rf"([\w’'-]+\.?) {name}\b", text)
    return bool(after) or any(word.casefold() in ROLES or word in RANKS for word in titles)


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
        "with_role": lambda s: (
            f" It also tells who that is: “{role}”." if (role := _role(s)) else ""
        ),
        "cited": lambda s: str(s.quoted_in),
        "name": lambda s: s.voice.name,
        "key": lambda s: f"P{_home(s)}",
        "paragraph": lambda s: str(_home(s)),
    },
    guards={
        "no_main_figure": lambda s: (
            len(places(s.facts, s.surname, s.facts.article.blocks)) <= MOST_PLACES
        ),
        "surname_alone_in_two_paragraphs": lambda s: len(s.short) >= 2,
        "cited_much_later_by_surname": lambda s: (
            s.quoted_in - _home(s) >= FAR and _home(s) > 1 and not _says_more(s, s.quoted_in)
        ),
    },
    options={"other_paragraphs": _other_paragraphs},
    proofs={
        "full_name_stands_there_alone": lambda s: (
            Proof("stands", s.voice.name, _home(s)),
            Proof("stands once", s.voice.name),
        )
    },
)
