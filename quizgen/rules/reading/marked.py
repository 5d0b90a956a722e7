"""Words that stand between quotation marks without anybody who is said to have used them."""

import re

from quizgen.extract.facts import Facts
from quizgen.extract.vocabulary import NOUN_CUES, VERBS
from quizgen.rules.reading.phrases import sentence_at, words_in
from quizgen.rules.reading.places import places

# What tells that the marks are there because words are named, read or shouted.
NAMING = re.compile(
    r"\b(?:call\w*|dub\w*|nam(?:e[sd]?|ing)|nicknam\w*|known|label\w*|term\w*|words?|phrase\w*|quot\w+"
    r"|so-called|sign\w*|slogan\w*|chant\w*|shout\w*|title\w*|headline\w*|mean\w*|defin\w+|answer\w*"
    r"|respon\w+|poll\w*|survey\w*|vot\w+|describ\w+|refer\w*|refus\w+|use[sd]?|using|entitled|spell\w*"
    r"|read\w*|writ\w+|wrote|tweet\w*|propos\w+|talk\w*|speech|dictum|administration|campaign|hashtag\w*|song\w*|I|we|my|our|he|she|they)\b",
    re.IGNORECASE,
)


def stands_without_a_speaker(facts: Facts, words: str, number: int) -> bool:
    """Whether P`number` alone has the words between marks, and its sentence tells of no speaker."""
    found = [
        span
        for span in places(facts, words, facts.article.blocks)
        if any(q.inner.holds(span) for q in facts.quotations)
    ]
    if len(found) != 1 or facts.article.number_at(found[0].start) != number:
        return False
    sentence = sentence_at(facts, found[0].start)
    if any(
        sentence.touches(region)
        for a in facts.attributions
        for region in (*a.content, *a.cue, *([a.source] if a.source else []))
    ):
        return False
    # Whoever is named in the sentence may have used the words, whatever its verb is.
    if any(sentence.touches(mention) for voice in facts.voices for mention in voice.mentions):
        return False
    outside = sentence.of(facts.article.text).replace(words, " ")
    told = any(
        word.casefold() in NOUN_CUES or _tells(word.casefold()) for word in words_in(outside)
    )
    return not told and not NAMING.search(outside)


def _tells(word: str) -> bool:
    return word in VERBS and any(verb.speech and not verb.particles for verb in VERBS[word].verbs)
