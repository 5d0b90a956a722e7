"""One clause read for the words that decide what kind of claim it makes.

There is no tagger: closed classes (be, have, modals, pronouns, determiners) and the form of the
word tell a finite past verb from a participle, and each finding says how sure its pattern is.
"""

from collections.abc import Sequence

from quizgen.extract.clause import Clause, Found, Time
from quizgen.extract.facts import Certainty
from quizgen.extract.lexicon import BIT, Tokens, bits_of
from quizgen.extract.past_verbs import (
    BETWEEN,
    MODAL,
    NO_SUBJECT,
    OPENS_OBJECT,
    PAST_FORM,
    next_word,
    past_verb,
)

_B = BIT
_PARTICIPLE = bits_of("ed", "past_or_participle", "participle")
_STANCE = bits_of("evaluation", "judging_verb", "intensifier", "judging_noun", "reader", "informal")
_SIMPLE = bits_of("cause", "share", "mark", "prediction_verb") | _STANCE
_MARKED = bits_of("figure", "negation")
_DECIDES = PAST_FORM | MODAL | _SIMPLE | _MARKED | bits_of("be", "have", "linking", "agent")
_DECIDES |= BIT["phrase_head"]
_PHRASE_HEADS = bits_of("prediction_verb", "agent", "phrase_head")
_NO_AGENT = bits_of("month", "weekday", "digit", "ing", "mark")
_OPENS_INNER = bits_of("link", "opens_inner", "condition")
# What makes all of a unit a clause inside another, where it opens it.
_OPEN_WHOLE = "when while although though because since as after before until whereas"
_WHOLE = frozenset([*_OPEN_WHOLE.split(), "who", "which", "whose", "whom"])
_COORDINATE = frozenset({"and", "but", "or", "so", "yet"})
_HAS = frozenset(
    {"has", "have", "had", "hasn't", "haven't", "hadn't", "hasn’t", "haven’t", "hadn’t"}
)
_TO_COME = frozenset({"going", "due", "poised", "likely", "set", "scheduled", "slated", "about"})
_GOALS = {"led": "to", "leads": "to", "leading": "to", "due": "to", "owing": "to", "thanks": "to"}
_READER = bits_of("reader", "informal")
_ODD = bits_of("evaluation", "capital")
_NO_VERB = bits_of("determiner", "capital", "mark", "digit", "number", "subject", "preposition")
_LIGHT = BETWEEN | bits_of("determiner", "intensifier")
_VERDICT = bits_of("evaluation", "judging_noun")
_ENDS_MODAL = bits_of("preposition", "digit", "mark")
_NOUN_USE = bits_of("determiner", "preposition", "be", "mark")  # "the plans to", "is planned to"
_NEED = frozenset({"need", "needs"})


def read_clause(tokens: Tokens, unit: Sequence[int]) -> Clause:
    """Reads the tokens `unit` (indices, ascending), those of figures marked as such."""
    bits, words = tokens.bits, tokens.words
    clause = Clause(inner=_inner(tokens, unit))
    for k, i in enumerate(unit):
        here = bits[i]
        if not here & _DECIDES:
            continue
        if here & _MARKED:
            if here & _B["figure"]:
                _amount(clause, i)
            clause.denied |= bool(here & _B["negation"]) and not clause.deeds
        if here & _SIMPLE:
            _simple(clause, words, here, i)
        if here & _B["be"]:
            _be(clause, tokens, unit, k)
        elif here & MODAL:
            _modal(clause, tokens, unit, k)
        elif here & _B["have"]:
            _have(clause, tokens, unit, k)
        elif here & PAST_FORM:
            past_verb(clause, tokens, unit, k)
        elif here & _B["linking"]:
            _verdict(clause, bits, unit, k)
        if here & _PHRASE_HEADS:
            _phrase(clause, tokens, unit, k)
    return clause


