"""Subject `list_of_sources`: the article's sources, and how each is identified where it is first given."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Attribution, Facts
from quizgen.rules.reading.identified import Identified, identified_as, phrase_of
from quizgen.rules.reading.phrases import content_words, listed, sentence_at, trimmed
from quizgen.rules.subject import Row, SubjectKind
from quizgen.rules.template import in_quotes

MOST_OF_A_WAY = 2
LEAD = re.compile(r"that |[A-Z][A-Z .,]+ [—–-]+ ")  # a link, or the place a report was sent from
FEWEST_WORDS, SHOWN_WORDS = 4, 6
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


def sources(facts: Facts) -> Iterator[Sources]:
    """One subject an article: each voice at its first clear place."""
    found: list[Source] = []
    seen: set[int | None] = set()
    for attribution in facts.attributions:
        way = identified_as(facts, attribution)
        phrase, opening = phrase_of(facts, attribution), _opening(facts, attribution)
        if way is None or not opening or attribution.voice in seen:
            continue
        alike = any(content_words(phrase) & content_words(other.phrase) for other in found)
        if not alike and sum(other.way == way for other in found) < MOST_OF_A_WAY:
            seen.add(attribution.voice)
            found.append(Source(attribution, phrase, way, opening))
    yield Sources(facts, tuple(found))


def _opening(facts: Facts, attribution: Attribution) -> str:
    """The first words of what the source is given with, quoted or not; empty where they are few."""
    text = facts.article.text
    for region in attribution.content:
        whole = trimmed(text, region, "“”\"'‘’.")
        lead = LEAD.match(text, whole.start, whole.end)
        start = lead.end() if lead else whole.start
        words = list(re.finditer(r"\S+", text[start : whole.end]))[:SHOWN_WORDS]
        shown = text[start : start + words[-1].end()] if words else ""
        if len(words) >= FEWEST_WORDS and not re.search("[“”\"]|''", shown):
            return shown.rstrip(",;:.—–-’'")
    return ""


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


def _evidence(subject: Sources) -> tuple[Evidence, ...]:
    text = subject.facts.article.text
    return tuple(
        Evidence(
            item.attribution.paragraph,
            sentence_at(subject.facts, item.attribution.cue[0].start).of(text),
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
