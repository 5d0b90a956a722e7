"""Looking at wording: what is quoted and what the tool says itself, words, negations, hedges."""

import re

from quizgen.rules.reading.places import folded

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
QUOTED = re.compile("“[^”]*”?|\"[^\"]*\"|‘[^’]*(?:’(?=\\W|$)|$)|(?<!\\w)'[^']*'(?!\\w)")
PLACE = re.compile(r"\bP\d+\b|\bparagraphs? \d+\b|\bheadline\b", re.IGNORECASE)
NEGATION = re.compile(r"\b(?:not|never|no|none|nobody|nothing|neither|nor|without|cannot|[a-z]+n[’']t)\b", re.IGNORECASE)  # fmt: skip
HEDGE = re.compile(r"\b(?:may(?! \d)|might|could|perhaps|possibly|probably|likely|seems?|appears?)\b", re.IGNORECASE)  # fmt: skip
ABSOLUTE = re.compile(r"\b(?:always|never|only|all|every|none|must)\b", re.IGNORECASE)


def unquoted(text: str) -> str:
    """The text without what stands in quotation marks: what the question says in its own voice."""
    return QUOTED.sub(" ", text)


def words(text: str) -> list[str]:
    """The words, without capitals and with straight marks."""
    return WORD.findall(folded(text))


def bare(text: str) -> str:
    """The words alone, without capitals and punctuation."""
    return " ".join(words(text))
