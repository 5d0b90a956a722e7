"""Quotations that begin by pointing back (“These changes …”), and what stands before them."""

import re

from quizgen.base import Span
from quizgen.extract.facts import Facts, Quotation
from quizgen.rules.reading.phrases import FUNCTION_WORDS, words_in
from quizgen.rules.reading.places import touches_quotation

OPENS = re.compile(r"(?P<pointer>(?:These|Those|This|Such) (?P<noun>[a-z]{4,}))\b")
DEEDS = re.compile(r"(?:action|change|decision|measure|move|plan|step)s?")
PLURAL = ("These", "Those")


def pointer_of(facts: Facts, quotation: Quotation) -> str:
    """The words that point back at the start of a quotation: “These changes”; empty for none."""
    match = OPENS.match(facts.article.text, quotation.inner.start, quotation.inner.end)
    if match is None or match["noun"] in FUNCTION_WORDS:
        return ""
    plural = match["noun"].endswith("s") and not match["noun"].endswith("ss")
    fits = plural == match["pointer"].startswith(PLURAL) or match["pointer"].startswith("Such")
    return match["pointer"] if fits else ""


def sentence_before(facts: Facts, quotation: Quotation) -> Span | None:
    """The last sentence before the one that the quotation stands in; none in a headline."""
    body = [span for span in facts.sentences if facts.article.number_at(span.start) > 0]
    before = [span for span in body if span.end <= quotation.span.start]
    return before[-1] if before else None


def points_back(facts: Facts, quotation: Quotation) -> Span | None:
    """The sentence before, where it has the noun, or tells of deeds that the noun can sum up.

    Only a sentence in the writer's own words counts, and none further away is looked at: that the
    speaker pointed to it in the first place is not shown by its place.
    """
    pointer, sentence = pointer_of(facts, quotation), sentence_before(facts, quotation)
    if not pointer or sentence is None or touches_quotation(facts, sentence):
        return None
    noun = pointer.split()[1]
    stems = {word.casefold().rstrip("s") for word in words_in(sentence.of(facts.article.text))}
    if noun.rstrip("s") in stems:
        return sentence
    told = any(
        claim.kind in ("action", "passive")
        and claim.time == "past"
        and claim.attribution is None
        and sentence.holds(claim.span)
        for claim in facts.claims
    )
    # Where several sentences tell of deeds, the noun may sum them all up.
    alone = any(block.start == sentence.start for block in facts.article.paragraphs)
    return sentence if told and alone and DEEDS.fullmatch(noun) else None
