"""Subject `hedged_paragraph`: one paragraph that leaves room, among paragraphs that leave none."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Facts
from quizgen.rules.reading.hedges import Hedge, hedges, is_firm, is_on_one_side
from quizgen.rules.reading.phrases import enumerated, sentence_at
from quizgen.rules.subject import Option, SubjectKind

MOST = 3  # of an article; more of them would be one question again and again


@dataclass(frozen=True, slots=True)
class HedgedParagraph:
    """The hedges of one paragraph, and the firm paragraphs, nearest first."""

    facts: Facts
    found: tuple[Hedge, ...]
    firm: tuple[int, ...]

    @property
    def paragraph(self) -> int:
        return self.found[0].paragraph

    @property
    def spans(self) -> tuple[Span, ...]:
        return tuple(hedge.span for hedge in self.found)


def hedged_paragraphs(facts: Facts) -> Iterator[HedgedParagraph]:
    """The paragraphs with a hedge and firm ones near; those of the writer's wording first."""
    numbers = range(1, len(facts.article.paragraphs) + 1)
    firm = [number for number in numbers if is_firm(facts, number)]
    found = []
    for number, here in groupby(hedges(facts), lambda hedge: hedge.paragraph):
        near = sorted(firm, key=lambda other: (abs(other - number), other))
        found.append(HedgedParagraph(facts, tuple(here), tuple(near[:2])))
    yield from sorted(found, key=lambda subject: subject.found[0].quoted)[:MOST]


def _firm_ones(subject: HedgedParagraph) -> list[Option]:
    return [
        Option(
            f"P{number}",
            f"No word of P{number} leaves it open whether things are so.",
            (Proof("leaves no room", "", number),),
        )
        for number in subject.firm
    ]


def _paragraphs(subject: HedgedParagraph) -> str:
    return enumerated((subject.paragraph, *subject.firm))


def _words(subject: HedgedParagraph) -> str:
    return " and ".join(dict.fromkeys(f"“{hedge.words}”" for hedge in subject.found))


def _whose(subject: HedgedParagraph) -> str:
    quoted = subject.found[0].quoted
    return (
        "inside quotation marks: quoted words"
        if quoted
        else "outside quotation marks: the writer’s wording"
    )


def _sentence(subject: HedgedParagraph) -> str:
    sentence = sentence_at(subject.facts, subject.found[0].span.start)
    return sentence.of(subject.facts.article.text).strip()


HEDGED_PARAGRAPH = SubjectKind(
    name="hedged_paragraph",
    about="a paragraph whose words leave room for a thing not to be so, among firm ones",
    find=hedged_paragraphs,
    evidence=lambda s: (Evidence(s.paragraph, _sentence(s)),),
    slots={
        "paragraphs": _paragraphs,
        "paragraph": lambda s: str(s.paragraph),
        "key": lambda s: f"P{s.paragraph}",
        "words": _words,
        "whose": _whose,
    },
    guards={
        "two_paragraphs_are_firm": lambda s: len(s.firm) == 2,
        "on_one_side_of_the_marks": lambda s: is_on_one_side(
            s.facts, s.paragraph, s.found[0].quoted
        ),
    },
    options={"firm_paragraphs": _firm_ones},
    proofs={
        "leaves_room": lambda s: tuple(
            Proof("leaves room", hedge.words, hedge.paragraph) for hedge in s.found
        ),
    },
)
