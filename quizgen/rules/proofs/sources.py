"""Conditions on sources: how they are identified, heard, and documented."""

import re
from collections.abc import Iterable, Mapping

from quizgen.bank.kinds import Proof
from quizgen.base import Span
from quizgen.extract.facts import Facts
from quizgen.rules.reading.channels import is_written, spoken_at
from quizgen.rules.reading.documents import documents, has_count, has_date, has_title
from quizgen.rules.reading.hearing import every_quotation_has_a_source, heard_as, only_named
from quizgen.rules.reading.identified import identified_as
from quizgen.rules.reading.occasions import occasion_of
from quizgen.rules.reading.one_voice import gives_none_of, one_voice_of
from quizgen.rules.reading.places import Condition, credits, folded, is_called, places, scope

WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
LABELS = ("the headline", "the writer’s name", "the name of the outlet", "the date")
NAME = re.compile(
    r"[^\W\da-z_][\w’'.]*(?:[ -](?:(?:of|the|and|for|in|on|to) )*[^\W\da-z_][\w’'.]*)+"
)
SKIPPED = frozenset(["of", "the", "and", "for", "in", "on", "to", "a", "an", "de", "la"])


def expansions(text: str, letters: str, blocks: Iterable[Span]) -> list[Span]:
    """Runs of words whose first letters are `letters`; small words may be skipped or counted."""
    found = []
    for block in blocks:
        words = list(WORD.finditer(text, block.start, block.end))
        for first in range(len(words)):
            end = _spells(words[first:], letters.casefold())
            if end:
                found.append(Span(words[first].start(), words[first + end - 1].end()))
    return found


def spelled_out(text: str, letters: str, blocks: Iterable[Span]) -> list[Span]:
    """Names that the letters surely stand for: capitals throughout, and nothing between the words."""
    return [
        span
        for span in expansions(text, letters, blocks)
        if NAME.fullmatch(span.of(text)) and letters not in span.of(text)
    ]


def _spells(words: list[re.Match[str]], letters: str) -> int:
    """How many of the words it takes to spell the letters; 0 where they do not."""
    if not words or words[0][0][0].casefold() != letters[0]:
        return 0
    at = 0
    for number, match in enumerate(words[: 2 * len(letters)], 1):
        word = match[0].casefold()
        if word[0] == letters[at]:
            at += 1
            if at == len(letters):
                return number
        elif word not in SKIPPED:
            return 0
    return 0


def _stands_for(facts: Facts, proof: Proof) -> bool:
    text = facts.article.text
    return any(
        folded(span.of(text)) == folded(proof.words)
        for span in spelled_out(text, proof.given, scope(facts, proof))
    )


def _never_spelled_out(facts: Facts, proof: Proof) -> bool:
    return not expansions(facts.article.text, proof.words, facts.article.blocks)


def _is_quoted(facts: Facts, proof: Proof) -> bool:
    return heard_as(facts, proof.words) == "quoted"


def _is_reported(facts: Facts, proof: Proof) -> bool:
    return heard_as(facts, proof.words) == "reported" and every_quotation_has_a_source(facts)


def _is_only_named(facts: Facts, proof: Proof) -> bool:
    return only_named(facts, proof.words)


def _identified(facts: Facts, proof: Proof) -> bool:
    holders = [
        attribution
        for span in places(facts, proof.words, scope(facts, proof))
        for attribution in credits(facts, span)
    ]
    return bool(holders) and all(identified_as(facts, item) == proof.given for item in holders)


def _identified_otherwise(facts: Facts, proof: Proof) -> bool:
    """In another way of the four, and in one that leaves no doubt."""
    ways = {
        identified_as(facts, attribution)
        for span in places(facts, proof.words, scope(facts, proof))
        for attribution in credits(facts, span)
    }
    return len(ways) == 1 and not ways & {None, proof.given}


def _tells_the_occasion(facts: Facts, proof: Proof) -> bool:
    text = facts.article.text
    return any(
        occasion is not None
        and occasion.span.of(text) == proof.words
        and facts.article.number_at(occasion.span.start) == proof.paragraph
        for occasion in (occasion_of(facts, attribution) for attribution in facts.attributions)
    )


def _one_voice(facts: Facts, proof: Proof) -> bool:
    return proof.paragraph is not None and is_called(
        one_voice_of(facts, proof.paragraph), proof.given
    )


