"""Words of the headline that judge or colour, and that no paragraph has in any form."""

import re
from functools import cache

from quizgen.base import Span
from quizgen.extract.facts import Facts
from quizgen.extract.vocabulary import regular_forms, words_of
from quizgen.rules.reading.places import folded, touches_quotation

FEWEST_TITLE, FEWEST_BODY = 4, 150  # words
WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
SINGLE = re.compile(r"(?<!\w)[‘'’].*?[’'](?!\w)")  # headlines quote with single marks


@cache
def _forms() -> dict[str, str]:
    """Each form of a listed word, with its base."""
    forms: dict[str, str] = {}
    for base in words_of("headline_words.txt"):
        found = {base, *regular_forms(base), f"{base}ly"}
        if re.search(r"[^aeiou][aeiou][bdgmnpt]$", base):
            found |= {f"{base}{base[-1]}{ending}" for ending in ("ed", "ing")}
        forms |= dict.fromkeys(found, base)
    return forms


def only_in_the_headline(facts: Facts) -> list[Span]:
    """The listed words of the headline of which the article below has no form."""
    text, title = facts.article.text, facts.article.title
    if title is None or len(WORD.findall(title.of(text))) < FEWEST_TITLE:
        return []
    body = " ".join(block.of(text) for block in facts.article.paragraphs)
    words = {folded(part) for word in WORD.findall(body) for part in (word, *word.split("-"))}
    if len(WORD.findall(body)) < FEWEST_BODY:
        return []
    marked = [Span(*m.span()) for m in SINGLE.finditer(text, title.start, title.end)]
    found = []
    for match in WORD.finditer(text, title.start, title.end):
        span, base = Span(*match.span()), _forms().get(folded(match[0]))
        if base is None or touches_quotation(facts, span) or any(m.touches(span) for m in marked):
            continue
        if is_absent(base, words):
            found.append(span)
    return found


def is_absent(base: str, words: set[str]) -> bool:
    """Whether no word begins as the base does, its last vowel left aside: “fury” and “furious”."""
    stem = re.sub(r"(?:ing|ous|ly|ic|e|y)$", "", base) if len(base) > 3 else base
    stem = stem if len(stem) > 2 else base
    return not any(word.startswith(stem) for word in words)
