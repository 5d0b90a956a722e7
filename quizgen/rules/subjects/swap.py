"""Subjects `reporting_verb` and `phrase_pair`: a word, and the one to read the sentence with."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Facts, Voice, Wording
from quizgen.extract.figures import is_plural
from quizgen.rules.reading.force import MarkedVerb, strongest
from quizgen.rules.reading.phrases import sentence_at
from quizgen.rules.reading.places import folded, places
from quizgen.rules.reading.sources import display, is_presentable
from quizgen.rules.subject import SubjectKind


@dataclass(frozen=True, slots=True)
class ReportingVerb:
    """A marked reporting verb, to be read as “said”; `source` is its sure speaker, if there is one."""

    facts: Facts
    marked: MarkedVerb
    source: Voice | None

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.marked.span,)


def reporting_verbs(facts: Facts) -> Iterator[ReportingVerb]:
    """The marked verbs of the body, in reading order."""
    for marked in strongest(facts):
        sure = [
            facts.voice_of(a)
            for a in facts.attributions
            if a.certainty == "sure" and any(cue.touches(marked.span) for cue in a.cue)
        ]
        yield ReportingVerb(facts, marked, sure[0] if sure else None)


def _whose(subject: ReportingVerb) -> str:
    voice = subject.source
    if voice is None or voice.kind != "person" or not is_presentable(voice):
        return "words"
    return f"{display(voice)}’{'' if voice.name.endswith('s') else 's'} words"


def _is_found_once(subject: ReportingVerb) -> bool:
    block = subject.facts.article.paragraphs[subject.marked.paragraph - 1]
    return len(places(subject.facts, subject.marked.verb, [block])) == 1


REPORTING_VERB = SubjectKind(
    name="reporting_verb",
    about="a verb that reports words and adds something to them",
    find=reporting_verbs,
    evidence=lambda s: (
        Evidence(
            s.marked.paragraph,
            sentence_at(s.facts, s.marked.span.start).of(s.facts.article.text).strip(),
        ),
    ),
    slots={
        "paragraph": lambda s: str(s.marked.paragraph),
        "words": _whose,
        "verb": lambda s: s.marked.verb,
        "other": lambda s: s.marked.plain,
        "adds": lambda s: s.marked.adds,
    },
    guards={"verb_is_found_at_once": _is_found_once},
    proofs={
        "verb_adds_something": lambda s: (
            Proof("stands once", s.marked.verb, s.marked.paragraph),
            Proof("reports with a marked verb", s.marked.verb, s.marked.paragraph),
        )
    },
)


@dataclass(frozen=True, slots=True)
class PhrasePair:
    """Two phrases of one wording family: the writer's, and one that somebody is quoted with."""

    facts: Facts
    written: Wording
    quoted: Wording

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.written.span, self.quoted.span)


def phrase_pairs(facts: Facts) -> Iterator[PhrasePair]:
    """The first pair of each family: plural nouns, no names in them, no word in common."""
    for family in facts.families:
        if not re.search(r"\bpeople\b", family.name):
            continue  # other families hold neighbours, not names for one kind
        body = [w for w in family.phrases if w.paragraph and _is_plain_plural(facts, w)]
        pairs = [
            PhrasePair(facts, written, quoted)
            for written in body
            for quoted in body
            if quoted.quoted and not written.quoted and _differ(facts, written, quoted)
        ]
        yield from pairs[:1]


def _phrase(facts: Facts, wording: Wording) -> str:
    return wording.span.of(facts.article.text)


def _is_plain_plural(facts: Facts, wording: Wording) -> bool:
    phrase = _phrase(facts, wording)
    return phrase.islower() and is_plural(phrase.split()[-1])


def _differ(facts: Facts, one: Wording, other: Wording) -> bool:
    first, second = folded(_phrase(facts, one)), folded(_phrase(facts, other))
    stems = [{word[:5] for word in phrase.split()} for phrase in (first, second)]
    return not stems[0] & stems[1] and one.paragraph != other.paragraph


def _is_found_at_once(subject: PhrasePair) -> bool:
    """The writer's phrase stands once in its paragraph."""
    block = subject.facts.article.paragraphs[subject.written.paragraph - 1]
    phrase = _phrase(subject.facts, subject.written)
    return len(places(subject.facts, phrase, [block])) == 1


PHRASE_PAIR = SubjectKind(
    name="phrase_pair",
    about="two phrases for one kind of people or things: the writer's, and a quoted one",
    find=phrase_pairs,
    evidence=lambda s: (
        Evidence(s.written.paragraph, _phrase(s.facts, s.written)),
        Evidence(s.quoted.paragraph, _phrase(s.facts, s.quoted)),
    ),
    slots={
        "written": lambda s: _phrase(s.facts, s.written),
        "quoted": lambda s: _phrase(s.facts, s.quoted),
        "written_paragraph": lambda s: str(s.written.paragraph),
        "quoted_paragraph": lambda s: str(s.quoted.paragraph),
    },
    guards={"phrase_is_found_at_once": _is_found_at_once},
    proofs={
        "one_written_one_quoted": lambda s: (
            Proof("outside quotation marks", _phrase(s.facts, s.written), s.written.paragraph),
            Proof("quoted", _phrase(s.facts, s.quoted), s.quoted.paragraph),
        )
    },
)
