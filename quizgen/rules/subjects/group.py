"""Subject `group_mention`: a group that is said to speak, and whether a member of it is named."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Attribution, Facts
from quizgen.rules.phrases import people, sentence_at
from quizgen.rules.subject import SubjectKind

MEMBER = re.compile(r",? (?:including|such as|among them|led by) (?:[a-z’'. -]{0,40})$")
RELATIVE = re.compile(r"(?:which|that|whom) (?:\w+ ){0,2}$")
# Plural nouns for people, by their endings; what has such an ending and is no person follows.
PEOPLE = (
    r"[^\W\d_][\w’-]*(?:ers|ors|ists|ians|ans|ents|ants|ees|crats|men|women|people|families|folks"
    r"|critics|officials|experts|merchants|advocates|voters|fans|neighbors|neighbours|youths)"
)
NO_PEOPLE = re.compile(
    r"\b(?:papers|letters|numbers|orders|documents|statements|comments|posters|computers|meters"
    r"|centers|factors|errors|floors|doors|plans|loans|means|events|agents’)$",
    re.IGNORECASE,
)
GROUP = re.compile(
    rf"(?:[^\W\d_][\w’-]* ){{0,3}}{PEOPLE}(?: (?:across|in|from|of|at|on|near) [^,.;:]{{1,40}})?"
)
ANTECEDENT = re.compile(
    rf"((?:(?:the|some|many|several|most|other) )?{PEOPLE}"
    r"(?: (?:across|in|from|of|at|on|near) [^,.;:]{1,40})?),? $",
    re.IGNORECASE,
)


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
    """Every attribution to a group of people in the body, with the people its paragraph names."""
    for attribution in facts.attributions:
        voice = facts.voice_of(attribution)
        if not attribution.paragraph or attribution.source is None:
            continue
        if voice is not None and voice.kind == "person":
            continue
        group = _people(facts, attribution.source)
        if group is None:
            continue
        block = facts.article.paragraphs[attribution.paragraph - 1]
        named = tuple(
            (person.name, mention)
            for person in people(facts)
            for mention in person.mentions
            if block.holds(mention)
        )
        yield GroupMention(facts, attribution, group, named)


def _people(facts: Facts, source: Span) -> Span | None:
    """The noun phrase that names the group; for “who” the one it points back to."""
    text = facts.article.text
    words = source.of(text)
    if words.casefold() in ("who", "that"):
        sentence = sentence_at(facts, source.start)
        found = ANTECEDENT.search(text[sentence.start : source.start])
        if found is None or NO_PEOPLE.search(found[1]):
            return None
        return Span(sentence.start + found.start(1), sentence.start + found.end(1))
    found = GROUP.match(words)
    if (
        found is None
        or NO_PEOPLE.search(found[0])
        or words[found.end() : found.end() + 1] not in ("", ",")
    ):
        return None
    return Span(source.start, source.start + found.end())


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
    },
    proofs={
        "names_nobody_of_the_group": _proof_none,
        "names_a_member": lambda s: (
            Proof("stands", _group(s), _paragraph(s)),
            Proof("names", _group(s), _paragraph(s), _member(s)),
        ),
    },
)
