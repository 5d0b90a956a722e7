"""Conditions on quotations: what is in brackets, what follows a quotation, what is left open."""

import re
from collections.abc import Mapping
from typing import Literal

from quizgen.bank.kinds import Proof
from quizgen.base import Span
from quizgen.extract.facts import Facts, Quotation
from quizgen.rules.reading.given import Given, Share, given_in, share_quoted
from quizgen.rules.reading.hearing import SAYS
from quizgen.rules.reading.marked import stands_without_a_speaker
from quizgen.rules.reading.places import Condition, inside_quotation, is_called, places, scope
from quizgen.rules.reading.pointers import pointer_of, points_back

Way = Literal["whole sentences quoted", "only some words quoted", "no words quoted"]

WHOLE = re.compile(r"[^\W\da-z_].*\S[.!?,…]|[^\W\da-z_].*[.!?,…][’']?", re.DOTALL)
MOST_OF_A_PART = 9
BETWEEN = re.compile(r"[\s,;:.!?…—–-]*")
BRACKETED = re.compile(r"\[([^\[\]]+)\]")


def brackets(facts: Facts, block: Span) -> list[Span]:
    """What stands between square brackets inside the quotations of a block."""
    return [
        Span(*match.span(1))
        for match in BRACKETED.finditer(facts.article.text, block.start, block.end)
        if inside_quotation(facts, Span(*match.span()))
    ]


def _quoted_places(facts: Facts, proof: Proof) -> list[Span]:
    found = places(facts, proof.words, scope(facts, proof))
    return [span for span in found if inside_quotation(facts, span)]


def _in_brackets(facts: Facts, proof: Proof) -> bool:
    added = [span for block in scope(facts, proof) for span in brackets(facts, block)]
    found = _quoted_places(facts, proof)
    return bool(found) and all(any(span.holds(place) for span in added) for place in found)


def _not_in_brackets(facts: Facts, proof: Proof) -> bool:
    added = [span for block in scope(facts, proof) for span in brackets(facts, block)]
    found = _quoted_places(facts, proof)
    return bool(found) and not any(span.touches(place) for span in added for place in found)


def _comes_after(facts: Facts, proof: Proof) -> bool:
    return _adjoins(facts, proof, after=True)


def _not_after(facts: Facts, proof: Proof) -> bool:
    return bool(_quoted_places(facts, proof)) and not _comes_after(facts, proof)


def _comes_before(facts: Facts, proof: Proof) -> bool:
    return _adjoins(facts, proof, after=False)


def _not_before(facts: Facts, proof: Proof) -> bool:
    return bool(_quoted_places(facts, proof)) and not _comes_before(facts, proof)


def _adjoins(facts: Facts, proof: Proof, after: bool) -> bool:
    """Whether the words stand in one quotation with `given`, right after or right before it."""
    text = facts.article.text
    for words in _quoted_places(facts, proof):
        for given in places(facts, proof.given, scope(facts, proof)):
            one, other = (given, words) if after else (words, given)
            between = Span(one.end, other.start)
            if (
                one.end <= other.start
                and BETWEEN.fullmatch(between.of(text))
                and inside_quotation(facts, Span(one.start, other.end))
            ):
                return True
    return False


def runs_to_the_end(facts: Facts, quotation: Quotation) -> bool:
    """Whether a quotation of the body runs to the last character of its paragraph."""
    number = quotation.paragraph
    return number > 0 and quotation.inner.end >= facts.article.paragraphs[number - 1].end - 1


def next_opens(facts: Facts, number: int) -> bool:
    """Whether the paragraph after P`number` begins with an opening quotation mark."""
    if number >= len(facts.article.paragraphs):
        return False
    start = facts.article.paragraphs[number].start
    return any(quotation.span.start == start and quotation.opens for quotation in facts.quotations)


def _left_open(facts: Facts, proof: Proof) -> bool:
    found = _quoted_places(facts, proof)
    return bool(found) and all(
        any(
            quotation.inner.holds(span)
            and not quotation.closes
            and runs_to_the_end(facts, quotation)
            and next_opens(facts, quotation.paragraph)
            for quotation in facts.quotations
        )
        for span in found
    )


