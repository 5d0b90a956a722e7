"""Conditions on quotations: what is in brackets, what follows a quotation, what is left open."""

import re
from collections.abc import Mapping

from quizgen.bank.kinds import Proof
from quizgen.base import Span
from quizgen.extract.facts import Facts
from quizgen.rules.places import Condition, inside_quotation, places, scope

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


QUOTE_CONDITIONS: Mapping[str, Condition] = {
    "in brackets": _in_brackets,  # between the marks they stand in square brackets only
    "quoted outside brackets": _not_in_brackets,  # they are quoted, never inside square brackets
}
