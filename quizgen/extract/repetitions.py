"""Words that quotations share: a fragment and the sentence it was cut from, one quotation twice."""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from quizgen.base import Span
from quizgen.extract.facts import Quotation, Repetition

WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
RUN = 5  # words in a row that make two quotations share something
FRAGMENT = 2  # a whole quotation of so few words counts where it stands in a longer one
CROWDED = 20  # a run found in more places than this is a refrain of the text, not a repetition

Words = list[tuple[str, int, int]]  # folded word, start, end


def find_repetitions(text: str, quotations: Sequence[Quotation]) -> tuple[Repetition, ...]:
    """Each pair of quotations that share words, with the longest run they share.

    A pair counts where the shorter one stands whole in the longer one (two words or more), or
    where they share five words in a row.
    """
    words = [_words(text, quotation.inner) for quotation in quotations]
    folded = [[word for word, _, _ in here] for here in words]
    openings = {tuple(here[:FRAGMENT]) for here in folded if len(here) >= FRAGMENT}
    places: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for number, here in enumerate(folded):
        for i, pair in enumerate(pairwise(here)):
            if pair in openings:
                places[pair].append((number, i))
        for i, run in enumerate(zip(*(here[k:] for k in range(RUN)), strict=False)):
            places[run].append((number, i))
    shared = {run: found for run, found in places.items() if 1 < len(found) <= CROWDED}
    best: dict[tuple[int, int], tuple[int, int, int]] = {}
    for run, found in shared.items():
        for number, i in found:
            if len(run) == FRAGMENT and i:
                continue
            mine = words[number]
            for other, k in found:
                if other == number:
                    continue
                length = _shared(mine, i, words[other], k)
                whole = i == 0 and length == len(mine)
                if length < RUN and not whole:
                    continue
                both, match = (number, other), (length, i, k)
                if other < number:
                    both, match = (other, number), (length, k, i)
                if length > best.get(both, (0, 0, 0))[0]:
                    best[both] = match
    return tuple(
        Repetition(
            first,
            second,
            Span(words[first][i][1], words[first][i + length - 1][2]),
            Span(words[second][k][1], words[second][k + length - 1][2]),
        )
        for (first, second), (length, i, k) in sorted(best.items())
    )


def _words(text: str, span: Span) -> Words:
    return [
        (m[0].lower().replace("’", "'"), m.start(), m.end())
        for m in WORD.finditer(text, span.start, span.end)
    ]


def _shared(one: Words, i: int, two: Words, k: int) -> int:
    length = 0
    while (
        i + length < len(one) and k + length < len(two) and one[i + length][0] == two[k + length][0]
    ):
        length += 1
    return length
