"""Paragraphs whose quotation marks cannot be trusted: what is inside and what outside is unsure.

A doubled or a turned mark flips what follows it, and in a transcript ("LEE: The wall holds.") speech
stands outside all marks. Nothing is asked there about whose wording a word is.
"""

import re
from functools import lru_cache
from itertools import pairwise

from quizgen.base import Span
from quizgen.extract.facts import Facts

MARK = re.compile(r"''(?!')|[\"“”]")
DOUBLED = re.compile(r"[\"“”]{2}")
CLOSES_TURNED = re.compile(r"(?<=[\w.,!?…])“(?=\s|$)|(?:^|(?<=\s))”(?=\w)")
LABEL = re.compile(
    r"(?:[A-Z][A-Z.’' -]+(?: \([^)]*\))?|[A-Z][\w.’-]+(?: [A-Z][\w.’-]+){1,2}|Q|A): "
)
FEWEST_LABELS = 3


def is_doubtful(facts: Facts, span: Span) -> bool:
    """Whether the span lies in a paragraph whose marks cannot be trusted."""
    blocks = tuple((block.start, block.end) for block in facts.article.blocks)
    return any(start <= span.start < end for start, end in _doubtful(facts.article.text, blocks))


@lru_cache(maxsize=32)
def _doubtful(text: str, blocks: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    labelled = [block for block in blocks if LABEL.match(text, *block)]
    if len(labelled) >= FEWEST_LABELS:
        return tuple(block for block in blocks if block >= labelled[0])
    texts = [text[start:end] for start, end in blocks]
    following = [later for _, later in pairwise([*texts, ""])]
    return tuple(
        block
        for block, own, later in zip(blocks, texts, following, strict=True)
        if not _are_sound(own, later)
    )


def _are_sound(paragraph: str, following: str) -> bool:
    """Whether every mark opens where it should and closes where it should."""
    if DOUBLED.search(paragraph) or CLOSES_TURNED.search(paragraph):
        return False
    is_open = False
    for mark in MARK.finditer(paragraph):
        if mark[0] != "“" and is_open:
            is_open = False
        elif mark[0] != "”" and not is_open:
            is_open = True
            if not paragraph[mark.end() : mark.end() + 1].strip():
                return False  # a mark that opens, and nothing follows it
        else:
            return False
    return not is_open or MARK.match(following) is not None