def way_of_quoting(facts: Facts, number: int) -> Way | None:
    """How a paragraph gives the words of its one source; None where it has several, or ways mix."""
    here = [a for a in facts.attributions if a.paragraph == number]
    sure = all(a.certainty == "sure" and a.cue and a.speech for a in here)
    if not here or not sure or len({a.voice for a in here}) > 1:
        return None
    block = facts.article.paragraphs[number - 1]
    quotations = [q for q in facts.quotations if block.touches(q.span)]
    if not quotations:
        if not all(a.lemma in SAYS for a in here):
            return None
        single = re.search("[‘']\\w", block.of(facts.article.text))
        return None if single else "no words quoted"
    if any(q.nature != "speech" or not (q.opens and q.closes) for q in quotations):
        return None
    words = [quotation.inner.of(facts.article.text) for quotation in quotations]
    if all(a.kind == "direct" for a in here) and all(WHOLE.fullmatch(text) for text in words):
        return "whole sentences quoted"
    if all(a.kind == "mixed" for a in here) and all(
        text[:1].islower() and 2 <= len(text.split()) <= MOST_OF_A_PART for text in words
    ):
        return "only some words quoted"
    return None


def _way_of_quoting(facts: Facts, proof: Proof) -> bool:
    number = proof.paragraph
    return number is not None and number > 0 and way_of_quoting(facts, number) == proof.given


def _names_source(facts: Facts, proof: Proof) -> bool:
    here = [a for a in facts.attributions if a.paragraph == proof.paragraph]
    return bool(here) and all(is_called(facts.voice_of(a), proof.words) for a in here)


def _pointed_back_to(facts: Facts, proof: Proof) -> bool:
    return any(
        pointer_of(facts, quotation) == proof.given
        and (before := points_back(facts, quotation)) is not None
        and before.of(facts.article.text) == proof.words
        and any(block.holds(before) for block in scope(facts, proof))
        for quotation in facts.quotations
    )


WAYS: tuple[Given, ...] = ("sentence", "few words", "reported", "others quoted", "not quoted")


def _words_given(way: Given) -> Condition:
    """Whether the paragraph gives the words of `given`, a person, in this way."""
    return lambda facts, proof: (
        proof.paragraph is not None
        and 0 < proof.paragraph <= len(facts.article.paragraphs)
        and given_in(facts, proof.paragraph, proof.given) == way
    )


def _marked_without_a_speaker(facts: Facts, proof: Proof) -> bool:
    return proof.paragraph is not None and stands_without_a_speaker(
        facts, proof.words, proof.paragraph
    )


SHARES: tuple[Share, ...] = ("a few words", "sentences", "nothing")


def _share_quoted(share: Share) -> Condition:
    """Whether so much of what is said in the paragraph is quoted."""
    return lambda facts, proof: (
        proof.paragraph is not None
        and 0 < proof.paragraph <= len(facts.article.paragraphs)
        and share_quoted(facts, proof.paragraph) == share
    )


QUOTE_CONDITIONS: Mapping[str, Condition] = {
    "in brackets": _in_brackets,  # between the marks they stand in square brackets only
    "quoted outside brackets": _not_in_brackets,  # they are quoted, never inside square brackets
    "right after": _comes_after,  # they follow the words `given` in one quotation
    "not right after": _not_after,
    "right before": _comes_before,
    "not right before": _not_before,
    "left open": _left_open,  # their quotation has no closing mark, and the next paragraph opens
    "way of quoting": _way_of_quoting,  # the paragraph gives its one source in the way `given`
    "names source": _names_source,  # every attribution of the paragraph is to this voice
    "pointed back to": _pointed_back_to,  # a quotation that opens with `given` follows it and fits
    **{f"words given: {way}": _words_given(way) for way in WAYS},  # those of the person `given`
    "marked without a speaker": _marked_without_a_speaker,  # between marks, and nobody says them
    **{f"quoted there: {share}": _share_quoted(share) for share in SHARES},
}
