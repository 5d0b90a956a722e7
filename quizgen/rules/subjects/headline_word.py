"""Subject `headline_word`: a word that judges or colours, in the headline and nowhere below it."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Facts
from quizgen.rules.reading.headlines import only_in_the_headline
from quizgen.rules.subject import SubjectKind


@dataclass(frozen=True, slots=True)
class HeadlineWord:
    """The word where it stands in the headline."""

    facts: Facts
    word: Span

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.word,)


def headline_words(facts: Facts) -> Iterator[HeadlineWord]:
    """The listed words of the headline that the article below has in no form."""
    yield from (HeadlineWord(facts, span) for span in only_in_the_headline(facts))


def _word(subject: HeadlineWord) -> str:
    return subject.word.of(subject.facts.article.text)


def _title(subject: HeadlineWord) -> str:
    title = subject.facts.article.title
    return title.of(subject.facts.article.text) if title else ""


HEADLINE_WORD = SubjectKind(
    name="headline_word",
    about="a word of the headline that judges or colours, and that the article never uses",
    find=headline_words,
    evidence=lambda s: (Evidence(0, _title(s)),),
    slots={"word": _word},
    proofs={"stands_in_the_headline_alone": lambda s: (Proof("headline alone", _word(s), 0),)},
)
