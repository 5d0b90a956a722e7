"""Noun phrases that stand for a source: where the head is, and what kind of source it makes."""

from quizgen.extract.names import Name, bare
from quizgen.extract.sentences import Tokens
from quizgen.extract.vocabulary import (
    CAPITAL,
    DET,
    DOCUMENT,
    GROUP,
    POSSESSIVE,
    PREP,
    PUNCTUATION,
    RELATIVE,
    ROLE,
    words_of,
)

UNIDENTIFIED = words_of("unidentified.txt")


def noun_kind(tokens: Tokens, first: int, head: int, last: int) -> str:
    """How a source without a name is identified: role, group, document or not at all."""
    words, flags = tokens.words, tokens.flags
    noun, flag = bare(words[head - 1]), flags[head - 1]
    if noun in UNIDENTIFIED or any(
        words[i]
        in ("anonymity", "anonymous", "anonymously", "unnamed", "unidentified", "authorized")
        for i in range(first, last)
    ):
        return "unidentified"
    if flag & ROLE:
        return "role"
    if flag & GROUP:
        return "group"
    if flag & DOCUMENT:
        return "document"
    if flag & CAPITAL or (noun.endswith("s") and not noun.endswith("ss")):
        return "group"
    return "role"


def without_article(text: str) -> str:
    return " ".join(word for word in text.lower().split() if word not in ("the", "a", "an"))


def head_end(tokens: Tokens, first: int, last: int) -> int:
    """Where the head of a noun phrase ends: before its first comma, preposition or relative."""
    words, flags = tokens.words, tokens.flags
    i = first
    if flags[i] & (DET | POSSESSIVE):
        i += 1
    while i < last:
        flag, word = flags[i], words[i]
        if flag & PUNCTUATION and word not in ("&", "'", "’"):
            break
        if (
            i > first
            and flag & (PREP | RELATIVE)
            and not flag & DET
            and not (
                word in ("of", "for")
                and i + 1 < last
                and flags[i + 1] & CAPITAL
                and flags[i - 1] & CAPITAL
                and flags[i - 1] & (GROUP | DOCUMENT)
                and (not words[i - 1].endswith("s") or (i > first + 1 and flags[i - 2] & CAPITAL))
            )
        ):
            break
        i += 1
    return max(i, first + 1)


def is_one_name(tokens: Tokens, head: int, name: Name) -> bool:
    return any(tokens.words[i] == "and" for i in range(name.first, head))
