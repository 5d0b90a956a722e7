"""The subject before its verb, an apposition or an aside between them stepped over."""

from dataclasses import dataclass
from typing import Literal

from quizgen.extract.attribution.insertions import looks_inserted
from quizgen.extract.attribution.phrases import (
    DASHES,
    ends_phrase,
    phrase_start,
)
from quizgen.extract.attribution.verb_groups import (
    REACH,
    group_start,
    has_finite,
    is_adverb,
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
    DOCUMENT,
    GROUP,
    ING,
    NUMBER,
    OBJECT,
    PAST,
    POSSESSIVE,
    PREP,
    PUNCTUATION,
    QUESTION,
    QUOTED,
    RELATIVE,
    ROLE,
    SUBJECT,
    SUBORDINATOR,
    TIME,
    TITLED,
    VERB,
    VERBS,
    WORD,
)

NOUNS = CAPITAL | DET | SUBJECT | NUMBER | ROLE | GROUP | DOCUMENT

How = Literal["before", "after", "shared", "relative", "none", "infinitive", "participle"]


@dataclass(frozen=True, slots=True)
class Subject:
    """A cue's subject: a token range (empty where there is none) and how it was found."""

    first: int
    last: int
    how: How


NOBODY = Subject(0, 0, "none")


def subject_before(tokens: Tokens, group: int, low: int) -> Subject:
    """The subject of a verb group that starts at `group`, looking left to `low`."""
    flags, words = tokens.flags, tokens.words
    end = group
    if end <= low:
        return NOBODY
    low = max(low, end - REACH)
    last = flags[end - 1]
    word = words[end - 1]
    if last & RELATIVE and word in ("who", "who's", "who’s", "which", "that"):
        return Subject(end - 1, end, "relative")
    if last & SUBJECT or (last & AUXILIARY and last & WORD):
        return Subject(end - 1, end, "before")
    if word == "to":
        return Subject(end, end, "infinitive")
    if last & CONJ or (word == "," and end - 1 > low and flags[end - 2] & CONJ):
        return Subject(end, end, "shared")
    set_off = last & (QUOTED | TITLED) and end - 2 > low
    if last & TITLED and not tokens.printed(end - 1).rstrip("\"'”’").endswith(","):
        set_off = False
    if word == "," or word in DASHES or word == ")" or set_off:
        return _subject_behind_insertion(tokens, end, low)
    while end - 2 > low and last & TIME and not flags[end - 2] & (DET | POSSESSIVE | PREP):
        end -= 1  # "a poll released Saturday found"
        last = flags[end - 1]
    if not ends_phrase(tokens, end - 1):
        return NOBODY
    if last & CUE and not last & NOUNS and is_finite_cue(tokens, end - 1, low):
        told = subject_before(tokens, group_start(tokens, end - 1, low), low)
        if told.how == "before" and words[told.first - 1] in ("which", "that", "whom"):
            # "the plan, which Lee claims | failed"
            return Subject(told.first, told.last, "relative")
    first = phrase_start(tokens, end, low)
    if (
        first - 2 > low
        and words[first - 1] in ("in", "at", "on", "during")
        and flags[first - 2] & CONJ
        and not has_finite(tokens, first, end)
    ):
        return Subject(end, end, "shared")  # "but in a later letter said"
    if words[first] == "what" and first + 1 < end:
        first += 1  # "what Lee called"
    for i in range(end - 2, first, -1):
        if (
            words[i] in ("which", "whom")
            and words[i - 1] == ","
            and not flags[i + 1] & PREP
            and not has_finite(tokens, i + 1, end)
        ):
            return Subject(i + 1, end, "before")  # "the pact, which Lee called ..."
        if words[i] == "whose" or (words[i] in ("who", "which") and flags[i + 1] & PREP):
            if any(is_finite(tokens, k, first) for k in range(i + 1, end)):
                break
            return Subject(i, i + 1, "relative")  # "Lee, whose letter said"
    if first >= end or _is_no_noun(tokens, first, end):
        return NOBODY
    return Subject(_before_place(tokens, first, end, low), end, "before")


