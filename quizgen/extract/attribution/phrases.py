"""Local parsing around a cue: where its subject stands, where its clause ends.

Everything here works on one sentence of a skeleton (`Tokens`), left or right of one token, and
looks at no more than `REACH` tokens. Ranges are half-open token ranges.
"""

from dataclasses import dataclass
from typing import Literal

from quizgen.extract.sentences import Tokens
from quizgen.extract.vocabulary import (
    ADVERB,
    AUXILIARY,
    BE,
    CAPITAL,
    CONJ,
    CUE,
    DET,
    DOCUMENT,
    GENITIVE,
    GROUP,
    ING,
    NEGATION,
    NUMBER,
    OBJECT,
    PAST,
    POSSESSIVE,
    PREP,
    PUNCTUATION,
    QUOTED,
    RELATIVE,
    ROLE,
    SUBJECT,
    SUBORDINATOR,
    TIME,
    TITLE,
    VERB,
    VERBS,
    WORD,
)

REACH = 80
DASHES = frozenset(["—", "–", "--", "-", "---"])
OPENERS = frozenset(["(", "["])
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
NOUN_PREPS = frozenset(
    [
        "of",
        "for",
        "from",
        "at",
        "with",
        "in",
        "on",
        "to",
        "about",
        "between",
        "against",
        "near",
        "behind",
        "among",
    ]
)

How = Literal["before", "after", "shared", "relative", "none", "infinitive", "participle"]


@dataclass(frozen=True, slots=True)
class Subject:
    """A cue's subject: a token range (empty where there is none) and how it was found."""

    first: int
    last: int
    how: How


NOBODY = Subject(0, 0, "none")


def is_adverb(tokens: Tokens, i: int) -> bool:
    """Whether token i is an adverb that can stand within a verb group."""
    flag, word = tokens.flags[i], tokens.words[i]
    return bool(flag & (ADVERB | NEGATION)) or (
        word.endswith("ly") and len(word) > 4 and not flag & CAPITAL
    )


def group_start(tokens: Tokens, verb: int, low: int) -> int:
    """The first token of the verb group that ends with `verb`: "has also said"."""
    flags, words = tokens.flags, tokens.words
    i = verb
    while i > low:
        flag = flags[i - 1]
        if (
            words[i - 1] in ("both", "all", "each")
            and i - 2 >= low
            and flags[i - 2] & WORD
            and not flags[i - 2] & PREP
        ):
            i -= 1  # "have both argued"
        elif flag & (ADVERB | NEGATION | AUXILIARY) or is_adverb(tokens, i - 1):
            if _holds_subject(tokens, i - 1):
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


def _holds_subject(tokens: Tokens, i: int) -> bool:
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
        is_finite(tokens, i, first) or (tokens.flags[i] & CUE and _finite_cue(tokens, i, first))
        for i in range(first, min(last, first + REACH))
    )


def _finite_cue(tokens: Tokens, i: int, low: int) -> bool:
    shape = VERBS[tokens.words[i]].shape
    if i == low or shape in ("ing", "participle"):
        return False
    before = tokens.flags[i - 1]
    if shape == "s":
        return not before & (DET | POSSESSIVE | GENITIVE | PREP | NUMBER | PUNCTUATION)
    return False


def subject_before(tokens: Tokens, group: int, low: int) -> Subject:
    """The subject of a verb group that starts at `group`, looking left to `low`."""
    flags, words = tokens.flags, tokens.words
    end = group
    if end <= low:
        return NOBODY
    low = max(low, end - REACH)
    last = flags[end - 1]
    word = words[end - 1]
    if last & RELATIVE and word in ("who", "which", "that"):
        return Subject(end - 1, end, "relative")
    if last & SUBJECT or (last & AUXILIARY and last & WORD):
        return Subject(end - 1, end, "before")
    if word == "to":
        return Subject(end, end, "infinitive")
    if last & CONJ or (word == "," and end - 1 > low and flags[end - 2] & CONJ):
        return Subject(end, end, "shared")
    if word == "," or word in DASHES or word == ")" or (last & QUOTED and end - 2 > low):
        return _subject_behind_insertion(tokens, end, low)
    while end - 2 > low and last & TIME and not flags[end - 2] & (DET | POSSESSIVE | PREP):
        end -= 1  # "a poll released Saturday found"
        last = flags[end - 1]
    if not _ends_phrase(tokens, end - 1):
        return NOBODY
    first = phrase_start(tokens, end, low)
    return Subject(first, end, "before") if first < end else NOBODY


