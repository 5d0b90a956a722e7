"""Quoted words of a person that can be looked up whole: where, how or to whom they were said."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.base import Span
from quizgen.extract.facts import Attribution, Facts, Quotation, Voice
from quizgen.rules.reading.occasions import occasion_of
from quizgen.rules.reading.persons import as_a_person, printed
from quizgen.rules.reading.phrases import sentence_at, words_in
from quizgen.rules.reading.tellings import whole_of

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
    def source(self) -> str:
        """The person's name; empty where the voice is no person."""
        return printed(as_a_person(self.voice, given_name_known=False))

    @property
    def opening(self) -> str:
        """The first words of the quotation."""
        words = self.quotation.inner.of(self.facts.article.text).split()[:SHOWN]
        return " ".join(words).rstrip(".,;:—-")

    @property
    def told(self) -> str:
        """The words that tell the occasion."""
        return self.occasion.of(self.facts.article.text)

    @property
    def whole(self) -> str:
        """What holds all that was said there."""
        return whole_of(self.facts, self.occasion)

    @property
    def is_plain(self) -> bool:
        """Long enough to be known again, with no mark inside its first words, and a person's."""
        inner = self.quotation.inner.of(self.facts.article.text)
        long = len(words_in(inner)) >= FEWEST_WORDS
        return bool(self.source) and long and not any(m in self.opening for m in UNPLAIN)


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
        if occasion is None or not whole_of(facts, occasion.span):
            continue
        for quotation in facts.quotations:
            own = any(region.touches(quotation.inner) for region in attribution.content)
            beside = sentence_at(facts, quotation.span.start).touches(occasion.span)
            if own and beside and quotation.paragraph == attribution.paragraph:
                yield Traced(facts, quotation, attribution, voice, occasion.span)
                break
