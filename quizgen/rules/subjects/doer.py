"""Subject `repeated_phrase`: the same words in several places, and who does it in each."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Facts, PhrasePlace, RepeatedPhrase
from quizgen.rules.subject import Row, SubjectKind

NOT_STATED = "not stated"


@dataclass(frozen=True, slots=True)
class Repeated:
    """A repeated phrase and its places, one a paragraph."""

    facts: Facts
    phrase: RepeatedPhrase
    places: tuple[PhrasePlace, ...]

    @property
    def spans(self) -> tuple[Span, ...]:
        return tuple(place.span for place in self.places)


def repeated_phrases(facts: Facts) -> Iterator[Repeated]:
    """Every phrase that stands in three places or more."""
    for phrase in facts.repeated_phrases:
        yield Repeated(facts, phrase, phrase.places)


def _agent(subject: Repeated, place: PhrasePlace) -> str:
    return place.agent.of(subject.facts.article.text) if place.agent else NOT_STATED


def _is_sure_everywhere(subject: Repeated) -> bool:
    """One place a paragraph, and at each it is plain who does it, or that nobody is named."""
    numbers = [place.paragraph for place in subject.places]
    sure = all(place.certainty == "sure" for place in subject.places)
    return sure and len(set(numbers)) == len(numbers)


def _two_doers(subject: Repeated) -> bool:
    return len({_agent(subject, p) for p in subject.places if p.agent}) >= 2


def _where(place: PhrasePlace) -> str:
    return f"P{place.paragraph}" if place.paragraph else "the headline"


def _rows(subject: Repeated) -> list[Row]:
    rows = []
    for place in subject.places:
        agent = _agent(subject, place)
        named = f"“{agent}”" if place.agent else "nobody"
        proof = Proof(
            "done by", subject.phrase.words, place.paragraph, agent if place.agent else ""
        )
        where = _where(place)
        rows.append(Row(where, agent, f"{where[0].upper()}{where[1:]} names {named}.", (proof,)))
    return rows


REPEATED_PHRASE = SubjectKind(
    name="repeated_phrase",
    about="the same words in three places or more, and who does it in each",
    find=repeated_phrases,
    evidence=lambda s: tuple(
        Evidence(place.paragraph, place.span.of(s.facts.article.text)) for place in s.places
    ),
    slots={"words": lambda s: s.phrase.words},
    guards={
        "doer_is_plain_everywhere": _is_sure_everywhere,
        "two_doers_are_named": _two_doers,
    },
    rows={"places_with_their_doers": _rows},
)
