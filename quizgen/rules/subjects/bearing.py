"""Subject `reported_and_quoted`: a reported statement, and where its speaker is quoted on it."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Attribution, Facts, Voice
from quizgen.rules.reading.phrases import content_words, trimmed, words_in
from quizgen.rules.reading.places import touches_quotation
from quizgen.rules.reading.shared import shared_words, stems
from quizgen.rules.reading.sources import display, is_presentable, is_sure
from quizgen.rules.subject import Option, SubjectKind

FEWEST_SHARED = 2
FEWEST_WORDS, MOST_WORDS = 6, 28
FEWEST_QUOTED = 6


@dataclass(frozen=True, slots=True)
class ReportedAndQuoted:
    """What somebody is reported to have said, and the paragraph that quotes them on it."""

    facts: Facts
    statement: Span
    voice: Voice
    reported_in: int
    quoted_in: int

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.statement,)

    @property
    def words(self) -> str:
        return self.statement.of(self.facts.article.text)


def reported_and_quoted(facts: Facts) -> Iterator[ReportedAndQuoted]:
    """The reported statements that exactly one paragraph of their speaker's quotations takes up."""
    text = facts.article.text
    for reported in facts.attributions:
        voice = facts.voice_of(reported)
        whole = len(reported.content) == 1 and reported.kind == "indirect" and reported.paragraph
        if voice is None or not whole or not is_sure(reported):
            continue
        statement = _without_that(text, reported.content[0])
        words = statement.of(text)
        names = {w for name in (voice.name, *voice.aliases) for w in content_words(name)}
        known = [key for key in stems(words) if key not in names]
        sized = FEWEST_WORDS <= len(words_in(words)) <= MOST_WORDS
        if not sized or touches_quotation(facts, statement) or len(known) < FEWEST_SHARED:
            continue
        taken_up = [
            number
            for number in sorted(_quoting(facts, reported.voice))
            if number != reported.paragraph
            and len(shared_words(facts, words, number)) >= FEWEST_SHARED
        ]
        if len(taken_up) == 1:
            yield ReportedAndQuoted(facts, statement, voice, reported.paragraph, taken_up[0])


def _without_that(text: str, content: Span) -> Span:
    start = content.start + (5 if text[content.start : content.start + 5] == "that " else 0)
    return trimmed(text, Span(start, content.end), ".")


def _quoting(facts: Facts, voice: int | None) -> set[int]:
    """The paragraphs whose quotations are all a voice's own; None: those of any one voice."""
    found: dict[int, list[Attribution]] = {}
    for attribution in facts.attributions:
        for region in attribution.content:
            found.setdefault(facts.article.number_at(region.start), []).append(attribution)
    numbers = set()
    for number, there in found.items():
        direct = [a for a in there if a.kind == "direct"]
        sure = direct and all(a.certainty == "sure" and a.speech for a in direct)
        one = len({a.voice for a in direct}) == 1 and (voice is None or direct[0].voice == voice)
        if number and sure and one and _is_long(facts, direct):
            numbers.add(number)
    return numbers


def _is_long(facts: Facts, direct: list[Attribution]) -> bool:
    text = facts.article.text
    return any(len(words_in(r.of(text))) >= FEWEST_QUOTED for a in direct for r in a.content)


def _other_quotations(subject: ReportedAndQuoted) -> list[Option]:
    """Paragraphs that quote the same speaker, or another, without a word of the statement."""
    facts, there = subject.facts, (subject.reported_in, subject.quoted_in)
    own = _quoting(facts, facts.voices.index(subject.voice))
    others = [number for number in _quoting(facts, None) if number not in there]
    others.sort(key=lambda number: (number not in own, abs(number - subject.quoted_in)))
    return [
        Option(
            f"P{number}",
            f"The quotation in P{number} has none of the words of the statement.",
            (Proof("quotes none of its words", subject.words, number),),
        )
        for number in others
    ]


def _shared(subject: ReportedAndQuoted) -> str:
    words = shared_words(subject.facts, subject.words, subject.quoted_in)
    return ", ".join(f"“{word}”" for word in words)


REPORTED_AND_QUOTED = SubjectKind(
    name="reported_and_quoted",
    about="a statement in the writer's wording, and the one paragraph that quotes its speaker on it",
    find=reported_and_quoted,
    evidence=lambda s: (Evidence(s.reported_in, s.words),),
    slots={
        "statement": lambda s: s.words,
        "speaker": lambda s: display(s.voice),
        "reported_paragraph": lambda s: str(s.reported_in),
        "quoted_paragraph": lambda s: str(s.quoted_in),
        "key": lambda s: f"P{s.quoted_in}",
        "shared": _shared,
    },
    guards={
        "speaker_is_named": lambda s: s.voice.kind == "person" and is_presentable(s.voice),
    },
    options={"other_quotations": _other_quotations},
    proofs={
        "quoted_with_the_same_words": lambda s: (
            Proof("stands", s.words, s.reported_in),
            Proof("quotes its words", s.words, s.quoted_in, s.voice.name),
        )
    },
)
