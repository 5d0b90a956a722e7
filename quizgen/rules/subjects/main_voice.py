"""Subject `main_voice`: the person whom an article quotes at far more length than anybody else."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Attribution, Facts, Voice
from quizgen.rules.reading.persons import as_a_person, printed
from quizgen.rules.reading.phrases import tag_of
from quizgen.rules.reading.space import by_far, room_of, surely_of
from quizgen.rules.subject import SubjectKind

# Nobody is asked to weigh the words of the bereaved.
BEREAVED = re.compile(
    r"\b(?:mother|father|parent|widow|widower|wife|husband|son|daughter|brother|sister|survivor|victim"
    r"|mourn\w*|funeral|grie[fv]\w*|murder\w*|killed)s?\b"
)


@dataclass(frozen=True, slots=True)
class MainVoice:
    """The person, and the first sure attribution that quotes them."""

    facts: Facts
    voice: Voice
    shown: Attribution

    @property
    def spans(self) -> tuple[Span, ...]:
        return self.shown.cue[:1]


def main_voices(facts: Facts) -> Iterator[MainVoice]:
    """One subject an article, or none."""
    voice = by_far(facts)
    if voice is None or not as_a_person(voice, given_name_known=False):
        return
    said = [
        a
        for a in facts.attributions
        if surely_of(facts, a) is voice and a.paragraph and a.cue and a.kind == "direct"
    ]
    if said:
        yield MainVoice(facts, voice, said[0])


def _tells_of_no_death(subject: MainVoice) -> bool:
    facts = subject.facts
    blocks = [facts.article.paragraphs[0], facts.article.paragraphs[subject.shown.paragraph - 1]]
    about = [subject.voice.description] if subject.voice.description else []
    return not any(BEREAVED.search(span.of(facts.article.text)) for span in (*blocks, *about))


def _name(subject: MainVoice) -> str:
    return printed(as_a_person(subject.voice, given_name_known=False))


MAIN_VOICE = SubjectKind(
    name="main_voice",
    about="the person whom the article quotes at far more length than anybody else",
    find=main_voices,
    evidence=lambda s: (Evidence(s.shown.paragraph, tag_of(s.facts, s.shown)),),
    slots={
        "source": _name,
        "paragraph": lambda s: str(s.shown.paragraph),
        "tag": lambda s: tag_of(s.facts, s.shown),
        "words": lambda s: str(room_of(s.facts)[s.voice.name]),
    },
    guards={"no_death_is_told": _tells_of_no_death},
    proofs={
        "quoted_at_most_length": lambda s: (
            Proof("quoted by far the most", "", None, s.voice.name),
        )
    },
)
