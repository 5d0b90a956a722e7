"""Events that the article itself dates: “In 1987, the river reached the church.”"""

import re
from dataclasses import dataclass

from quizgen.base import Span
from quizgen.extract.facts import DateMention, Facts
from quizgen.rules.phrases import FUNCTION_WORDS, trimmed, words_in

OPENS_WITH_DATE = re.compile(r"(?:In|On|By|Early in|Late in) $")
ENDS_WITH_DATE = re.compile(r",? (?:in|on|early in|late in) $")
# Words that point elsewhere, or tell the order by themselves.
POINTS = re.compile(
    r"\b(?:he|she|it|they|we|i|you|this|that|these|those|then|later|again|after"
    r"|before|since|until|when|while|during|earlier|previous|another|next|following|also|if|not"
    r"|will|would|could|may|might|there)\b",
    re.I,
)
FURTHER = re.compile(r", |\s(?:when|who|which|because|where|as|and)\s")
FEWEST_WORDS, MOST_WORDS = 4, 18


@dataclass(frozen=True, slots=True)
class DatedEvent:
    """A clause without its date, and the date."""

    clause: Span
    date: DateMention
    paragraph: int

    @property
    def first_day(self) -> str:
        """The earliest day it may mean; day, month and year compare as text."""
        return (self.date.iso + "-01-01")[:10] if len(self.date.iso) < 10 else self.date.iso

    @property
    def last_day(self) -> str:
        """The latest day it may mean."""
        return (self.date.iso + "-99-99")[:10] if len(self.date.iso) < 10 else self.date.iso


def dated_events(facts: Facts) -> list[DatedEvent]:
    """The plain clauses of the body with one resolved date at their edge, in reading order."""
    found = []
    for date in facts.dates:
        sentence = next((s for s in facts.sentences if s.holds(date.span)), None)
        if not date.iso or not date.paragraph or sentence is None:
            continue
        clause = _clause(facts, date, sentence)
        if clause is not None and _is_past(facts, clause) and _is_plain(facts, clause, sentence):
            found.append(DatedEvent(clause, date, date.paragraph))
    return found


def _clause(facts: Facts, date: DateMention, sentence: Span) -> Span | None:
    """The sentence without the date at its beginning or its end."""
    text = facts.article.text
    if sum(other.span.touches(sentence) for other in facts.dates) != 1:
        return None
    before = text[sentence.start : date.span.start]
    after = text[date.span.end : sentence.end].rstrip()
    if OPENS_WITH_DATE.fullmatch(before) and after.endswith("."):
        comma = re.match(r",? ", text[date.span.end : sentence.end])
        start = date.span.end + (comma.end() if comma else 0)
        return _shortened(text, trimmed(text, Span(start, date.span.end + len(after) - 1)))
    ending = ENDS_WITH_DATE.search(before)
    if ending and after == ".":
        return trimmed(text, Span(sentence.start, sentence.start + ending.start()))
    return None


def _is_past(facts: Facts, clause: Span) -> bool:
    """What the clause tells is told as past, by one verb."""
    inside = [d for c in facts.claims for d in c.deciding if clause.holds(d)]
    told = [c for c in facts.claims if any(clause.holds(d) for d in c.deciding)]
    past = all(c.kind in ("action", "passive") and c.time == "past" for c in told)
    return len(inside) == 1 and past and told[0].certainty != "guess"


def _shortened(text: str, clause: Span) -> Span:
    """The clause up to where another begins, where enough of it is left."""
    stop = FURTHER.search(text, clause.start, clause.end)
    first = Span(clause.start, stop.start()) if stop else clause
    return first if len(words_in(first.of(text))) >= FEWEST_WORDS + 1 else clause


def _is_plain(facts: Facts, clause: Span, sentence: Span) -> bool:
    words = clause.of(facts.article.text)
    if any(quotation.span.touches(sentence) for quotation in facts.quotations):
        return False
    if any(cue.touches(sentence) for a in facts.attributions for cue in a.cue):
        return False
    if any(region.touches(sentence) for a in facts.attributions for region in a.content):
        return False
    sized = FEWEST_WORDS <= len(words_in(words)) <= MOST_WORDS
    if re.search(r",", words) or words.split()[-1].casefold() in FUNCTION_WORDS:
        return False
    return sized and not POINTS.search(words) and not re.search(r"[;:()—]|''", words)


def in_order(found: list[DatedEvent], most: int) -> list[DatedEvent]:
    """Events of which each surely ends before the next begins, first to last."""
    kept: list[DatedEvent] = []
    for event in sorted(found, key=lambda e: (e.first_day, e.last_day)):
        if not kept or kept[-1].last_day < event.first_day:
            kept.append(event)
    return kept[:most]
