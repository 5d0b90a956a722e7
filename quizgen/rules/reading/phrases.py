"""Small pieces of English that several subjects need: cutting, counting and naming spans."""

import re
from bisect import bisect_right
from collections.abc import Iterable

from quizgen.base import Span
from quizgen.extract.facts import Attribution, Facts, Voice
from quizgen.extract.vocabulary import ABBREVIATIONS, TITLES
from quizgen.rules.reading.persons import as_a_person


def word_set(text: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(text.split())


WORD = re.compile(r"[^\W_]+(?:[’'\-.][^\W_]+)*")
OPENING_MARKS = "“‘\"'([-–—"
EDGE = " \t\n,;:–—-"
SENTENCE_END = re.compile(r"[.!?…][”’\"']*(?=\s|$)")


def words_in(text: str) -> list[str]:
    """The words of a text, as written."""
    return WORD.findall(text)


def content_words(text: str) -> set[str]:
    """The words that carry meaning, without capitals; what two phrases can share."""
    return {word.casefold() for word in words_in(text)} - FUNCTION_WORDS


def trimmed(text: str, span: Span, also: str = "") -> Span:
    """The span without spaces, commas and dashes at its edges, nor the characters of `also`."""
    start, end = span.start, span.end
    while start < end and text[start] in EDGE + also:
        start += 1
    while end > start and text[end - 1] in EDGE + also:
        end -= 1
    return Span(start, end)


def first_sentence(text: str, span: Span) -> Span:
    """The span's first sentence of five words or more, without its full stop."""
    for match in SENTENCE_END.finditer(text, span.start, span.end):
        if len(words_in(text[span.start : match.start()])) >= 5 and not _is_initial(text, match):
            keep = 1 if match[0][0] in "?!" else 0
            return Span(span.start, match.start() + keep)
    return trimmed(text, span, ".")


def _is_initial(text: str, stop: re.Match[str]) -> bool:
    word = text[: stop.start()].rsplit(None, 1)[-1].lstrip(OPENING_MARKS)
    short = word[:1].isupper() and word.casefold() in ABBREVIATIONS
    return short or bool(re.fullmatch(r"(?:.*\.)?[A-Z]", word))


def in_paragraph(facts: Facts, span: Span) -> int:
    """The number of the paragraph that holds the span; 0 for the headline."""
    return facts.article.number_at(span.start)


def listed(facts: Facts, spans: Iterable[Span]) -> str:
    """The paragraphs that hold the spans: “P2, P4 and P5”."""
    return enumerated(in_paragraph(facts, span) for span in spans)


def enumerated(paragraphs: Iterable[int]) -> str:
    """The paragraphs of these numbers, each once and in order: “P2, P4 and P5”."""
    *first, last = [f"P{number}" for number in sorted(set(paragraphs))] or [""]
    return f"{', '.join(first)} and {last}" if first else last


def sentence_at(facts: Facts, position: int) -> Span:
    """The sentence that holds a character; the whole paragraph where none does."""
    before = bisect_right(facts.sentences, position, key=lambda sentence: sentence.start)
    if before and position < facts.sentences[before - 1].end:
        return facts.sentences[before - 1]
    return next(block for block in facts.article.blocks if block.start <= position <= block.end)


# “Ortiz told the Herald”: the listener belongs to the tag.
LISTENER = re.compile(r"\b(?:told|tells|asked|asks)$")
LONGEST_TAG = 160
TOLD = re.compile(
    r"(?: (?:(?:[A-Z]\.)+|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\.|[\w’'-]+)){1,8}?"
    r"(?=[,.:;“\"]| [“\"]| '')"
)


def tag_of(facts: Facts, attribution: Attribution) -> str:
    """Source and cue as printed, from the first to the last character: “said Ana Bell, a nurse”."""
    if not attribution.cue:
        return ""
    spans = [*attribution.cue]
    if attribution.source is not None:
        spans.append(attribution.source)
    if not spans:
        return ""
    whole = Span(min(span.start for span in spans), max(span.end for span in spans))
    told = (
        TOLD.match(facts.article.text, whole.end)
        if LISTENER.search(whole.of(facts.article.text))
        else None
    )
    if told:
        whole = trimmed(facts.article.text, Span(whole.start, told.end()), ".")
    between = any(whole.start < region.start < whole.end for region in attribution.content)
    if between:
        return attribution.cue[0].of(facts.article.text)
    printed = whole.of(facts.article.text)
    if len(printed) <= LONGEST_TAG:
        return printed
    # Of a long one what comes before its first comma, where that holds source and verb.
    head = printed.split(",")[0]
    reach = max(spans[0].end, spans[-1].start + 1) - whole.start
    return head if reach < len(head) <= LONGEST_TAG else attribution.cue[0].of(facts.article.text)


def people(facts: Facts) -> list[Voice]:
    """The people of the article, speaking or only named; a name must stand outside the headline."""
    return [
        voice
        for voice in facts.voices
        if voice.kind == "person"
        and as_a_person(voice, given_name_known=not voice.speaks)
        and any(facts.article.number_at(mention.start) for mention in voice.mentions)
    ]


def name_of(voice: Voice) -> str:
    """The voice as an option prints it: “Mayor Ortiz” where the article has no first name."""
    return as_a_person(voice, given_name_known=False) or voice.name


def verb_of(facts: Facts, attribution: Attribution) -> str:
    """The reporting verb alone: “vowed” where the cue is “earlier this month vowed”."""
    words = attribution.cue[0].of(facts.article.text).split() if attribution.cue else []
    stem = attribution.lemma[:3].casefold()
    return next((word for word in words if word.casefold().startswith(stem)), " ".join(words))


def name_words(voice: Voice) -> set[str]:
    """The words of all forms of a name; “Mr.” and “Senator” before it name nobody."""
    found = {word for name in (voice.name, *voice.aliases) for word in content_words(name)}
    titles = {word for word in found if word in TITLES or f"{word}." in TITLES}
    return found - titles | content_words(voice.name)  # “Peter King” is a King


def told_apart(one: Voice, other: Voice) -> bool:
    """Whether a reader can tell the voices apart by name alone: they share no name word."""
    return not name_words(one) & name_words(other)


FUNCTION_WORDS = word_set(
    """
    a an the this that these those and or but nor so yet for of in on at by to from with
    without as than then if when while where who whom whose which what how why not no is
    are was were be been being am has have had do does did will would can could may might
    must shall should it its he him his she her hers they them their theirs we us our ours
    you your yours i me my mine there here also just only very more most such own same
    other another any all both each few many much some into onto over under about after
    before between during through up down out off again once s t d ll re ve m
    """
)
