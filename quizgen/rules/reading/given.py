"""How one paragraph gives the words of one person: whole sentences, a few words, or none quoted."""

import re
from typing import Literal

from quizgen.base import Span
from quizgen.extract.facts import Attribution, Facts, Quotation
from quizgen.rules.reading.hearing import SAYS
from quizgen.rules.reading.phrases import words_in
from quizgen.rules.reading.places import is_called

Given = Literal["sentence", "few words", "reported", "others quoted", "not quoted", "unclear"]
Share = Literal["a few words", "sentences", "nothing"]

FEWEST_OF_A_SENTENCE, FEWEST_OF_A_SHORT = 6, 4  # words
MOST_OF_A_FEW = 7
INSERTED = re.compile(r"[\[\]()…]|\.\.\.")
SINGLE_MARK = re.compile(r"(?<!\w)[‘'](?=\w)")
NAMED_SO = re.compile(
    r"\b(?:what (?:he|she|they) calle?d?s?|so-called|in (?:his|her|their) words)\b"
)


def is_whole_sentence(words: str) -> bool:
    """Words that begin like a sentence, long enough to be one, with nothing put into them."""
    long = len(words_in(words)) >= FEWEST_OF_A_SENTENCE
    return long and words[:1].isupper() and not INSERTED.search(words)


def is_a_few_words(words: str) -> bool:
    """A short piece of somebody's sentence."""
    return words[:1].islower() and 2 <= len(words_in(words)) <= MOST_OF_A_FEW


def given_in(facts: Facts, number: int, name: str) -> Given:
    """How P`number` gives the words of the person called `name`; "unclear" where it is arguable."""
    block = facts.article.paragraphs[number - 1]
    quotations = [q for q in facts.quotations if block.touches(q.span)]
    here = _credits_of(facts, number, block)
    theirs = [a for a in here if is_called(facts.voice_of(a), name)]
    if not quotations:
        return _without_marks(facts, block, here, theirs)
    if any(a.certainty != "sure" or a.voice is None for a in here):
        return "unclear"
    if any(q.nature != "speech" or not (q.opens and q.closes) for q in quotations):
        return "unclear"
    if any(_holder(here, q) is None for q in quotations):
        return "unclear"
    if not theirs:
        return "others quoted"
    return _with_marks(facts, quotations, here, theirs)


def _credits_of(facts: Facts, number: int, block: Span) -> list[Attribution]:
    return [
        a
        for a in facts.attributions
        if a.paragraph == number or any(block.touches(region) for region in a.content)
    ]


def _holder(here: list[Attribution], quotation: Quotation) -> Attribution | None:
    return next((a for a in here if any(r.touches(quotation.inner) for r in a.content)), None)


def _without_marks(
    facts: Facts, block: Span, here: list[Attribution], theirs: list[Attribution]
) -> Given:
    words = block.of(facts.article.text)
    if SINGLE_MARK.search(words) or NAMED_SO.search(words):
        return "unclear"
    plain = all(
        a.certainty == "sure" and a.cue and a.kind == "indirect" and a.lemma in SAYS for a in here
    )
    return "reported" if theirs and len(theirs) == len(here) and plain else "not quoted"


def _with_marks(
    facts: Facts, quotations: list[Quotation], here: list[Attribution], theirs: list[Attribution]
) -> Given:
    text = facts.article.text
    own = [q for q in quotations if _holder(theirs, q) is not None]
    words = [q.inner.of(text) for q in own]
    tagged = [a for a in theirs if a.cue and not a.by_convention]
    if any(a.kind == "direct" for a in tagged) and any(is_whole_sentence(w) for w in words):
        return "sentence"
    alone = len(theirs) == len(here) and bool(own) and bool(tagged)
    return "few words" if alone and all(is_a_few_words(w) for w in words) else "unclear"


def share_quoted(facts: Facts, number: int) -> Share | None:
    """How much of what is said in P`number` is quoted; None where that is mixed or arguable."""
    text, block = facts.article.text, facts.article.paragraphs[number - 1]
    quotations = [q for q in facts.quotations if block.touches(q.span)]
    here = _credits_of(facts, number, block)
    if not here or any(a.certainty == "guess" or not a.speech for a in here):
        return None
    if not quotations:
        words = block.of(text)
        told = all(a.cue and a.lemma in SAYS and a.kind == "indirect" for a in here)
        return "nothing" if told and not SINGLE_MARK.search(words) else None
    if any(q.nature != "speech" or not q.opens for q in quotations):
        return None
    quoted = [q.inner.of(text) for q in quotations]
    if all(w[:1].isupper() and len(words_in(w)) >= FEWEST_OF_A_SHORT for w in quoted):
        return "sentences"
    closed = all(quotation.closes for quotation in quotations)
    held = all(_holder(here, quotation) is not None for quotation in quotations)
    return (
        "a few words"
        if held and closed and all(is_a_few_words(words) for words in quoted)
        else None
    )
