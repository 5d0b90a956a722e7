"""Subject `traced_quotation`: a person's quoted words, with where, how or to whom they were said."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Attribution, Facts, Quotation, Voice
from quizgen.rules.reading.occasions import occasion_of, whole_of
from quizgen.rules.reading.persons import as_a_person, printed
from quizgen.rules.reading.phrases import sentence_at, words_in
from quizgen.rules.subject import SubjectKind

FEWEST_WORDS, SHOWN = 7, 6
UNPLAIN = '“”‘"[(…?!@#.'


@dataclass(frozen=True, slots=True)
class Traced:
    """A quotation, its attribution to a person, and the words that tell its occasion."""

    facts: Facts
    quotation: Quotation
    attribution: Attribution
    voice: Voice
    occasion: Span

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.occasion,)

    @property
    def name(self) -> str:
        return as_a_person(self.voice, given_name_known=False)


def traced_quotations(facts: Facts) -> Iterator[Traced]:
    """The quotations whose occasion is told beside them, where it leads beyond this article."""
    for attribution in facts.attributions:
        voice = facts.voice_of(attribution)
        if (
            attribution.kind not in ("direct", "mixed")
            or voice is None
            or not attribution.paragraph
        ):
            continue
        occasion = occasion_of(facts, attribution)
        if occasion is None or not whole_of(facts, occasion):
            continue
        for quotation in facts.quotations:
            own = any(region.touches(quotation.inner) for region in attribution.content)
            beside = sentence_at(facts, quotation.span.start).touches(occasion)
            if own and beside and quotation.paragraph == attribution.paragraph:
                yield Traced(facts, quotation, attribution, voice, occasion)
                break


def _opening(subject: Traced) -> str:
    words = subject.quotation.inner.of(subject.facts.article.text).split()[:SHOWN]
    return " ".join(words).rstrip(".,;:—-")


def _occasion(subject: Traced) -> str:
    return subject.occasion.of(subject.facts.article.text)


def _is_long(subject: Traced) -> bool:
    inner = subject.quotation.inner.of(subject.facts.article.text)
    return len(words_in(inner)) >= FEWEST_WORDS and not any(m in _opening(subject) for m in UNPLAIN)


TRACED_QUOTATION = SubjectKind(
    name="traced_quotation",
    about="a person's quoted words, with where, how or to whom they were said or written",
    find=traced_quotations,
    evidence=lambda s: (
        Evidence(
            s.quotation.paragraph,
            sentence_at(s.facts, s.occasion.start).of(s.facts.article.text).strip(),
        ),
    ),
    slots={
        "source": lambda s: printed(s.name),
        "paragraph": lambda s: str(s.quotation.paragraph),
        "opening": _opening,
        "occasion": _occasion,
        "whole": lambda s: whole_of(s.facts, s.occasion),
    },
    guards={
        "source_is_a_person": lambda s: bool(s.name),
        "quotation_is_long": _is_long,
    },
    proofs={
        "occasion_is_told": lambda s: (
            Proof("said on the occasion", _occasion(s), s.quotation.paragraph, s.voice.name),
        )
    },
)
