"""Quoted sentences that state something a second source could bear out: with a number, a date or a deed."""

import re
from functools import cache

from quizgen.base import Span
from quizgen.extract.facts import Attribution, Facts
from quizgen.extract.lexicon import LEXICON, bits_of
from quizgen.extract.vocabulary import words_of
from quizgen.rules.reading.phrases import trimmed, words_in

PAST = bits_of("past_only")
FEWEST_WORDS, MOST_WORDS = 6, 34
# What ought to be, is to come, is wished, thought or felt, hangs on a condition, or is no plain number.
NOT_STATED = re.compile(
    r"\b(?:should|must|ought|will|won|would|could|can|cannot|may|might|if|needs?|ha(?:ve|s) to|hop(?:e|es|ing)"
    r"|believe|think|thought|fe(?:el|els|lt)|wants?|wish|love|loved|hate|guess|going to|gonna|let|imagine|suppose|sure"
    r"|seems?|deserves?|don|sad|proud|happy|angry|terrified|scared|sorry|prayers?|mourn\w*|died|dead|killed|most|best"
    r"|worst|greatest|every|always|never|asking|urging|remind\w*|good|bad|great|wrong|right|looks?|on the ballot|we know|years? old|nothing)\b"
    r"|\bI(?:[’']m| am)\b|[’'](?:ll|d)\b|n[’']t\b|[?!#\[\]…]|\.\.\.|\b(?:one|two|both) (?:of|things?|ways?|men|people)\b",
    re.IGNORECASE,
)
COUNTED = re.compile(
    r"(?<![\w/#-])\$?\d[\d,.]*(?!/7)\b|\b(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty"
    r"|fifty) (?:\w+ )?\w+s\b",
    re.IGNORECASE,
)
DAY = re.compile(
    r"\b(?:on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|last (?:night|week|month|year|spring|summer|fall"
    r"|winter)|in (?:January|February|March|April|May|June|July|August|September|October|November|December))\b"
)
NAME = re.compile(r"(?<=[a-z,] )(?!I\b|I[’'])[A-Z][\w’'-]+")
SHORTENED = re.compile(r"\b(?:Gov|Sen|Rep|Reps|Sens|Mr|Mrs|Ms|Dr|St|Gen|Lt|Col|No|[A-Z])\.? ?$")


@cache
def _judges() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(words_of('judging_words.txt')))})\b", re.IGNORECASE)


def checkable(facts: Facts, attribution: Attribution) -> Span | None:
    """The first quoted sentence of the attribution with a number, or with a deed and a date or a name."""
    text = facts.article.text
    for quotation in facts.quotations:
        if quotation.nature != "speech" or not quotation.paragraph:
            continue
        if not any(region.touches(quotation.inner) for region in attribution.content):
            continue
        for sentence in facts.sentences:
            start = max(sentence.start, quotation.inner.start)
            end = min(sentence.end, quotation.inner.end)
            broken = SHORTENED.search(text[quotation.inner.start : start].rstrip())
            if start < end and not broken and _states(text[start:end].strip()):
                return trimmed(text, Span(start, end), ".")
    return None


def _states(words: str) -> bool:
    return (
        words[:1].isupper()
        and FEWEST_WORDS <= len(words_in(words)) <= MOST_WORDS
        and not (NOT_STATED.search(words) or _judges().search(words) or SHORTENED.search(words))
        and bool(
            COUNTED.search(words)
            or (_tells_of_the_past(words) and (DAY.search(words) or NAME.search(words)))
        )
    )


def _tells_of_the_past(words: str) -> bool:
    return any(LEXICON[word] & PAST for word in words_in(words))


def quoted_words(facts: Facts, attribution: Attribution) -> int:
    """How many words of the attribution stand between quotation marks."""
    text = facts.article.text
    return sum(
        len(words_in(quotation.inner.of(text)))
        for quotation in facts.quotations
        if quotation.nature == "speech"
        and any(region.touches(quotation.inner) for region in attribution.content)
    )
