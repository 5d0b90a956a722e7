"""Subject `pronoun_tag`: a paragraph that credits its words to “he” or “she”, and names nobody for it."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Attribution, Facts, Voice
from quizgen.extract.vocabulary import GIVEN_NAMES
from quizgen.rules.reading.one_voice import gives_none_of, one_voice_of
from quizgen.rules.reading.persons import as_a_person, is_a_persons_name, printed
from quizgen.rules.reading.phrases import people, sentence_at, tag_of, told_apart
from quizgen.rules.reading.places import inside_quotation
from quizgen.rules.subject import Option, SubjectKind

SEX = {"he": "m", "she": "f"}


@dataclass(frozen=True, slots=True)
class PronounTag:
    """The attribution, the person meant, and the last place of the name before it."""

    facts: Facts
    attribution: Attribution
    voice: Voice
    named: Span

    @property
    def spans(self) -> tuple[Span, ...]:
        return self.attribution.cue

    @property
    def number(self) -> int:
        return self.attribution.paragraph

    @property
    def pronoun(self) -> str:
        source = self.attribution.source
        return source.of(self.facts.article.text).casefold() if source else ""


def pronoun_tags(facts: Facts) -> Iterator[PronounTag]:
    """For each person the first paragraph that gives words of this person alone, and no name."""
    seen: set[int | None] = set()
    for a in facts.attributions:
        voice = facts.voice_of(a)
        if not a.paragraph or not a.cue or a.source is None or voice is None or a.voice in seen:
            continue
        block = facts.article.paragraphs[a.paragraph - 1]
        before = [
            m for m in voice.mentions if m.end <= block.start and not inside_quotation(facts, m)
        ]
        plain = a.source.of(facts.article.text).casefold() in SEX and block.holds(a.source)
        near = before and a.paragraph - facts.article.number_at(before[-1].start) == 1
        alone = not any(block.holds(m) for m in voice.mentions)
        if plain and near and alone and one_voice_of(facts, a.paragraph) is voice:
            seen.add(a.voice)
            yield PronounTag(facts, a, voice, before[-1])


def _name(subject: PronounTag) -> str:
    return as_a_person(subject.voice, given_name_known=False)


def _may_be(pronoun: str, name: str) -> bool:
    """Whether the pronoun fits the given name, as far as that is known."""
    sex = GIVEN_NAMES.get(name.split()[0].casefold(), "")
    return sex in ("", SEX.get(pronoun, ""))


def _others(subject: PronounTag) -> list[Option]:
    """Other people whom the pronoun would fit, those who speak first."""
    facts, number = subject.facts, subject.number
    found = [
        other
        for other in people(facts)
        if other is not subject.voice
        and told_apart(other, subject.voice)
        and is_a_persons_name(as_a_person(other, given_name_known=False))
        and gives_none_of(facts, number, other)
        and _may_be(subject.pronoun, as_a_person(other, given_name_known=False))
    ]
    at = subject.attribution.anchor
    found.sort(key=lambda v: (not v.speaks, min(abs(m.start - at) for m in v.mentions)))
    return [
        Option(
            as_a_person(other, given_name_known=False),
            f"P{number} goes on from P{number - 1}, which speaks of {printed(_name(subject))}.",
            (Proof("gives no words of", "", number, other.name),),
        )
        for other in found
    ]


def _evidence(subject: PronounTag) -> tuple[Evidence, ...]:
    text, facts = subject.facts.article.text, subject.facts
    return (
        Evidence(subject.number, sentence_at(facts, subject.attribution.anchor).of(text)),
        Evidence(
            facts.article.number_at(subject.named.start),
            sentence_at(facts, subject.named.start).of(text),
        ),
    )


PRONOUN_TAG = SubjectKind(
    name="pronoun_tag",
    about="words credited to “he” or “she” in a paragraph that does not give the name",
    find=pronoun_tags,
    evidence=_evidence,
    slots={
        "paragraph": lambda s: str(s.number),
        "pronoun": lambda s: s.pronoun,
        "tag": lambda s: tag_of(s.facts, s.attribution),
        "source": _name,
        "shown": lambda s: s.named.of(s.facts.article.text),
        "named_paragraph": lambda s: str(s.facts.article.number_at(s.named.start)),
    },
    guards={"source_is_a_person": lambda s: bool(_name(s))},
    options={"other_people": _others},
    proofs={
        "goes_on_from_the_name": lambda s: (
            Proof("one voice", "", s.number, s.voice.name),
            Proof("does not name", "", s.number, s.voice.name),
        )
    },
)
