"""The subject of a clause, and the one that a conjunction shares: “Lee rose and said”."""

from quizgen.extract.attribution.phrases import (
    DASHES,
    relative_before,
)
from quizgen.extract.attribution.subjects import NOBODY, Subject, subject_before
from quizgen.extract.attribution.verb_groups import (
    group_start,
    is_finite,
    is_finite_cue,
)
from quizgen.extract.sentences import Tokens
from quizgen.extract.vocabulary import (
    ADVERB,
    AUXILIARY,
    CAPITAL,
    CONJ,
    CUE,
    DET,
    ING,
    NUMBER,
    PAST,
    POSSESSIVE,
    PREP,
    QUOTED,
    RELATIVE,
    SUBJECT,
    SUBORDINATOR,
    TIME,
    VERBS,
)

CONDITIONS = frozenset(["after", "before", "if", "because", "until", "unless", "since"])


def main_subject(tokens: Tokens, low: int, high: int) -> Subject:
    """The subject of the first clause in the range: what stands before its first finite verb."""
    i = low
    # An opening phrase that ends with a comma ("In May, ...") is stepped over.
    while (i < high and tokens.flags[i] & (PREP | SUBORDINATOR | ADVERB | TIME | CONJ)) or (
        i < high and tokens.flags[i] & (ING | PAST) and not tokens.flags[i] & CAPITAL
    ):
        flag = tokens.flags[i]
        if flag & CONJ or flag & ADVERB:
            i += 1
            continue
        if (
            tokens.words[i] in ("about", "over")
            and tokens.flags[i + 1 : i + 2]
            and tokens.flags[i + 1] & NUMBER
        ):
            break  # "about 200 protesters met"
        comma = i
        while comma < high and tokens.words[comma] != ",":
            comma += 1
        if comma >= high - 1:
            break
        i = comma + 1
    start = i
    while i < high:
        flag = tokens.flags[i]
        if i > start and (
            is_finite(tokens, i, start)
            or (flag & CUE and not flag & CAPITAL and _is_plain_verb(tokens, i, start))
        ):
            if relative_before(tokens, i, start) is not None and i - start > 1:
                i += 1
                continue
            group = group_start(tokens, i, start)
            return subject_before(tokens, group, start)
        if flag & AUXILIARY and flag & SUBJECT:
            return Subject(i, i + 1, "before")
        i += 1
    return NOBODY


def _is_plain_verb(tokens: Tokens, i: int, low: int) -> bool:
    form = VERBS[tokens.words[i]]
    if form.shape == "past":
        return not tokens.flags[i - 1] & (DET | POSSESSIVE | PREP)
    return form.shape == "s" and is_finite_cue(tokens, i, low)


def _is_inner(tokens: Tokens, first: int, low: int) -> bool:
    """Whether a clause that begins at `first` is told, or only gives a condition or a time."""
    if first - 1 <= low:
        return False
    flag = tokens.flags[first - 1]
    if flag & CUE and not flag & CAPITAL and is_finite_cue(tokens, first - 1, low):
        return True  # "confirmed | she had been there and said"
    return tokens.words[first - 1] in CONDITIONS


def _is_embedded(tokens: Tokens, subject: Subject, low: int) -> bool:
    """Whether a pronoun is the subject of a reported clause: "Lee asked whether she won but"."""
    if subject.last - subject.first > 1 or subject.first <= low:
        return False
    flag, before = tokens.flags[subject.first], tokens.flags[subject.first - 1]
    if not flag & SUBJECT or flag & (DET | RELATIVE):
        return False
    return bool(before & CUE) or tokens.words[subject.first - 1] in ("that", "whether", "if")


def shared_subject(tokens: Tokens, before: int, low: int) -> Subject:
    """The subject of the nearest verb to the left, for "rose and said": what a conjunction shares."""
    i = before - 1
    if i - 1 > low and tokens.flags[i] & CONJ and tokens.words[i - 1] in DASHES:
        opening = i - 2  # "Lee won – which was news – and said": steps over the aside
        while opening > low and tokens.words[opening] != tokens.words[i - 1]:
            opening -= 1
        i = opening if opening > low else i
    while i > low:
        flag = tokens.flags[i]
        if flag & QUOTED:
            i -= 1
            continue
        if tokens.words[i] == ")" and "(" in tokens.words[low:i]:
            while tokens.words[i] != "(":
                i -= 1
            continue
        if is_finite(tokens, i, low) or (
            flag & CUE and not flag & CAPITAL and _is_plain_verb(tokens, i, low)
        ):
            group = group_start(tokens, i, low)
            found = subject_before(tokens, group, low)
            told = _is_inner(tokens, found.first, low) or _is_embedded(tokens, found, low)
            if found.how == "relative" or (found.how == "before" and not told):
                return found
            i = min(group, found.first) if found.last > found.first else group
        elif flag & AUXILIARY and flag & SUBJECT:
            return Subject(i, i + 1, "before")
        i -= 1
    if i == low and tokens.flags[i] & AUXILIARY and "’" in tokens.words[i]:
        return Subject(i, i + 1, "before")
    return NOBODY
