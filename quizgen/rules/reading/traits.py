"""Traits of paragraphs that exclude each other in pairs, each with the words that show it."""

import re
from collections.abc import Callable, Mapping

from quizgen.base import Span
from quizgen.extract.facts import Facts
from quizgen.rules.reading.answers import (
    asked_in_vain,
    compares,
    gives_a_reason,
    nobody_asked,
)
from quizgen.rules.reading.counted import counted, vague_only
from quizgen.rules.reading.dated import hangs_on_publication, names_a_year, names_only_years
from quizgen.rules.reading.outlook import nothing_to_come, to_come
from quizgen.rules.reading.phrases import sentence_at, words_in
from quizgen.rules.reading.sourcing import Sourcing, sourcing_of
from quizgen.rules.reading.tellings import tells_only_who, tells_the_occasion

Trait = Callable[[Facts, int], Span | None]

# What an editor or a machine puts between the paragraphs.
NOTE = re.compile(
    r"(?:correction|clarification|update|editor|note|this (?:story|article)|read more|want more|sign up|subscribe|follow|flag|[<(\[*])",
    re.I,
)
FEWEST_WORDS, MOST_WORDS = 10, 125


def is_sized(facts: Facts, number: int) -> bool:
    """Long enough to be worth reading, short enough to be read in a minute."""
    text = facts.article.paragraph(number)
    return FEWEST_WORDS <= len(words_in(text)) <= MOST_WORDS and not NOTE.match(text)


def _sourced(way: Sourcing) -> Trait:
    def shown(facts: Facts, number: int) -> Span | None:
        start = facts.article.paragraphs[number - 1].start
        return sentence_at(facts, start) if sourcing_of(facts, number) == way else None

    return shown


TRAITS: Mapping[str, Trait] = {
    "to come": to_come,
    "nothing to come": nothing_to_come,
    "reason": gives_a_reason,
    "comparison": compares,
    "no answer": asked_in_vain,
    "no question": nobody_asked,
    "vague": vague_only,
    "counted": counted,
    "a year": names_a_year,
    "years only": names_only_years,
    "hangs on publication": hangs_on_publication,
    "source by name": _sourced("by name"),
    "no source": _sourced("no source"),
    "occasion": tells_the_occasion,
    "only who": tells_only_who,
}
# Groups of (trait of the key, trait of the others, if any); one of each group is asked about an article.
CONTRASTS = (
    (("to come", "nothing to come"), ("nothing to come", "to come")),
    (("reason", ""),),
    (("comparison", ""),),
    (("no answer", "no question"),),
    (("vague", "counted"), ("counted", "vague")),
    (("a year", "hangs on publication"), ("hangs on publication", "years only")),
    (("source by name", "no source"), ("no source", "source by name")),
    (("occasion", "only who"), ("only who", "occasion")),
)
