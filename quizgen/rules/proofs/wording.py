"""Conditions on wording: what a reporting verb adds, which words leave room, what is never used."""

from collections.abc import Mapping

from quizgen.bank.kinds import Proof
from quizgen.extract.facts import Facts
from quizgen.rules.reading.force import marked_in, only_communicates
from quizgen.rules.reading.places import Condition


def _marked(facts: Facts, proof: Proof) -> bool:
    return proof.paragraph is not None and any(
        verb.verb == proof.words for verb in marked_in(facts, proof.paragraph)
    )


def _plain(facts: Facts, proof: Proof) -> bool:
    return proof.paragraph is not None and only_communicates(facts, proof.paragraph)


WORDING_CONDITIONS: Mapping[str, Condition] = {
    "reports with a marked verb": _marked,  # the words are a verb that tells more than “said”
    "reports with plain verbs only": _plain,  # said, told, wrote, added; nothing else there
}