def _inner(tokens: Tokens, unit: Sequence[int]) -> list[tuple[int, int]]:
    """The token ranges of clauses inside a clause; all of it where it hangs on a condition.

    A clause between commas ("the bridge, which carries buses, was closed") ends with its comma;
    any other is taken to run to the end.
    """
    bits, low = tokens.bits, tokens.low
    end = unit[-1] + 1
    opening = [k for k, i in enumerate(unit) if bits[i] & _OPENS_INNER]
    if low[unit[0]] in _WHOLE or any(bits[unit[k]] & _B["condition"] for k in opening):
        return [(unit[0], end)]
    found = []
    after = -1
    for k in opening:
        i = unit[k]
        if not k or i < after or low[i] in _COORDINATE:
            continue
        rest = range(k + 1, len(unit)) if low[unit[k - 1]] == "," else ()
        after = next((unit[m] for m in rest if low[unit[m]] == ","), end)
        found.append((i, after))
    return found


def _amount(clause: Clause, i: int) -> None:
    """Adds a figure's token: the tokens of one figure are one finding."""
    last = clause.amounts[-1] if clause.amounts else None
    if last and last.last == i - 1 and last.certainty == "likely":
        clause.amounts[-1] = Found(last.first, i)
    else:
        clause.amounts.append(Found(i, i))


def _simple(clause: Clause, words: Sequence[str], here: int, i: int) -> None:
    """Words that decide by themselves."""
    if here & _B["mark"]:
        if words[i] == "?":
            clause.asks = True
        elif words[i] == "!":
            clause.stance.append(Found(i, i))
    elif here & _B["cause"]:
        plain = words[i].lower() in ("because", "caused") and words[i - 1].lower() != "just"
        clause.causes.append(Found(i, i, "sure" if plain else "likely"))
    if here & _B["share"]:
        counted = clause.amounts.pop() if clause.amounts and clause.amounts[-1].last == i else None
        clause.amounts.append(Found(counted.first if counted else i, i, "sure"))
    if here & _STANCE and not (here & _B["upper"] and here & _READER):
        clause.stance.append(Found(i, i))


def _be(clause: Clause, tokens: Tokens, unit: Sequence[int], k: int) -> None:
    bits, words = tokens.bits, tokens.words
    i, after = unit[k], next_word(bits, unit, k)
    clause.present = True
    if after == len(unit):
        return
    j = unit[after]
    following = words[unit[after + 1]] if after + 1 < len(unit) else ""
    if words[j] == "to" and following not in ("blame", "be", "the", "a"):
        clause.future.append(Found(i, j, "likely", "future"))
    elif bits[j] & _B["expectation"] and following in ("to", "that"):
        coming = bits[j] & _B["expects_future"]
        time, finite = _time_of_be(tokens, unit, k)
        clause.expected.append(
            Found(i, j, "sure" if finite else "likely", "future" if coming else time)
        )
    elif words[j] in _TO_COME and following == "to":
        if not _is_place(tokens, unit, after + 2):
            was = bits[i] & _B["be_finite_past"]  # "was going to": nothing says whether it did
            clause.future.append(Found(i, unit[after + 1], "likely" if was else "sure", "future"))
    elif bits[j] & _PARTICIPLE and not bits[j] & _B["adjectival"]:
        time, finite = _time_of_be(tokens, unit, k)
        odd = bits[j] & _ODD or words[i].lower() == "'s"
        negated = _negated(tokens, unit[k : after + 1])
        sure = finite and time == "past" and not negated
        clause.passives.append(Found(i, j, "guess" if odd else "sure" if sure else "likely", time))
    else:
        _verdict(clause, bits, unit, k)


def _is_place(tokens: Tokens, unit: Sequence[int], k: int) -> bool:
    """Whether "going to" leads to a place or people and not to a verb."""
    if k >= len(unit):
        return True
    word = tokens.words[unit[k]]
    return bool(tokens.bits[unit[k]] & _NO_VERB) or word.endswith("s") or word == "people"


def _time_of_be(tokens: Tokens, unit: Sequence[int], k: int) -> tuple[Time, bool]:
    """The time a form of be gives, and whether it is finite: "was", "has been", not "to be"."""
    word = tokens.words[unit[k]].lower()
    bits = tokens.bits[unit[k]]
    if bits & _B["be_finite_past"]:
        return "past", True
    before = unit[max(0, k - 4) : k]
    modal = any(tokens.bits[i] & MODAL for i in before)
    if word == "been":
        has = any(tokens.words[i].lower() in _HAS for i in before)
        return "past", has and not modal
    if word == "be":
        return "future" if modal else "none", False
    if word == "being":
        return "none", False
    return "present", True


