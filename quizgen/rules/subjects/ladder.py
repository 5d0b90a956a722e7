"""Subjects `list_of_sources` and `identified_source`: how the article identifies its sources."""

from collections.abc import Iterator
from dataclasses import dataclass
from zlib import crc32

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Attribution, Facts
from quizgen.rules.reading.identified import Identified, identified_as, phrase_of
from quizgen.rules.reading.openings import opening_of
from quizgen.rules.reading.phrases import content_words, listed, sentence_at
from quizgen.rules.subject import Option, Row, SubjectKind
from quizgen.rules.template import in_quotes

OPTION: dict[Identified, str] = {
    "by name": "by a person’s name",
    "by role only": "by a role, without a name",
    "as an organization": "as an organization",
    "as a document": "as a document",
}
REFUSED: dict[Identified, str] = {
    "by name": "It names no person as the source.",
    "by role only": "It does not leave the source at a role.",
    "as an organization": "It is no body as a whole that speaks here.",
    "as a document": "It is nothing written that is given as the source.",
}

MOST_OF_A_WAY = 2
# What follows these verbs outside quotation marks is a wish or a thing, and no statement.
NO_STATEMENT = frozenset(["ask", "urge", "vow", "promise", "pledge", "deny", "release", "tell"])
NAMED_ONE_IN = 5  # articles; a name is the plain case, and seldom worth the question
REASON: dict[Identified, str] = {
    "by name": "gives a name",
    "by role only": "says what the source is or does, and gives no name",
    "as an organization": "points to a body as a whole, not to a person who speaks for it",
    "as a document": "points to something written, not to a person whom one could ask",
}


@dataclass(frozen=True, slots=True)
class Source:
    """A source as printed, the way in which it is identified, and how its words begin."""

    attribution: Attribution
    phrase: str
    way: Identified
    opening: str


@dataclass(frozen=True, slots=True)
class Sources:
    """The sources of an article, a few of each way, in reading order."""

    facts: Facts
    sources: tuple[Source, ...]

    @property
    def spans(self) -> tuple[Span, ...]:
        return tuple(item.attribution.source for item in self.sources if item.attribution.source)


@dataclass(frozen=True, slots=True)
class IdentifiedSource:
    """One of the sources."""

    facts: Facts
    source: Source

    @property
    def spans(self) -> tuple[Span, ...]:
        return self.source.attribution.content[:1]


def _clear_ones(facts: Facts) -> Iterator[Source]:
    """Each voice at its first clear place."""
    seen: set[int | None] = set()
    for attribution in facts.attributions:
        way = identified_as(facts, attribution)
        phrase, opening = phrase_of(facts, attribution), opening_of(facts, attribution)
        states = attribution.kind == "direct" or attribution.lemma not in NO_STATEMENT
        if way is not None and opening and states and attribution.voice not in seen:
            seen.add(attribution.voice)
            yield Source(attribution, phrase, way, opening)


def sources(facts: Facts) -> Iterator[Sources]:
    """One subject an article."""
    found: list[Source] = []
    for source in _clear_ones(facts):
        alike = any(content_words(source.phrase) & content_words(other.phrase) for other in found)
        if not alike and sum(other.way == source.way for other in found) < MOST_OF_A_WAY:
            found.append(source)
    yield Sources(facts, tuple(found))


def identified_sources(facts: Facts) -> Iterator[IdentifiedSource]:
    """Sources without a name, the rarer ways first; a name where there are none, now and then."""
    found = [source for source in _clear_ones(facts) if _begins_there(facts, source)]
    unnamed = [source for source in found if source.way != "by name"]
    named = [source for source in found if source.way == "by name"]
    for source in sorted(unnamed, key=lambda source: source.way == "by role only"):
        yield IdentifiedSource(facts, source)
    if not unnamed and crc32(facts.article.text.encode()) % NAMED_ONE_IN == 0:
        yield from (IdentifiedSource(facts, source) for source in named[:1])


def _begins_there(facts: Facts, source: Source) -> bool:
    """Whether the sentence of the tag holds the words that the question names the statement by.

    What people of a role “wrote” may be a document as well.
    """
    cue = source.attribution.cue
    sentence = sentence_at(facts, cue[0].start).of(facts.article.text) if cue else ""
    unclear = source.way == "by role only" and source.attribution.lemma == "write"
    return source.opening in sentence and not unclear


def _rows(subject: Sources) -> list[Row]:
    rows = []
    for item in subject.sources:
        number = item.attribution.paragraph
        rows.append(
            Row(
                f"P{number}: {in_quotes(item.opening)[:-1]} …”",
                item.way,
                f"P{number}: “{item.phrase}” {REASON[item.way]}.",
                (Proof("identified", item.opening, number, item.way),),
            )
        )
    return rows


def _otherwise(subject: IdentifiedSource) -> list[Option]:
    """The three ways in which this source is not identified."""
    item = subject.source
    number = item.attribution.paragraph
    return [
        Option(
            OPTION[way],
            f"{REFUSED[way]} P{number} has “{item.phrase}”, which {REASON[item.way]}.",
            (Proof("identified otherwise", item.opening, number, way),),
        )
        for way in OPTION
        if way != item.way
    ]


def _evidence(subject: Sources) -> tuple[Evidence, ...]:
    text = subject.facts.article.text
    return tuple(
        Evidence(
            item.attribution.paragraph,
            sentence_at(subject.facts, item.attribution.anchor).of(text),
        )
        for item in subject.sources[:1]
    ) + tuple(Evidence(item.attribution.paragraph, item.phrase) for item in subject.sources[1:])


SOURCES = SubjectKind(
    name="list_of_sources",
    about="the article's sources: a name, a role without a name, an organization, a document",
    find=sources,
    evidence=_evidence,
    slots={"paragraphs": lambda s: listed(s.facts, s.spans)},
    guards={
        "three_sources": lambda s: len(s.sources) >= 3 and " and " in listed(s.facts, s.spans),
        "somebody_has_a_name": lambda s: any(item.way == "by name" for item in s.sources),
    },
    rows={"how_each_is_identified": _rows},
)

IDENTIFIED_SOURCE = SubjectKind(
    name="identified_source",
    about="one source: a name, a role without a name, an organization or a document",
    find=identified_sources,
    evidence=lambda s: (
        Evidence(
            s.source.attribution.paragraph,
            sentence_at(s.facts, s.source.attribution.anchor).of(s.facts.article.text),
        ),
    ),
    slots={
        "paragraph": lambda s: str(s.source.attribution.paragraph),
        "opening": lambda s: s.source.opening,
        "phrase": lambda s: s.source.phrase,
        "reason": lambda s: REASON[s.source.way],
        "key": lambda s: OPTION[s.source.way],
    },
    options={"other_ways": _otherwise},
    proofs={
        "identified_so": lambda s: (
            Proof("identified", s.source.opening, s.source.attribution.paragraph, s.source.way),
        )
    },
)
