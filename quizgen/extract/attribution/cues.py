"""Reading a cue: which verb it is, in which form, and where its group begins and ends."""

from dataclasses import dataclass
from typing import Literal

from quizgen.extract.attribution.verb_groups import group_start, is_adverb, is_finite
from quizgen.extract.sentences import Tokens
from quizgen.extract.vocabulary import (
    ADVERB,
    BE,
    CAPITAL,
    CONJ,
    CUE,
    DET,
    DO,
    DOCUMENT,
    GENITIVE,
    HAVE,
    MODAL,
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
    VERBS,
    WORD,
    Verb,
    words_of,
)

Form = Literal["finite", "ing", "infinitive", "passive", "participle"]


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting verb where it stands: its group is [first, last), the verb itself at `at`."""

    first: int
    at: int
    last: int
    verb: Verb
    form: Form
    negated: bool


# Determiners that stand alone as a subject: "another tweeted".
PRONOMINAL = frozenset(
    ["another", "each", "both", "some", "many", "most", "all", "few", "several", "half"]
)
CAUSATIVES = words_of("causatives.txt")
# Participles that open a sentence and tell who was asked, or of whom it was said.
OPENERS = frozenset(["asked", "told", "questioned", "pressed", "quoted", "called"])
HEAD = 9  # how many tokens may stand between a plural head and its verb
# -s forms that are plural nouns as often as verbs: they need a verb's company.
AMBIGUOUS = words_of("ambiguous_forms.txt")


def read_cue(tokens: Tokens, at: int, low: int, high: int) -> Cue | None:
    """The cue at token `at`, or None where the word is no verb here."""
    words, flags = tokens.words, tokens.flags
    form = VERBS[words[at]]
    if at > low and words[at - 1] == "so" and words[at] == "called":
        return None
    if flags[at] & PREP and form.shape == "ing":
        return None  # regarding, concerning
    if flags[at] & CAPITAL and at > low and tokens.number:
        return None  # a name: the United States, Governor Call
    first = group_start(tokens, at, low)
    if (
        first == low
        and form.shape == "past"
        and flags[at] & CAPITAL
        and words[at] not in OPENERS
        and not any("q" in verb.frames for verb in form.verbs)
    ):
        return None  # "Planned Parks’ director said"
    group = 0
    negated = False
    for i in range(first, at):
        group |= flags[i]
        negated = negated or bool(flags[i] & NEGATION) or words[i].endswith(("n't", "n’t"))
    before = flags[first - 1] if first > low else 0
    word_before = words[first - 1] if first > low else ""
    if before & SUBJECT and ("'" in word_before or "’" in word_before):
        group |= before  # he's, they've
    next_before = flags[at - 1] if at > low else 0
    shape = form.shape
    use: Form
    if shape == "past":
        if (group & (BE) and not group & HAVE) or (group & BE and group & HAVE):
            use = "passive"
        elif (
            group & HAVE
            or group & DO
            or (
                words[at - 1 : at]
                and words[at - 1] in PRONOMINAL
                and _stands_alone(tokens, at, low)
            )
        ):
            use = "finite"
        elif (
            group & MODAL
            or (next_before & (DET | POSSESSIVE) and not next_before & (SUBJECT | RELATIVE | ROLE))
            or (next_before & GENITIVE and not next_before & CAPITAL)
            or (next_before & PREP and not next_before & TIME and first == at)
        ):
            return None
        else:
            use = "finite"
    elif shape == "participle":
        if group & BE:
            use = "passive"
        elif group & HAVE:
            use = "finite"
        else:
            return None
    elif shape == "ing":
        if group & BE:
            use = "finite"
        elif before & (DET | POSSESSIVE | GENITIVE) and not before & RELATIVE:
            return None
        else:
            use = "ing"
    elif shape == "s":
        if group & (BE | HAVE | DO | MODAL):
            return None
        if (
            next_before & (DET | POSSESSIVE | GENITIVE | NUMBER)
            and not next_before & (SUBJECT | RELATIVE)
            and words[at - 1] != "another"
        ):
            return None
        if next_before & PREP and not next_before & TIME:
            return None
        if (
            words[at] in AMBIGUOUS
            and at - 4 >= low
            and flags[at - 2] & (DET | POSSESSIVE)
            and flags[at - 3] & PREP
            and flags[at - 4] & CUE
        ):
            return None  # "said in her opening remarks"
        if (at == low and tokens.number) or not takes_object(tokens, at, high, form.verbs):
            return None
        use = "finite"
    else:
        if group & (MODAL | DO):
            use = "finite"
        elif word_before == "to" and before & PREP:
            use = "infinitive"
        elif group & (BE | HAVE):
            return None
        elif words[at] == "say" and first > low and _can_say(tokens, first - 1, low):
            use = "finite"
        elif words[at] == "like" and not before & SUBJECT:
            return None  # "shows like “Today”"
        elif _plural(tokens, first - 1, low) or _plural_head(tokens, first - 1, low, at, high):
            if words[at] + "s" in AMBIGUOUS and not takes_object(tokens, at, high, form.verbs):
                return None
            use = "finite"
        else:
            return None
    verb, last = _sense(tokens, at, high, form.verbs)
    if verb is None:
        return None
    return Cue(first, at, last, verb, use, negated)


def _can_say(tokens: Tokens, i: int, low: int) -> bool:
    """Whether token i can end the subject of "say", a form that is hardly ever a noun's."""
    flag, word = tokens.flags[i], tokens.words[i]
    if not flag & WORD and word not in ("%", "—", "–", "-"):
        return False
    if flag & (DET | POSSESSIVE | GENITIVE | PREP | CONJ | NEGATION | ADVERB) and not flag & (
        NUMBER | OBJECT
    ):
        return False
    return CAUSATIVES.isdisjoint(tokens.words[max(low, i - 6) : i + 1])


def _stands_alone(tokens: Tokens, at: int, low: int) -> bool:
    """Whether the determiner before token `at` is a subject, or stands within the verb group."""
    if at - 2 < low:
        return at - 1 >= low
    before = tokens.flags[at - 2]
    return bool(before & (PUNCTUATION | CONJ | HAVE | QUOTED) or not before & PREP)


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


def _plural(tokens: Tokens, i: int, low: int) -> bool:
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


def _plural_head(tokens: Tokens, i: int, low: int, at: int, high: int) -> bool:
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
            if _plural(tokens, k - 1, low) and not flags[k - 1] & PUNCTUATION:
                return True
            if words[k] == "who":
                return False
    return False


def _sense(tokens: Tokens, at: int, high: int, verbs: tuple[Verb, ...]) -> tuple[Verb | None, int]:
    words = tokens.words
    for verb in verbs:
        if not verb.particles:
            return verb, at + 1
        i = at + 1
        if (i < high and tokens.flags[i] & ADVERB and words[i] != verb.particles[0]) or (
            i < high and is_adverb(tokens, i) and words[i] != verb.particles[0]
        ):
            i += 1
        if tuple(words[i : min(high, i + len(verb.particles))]) == verb.particles:
            return verb, i + len(verb.particles)
    return None, at + 1
