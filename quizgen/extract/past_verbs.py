"""Past verbs without a tagger: "ordered" is finite in "the men ordered soup", a participle in "the
men ordered to leave". The form of the word and what stands around it decide, and say how surely.
"""

from collections.abc import Sequence

from quizgen.extract.clause import Clause, Found
from quizgen.extract.facts import Certainty
from quizgen.extract.lexicon import BIT, Tokens, bits_of

_B = BIT
BETWEEN = bits_of("between", "ly")
MODAL = bits_of("future", "would", "duty", "possibility")
PAST_FORM = bits_of("ed", "past_only", "past_or_participle", "same_in_all_forms")
OPENS_OBJECT = bits_of("determiner", "subject", "digit", "number")
NO_SUBJECT = bits_of("determiner", "preposition")
_FINITE = MODAL | bits_of("be", "have", "past_only")
# Words that only open a noun phrase: "issued new rules" has an object, so "issued" is finite.
_BEFORE_NOUN = frozenset({"new", "more", "several", "many", "few", "other", "such", "about"})
_NAMING = frozenset(["called", "named", "dubbed", "titled", "nicknamed", "entitled"])
_NO_DEED = bits_of("stative", "capital")
_GOVERNS = MODAL | bits_of("be", "have", "determiner", "preposition")
_NEW_CLAUSE = bits_of("mark", "link", "subject")
_NO_OBJECT = bits_of("preposition", "mark", "weekday")


def next_word(bits: Sequence[int], unit: Sequence[int], k: int) -> int:
    """The place in the unit of the next word that is no adverb; its length where there is none."""
    end = min(len(unit), k + 4)
    k += 1
    while k < end and bits[unit[k]] & BETWEEN and not bits[unit[k]] & _B["have"]:
        k += 1
    return k if k < len(unit) else len(unit)


def past_verb(clause: Clause, tokens: Tokens, unit: Sequence[int], k: int) -> None:
    """A past form where it is a finite verb: by its form alone, or by what stands around it."""
    bits = tokens.bits
    i = unit[k]
    here = bits[i]
    if here & _NO_DEED or not k:
        return
    before = bits[unit[k - 1]]
    if before & NO_SUBJECT:
        return
    if here & _B["past_only"]:
        did = tokens.words[i].lower() in ("did", "didn't", "didn’t")
        clause.deeds.append(Found(i, i, "likely" if did else "sure", "past"))
        return
    subject = k - 1
    while subject > 0 and k - subject < 4 and bits[unit[subject]] & BETWEEN:
        if bits[unit[subject]] & _B["have"]:
            break
        subject -= 1
    # "Lee on Friday moved", "Lee Friday moved": the day stands between subject and verb.
    dated = subject > 1 and bool(bits[unit[subject]] & _B["weekday"])
    if dated:
        subject -= 2 if tokens.words[unit[subject - 1]] == "on" else 1
    by = bits[unit[subject]]
    if by & _GOVERNS or (by & _B["informal"] and tokens.words[unit[subject]].endswith("s")):
        return  # "it's called": be or have
    if here & _B["same_in_all_forms"]:
        if tokens.words[unit[subject]].lower() in ("he", "she", "it"):
            clause.deeds.append(Found(i, i, "sure", "past"))
        return
    if by & _B["subject"]:
        clause.deeds.append(Found(i, i, "sure", "past"))
        return
    certainty = _sure_of_past(clause, tokens, unit, k, by, dated)
    if certainty:
        clause.deeds.append(Found(i, i, certainty, "past"))


def _sure_of_past(
    clause: Clause, tokens: Tokens, unit: Sequence[int], k: int, by: int, dated: bool
) -> Certainty | None:
    """How sure a form such as "ordered" after a noun is finite ("the men ordered to go" is not)."""
    bits = tokens.bits
    after = next_word(bits, unit, k)
    then = bits[unit[after]] if after < len(unit) else _B["mark"]
    if after < len(unit) and tokens.words[unit[after]] == "by":
        return None
    if tokens.low[unit[k]] in _NAMING and then & _B["capital"]:
        return None  # "a group called Safe Streets"
    if by & _B["mark"]:
        return "likely" if then & OPENS_OBJECT else "guess"
    if by & _B["link"]:
        return "likely" if clause.deeds else "guess"
    for later in unit[k + 1 : k + 13]:
        if bits[later] & _NEW_CLAUSE:
            break
        if bits[later] & _FINITE:
            return "guess"  # the finite verb comes later: this one may be a participle
    object_opens = then & OPENS_OBJECT or (
        after < len(unit) and tokens.words[unit[after]] in _BEFORE_NOUN
    )
    earlier = clause.deeds or clause.passives or clause.future or clause.present
    if object_opens or dated or (then & _B["capital"] and not then & _B["weekday"]):
        plain = (
            dated or not bits[unit[k - 1]] & BETWEEN
        )  # not "the numbers generally considered the best"
        return "sure" if plain and not earlier else "likely"
    if then & _NO_OBJECT or after == len(unit):
        return "guess" if earlier else "likely"
    return "guess" if earlier else "likely"
