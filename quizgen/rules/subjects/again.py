"""Subject `voice_again`: a paragraph with one person's words, and another with the same person's."""

from collections.abc import Iterator
from dataclasses import dataclass
from zlib import crc32

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Facts, Voice
from quizgen.rules.reading.one_voice import attributions_in, gives_none_of, one_voice_of
from quizgen.rules.reading.persons import as_a_person, printed
from quizgen.rules.reading.phrases import told_apart
from quizgen.rules.reading.sourcing import sourcing_of
from quizgen.rules.subject import Option, SubjectKind

APART = 2  # paragraphs from the one to the other: not the next one, which only goes on


@dataclass(frozen=True, slots=True)
class VoiceAgain:
    """A person, and two paragraphs that give words of this person and of nobody else."""

    facts: Facts
    voice: Voice
    first: int
    again: int

    @property
    def spans(self) -> tuple[Span, ...]:
        paragraphs = self.facts.article.paragraphs
        return (paragraphs[self.first - 1], paragraphs[self.again - 1])


def voices_again(facts: Facts) -> Iterator[VoiceAgain]:
    """For each person the first such paragraph and a later one, which follows from the name."""
    places: dict[str, list[int]] = {}
    voices: dict[str, Voice] = {}
    for number in range(1, len(facts.article.paragraphs) + 1):
        voice = one_voice_of(facts, number)
        if voice is not None and voice.kind == "person":
            places.setdefault(voice.name, []).append(number)
            voices[voice.name] = voice
    for name, numbers in places.items():
        later = [number for number in numbers if number - numbers[0] >= APART]
        if later:
            again = later[_chance(name) % len(later)]
            yield VoiceAgain(facts, voices[name], numbers[0], again)


def _chance(name: str) -> int:
    """The same number for the same name, each time: keys must not always lie late in an article."""
    return crc32(name.encode())


def _name(subject: VoiceAgain) -> str:
    return as_a_person(subject.voice, given_name_known=False)


def _paragraphs_of_others(subject: VoiceAgain) -> list[Option]:
    """Two near the key, before or behind it as the name has it; each has one person's words, or several, and never the person's."""
    facts = subject.facts
    options = []
    for number in range(1, len(facts.article.paragraphs) + 1):
        if number == subject.first or not gives_none_of(facts, number, subject.voice):
            continue
        others = [v for a in attributions_in(facts, number) if (v := facts.voice_of(a))]
        people = [v for v in others if as_a_person(v, given_name_known=False)]
        if len(people) == len(others) and all(told_apart(v, subject.voice) for v in people):
            names = " and ".join(dict.fromkeys(printed(as_a_person(v, False)) for v in people))
            options.append(
                Option(
                    f"P{number}",
                    f"P{number} gives words of {names}.",
                    (Proof("gives no words of", "", number, subject.voice.name),),
                )
            )
    if len(options) == 1:
        options += [
            Option(
                f"P{number}",
                f"P{number} gives nobody’s words.",
                (Proof("no source", "", number),),
            )
            for number in range(1, len(facts.article.paragraphs) + 1)
            if number != subject.first and sourcing_of(facts, number) == "no source"
        ]
    near = sorted(options, key=lambda o: abs(int(o.text[1:]) - subject.again))
    before = [o for o in near if int(o.text[1:]) < subject.again]
    after = [o for o in near if int(o.text[1:]) > subject.again]
    wanted = (0, 0, 1, 2)[_chance(_name(subject)[::-1]) % 4]
    return [*before[:wanted], *after[: 2 - wanted], *before[wanted:], *after[2 - wanted :]][:2]


def _evidence(subject: VoiceAgain) -> tuple[Evidence, ...]:
    facts = subject.facts
    shown = []
    for number in (subject.again, subject.first):
        tagged = next(a for a in attributions_in(facts, number) if a.cue and a.paragraph == number)
        ends = [s for s in (*tagged.cue, tagged.source) if s is not None]
        tag = Span(min(s.start for s in ends), max(s.end for s in ends)).of(facts.article.text)
        shown.append(Evidence(number, tag))
    return tuple(shown)


VOICE_AGAIN = SubjectKind(
    name="voice_again",
    about="a person whose words alone stand in one paragraph, and again in a later one",
    find=voices_again,
    evidence=_evidence,
    slots={
        "first": lambda s: str(s.first),
        "key": lambda s: f"P{s.again}",
        "source": lambda s: printed(_name(s)),
        "first_tag": lambda s: _evidence(s)[1].words,
        "tag": lambda s: _evidence(s)[0].words,
    },
    guards={"source_is_a_person": lambda s: bool(_name(s))},
    options={"paragraphs_of_others": _paragraphs_of_others},
    proofs={
        "the_same_voice_in_both": lambda s: (
            Proof("one voice", "", s.first, s.voice.name),
            Proof("one voice", "", s.again, s.voice.name),
        )
    },
)
