"""Conditions on what the article claims: whose it is, and how its words present it."""

from collections.abc import Mapping

from quizgen.bank.kinds import Proof
from quizgen.extract.facts import Facts
from quizgen.rules.events import Presented, events
from quizgen.rules.places import Condition


def _presented(*as_what: Presented) -> Condition:
    """The event whose subject is `given` and that goes on with `words` is presented so."""

    def holds(facts: Facts, proof: Proof) -> bool:
        found = [
            event.presented
            for event in events(facts)
            if event.paragraph == proof.paragraph
            and event.subject.of(event.text) == proof.given
            and event.rest.of(event.text) == proof.words
        ]
        return bool(found) and all(presented in as_what for presented in found)

    return holds


CLAIM_CONDITIONS: Mapping[str, Condition] = {
    # An event: `given` is its subject, `words` is what follows its verb.
    "presented as done": _presented("done"),
    "presented as to come": _presented("will be", "expected"),
    "presented as open": _presented("expected", "open"),
    "presented as firm": _presented("done", "will be"),
}
