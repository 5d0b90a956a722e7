"""Subject `pair_of_channels`: one person's words, spoken in one paragraph and written in another."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Attribution, Facts, Voice
from quizgen.rules.reading.channels import is_written, spoken_at
from quizgen.rules.reading.persons import as_a_person, printed
from quizgen.rules.reading.phrases import sentence_at, words_in
from quizgen.rules.subject import SubjectKind


@dataclass(frozen=True, slots=True)
class Channels:
    """`spoken` are words that show the voice speaking; `written` is an attribution by writing."""

    facts: Facts
    voice: Voice
    spoken: Span
    spoken_in: Attribution
    written: Attribution

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.spoken, self.written.cue[0])


def channels(facts: Facts) -> Iterator[Channels]:
    """For each person the first spoken and the first written place, in two paragraphs."""
    for number, voice in enumerate(facts.voices):
        mine = [a for a in facts.attributions if a.voice == number and a.paragraph]
        spoken = [(a, span) for a in mine if (span := spoken_at(facts, a)) is not None]
        written = [a for a in mine if is_written(a)]
        pairs = [(a, b) for a in spoken for b in written if a[0].paragraph != b.paragraph]
        if pairs:
            (told, span), wrote = pairs[0]
            yield Channels(facts, voice, span, told, wrote)


def _verb(subject: Channels) -> str:
    return words_in(subject.written.cue[0].of(subject.facts.article.text))[-1]


def _speaker(subject: Channels) -> str:
    return as_a_person(subject.voice, given_name_known=False)


def _spoken(subject: Channels) -> str:
    return subject.spoken.of(subject.facts.article.text)


def _proof(subject: Channels) -> tuple[Proof, ...]:
    return (
        Proof("spoken", _spoken(subject), subject.spoken_in.paragraph, _speaker(subject)),
        Proof("written", _verb(subject), subject.written.paragraph, _speaker(subject)),
    )


def _evidence(subject: Channels) -> tuple[Evidence, ...]:
    text = subject.facts.article.text
    return tuple(
        Evidence(item.paragraph, sentence_at(subject.facts, item.anchor).of(text))
        for item in (subject.written, subject.spoken_in)
    )


CHANNELS = SubjectKind(
    name="pair_of_channels",
    about="one person's words, given as spoken in one paragraph and as written in another",
    find=channels,
    evidence=_evidence,
    slots={
        "speaker": lambda s: printed(_speaker(s)),
        "spoken": _spoken,
        "spoken_paragraph": lambda s: str(s.spoken_in.paragraph),
        "verb": _verb,
        "paragraph": lambda s: str(s.written.paragraph),
    },
    guards={"speaker_is_a_person": lambda s: s.voice.kind == "person" and bool(_speaker(s))},
    proofs={"spoken_there_written_here": _proof},
)
