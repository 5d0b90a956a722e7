"""Subject `pointing_quotation`: a quotation that begins “These changes”, and the sentence before."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Facts
from quizgen.rules.reading.phrases import in_paragraph, words_in
from quizgen.rules.reading.pointers import pointer_of, points_back, sentence_before
from quizgen.rules.subject import SubjectKind
from quizgen.rules.subjects.quotation import Quoted, quoted

FEWEST_WORDS, MOST_WORDS = 5, 50
SHOWN_WORDS = 6


@dataclass(frozen=True, slots=True)
class Pointing:
    """A quotation that opens by pointing back, and the sentence of the article before it."""

    facts: Facts
    quoted: Quoted
    before: Span

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.quoted.quotation.span, self.before)


def pointing(facts: Facts) -> Iterator[Pointing]:
    """Every quotation of the body that opens so, in reading order."""
    for item in quoted(facts):
        before = sentence_before(facts, item.quotation)
        if before is not None and pointer_of(facts, item.quotation):
            yield Pointing(facts, item, before)


def _sentence(subject: Pointing) -> str:
    return subject.before.of(subject.facts.article.text)


def _pointer(subject: Pointing) -> str:
    return pointer_of(subject.facts, subject.quoted.quotation)


def _number(subject: Pointing) -> int:
    return subject.quoted.quotation.paragraph


def _before(subject: Pointing) -> int:
    return in_paragraph(subject.facts, subject.before)


POINTING = SubjectKind(
    name="pointing_quotation",
    about="a quotation that opens by pointing back, and the sentence of the article before it",
    find=pointing,
    evidence=lambda s: (
        Evidence(_before(s), _sentence(s)),
        Evidence(_number(s), _pointer(s)),
    ),
    slots={
        "paragraph": lambda s: str(_number(s)),
        "pointer": _pointer,
        "opening": lambda s: " ".join(
            s.quoted.quotation.inner.of(s.facts.article.text).split()[:SHOWN_WORDS]
        ).rstrip(",.;:"),
        "sentence": _sentence,
        "sentence_paragraph": lambda s: str(_before(s)),
        "source": lambda s: s.quoted.voice.name if s.quoted.voice else "",
    },
    guards={
        "the_sentence_before_fits": lambda s: points_back(s.facts, s.quoted.quotation) == s.before,
        "the_sentence_can_be_underlined": lambda s: (
            FEWEST_WORDS <= len(words_in(_sentence(s))) <= MOST_WORDS
        ),
        "source_is_sure": lambda s: (
            s.quoted.voice is not None and s.quoted.attribution.certainty == "sure"
        ),
    },
    proofs={
        "stands_before_and_fits": lambda s: (
            Proof("pointed back to", _sentence(s), _before(s), _pointer(s)),
        ),
        "in_the_writers_words": lambda s: (
            Proof("only outside quotation marks", _sentence(s), _before(s)),
        ),
    },
)
