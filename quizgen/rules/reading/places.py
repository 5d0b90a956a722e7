"""Where words stand in an article, and on which side of the quotation marks."""

import re
from collections.abc import Callable, Iterable

from quizgen.bank.kinds import Proof
from quizgen.base import Span
from quizgen.extract.facts import Attribution, Facts, Voice
from quizgen.rules.reading.marks import is_doubtful

Condition = Callable[[Facts, Proof], bool]

SINGLE = re.compile("[‘’‛′`´]")
DOUBLE = re.compile("[“”„‟]|''")


def folded(text: str) -> str:
    """The text without capitals and with straight marks: what "the same words" means here."""
    return DOUBLE.sub('"', SINGLE.sub("'", text)).casefold()


def scope(facts: Facts, proof: Proof) -> list[Span]:
    """The blocks a proof speaks of: one paragraph, or the headline and every paragraph."""
    if proof.paragraph is None:
        return list(facts.article.blocks)
    if proof.paragraph == 0:
        return [facts.article.title] if facts.article.title else []
    if proof.paragraph > len(facts.article.paragraphs):
        return []
    return [facts.article.paragraphs[proof.paragraph - 1]]


def places(facts: Facts, words: str, blocks: Iterable[Span]) -> list[Span]:
    """Where the words stand as whole words, letter for letter but for capitals and mark shapes."""
    if not words:
        return []
    edge_before = r"(?<!\w)" if words[0].isalnum() else ""
    edge_after = r"(?!\w)" if words[-1].isalnum() else ""
    letters = []
    for part in re.split(r"([\"“”„‟]|''|['‘’‛′`´])", words):
        if (part and part in '"“”„‟') or part == "''":
            letters.append(r"(?:[\"“”„‟]|'')")
        elif part and part in "'‘’‛′`´":
            letters.append("['‘’‛′`´]")
        else:
            letters.append(re.escape(part))
    pattern = re.compile(edge_before + "".join(letters) + edge_after, re.IGNORECASE)
    return [
        Span(*match.span())
        for block in blocks
        for match in pattern.finditer(facts.article.text, block.start, block.end)
    ]


def inside_quotation(facts: Facts, span: Span) -> bool:
    """Whether the span surely lies between quotation marks."""
    return not is_doubtful(facts, span) and any(
        quotation.inner.holds(span) for quotation in facts.quotations
    )


def touches_quotation(facts: Facts, span: Span) -> bool:
    """Whether any character of the span lies, or may lie, between quotation marks, or is one."""
    return is_doubtful(facts, span) or any(
        quotation.span.touches(span) for quotation in facts.quotations
    )


def credits(facts: Facts, span: Span) -> list[Attribution]:
    """The attributions whose content holds the span."""
    return [
        attribution
        for attribution in facts.attributions
        if any(region.holds(span) for region in attribution.content)
    ]


def is_called(voice: Voice | None, name: str) -> bool:
    """Whether the article calls the voice so."""
    return voice is not None and (name == voice.name or name in voice.aliases)
