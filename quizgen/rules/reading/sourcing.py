"""How each paragraph names its source: by name, by role only, or not at all."""

import re
from typing import Literal

from quizgen.base import Span
from quizgen.extract.facts import Facts
from quizgen.extract.vocabulary import FLAGS, NOUN_CUE, VERBS
from quizgen.rules.reading.hearing import SAYS
from quizgen.rules.reading.identified import identified_as
from quizgen.rules.reading.phrases import people

Sourcing = Literal["by name", "by role only", "no source", "unclear"]

WORD = re.compile(r"[^\W\d_]+")
FEWEST_WORDS = 18
# What an editor puts under a story is no part of it.
NOTE = re.compile(
    r"(?:correction|clarification|update|editor|note|this (?:story|article)|read more|\W)", re.I
)
# Words that may point to a source without being a reporting verb.
POINTERS = re.compile(
    r"(?:according|apparently|reportedly|allegedly|supposedly|sources?|officials?|polls?|surveys?"
    r"|stud(?:y|ies)|reports?|data|statistics|figures?|records?|documents?|estimates?|experts?"
    r"|critics|supporters|analysts|interview\w*|e-?mail\w*|letters?|statements?|twitter|facebook"
    r"|website|video|transcript\w*|criticis\w*|strategists?|aides?|insiders?|observers?|advisers?|advocates?|opponents?|foes?|detractors?|skeptics?|backers?|rivals?|allies|watchdogs?|economists?|historians?"
    r"|scholars?|researchers?|scientists?|pollsters?|polling|prosecutors?|investigators?|audit\w*|census"
    r"|maintain\w*|insist\w*|contend\w*|rumou?rs?|den(?:y|ies|ied)|acknowledg\w*|admit\w*|stress\w*"
    r"|denounc\w*|rumblings?|sees|plaudits|declar\w*|advis\w+|advice|question\w*|survey\w*|poll\w*|percent|majority|many|voters|friends|spe(?:ak|aks|aking|ech)|spoke|mus(?:ed|es|ing)|schedul\w*"
    r"|accus\w+|claim\w*|argu\w+|alleg\w+|blam\w+|complain\w*|prais\w+|seen|viewed|regarded|deemed|thought"
    r"|seem\w*|appear\w*|dubbed|promis\w+|pledg\w+|vow\w*|some|others|speech\w*|remarks?|concerned|hopeful|befuddled|worr\w*|i|we|my|our|me|us)"
)
# Verbs that tell of words or thoughts, whether or not an attribution was found with them.
TELLING = SAYS | frozenset(
    [
        "report",
        "describe",
        "call",
        "suggest",
        "believe",
        "think",
        "expect",
        "propose",
        "confirm",
        "reveal",
        "estimate",
        "recommend",
        "release",
        "publish",
        "find",
        "concern",
    ]
)


def sourcing_of(facts: Facts, number: int) -> Sourcing:
    """How P`number` names its source; "unclear" where that could be argued."""
    block = facts.article.paragraphs[number - 1]
    here = [
        a
        for a in facts.attributions
        if a.paragraph == number or any(block.touches(region) for region in a.content)
    ]
    if not here:
        return _without_source(facts, number)
    if any(a.certainty != "sure" or not a.cue for a in here):
        return "unclear"
    kinds = {identified_as(facts, a) for a in here if not _is_pronoun(facts, a.source)}
    if kinds == {"by name"}:
        return "by name"
    named = any(block.touches(m) for voice in people(facts) for m in voice.mentions)
    return "by role only" if kinds == {"by role only"} and not named else "unclear"


def _is_pronoun(facts: Facts, source: Span | None) -> bool:
    return source is not None and source.of(facts.article.text).casefold() in ("he", "she")


def _without_source(facts: Facts, number: int) -> Sourcing:
    block = facts.article.paragraphs[number - 1]
    if NOTE.match(block.of(facts.article.text)):
        return "unclear"
    if any(block.touches(quotation.span) for quotation in facts.quotations):
        return "unclear"
    words = [word.casefold() for word in WORD.findall(block.of(facts.article.text))]
    pointing = any(
        POINTERS.fullmatch(word)
        or FLAGS.get(word, 0) & NOUN_CUE
        or (word in VERBS and any(verb.lemma in TELLING for verb in VERBS[word].verbs))
        for word in words
    )
    return "unclear" if pointing or len(words) < FEWEST_WORDS else "no source"
