"""Subject `group_mention`: a group that is said to speak, and whether a member of it is named."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Attribution, Facts, Voice
from quizgen.extract.vocabulary import ROLES, VERBS
from quizgen.rules.reading.hearing import SAYS
from quizgen.rules.reading.phrases import sentence_at
from quizgen.rules.subject import SubjectKind

MEMBER = re.compile(r",? (?:including|such as|among them|led by) (?:[a-z’'. -]{0,40})$")
RELATIVE = re.compile(r"(?:which|that|whom) (?:\w+ ){0,2}$")
# Plural nouns for people, by their endings; what has such an ending and is no person follows.
LISTED = re.compile(r"\b(?:including|such as|among them|like|led by)\b")  # bodies are members too
WHO_SAYS = re.compile(r"(?<=[\w,]) who (?:have |had |has )?(\w+)")
DETERMINERS = frozenset(["the", "some", "many", "several", "most", "other", "former", "top"])
PARTIES = frozenset(["democrats", "republicans", "democrat", "republican", "conservatives"])
PEOPLE = (
    r"[^\W\d_][\w’-]*(?:ers|ors|ists|ians|ans|ents|ants|ees|crats|men|women|people|families|folks"
    r"|critics|officials|experts|merchants|advocates|voters|fans|neighbors|neighbours|youths)"
)
NO_PEOPLE = re.compile(
    r"\b(?:papers|letters|numbers|orders|documents|statements|comments|posters|computers|meters"
    r"|centers|factors|errors|floors|doors|plans|loans|means|events|agents’)$",
    re.IGNORECASE,
)
# A share of people is what a poll counts, “others” is what the sentence before says, and so are
# “the workers” or “her advisers”: the article may have named them there.
NO_CROWD = re.compile(
    r"(?:.*\bvoters$|.*\bof (?:the|these|those)\b|.*\b(?:half|majorit\w+|percent|of America)\b|others$|.*\bboth\b|all\b|they\b|(?:her|his|their|its|our) )",
    re.IGNORECASE,
)
NEAR = 2  # paragraphs
DEFINITE = re.compile(r"(?:the|these|those|this) ", re.IGNORECASE)
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
    """A group that speaks, its paragraph, and the people named in that paragraph."""

    facts: Facts
    paragraph: int
    group: Span
    people: tuple[tuple[str, Span], ...]

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.group,)


def group_mentions(facts: Facts) -> Iterator[GroupMention]:
    """Every group of people that speaks in the body, with the people its paragraph names."""
    found = {group for a in facts.attributions if (group := _as_source(facts, a))}
    found |= set(_before_who(facts))
    for group in sorted(found):
        number = facts.article.number_at(group.start)
        if not number:
            continue
        block = facts.article.paragraphs[number - 1]
        named = tuple(
            (person.name, mention)
            for person in facts.voices
            if person.kind == "person"
            for mention in person.mentions
            if block.holds(mention)
        )
        yield GroupMention(facts, number, group, named)


def _as_source(facts: Facts, attribution: Attribution) -> Span | None:
    """The source of an attribution, where it names a group of people."""
    voice = facts.voice_of(attribution)
    source = attribution.source
    if source is None or (voice is not None and voice.kind == "person"):
        return None
    words = source.of(facts.article.text)
    found = GROUP.match(words)
    if found is None or NO_PEOPLE.search(found[0]) or words[found.end() :][:1] not in ("", ","):
        return None
    if any(_bears(person, found[0]) for person in facts.voices) or NO_CROWD.match(found[0]):
        return None
    if " " not in found[0] and _may_be_a_name(facts, found[0]):
        return None
    return Span(source.start, source.start + found.end())


def _may_be_a_name(facts: Facts, word: str) -> bool:
    """A single word that the article has with a capital only, and no party."""
    small = re.compile(rf"\b{re.escape(word.casefold())}\b")
    return (
        word[0].isupper()
        and word.casefold() not in PARTIES
        and not small.search(facts.article.text)
    )


def _bears(person: Voice, word: str) -> bool:
    """Whether the word is a person’s name: “Sanders” looks like a plural."""
    return person.kind == "person" and word in (*person.name.split(), *person.aliases)


def _before_who(facts: Facts) -> Iterator[Span]:
    """Groups that a clause with a verb of saying follows: “Democrats …, who have vowed to …”."""
    text = facts.article.text
    for match in WHO_SAYS.finditer(text):
        verbs = VERBS[match[1].casefold()].verbs if match[1].casefold() in VERBS else ()
        if not any(verb.lemma in SAYS for verb in verbs):
            continue
        sentence = sentence_at(facts, match.start())
        found = ANTECEDENT.search(text[sentence.start : match.start()] + " ")
        named = found and any(_bears(person, found[1]) for person in facts.voices)
        if found is not None and not named and not NO_PEOPLE.search(found[1]):
            yield Span(sentence.start + found.start(1), sentence.start + found.end(1))


def _group(subject: GroupMention) -> str:
    return subject.group.of(subject.facts.article.text)


def _paragraph(subject: GroupMention) -> int:
    return subject.paragraph


def _no_member_is_near(subject: GroupMention) -> bool:
    """Nobody who could be one of them speaks here or in the next paragraph, or is called so around here."""
    facts, number = subject.facts, subject.paragraph
    head = _group(subject).split(" ")
    one = next((word for word in head if re.fullmatch(PEOPLE, word)), head[0]).casefold()
    one = re.sub(r"men$", "man", one.removesuffix("s"))
    around = facts.article.paragraphs[max(0, number - 1 - NEAR) : number + NEAR]
    said = re.compile(rf"\b{re.escape(one)}\b", re.IGNORECASE)
    called = any(said.search(facts.article.text, block.start, block.end) for block in around)
    speaks = any(
        number <= a.paragraph <= number + 1 and a.lemma in SAYS
        for a in facts.attributions
        if (voice := facts.voice_of(a)) is not None and voice.kind == "person"
    )
    return not called and not speaks


def _no_member_is_named(subject: GroupMention) -> bool:
    """Whoever else is named is the doer in a clause on something else (“which X announced”)."""
    text = subject.facts.article.text
    sentence = sentence_at(subject.facts, subject.group.start)
    if LISTED.search(text, subject.group.start, sentence.end):
        return False
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
        return "The paragraph names no person at all."
    return f"The only person it names, {' and '.join(names)}, is named for something else."


def _is_known_to_speak(subject: GroupMention) -> bool:
    """A sure attribution of speech has the group as its source."""
    return any(
        a.source is not None
        and a.source.touches(subject.group)
        and a.certainty == "sure"
        and a.speech
        and a.lemma in SAYS
        for a in subject.facts.attributions
    )


def _shown(subject: GroupMention) -> str:
    """The group as a sentence of ours prints it: a capital only where the word has one anyway."""
    first, _, rest = _group(subject).partition(" ")
    small = first.casefold() in (DETERMINERS | ROLES) - PARTIES
    return f"{first.casefold()} {rest}".strip() if small else _group(subject)


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
        "shown": _shown,
        "others": _others,
    },
    guards={
        "no_member_is_named": _no_member_is_named,
        "no_member_is_near": _no_member_is_near,
        "the_group_is_known_to_speak": _is_known_to_speak,
        "the_group_is_new": lambda s: not DEFINITE.match(_group(s)),
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
