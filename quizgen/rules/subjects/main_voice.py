"""Subject `main_voice`: the person to whom an article credits more than to anybody else."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Attribution, Facts, Voice
from quizgen.rules.reading.persons import as_a_person, printed
from quizgen.rules.reading.phrases import listed, tag_of
from quizgen.rules.subject import SubjectKind

FEWEST_PARAGRAPHS, SHOWN = 2, 3


@dataclass(frozen=True, slots=True)
class MainVoice:
    """The person, and one sure attribution for each of a few paragraphs."""

    facts: Facts
    voice: Voice
    shown: tuple[Attribution, ...]

    @property
    def spans(self) -> tuple[Span, ...]:
        return tuple(a.cue[0] for a in self.shown)


def main_voices(facts: Facts) -> Iterator[MainVoice]:
    """One subject an article, or none: more is credited to this person than to anybody else."""
    body = [a for a in facts.attributions if a.paragraph and a.voice is not None]
    ranks = Counter(a.voice for a in body).most_common(2)
    if not ranks or (len(ranks) > 1 and ranks[0][1] == ranks[1][1]):
        return
    number = ranks[0][0]
    voice = facts.voices[number] if number is not None else None
    sure = {
        a.paragraph: a
        for a in body
        if a.voice == number and a.cue and a.certainty == "sure" and a.speech
    }  # of each paragraph its last
    if voice is None or voice.kind != "person" or len(sure) < FEWEST_PARAGRAPHS:
        return
    if as_a_person(voice, given_name_known=False):
        yield MainVoice(facts, voice, tuple(sure.values())[:SHOWN])


def _name(subject: MainVoice) -> str:
    return printed(as_a_person(subject.voice, given_name_known=False))


MAIN_VOICE = SubjectKind(
    name="main_voice",
    about="the person to whom the article credits more than to anybody else",
    find=main_voices,
    evidence=lambda s: tuple(Evidence(a.paragraph, tag_of(s.facts, a)) for a in s.shown),
    slots={
        "source": _name,
        "paragraphs_or": lambda s: listed(s.facts, s.spans).replace(" and ", " or "),
        "first": lambda s: str(s.shown[0].paragraph),
        "tag": lambda s: tag_of(s.facts, s.shown[0]),
    },
    proofs={
        "speaks_in_each": lambda s: tuple(
            Proof("speaks there", "", a.paragraph, s.voice.name) for a in s.shown
        )
    },
)
