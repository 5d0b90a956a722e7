"""Who says what ought to be done, and paragraphs that say nothing of the kind."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.base import Span
from quizgen.extract.facts import Attribution, Facts, Voice
from quizgen.rules.reading.phrases import name_of, sentence_at, verb_of, words_in
from quizgen.rules.reading.places import credits, inside_quotation, touches_quotation
from quizgen.rules.reading.sources import display, is_presentable

OF_SOMEBODY = re.compile(r"^[^,]*\b(?:of|for|to)\b")  # “Supporters of Maria Ortiz”
FEWEST_WORDS = 15
NEAR = 40  # characters before, where a title's full stop may have ended a sentence too soon
# “Should he win” is a condition, “should have” looks back, “it should help” expects: so what is done
# must follow. “Must” may report a rule and “need to” a means: they count in a quotation, after “we”.
DEEDS = (
    "act allow answer apologize ask avoid ban build call cancel change choose close commit"
    " consider continue cut debate decide defend demand deport disclose do drop embrace end"
    " endorse enforce expand explain fight fire focus follow fund go guarantee hold invest investigate"
    " join keep leave let limit listen look move open pass pay protect provide pull quit raise"
    " reconsider refuse reject release remain repair repeal replace require resign respect respond"
    " review run send set share shut speak spend stand start stay step stop strengthen support take"
    " talk teach tell think treat try unite use vote wait withdraw work curb question"
)
SHOULD = re.compile(
    r"(?<!\b[Ii]t )(?<!\bI )(?<!\bThat )(?<!\b[Tt]his )\b(?:should(?:n[’']t| not| never)(?= (?!have\b|be"
    r" (?:able|surprised|hard|difficult|a surprise|a problem|too)\b)[a-z])|(?:should|ought to)"
    r"(?= (?:also |at least |only |just |now |still |all |always |instead |kind of |really )*"
    r"(?:be (?!wrapped\b|completed\b|finished\b|resolved\b|settled\b|noted\b|concerned\b|interested\b|pleased\b|reached\b|expected\b|\w+ing\b)(?:\w+ed|given|held|told|kept|left|put|made"
    rf"|taken|seen|shown|free to|a (?:ban|law|limit|rule))|{DEEDS.replace(' ', '|')})\b))"
)
MUST = re.compile(
    r"\b(?:we|they|government|congress|americans?|country|people|party|democrats|republicans|voters"
    r"|candidates|lawmakers|leaders) (?P<words>must(?: not| never)?|needs? to|(?<=we )have (?:got )?to)"
    r"(?= (?!have\b)[a-z])|\b(?P<end>must (?:stop|end|be (?:stopped|ended|held)))\b",
    re.I,
)
ASKS = frozenset(["urge", "call for", "call on", "demand", "recommend", "advocate"])
# A question, a condition or somebody else's opinion told on.
INDIRECT = re.compile(
    r"\b(?:if|whether|how|what|why|who|when|where|which|than|unless|nobody|no one|thinks?|thought|know"
    r"|wondered|asked|depends?|understands?|says we|reason)\b|\?",
    re.I,
)
# “One guy said we should …”: somebody else’s words inside the quotation.
RETOLD = re.compile(r"\b(?:said|says|saying|told|tells?|maybe|perhaps)\b")
DUTY = re.compile(
    r"\b(?:should|must|ought|need\w*|has to|have to|had to|having to|supposed to|want\w*|urg\w+|call\w*"
    r"|demand\w*|ask\w*|propos\w+|recommend\w*|advis\w+|advoca\w+|let[’']?s|insist\w*|require\w*|obliged"
    r"|duty|obligation|responsib\w+|right thing|wrong|better|best|support\w*|oppos\w+|favor\w*|push\w*"
    r"|press\w*|would|will|going to|time to|time for|got to|gotta|never|vow\w*|promis\w+|pledg\w+"
    r"|plan\w*|hop\w+|fair|unfair|unacceptable|deserv\w+|don[’']t|please|vote for|stop|against|reform\w*"
    r"|unless|condemn\w*|denounc\w*|decr(?:y|ied)|slam\w*|blast\w*|endors\w+|back(?:s|ed|ing)|agree\w*|disagree\w*|argu\w+|believ\w+|think\w*|suggest\w*|warn\w*|critici\w+)\b|\?|!",
    re.I,
)

# Words by which a student could find an opinion on what ought to be; two of them are two opinions.
OUGHT_WORDS = re.compile(
    r"\b(?:should(?:n[’']t)?|must|ought|need(?:s|ed)? to|ha(?:ve|s|d) (?:got )?to|having to|gotta|urg(?:e[sd]?|ing)"
    r"|call(?:s|ed|ing)? (?:for|on)|demand\w*|recommend\w*|advoca\w+|let[’']s)(?!\w)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Ought:
    """The word that says what ought to be, where it stands, and whose opinion that is."""

    span: Span
    words: str
    paragraph: int
    voice: Voice


def oughts(facts: Facts) -> Iterator[Ought]:
    """Opinions on what ought to be done whose owner is sure: those with “should” first."""
    yield from _modal(facts)
    yield from _asked_for(facts)


def _modal(facts: Facts) -> Iterator[Ought]:
    text = facts.article.text
    for number, block in enumerate(facts.article.paragraphs, 1):
        found = [(match, False) for match in SHOULD.finditer(text, block.start, block.end)]
        found += [(match, True) for match in MUST.finditer(text, block.start, block.end)]
        for match, only_quoted in sorted(found, key=lambda item: item[0].start()):
            span = Span(*match.span(match.lastgroup or 0))
            start = min(sentence_at(facts, span.start).start, max(block.start, span.start - NEAR))
            before = text[start : span.start]
            if INDIRECT.search(before) or (only_quoted and not inside_quotation(facts, span)):
                continue
            within = next((q.inner for q in facts.quotations if q.inner.holds(span)), None)
            if within and RETOLD.search(text, within.start, span.start):
                continue
            voice = _owner(facts, span)
            if voice is not None:
                yield Ought(span, span.of(text), number, voice)


def _asked_for(facts: Facts) -> Iterator[Ought]:
    """The verbs by which somebody is told to ask for a thing to be done."""
    for attribution in facts.attributions:
        voice = facts.voice_of(attribution)
        if attribution.lemma not in ASKS or not attribution.paragraph or len(attribution.cue) != 1:
            continue
        words = verb_of(facts, attribution)
        cue, text = attribution.cue[0], facts.article.text
        at = cue.start + cue.of(text).find(words)
        span = Span(at, at + len(words))
        if touches_quotation(facts, span) or span.of(text) != words or not words.endswith("ed"):
            continue
        if voice is not None and _is_sure(facts, attribution) and owner_name(voice):
            yield Ought(span, words, attribution.paragraph, voice)


def _owner(facts: Facts, span: Span) -> Voice | None:
    holders = credits(facts, span)
    if len({a.voice for a in holders}) != 1 or not all(_is_sure(facts, a) for a in holders):
        return None
    voice = facts.voice_of(holders[0])
    return voice if voice is not None and owner_name(voice) else None


def _is_sure(facts: Facts, attribution: Attribution) -> bool:
    source = attribution.source
    return (
        attribution.certainty == "sure"
        and not attribution.by_convention
        and attribution.speech
        and source is not None
        and not OF_SOMEBODY.search(source.of(facts.article.text))
    )


def owner_name(voice: Voice) -> str:
    """What the key calls the owner; empty where that would name nobody."""
    if voice.kind == "person":
        return name_of(voice) if is_presentable(voice) else ""
    plain = voice.name.split()[0].casefold() not in ("that", "this", "it", "they", "one")
    return display(voice) if plain and voice.kind in ("role", "group") else ""


def tells_of_no_duty(facts: Facts, paragraph: int) -> bool:
    """Whether no word of the paragraph could be taken for an opinion on what ought to be done."""
    words = facts.article.paragraphs[paragraph - 1].of(facts.article.text)
    return len(words_in(words)) >= FEWEST_WORDS and not DUTY.search(words)


def is_the_only_one(facts: Facts, paragraph: int) -> bool:
    """Whether one word of the paragraph, and no other, could tell what ought to be."""
    return len(OUGHT_WORDS.findall(facts.article.paragraph(paragraph))) == 1
