"""Descriptions: the role that stands beside a name, as title or as apposition."""

from quizgen.base import Span
from quizgen.extract.entries import Entry
from quizgen.extract.names import Name
from quizgen.extract.sentences import Tokens
from quizgen.extract.vocabulary import (
    ADVERB,
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
    ROLE,
    SEXED_NOUNS,
    SUBJECT,
    SUBORDINATOR,
    TITLE,
    VERB,
)


def describe(entry: Entry, tokens: Tokens, name: Name) -> None:
    """Notes the role that stands beside a name, as title or as apposition."""
    words, flags = tokens.words, tokens.flags
    start = name.start
    for i in range(name.start, name.first):
        if words[i] not in ("mr.", "mrs.", "ms.", "mr", "mrs", "ms", "miss"):
            entry.roles.add(words[i])
    i = name.first - 1
    if i >= 0 and flags[i] & (ROLE | TITLE) and not flags[i] & CAPITAL:
        while (
            i > 0
            and not flags[i - 1] & (PUNCTUATION | PREP | CONJ | SUBJECT | QUOTED | SUBORDINATOR)
            and not (flags[i - 1] & (CUE | VERB | PAST | ADVERB) and not flags[i - 1] & ROLE)
            and (i > name.first - 5)
        ):
            i -= 1
            if flags[i] & (DET | POSSESSIVE):
                break
        start = i
        entry.roles.add(words[name.first - 1])
    found: Span | None = None
    if start < name.first and words[start] not in ("mr.", "mrs.", "ms.", "mr", "mrs", "ms"):
        begin = start + (1 if flags[start] & DET and words[start] in ("the", "a", "an") else 0)
        if begin < name.first:
            found = tokens.span(begin, name.first)
    after = name.last
    if after + 1 < len(tokens) and words[after] == ",":
        k = after + 1
        if k + 1 < len(tokens) and flags[k] & NUMBER and words[k + 1] == ",":
            k += 2
        if (
            k < len(tokens)
            and words[k] != "whose"
            and (
                (flags[k] & DET and words[k] in ("the", "a", "an"))
                or flags[k] & (ROLE | POSSESSIVE)
            )
        ):
            end = k
            while (
                end < len(tokens)
                and not (
                    flags[end] & PUNCTUATION and words[end] in (",", ".", ";", ":", "—", "–", "--")
                )
                and end < k + 25
                and not (flags[end] & RELATIVE and end > k)
            ):
                end += 1
            roles = [words[m] for m in range(k, end) if flags[m] & ROLE]
            if roles:
                found = tokens.span(k, end)
                entry.roles.update(roles[:1])
                entry.sex = entry.sex or SEXED_NOUNS.get(roles[0], "")
    if found and (entry.description is None or len(found) > len(entry.description)):
        entry.description = found