def _ends_phrase(tokens: Tokens, i: int) -> bool:
    flag = tokens.flags[i]
    if flag & QUOTED:
        return False
    if not flag & WORD:
        return tokens.words[i] in ("%", ")", "]", "’", "'", ".")
    if flag & CAPITAL:
        return True
    if flag & (PREP | CONJ | SUBORDINATOR) and not flag & (ROLE | DET):
        return False
    return not (flag & DET and tokens.words[i] in ("the", "a", "an"))


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
        if inner.how == "before":
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
            if not looks_inserted(tokens, i + 1, end - 1):
                break
            pieces += 1
            if _is_subject_place(tokens, i, low):
                best = i
            if pieces >= 4:
                break
        i -= 1
    if best <= low:
        return NOBODY
    if not _ends_phrase(tokens, best - 1) and words[best - 1] != ")":
        return NOBODY
    if words[best - 1] == ")":
        inner = subject_before(tokens, best, low)
        first = inner.first if inner.how == "before" else best
    else:
        first = phrase_start(tokens, best, low)
    if first >= best:
        return NOBODY
    return Subject(first, end - 1, "before")


def _is_subject_place(tokens: Tokens, end: int, low: int) -> bool:
    """Whether the noun phrase that ends at `end` can be a subject: no verb stands before it."""
    if end <= low or (not _ends_phrase(tokens, end - 1) and tokens.words[end - 1] != ")"):
        return False
    if tokens.words[end - 1] == ")":
        return True
    first = phrase_start(tokens, end, low)
    if first <= low or first >= end:
        return first < end
    before, flag = tokens.words[first - 1], tokens.flags[first - 1]
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
    if flag & (TITLE | ROLE) and flag & CAPITAL and following & CAPITAL and not flag & (DET | PREP):
        return False  # "Mayor Ann Lee" is no aside
    if flag & INSERTED or word.startswith(PARTY):
        return True
    if flag & ING or word.endswith("ing"):
        return True
    if flag & PAST and not flag & CAPITAL:
        return True
    if flag & CAPITAL:
        # "Jr.", "R.I.", "Republican of Ohio", "Texas": short, with no verb of its own
        role = any(tokens.flags[i] & ROLE for i in range(first, min(last, first + 16)))
        return last - first <= (16 if role else 6) and not has_finite(tokens, first, last)
    return bool(flag & WORD) and not has_finite(tokens, first, last)