def _before_place(tokens: Tokens, first: int, end: int, low: int) -> int:
    """Where the source begins if a place's last half ends it: "Ann Lee of Ardal, West Falls said"."""
    flags, words = tokens.flags, tokens.words
    if first - 3 < low or words[first - 1] != "," or not flags[first - 2] & CAPITAL:
        return first
    start = low
    while start < first and flags[start] & (CONJ | PUNCTUATION):
        start += 1
    named = [words[i] in ("of", "from") or flags[i] & CAPITAL for i in range(start, end)]
    named[first - 1 - start] = True
    place = next((i for i in range(start + 2, first - 1) if words[i] in ("of", "from")), None)
    return start if place is not None and all(named) else first


def _is_no_noun(tokens: Tokens, first: int, end: int) -> bool:
    """Whether what stands before a verb is another verb or an adverb: "answered", "much"."""
    flag, word = tokens.flags[first], tokens.words[first]
    if tokens.words[end - 1] == "there":
        return True  # "said there was no plan"
    if flag & QUESTION and not flag & (RELATIVE | DET) and end - first == 1:
        return True
    if flag & NOUNS:
        return False
    is_verb = bool(flag & VERB) or (
        bool(flag & CUE) and (bool(flag & PAST) or VERBS[word].shape == "base")
    )
    if end - first == 1:
        return is_verb or word == "much" or word.endswith("ing") or is_adverb(tokens, first)
    return is_verb and bool(tokens.flags[first + 1] & (ING | DET | POSSESSIVE | OBJECT))


def _subject_behind_insertion(tokens: Tokens, end: int, low: int) -> Subject:
    """ "Smith, the mayor, said": steps over what stands between commas, dashes or brackets."""
    words, flags = tokens.words, tokens.flags
    closer = words[end - 1]
    if closer == ")":
        opener = end - 2
        while opener > low and words[opener] != "(":
            opener -= 1
        if words[opener] != "(" or opener <= low:
            return NOBODY
        inner = subject_before(tokens, opener, low)
        return Subject(inner.first, end, inner.how) if inner.how == "before" else inner
    if closer == "," and end - 2 > low and words[end - 2] == ")":
        # "Ann Lee (Ardal), said": the brackets are the aside
        inner = _subject_behind_insertion(tokens, end - 1, low)
        opens = flags[inner.first] & (DET | ROLE) and not flags[inner.first] & CAPITAL
        apposed = opens and inner.first - 1 > low and words[inner.first - 1] == ","
        if inner.how == "before" and not apposed:
            return inner
    marks = [","] if closer in (",", "") else list(DASHES)
    i = end - 2
    pieces = 0
    best = -1
    while i >= low:
        word = words[i]
        if word == ")":
            while i > low and words[i] != "(":
                i -= 1
        elif word in (";", ":") or (flags[i] & QUOTED and i == end - 2):
            break
        elif word in marks:
            dashed = closer in DASHES and end - i < 20 and not has_finite(tokens, i + 1, end - 1)
            if not dashed and not looks_inserted(tokens, i + 1, end - 1):
                break
            pieces += 1
            if _is_subject_place(tokens, i, low):
                best = i
            if pieces >= 4:
                break
        i -= 1
    if best <= low:
        return NOBODY
    if not ends_phrase(tokens, best - 1) and words[best - 1] != ")":
        return NOBODY
    if words[best - 1] == ")":
        inner = subject_before(tokens, best, low)
        first = inner.first if inner.how == "before" else best
    else:
        first = phrase_start(tokens, best, low)
    if first >= best:
        return NOBODY
    if flags[end - 1] & QUOTED:
        return Subject(first, best, "before")  # "Lee, citing “C,” said"
    return Subject(first, end - 1, "before")


def _is_subject_place(tokens: Tokens, end: int, low: int) -> bool:
    """Whether the noun phrase that ends at `end` can be a subject: no verb stands before it."""
    if end <= low or (not ends_phrase(tokens, end - 1) and tokens.words[end - 1] != ")"):
        return False
    if tokens.words[end - 1] == ")":
        return True
    first = phrase_start(tokens, end, low)
    if first <= low or first >= end:
        return first < end
    before, flag = tokens.words[first - 1], tokens.flags[first - 1]
    if before == "that" and end - first == 1 and not tokens.flags[first] & NOUNS:
        return False  # "Recalling that moment, Lee said"
    return bool(flag & (PUNCTUATION | QUOTED | CONJ | SUBORDINATOR | TIME | ADVERB | RELATIVE)) or (
        before == "that"
    )
