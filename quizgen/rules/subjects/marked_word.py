"""Subject `marked_word`: a word or two between quotation marks, in a sentence that names no speaker."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Facts
from quizgen.rules.reading.marked import stands_without_a_speaker
from quizgen.rules.reading.phrases import content_words, sentence_at, trimmed, words_in
from quizgen.rules.subject import SubjectKind

MOST_WORDS = 4
# A clause, or words that point to something: a piece of speech, and no term.
NO_TERM = re.compile(
    r"\b(?:he|she|they|it|we|i|you|this|that|these|those|is|are|was|were|not|very|too|so|left|said)\b|^\w+ly\b"
)
MOST = 2  # subjects of an article: the same is asked of each


@dataclass(frozen=True, slots=True)
class MarkedWord:
    """The words, without their marks."""

    facts: Facts
    words: Span

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.words,)

    @property
    def paragraph(self) -> int:
        return self.facts.article.number_at(self.words.start)


def marked_words(facts: Facts) -> Iterator[MarkedWord]:
    """Words in small letters between marks of their own; those without a speaker go first."""
    text = facts.article.text
    found = []
    for quotation in facts.quotations:
        words = trimmed(text, quotation.inner, ".!?")
        shown = words.of(text)
        plain = re.fullmatch(r"[a-z][a-z’' -]*", shown) is not None
        closed = quotation.opens and quotation.closes and quotation.nature != "title"
        if quotation.paragraph and plain and closed and len(words_in(shown)) <= MOST_WORDS:
            found.append(MarkedWord(facts, words))
    found.sort(key=lambda subject: not _has_no_speaker(subject))
    yield from found[:MOST]


def _words(subject: MarkedWord) -> str:
    return subject.words.of(subject.facts.article.text)


def _has_no_speaker(subject: MarkedWord) -> bool:
    return stands_without_a_speaker(subject.facts, _words(subject), subject.paragraph)


MARKED_WORD = SubjectKind(
    name="marked_word",
    about="a word or two between quotation marks, in a sentence that names no speaker",
    find=marked_words,
    evidence=lambda s: (
        Evidence(s.paragraph, sentence_at(s.facts, s.words.start).of(s.facts.article.text)),
    ),
    slots={"words": _words, "paragraph": lambda s: str(s.paragraph)},
    guards={
        "the_sentence_names_no_speaker": _has_no_speaker,
        "the_words_have_meaning": lambda s: bool(content_words(_words(s))),
        "the_words_are_a_term": lambda s: not NO_TERM.search(_words(s)),
    },
    proofs={
        "marked_without_a_speaker": lambda s: (
            Proof("marked without a speaker", _words(s), s.paragraph),
        )
    },
)
