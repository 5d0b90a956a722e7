"""Vague amounts ("several calls", "significantly increased") and how firmly an event is stated."""

from collections.abc import Sequence

from quizgen.base import Span
from quizgen.extract.facts import Certainty, Figure, Modality, VagueAmount
from quizgen.extract.figures import is_plural
from quizgen.extract.lexicon import BIT, Tokens
from quizgen.extract.owners import owner_index

_FUNCTION = (
    BIT["mark"]
    | BIT["preposition"]
    | BIT["determiner"]
    | BIT["link"]
    | BIT["be"]
    | BIT["have"]
    | BIT["future"]
    | BIT["would"]
    | BIT["duty"]
    | BIT["possibility"]
    | BIT["subject"]
)
_BETWEEN = BIT["between"] | BIT["ly"]
_VERB_FORM = BIT["ed"] | BIT["past_only"] | BIT["past_or_participle"] | BIT["same_in_all_forms"]
# Vague before "of": "dozens of arrests", "a number of schools".
_OF = frozenset(
    [
        "dozens",
        "scores",
        "hundreds",
        "thousands",
        "millions",
        "billions",
        "lots",
        "plenty",
        "handful",
        "number",
    ]
)
_QUOTES = frozenset("”\"’'")
_COUNTS = frozenset(["many", "few", "several", "numerous", "countless", "multiple"])
_HEDGED_BE = frozenset(
    ["expected", "likely", "believed", "thought", "projected", "predicted", "unlikely"]
)


# What a count before it does not make a claim about an amount: "several times", "the few days".
_NOT_COUNTED = (
    "times time ways way days weeks months years hours minutes decades occasions reasons majority up "
    "things us them whom others"
)
_NO_AMOUNT = frozenset(_NOT_COUNTED.split())
_ASKED = frozenset(["how", "as", "too", "so", "that", "not"])


def vague_amounts_in(
    tokens: Tokens,
    sentences: Sequence[Span],
    paragraphs: Sequence[int],
    owner: Sequence[int],
    figures: Sequence[Figure],
) -> tuple[VagueAmount, ...]:
    """The vague amounts in reading order; `paragraphs[i]` and `owner[i]` belong to token i."""
    numbered = {sentence_at(sentences, figure.span.start) for figure in figures}
    found = []
    wanted = BIT["vague"] | BIT["much"]
    for i, bits in enumerate(tokens.bits):
        if not bits & wanted:
            continue
        vague = _vague(tokens, i)
        if vague is None:
            continue
        first, last, certainty = vague
        asked = i > 0 and tokens.low[i - 1] in _ASKED  # "how many homes", "as many as"
        if asked or tokens.low[last] in _NO_AMOUNT:
            certainty = "guess"
        found.append(
            VagueAmount(
                span=tokens.span(first, last),
                word=tokens.span(i, i),
                paragraph=paragraphs[i],
                attribution=owner_index(owner, i),
                bare=sentence_at(sentences, tokens.starts[i]) not in numbered,
                certainty=certainty,
            )
        )
    return tuple(found)


def sentence_at(sentences: Sequence[Span], position: int) -> int:
    """The index of the last sentence that starts at or before a character; -1 before the first."""
    low, high = 0, len(sentences)
    while low < high:
        middle = (low + high) // 2
        if sentences[middle].start <= position:
            low = middle + 1
        else:
            high = middle
    return low - 1


def _vague(tokens: Tokens, i: int) -> tuple[int, int, Certainty] | None:
    """First token, last token and certainty of the vague amount whose word is token i."""
    words, bits = tokens.words, tokens.bits
    word = words[i].lower()
    after = words[i + 1].lower() if i + 1 < len(tokens) else ""
    before = bits[i - 1] if i else BIT["mark"]
    if word in _OF:
        if after != "of" or i + 2 >= len(tokens):
            return None
        noun = _noun(tokens, i + 2)
        first = i - 1 if before & BIT["determiner"] else i
        return (first, noun, "sure") if noun is not None else None
    if bits[i] & BIT["much"]:
        return None
    if bits[i] & BIT["ly"]:
        if i + 1 < len(tokens) and bits[i + 1] & (_VERB_FORM | BIT["ing"]):
            return i, i + 1, "sure"
        if before & _VERB_FORM and not before & BIT["determiner"]:
            return i - 1, i, "likely"
        return None
    if word in _COUNTS:
        start = i + 2 if after == "of" else i + 1
        if after == "of" and start < len(tokens) and bits[start] & BIT["determiner"]:
            start += 1
        noun = _noun(tokens, start)
        return (i, noun, "sure" if is_plural(words[noun].lower()) else "likely") if noun else None
    if before & BIT["be"]:
        return None  # "is growing", "was significant"
    noun = _noun(tokens, i + 1)
    return (i, noun, "likely") if noun is not None else None


