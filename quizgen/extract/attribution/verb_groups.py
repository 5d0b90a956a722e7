"""Verb groups and finite verbs: told by closed classes and endings, there being no tagger."""

from quizgen.extract.sentences import Tokens
from quizgen.extract.vocabulary import (
    ADVERB,
    AUXILIARY,
    BE,
    CAPITAL,
    CUE,
    DET,
    GENITIVE,
    NEGATION,
    NUMBER,
    PAST,
    POSSESSIVE,
    PREP,
    PUNCTUATION,
    RELATIVE,
    SUBJECT,
    TIME,
    VERB,
    VERBS,
    WORD,
    words_of,
)

REACH = 80
NO_ADVERBS = words_of("ly_no_adverbs.txt")


def is_adverb(tokens: Tokens, i: int) -> bool:
    """Whether token i is an adverb that can stand within a verb group."""
    flag, word = tokens.flags[i], tokens.words[i]
    return bool(flag & (ADVERB | NEGATION)) or (
        word.endswith("ly") and len(word) > 4 and not flag & CAPITAL and word not in NO_ADVERBS
    )


def group_start(tokens: Tokens, verb: int, low: int) -> int:
    """The first token of the verb group that ends with `verb`: "has also said"."""
    flags, words = tokens.flags, tokens.words
    i = verb
    while i > low:
        flag = flags[i - 1]
        if words[i - 1] == "ago" and i - 3 > low and flags[i - 3] & (NUMBER | DET):
            i -= 3  # "Smith two weeks ago said", "less than two weeks ago"
            if words[i - 2 : i] in (["less", "than"], ["more", "than"]):
                i -= 2
        elif words[i - 2 : i] == ["all", "but"] and i - 2 > low:
            i -= 2  # "Smith all but accused"
        elif (
            words[i - 1] in ("both", "all", "each")
            and i - 2 >= low
            and flags[i - 2] & WORD
            and not flags[i - 2] & PREP
        ):
            i -= 1  # "have both argued"
        elif flag & (ADVERB | NEGATION | AUXILIARY) or is_adverb(tokens, i - 1):
            if holds_subject(tokens, i - 1):
                break
            if flag & DET and not flag & (AUXILIARY | ADVERB):
                break
            i -= 1
        elif (
            flag & TIME
            and i - 2 >= low
            and (
                flags[i - 2] & PREP
                or flags[i - 2] & TIME
                or words[i - 2] in ("earlier", "late", "last", "this", "early")
            )
        ):
            i -= 1  # "Smith on Friday said"
            while i > low and (
                flags[i - 1] & (PREP | TIME)
                or words[i - 1] in ("earlier", "late", "last", "this", "early")
            ):
                i -= 1
        else:
            break
    return i


def holds_subject(tokens: Tokens, i: int) -> bool:
    """Whether an auxiliary has its subject in it: he's, they've, I'd."""
    word, flag = tokens.words[i], tokens.flags[i]
    return bool(
        flag & AUXILIARY
        and not flag & NEGATION
        and ("’" in word or "'" in word)
        and word[0] not in "'’"
        and not word.endswith(("n't", "n’t"))
    )


def is_finite(tokens: Tokens, i: int, low: int) -> bool:
    """Whether token i is likely the finite verb of a clause."""
    flag = tokens.flags[i]
    if flag & (AUXILIARY | VERB):
        return True
    if not flag & PAST:
        return False
    before = tokens.flags[i - 1] if i > low else 0
    if before & (DET | POSSESSIVE | GENITIVE | PREP | BE) and not before & (SUBJECT | RELATIVE):
        return False
    after = tokens.words[i + 1] if i + 1 < len(tokens) else ""
    return after not in ("by",) and not (flag & CAPITAL)


def has_finite(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the range holds a finite verb: a clause, not a noun phrase."""
    return any(
        is_finite(tokens, i, first) or (tokens.flags[i] & CUE and is_finite_cue(tokens, i, first))
        for i in range(first, min(last, first + REACH))
    )


def is_finite_cue(tokens: Tokens, i: int, low: int) -> bool:
    shape = VERBS[tokens.words[i]].shape
    if i == low or shape in ("ing", "participle"):
        return False
    before = tokens.flags[i - 1]
    if shape == "s":
        return not before & (DET | POSSESSIVE | GENITIVE | PREP | NUMBER | PUNCTUATION)
    return False
