"""Claims: what each sentence states, who owns it, and the words that decide its kind.

A *unit* is what is classified: the part of a sentence that belongs to one owner, cut at clause
boundaries that are plain (a semicolon; a comma, a linking word and a subject). The content of an
attribution belongs to its source; everything else is the writer's own. Nothing here says that a
claim is true: "action" means *presented as done*, "prediction" *presented as still to come*.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from quizgen.base import Span
from quizgen.extract.clause import Clause, Found, Time
from quizgen.extract.deciding import read_clause
from quizgen.extract.facts import Certainty, Claim, ClaimKind
from quizgen.extract.lexicon import BIT, Tokens
from quizgen.extract.owners import NOBODY, WRITER, token_range

_B = BIT


def claims_in(
    tokens: Tokens,
    sentences: Sequence[Span],
    paragraphs: Sequence[int],
    owner: Sequence[int],
    cues: Iterable[Span] = (),
    figures: Iterable[Span] = (),
) -> tuple[Claim, ...]:
    """The claims of an article in reading order.

    `sentences` are in reading order and do not overlap; `paragraphs[i]` is the paragraph that
    holds `sentences[i]`; `owner[i]` says whose words token i is in (see owners); `cues` are the
    spans of reporting words, `figures` those of numbers with their units.
    """
    tokens = replace(tokens, bits=list(tokens.bits))
    _mark(tokens, cues, _B["cue"])
    _mark(tokens, figures, _B["figure"])
    found: list[Claim] = []
    for sentence, paragraph in zip(sentences, paragraphs, strict=True):
        first, last = token_range(tokens, sentence)
        for mine, unit in _units(tokens, owner, first, last):
            claim = _classify(tokens, unit, mine, paragraph)
            if claim is not None:
                found.append(claim)
    found.sort(key=lambda claim: claim.span)
    return tuple(found)


def _mark(tokens: Tokens, spans: Iterable[Span], bit: int) -> None:
    """Sets a bit for every token that one of the spans holds."""
    for span in spans:
        first, last = token_range(tokens, span)
        tokens.bits[first:last] = [bits | bit for bits in tokens.bits[first:last]]


def main_claim(claims: Iterable[Claim]) -> Claim | None:
    """The claim by which a sentence counts: the writer's own judgement, else the first of the
    writer's own that is of a kind, else the first of all."""
    claims = tuple(claims)
    own = [claim for claim in claims if claim.attribution is None]
    for claim in own:
        if claim.kind == "judgement":
            return claim
    for claim in own:
        if claim.kind != "other":
            return claim
    return next(iter((*own, *claims)), None)


def is_checkable(claim: Claim) -> bool:
    """Whether records or witnesses could settle it: a deed or a figure, told without a verdict."""
    return claim.kind in CHECKABLE and claim.time != "future" and claim.certainty != "guess"


CHECKABLE: frozenset[ClaimKind] = frozenset({"action", "statistic", "passive"})


def _units(
    tokens: Tokens, owner: Sequence[int], first: int, last: int
) -> Iterator[tuple[int, list[int]]]:
    """The units of a sentence: the owner's index (or WRITER) and the tokens, in order.

    Quoted words that are in nobody's attribution are passed over.
    """
    bits = tokens.bits
    places: Iterable[int] = range(first, last)
    if NOBODY in owner[first:last]:
        places = [i for i in places if owner[i] != NOBODY]
    for mine, run in groupby(places, owner.__getitem__):
        unit = list(run)
        start = scanned = 0
        finite = False  # whether there is a finite verb from `start` to `scanned`
        for k in [k for k, i in enumerate(unit) if k and bits[i] & _B["stop"]]:
            finite = finite or any(bits[i] & _FINITE for i in unit[scanned:k])
            scanned = k
            if _opens_clause(tokens, unit[k], last, finite):
                yield mine, unit[start:k]
                start, finite = k, False
        yield mine, unit[start:]


def _opens_clause(tokens: Tokens, i: int, last: int, finite: bool) -> bool:
    """Whether a new clause starts after token `i`: ";" or a comma, a link and a subject."""
    word = tokens.words[i]
    after = i + 1
    if word == "." and after < last and tokens.bits[after] & _B["capital"]:
        # A sentence's end that stands inside a quotation: "not to help ICE. And we pay for it."
        return bool(tokens.bits[after] & (_B["subject"] | _B["determiner"] | _B["link"]))
    if word == ".":
        return False
    if after < last and tokens.bits[after] & _B["link"]:
        after += 1
    elif word == ",":
        return False
    # The subject is a pronoun, or it has a determiner, and there is a finite verb on both sides.
    return (
        finite
        and after < last
        and bool(tokens.bits[after] & (_B["subject"] | _B["determiner"] | _B["capital"]))
        and _has_finite(tokens, after, min(last, after + 12))
    )


_FINITE = (
    _B["be"]
    | _B["have"]
    | _B["future"]
    | _B["would"]
    | _B["duty"]
    | _B["possibility"]
    | _B["past_only"]
    | _B["past_or_participle"]
    | _B["ed"]
)


