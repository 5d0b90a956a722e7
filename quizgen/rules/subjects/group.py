"""Subject `group_mention`: a group that is said to speak, and whether a member of it is named."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Attribution, Facts
from quizgen.rules.phrases import sentence_at
from quizgen.rules.subject import SubjectKind

MEMBER = re.compile(r",? (?:including|such as|among them|led by|like) (?:[a-z’'. -]{0,40})$")
RELATIVE = re.compile(r"(?:which|that|whom) (?:\w+ ){0,2}$")


@dataclass(frozen=True, slots=True)
class GroupMention:
    """A collective source, its paragraph, and the people named in that paragraph."""

    facts: Facts
    attribution: Attribution
    group: Span
    people: tuple[tuple[str, Span], ...]

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.group,)


def group_mentions(facts: Facts) -> Iterator[GroupMention]:
    """Every attribution to a group in the body, with the people its paragraph names."""
    for attribution in facts.attributions:
        voice = facts.voice_of(attribution)
        group = attribution.source
        if not attribution.paragraph or group is None or voice is None or voice.kind != "group":
            continue
        block = facts.article.paragraphs[attribution.paragraph - 1]
        people = tuple(
            (person.name, mention)
            for person in facts.voices
            if person.kind == "person"
            for mention in person.mentions
            if block.holds(mention)
        )
        yield GroupMention(facts, attribution, group, people)


def _group(subject: GroupMention) -> str:
    return subject.group.of(subject.facts.article.text)


def _paragraph(subject: GroupMention) -> int:
    return subject.attribution.paragraph


def _no_member_is_named(subject: GroupMention) -> bool:
    """Whoever else is named is the doer in a clause on something else (“which X announced”)."""
    text = subject.facts.article.text
    return all(
        RELATIVE.search(text[max(0, place.start - 40) : place.start])
        and not subject.group.touches(place)
        for _, place in subject.people
    )


def _member(subject: GroupMention) -> str:
    """A person who stands right behind “including”, “such as” … after the group, in its sentence."""
    text = subject.facts.article.text
    sentence = sentence_at(subject.facts, subject.group.start)
    for name, place in subject.people:
        between = text[subject.group.end : place.start]
        inside = text[subject.group.start : place.start]
        listed = MEMBER.fullmatch(between) or (subject.group.holds(place) and MEMBER.search(inside))
        near = sentence.holds(place) and place.start > subject.group.start and len(inside) < 90
        if listed and near:
            return name
    return ""


def _others(subject: GroupMention) -> str:
    names = list(dict.fromkeys(name for name, _ in subject.people))
    if not names:
        return "It names no person at all."
    return f"The only person it names, {' and '.join(names)}, is named for something else."


def _proof_none(subject: GroupMention) -> tuple[Proof, ...]:
    named = {name for name, _ in subject.people}
    return (
        Proof("stands", _group(subject), _paragraph(subject)),
        *(
            Proof("does not name", _group(subject), _paragraph(subject), voice.name)
            for voice in subject.facts.voices
            if voice.kind == "person" and voice.name not in named
        ),
    )


GROUP_MENTION = SubjectKind(
    name="group_mention",
    about="a group that the article gives words or deeds to",
    find=group_mentions,
    evidence=lambda s: (
        Evidence(_paragraph(s), sentence_at(s.facts, s.group.start).of(s.facts.article.text)),
    ),
    slots={
        "group": _group,
        "paragraph": lambda s: str(_paragraph(s)),
        "member": _member,
        "others": _others,
    },
    guards={
        "no_member_is_named": _no_member_is_named,
        "a_member_is_named": lambda s: bool(_member(s)),
        "the_attribution_is_sure": lambda s: s.attribution.certainty == "sure",
        "group_is_a_plural_noun": lambda s: bool(re.search(r"\b[\w’-]+s\b", _group(s))),
    },
    proofs={
        "names_nobody_of_the_group": _proof_none,
        "names_a_member": lambda s: (
            Proof("stands", _group(s), _paragraph(s)),
            Proof("names", _group(s), _paragraph(s), _member(s)),
        ),
    },
)
