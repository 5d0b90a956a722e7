"""Subject `reported_statement`: a whole statement in the writer's wording, credited to one person."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Attribution, Facts, Voice
from quizgen.rules.reading.openings import CUT, LEAD
from quizgen.rules.reading.persons import as_a_person, printed
from quizgen.rules.reading.phrases import (
    content_words,
    name_words,
    people,
    sentence_at,
    told_apart,
    trimmed,
    words_in,
)
from quizgen.rules.reading.places import touches_quotation
from quizgen.rules.reading.sources import stated_by
from quizgen.rules.subject import Option, SubjectKind

FEWEST_WORDS, MOST_WORDS = 7, 26
MOST = 3
# Words that point to somebody or something named before: without it they say little.
POINTS = re.compile(
    r"(?:he|she|they|it|we|i|you|his|her|their|its|this|that|these|those|such|there|both|neither|another"
    r"|here|then|one)\b",
    re.IGNORECASE,
)
# Where these stand inside, the statement tells of its own source, or the writer adds something to it.
INSIDE = re.compile(r"\b(?:he|she|him|her|his|herself|himself|though|although)\b", re.IGNORECASE)
BEFORE = re.compile(r"\b(?:nearly|about|only|just|almost|even|not|over|some|roughly|more than) $")
SEVERAL = re.compile(r"\b(?:with|and|like)\b")
CUES = frozenset(["say", "argue", "add", "warn", "insist", "explain", "claim", "contend", "tell"])
MARKS = re.compile("[“”\"()\\[\\]—–;:…]|''|--| - ")


@dataclass(frozen=True, slots=True)
class ReportedStatement:
    """The clause, and the person whose statement the article says it is."""

    facts: Facts
    attribution: Attribution
    words: Span
    voice: Voice

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.words,)


def reported_statements(facts: Facts) -> Iterator[ReportedStatement]:
    """A few of them, those with most other people around them first."""
    found = list(_candidates(facts))
    yield from sorted(found, key=_people_around, reverse=True)[:MOST]


def _people_around(subject: ReportedStatement) -> int:
    block = subject.facts.article.paragraphs[subject.attribution.paragraph - 1]
    others = [voice for voice in people(subject.facts) if voice is not subject.voice]
    return sum(any(block.holds(mention) for mention in voice.mentions) for voice in others)


def _candidates(facts: Facts) -> Iterator[ReportedStatement]:
    """Every indirect attribution to a person whose content is one clause, to its full stop."""
    for attribution in facts.attributions:
        voice = facts.voice_of(attribution)
        if attribution.kind != "indirect" or voice is None or not attribution.paragraph:
            continue
        if len(attribution.content) != 1 or attribution.lemma not in CUES:
            continue
        words = _clause(facts, attribution)
        if words is not None and stated_by(facts, words) is voice:
            yield ReportedStatement(facts, attribution, words, voice)


def _clause(facts: Facts, attribution: Attribution) -> Span | None:
    """The content without “that”, where it is a whole clause of the tag's own sentence."""
    text = facts.article.text
    region = trimmed(text, attribution.content[0], ".")
    lead = LEAD.match(text, region.start, region.end)
    words = Span(lead.end(), region.end) if lead else region
    sentence = sentence_at(facts, attribution.anchor)
    behind = attribution.cue[0].end <= words.start and text[words.end : words.end + 1] == "."
    before = words.start == sentence.start and text[words.end : words.end + 1] == ","
    shown, leading = words.of(text), text[sentence.start : words.start]
    if attribution.lemma == "tell" and not lead:
        return None
    source = attribution.source
    between = text[source.end : attribution.anchor] if source is not None else ""
    if BEFORE.search(leading) or SEVERAL.search(between) or INSIDE.search(shown):
        return None
    fits = FEWEST_WORDS <= len(words_in(shown)) <= MOST_WORDS
    plain = not (MARKS.search(shown) or CUT.match(shown) or POINTS.match(shown))
    whole = sentence.holds(words) and (behind or before) and not touches_quotation(facts, words)
    return words if fits and plain and whole else None


def _words(subject: ReportedStatement) -> str:
    return subject.words.of(subject.facts.article.text)


def _name(subject: ReportedStatement) -> str:
    return as_a_person(subject.voice, given_name_known=False)


def _names_nobody_heard(subject: ReportedStatement) -> bool:
    """The statement does not name its own source, who then would hardly be it, or surely."""
    return not name_words(subject.voice) & content_words(_words(subject))


def _other_speakers(subject: ReportedStatement) -> list[Option]:
    facts, words = subject.facts, content_words(_words(subject))
    around = content_words(_evidence(subject)[0].words)  # “Reed’s spokesman said”: Reed is no other
    near = facts.article.paragraphs[subject.attribution.paragraph - 1]
    others = [
        other
        for other in people(facts)
        if other.speaks
        and other is not subject.voice
        and told_apart(other, subject.voice)
        and not name_words(other) & (words | around)
    ]
    return [
        Option(
            name,
            f"The sentence credits this to {printed(_name(subject))}, not to {printed(name)}.",
            (Proof("not stated by", _words(subject), subject.attribution.paragraph, name),),
        )
        for other in sorted(others, key=lambda o: not any(near.holds(m) for m in o.mentions))
        if (name := as_a_person(other, given_name_known=False))
    ]


def _evidence(subject: ReportedStatement) -> tuple[Evidence, ...]:
    at = subject.attribution.anchor
    sentence = sentence_at(subject.facts, at).of(subject.facts.article.text)
    return (Evidence(subject.attribution.paragraph, sentence),)


REPORTED_STATEMENT = SubjectKind(
    name="reported_statement",
    about="a statement of a person in the writer's wording, without quotation marks",
    find=reported_statements,
    evidence=_evidence,
    slots={
        "paragraph": lambda s: str(s.attribution.paragraph),
        "words": _words,
        "source": _name,
    },
    guards={
        "source_is_a_person": lambda s: bool(_name(s)),
        "words_do_not_name_the_source": _names_nobody_heard,
    },
    options={"other_speakers": _other_speakers},
    proofs={
        "stated_by_the_source": lambda s: (
            Proof("stated by", _words(s), s.attribution.paragraph, s.voice.name),
        )
    },
)