def _noun(tokens: Tokens, start: int) -> int | None:
    """The last token of the run of content words from `start`, four at most: the thing counted."""
    last = None
    while start < len(tokens) and tokens.words[start] in _QUOTES:
        start += 1  # “several” calls
    for k in range(start, min(len(tokens), start + 4)):
        bits = tokens.bits[k]
        if bits & (_FUNCTION | BIT["digit"] | BIT["past_only"]) or (bits & BIT["ed"] and k > start):
            break
        if tokens.words[k].isalpha() or "-" in tokens.words[k]:
            last = k
            if is_plural(tokens.low[k]):
                break
    return last


def modalities_in(
    tokens: Tokens, paragraphs: Sequence[int], owner: Sequence[int]
) -> tuple[Modality, ...]:
    """Events stated as firm ("will open") or hedged ("may open"), in reading order."""
    found = []
    wanted = BIT["future"] | BIT["possibility"] | BIT["be"]
    for i, bits in enumerate(tokens.bits):
        if not bits & wanted:
            continue
        stated = _stated(tokens, i)
        if stated is None:
            continue
        last, verb, hedged = stated
        found.append(
            Modality(
                span=tokens.span(i, last),
                event=tokens.span(verb, verb),
                lemma=stem(tokens.words[verb].lower()),
                hedged=hedged,
                paragraph=paragraphs[i],
                attribution=owner_index(owner, i),
                certainty=_sure(tokens, i, verb),
            )
        )
    return tuple(found)


def _sure(tokens: Tokens, i: int, verb: int) -> Certainty:
    """ "Could" may be ability, and a negation states another event."""
    denied = any(bits & BIT["negation"] for bits in tokens.bits[i:verb])
    doubt = tokens.bits[i] & BIT["be"] or tokens.low[i].startswith(("could", "won"))
    return "likely" if denied or doubt else "sure"


def _stated(tokens: Tokens, i: int) -> tuple[int, int, bool] | None:
    """The last token of the deciding words, the verb's token and whether it is hedged."""
    words, bits = tokens.words, tokens.bits
    last = i
    if bits[i] & BIT["be"]:
        last = _next(tokens, i)
        to = last + 1
        if to >= len(tokens) or words[last].lower() not in _HEDGED_BE or words[to] != "to":
            return None
        last = to
    elif (i and bits[i - 1] & BIT["determiner"]) or bits[i] & BIT["capital"]:
        return None  # "the will", "May"
    elif words[i].lower().startswith("can"):
        return None  # ability, not doubt
    verb = _next(tokens, last)
    if verb < len(tokens) and words[verb].lower() == "be":
        verb = _next(tokens, verb)
        if verb >= len(tokens) or not bits[verb] & (_VERB_FORM | BIT["participle"] | BIT["ing"]):
            return None
    if verb >= len(tokens) or bits[verb] & (_FUNCTION | BIT["capital"] | BIT["digit"]):
        return None
    return last, verb, not bits[i] & BIT["future"]


def _next(tokens: Tokens, i: int) -> int:
    """The next token that is no adverb, three further at most."""
    for k in range(i + 1, min(len(tokens), i + 4)):
        if not tokens.bits[k] & _BETWEEN:
            return k
    return i + 1


def stem(verb: str) -> str:
    """A verb without its ending: "close", "closes", "closed" and "closing" give "clos"."""
    for ending in ("ing", "ied", "ies", "ed", "es", "s", "e"):
        if verb.endswith(ending) and len(verb) - len(ending) >= 3:
            verb = verb[: -len(ending)] + ("y" if ending in ("ied", "ies") else "")
            break
    return verb[:-1] if len(verb) > 4 and verb[-1] == verb[-2] and verb[-1] not in "lsz" else verb
