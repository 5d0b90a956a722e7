"""Conditions on wording: what a reporting verb adds, which words leave room, what is never used."""

from collections.abc import Mapping

from quizgen.bank.kinds import Proof
from quizgen.extract.facts import Facts
from quizgen.rules.reading.force import marked_in, only_communicates
from quizgen.rules.reading.headlines import only_in_the_headline
from quizgen.rules.reading.hedges import hedges, is_firm
from quizgen.rules.reading.ought import oughts, tells_of_no_duty
from quizgen.rules.reading.places import Condition
from quizgen.rules.reading.telling import telling_words


def _marked(facts: Facts, proof: Proof) -> bool:
    return proof.paragraph is not None and any(
        verb.verb == proof.words for verb in marked_in(facts, proof.paragraph)
    )


def _plain(facts: Facts, proof: Proof) -> bool:
    return proof.paragraph is not None and only_communicates(facts, proof.paragraph)


def _leaves_room(facts: Facts, proof: Proof) -> bool:
    return any(
        hedge.paragraph == proof.paragraph and hedge.words == proof.words for hedge in hedges(facts)
    )


def _firm(facts: Facts, proof: Proof) -> bool:
    return proof.paragraph is not None and is_firm(facts, proof.paragraph)


def _headline_alone(facts: Facts, proof: Proof) -> bool:
    found = only_in_the_headline(facts)
    return any(span.of(facts.article.text) == proof.words for span in found)


def _ought(facts: Facts, proof: Proof) -> bool:
    return any(
        ought.paragraph == proof.paragraph
        and ought.words == proof.words
        and ought.voice.name == proof.given
        for ought in oughts(facts)
    )


def _no_duty(facts: Facts, proof: Proof) -> bool:
    return proof.paragraph is not None and tells_of_no_duty(facts, proof.paragraph)


def _telling(facts: Facts, proof: Proof) -> bool:
    return any(
        (found.word, found.paragraph, found.kind) == (proof.words, proof.paragraph, proof.given)
        for found in telling_words(facts)
    )


WORDING_CONDITIONS: Mapping[str, Condition] = {
    "reports with a marked verb": _marked,  # the words are a verb that tells more than “said”
    "reports with plain verbs only": _plain,  # said, told, wrote, added; nothing else there
    "leaves room": _leaves_room,  # the words say that a thing may not be so
    "leaves no room": _firm,  # the paragraph has no word that could say so
    "says what ought to be": _ought,  # the voice `given` says so, with these words
    "says nothing of what ought to be": _no_duty,
    "tells how to take it": _telling,  # what stands beside it; `given` is the kind of word
    "headline alone": _headline_alone,  # a form of the word stands nowhere below the headline
}
