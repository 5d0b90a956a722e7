"""Subject `speakers`: the people the article quotes, each with one tagged quotation."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Facts
from quizgen.rules.reading.phrases import name_of, people, tag_of, told_apart, words_in
from quizgen.rules.subject import Row, SubjectKind
from quizgen.rules.subjects.quotation import QUOTATION, Quoted, quoted

MOST_PROMPTS = 4
FEWEST_WORDS, MOST_WORDS = 5, 24


@dataclass(frozen=True, slots=True)
class Speakers:
    """One sure, tagged quotation for each of several people, in reading order."""

    facts: Facts
    quotations: tuple[Quoted, ...]

    @property
    def spans(self) -> tuple[Span, ...]:
        return tuple(item.quotation.span for item in self.quotations)


def speakers(facts: Facts) -> Iterator[Speakers]:
    """One subject an article: for each person the quotation nearest a dozen words."""
    fits: dict[str, list[Quoted]] = {}
    needed = (
        "source_is_named",
        "source_is_sure",
        "source_is_tagged",
        "the_words_begin_a_sentence",
        "no_voice_inside_the_words",
        "words_do_not_name_the_source",
        "nobody_else_is_credited_with_the_words",
    )
    for item in quoted(facts):
        length = len(words_in(item.words.of(facts.article.text)))
        if FEWEST_WORDS <= length <= MOST_WORDS and all(QUOTATION.guards[g](item) for g in needed):
            assert item.voice is not None
            fits.setdefault(item.voice.name, []).append(item)
    best = [
        min(items, key=lambda item: abs(len(item.words.of(facts.article.text)) - 70))
        for items in fits.values()
    ]
    yield Speakers(facts, tuple(best[:MOST_PROMPTS]))


def _prompts(subject: Speakers) -> list[Row]:
    rows = []
    for item in subject.quotations:
        words, number = item.words.of(subject.facts.article.text), item.quotation.paragraph
        name = name_of(item.voice) if item.voice else ""
        because = f"P{number}: “{words}”. These words are credited to {name}."
        rows.append(Row(f"“{words}”", name, because, (Proof("credited to", words, number, name),)))
    return rows


def _somebody_else(subject: Speakers) -> list[str]:
    """One more person of the article, who is credited with none of the quotations."""
    mine = [item.voice for item in subject.quotations if item.voice]
    return [
        name_of(voice)
        for voice in people(subject.facts)
        if all(told_apart(voice, other) for other in mine)
    ][:1]


def _all_told_apart(subject: Speakers) -> bool:
    voices = [item.voice for item in subject.quotations if item.voice]
    return all(told_apart(a, b) for n, a in enumerate(voices) for b in voices[:n])


def _evidence(subject: Speakers) -> tuple[Evidence, ...]:
    return tuple(
        Evidence(
            subject.facts.article.number_at(item.attribution.anchor),
            tag_of(subject.facts, item.attribution),
        )
        for item in subject.quotations
    )


SPEAKERS = SubjectKind(
    name="speakers",
    about="the people who are quoted, each with one tagged quotation",
    find=speakers,
    evidence=_evidence,
    slots={},
    guards={
        "three_speakers": lambda s: len(s.quotations) >= 3,
        "somebody_else_is_named": lambda s: bool(_somebody_else(s)),
        "names_can_be_told_apart": _all_told_apart,
    },
    rows={"quotations": _prompts},
    choices={"somebody_else": _somebody_else},
)
