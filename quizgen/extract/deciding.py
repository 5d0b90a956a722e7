"""One clause read for the words that decide what kind of claim it makes.

There is no tagger: closed classes (be, have, modals, pronouns, determiners) and the form of the
word tell a finite past verb from a participle, and each finding says how sure its pattern is.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from quizgen.extract.facts import Certainty
from quizgen.extract.lexicon import BIT, Tokens

Time = Literal["past", "future", "present", "none"]


class Found(NamedTuple):
    """Deciding words: the first and the last token, both included."""

    first: int
    last: int
    certainty: Certainty = "likely"
    time: Time = "none"


@dataclass(slots=True)
class Clause:
    """Everything one pass over a clause found, each list in reading order."""

    deeds: list[Found] = field(default_factory=list)  # past and perfect verbs that are no state
    passives: list[Found] = field(default_factory=list)
    expected: list[Found] = field(default_factory=list)  # "are expected to", "is said to"
    future: list[Found] = field(default_factory=list)
    duties: list[Found] = field(default_factory=list)  # should, must, need to
    verdicts: list[Found] = field(default_factory=list)  # evaluative predicates
    causes: list[Found] = field(default_factory=list)
    amounts: list[Found] = field(default_factory=list)  # shares and figures
    stance: list[Found] = field(default_factory=list)  # other words by which a writer judges
    has_agent: bool = False  # a by-phrase
    hedged: bool = False
    asks: bool = False
    present: bool = False


def _bits(*names: str) -> int:
    return sum(BIT[name] for name in names)


_B = BIT
_PAST_FORM = _bits("ed", "past_only", "past_or_participle", "same_in_all_forms")
_PARTICIPLE = _bits("ed", "past_or_participle", "participle")
_BETWEEN = _bits("between", "ly")
_MODAL = _bits("future", "would", "duty", "possibility")
_STANCE = _bits("evaluation", "judging_verb", "intensifier", "judging_noun", "reader", "informal")
_SIMPLE = _bits("cause", "share", "mark", "prediction_verb") | _STANCE
_DECIDES = _PAST_FORM | _MODAL | _SIMPLE | _bits("be", "have", "linking", "agent", "phrase_head")
_PHRASE_HEADS = _bits("prediction_verb", "agent", "phrase_head")
_FINITE = _MODAL | _bits("be", "have", "past_only")
_NO_AGENT = _bits("month", "weekday", "digit", "ing", "mark")
_OPENS_OBJECT = _bits("determiner", "subject", "digit", "number")
_HAS = frozenset({"has", "have", "had", "hasn't", "haven't", "hadn't"})
_TO_COME = frozenset({"going", "due", "poised", "likely", "set", "scheduled", "slated", "about"})
_GOALS = {"led": "to", "leads": "to", "leading": "to", "due": "to", "owing": "to", "thanks": "to"}
_NOUN_USE = _bits("determiner", "preposition", "be", "mark")  # "the plans to", "is planned to"
_NEED = frozenset({"need", "needs"})


def read_clause(tokens: Tokens, unit: Sequence[int], counted: Sequence[bool]) -> Clause:
    """Reads the tokens `unit` (indices, ascending); `counted[i]`: token i belongs to a figure."""
    clause = Clause()
    bits, words = tokens.bits, tokens.words
    for k, i in enumerate(unit):
        if counted[i]:
            clause.amounts.append(Found(i, i))
        here = bits[i]
        if not here & _DECIDES:
            continue
        if here & _SIMPLE:
            _simple(clause, words, here, i)
        if here & _B["be"]:
            _be(clause, tokens, unit, k)
        elif here & _MODAL:
            _modal(clause, tokens, unit, k)
        elif here & _B["have"]:
            _have(clause, tokens, unit, k)
        elif here & _PAST_FORM:
            _past(clause, tokens, unit, k)
        elif here & _B["linking"]:
            _verdict(clause, bits, unit, k)
        if here & _PHRASE_HEADS:
            _phrase(clause, tokens, unit, k)
    return clause


def _simple(clause: Clause, words: Sequence[str], here: int, i: int) -> None:
    """Words that decide by themselves."""
    if here & _B["mark"]:
        if words[i] == "?":
            clause.asks = True
        elif words[i] == "!":
            clause.stance.append(Found(i, i))
    elif here & _B["cause"]:
        clause.causes.append(Found(i, i))
    if here & _B["share"]:
        clause.amounts.append(Found(i, i, "sure"))
    if here & _STANCE and not (here & _B["upper"] and here & _bits("reader", "informal")):
        clause.stance.append(Found(i, i))


def _after(bits: Sequence[int], unit: Sequence[int], k: int) -> int:
    """The place in the unit of the next word that is no adverb; its length where there is none."""
    end = min(len(unit), k + 4)
    k += 1
    while k < end and bits[unit[k]] & _BETWEEN and not bits[unit[k]] & _B["have"]:
        k += 1
    return k if k < len(unit) else len(unit)


def _be(clause: Clause, tokens: Tokens, unit: Sequence[int], k: int) -> None:
    bits, words = tokens.bits, tokens.words
    i, after = unit[k], _after(bits, unit, k)
    clause.present = True
    if after == len(unit):
        return
    j = unit[after]
    next_word = words[unit[after + 1]] if after + 1 < len(unit) else ""
    if words[j] == "to" and next_word not in ("blame", "be", "the", "a"):
        clause.future.append(Found(i, j, "likely", "future"))
    elif bits[j] & _B["expectation"] and next_word in ("to", "that"):
        clause.expected.append(Found(i, j, "sure", _time_of_be(clause, tokens, unit, k)))
    elif words[j] in _TO_COME and next_word == "to":
        clause.future.append(Found(i, unit[after + 1], "sure", "future"))
    elif bits[j] & _PARTICIPLE and not bits[j] & _B["adjectival"]:
        time = _time_of_be(clause, tokens, unit, k)
        sure = not bits[j] & _bits("evaluation", "capital") and words[i].lower() != "'s"
        clause.passives.append(Found(i, j, "sure" if sure else "guess", time))
    else:
        _verdict(clause, bits, unit, k)


def _time_of_be(clause: Clause, tokens: Tokens, unit: Sequence[int], k: int) -> Time:
    word = tokens.words[unit[k]].lower()
    if tokens.bits[unit[k]] & _B["be_finite_past"]:
        return "past"
    if word == "been":
        return "past"
    if word == "be":
        return "future" if clause.future else "none"
    return "present" if word != "being" else "none"


def _verdict(clause: Clause, bits: Sequence[int], unit: Sequence[int], k: int) -> None:
    """An evaluative word as predicate: be (linking verb), then adverbs and articles, then it."""
    light = _BETWEEN | _bits("determiner", "intensifier")
    for after in range(k + 1, min(len(unit), k + 5)):
        here = bits[unit[after]]
        if here & _bits("evaluation", "judging_noun") and not here & _B["capital"]:
            clause.verdicts.append(Found(unit[k], unit[after]))
            return
        if not here & light:
            return


def _modal(clause: Clause, tokens: Tokens, unit: Sequence[int], k: int) -> None:
    bits = tokens.bits
    i, after = unit[k], _after(bits, unit, k)
    here = bits[i]
    before = bits[unit[k - 1]] if k else 0
    then = bits[unit[after]] if after < len(unit) else _B["mark"]
    if before & _bits("determiner") or then & _bits("preposition", "digit", "mark"):
        return  # a noun: "the will", "with all its might", "May 3"
    if here & _B["capital"] and k:
        return
    if here & _B["duty"]:
        clause.duties.append(Found(i, i))
    elif here & _B["future"]:
        clause.future.append(Found(i, i, "sure", "future"))
    elif here & _B["would"]:
        clause.future.append(Found(i, i, "guess", "future"))
    clause.hedged |= bool(here & _B["possibility"])


def _have(clause: Clause, tokens: Tokens, unit: Sequence[int], k: int) -> None:
    bits, words = tokens.bits, tokens.words
    i, after = unit[k], _after(bits, unit, k)
    clause.present = True
    if after == len(unit):
        return
    j = unit[after]
    if bits[j] & _PARTICIPLE and words[i].lower() in _HAS:
        modal = k and bits[unit[k - 1]] & (_MODAL | _BETWEEN)  # "would have gone" did not happen
        if not modal and not bits[j] & _B["stative"] and words[j] != "been":
            clause.deeds.append(Found(i, j, "sure", "past"))
    elif words[j] == "to" and after == k + 1:
        clause.duties.append(Found(i, j, "guess"))


def _past(clause: Clause, tokens: Tokens, unit: Sequence[int], k: int) -> None:
    """A past form where it is a finite verb: by its form alone, or by what stands around it."""
    bits = tokens.bits
    i = unit[k]
    here = bits[i]
    if here & _bits("stative", "capital") or not k:
        return
    before = bits[unit[k - 1]]
    if before & _bits("determiner", "preposition"):
        return
    if here & _B["past_only"]:
        clause.deeds.append(Found(i, i, "sure", "past"))
        return
    subject = k - 1
    while subject > 0 and k - subject < 4 and bits[unit[subject]] & _BETWEEN:
        subject -= 1
    by = bits[unit[subject]]
    if by & (_MODAL | _bits("be", "have", "determiner", "preposition")):
        return
    if here & _B["same_in_all_forms"]:
        if tokens.words[unit[subject]].lower() in ("he", "she", "it"):
            clause.deeds.append(Found(i, i, "sure", "past"))
        return
    if by & _B["subject"]:
        clause.deeds.append(Found(i, i, "sure", "past"))
        return
    certainty = _sure_of_past(clause, tokens, unit, k, by)
    if certainty:
        clause.deeds.append(Found(i, i, certainty, "past"))


def _sure_of_past(
    clause: Clause, tokens: Tokens, unit: Sequence[int], k: int, by: int
) -> Certainty | None:
    """How sure a form such as "ordered" after a noun is finite ("the men ordered to go" is not)."""
    bits = tokens.bits
    after = _after(bits, unit, k)
    then = bits[unit[after]] if after < len(unit) else _B["mark"]
    if after < len(unit) and tokens.words[unit[after]] == "by":
        return None
    if by & _B["mark"]:
        return "likely" if then & _OPENS_OBJECT else "guess"
    if by & _B["link"]:
        return "likely" if clause.deeds else "guess"
    for later in unit[k + 1 : k + 13]:
        if bits[later] & _bits("mark", "link", "subject"):
            break
        if bits[later] & _FINITE:
            return "guess"  # the finite verb comes later: this one may be a participle
    earlier = clause.deeds or clause.passives or clause.future or clause.present
    if then & _OPENS_OBJECT or (then & _B["capital"] and not then & _B["weekday"]):
        return "likely" if earlier else "sure"
    if then & _bits("preposition", "mark", "weekday") or after == len(unit):
        return "guess" if earlier else "likely"
    return "guess" if earlier else "likely"


def _phrase(clause: Clause, tokens: Tokens, unit: Sequence[int], k: int) -> None:
    """Words that decide together with the next: by them, need to, plans to, led to."""
    if k + 1 == len(unit):
        return
    bits, words = tokens.bits, tokens.words
    i, j = unit[k], unit[k + 1]
    word, then = words[i].lower(), words[j]
    before = bits[unit[k - 1]] if k else _B["mark"]
    if word == "by":
        clause.has_agent |= not bits[j] & _NO_AGENT
    elif _GOALS.get(word) == then or (word in ("resulted", "resulting") and then == "in"):
        clause.causes.append(Found(i, j))
    elif word in _NEED and then == "to":
        clause.duties.append(Found(i, j))
    elif bits[i] & _B["prediction_verb"] and then in ("to", "that") and not before & _NOUN_USE:
        clause.future.append(Found(i, j, "likely", "future"))