def _gives_no_words_of(facts: Facts, proof: Proof) -> bool:
    voices = [voice for voice in facts.voices if is_called(voice, proof.given)]
    return proof.paragraph is not None and any(
        gives_none_of(facts, proof.paragraph, voice) for voice in voices
    )


def _speaks_there(facts: Facts, proof: Proof) -> bool:
    return any(
        a.paragraph == proof.paragraph
        and a.certainty == "sure"
        and a.speech
        and is_called(facts.voice_of(a), proof.given)
        for a in facts.attributions
    )


def _spoken(facts: Facts, proof: Proof) -> bool:
    return any(
        is_called(facts.voice_of(attribution), proof.given)
        and attribution.paragraph == proof.paragraph
        and (span := spoken_at(facts, attribution)) is not None
        and span.of(facts.article.text) == proof.words
        for attribution in facts.attributions
    )


def _written(facts: Facts, proof: Proof) -> bool:
    found = places(facts, proof.words, scope(facts, proof))
    return any(
        is_called(facts.voice_of(attribution), proof.given)
        and is_written(attribution)
        and any(cue.holds(span) for cue in attribution.cue for span in found)
        for attribution in facts.attributions
    )


def _described(facts: Facts, proof: Proof) -> bool:
    return any(
        is_called(voice, proof.given)
        and voice.description is not None
        and voice.description.of(facts.article.text) == proof.words
        and any(block.holds(voice.description) for block in scope(facts, proof))
        for voice in facts.voices
    )


def _drawn_on(facts: Facts, proof: Proof) -> bool:
    return any(
        span.of(facts.article.text) == proof.words and block.holds(span)
        for span in documents(facts)
        for block in scope(facts, proof)
    )


def _no_title(facts: Facts, proof: Proof) -> bool:
    return proof.paragraph is not None and not has_title(facts, proof.paragraph)


def _no_count(facts: Facts, proof: Proof) -> bool:
    return proof.paragraph is not None and not has_count(facts, proof.paragraph)


def _no_date(facts: Facts, proof: Proof) -> bool:
    return proof.paragraph is not None and not has_date(facts, proof.paragraph)


def label_of(facts: Facts, name: str) -> str:
    """What stands above the article: its headline, writer, outlet or date; empty where it is not."""
    about = facts.article.metadata
    lines = (about.title, about.author, about.outlet, about.date)
    return dict(zip(LABELS, lines, strict=True)).get(name, "")


def _above(facts: Facts, proof: Proof) -> bool:
    return bool(proof.words) and label_of(facts, proof.given) == proof.words


def _not_above(facts: Facts, proof: Proof) -> bool:
    return proof.given in LABELS and not label_of(facts, proof.given)


SOURCE_CONDITIONS: Mapping[str, Condition] = {
    "stands for": _stands_for,  # their first letters are the letters `given`
    "never spelled out": _never_spelled_out,  # no run of words has these first letters
    "quoted by name": _is_quoted,  # the article quotes whoever is called so
    "words reported, none quoted": _is_reported,  # it gives their words, never between marks
    "only named": _is_only_named,  # it gives no words of theirs
    "identified": _identified,  # the source of the words is identified in the way `given`
    "identified otherwise": _identified_otherwise,  # surely in another way than `given`
    "tells the occasion": _tells_the_occasion,  # they tell where, how or to whom words were given
    "speaks there": _speaks_there,  # the paragraph surely gives words of `given`
    "one voice": _one_voice,  # all words that the paragraph gives are surely those of `given`
    "gives no words of": _gives_no_words_of,  # all are surely of others, and `given` is not named
    "spoken": _spoken,  # the words show the voice `given` speaking there
    "written": _written,  # they are a verb of writing by which the voice `given` is cited there
    "described": _described,  # they give the role of the voice `given`
    "drawn on": _drawn_on,  # they name a document that their sentence draws on
    "no title in its paragraph": _no_title,  # nothing there could be read as its title
    "no count in its paragraph": _no_count,  # nothing there tells how many people were asked
    "no date in its paragraph": _no_date,  # nothing there could be read as a date
    "above the article": _above,  # they are the part of the label that `given` names
    "not above the article": _not_above,  # the label has no such part
}
