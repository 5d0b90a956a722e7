"""Conditions on what the article claims: whose it is, and how its words present it."""

from collections.abc import Mapping

from quizgen.bank.kinds import Proof
from quizgen.extract.facts import Facts
from quizgen.rules.events import Presented, events
from quizgen.rules.places import Condition, places, scope
from quizgen.rules.sources import holders, is_stated_only_by, names_no_source


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


def _stated_by(facts: Facts, proof: Proof) -> bool:
    return is_stated_only_by(facts, proof.words, proof.given, scope(facts, proof))


def _not_stated_by(facts: Facts, proof: Proof) -> bool:
    found = places(facts, proof.words, scope(facts, proof))
    voices = [facts.voice_of(by) for span in found for by in holders(facts, span)]
    return bool(found) and all(voice is None or voice.name != proof.given for voice in voices)


def _names_no_source(facts: Facts, proof: Proof) -> bool:
    found = places(facts, proof.words, scope(facts, proof))
    return bool(found) and all(names_no_source(facts, span) for span in found)


CLAIM_CONDITIONS: Mapping[str, Condition] = {
    "stated by": _stated_by,  # the voice `given` is their one source, tagged in the sentence
    "not stated by": _not_stated_by,  # no attribution ties them to the voice `given`
    "names no source": _names_no_source,  # their sentence and paragraph credit nothing
    # An event: `given` is its subject, `words` is what follows its verb.
    "presented as done": _presented("done"),
    "presented as to come": _presented("will be", "expected"),
    "presented as open": _presented("expected", "open"),
    "presented as firm": _presented("done", "will be"),
}
