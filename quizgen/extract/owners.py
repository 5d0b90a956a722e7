"""Whose words a token is in: the writer's, a quotation's that nobody is credited with, or an
attribution's content."""

from bisect import bisect_left
from collections.abc import Sequence

from quizgen.base import Span
from quizgen.extract.facts import Attribution, Quotation
from quizgen.extract.lexicon import Tokens

WRITER, NOBODY = -1, -2


def token_range(tokens: Tokens, span: Span) -> tuple[int, int]:
    """The tokens that start inside a span: the first, and one past the last."""
    first = bisect_left(tokens.starts, span.start)
    return first, bisect_left(tokens.starts, span.end, first)


def owners(
    tokens: Tokens, quotations: Sequence[Quotation], attributions: Sequence[Attribution]
) -> list[int]:
    """For each token the index of the attribution whose content holds it (the shortest content
    where they nest); else WRITER, or NOBODY inside a quotation without an attribution."""
    owner = [WRITER] * len(tokens)
    for quotation in quotations:
        first, last = token_range(tokens, quotation.span)
        owner[first:last] = [NOBODY] * (last - first)
    lengths = [sum(map(len, attribution.content)) for attribution in attributions]
    for index in sorted(range(len(attributions)), key=lengths.__getitem__, reverse=True):
        for region in attributions[index].content:
            first, last = token_range(tokens, region)
            owner[first:last] = [index] * (last - first)
    return owner


def owner_index(owner: Sequence[int], i: int) -> int | None:
    """The attribution that holds token i; None for the writer's words and for nobody's."""
    return owner[i] if owner[i] >= 0 else None
