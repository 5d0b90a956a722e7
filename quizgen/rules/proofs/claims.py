"""Conditions on what the article claims: whose it is, and how its words present it."""

from collections.abc import Callable, Mapping

from quizgen.bank.kinds import Proof
from quizgen.base import Span
from quizgen.extract.facts import Facts
from quizgen.rules.reading.answered import (
    deed_in,
    gives_no_number,
    place_in,
    says_no_time,
    subject_of,
    time_in,
    without_doer,
)
from quizgen.rules.reading.events import Presented, events
from quizgen.rules.reading.places import Condition, places, scope
from quizgen.rules.reading.shared import quoted_there, shared_words
from quizgen.rules.reading.sources import holders, is_stated_only_by, is_sure, names_no_source
from quizgen.rules.reading.traits import TRAITS


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


def _sentence(check: Callable[[Facts, Span, str], bool]) -> Condition:
    """A condition on the one sentence that `words` are, letter for letter."""

    def holds(facts: Facts, proof: Proof) -> bool:
        blocks = scope(facts, proof)
        found = [
            sentence
            for sentence in facts.sentences
            if sentence.of(facts.article.text).rstrip() == proof.words
            and any(block.holds(sentence) for block in blocks)
        ]
        return len(found) == 1 and check(facts, found[0], proof.given)

    return holds


def _says_who(facts: Facts, sentence: Span, given: str) -> bool:
    deed = deed_in(facts, sentence)
    return deed is not None and deed.subject.of(deed.text) == given


def _says_what(facts: Facts, sentence: Span, given: str) -> bool:
    deed, left_out = deed_in(facts, sentence), without_doer(facts, sentence)
    text = facts.article.text
    verbs = [deed.verb] if deed else list(left_out[1].deciding) if left_out else []
    return any(verb.of(text) == given for verb in verbs)


def _says_whom(facts: Facts, sentence: Span, given: str) -> bool:
    left_out = without_doer(facts, sentence)
    subject = subject_of(facts, sentence, left_out[1].deciding[0]) if left_out else None
    return subject is not None and subject.of(facts.article.text) == given


def _leaves_open_when(facts: Facts, sentence: Span, _: str) -> bool:
    return deed_in(facts, sentence) is not None and says_no_time(facts, sentence)


def _gives_no_number(facts: Facts, proof: Proof) -> bool:
    """The words are a vague amount, and their sentence has no figure."""
    found = places(facts, proof.words, scope(facts, proof))
    amounts = [a for a in facts.vague_amounts if a.bare and a.certainty != "guess"]
    vague = any(amount.span == span for amount in amounts for span in found)
    return vague and all(gives_no_number(facts, span) for span in found)


def _reports(facts: Facts, proof: Proof) -> bool:
    """The words are the cue of an attribution there, and `given` is its base form."""
    text = facts.article.text
    return any(
        attribution.paragraph == proof.paragraph
        and attribution.lemma == proof.given
        and any(cue.of(text) == proof.words for cue in attribution.cue)
        for attribution in facts.attributions
        if attribution.certainty == "sure" and attribution.speech
    )


def _quotes_its_words(facts: Facts, proof: Proof) -> bool:
    """The paragraph quotes the voice `given` with two words of the statement or more."""
    if proof.paragraph is None or len(shared_words(facts, proof.words, proof.paragraph)) < 2:
        return False
    there = [
        attribution
        for attribution in facts.attributions
        if attribution.kind == "direct"
        and any(facts.article.number_at(r.start) == proof.paragraph for r in attribution.content)
    ]
    voices = [facts.voice_of(attribution) for attribution in there]
    return bool(voices) and all(voice and voice.name == proof.given for voice in voices)


def _quotes_none_of_its_words(facts: Facts, proof: Proof) -> bool:
    if proof.paragraph is None or not quoted_there(facts, proof.paragraph):
        return False
    return not shared_words(facts, proof.words, proof.paragraph)


def _shows_the_trait(facts: Facts, proof: Proof) -> bool:
    """The paragraph has the trait `given`, and the words show it."""
    number, trait = proof.paragraph, TRAITS.get(proof.given)
    if not number or trait is None or number > len(facts.article.paragraphs):
        return False
    shown = trait(facts, number)
    return shown is not None and shown.of(facts.article.text) == proof.words


def _gives_words_to(facts: Facts, proof: Proof) -> bool:
    """Some surely credited words of the article are those of the voice `given`."""
    voices = [facts.voice_of(a) for a in facts.attributions if is_sure(a)]
    return any(voice is not None and voice.name == proof.given for voice in voices)


def _done_by(facts: Facts, proof: Proof) -> bool:
    """Where the repeated words stand, `given` is the doer; empty: the sentence names none."""
    found = [
        place
        for phrase in facts.repeated_phrases
        for place in phrase.places
        if phrase.words == proof.words and place.paragraph == proof.paragraph
    ]
    text = facts.article.text
    doers = [place.agent.of(text) if place.agent else "" for place in found]
    return doers == [proof.given] and found[0].certainty == "sure"


CLAIM_CONDITIONS: Mapping[str, Condition] = {
    "stated by": _stated_by,  # the voice `given` is their one source, tagged in the sentence
    "not stated by": _not_stated_by,  # no attribution ties them to the voice `given`
    "names no source": _names_no_source,  # their sentence and paragraph credit nothing
    "gives no number": _gives_no_number,  # a vague amount whose sentence has no figure
    "reports": _reports,  # they are a reporting verb of the base form `given`
    "quotes its words": _quotes_its_words,  # of a statement; `given` is the voice it quotes
    "quotes none of its words": _quotes_none_of_its_words,
    "shows the trait": _shows_the_trait,  # the paragraph has the trait `given`, which they show
    "gives words to": _gives_words_to,  # the voice `given` is heard in the article
    "done by": _done_by,  # a repeated phrase: who does it there, if anybody is named
    # A sentence: `words` is the whole of it, `given` the words that answer the question.
    "leaves open who": _sentence(lambda f, s, _: without_doer(f, s) is not None),
    "leaves open when": _sentence(_leaves_open_when),
    "says who": _sentence(_says_who),
    "says whom": _sentence(_says_whom),
    "says what": _sentence(_says_what),
    "says when": _sentence(lambda f, s, given: time_in(f, s) == given),
    "says where": _sentence(lambda f, s, given: place_in(f, s) == given),
    # An event: `given` is its subject, `words` is what follows its verb.
    "presented as done": _presented("done"),
    "presented as to come": _presented("will be", "expected"),
    "presented as open": _presented("expected", "open"),
    "presented as firm": _presented("done", "will be"),
}
