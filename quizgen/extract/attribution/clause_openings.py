"""Whether a range opens with a clause or holds a verb of its own, and where a segment ends."""

from quizgen.extract.attribution.phrases import DASHES, relative_before
from quizgen.extract.attribution.verb_groups import (
    REACH,
    holds_subject,
    is_adverb,
    is_finite,
    is_finite_cue,
)
from quizgen.extract.sentences import Tokens
from quizgen.extract.vocabulary import (
    AUXILIARY,
    CAPITAL,
    CONJ,
    CUE,
    DET,
    NUMBER,
    PAST,
    POSSESSIVE,
    PREP,
    PUNCTUATION,
    QUOTED,
    RELATIVE,
    SUBJECT,
    SUBORDINATOR,
)


def has_own_verb(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a segment has a finite verb outside its relative clauses: it is no apposition."""
    return any(
        is_finite(tokens, i, first) and relative_before(tokens, i, first) is None
        for i in range(first + 1, min(last, first + REACH))
    )


def opens_clause(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the range begins with a clause: a noun phrase and its finite verb."""
    flags, words = tokens.flags, tokens.words
    skip = 0
    past = first  # tokens before it belong to a relative clause's verb group
    for i in range(first, min(last, first + REACH)):
        flag = flags[i]
        if i < past:
            continue
        if flag & SUBJECT and flag & AUXILIARY:
            return True
        if flag & QUOTED or (i == first and holds_subject(tokens, i)):
            return True
        if i == first and flag & SUBJECT and not flag & (DET | RELATIVE | NUMBER | POSSESSIVE):
            return True
        if i > first and (
            is_finite(tokens, i, first) or (flag & CUE and is_finite_cue(tokens, i, first))
        ):
            if skip == 0:
                return True
            skip -= 1
            past = i + 1
            while past < last and (flags[past] & (AUXILIARY | PAST) or is_adverb(tokens, past)):
                past += 1
        elif i > first and flag & RELATIVE and words[i] in ("who", "which", "that", "whose"):
            skip += 1
        elif (
            i > first
            and flag & SUBORDINATOR
            and not (flag & PREP and words[i] not in ("as", "after", "before", "since", "until"))
        ) or words[i] in (";", ":", "—", "–", "--"):
            return False
        elif flag & CONJ and i > first and words[i] in ("and", "but", "or"):
            k = i + 1
            while k < last and is_adverb(tokens, k):
                k += 1
            if k < last and (
                is_finite(tokens, k, k)
                or (flags[k] & CUE and flags[k] & PAST and not flags[k] & CAPITAL)
            ):
                return False
    return False


def segment_end(tokens: Tokens, i: int, high: int) -> int:
    """The next comma, dash or other stop from token i on."""
    while (
        i < high
        and not (
            tokens.flags[i] & PUNCTUATION
            and tokens.words[i] in (",", ";", ":", ".", "?", "!", *DASHES)
        )
        and not tokens.flags[i] & QUOTED
    ):
        i += 1
    return i
