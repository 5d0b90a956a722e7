"""Subject `speaker_verbs`: the reporting verbs that one speaker gets, paragraph by paragraph."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Attribution, Facts, Force, Voice
from quizgen.rules.reading.phrases import verb_of
from quizgen.rules.subject import Option, SubjectKind

MARKED: dict[Force, str] = {
    "commit": "a promise",
    "doubt": "doubt",
    "concede": "an admission",
    "stress": "emphasis",
}
COMMUNICATES = frozenset({"say", "tell", "write", "add", "state"})


@dataclass(frozen=True, slots=True)
class SpeakerVerbs:
    """One neutral paragraph and the paragraphs whose verbs are of one marked class."""

    facts: Facts
    voice: Voice
    neutral: Attribution
    marked: tuple[Attribution, ...]
    force: Force

    @property
    def spans(self) -> tuple[Span, ...]:
        return tuple(cue for item in (self.neutral, *self.marked) for cue in item.cue[:1])


def speaker_verbs(facts: Facts) -> Iterator[SpeakerVerbs]:
    """For each person and marked class: a paragraph with neutral verbs only, and marked ones."""
    for number, voice in enumerate(facts.voices):
        by_paragraph: dict[int, list[Attribution]] = {}
        for attribution in facts.attributions:
            if attribution.voice == number and attribution.cue and attribution.paragraph:
                by_paragraph.setdefault(attribution.paragraph, []).append(attribution)
        neutral = [
            items[0]
            for items in by_paragraph.values()
            if all(item.lemma in COMMUNICATES and item.certainty == "sure" for item in items)
        ]
        for force in MARKED:
            marked = [
                items[0]
                for items in by_paragraph.values()
                if all(item.force == force and item.speech for item in items)
            ]
            if neutral and len(marked) >= 2:
                yield SpeakerVerbs(facts, voice, neutral[0], tuple(marked), force)


def _verb(subject: SpeakerVerbs, attribution: Attribution) -> str:
    return verb_of(subject.facts, attribution)


def _marked_paragraphs(subject: SpeakerVerbs) -> list[Option]:
    return [
        Option(
            f"P{item.paragraph}",
            f"“{_verb(subject, item)}” in P{item.paragraph} also presents the words as "
            f"{MARKED[subject.force]}.",
            (Proof("stands", _verb(subject, item), item.paragraph),),
        )
        for item in subject.marked[:2]
    ]


def _paragraphs(subject: SpeakerVerbs) -> str:
    numbers = sorted(item.paragraph for item in (subject.neutral, *subject.marked[:2]))
    return f"P{numbers[0]}, P{numbers[1]} and P{numbers[2]}"


SPEAKER_VERBS = SubjectKind(
    name="speaker_verbs",
    about="one person's words, reported by a neutral verb once and by marked verbs twice",
    find=speaker_verbs,
    evidence=lambda s: tuple(
        Evidence(item.paragraph, _verb(s, item)) for item in (s.neutral, *s.marked[:2])
    ),
    slots={
        "speaker": lambda s: s.voice.name,
        "paragraphs": _paragraphs,
        "key": lambda s: f"P{s.neutral.paragraph}",
        "verb": lambda s: _verb(s, s.neutral),
        "paragraph": lambda s: str(s.neutral.paragraph),
    },
    guards={"speaker_is_named": lambda s: s.voice.kind == "person"},
    options={"paragraphs_with_marked_verbs": _marked_paragraphs},
    proofs={
        "verb_is_neutral": lambda s: (Proof("stands", _verb(s, s.neutral), s.neutral.paragraph),)
    },
)
