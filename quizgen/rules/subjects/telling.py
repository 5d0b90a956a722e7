"""Subject `telling_word`: a word of the writer's that tells how to take what stands beside it."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Facts
from quizgen.rules.reading.phrases import sentence_at
from quizgen.rules.reading.places import places
from quizgen.rules.reading.telling import TellingWord, telling_words
from quizgen.rules.subject import SubjectKind

MOST_WORDS = 45  # of the sentence: a longer one is not read again for one word


@dataclass(frozen=True, slots=True)
class Telling:
    """One telling word."""

    facts: Facts
    found: TellingWord

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.found.span,)


def tellings(facts: Facts) -> Iterator[Telling]:
    """The telling words of the body, in reading order."""
    yield from (Telling(facts, found) for found in telling_words(facts))


def _sentence(subject: Telling) -> str:
    sentence = sentence_at(subject.facts, subject.found.span.start)
    return sentence.of(subject.facts.article.text).strip()


def _is_found_once(subject: Telling) -> bool:
    block = subject.facts.article.paragraphs[subject.found.paragraph - 1]
    return len(places(subject.facts, subject.found.word, [block])) == 1


TELLING_WORD = SubjectKind(
    name="telling_word",
    about="a word of the writer's that tells a reader how to take what stands beside it",
    find=tellings,
    evidence=lambda s: (Evidence(s.found.paragraph, _sentence(s)),),
    slots={
        "word": lambda s: s.found.word.casefold(),
        "paragraph": lambda s: str(s.found.paragraph),
        "words": lambda s: s.found.span.of(s.facts.article.text),
        "instead": lambda s: s.found.instead,
        "adds": lambda s: s.found.adds,
    },
    guards={
        "sizes_a_number": lambda s: s.found.kind == "number",
        "keeps_a_distance": lambda s: s.found.kind == "distance",
        "is_a_strong_verb": lambda s: s.found.kind == "strong verb",
        "judges_its_noun": lambda s: s.found.kind == "judging",
        "marks_a_surprise": lambda s: s.found.kind == "small word",
        "word_is_found_at_once": _is_found_once,
        "sentence_is_not_long": lambda s: len(_sentence(s).split()) <= MOST_WORDS,
    },
    proofs={
        "tells_how_to_take_it": lambda s: (
            Proof("stands once", s.found.word, s.found.paragraph),
            Proof("tells how to take it", s.found.word, s.found.paragraph, s.found.kind),
        )
    },
)
