"""Runs of words that stand on their own: options must not look cut out of their sentence."""

import re
from collections.abc import Iterator

from quizgen.base import Span
from quizgen.rules.reading.phrases import content_words, trimmed, word_set, words_in
from quizgen.rules.reading.pieces import JOINT_AFTER, PREPOSITION, clauses

# A phrase can begin with a preposition, with “to” or with what comes before a noun …
OPENS = (
    r"(?:in|on|at|by|to|for|from|with|into|over|under|about|against|between|through|during"
    r"|after|before|since|without|within|among|across|despite|because of)"
)
DETERMINER = r"(?:the|an?|his|her|their|our|its|this|these|those|no|every|each|some|many|more)"
NOT_NEXT = r"(?:and|or|but|him|her|them|it|us|me|which|whom|what|that|of|as|to|in|for|from|because|if|when)\b"
# (what follows “of”, “that” or “which” belongs to them)
STARTS = re.compile(
    rf"(?<!\bof )(?<!\bthat )(?<!\bwhich )(?<!\ba )(?<!\bthe )(?<![’']s )\b(?:{OPENS} (?!{NOT_NEXT})|{DETERMINER} (?!{NOT_NEXT}))(?=\w)",
    re.IGNORECASE,
)
# … and ends before a new clause, or before the verb of its own, if not at a mark of punctuation.
CLAUSE = re.compile(r" (?=(?:but|who|which|because|if|when|while|unless|until)\b)")
VERB = re.compile(
    r" (?=(?:will|would|can|could|may|might|must|should|is|are|was|were|has|have|had)\b)"
)
# What shows that a run of words has a verb, and would be cut off before another one.
HAS_A_CLAUSE = re.compile(
    r"\b(?:that|who|which|what|if|when|where|how|why|because|and|or|to|as|\w+ed|\w+ing|he|she|they"
    r"|we|i|it|you)\b",
    re.IGNORECASE,
)
NO_START = re.compile(
    r"(?:and|but|or|nor|so|is|are|was|were|has|have|had|will|would|can|could|may|might|must|should"
    r"|of|than|that|as|them|him|me|us)\b",
    re.IGNORECASE,
)
RELATIVE = re.compile(
    r"\b(?:that|who|which|whom|what|where|he|she|it|they|we|i|you)\b", re.IGNORECASE
)
SINGLE_MARK = re.compile(r"(?<!\w)[‘’']|[‘’'](?!\w)")
OPENING_MARK = re.compile(r"\s*(?:[“\"]|''|‘(?=\w))")
DASH = re.compile(r"[―—–]| - ")
NO_END = word_set(
    """
    he she it they we you i who which that this these those his her their our its my your what
    how why where when while if as than then so very too more most less least not no only just
    even still also already never ever always really quite there here said says added told
    against through under over between among during after before since within
    shall being having going trying without because each every some many such other another
    """
)
DANGLING = re.compile(r"(?:ing|ly)$")


def wholes(text: str, region: Span, fewest: int = 3, most: int = 9) -> Iterator[Span]:
    """Phrases of the region, the longest at each place: from a phrase's first word to its end."""
    for part in clauses(text, region):
        lead = len("that ") if text.startswith("that ", part.start) else 0
        clause = Span(part.start + lead, part.end)
        starts = [clause.start, *(m.start() for m in STARTS.finditer(text, *_ends(clause)))]
        stops = [m.start() for m in CLAUSE.finditer(text, *_ends(clause))]
        verbs = [m.start() for m in VERB.finditer(text, *_ends(clause))]
        for start in dict.fromkeys(starts):
            for stop in sorted({*stops, *verbs, clause.end}, reverse=True):
                piece = trimmed(text, Span(start, max(start, stop)), ".!?")
                cut = stop in verbs and HAS_A_CLAUSE.search(piece.of(text))
                # “we have to act | because …” is neither a clause nor a phrase
                opens = STARTS.match(text, start) or stop in verbs or stop == clause.end
                if opens and not cut and _is_whole(text, piece, fewest, most):
                    yield piece
                    break


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _is_whole(text: str, piece: Span, fewest: int, most: int) -> bool:
    shown = piece.of(text)
    words = words_in(shown)
    if not fewest <= len(words) <= most or len(content_words(shown)) < 2:
        return False
    if re.search(r"[\[\]()…“”\"]", shown):
        return False
    if NO_START.match(shown) or SINGLE_MARK.search(shown) or OPENING_MARK.match(text, piece.end):
        return False
    # “in the past have been too dull” is the end of a clause, and no phrase.
    if VERB.search(shown) and PREPOSITION.match(shown) and not RELATIVE.search(shown):
        return False
    return ends_whole(shown) and not DANGLING.search(shown)


def ends_whole(shown: str) -> bool:
    """Whether the words do not break off at their end: “deportations against” does."""
    last = words_in(shown)[-1].casefold()
    if last in NO_END or (re.search(r"[’']\w", last) and not last.endswith(("’s", "'s"))):
        return False
    pronoun = re.fullmatch(r"(?:it|that|he|she|there|here|what|who)[’']s", last)
    return not (pronoun or JOINT_AFTER.search(" " + shown))


def is_unbroken(shown: str) -> bool:
    """Whether the words end whole, with no mark and no dash inside."""
    return ends_whole(shown) and not SINGLE_MARK.search(shown) and not DASH.search(shown)
