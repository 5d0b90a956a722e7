"""Subject `unsourced_statement`: a statement of the writer's own that could be looked up."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Claim, Facts
from quizgen.extract.lexicon import LEXICON, bits_of
from quizgen.rules.reading.phrases import in_paragraph, sentence_at, words_in
from quizgen.rules.reading.records import record_of
from quizgen.rules.reading.sources import names_no_source
from quizgen.rules.subject import SubjectKind

# What points out of the sentence, or leaves it open.
UNCLEAR = re.compile(
    r"\b(?:they|them|he|she|him|it|these|those|this|that|such|there|if|would|could|might|will|not|never"
    r"|perhaps|maybe|probably|I|we|you|our|your|my)\b|n[’']t\b|[“”\"?!]|''",
    re.I,
)
JUDGES = bits_of("evaluation", "intensifier", "judging_noun", "judging_verb", "hedge")

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
    """The statements of every paragraph without a source.

    The first paragraph sums up what follows, and its sources are named there.
    """
    for claim in facts.claims:
        own = claim.paragraph > 1 and claim.attribution is None
        if own and names_no_source(facts, claim.span):
            yield UnsourcedStatement(facts, claim, sentence_at(facts, claim.span.start))


def _statement(subject: UnsourcedStatement) -> str:
    return subject.sentence.of(subject.facts.article.text)


def _verb(subject: UnsourcedStatement) -> str:
    deciding = subject.claim.deciding
    return deciding[0].of(subject.facts.article.text) if deciding else ""


def _is_recorded(subject: UnsourcedStatement) -> bool:
    """One deed of somebody's, of a kind that leaves a record."""
    claim = subject.claim
    done = claim.kind == "action" and claim.certainty == "sure" and claim.time == "past"
    return done and bool(record_of(_verb(subject), _statement(subject)))


def _is_plain(subject: UnsourcedStatement) -> bool:
    """A whole sentence that a reader could look up: names in it, no pronoun, no judgement."""
    statement = _statement(subject)
    words = words_in(statement)
    judged = any(LEXICON[word] & JUDGES for word in words)
    named = re.search(r"[a-z,] (?:[A-Z][a-z]|\d)", statement)
    return (
        FEWEST_WORDS <= len(words) <= MOST_WORDS
        and words[0].casefold() not in OPENS_UNCLEAR
        and statement.endswith(".")
        and named is not None
        and not judged
        and not UNCLEAR.search(statement)
    )


UNSOURCED_STATEMENT = SubjectKind(
    name="unsourced_statement",
    about="a statement of the writer's own, in a paragraph that points to no source",
    find=unsourced_statements,
    evidence=lambda s: (Evidence(in_paragraph(s.facts, s.sentence), _statement(s)),),
    slots={
        "statement": lambda s: _statement(s).rstrip("."),
        "record": lambda s: record_of(_verb(s), _statement(s)),
        "paragraph": lambda s: str(in_paragraph(s.facts, s.sentence)),
    },
    guards={
        "states_a_deed_on_record": _is_recorded,
        "sentence_stands_alone": _is_plain,
    },
    proofs={
        "no_source_is_named": lambda s: (
            Proof("stands", _statement(s), in_paragraph(s.facts, s.sentence)),
            Proof("names no source", _statement(s), in_paragraph(s.facts, s.sentence)),
        )
    },
)
