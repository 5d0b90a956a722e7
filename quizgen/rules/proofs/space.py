"""Conditions on the room that voices get, on tags, and on words given without quotation marks."""

from collections.abc import Mapping

from quizgen.bank.kinds import Proof
from quizgen.extract.facts import Facts
from quizgen.rules.reading.phrases import tag_of
from quizgen.rules.reading.places import Condition, folded, is_called
from quizgen.rules.reading.sourcing import Sourcing, sourcing_of
from quizgen.rules.reading.space import (
    MARGIN,
    by_far,
    first_voice,
    last_voice,
    room,
    speech,
    surely_of,
)


def _quoted_last(facts: Facts, proof: Proof) -> bool:
    return is_called(last_voice(facts), proof.given)


def _not_quoted_last(facts: Facts, proof: Proof) -> bool:
    last = last_voice(facts)
    quoted = [surely_of(facts, attribution) for _, attribution in speech(facts)]
    return (
        last is not None
        and not is_called(last, proof.given)
        and any(is_called(voice, proof.given) for voice in quoted)
    )


def _quoted_first(facts: Facts, proof: Proof) -> bool:
    return is_called(first_voice(facts), proof.given)


def _not_quoted_first(facts: Facts, proof: Proof) -> bool:
    first = first_voice(facts)
    quoted = [surely_of(facts, attribution) for _, attribution in speech(facts)]
    return (
        first is not None
        and not is_called(first, proof.given)
        and any(is_called(voice, proof.given) for voice in quoted)
    )


def _most_room(facts: Facts, proof: Proof) -> bool:
    counts = room(facts)
    mine = [n for name, n in counts.items() if _same(facts, name, proof.given)]
    others = [n for name, n in counts.items() if not _same(facts, name, proof.given)]
    return bool(mine) and bool(others) and sum(mine) >= MARGIN * max(others)


def _by_far(facts: Facts, proof: Proof) -> bool:
    return is_called(by_far(facts), proof.given)


def _less_room(facts: Facts, proof: Proof) -> bool:
    counts = room(facts)
    mine = [n for name, n in counts.items() if _same(facts, name, proof.given)]
    return bool(mine) and sum(mine) * MARGIN <= max(counts.values())


def _same(facts: Facts, name: str, given: str) -> bool:
    voice = next((voice for voice in facts.voices if voice.name == name), None)
    return is_called(voice, given)


def _is_a_tag(facts: Facts, proof: Proof) -> bool:
    """The words are source and cue of the one tagged quotation of the paragraph."""
    tags = [
        tag_of(facts, attribution)
        for attribution in facts.attributions
        if attribution.paragraph == proof.paragraph and attribution.cue
    ]
    return len(tags) == 1 and folded(tags[0]) == folded(proof.words)


def _sourced(sourcing: Sourcing) -> Condition:
    """Whether the paragraph names its source in that way."""

    def holds(facts: Facts, proof: Proof) -> bool:
        number = proof.paragraph or 0
        known = 0 < number <= len(facts.article.paragraphs)
        return known and sourcing_of(facts, number) == sourcing

    return holds


SPACE_CONDITIONS: Mapping[str, Condition] = {
    "quoted last": _quoted_last,  # `given` is the last to be quoted in the article
    "quoted, but not last": _not_quoted_last,
    "quoted first": _quoted_first,  # `given` is the first to be quoted below the headline
    "quoted, but not first": _not_quoted_first,
    "quoted most": _most_room,  # the quoted words of `given` take the most room by far
    "quoted by far the most": _by_far,  # even if all unsure quotations were one other voice's
    "quoted less": _less_room,
    "the only tag": _is_a_tag,  # the words are source and cue of the paragraph's one tag
    "source by name": _sourced("by name"),  # every source of the paragraph is named
    "source by role only": _sourced("by role only"),  # none is, and nobody is named there
    "no source": _sourced("no source"),  # nothing in the paragraph points to one
}
