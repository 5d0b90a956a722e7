"""A person's quoted words, with where, how or to whom they were said: a trail off the page."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.base import Span
from quizgen.extract.facts import Facts, Quotation, Voice
from quizgen.rules.reading.occasions import occasion_of, whole_of
from quizgen.rules.reading.persons import as_a_person
from quizgen.rules.reading.phrases import sentence_at, words_in

FEWEST_WORDS, SHOWN = 7, 6
UNPLAIN = '“”‘"[(…?!@#.'


@dataclass(frozen=True, slots=True)
class Traced:
    """A quotation of a person, and the words that tell its occasion."""

    facts: Facts
    quotation: Quotation
    voice: Voice
    occasion: Span

    @property
    def name(self) -> str:
        """The person's name; empty where the voice is no person."""
        return as_a_person(self.voice, given_name_known=False)

    @property
    def opening(self) -> str:
        """The first words of the quotation, by which a reader finds it."""
        words = self.quotation.inner.of(self.facts.article.text).split()[:SHOWN]
        return " ".join(words).rstrip(".,;:—-")

    @property
    def whole(self) -> str:
        """What to look for."""
        return whole_of(self.facts, self.occasion)


def traced_quotations(facts: Facts) -> Iterator[Traced]:
    """The quotations whose occasion is told beside them, where it leads beyond this article."""
    text = facts.article.text
    for attribution in facts.attributions:
        voice = facts.voice_of(attribution)
        if attribution.kind == "indirect" or voice is None or not attribution.paragraph:
            continue
        occasion = occasion_of(facts, attribution)
        if occasion is None:
            continue
        for quotation in facts.quotations:
            own = any(region.touches(quotation.inner) for region in attribution.content)
            beside = sentence_at(facts, quotation.span.start).touches(occasion)
            long = len(words_in(quotation.inner.of(text))) >= FEWEST_WORDS
            traced = Traced(facts, quotation, voice, occasion)
            plain = not any(mark in traced.opening for mark in UNPLAIN)
            if own and beside and long and plain and traced.name and traced.whole:
                yield traced
                break