def phrase_start(tokens: Tokens, end: int, low: int) -> int:
    """The first token of the noun phrase (with its relatives and prepositions) that ends at `end`."""
    flags, words = tokens.flags, tokens.words
    i = end - 1
    coordinated = False
    while i >= low:
        flag, word = flags[i], words[i]
        if flag & QUOTED:
            break
        if flag & PUNCTUATION:
            if word in (")", "]"):
                opener = i
                while opener > low and words[opener] not in OPENERS:
                    opener -= 1
                if words[opener] not in OPENERS:
                    break
                i = opener - 1
                continue
            if word == "," and coordinated and _is_list_item(tokens, i, low):
                i -= 1
                continue
            if word in ("&", "/", "$", "%", "'", "’", "‘", "#", "@"):
                i -= 1
                continue
            break
        if flag & RELATIVE and word in ("who", "whose", "whom", "which"):
            i -= 1
            if i >= low and words[i] == ",":
                i -= 1
            continue
        if (
            flag & SUBJECT
            and not flag & (DET | NUMBER | RELATIVE)
            and i < end - 1
            and not flag & CAPITAL
        ):
            break
        if flag & SUBJECT and i == end - 1 and not flag & (DET | NUMBER):
            return i
        if flag & CONJ:
            if word not in ("and", "or", "nor") or i <= low or not _ends_phrase(tokens, i - 1):
                break
            if has_finite(tokens, max(low, _clause_start(tokens, i, low)), i):
                break
            coordinated = True
        elif word in (
            "after",
            "before",
            "since",
            "until",
            "that",
            "as",
            "than",
            "because",
            "when",
            "if",
            "while",
            "although",
            "though",
            "where",
            "how",
            "why",
            "whether",
            "unless",
            "once",
        ) and (i < end - 1):
            if word == "that" and flags[i - 1] & (ROLE | GROUP | DOCUMENT) and i > low:
                i -= 1
                continue
            if word == "that" and _is_determiner(tokens, i, end):
                pass
            else:
                break
        elif i < end - 1 and is_finite(tokens, i, low):
            jump = _relative_before(tokens, i, low)
            if jump is None:
                if (
                    flag & PAST
                    and not flag & (AUXILIARY | VERB)
                    and (
                        flags[i + 1] & (PREP | TIME)
                        and i > low
                        and flags[i - 1] & WORD
                        and not flags[i - 1] & (SUBJECT | CAPITAL)
                        and VERBS.get(word) is None
                    )
                ):
                    i -= 1  # "a report released Monday"
                    continue
                break
            i = jump - 1
            if i >= low and words[i] == ",":
                i -= 1
            if i >= low and flags[i] & SUBJECT:
                i -= 1  # "others who want", "those who said"
            continue
        elif (
            flag & CUE
            and i < end - 1
            and not flag & (DOCUMENT | GROUP | ROLE)
            and _finite_cue(tokens, i, low)
        ):
            break
        i -= 1
    first = i + 1
    while first < end - 1 and (
        (flags[first] & (CONJ | ADVERB) and not flags[first] & (DET | NUMBER))
        or words[first] == ","
        or (is_adverb(tokens, first) and not flags[first] & (DET | NUMBER))
    ):
        first += 1
    if flags[first] & (PREP | SUBORDINATOR) and not flags[first] & DET:
        return short_phrase_start(tokens, end, first + 1)
    return first


def _is_determiner(tokens: Tokens, i: int, end: int) -> bool:
    return i + 1 < end and bool(tokens.flags[i + 1] & (ROLE | GROUP | DOCUMENT))


def _clause_start(tokens: Tokens, i: int, low: int) -> int:
    while i > low and tokens.words[i - 1] not in (",", ";", ":", "—", "–", "--", "that"):
        i -= 1
    return i


def _is_list_item(tokens: Tokens, comma: int, low: int) -> bool:
    """Whether what stands before a comma can be an item of "A, B and C"."""
    i = comma - 1
    count = 0
    while i >= low and count < 6 and tokens.words[i] != ",":
        if tokens.flags[i] & (PUNCTUATION | QUOTED | PREP | SUBORDINATOR) or is_finite(
            tokens, i, low
        ):
            return False
        i -= 1
        count += 1
    return 0 < count < 5


def _relative_before(tokens: Tokens, i: int, low: int) -> int | None:
    """The relative pronoun of the clause whose verb is token i, if it has one."""
    for k in range(i - 1, max(low, i - 7) - 1, -1):
        word, flag = tokens.words[k], tokens.flags[k]
        if word in ("who", "which", "whose", "whom") or (
            word == "that"
            and k > low
            and tokens.flags[k - 1] & WORD
            and not tokens.flags[k - 1] & CUE
        ):
            return k
        if (flag & PUNCTUATION and word != ",") or flag & QUOTED:
            return None
    return None


def short_phrase_start(tokens: Tokens, end: int, low: int) -> int:
    """The start of the shortest noun phrase that ends at `end`: a name, or from its determiner."""
    flags, words = tokens.flags, tokens.words
    i = end - 1
    if flags[i] & SUBJECT and not flags[i] & (DET | NUMBER):
        return i
    if flags[i] & CAPITAL:
        while i > low and (
            (flags[i - 1] & CAPITAL and not flags[i - 1] & (TIME | PREP | GENITIVE))
            or words[i - 1] in ("de", "van", "von", "der", "bin", "al", "la", "&")
        ):
            i -= 1
        while i > low and flags[i - 1] & (ROLE | TITLE | GENITIVE) and not flags[i - 1] & TIME:
            i -= 1
        if i > low and flags[i - 1] & (DET | POSSESSIVE):
            i -= 1
        return i
    while i > low:
        if flags[i] & (DET | POSSESSIVE) and not (
            flags[i - 1] & (DET | POSSESSIVE | PREP)
            and words[i - 1] in ("all", "of", "both", "half")
        ):
            return i
        if flags[i - 1] & (PUNCTUATION | QUOTED | SUBORDINATOR):
            return i
        if flags[i - 1] & PREP and words[i - 1] not in ("of", "for", "from", "at"):
            return i
        i -= 1
    return i


