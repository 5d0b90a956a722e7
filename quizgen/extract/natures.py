"""What a quotation is: speech, the title of a work, or words the writer keeps at a distance."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from quizgen.extract.facts import (
    Attribution,
    Quotation,
)
from quizgen.extract.quotations import is_title_case, words_in
from quizgen.extract.sentences import Tokens
from quizgen.extract.vocabulary import TITLED


def natures_of(
    text: str,
    blocks: Sequence[Tokens],
    quotations: Sequence[Quotation],
    attributions: Sequence[Attribution],
) -> tuple[Quotation, ...]:
    """The quotations, those that quote nobody told apart: titles of works, scare quotes."""
    titles = {
        tokens.quotation[i]
        for tokens in blocks
        for i in tokens.quotation
        if tokens.flags[i] & TITLED
    }
    covered = sorted(span for attribution in attributions for span in attribution.content)
    starts = [span.start for span in covered]
    found = []
    for number, quotation in enumerate(quotations):
        at = bisect_right(starts, quotation.inner.start) - 1
        held = any(covered[k].holds(quotation.inner) for k in range(max(0, at - 3), at + 1))
        words = words_in(text, quotation.inner)
        if number in titles or (not held and is_title_case(words) and len(words) <= 10):
            quotation = replace(quotation, nature="title")
        elif not held and len(words) <= 6 and text[quotation.inner.end - 1] not in ".!?":
            quotation = replace(quotation, nature="scare")
        found.append(quotation)
    return tuple(found)
