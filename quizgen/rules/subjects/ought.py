"""Subject `ought_paragraph`: one paragraph says what ought to be done, and others do not."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Facts
from quizgen.rules.reading.ought import Ought, is_the_only_one, oughts, owner_name, tells_of_no_duty
from quizgen.rules.reading.phrases import enumerated, sentence_at
from quizgen.rules.subject import Option, SubjectKind

MOST = 3  # of an article


@dataclass(frozen=True, slots=True)
class OughtParagraph:
    """The opinion and two paragraphs near that give none of its kind."""

    facts: Facts
    ought: Ought
    others: tuple[int, ...]

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.ought.span,)


def ought_paragraphs(facts: Facts) -> Iterator[OughtParagraph]:
    """The first opinion of each paragraph whose opinions are all one person's."""
    numbers = range(1, len(facts.article.paragraphs) + 1)
    plain = [number for number in numbers if tells_of_no_duty(facts, number)]
    found: dict[int, list[Ought]] = {}
    for ought in oughts(facts):
        found.setdefault(ought.paragraph, []).append(ought)
    alone = [items[0] for items in found.values() if len({item.voice.name for item in items}) == 1]
    for ought in alone[:MOST]:
        near = sorted(plain, key=lambda number: (abs(number - ought.paragraph), number))
        yield OughtParagraph(facts, ought, tuple(near[:2]))


def _others(subject: OughtParagraph) -> list[Option]:
    return [
        Option(
            f"P{number}",
            f"P{number} tells what is or was, not what ought to be.",
            (Proof("says nothing of what ought to be", "", number),),
        )
        for number in subject.others
    ]


def _paragraphs(subject: OughtParagraph) -> str:
    return enumerated((subject.ought.paragraph, *subject.others))


def _sentence(subject: OughtParagraph) -> str:
    sentence = sentence_at(subject.facts, subject.ought.span.start)
    return sentence.of(subject.facts.article.text).strip()


OUGHT_PARAGRAPH = SubjectKind(
    name="ought_paragraph",
    about="a paragraph with somebody's opinion on what ought to be done, among others without one",
    find=ought_paragraphs,
    evidence=lambda s: (Evidence(s.ought.paragraph, _sentence(s)),),
    slots={
        "paragraphs": _paragraphs,
        "paragraph": lambda s: str(s.ought.paragraph),
        "key": lambda s: f"P{s.ought.paragraph}",
        "words": lambda s: s.ought.words,
        "source": lambda s: owner_name(s.ought.voice),
    },
    guards={
        "no_other_word_tells_what_ought_to_be": lambda s: is_the_only_one(
            s.facts, s.ought.paragraph
        ),
        "two_paragraphs_give_no_such_opinion": lambda s: len(s.others) == 2,
    },
    options={"paragraphs_without_such_an_opinion": _others},
    proofs={
        "owner_says_what_ought_to_be": lambda s: (
            Proof("says what ought to be", s.ought.words, s.ought.paragraph, s.ought.voice.name),
        )
    },
)
