"""Runs of words that read as a phrase: what a question can offer as an option."""

import re
from collections.abc import Iterator

from quizgen.base import Span
from quizgen.rules.reading.phrases import trimmed, words_in

# A full stop after a title or an initial, or inside a number, ends nothing.
STOP = r"(?<!\b[A-Z])(?<!\b(?:Mr|Ms|Dr|St|Jr|Sr))(?<!\b(?:Mrs|Sen|Gov|Rep|Gen|Rev))\.(?!\w)"
CLAUSE_MARK = re.compile(rf"(?:,(?!\d)|{STOP}|[;:!?()\[\]—–…]|''|[\"“”])")
# Where a run of words can be cut in two pieces that each read as a phrase.
PHRASE_EDGE = re.compile(
    r"\s(?=(?:will|would|can|could|may|might|must|should|is|are|was|were|has|have|had|do|does|did"
    r"|to|from|with|in|on|at|by|for|of|and|but|or|who|which|that|because|if|when|while|before"
    r"|after|until|as|than|about|into|over|under|against|through|during|without|between|among)\s)"
)
JOINT_BEFORE = re.compile(r"(?:(?:and|or|but|that|which|who|of|as|than|how|whether|if)\s+)+")
JOINT_AFTER = re.compile(
    r"(?:\s+(?:and|or|but|that|which|who|the|an?|of|to|how|what|why|where|when|while|whether|if|as"
    r"|than|because|with|for|from|by|in|on|at|into|about|his|her|its|their|our|my|your|is|are|was"
    r"|were|be|been|has|have|had|will|would|can|could|not|already|also|still|just|even|very|so))+$"
)

PREPOSITION = re.compile(
    r"(?:of|in|on|at|by|to|for|from|with|into|over|under|about|against|between|through|during"
    r"|after|before|since|without|within) "
)
DETERMINER = re.compile(r"(?:the|an?|this|that|his|her|their|our) ")


def clauses(text: str, span: Span) -> Iterator[Span]:
    """The span's runs of words between marks of punctuation."""
    start = span.start
    for match in CLAUSE_MARK.finditer(text, span.start, span.end):
        if trimmed(text, Span(start, match.start())):
            yield trimmed(text, Span(start, match.start()))
        start = match.end()
    if start < span.end:
        yield trimmed(text, Span(start, span.end))


def phrases(text: str, clause: Span, fewest: int = 3, most: int = 8) -> Iterator[Span]:
    """Runs of the clause, cut where a phrase begins, of `fewest` to `most` words."""
    cuts = [
        clause.start,
        *(m.end() for m in PHRASE_EDGE.finditer(text, clause.start, clause.end)),
        clause.end,
    ]
    for first, start in enumerate(cuts):
        for end in cuts[first + 1 :]:
            piece = without_joints(text, trimmed(text, Span(start, end)))
            number = len(words_in(piece.of(text)))
            if number > most:
                break
            if number >= fewest:
                yield piece


def opening_phrase(text: str, span: Span, most: int = 9) -> Span:
    """The longest beginning of the span that reads as a phrase; its first words where none does."""
    begun = [p for p in phrases(text, span, fewest=3, most=most) if p.start == span.start]
    if begun:
        return begun[-1]
    words = span.of(text).split()[:most]
    return trimmed(text, Span(span.start, span.start + len(" ".join(words))))


def without_joints(text: str, piece: Span) -> Span:
    """The piece without conjunctions at its edges: “and call it a solution” looks cut off."""
    lead = JOINT_BEFORE.match(text, piece.start, piece.end)
    start = lead.end() if lead else piece.start
    tail = JOINT_AFTER.search(text[start : piece.end])
    return Span(start, start + tail.start() if tail else piece.end)


def form_of(words: str) -> str:
    """What a run of words opens like; options of one form do not give each other away."""
    if PREPOSITION.match(words):
        return "preposition"
    if DETERMINER.match(words):
        return "determiner"
    return "name" if words[0].isupper() else "other"
