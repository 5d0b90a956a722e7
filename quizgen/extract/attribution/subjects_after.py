"""The subject that follows its verb: “C,” said Ann Lee, the mayor."""

from quizgen.extract.attribution.clause_openings import has_own_verb, segment_end
from quizgen.extract.attribution.insertions import looks_inserted
from quizgen.extract.attribution.phrases import DASHES
from quizgen.extract.attribution.subjects import NOBODY, NOUNS, Subject
from quizgen.extract.attribution.verb_groups import (
    is_adverb,
)
from quizgen.extract.sentences import Tokens
from quizgen.extract.vocabulary import (
    ADVERB,
    AUXILIARY,
    CAPITAL,
    CONJ,
    CUE,
    DET,
    DOCUMENT,
    ING,
    NUMBER,
    OBJECT,
    PAST,
    POSSESSIVE,
    PREP,
    PUNCTUATION,
    QUOTED,
    RELATIVE,
    SUBJECT,
    SUBORDINATOR,
    TIME,
    TITLE,
    WORD,
)


def subject_after(tokens: Tokens, first: int, high: int) -> Subject:
    """The subject that follows its verb ("said Ann Lee, the mayor."), from token `first` on."""
    flags, words = tokens.flags, tokens.words
    if first >= high:
        return NOBODY
    flag = flags[first]
    if flag & SUBJECT and not flag & (DET | NUMBER | RELATIVE):
        return Subject(first, first + 1, "after")
    owns = flag & POSSESSIVE and first + 1 < high and not flags[first + 1] & ~(NOUNS | TITLE | WORD)
    if not flag & WORD or (
        flag & (RELATIVE | SUBORDINATOR | CONJ | OBJECT) and not flag & DET and not owns
    ):
        return NOBODY  # but "said her brother"
    if flag & (PREP | TIME | AUXILIARY | ADVERB) and not flag & (DET | NUMBER):
        return NOBODY
    if words[first] == "that" or (is_adverb(tokens, first) and not flag & (DET | NUMBER)):
        return NOBODY
    named = bool(flag & CAPITAL)
    i = first + 1
    while i < high:
        flag, word = flags[i], words[i]
        if flag & QUOTED:
            break
        if flag & PUNCTUATION:
            if word in (",", *DASHES):
                stop = segment_end(tokens, i + 1, high)
                if flags[i + 1 : i + 2] and (
                    (flags[i + 1] & ING and words[i + 1].endswith("ing"))
                    or (flags[i + 1] & SUBORDINATOR and not flags[i + 1] & (RELATIVE | PREP))
                    or flags[i + 1] & CONJ
                    or words[i + 1]
                    in ("in", "during", "after", "before", "speaking", "as", "according")
                ):
                    break
                if not looks_inserted(tokens, i + 1, stop) or (
                    not flags[i + 1] & RELATIVE and has_own_verb(tokens, i + 1, stop)
                ):
                    break
                i = stop
                continue
            if word == "(":
                while i < high and words[i] != ")":
                    i += 1
                i = min(i + 1, high)  # it may never close
                continue
            if word in ("&", "/", "'", "’", "‘", "%", "$", "#", "@"):
                i += 1
                continue
            break
        if (flag & (SUBORDINATOR | AUXILIARY) and not flag & (RELATIVE | PREP)) or (
            flag & TIME and not flag & CAPITAL
        ):
            break
        if flag & TIME and i > first and not flags[i - 1] & DET:
            if i + 1 < high and words[i + 1] in ("by", "from", "in", "on") and not named:
                i += 2
                continue
            break
        if (
            flag & PREP
            and word not in ("of", "for", "from", "at", "with")
            and (named or word in ("in", "during", "after", "on", "to", "as", "before", "by"))
            and not (not named and word in ("by", "on", "in") and flags[i - 1] & (PAST | DOCUMENT))
        ):
            break  # but "a report by the county", "a poll released in May"
        if is_adverb(tokens, i) and not flag & DET:
            break
        if flag & RELATIVE:
            stop = segment_end(tokens, i, high)
            while i < stop and not (
                flags[i] & CONJ and i + 1 < stop and flags[i + 1] & CUE and flags[i + 1] & PAST
            ):
                i += 1
            if i < stop:
                break
            continue
        i += 1
    return Subject(first, i, "after")
