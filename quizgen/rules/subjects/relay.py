"""Subject `relay_chain`: words that came to this article through another outlet's report."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Facts, Relay
from quizgen.rules.reading.phrases import in_paragraph
from quizgen.rules.subject import Row, SubjectKind
from quizgen.rules.subjects.quotation import Quoted, quoted

THIS_ARTICLE = "this article"


@dataclass(frozen=True, slots=True)
class RelayChain:
    """A quotation and its stations from first publication to the last before this article."""

    facts: Facts
    quoted: Quoted
    first: Relay
    then: Relay

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.quoted.quotation.span, self.first.marker, self.then.marker)


def relay_chains(facts: Facts) -> Iterator[RelayChain]:
    """Each quotation first published in one outlet and standing in the excerpt of another."""
    published = [relay for relay in facts.relays if relay.kind in ("wrote in", "told")]
    excerpts = [relay for relay in facts.relays if relay.kind == "excerpt"]
    for quotation in quoted(facts):
        span = quotation.quotation.span
        for first in published:
            for then in excerpts:
                tagged_by_first = any(
                    cue.touches(first.marker) for cue in quotation.attribution.cue
                )
                if (tagged_by_first or first.reach.holds(span)) and then.reach.holds(span):
                    yield RelayChain(facts, quotation, first, then)


def _outlet(facts: Facts, relay: Relay) -> str:
    if relay.voice is not None:
        return facts.voices[relay.voice].name
    return relay.outlet.of(facts.article.text)


def _bare(name: str) -> str:
    return name.removeprefix("the ").removeprefix("The ").casefold()


def _stations(subject: RelayChain) -> list[Row]:
    facts = subject.facts
    text = facts.article.text
    rows = []
    for relay, says in ((subject.first, "where the words appeared"), (subject.then, "relayed")):
        number = in_paragraph(facts, relay.marker)
        rows.append(
            Row(
                _outlet(facts, relay),
                "",
                f"P{number}: “{relay.marker.of(text)}” ({says}).",
                (Proof("stands", relay.marker.of(text), number),),
            )
        )
    return [*rows, Row(THIS_ARTICLE, "", "You read them in this article.", ())]


def _different_outlets(subject: RelayChain) -> bool:
    facts = subject.facts
    one, other = _bare(_outlet(facts, subject.first)), _bare(_outlet(facts, subject.then))
    mine = _bare(facts.article.metadata.outlet)
    return one not in other and other not in one and mine not in (one, other)


def _evidence(subject: RelayChain) -> tuple[Evidence, ...]:
    text = subject.facts.article.text
    return tuple(
        Evidence(in_paragraph(subject.facts, relay.marker), relay.marker.of(text))
        for relay in (subject.first, subject.then)
    )


RELAY_CHAIN = SubjectKind(
    name="relay_chain",
    about="a quotation published in one outlet and relayed by another before this article",
    find=relay_chains,
    evidence=_evidence,
    slots={
        "paragraph": lambda s: str(s.quoted.quotation.paragraph),
        "first": lambda s: _outlet(s.facts, s.first),
        "then": lambda s: _outlet(s.facts, s.then),
        "then_paragraph": lambda s: str(in_paragraph(s.facts, s.then.marker)),
    },
    guards={
        "outlets_differ": _different_outlets,
        "the_quotation_is_tagged_as_first_published_there": lambda s: any(
            cue.touches(s.first.marker) or abs(cue.end - s.first.marker.start) < 60
            for cue in s.quoted.attribution.cue
        ),
    },
    rows={"stations": _stations},
)
