"""Subject `sourced_paragraphs`: one paragraph without a named source, among others that name it."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Facts
from quizgen.rules.reading.identified import phrase_of
from quizgen.rules.reading.phrases import sentence_at
from quizgen.rules.reading.sourcing import Sourcing, sourcing_of
from quizgen.rules.subject import Option, SubjectKind


@dataclass(frozen=True, slots=True)
class SourcedParagraphs:
    """The paragraph asked about, how it names its source, and those that give a name."""

    facts: Facts
    paragraph: int
    sourcing: Sourcing
    named: tuple[int, ...]

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.facts.article.paragraphs[self.paragraph - 1],)


def sourced_paragraphs(facts: Facts) -> Iterator[SourcedParagraphs]:
    """For each way of not naming a source the paragraph with most named ones around it."""
    known = {n: sourcing_of(facts, n) for n in range(1, len(facts.article.paragraphs) + 1)}
    named = tuple(number for number, sourcing in known.items() if sourcing == "by name")
    ways: tuple[Sourcing, ...] = ("no source", "by role only")
    for way in ways:
        found = [number for number, sourcing in known.items() if sourcing == way and number > 1]
        if found and named:
            middle = min(found, key=lambda number: (_distance(number, named), number))
            yield SourcedParagraphs(facts, middle, way, named)


def _is_quoted(facts: Facts, number: int) -> bool:
    """Quotation marks would show at a glance that the paragraph has a source."""
    return any(quotation.paragraph == number for quotation in facts.quotations)


def _distance(number: int, named: tuple[int, ...]) -> int:
    return sum(sorted(abs(number - other) for other in named)[:2])


def _named_ones(subject: SourcedParagraphs) -> list[Option]:
    near = sorted(
        subject.named,
        key=lambda n: (_is_quoted(subject.facts, n), abs(n - subject.paragraph), n),
    )
    return [
        Option(
            f"P{number}",
            f"P{number} gives its source by name.",
            (Proof("source by name", "", number),),
        )
        for number in near
    ]


def _shown_sentence(subject: SourcedParagraphs) -> str:
    """The sentence with the source that is no name; where there is no source, the first one."""
    tagged = [a for a in subject.facts.attributions if a.paragraph == subject.paragraph and a.cue]
    start = tagged[0].anchor if tagged else subject.spans[0].start
    return sentence_at(subject.facts, start).of(subject.facts.article.text)


def _source(subject: SourcedParagraphs) -> str:
    """The first source of the paragraph as printed, without what only adds to it."""
    here = [a for a in subject.facts.attributions if a.paragraph == subject.paragraph and a.source]
    return phrase_of(subject.facts, here[0]) if here else ""


SOURCED_PARAGRAPHS = SubjectKind(
    name="sourced_paragraphs",
    about="a paragraph that names no source, or gives only a role, among paragraphs that give a name",
    find=sourced_paragraphs,
    evidence=lambda s: (Evidence(s.paragraph, _shown_sentence(s)),),
    slots={
        "key": lambda s: f"P{s.paragraph}",
        "paragraph": lambda s: str(s.paragraph),
        "source": _source,
    },
    guards={
        "only_a_role": lambda s: s.sourcing == "by role only",
        "two_paragraphs_give_a_name": lambda s: len(s.named) >= 2,
    },
    options={"paragraphs_that_give_a_name": _named_ones},
    proofs={
        "gives_only_a_role": lambda s: (Proof("source by role only", "", s.paragraph),),
    },
)