def _has_finite(tokens: Tokens, first: int, last: int) -> bool:
    return any(bits & _FINITE for bits in tokens.bits[first:last])


def _classify(
    tokens: Tokens,
    unit: Sequence[int],
    mine: int,
    paragraph: int,
) -> Claim | None:
    """The claim of one unit; None where it holds no words."""
    first, last = 0, len(unit) - 1
    while first <= last and tokens.bits[unit[first]] & _B["mark"]:
        first += 1
    while last >= first and tokens.bits[unit[last]] & _B["mark"]:
        last -= 1
    if first > last:
        return None
    unit, last = unit[first:], last - first
    clause = read_clause(tokens, unit)
    own = mine == WRITER
    kind, time, words, certainty = _decide(clause, own)
    if not own and kind in ("other", "action") and tokens.words[unit[0]] == "to":
        kind, time, words, certainty = _wished(tokens, unit[0] - 1)
    if (
        certainty == "sure"
        and kind == "action"
        and any(tokens.bits[found.last] & _B["cue"] for found in words)
    ):
        certainty = "likely"  # a report of words: the deed is that somebody spoke
    if kind == "other" and last < 2:
        return None
    return Claim(
        span=tokens.span(unit[0], unit[last]),
        kind=kind,
        paragraph=paragraph,
        attribution=None if own else mine,
        time=time,
        deciding=tuple(tokens.span(found.first, found.last) for found in words),
        certainty=certainty,
    )


def _wished(tokens: Tokens, cue: int) -> "_Decision":
    """The kind of an infinitive content, by the cue before it: "plans to sell", "needs to sell"."""
    bits = tokens.bits[cue] if cue >= 0 else 0
    found = (Found(cue, cue + 1, "likely", "future"),)
    if bits & _B["prediction_verb"]:
        return "prediction", "future", found, "likely"
    if cue >= 0 and tokens.words[cue] in ("need", "needs"):
        return "judgement", "none", found, "likely"
    return "other", "none", (), "likely"


_Decision = tuple[ClaimKind, Time, Sequence[Found], Certainty]


def _decide(clause: Clause, own: bool) -> _Decision:
    """The kind of a clause; where several would fit, the first of this order."""
    time: Time = "future" if clause.future else "past" if clause.deeds else "none"
    if clause.asks:
        return "other", "none", (), "likely"
    if clause.verdicts:
        return "judgement", time, clause.verdicts, "likely"
    if clause.duties:
        duty = clause.duties[0]
        sure = _is_plain(clause, duty, ())
        doubt: Certainty = "guess" if duty.certainty == "guess" else "likely"
        return "judgement", "none", clause.duties, "sure" if sure else doubt
    stance = clause.stance if own else []
    if len(stance) > 1:
        return "judgement", time, stance, "guess"
    if clause.causes:
        sure = not (clause.hedged or clause.denied) and _is_plain(clause, clause.causes[0], stance)
        return "cause", time, clause.causes, "sure" if sure else "likely"
    certainty: Certainty = "guess" if stance else "likely"
    expected, coming, passives, amounts, deeds = _main(
        clause,
        clause.expected if not clause.has_agent else [],
        [found for found in clause.future if found.certainty != "guess"],
        [found for found in clause.passives if found.certainty != "guess" and not clause.has_agent],
        clause.amounts,
        [found for found in clause.deeds if found.certainty != "guess"],
    )
    if expected:
        sure = not clause.has_by and _is_plain(clause, expected[0], stance)
        return "passive", expected[0].time, expected, "sure" if sure else certainty
    if coming:
        sure = not deeds and _is_plain(clause, coming[0], stance)
        return "prediction", "future", coming, "sure" if sure else certainty
    if passives:
        sure = not (deeds or clause.has_by) and _is_plain(clause, passives[0], stance)
        return "passive", passives[0].time, passives, "sure" if sure else certainty
    if amounts and (not deeds or any(found.certainty == "sure" for found in amounts)):
        return "statistic", time, amounts, certainty
    if deeds:
        open_to_doubt = clause.hedged or clause.future or clause.denied
        sure = not open_to_doubt and _is_plain(clause, deeds[0], stance)
        return "action", "past", deeds, "sure" if sure else certainty
    if clause.deeds:
        return "action", "past", clause.deeds, "guess"
    if clause.future:
        return "prediction", "future", clause.future, "guess"
    return "other", time, (), certainty


def _main(clause: Clause, *lists: Sequence[Found]) -> list[list[Found]]:
    """The findings of the main clause; all of them where it has none."""
    main = [[found for found in findings if clause.is_main(found)] for findings in lists]
    return main if any(main) else [list(findings) for findings in lists]


def _is_plain(clause: Clause, found: Found, stance: Sequence[Found]) -> bool:
    """Whether the deciding words are sure, stand in the main clause, and nothing judges."""
    return found.certainty == "sure" and clause.is_main(found) and not stance
