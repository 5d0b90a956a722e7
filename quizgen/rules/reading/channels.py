"""How words reached the reporter: spoken or written, where the article's own wording says so."""

import re

from quizgen.base import Span
from quizgen.extract.facts import Attribution, Facts
from quizgen.rules.reading.phrases import sentence_at
from quizgen.rules.reading.places import touches_quotation

WRITES = frozenset(["write", "tweet", "post", "email", "text"])
SPOKEN = re.compile(
    r"\bspeaking\b(?! (?:of|as|for)\b)"
    r"|\btold (?:reporters|journalists|(?:the|a|an) (?:\w+ )?(?:crowd|audience|council|board|committee"
    r"|meeting|hearing|court|jury|judge|panel|rally|gathering|conference))\b"
    r"|\bin an? (?:[\w-]+ ){0,3}(?:interview|speech)\b"
    r"|\b(?:at|during) an? (?:[\w-]+ ){0,2}(?:(?:news|press) conference|rally|hearing|speech|debate)\b",
    re.IGNORECASE,
)


def spoken_at(facts: Facts, attribution: Attribution) -> Span | None:
    """The words outside quotation marks, in the cue's sentence, that show somebody speaking."""
    if not attribution.cue or attribution.certainty != "sure":
        return None
    sentence = sentence_at(facts, attribution.anchor)
    for match in SPOKEN.finditer(facts.article.text, sentence.start, sentence.end):
        span = Span(*match.span())
        told = any(
            region.holds(span)
            for other in facts.attributions
            if other.kind != "direct"
            for region in other.content
        )
        if not touches_quotation(facts, span) and not told:
            return span
    return None


def is_written(attribution: Attribution) -> bool:
    """Whether the cue is a verb of writing."""
    return bool(attribution.cue) and attribution.certainty == "sure" and attribution.lemma in WRITES
