"""Where content begins and ends around a cue."""

from typing import Literal

from quizgen.extract.attribution.cues import Cue
from quizgen.extract.attribution.phrases import DASHES
from quizgen.extract.attribution.verb_groups import has_finite, holds_subject, is_adverb, is_finite
from quizgen.extract.sentences import Tokens
from quizgen.extract.vocabulary import (
    ADVERB,
    AUXILIARY,
    CAPITAL,
    CONJ,
    DET,
    DOCUMENT,
    GROUP,
    NOUN_CUE,
    NUMBER,
    OBJECT,
    PAST,
    POSSESSIVE,
    PREP,
    PUNCTUATION,
    QUESTION,
    QUOTED,
    ROLE,
    SUBJECT,
    SUBORDINATOR,
    TIME,
    TITLE,
    WORD,
)

Lead = Literal["quote", "colon", "that", "question", "infinitive", "bare", "none"]
SEEK = 40  # how many tokens a tag's own adverbials may take before the content


def content_start(tokens: Tokens, cue: Cue, high: int) -> tuple[int, Lead]:
    """The first token of the content to the right of a cue, and what leads into it."""
    words, flags = tokens.words, tokens.flags
    first = cue.last
    limit = min(high, first + SEEK)
    if first >= high:
        return first, "none"
    addressee = "o" in cue.verb.frames or cue.verb.lemma in ("ask", "urge", "warn")
    lead = _plain_lead(tokens, first)
    if lead == "infinitive" and not takes_infinitive(cue):
        return _behind_addressee(tokens, cue, first, limit)
    if lead:
        return (first + 1 if lead == "colon" else first), lead
    skipping = bool(
        flags[first] & (PREP | TIME | ADVERB) and words[first] not in ("that", "no")
    ) or (words[first] in (",", "(", *DASHES) or is_adverb(tokens, first))
    if skipping or addressee:
        i = first
        while i < limit:
            word, flag = words[i], flags[i]
            if flag & QUOTED:
                return i, "quote"
            if word == ":":
                return i + 1, "colon"
            if word == "that" and i > first:
                while _is_relative(tokens, i, limit):
                    i = words.index("that", i + 1)
                return i, "that"
            if (
                flag & QUESTION
                and i > first
                and word in ("whether", "how", "why", "what", "if")
                and (
                    addressee
                    or (word in ("whether", "how", "why") and set("w") & set(cue.verb.plain))
                )
            ):
                return i, "question"
            if word == "to" and addressee and i > first and cue.verb.frames.count("i"):
                return first, "bare"
            if word == ",":
                if i + 1 < limit and flags[i + 1] & QUOTED:
                    return i + 1, "quote"
                if i + 1 < limit and (words[i + 1].endswith("ing") or flags[i + 1] & CONJ):
                    break
            elif (
                i > first
                and is_finite(tokens, i, first)
                and not (flag & PAST and not flag & AUXILIARY and flags[i - 1] & (DET | PREP))
            ) or word in (";",):
                break
            i += 1
    # A bare clause: step over short time phrases and adverbs.
    i = first
    while i < limit and (
        flags[i] & TIME
        or (
            is_adverb(tokens, i)
            and words[i]
            not in (
                "there",
                "here",
                "even",
                "only",
                "almost",
                "first",
                "so",
                "too",
                "not",
                "once",
                "just",
                "long",
                "far",
                "nearly",
                "roughly",
                "perhaps",
                "maybe",
                "probably",
                "still",
            )
        )
        or (flags[i] & NUMBER and i > first and flags[i - 1] & TIME)
        or (flags[i] & PREP and i + 1 < limit and flags[i + 1] & TIME)
    ):
        i += 1
    if addressee and i < limit and flags[i] & WORD:
        i = _after_addressee(tokens, i, limit)
        if i < limit:
            lead = _plain_lead(tokens, i)
            if lead:
                return (i + 1 if lead == "colon" else i), lead
    if i >= high or words[i] == ",":
        return high, "none"
    return i, "bare"


def takes_infinitive(cue: Cue) -> bool:
    """Whether "to" and a verb can be what the cue reports: "vowed to stay"."""
    return "i" in cue.verb.frames or cue.verb.lemma in ("decline", "refuse")


def _behind_addressee(tokens: Tokens, cue: Cue, first: int, limit: int) -> tuple[int, Lead]:
    """The clause behind "to" and a person: "joked to the press that", "explained to her why"."""
    words, flags = tokens.words, tokens.flags
    for i in range(first + 2, limit):
        if words[i] == "that":
            return i, "that"
        if "w" in cue.verb.plain and words[i] in ("whether", "how", "why"):
            return i, "question"
        if flags[i] & (PUNCTUATION | QUOTED) or is_finite(tokens, i, first):
            break
    return first, "infinitive"


def _is_relative(tokens: Tokens, i: int, limit: int) -> bool:
    """Whether "that" opens a relative clause, another "that" being behind it."""
    return (
        i + 2 < limit
        and is_finite(tokens, i + 1, i + 1)
        and not tokens.flags[i + 1] & AUXILIARY
        and "that" in tokens.words[i + 2 : limit]
    )


