"""Whether a form that a noun has too (“claims”, “say”) is a verb where it stands."""

from quizgen.extract.attribution.verb_groups import is_finite
from quizgen.extract.sentences import Tokens
from quizgen.extract.vocabulary import (
    ADVERB,
    CAPITAL,
    CONJ,
    DET,
    DOCUMENT,
    GENITIVE,
    NEGATION,
    NUMBER,
    OBJECT,
    POSSESSIVE,
    PREP,
    PUNCTUATION,
    QUOTED,
    RELATIVE,
    ROLE,
    SUBJECT,
    TIME,
    WORD,
    Verb,
    words_of,
)

CAUSATIVES = words_of("causatives.txt")
HEAD = 9  # how many tokens may stand between a plural head and its verb
# -s forms that are plural nouns as often as verbs: they need a verb's company.
AMBIGUOUS = words_of("ambiguous_forms.txt")


def can_say(tokens: Tokens, i: int, low: int) -> bool:
    """Whether token i can end the subject of "say", a form that is hardly ever a noun's."""
    flag, word = tokens.flags[i], tokens.words[i]
    if not flag & WORD and word not in ("%", "—", "–", "-"):
        return False
    if flag & (DET | POSSESSIVE | GENITIVE | PREP | CONJ | NEGATION | ADVERB) and not flag & (
        NUMBER | OBJECT
    ):
        return False
    return CAUSATIVES.isdisjoint(tokens.words[max(low, i - 6) : i + 1])


def takes_object(tokens: Tokens, at: int, high: int, verbs: tuple[Verb, ...]) -> bool:
    """Whether what follows an -s form lets it be a verb: "attacks, Lee said" does not."""
    if at + 1 >= high:
        return any("q" in verb.frames for verb in verbs)
    word, flag = tokens.words[at + 1], tokens.flags[at + 1]
    if word in ("says", "tells", "adds", "writes") or tokens.words[at] in (
        "says",
        "tells",
        "adds",
        "writes",
        "asks",
    ):
        return True
    if (
        len(tokens.words[at]) > 3
        and (tokens.words[at] in AMBIGUOUS or tokens.words[at] + "s" in AMBIGUOUS)
        and tokens.number
    ):
        if (
            word == ","
            and tokens.flags[at + 2 : at + 3]
            and tokens.words[at - 1] in ("who", "which")
        ):
            return bool(tokens.flags[at + 2] & QUOTED)  # "which notes, “C”"
        if (word in (",", ".") or flag & (PREP | TIME)) and any(
            "q" in verb.frames and not verb.particles for verb in verbs
        ):
            if word == "." and tokens.flags[at - 1] & CAPITAL and "," in tokens.words[at - 6 : at]:
                return True  # "The plan failed, the Post reports."
            # “It is so,” Lee notes.
            near = range(at - 1, max(-1, at - 6), -1)
            quote = next((i for i in near if tokens.flags[i] & QUOTED), None)
            if quote is not None and tokens.flags[at - 1] & (CAPITAL | SUBJECT | ROLE):
                return True
        if word in (",", ".") and _is_aside(tokens, at - 1):
            return any("q" in verb.frames for verb in verbs)  # "The plan, Lee notes, failed"
        if word in (",", ".") and tokens.flags[at - 1] & DOCUMENT:
            return any("c" in verb.frames for verb in verbs)  # "It had failed, records show."
        if word == "that" and at + 2 < high and is_finite(tokens, at + 2, at + 2):
            return False  # "three states that will vote in May"
        return bool(flag & (QUOTED | DET | POSSESSIVE | OBJECT | SUBJECT | CAPITAL)) or (
            word in (":", "that", "to", "how", "why", "what", "whether")
            or any(word in verb.particles for verb in verbs)
        )
    if flag & PUNCTUATION:
        return (
            word == ":"
            or (any("q" in verb.frames for verb in verbs) and word in (",", ".", "("))
            or (
                word in (",", ".")
                and bool(tokens.flags[at - 1] & DOCUMENT)
                and any("c" in verb.frames for verb in verbs)
            )
        )
    if flag & (PREP | CONJ) and not flag & (DET | SUBJECT):
        return any(word in verb.particles for verb in verbs) or word in ("to", "in", "on")
    return True


def _is_aside(tokens: Tokens, i: int) -> bool:
    """Whether token i ends a pronoun or name that stands right behind a comma."""
    if tokens.flags[i] & SUBJECT and not tokens.flags[i] & DET:
        return i > 0 and tokens.words[i - 1] == ","
    k = i
    while k > 0 and tokens.flags[k] & CAPITAL:
        k -= 1
    return k < i and tokens.words[k] == ","


def plural(tokens: Tokens, i: int, low: int) -> bool:
    """Whether token i can end a plural subject: "critics say"."""
    if i < low:
        return False
    word, flag = tokens.words[i], tokens.flags[i]
    if word in ("this", "that"):
        return False
    if flag & SUBJECT:
        return word in ("i", "we", "they", "you", "who", "others", "some", "many") or bool(
            flag & (DET | RELATIVE)
        )
    if flag & (DET | NUMBER) and word in (
        "some",
        "many",
        "most",
        "others",
        "both",
        "few",
        "these",
        "those",
        "all",
    ):
        return True
    if flag & (PUNCTUATION):
        return word in (",", ")")
    if flag & QUOTED or flag & (PREP | POSSESSIVE | CONJ | NEGATION | GENITIVE):
        return flag & CONJ > 0
    return (word.endswith("s") and not word.endswith(("ss", "'s", "’s"))) or word in (
        "people",
        "men",
        "women",
        "police",
        "children",
        "media",
        "data",
    )


def plural_head(tokens: Tokens, i: int, low: int, at: int, high: int) -> bool:
    """Whether the phrase that ends at token i has a plural head: "officials in Ohio say".

    What follows the verb must open a clause, for its form is a noun's as well.
    """
    words, flags = tokens.words, tokens.flags
    if at + 1 >= high or i - 1 <= low or not flags[i] & WORD:
        return False
    if flags[i] & (CONJ | POSSESSIVE | GENITIVE | DET | NEGATION):
        return False
    if words[at] not in ("say", "believe", "think", "argue", "show") and not (
        words[at + 1] == "that" or flags[at + 1] & SUBJECT
    ):
        return False
    for k in range(i - 1, max(low, i - HEAD), -1):
        flag = flags[k]
        if flag & (PUNCTUATION | QUOTED | CONJ | OBJECT):
            return False
        if k > low and (flag & PREP or words[k] == "who"):
            if words[at] == "show" and not flags[k - 1] & DOCUMENT:
                return False
            if plural(tokens, k - 1, low) and not flags[k - 1] & PUNCTUATION:
                return True
            if words[k] == "who":
                return False
    return False