def subject_after(tokens: Tokens, first: int, high: int) -> Subject:
    """The subject that follows its verb ("said Ann Lee, the mayor."), from token `first` on."""
    flags, words = tokens.flags, tokens.words
    if first >= high:
        return NOBODY
    flag = flags[first]
    if flag & SUBJECT and not flag & (DET | NUMBER | RELATIVE):
        return Subject(first, first + 1, "after")
    if not flag & WORD or (flag & (RELATIVE | SUBORDINATOR | CONJ | OBJECT) and not flag & DET):
        return NOBODY
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
                stop = _segment_end(tokens, i + 1, high)
                if flags[i + 1 : i + 2] and (
                    (flags[i + 1] & ING and words[i + 1].endswith("ing"))
                    or (flags[i + 1] & SUBORDINATOR and not flags[i + 1] & (RELATIVE | PREP))
                    or flags[i + 1] & CONJ
                    or words[i + 1]
                    in ("in", "during", "after", "before", "speaking", "as", "according")
                ):
                    break
                if not looks_inserted(tokens, i + 1, stop) or (
                    not flags[i + 1] & RELATIVE and _own_verb(tokens, i + 1, stop)
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
            stop = _segment_end(tokens, i, high)
            while i < stop and not (
                flags[i] & CONJ and i + 1 < stop and flags[i + 1] & CUE and flags[i + 1] & PAST
            ):
                i += 1
            if i < stop:
                break
            continue
        i += 1
    return Subject(first, i, "after")


def _own_verb(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a segment has a finite verb outside its relative clauses: it is no apposition."""
    return any(
        is_finite(tokens, i, first) and _relative_before(tokens, i, first) is None
        for i in range(first + 1, min(last, first + REACH))
    )


def opens_clause(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the range begins with a clause: a noun phrase and its finite verb."""
    flags, words = tokens.flags, tokens.words
    skip = 0
    for i in range(first, min(last, first + REACH)):
        flag = flags[i]
        if flag & SUBJECT and flag & AUXILIARY:
            return True
        if flag & QUOTED:
            return True
        if i == first and flag & SUBJECT and not flag & (DET | RELATIVE | NUMBER | POSSESSIVE):
            return True
        if i > first and (
            is_finite(tokens, i, first) or (flag & CUE and _finite_cue(tokens, i, first))
        ):
            if skip == 0:
                return True
            skip -= 1
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


def _segment_end(tokens: Tokens, i: int, high: int) -> int:
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
            is_finite(tokens, i, start) or (flag & CUE and _is_plain_verb(tokens, i, start))
        ):
            if _relative_before(tokens, i, start) is not None and i - start > 1:
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
    return form.shape == "s" and _finite_cue(tokens, i, low)


def shared_subject(tokens: Tokens, before: int, low: int) -> Subject:
    """The subject of the nearest verb to the left, for "rose and said": what a conjunction shares."""
    i = before - 1
    while i > low:
        flag = tokens.flags[i]
        if flag & QUOTED:
            i -= 1
            continue
        if is_finite(tokens, i, low) or (flag & CUE and _is_plain_verb(tokens, i, low)):
            group = group_start(tokens, i, low)
            found = subject_before(tokens, group, low)
            if found.how in ("before", "relative"):
                return found
            i = group
        elif flag & AUXILIARY and flag & SUBJECT:
            return Subject(i, i + 1, "before")
        i -= 1
    if i == low and tokens.flags[i] & AUXILIARY and "’" in tokens.words[i]:
        return Subject(i, i + 1, "before")
    return NOBODY
