"""The first words of what a source says, as a question points to them."""

import re

from quizgen.base import Span
from quizgen.extract.facts import Attribution, Facts
from quizgen.rules.reading.phrases import trimmed

LEAD = re.compile(r"that |[A-Z][A-Z .,]+ [—–-]+ ")  # a link, or the place a report was sent from
# A piece of a sentence that begins so has lost its subject, or what it is joined to.
CUT = re.compile(
    r"(?:and|but|or|nor|so|because|which|who|whose|to|not|while|was|were|is|are|has|had|have|will|would"
    r"|could|may|might|should|did|do|does|can|cannot|than|as|of|for|with|from|by|in part|[a-z]+ing"
    r"|[a-z]+ed)\b"
)
FEWEST_WORDS, SHOWN_WORDS = 4, 6


def opening_of(facts: Facts, attribution: Attribution) -> str:
    """The first words of what the source is given with, quoted or not; empty where they are few."""
    text = facts.article.text
    for region in attribution.content:
        whole = trimmed(text, region, "“”\"'‘’.")
        lead = LEAD.match(text, whole.start, whole.end)
        start = trimmed(text, Span(lead.end(), whole.end)).start if lead else whole.start
        if CUT.match(text, start):
            continue
        words = list(re.finditer(r"\S+", text[start : whole.end]))[:SHOWN_WORDS]
        shown = text[start : start + words[-1].end()] if words else ""
        if len(words) >= FEWEST_WORDS and not re.search("[“”\"]|''", shown):
            return shown.rstrip(" ,;:.—–-’'")
    return ""
