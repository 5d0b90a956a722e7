"""Subject `unsourced_statement`: a statement of the writer's own that could be looked up."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Claim, Facts
from quizgen.rules.reading.phrases import in_paragraph, sentence_at, words_in
from quizgen.rules.reading.sourcing import sourcing_of
from quizgen.rules.subject import SubjectKind

FEWEST_WORDS, MOST_WORDS = 8, 32
OPENS_UNCLEAR = frozenset(
    [
        "he",
        "she",
        "it",
        "they",
        "this",
        "that",
        "these",
        "those",
        "his",
        "her",
        "its",
        "their",
        "but",
        "and",
        "so",
        "yet",
        "still",
        "also",
        "then",
    ]
)


@dataclass(frozen=True, slots=True)
class UnsourcedStatement:
    """A sentence that states a deed or a number, in a paragraph that points to no source."""

    facts: Facts
    claim: Claim
    sentence: Span

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.sentence,)


def unsourced_statements(facts: Facts) -> Iterator[UnsourcedStatement]:
    """The first such sentence of every paragraph without a source.

    The first paragraph sums up what follows, and its sources are named there.
    """
    for number in range(2, len(facts.article.paragraphs) + 1):
        if sourcing_of(facts, number) != "no source":
            continue
        for claim in facts.claims:
            if claim.paragraph == number and claim.attribution is None:
                yield UnsourcedStatement(facts, claim, sentence_at(facts, claim.span.start))
                break


def _statement(subject: UnsourcedStatement) -> str:
    return subject.sentence.of(subject.facts.article.text)


def _is_plain(subject: UnsourcedStatement) -> bool:
    words = words_in(_statement(subject))
    return (
        FEWEST_WORDS <= len(words) <= MOST_WORDS
        and words[0].casefold() not in OPENS_UNCLEAR
        and _statement(subject).endswith(".")
    )


UNSOURCED_STATEMENT = SubjectKind(
    name="unsourced_statement",
    about="a statement of the writer's own, in a paragraph that points to no source",
    find=unsourced_statements,
    evidence=lambda s: (Evidence(in_paragraph(s.facts, s.sentence), _statement(s)),),
    slots={
        "statement": lambda s: _statement(s).rstrip("."),
        "paragraph": lambda s: str(in_paragraph(s.facts, s.sentence)),
    },
    guards={
        "states_a_deed_or_a_number": lambda s: (
            s.claim.kind in ("action", "statistic") and s.claim.certainty == "sure"
        ),
        "sentence_stands_alone": _is_plain,
    },
    proofs={
        "no_source_is_named": lambda s: (
            Proof("stands", _statement(s), in_paragraph(s.facts, s.sentence)),
            Proof("no source", "", in_paragraph(s.facts, s.sentence)),
        )
    },
)
