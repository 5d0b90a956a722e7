"""Subject `occasion`: where, how or to whom the article says that words were given."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Attribution, Facts
from quizgen.rules.reading.occasions import Kind, Occasion, occasion_of, stands_alone
from quizgen.rules.reading.openings import opening_of
from quizgen.rules.reading.phrases import in_paragraph, sentence_at
from quizgen.rules.subject import SubjectKind

LOOK: dict[Kind, str] = {
    "written": "The whole text that these words come from. It shows what stands before and after them.",
    "interview": "The interview itself, in print or as a recording. It shows what was asked, and "
    "what was said before and after.",
    "posted": "The post itself, on the account that it came from. It shows the exact words, and what "
    "they reply to.",
    "event": "A recording of the occasion, or another reporter’s story of it. It shows what was said "
    "before and after.",
    "air": "A recording or a transcript of the program. It shows what was asked, and what was said "
    "before and after.",
    "listener": "A recording or the minutes of that occasion, or a report by one of those who were told. "
    "It shows what was said before and after.",
}
FIRST: tuple[Kind, ...] = ("written", "interview", "posted", "event", "air", "listener")


@dataclass(frozen=True, slots=True)
class GivenSomewhere:
    """An attribution, and what its tag tells of the occasion."""

    facts: Facts
    attribution: Attribution
    occasion: Occasion

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.occasion.span,)


def occasions(facts: Facts) -> Iterator[GivenSomewhere]:
    """Every sure attribution whose tag tells it, those that can be looked up first."""
    found = []
    for attribution in facts.attributions:
        occasion = occasion_of(facts, attribution) if attribution.paragraph else None
        if occasion is not None and in_paragraph(facts, occasion.span) == attribution.paragraph:
            found.append(GivenSomewhere(facts, attribution, occasion))
    yield from sorted(found, key=lambda subject: FIRST.index(subject.occasion.kind))


def _phrase(subject: GivenSomewhere) -> str:
    return subject.occasion.span.of(subject.facts.article.text)


OCCASION = SubjectKind(
    name="occasion",
    about="words of a source with what the tag tells of where, how or to whom they were given",
    find=occasions,
    evidence=lambda s: (
        Evidence(
            s.attribution.paragraph,
            sentence_at(s.facts, s.occasion.span.start).of(s.facts.article.text),
        ),
    ),
    slots={
        "paragraph": lambda s: str(s.attribution.paragraph),
        "opening": lambda s: opening_of(s.facts, s.attribution),
        "phrase": _phrase,
        "look": lambda s: LOOK[s.occasion.kind],
    },
    guards={
        "the_statement_has_a_beginning": lambda s: bool(opening_of(s.facts, s.attribution)),
        "told_once_in_the_paragraph": lambda s: stands_alone(s.facts, s.occasion),
    },
    proofs={
        "tells_how_the_words_were_given": lambda s: (
            Proof("tells the occasion", _phrase(s), s.attribution.paragraph),
            Proof("stands once", _phrase(s), s.attribution.paragraph),
        )
    },
)