def _plain_lead(tokens: Tokens, i: int) -> Lead | None:
    word, flag = tokens.words[i], tokens.flags[i]
    if flag & QUOTED:
        return "quote"
    if word == ":":
        return "colon"
    if word == "," and i + 1 < len(tokens) and tokens.flags[i + 1] & QUOTED:
        return None
    if word == "that":
        following = tokens.flags[i + 1] if i + 1 < len(tokens) else PUNCTUATION
        if tokens.words[i + 1 : i + 2] in ([","], ["—"], ["–"]) and tokens.flags[i + 2 : i + 3]:
            # "found that, on average, incomes rose"
            return "that" if tokens.flags[i + 2] & (PREP | SUBORDINATOR) else None
        if tokens.words[i + 1 : i + 2] == ["to"]:
            return None  # "took that to mean"
        if tokens.words[i + 2 : i + 3] == [","] and _is_bare_noun(tokens, i + 1):
            return None  # "Recalling that moment, Lee"
        return None if following & (TIME | PUNCTUATION) else "that"
    if word == "to":
        follows = tokens.flags[i + 1] if i + 1 < len(tokens) else PUNCTUATION
        told = follows & (DET | POSSESSIVE | OBJECT | NUMBER | CAPITAL | PUNCTUATION)
        return None if told else "infinitive"  # "wrote to his friends"
    if flag & QUESTION and word != "that":
        return "question"
    return None


def _is_bare_noun(tokens: Tokens, i: int) -> bool:
    """Whether token i can be nothing but a noun in the singular."""
    return tokens.flags[i] & ~(DOCUMENT | NOUN_CUE | ROLE | GROUP) == WORD and not tokens.words[
        i
    ].endswith(("s", "ly"))


def _after_addressee(tokens: Tokens, i: int, high: int) -> int:
    """The token after the person told: "told reporters | the plan would"."""
    words, flags = tokens.words, tokens.flags
    if (flags[i] & SUBJECT and not flags[i] & DET) or words[i] in (
        "him",
        "her",
        "them",
        "us",
        "me",
    ):
        return i + 1
    start = i
    while i < high:
        word, flag = words[i], flags[i]
        if flag & (PUNCTUATION | QUOTED) and word not in ("'", "’", "&", "/"):
            return i
        if i > start:
            if word == "that" or (flag & QUESTION and word not in ("who",)):
                return i
            if (flag & SUBJECT and not flag & (DET | NUMBER)) or holds_subject(tokens, i):
                return i
            if flag & (DET | POSSESSIVE) and not flags[i - 1] & (PREP | CONJ):
                return i
            if (
                flag & CAPITAL
                and not flags[i - 1] & (CAPITAL | PREP | DET | POSSESSIVE | CONJ | ROLE | TITLE)
                and flags[i - 1] & WORD
            ):
                return i
            if flag & (AUXILIARY):
                return start
        i += 1
    return start


def tag_end(tokens: Tokens, i: int, high: int) -> int | None:
    """Where a tag's own adverbials end: the index of the closing comma or the sentence's end.

    None where something other than adverbials follows: the tag is none.
    """
    words, flags = tokens.words, tokens.flags
    if i + 1 < high and words[i] in ("this", "last") and flags[i + 1] & TIME:
        i += 1  # "concluded this year"
    begin = i
    if words[i : i + 1] and words[i] in ("off", "out", "away"):
        return None  # "has written off efforts"
    if words[i : i + 2] in (["at", "least"], ["at", "most"]):
        return None  # "reported at least two fires"
    while i < high:
        word, flag = words[i], flags[i]
        if flag & QUOTED:
            return i
        if flag & PUNCTUATION:
            if word in (",", ".", "?", "!", ";", *DASHES, ")"):
                return i
            if word not in ("'", "’", "(", "&", "/", "$"):
                return None
        elif (
            (i == begin and not flag & (PREP | TIME | ADVERB) and not is_adverb(tokens, i))
            or (i > begin and is_finite(tokens, i, begin) and not flag & PAST)
            or word == "that"
        ):
            return None
        i += 1
        if i - begin > SEEK:
            return None
    return high


def range_is_clause(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a range has a finite verb or a clause's subject pronoun."""
    return has_finite(tokens, first, last) or any(
        tokens.flags[i] & SUBJECT and tokens.flags[i] & AUXILIARY
        for i in range(first, min(last, first + 80))
    )


def trim(tokens: Tokens, first: int, last: int) -> tuple[int, int]:
    """The range without punctuation and lone conjunctions at its edges."""
    words, flags = tokens.words, tokens.flags
    while (
        first < last
        and flags[first] & PUNCTUATION
        and words[first] not in ("$", "(", "[", "#", "@", "‘", "'", "’")
    ):
        first += 1
    while (
        last > first
        and flags[last - 1] & PUNCTUATION
        and words[last - 1] not in ("%", ")", "]", "'", "’")
    ):
        last -= 1
    return first, last
