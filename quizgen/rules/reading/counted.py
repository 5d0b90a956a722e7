"""Whether a paragraph gives an amount as a number, or only in a word such as “many”."""

import re

from quizgen.base import Span
from quizgen.extract.facts import Facts
from quizgen.rules.reading.answered import NUMBER_WORD
from quizgen.rules.reading.phrases import words_in

# Spans of time are nobody's amount.
TIMES = frozenset(["second", "minute", "hour", "day", "week", "month", "year", "decade", "time"])
COUNT = re.compile(
    r"(?:many|several|numerous|countless|multiple|dozens|scores|hundreds|thousands|millions)", re.I
)
# What is not counted: stretches of time, manners of speaking.
UNCOUNTED = re.compile(
    r"\b(?:seconds?|minutes?|hours?|days?|weeks?|weekends?|months?|years?|decades?|centur(?:y|ies)"
    r"|winters?|summers?|seasons?|times|ways|reasons|levels|respects|occasions|angles|others"
    r"|dollars|more \w+|of (?:them|us|those|these|you|it|whom|which))\b",
    re.I,
)
PLURAL = re.compile(r"\b[\w’'-]+(?:s|men|women|people|children)$")
MOST_WORDS = 5


def vague_only(facts: Facts, number: int) -> Span | None:
    """A vague amount, in a paragraph without any number."""
    text = facts.article.text
    if NUMBER_WORD.search(facts.article.paragraph(number)):
        return None
    for amount in facts.vague_amounts:
        words = amount.span.of(text)
        counts = COUNT.match(words) and PLURAL.search(words) and not UNCOUNTED.search(words)
        sized = 2 <= len(words_in(words)) <= MOST_WORDS and not re.search(r"[“”\"]", words)
        if amount.paragraph == number and amount.certainty != "guess" and counts and sized:
            return amount.span
    return None


def counted(facts: Facts, number: int) -> Span | None:
    """A number of people or things, an amount of money, or a share."""
    text = facts.article.text
    for figure in facts.figures:
        words = figure.span.of(text)
        worth = figure.unit and figure.unit not in TIMES and (figure.value or 0) >= 2
        printed = any(map(str.isdigit, words)) and "-" not in words and "\n" not in words
        if figure.paragraph == number and worth and printed:
            return figure.span
    return None
