"""Reporting verbs that tell more than that words were said, and paragraphs that have none."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml

from quizgen.base import Span
from quizgen.extract.facts import Facts
from quizgen.extract.vocabulary import NOUN_CUES, VERBS, WORDS
from quizgen.loader import Loader
from quizgen.rules.reading.phrases import sentence_at
from quizgen.rules.reading.places import touches_quotation

COMMUNICATES = frozenset({"say", "tell", "write", "add"})
PLAIN = frozenset({"neutral", "write", "ask", "show", "none"})
# What follows a verb that reports: a that-clause, a clause with its subject, a quotation.
CONTENT = re.compile(
    r"(?:\s+(?:on|in|at|this|last|earlier|late|again|repeatedly|publicly|also|during|to|\w+day)\b[\w ’'-]{0,30}?)?"
    r"\s+that\s|\s+(?:he|she|they|it|there|his|her|their)\s[\w ]*?(?:\b(?:was|were|is|are|had|has|have"
    r"|would|will|could|can|did|does|might|may|must|should)\b|n[’']t\b|ed\b)|(?:,|:)?\s*[“\"]|,?\s*''"
)
CLOSED = re.compile(r"[,.!?]?(?:[”\"]|'')[,]?\s+(?:[\w’'.-]+\s){1,4}$")
# “was warned that” tells of the hearer; “never claimed that” and “may have said” report nothing.
OTHERWISE = re.compile(
    r"\b(?:am|is|are|was|were|be|been|being|not|never|nobody|no one|nor|to|if|may have|might have"
    r"|could have|would have|often)\s+(?:\w+ly\s+)?$|n[’']t\s+(?:\w+ly\s+)?$",
    re.I,
)
# “insisted that he resign” wishes for something, and “said” would not fit.
FINITE = re.compile(
    r"\b(?:was|were|is|are|am|had|has|have|would|will|could|can|did|does|do|might|may|must|should|wo|ca)\b"
    r"|n[’']t\b|[’'](?:s|re|m|ll|d|ve)\b|\w{3,}ed\b|\b(?:went|made|took|came|got|knew|saw|gave|left|lost|won)\b"
)


@dataclass(frozen=True, slots=True)
class MarkedVerb:
    """A reporting verb outside quotation marks, what it adds, and the plain verb of its tense."""

    span: Span
    paragraph: int
    verb: str
    adds: str
    plain: str
    faint: bool  # asked about where the article has no others


@cache
def _kinds() -> dict[str, dict[str, Any]]:
    kinds = yaml.load((WORDS / "marked_verbs.yaml").read_text(encoding="utf-8"), Loader)
    return {form: kind for kind in kinds for form in kind["forms"]}


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_kinds())})\b")


def marked_verbs(facts: Facts) -> Iterator[MarkedVerb]:
    """The marked verbs of the body that report a clause or a quotation, in reading order."""
    text = facts.article.text
    for number, block in enumerate(facts.article.paragraphs, 1):
        for match in _pattern().finditer(text, block.start, block.end):
            span = Span(*match.span())
            if not touches_quotation(facts, span) and _reports(facts, span):
                kind = _kinds()[match[0]]
                first = match[0].split()[0]
                plain = (
                    "saying" if first.endswith("ing") else "says" if first[-1] == "s" else "said"
                )
                yield MarkedVerb(
                    span, number, match[0], kind["adds"], plain, kind.get("faint", False)
                )


def strongest(facts: Facts) -> list[MarkedVerb]:
    """The marked verbs to ask about: the faint ones only where there are no others."""
    found = list(marked_verbs(facts))
    return [verb for verb in found if not verb.faint] or found


def _reports(facts: Facts, verb: Span) -> bool:
    text = facts.article.text
    sentence = sentence_at(facts, verb.start)
    before, after = text[sentence.start : verb.start], text[verb.end : sentence.end]
    kind = _kinds()[verb.of(text)]
    if verb.of(text) == "alleged" and not re.match(r" that\b|,|:", after):
        return False  # “the alleged “offer””
    if kind.get("who") and not _by_a_person(facts, verb):
        return False
    needed = kind.get("when", ())
    if verb.of(text).split()[0].endswith("ing"):  # “…, noting that”; “a warning that” is a noun
        named = before.rstrip().endswith(",") and after.startswith(" that ")
        return named and (not kind.get("when") or " will " in after or " would " in after)
    participle = before.rstrip().endswith(",") and before.count(",") < 2  # “Voters, warned that …”
    if OTHERWISE.search(before) or not before.strip() or participle:
        return False
    closed = CLOSED.search(before) and re.match(r"[.,;:]|$", after.strip())
    content = CONTENT.match(after)
    if not closed and (content is None or not FINITE.search(after[: content.end() + 80])):
        return False
    return not needed or any(word in text[sentence.start : sentence.end] for word in needed)


def _by_a_person(facts: Facts, verb: Span) -> bool:
    by = [a for a in facts.attributions if any(cue.touches(verb) for cue in a.cue)]
    voices = [facts.voice_of(a) for a in by if a.certainty != "guess"]
    return any(voice is not None and voice.kind in ("person", "role") for voice in voices)


def marked_in(facts: Facts, paragraph: int) -> list[MarkedVerb]:
    """The marked verbs of one paragraph."""
    return [verb for verb in marked_verbs(facts) if verb.paragraph == paragraph]


def only_communicates(facts: Facts, paragraph: int) -> bool:
    """Whether the paragraph surely reports words, and with no verb or noun that adds anything."""
    here = [a for a in facts.attributions if a.paragraph == paragraph]
    sure = any(a.certainty == "sure" and a.cue for a in here)
    if not sure or any(a.lemma not in COMMUNICATES for a in here):
        return False
    return not any(_adds(word) for word in _narrated(facts, paragraph))


def adds_alone(facts: Facts, verb: MarkedVerb) -> bool:
    """Whether no other verb of its paragraph tells of speech and more, outside quotation marks."""
    return sum(_is_marked(word) for word in _narrated(facts, verb.paragraph)) == 1


def _narrated(facts: Facts, paragraph: int) -> Iterator[str]:
    """The words of the paragraph outside quotation marks, without capitals."""
    block = facts.article.paragraphs[paragraph - 1]
    for match in re.finditer(r"[^\W\d_]+", facts.article.text[block.start : block.end]):
        span = Span(block.start + match.start(), block.start + match.end())
        if not touches_quotation(facts, span):
            yield match[0].casefold()


def _adds(word: str) -> bool:
    noun = word in NOUN_CUES and NOUN_CUES[word].force not in PLAIN
    return noun or _is_marked(word)


def _is_marked(word: str) -> bool:
    if any(word == form.split()[0] for form in _kinds()):
        return True
    forms = VERBS[word].verbs if word in VERBS else ()
    return any(verb.speech and verb.force not in PLAIN for verb in forms)
