"""Subject `document`: a study, report or poll that the article draws on without its title."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Facts
from quizgen.rules.reading.documents import documents, has_count, has_date, has_title
from quizgen.rules.reading.phrases import in_paragraph, sentence_at
from quizgen.rules.subject import SubjectKind


@dataclass(frozen=True, slots=True)
class Document:
    """The phrase for the document where the article draws on it."""

    facts: Facts
    phrase: Span

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.phrase,)


def drawn_on(facts: Facts) -> Iterator[Document]:
    """Every document of the body, in reading order."""
    for phrase in documents(facts):
        yield Document(facts, phrase)


def _number(subject: Document) -> int:
    return in_paragraph(subject.facts, subject.phrase)


def _phrase(subject: Document) -> str:
    return subject.phrase.of(subject.facts.article.text)


def _shown(subject: Document) -> str:
    """The phrase as it reads in the middle of a sentence."""
    phrase = _phrase(subject)
    return phrase[0].lower() + phrase[1:]


def _kind(subject: Document) -> str:
    words = re.split(
        r" (?:(?:released|published|issued|conducted|commissioned) )?(?:by|from) ", _phrase(subject)
    )
    return words[0].split()[-1]


def _asks_people(subject: Document) -> bool:
    return _kind(subject) in ("poll", "survey")


def _needs(subject: Document) -> str:
    """What a reader needs to know of a document of this kind."""
    if _asks_people(subject):
        return "say who made it, when, and how many people it asked"
    return "give its title and its date"


def _lacking(subject: Document) -> list[tuple[str, str]]:
    """What the paragraph does not give, each with the condition that shows it."""
    facts, number = subject.facts, _number(subject)
    lacking = []
    if _asks_people(subject):
        if not has_count(facts, number):
            lacking.append(("the number of people asked", "no count in its paragraph"))
    elif not has_title(facts, number):
        lacking.append(("a title", "no title in its paragraph"))
    if lacking and not has_date(facts, number):
        lacking.append(("a date", "no date in its paragraph"))
    return lacking


def _missing(subject: Document) -> str:
    return " or ".join(what for what, _ in _lacking(subject))


def _proof(subject: Document) -> tuple[Proof, ...]:
    number, phrase = _number(subject), _phrase(subject)
    return (
        Proof("drawn on", phrase, number),
        *(Proof(condition, phrase, number) for _, condition in _lacking(subject)),
    )


DOCUMENT = SubjectKind(
    name="document",
    about="a study, report or poll that a sentence of the body draws on",
    find=drawn_on,
    evidence=lambda s: (
        Evidence(_number(s), sentence_at(s.facts, s.phrase.start).of(s.facts.article.text)),
    ),
    slots={
        "phrase": _shown,
        "kind": _kind,
        "paragraph": lambda s: str(_number(s)),
        "needs": _needs,
        "missing": _missing,
    },
    guards={
        "phrase_tells_it_apart": lambda s: len(_phrase(s).split()) > 2,
        "something_is_missing": lambda s: bool(_lacking(s)),
    },
    proofs={"something_is_missing_there": _proof},
)
