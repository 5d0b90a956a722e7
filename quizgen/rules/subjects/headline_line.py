"""Subject `headline`: the headline as one line."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Facts
from quizgen.rules.reading.phrases import words_in
from quizgen.rules.subject import SubjectKind

FEWEST_WORDS, MOST_WORDS = 5, 20
LONGEST = 180  # characters: a longer first line is a paragraph that lost its headline


@dataclass(frozen=True, slots=True)
class Headline:
    """The headline where it stands."""

    facts: Facts
    line: Span

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.line,)

    @property
    def words(self) -> str:
        return self.line.of(self.facts.article.text)


def headlines(facts: Facts) -> Iterator[Headline]:
    """The one headline, where the article has one."""
    if facts.article.title is not None:
        yield Headline(facts, facts.article.title)


def _is_a_sentence_long(subject: Headline) -> bool:
    fits = FEWEST_WORDS <= len(words_in(subject.words)) <= MOST_WORDS
    return fits and len(subject.words) <= LONGEST


HEADLINE = SubjectKind(
    name="headline",
    about="the headline as one line",
    find=headlines,
    evidence=lambda s: (Evidence(0, s.words),),
    slots={
        "headline": lambda s: s.words,
        "words_in_it": lambda s: str(len(words_in(s.words))),
    },
    guards={
        "is_a_sentence_long": _is_a_sentence_long,
        "is_not_all_capitals": lambda s: not s.words.isupper(),
    },
    proofs={"is_the_headline": lambda s: (Proof("stands", s.words, 0),)},
)
