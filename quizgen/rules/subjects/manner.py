"""Subject `list_of_ways`: paragraphs that quote sentences, some words, or no words of a source."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Attribution, Facts
from quizgen.rules.proofs.quotes import Way, way_of_quoting
from quizgen.rules.reading.persons import as_a_person, printed
from quizgen.rules.reading.phrases import listed, sentence_at
from quizgen.rules.subject import Row, SubjectKind

MOST_OF_A_WAY = 2
REASON: dict[Way, str] = {
    "whole sentences quoted": "puts whole sentences of {source} between quotation marks",
    "only some words quoted": "quotes some words of {source}; the rest of the sentence is the "
    "writer’s wording",
    "no words quoted": "gives what {source} says in the writer’s wording alone",
}


@dataclass(frozen=True, slots=True)
class Manner:
    """A paragraph with one source, and how it gives the source's words."""

    attribution: Attribution
    source: str
    way: Way


@dataclass(frozen=True, slots=True)
class Manners:
    """Paragraphs of an article, a few of each way, in reading order."""

    facts: Facts
    paragraphs: tuple[Manner, ...]

    @property
    def spans(self) -> tuple[Span, ...]:
        return tuple(item.attribution.cue[0] for item in self.paragraphs)


def manners(facts: Facts) -> Iterator[Manners]:
    """One subject an article: the paragraphs where one named source is given in one way."""
    found: list[Manner] = []
    for number in range(1, len(facts.article.paragraphs) + 1):
        way = way_of_quoting(facts, number)
        here = next((a for a in facts.attributions if a.paragraph == number and a.cue), None)
        voice = facts.voice_of(here) if here else None
        name = as_a_person(voice, given_name_known=False) if voice else ""
        if way is None or here is None or not name:
            continue
        if sum(item.way == way for item in found) < MOST_OF_A_WAY:
            found.append(Manner(here, name, way))
    yield Manners(facts, tuple(found))


def _rows(subject: Manners) -> list[Row]:
    rows = []
    for item in subject.paragraphs:
        number = item.attribution.paragraph
        name = printed(item.source)
        because = f"P{number} {REASON[item.way].format(source=name)}."
        proof = (
            Proof("way of quoting", f"P{number}", number, item.way),
            Proof("names source", item.source, number),
        )
        rows.append(Row(f"P{number}: what {name} says", item.way, because, proof))
    return rows


WAYS_OF_QUOTING = SubjectKind(
    name="list_of_ways",
    about="paragraphs that quote whole sentences, some words, or no words of one source",
    find=manners,
    evidence=lambda s: tuple(
        Evidence(
            item.attribution.paragraph,
            sentence_at(s.facts, item.attribution.anchor).of(s.facts.article.text),
        )
        for item in s.paragraphs
    ),
    slots={
        "paragraphs": lambda s: listed(s.facts, [item.attribution.cue[0] for item in s.paragraphs])
    },
    guards={
        "each_way_is_there": lambda s: len({item.way for item in s.paragraphs}) == 3,
    },
    rows={"how_each_quotes": _rows},
)
