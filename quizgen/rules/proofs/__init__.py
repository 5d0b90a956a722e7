"""The conditions that prove a key or refute a distractor, checked on the article itself.

Every condition is a small function of the article's facts and a `Proof`. The same functions run
when a question is made, before a bank is written, and when a teacher's bank is checked again; what
a key rests on must hold each time. Words are compared letter for letter, but for the shape of
quotation marks and capitals where a condition says so.
"""

from collections.abc import Mapping

from quizgen.bank.kinds import Proof
from quizgen.extract.facts import Facts
from quizgen.rules.proofs.claims import CLAIM_CONDITIONS
from quizgen.rules.proofs.quotes import QUOTE_CONDITIONS
from quizgen.rules.proofs.sources import SOURCE_CONDITIONS
from quizgen.rules.proofs.space import SPACE_CONDITIONS
from quizgen.rules.proofs.wording import WORDING_CONDITIONS
from quizgen.rules.reading.marks import is_doubtful
from quizgen.rules.reading.places import (
    Condition,
    credits,
    folded,
    inside_quotation,
    is_called,
    places,
    scope,
    touches_quotation,
)

__all__ = [
    "CONDITIONS",
    "credits",
    "folded",
    "holds",
    "in_words",
    "inside_quotation",
    "is_called",
    "places",
    "scope",
    "touches_quotation",
]


def _stands(facts: Facts, proof: Proof) -> bool:
    return bool(places(facts, proof.words, scope(facts, proof)))


def _absent(facts: Facts, proof: Proof) -> bool:
    return not _stands(facts, proof)


def _quoted(facts: Facts, proof: Proof) -> bool:
    found = places(facts, proof.words, scope(facts, proof))
    return any(inside_quotation(facts, span) for span in found)


def _not_quoted(facts: Facts, proof: Proof) -> bool:
    found = places(facts, proof.words, scope(facts, proof))
    return not any(touches_quotation(facts, span) for span in found)


def _only_quoted(facts: Facts, proof: Proof) -> bool:
    found = places(facts, proof.words, scope(facts, proof))
    return bool(found) and all(
        touches_quotation(facts, span) and not is_doubtful(facts, span) for span in found
    )


def _stands_once(facts: Facts, proof: Proof) -> bool:
    return len(places(facts, proof.words, scope(facts, proof))) == 1


def _outside_quotes(facts: Facts, proof: Proof) -> bool:
    found = places(facts, proof.words, scope(facts, proof))
    return any(not touches_quotation(facts, span) for span in found)


def _only_outside_quotes(facts: Facts, proof: Proof) -> bool:
    return _outside_quotes(facts, proof) and _not_quoted(facts, proof)


def _credited(facts: Facts, proof: Proof) -> bool:
    found = places(facts, proof.words, scope(facts, proof))
    return bool(found) and all(
        any(is_called(facts.voice_of(by), proof.given) for by in credits(facts, span))
        for span in found
        if inside_quotation(facts, span)
    )


def _not_credited(facts: Facts, proof: Proof) -> bool:
    found = places(facts, proof.words, scope(facts, proof))
    return not any(
        is_called(facts.voice_of(by), proof.given) for span in found for by in credits(facts, span)
    )


def _names(facts: Facts, proof: Proof) -> bool:
    blocks = scope(facts, proof)
    return any(
        block.holds(mention)
        for voice in facts.voices
        if is_called(voice, proof.given)
        for mention in voice.mentions
        for block in blocks
    )


def _names_not(facts: Facts, proof: Proof) -> bool:
    return not _names(facts, proof)


CONDITIONS: Mapping[str, Condition] = {
    "stands": _stands,  # the words stand there
    "absent": _absent,  # they do not
    "quoted": _quoted,  # they stand there between quotation marks
    "stands once": _stands_once,  # they stand there once, and no more
    "not outside quotation marks": _only_quoted,  # they stand there, always between marks
    "never quoted": _not_quoted,  # they never touch quotation marks there
    "outside quotation marks": _outside_quotes,  # they stand there in the writer's own words
    "only outside quotation marks": _only_outside_quotes,
    "credited to": _credited,  # the quoted words are credited to the voice `given`
    "not credited to": _not_credited,  # they are never credited to it
    "names": _names,  # the voice `given` is mentioned there
    "does not name": _names_not,
    **QUOTE_CONDITIONS,
    **SOURCE_CONDITIONS,
    **CLAIM_CONDITIONS,
    **SPACE_CONDITIONS,
    **WORDING_CONDITIONS,
}


def holds(facts: Facts, proof: Proof) -> bool:
    """Whether the article fulfils the condition; an unknown condition proves nothing."""
    condition = CONDITIONS.get(proof.holds)
    return condition is not None and condition(facts, proof)


def in_words(proof: Proof) -> str:
    """The condition as a sentence for a teacher."""
    where = "the article" if proof.paragraph is None else _paragraph(proof.paragraph)
    given = f" {proof.given}" if proof.given else ""
    return f"“{proof.words}” – {proof.holds}{given} – in {where}"


def _paragraph(number: int) -> str:
    return f"P{number}" if number else "the headline"
