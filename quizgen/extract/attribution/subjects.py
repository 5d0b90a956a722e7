"""Where a verb's subject stands: before it, behind an aside, after it, or with another verb."""

from dataclasses import dataclass
from typing import Literal

from quizgen.extract.attribution.phrases import (
    DASHES,
    ends_phrase,
    has_own_verb,
    phrase_start,
    relative_before,
    segment_end,
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
    GENITIVE,
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
    TITLE,
    TITLED,
    VERB,
    VERBS,
    WORD,
)

CONDITIONS = frozenset(["after", "before", "if", "because", "until", "unless", "since"])
PARTY = ("r-", "d-", "i-", "r–", "d–")

INSERTED = (
    DET
    | ROLE
    | PREP
    | RELATIVE
    | NUMBER
    | ADVERB
    | POSSESSIVE
    | TIME
    | SUBORDINATOR
    | TITLE
    | GROUP
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


def looks_inserted(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the range reads like an apposition, a relative clause or an aside."""
    if first >= last:
        return False
    flag, word = tokens.flags[first], tokens.words[first]
    if flag & SUBJECT and not flag & (RELATIVE | DET | NUMBER):
        return False
    following = tokens.flags[first + 1] if first + 1 < last else 0
    if (
        flag & (TITLE | ROLE)
        and flag & CAPITAL
        and following & CAPITAL
        and not following & GENITIVE
        and not flag & (DET | PREP)
    ):
        return False  # "Mayor Ann Lee" is no aside, "Mayor Lee's aide" is one
    if flag & INSERTED or word.startswith(PARTY):
        return True
    if flag & ING or word.endswith("ing"):
        return True
    if flag & PAST and not flag & CAPITAL:
        return True
    if flag & VERB and words_by(tokens, first, last):
        return True  # "led by her deputy", "struck by it"
    if flag & CAPITAL:
        # "Jr.", "R.I.", "Republican of Ohio", "Texas": short, with no verb of its own
        last = segment_end(tokens, first, last)
        role = any(tokens.flags[i] & ROLE for i in range(first, min(last, first + 16)))
        return last - first <= (16 if role else 9) and not has_finite(tokens, first, last)
    return bool(flag & WORD) and not has_finite(tokens, first, last)


def words_by(tokens: Tokens, first: int, last: int) -> bool:
    """Whether "by" follows the range's first word: an irregular verb is a participle there."""
    return first + 1 < last and tokens.words[first + 1] == "by"


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
