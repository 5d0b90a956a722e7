"""Whether a paragraph's words for a time stand on their own, or hang on the day of publication."""

import re

from quizgen.base import Span
from quizgen.extract.facts import Facts
from quizgen.rules.reading.phrases import sentence_at
from quizgen.rules.reading.places import touches_quotation

DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.)"
)
YEAR = r"(?:1[6-9]\d\d|20[01]\d|202\d)"
STRETCH = r"(?:week|weekend|month|year|spring|summer|fall|autumn|winter|night|decade)"
# “on Tuesday”, “last month”, “two weeks ago”: each reader needs the day of publication for these.
HANGS = re.compile(
    rf"\b(?:(?:[Oo]n|[Ll]ast|[Tt]his|[Nn]ext|[Ll]ate|[Ee]arly|by|[Ss]ince|until|[a-z]+ed|said) {DAY}"
    rf"(?: (?:morning|afternoon|evening|night))?(?!,? {MONTH}| [A-Z])"
    rf"|(?:(?:[Ee]arlier|[Ll]ater) )?(?:[Ll]ast|[Tt]his|[Nn]ext|past) {STRETCH}(?! of\b)"
    rf"|[Yy]esterday|(?:\w+) (?:days|weeks|months|years) ago)\b"
)
POINTS_TO_NOW = re.compile(
    rf"\b(?:{DAY}s?|(?:last|this|next|past|recent|current|coming) (?:\w+ )?{STRETCH}s?|yesterday"
    r"|today|tonight|tomorrow|now|ago|recent\w*|currently|so far|just|already|still|lately"
    r"|nowadays|upcoming)\b",
    re.I,
)
IN_A_YEAR = re.compile(rf"\b(?:(?:in|since|during|from) {YEAR}|{MONTH}(?: \d\d?,)? {YEAR})\b(?!-)")
ANY_DATE = re.compile(rf"\b{YEAR}s?\b|\b{MONTH}|\b[’']\d\ds?\b")

# What may or will be is no event with a date yet.
OPEN = re.compile(r"\b(?:will|would|could|(?-i:may)|might|future|if)\b|\?", re.I)


def hangs_on_publication(facts: Facts, number: int) -> Span | None:
    """A time word that hangs on the day of publication; no year and no month stand by it."""
    if ANY_DATE.search(facts.article.paragraph(number)):
        return None
    return _first(facts, number, HANGS)


def names_a_year(facts: Facts, number: int) -> Span | None:
    """A year in which something was, in the article's own words."""
    return _first(facts, number, IN_A_YEAR)


def names_only_years(facts: Facts, number: int) -> Span | None:
    """A year, in a paragraph without a word that hangs on the day of publication."""
    if POINTS_TO_NOW.search(facts.article.paragraph(number)):
        return None
    return names_a_year(facts, number)


def _first(facts: Facts, number: int, pattern: re.Pattern[str]) -> Span | None:
    text, block = facts.article.text, facts.article.paragraphs[number - 1]
    for match in pattern.finditer(text, block.start, block.end):
        span = Span(*match.span())
        depends = OPEN.search(sentence_at(facts, span.start).of(text))
        if not depends and not touches_quotation(facts, span):
            return span
    return None