def _verdict(clause: Clause, bits: Sequence[int], unit: Sequence[int], k: int) -> None:
    """An evaluative word as predicate: be (linking verb), then adverbs and articles, then it."""
    for after in range(k + 1, min(len(unit), k + 5)):
        here = bits[unit[after]]
        if here & _VERDICT and not here & _B["capital"]:
            clause.verdicts.append(Found(unit[k], unit[after]))
            return
        if not here & _LIGHT:
            return


def _modal(clause: Clause, tokens: Tokens, unit: Sequence[int], k: int) -> None:
    bits = tokens.bits
    i, after = unit[k], next_word(bits, unit, k)
    here = bits[i]
    before = bits[unit[k - 1]] if k else 0
    then = bits[unit[after]] if after < len(unit) else _B["mark"]
    if before & _B["determiner"] or then & _ENDS_MODAL:
        return  # a noun: "the will", "with all its might", "May 3"
    if here & _B["capital"] and k:
        return
    if here & _B["duty"]:
        # "must" may be a rule or a conclusion; "should have" speaks of what is over.
        verb = tokens.words[unit[after]] if after < len(unit) else ""
        doubt = tokens.words[i].lower().startswith("must") or verb == "have"
        doubt = doubt or bool(then & OPENS_OBJECT)  # "should the need arise"
        clause.duties.append(Found(i, i, "likely" if doubt else "sure"))
    elif here & _B["future"]:
        clause.future.append(Found(i, i, "sure", "future"))
    elif here & _B["would"]:
        clause.future.append(Found(i, i, "guess", "future"))
    clause.hedged |= bool(here & _B["possibility"])


def _have(clause: Clause, tokens: Tokens, unit: Sequence[int], k: int) -> None:
    bits, words = tokens.bits, tokens.words
    i, after = unit[k], next_word(bits, unit, k)
    clause.present = True
    if after == len(unit):
        return
    j = unit[after]
    if bits[j] & _PARTICIPLE and words[i].lower() in _HAS:
        # "would have gone" did not happen, "is said to have gone" may not have.
        modal = k and (bits[unit[k - 1]] & (MODAL | BETWEEN) or words[unit[k - 1]] == "to")
        if not modal and not bits[j] & _B["stative"] and words[j] != "been":
            between = unit[k : after + 1]
            sure: Certainty = "likely" if _negated(tokens, between) else "sure"
            clause.deeds.append(Found(i, j, sure, "past"))
    elif words[j] == "to" and after == k + 1:
        clause.duties.append(Found(i, j, "guess"))


def _negated(tokens: Tokens, between: Sequence[int]) -> bool:
    return any(
        tokens.bits[i] & _B["negation"] or tokens.words[i].endswith(("n't", "n’t")) for i in between
    )


def _phrase(clause: Clause, tokens: Tokens, unit: Sequence[int], k: int) -> None:
    """Words that decide together with the next: by them, need to, plans to, led to."""
    if k + 1 == len(unit):
        return
    bits, words = tokens.bits, tokens.words
    i, j = unit[k], unit[k + 1]
    word, then = words[i].lower(), words[j]
    before = bits[unit[k - 1]] if k else _B["mark"]
    if word == "by":
        clause.has_by = True
        clause.has_agent |= not bits[j] & _NO_AGENT
    elif _GOALS.get(word) == then or (word in ("resulted", "resulting") and then == "in"):
        if not (word == "due" and before & _B["be"]):  # "is due to speak"
            clause.causes.append(Found(i, j, "likely" if word == "thanks" else "sure"))
    elif word in _NEED and then == "to" and not before & NO_SUBJECT:
        clause.duties.append(Found(i, j))
    elif bits[i] & _B["prediction_verb"] and then in ("to", "that") and not before & _NOUN_USE:
        clause.future.append(Found(i, j, "likely", "future"))
