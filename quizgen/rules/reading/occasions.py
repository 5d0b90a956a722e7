"""Where, how or to whom words were given: “told reporters”, “in a statement”, “at a rally in Ardal”."""

import re
from dataclasses import dataclass
from typing import Literal

from quizgen.base import Span
from quizgen.extract.facts import Attribution, Facts
from quizgen.rules.reading.phrases import sentence_at, words_in
from quizgen.rules.reading.places import touches_quotation

Kind = Literal["written", "interview", "air", "event", "posted", "listener"]

A = r"an? (?:[\w’'-]+ ){0,4}?"
WRITTEN = (
    r"statement|news release|press release|letter|e-?mail(?: message)?|memo|op-ed|essay|article|column"
    r"|report|filing|affidavit|text message|newsletter|message"
)
SPOKEN = (
    r"speech|address|rally|(?:news|press) conference|hearing|debate|town hall(?: meeting)?|meeting"
    r"|event|forum|fund-?raiser|briefing|conference call|call with reporters|ceremony|convention|lecture"
    r"|sermon|protest|vigil|panel"
)
POSTED = r"tweet|post|blog post|Facebook post|video|online video|Twitter message|podcast|series of tweets"
SITES = r"Twitter|Facebook|Instagram|social media|YouTube|(?:his|her|its|their) (?:[\w’'-]+ ){0,2}(?:page|account|website|blog)"
SHOWS = (
    r"CNN|MSNBC|NBC|ABC|CBS|CNBC|Fox News|Fox Business|NPR|the BBC|television|the radio|C-SPAN|PBS"
)
PATTERNS: dict[Kind, str] = {
    "interview": rf"in {A}interview",
    "written": rf"in {A}(?:{WRITTEN})",
    "posted": rf"(?:in {A}(?:{POSTED})|(?:on|via|to) (?:{SITES}))",
    "event": rf"(?:(?:at|during|in) {A}(?:{SPOKEN}))",
    "air": rf"on (?:{SHOWS})(?:[’']s?)?",
}
FOUND = re.compile("|".join(rf"(?P<{kind}>\b{pattern}\b)" for kind, pattern in PATTERNS.items()))
TOLD = re.compile(r"\b(?:told|tells) (?!(?:me|us|him|her|them|you)\b)(?=[\w‘’“\"])")
# Where the phrase is over: a mark, or a word that opens a clause or speaks of another thing.
OVER = re.compile(
    r"[.;:“”\"()–—]|,(?!\d)|''| - | (?:that|when|after|before|as|while|where|about|who|which|whether|if|why|how|and|but"
    r"|because|he|she|they|it|there|shortly|announcing|saying|calling|warning|released|responding|stating|prior to"
    r"|referring|explaining|in response|regarding|to (?!the\b|a\b|an\b|his\b|her\b|[A-Z]))\b"
)
FULL_STOP = re.compile(
    r"(?<=\b[A-Z])\.|(?<=\bMr)\.|(?<=\bMs)\.|(?<=\bMrs)\.|(?<=\bDr)\.|(?<=\bSt)\."
)
LEFT_OPEN = re.compile(r"(?: (?:on|in|at|with|of|to|for|from|by|the|an?)|[’']s?)$")
MOST_WORDS = 11


@dataclass(frozen=True, slots=True)
class Occasion:
    """The words that tell it, and what kind of occasion it was."""

    span: Span
    kind: Kind


def occasion_of(facts: Facts, attribution: Attribution) -> Occasion | None:
    """What the tag itself tells of how its words were given, outside quotation marks; None if unsure."""
    if not attribution.cue or attribution.certainty != "sure" or not attribution.speech:
        return None
    found = _told_beside(facts, attribution)
    mixed_up = found is not None and any(found.span.touches(r) for r in attribution.content)
    return None if mixed_up else found


def _told_beside(facts: Facts, attribution: Attribution) -> Occasion | None:
    text, cue = facts.article.text, attribution.cue[0]
    sentence = sentence_at(facts, cue.start)
    end = max(span.end for span in (*attribution.cue, attribution.source) if span)
    told = TOLD.search(text, cue.start, min(cue.end + 12, sentence.end))
    if told and told.start() < cue.end:
        first: int = told.start()
        found = FOUND.search(text, told.end(), sentence.end)
        over = _over(text, told.end(), sentence.end)
        kind = _kind(found) if found and found.start() < over else "listener"
    else:
        after = FOUND.search(text, end, sentence.end)
        if after is None or text[end : after.start()].strip(" ,"):
            return None
        first, kind = after.start(), _kind(after)
        over = max(after.end(), _over(text, after.end(), sentence.end))
    span = Span(first, first + len(text[first:over].rstrip()))
    short = 2 <= len(words_in(span.of(text))) <= MOST_WORDS
    whole = not LEFT_OPEN.search(span.of(text)) and not text.startswith(" and ", span.end)
    return Occasion(span, kind) if short and whole and not touches_quotation(facts, span) else None


def _kind(found: re.Match[str]) -> Kind:
    return next(kind for kind in PATTERNS if found[kind])


def _over(text: str, start: int, end: int) -> int:
    """Where the phrase that began before `start` is over."""
    stops = {match.start() for match in FULL_STOP.finditer(text, start, end)}
    return next((m.start() for m in OVER.finditer(text, start, end) if m.start() not in stops), end)


def stands_alone(facts: Facts, occasion: Occasion) -> bool:
    """Nothing else in the paragraph, outside quotation marks, tells of words given somewhere."""
    text, span = facts.article.text, occasion.span
    block = facts.article.paragraphs[facts.article.number_at(span.start) - 1]
    found = [
        Span(*match.span())
        for pattern in (FOUND, TOLD)
        for match in pattern.finditer(text, block.start, block.end)
    ]
    return all(span.touches(other) or touches_quotation(facts, other) for other in found)
