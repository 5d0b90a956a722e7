"""Subject `quoted_people`: the people whose words are quoted, in what order and how much."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Attribution, Facts, Quotation, Voice
from quizgen.rules.reading.persons import as_a_person
from quizgen.rules.reading.phrases import in_paragraph, sentence_at, told_apart
from quizgen.rules.reading.space import MARGIN, first_voice, last_voice, room, speech, surely_of
from quizgen.rules.subject import Option, SubjectKind


@dataclass(frozen=True, slots=True)
class QuotedPeople:
    """The speech of an article, and the people who are quoted for sure, in reading order."""

    facts: Facts
    speech: tuple[tuple[Quotation, Attribution | None], ...]
    people: tuple[Voice, ...]

    @property
    def spans(self) -> tuple[Span, ...]:
        return tuple(quotation.span for quotation, _ in self.speech)


def quoted_people(facts: Facts) -> Iterator[QuotedPeople]:
    """One subject an article."""
    found = speech(facts)
    people: list[Voice] = []
    for _, attribution in found:
        voice = surely_of(facts, attribution)
        if voice is not None and voice not in people and as_a_person(voice, False):
            people.append(voice)
    yield QuotedPeople(facts, tuple(found), tuple(people))


def _name(voice: Voice) -> str:
    return as_a_person(voice, given_name_known=False)


def _last(subject: QuotedPeople) -> Voice | None:
    voice = last_voice(subject.facts)
    return voice if voice in subject.people else None


def _first(subject: QuotedPeople) -> Voice | None:
    voice = first_voice(subject.facts)
    return voice if voice in subject.people else None


def _most(subject: QuotedPeople) -> Voice | None:
    counts = room(subject.facts)
    if len(counts) < 2:
        return None
    first, second = sorted(counts.values(), reverse=True)[:2]
    name = next(name for name, number in counts.items() if number == first)
    voice = next((voice for voice in subject.people if voice.name == name), None)
    return voice if first >= MARGIN * second else None


def _not_last(subject: QuotedPeople) -> list[Option]:
    """Those who are quoted too, the later ones first."""
    last = _last(subject)
    others = [v for v in reversed(subject.people) if v is not last]
    return [
        Option(
            _name(voice),
            f"{_name(voice)} is quoted earlier.",
            (Proof("quoted, but not last", "", None, _name(voice)),),
        )
        for voice in others
        if last is not None and told_apart(voice, last)
    ]


def _not_first(subject: QuotedPeople) -> list[Option]:
    """Those who are quoted too, the earlier ones first."""
    first = _first(subject)
    return [
        Option(
            _name(voice),
            f"{_name(voice)} is quoted later.",
            (Proof("quoted, but not first", "", None, _name(voice)),),
        )
        for voice in subject.people
        if first is not None and voice is not first and told_apart(voice, first)
    ]


def _less_quoted(subject: QuotedPeople) -> list[Option]:
    counts, most = room(subject.facts), _most(subject)
    others = [v for v in subject.people if v is not most and v.name in counts]
    return [
        Option(
            _name(voice),
            f"About {counts[voice.name]} words of {_name(voice)} are quoted.",
            (Proof("quoted less", "", None, _name(voice)),),
        )
        for voice in sorted(others, key=lambda voice: -counts[voice.name])
        if most is not None and told_apart(voice, most)
    ]


def _sentence(subject: QuotedPeople, which: int) -> Span | None:
    """The sentence with the tag of the first (0) or the last (-1) quotation."""
    if not subject.speech:
        return None
    quotation, attribution = subject.speech[which]
    at = attribution.anchor if attribution and attribution.cue else quotation.span.start
    return sentence_at(subject.facts, at)


def _evidence(subject: QuotedPeople, which: int = -1) -> tuple[Evidence, ...]:
    sentence = _sentence(subject, which)
    if sentence is None:
        return ()
    number = in_paragraph(subject.facts, sentence)
    return (Evidence(number, sentence.of(subject.facts.article.text)),)


QUOTED_PEOPLE = SubjectKind(
    name="quoted_people",
    about="the people whose words are quoted, in what order and at what length",
    find=quoted_people,
    evidence=_evidence,
    slots={
        "last": lambda s: _name(voice) if (voice := _last(s)) else "",
        "last_paragraph": lambda s: str(s.speech[-1][0].paragraph) if s.speech else "",
        "most": lambda s: _name(voice) if (voice := _most(s)) else "",
        "words": lambda s: str(room(s.facts).get(v.name, 0)) if (v := _most(s)) else "",
    },
    guards={
        "last_voice_is_sure": lambda s: _last(s) is not None,
        "one_voice_has_far_more_room": lambda s: _most(s) is not None,
    },
    options={"people_quoted_earlier": _not_last, "people_quoted_less": _less_quoted},
    proofs={
        "quoted_last": lambda s: (
            Proof("quoted last", "", None, _name(voice) if (voice := _last(s)) else ""),
        ),
        "quoted_most": lambda s: (
            Proof("quoted most", "", None, _name(voice) if (voice := _most(s)) else ""),
        ),
    },
)

FIRST_QUOTED = SubjectKind(
    name="first_quoted",
    about="the people whose words are quoted, and who of them comes first",
    find=quoted_people,
    evidence=lambda s: _evidence(s, 0),
    slots={
        "first": lambda s: _name(voice) if (voice := _first(s)) else "",
        "first_paragraph": lambda s: str(s.speech[0][0].paragraph) if s.speech else "",
    },
    guards={
        "first_voice_is_sure": lambda s: _first(s) is not None,
        "others_are_quoted_in_other_paragraphs": lambda s: (
            len({quotation.paragraph for quotation, _ in s.speech}) >= 3
        ),
    },
    options={"people_quoted_later": _not_first},
    proofs={
        "quoted_first": lambda s: (
            Proof("quoted first", "", None, _name(voice) if (voice := _first(s)) else ""),
        )
    },
)
