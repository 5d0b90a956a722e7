"""Reading a cue: which verb it is, in which form, and where its group begins and ends."""

from dataclasses import dataclass
from typing import Literal

from quizgen.extract.attribution.verb_groups import group_start, is_adverb
from quizgen.extract.attribution.verb_or_noun import (
    AMBIGUOUS,
    can_say,
    plural,
    plural_head,
    takes_object,
)
from quizgen.extract.sentences import Tokens
from quizgen.extract.vocabulary import (
    ADVERB,
    BE,
    CAPITAL,
    CONJ,
    CUE,
    DET,
    DO,
    GENITIVE,
    HAVE,
    MODAL,
    NEGATION,
    NUMBER,
    POSSESSIVE,
    PREP,
    PUNCTUATION,
    QUOTED,
    RELATIVE,
    ROLE,
    SUBJECT,
    TIME,
    VERBS,
    Verb,
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
# Participles that open a sentence and tell who was asked, or of whom it was said.
OPENERS = frozenset(["asked", "told", "questioned", "pressed", "quoted", "called"])


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
                and _is_pronominal(tokens, at, low)
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
        elif words[at] == "say" and first > low and can_say(tokens, first - 1, low):
            use = "finite"
        elif words[at] == "like" and not before & SUBJECT:
            return None  # "shows like “Today”"
        elif plural(tokens, first - 1, low) or plural_head(tokens, first - 1, low, at, high):
            if words[at] + "s" in AMBIGUOUS and not takes_object(tokens, at, high, form.verbs):
                return None
            use = "finite"
        else:
            return None
    verb, last = _sense(tokens, at, high, form.verbs)
    if verb is None:
        return None
    return Cue(first, at, last, verb, use, negated)


def _is_pronominal(tokens: Tokens, at: int, low: int) -> bool:
    """Whether the determiner before token `at` is a subject, or stands within the verb group."""
    if at - 2 < low:
        return at - 1 >= low
    before = tokens.flags[at - 2]
    return bool(before & (PUNCTUATION | CONJ | HAVE | QUOTED) or not before & PREP)


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
