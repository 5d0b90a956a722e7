"""Where a content that is a noun phrase ends: before what dates, places or joins it."""

from quizgen.extract.attribution.clause_openings import opens_clause
from quizgen.extract.attribution.verb_groups import has_finite, is_adverb, is_finite
from quizgen.extract.sentences import Tokens
from quizgen.extract.vocabulary import (
    AUXILIARY,
    CAPITAL,
    CONJ,
    CUE,
    DET,
    DOCUMENT,
    NUMBER,
    PAST,
    POSSESSIVE,
    PREP,
    PUNCTUATION,
    RELATIVE,
    SUBJECT,
    SUBORDINATOR,
    TIME,
    VERBS,
)

# What stands after one of these dates a deed or gives its grounds: it is the writer's.
LINKS = frozenset(["when", "because", "after", "before", "during", "although", "though"])
OCCASIONS = frozenset(
    [
        "news",
        "press",
        "conference",
        "rally",
        "rallies",
        "speech",
        "speeches",
        "remarks",
        "debate",
        "debates",
        "meeting",
        "meetings",
        "interviews",
        "statements",
        "appearances",
        "condition",
    ]
)
# A date before one of these stands within the content: "blasted the bank on Monday over its fees".
GOING_ON = frozenset(["for", "over", "to", "of", "about", "with", "that", "as"])
NEAR = 6  # tokens within which a new clause shows its auxiliary


def phrase_end(tokens: Tokens, first: int, last: int) -> int:
    """The end of a noun phrase within a range: before what only dates it, links it or goes on."""
    words, flags = tokens.words, tokens.flags
    for i in range(first + 1, last):
        word, flag = words[i], flags[i]
        following = flags[i + 1] if i + 1 < last else 0
        if flag & CONJ and word in ("and", "but", "or"):
            if _joins_verb(tokens, i, last) or _joins_clause(tokens, i, last):
                return i
            if words[i - 1] == "," and has_finite(tokens, i + 1, last):
                return i - 1
        elif word == "," and i + 1 < last:
            if not following & (RELATIVE | CONJ) and opens_clause(tokens, i + 1, last):
                return i
            if (
                (following & (RELATIVE | SUBORDINATOR | PREP) and not following & DET)
                or (words[i + 1].endswith("ing") and words[i + 1] != "including")
                or (following & PAST and not following & CAPITAL)
            ):
                return i
        elif (
            word in LINKS
            or (word == "as" and following & SUBJECT and not following & DET)
            or (word == "by" and i + 1 < last and words[i + 1].endswith("ing"))
            or _dates(tokens, i, last)
            or _tells_occasion(tokens, i, last)
        ):
            return i
    return last


def _joins_verb(tokens: Tokens, i: int, last: int) -> bool:
    """Whether a conjunction joins another verb of the writer's: "praised Lee and left"."""
    words, flags = tokens.words, tokens.flags
    k = i + 1
    while k < last - 1 and is_adverb(tokens, k):
        k += 1
    return k < last and (
        is_finite(tokens, k, k)
        or (
            bool(flags[k] & CUE)
            and VERBS[words[k]].shape in ("past", "s")
            and not flags[k] & CAPITAL
        )
    )


def _joins_clause(tokens: Tokens, i: int, last: int) -> bool:
    """Whether a conjunction joins a clause of the writer's: "praised Lee and Bell has left"."""
    for k in range(i + 1, min(last, i + NEAR)):
        flag = tokens.flags[k]
        if flag & AUXILIARY and k > i + 1:
            return True
        if flag & (PREP | CONJ | RELATIVE | PUNCTUATION | SUBORDINATOR):
            return False
    return False


def _dates(tokens: Tokens, i: int, last: int) -> bool:
    """Whether "Monday", "on Monday" or "last week" dates the deed at token i."""
    words, flags = tokens.words, tokens.flags
    if flags[i] & TIME:
        if flags[i - 1] & (DET | PREP | CAPITAL | NUMBER):
            return False
    elif not (
        words[i] in ("on", "in", "at", "this", "last", "earlier", "late")
        and i + 1 < last
        and flags[i + 1] & TIME
    ):
        return False
    k = i + 1
    while k < last and flags[k] & (TIME | NUMBER):
        k += 1
    return k >= last or words[k] not in GOING_ON


def _tells_occasion(tokens: Tokens, i: int, last: int) -> bool:
    """Whether "in speeches", "at a rally" or "on his blog" begins at token i."""
    words, flags = tokens.words, tokens.flags
    if words[i] not in ("in", "on", "at", "during") or i + 2 >= last:
        return False
    return words[i + 1] in OCCASIONS or bool(
        flags[i + 1] & (DET | POSSESSIVE) and (flags[i + 2] & DOCUMENT or words[i + 2] in OCCASIONS)
    )
