"""Noun phrases around a cue: where one begins, and what can end it.

Everything here works on one sentence of a skeleton (`Tokens`), left or right of one token, and
looks at no more than `REACH` tokens. Ranges are half-open token ranges.
"""

from quizgen.extract.attribution.verb_groups import (
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
    NUMBER,
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

DASHES = frozenset(["—", "―", "–", "--", "-", "---"])
OPENERS = frozenset(["(", "["])


def ends_phrase(tokens: Tokens, i: int) -> bool:
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
            if word not in ("and", "or", "nor") or i <= low or not ends_phrase(tokens, i - 1):
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
            jump = relative_before(tokens, i, low)
            if jump is None:
                if (
                    flag & PAST
                    and not flag & (AUXILIARY | VERB)
                    and (
                        flags[i + 1] & (PREP | TIME)
                        and i > low
                        and flags[i - 1] & WORD
                        and not flags[i - 1] & (SUBJECT | CAPITAL)
                        and (flags[i - 1] & DOCUMENT or _lacks_object(tokens, i))
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
            and is_finite_cue(tokens, i, low)
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


def _lacks_object(tokens: Tokens, i: int) -> bool:
    """Whether a past form is a participle, for it would need an object: "a man accused of theft"."""
    form = VERBS.get(tokens.words[i])
    if form is None:
        return True
    return not any(
        "q" in verb.frames or "c" in verb.frames or verb.particles[:1] == (tokens.words[i + 1],)
        for verb in form.verbs
    )


def _is_determiner(tokens: Tokens, i: int, end: int) -> bool:
    """Whether "that" stands before a noun as in "that report", not "that critics" or "that Lee"."""
    if i + 1 >= end or tokens.words[i + 1].endswith("s") or tokens.flags[i + 1] & CAPITAL:
        return False
    return bool(tokens.flags[i + 1] & (ROLE | GROUP | DOCUMENT))


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


def relative_before(tokens: Tokens, i: int, low: int) -> int | None:
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
        if i > low and flags[i - 1] & (DET | POSSESSIVE) and words[i - 1] != "that":
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
