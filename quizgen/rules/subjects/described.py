"""Subject `described_people`: several sources, each with the role the article gives them."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Facts, Voice
from quizgen.rules.reading.phrases import content_words, in_paragraph, name_of, people, told_apart
from quizgen.rules.subject import Row, SubjectKind
from quizgen.rules.subjects.stake import ROLE, Role, roles

MOST_PROMPTS = 4
PLAIN = ("source_is_a_person", "role_is_plain", "role_stands_by_the_name")


@dataclass(frozen=True, slots=True)
class DescribedPeople:
    """People with a plain role beside their name, in reading order."""

    facts: Facts
    roles: tuple[Role, ...]

    @property
    def spans(self) -> tuple[Span, ...]:
        return tuple(role.description for role in self.roles)


def described_people(facts: Facts) -> Iterator[DescribedPeople]:
    """One subject an article; of two roles that share a word only the first is kept."""
    kept: list[Role] = []
    for role in roles(facts):
        plain = all(ROLE.guards[guard](role) for guard in PLAIN)
        words = content_words(_description(role))
        apart = all(
            told_apart(role.voice, other.voice) and not words & content_words(_description(other))
            for other in kept
        )
        if plain and apart:
            kept.append(role)
    yield DescribedPeople(facts, tuple(kept[:MOST_PROMPTS]))


def _description(role: Role) -> str:
    return role.description.of(role.facts.article.text)


def _name(role: Role) -> str:
    return ROLE.slots["source"](role)


def _rows(subject: DescribedPeople) -> list[Row]:
    rows = []
    for role in subject.roles:
        number = in_paragraph(role.facts, role.description)
        rows.append(
            Row(
                _description(role),
                _name(role),
                f"P{number} presents {_name(role)} as “{_description(role)}”.",
                (Proof("described", _description(role), number, _name(role)),),
            )
        )
    return rows


def _somebody_else(subject: DescribedPeople) -> list[str]:
    """One more person of the article, who is none of these."""
    mine: list[Voice] = [role.voice for role in subject.roles]
    return [
        name_of(voice)
        for voice in people(subject.facts)
        if all(told_apart(voice, other) for other in mine)
    ][:1]


DESCRIBED_PEOPLE = SubjectKind(
    name="described_people",
    about="several sources, each with the role that stands beside the name",
    find=described_people,
    evidence=lambda s: tuple(
        Evidence(in_paragraph(r.facts, r.description), _description(r)) for r in s.roles
    ),
    guards={
        "three_people_with_roles": lambda s: len(s.roles) >= 3,
        "somebody_else_is_named": lambda s: bool(_somebody_else(s)),
    },
    rows={"roles": _rows},
    choices={"somebody_else": _somebody_else},
)
