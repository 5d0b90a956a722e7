"""Subjects `told_sentence` and `deed_without_doer`: what a sentence tells, and what it leaves out."""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Facts
from quizgen.rules.reading.answered import (
    Told,
    deed_in,
    place_in,
    says_no_time,
    subject_of,
    time_in,
    without_doer,
)
from quizgen.rules.subject import Option, SubjectKind

WHO: dict[Told, str] = {
    "done to": "who did it",
    "done": "who did it",
    "expected": "who expects it",
}
WHEN: dict[Told, str] = {
    "done to": "when it was done",
    "done": "when it was done",
    "expected": "when it is expected",
}
WHERE: dict[Told, str] = {
    "done to": "where it was done",
    "done": "where it was done",
    "expected": "where it is expected",
}


@dataclass(frozen=True, slots=True)
class ToldSentence:
    """A plain sentence; `subject` opens it, `verb` says what is told of the subject."""

    facts: Facts
    sentence: Span
    told: Told
    subject: Span
    verb: Span

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.sentence,)

    @property
    def paragraph(self) -> int:
        return self.facts.article.number_at(self.sentence.start)

    @property
    def words(self) -> str:
        return self.sentence.of(self.facts.article.text).rstrip()


def told_sentences(facts: Facts) -> Iterator[ToldSentence]:
    """The plain sentences of the body: a deed with its doer, or a deed or hope without one."""
    for sentence in facts.sentences:
        left_out = without_doer(facts, sentence)
        deed = deed_in(facts, sentence)
        if left_out is not None:
            told, claim = left_out
            subject = subject_of(facts, sentence, claim.deciding[0])
            if subject is not None:
                yield ToldSentence(facts, sentence, told, subject, claim.deciding[0])
        elif deed is not None:
            yield ToldSentence(facts, sentence, "done", deed.subject, deed.verb)


def deeds_without_doers(facts: Facts) -> Iterator[ToldSentence]:
    """The sentences that say what was done, and not by whom."""
    yield from (told for told in told_sentences(facts) if told.told == "done to")


def _opening(subject: ToldSentence) -> str:
    return subject.subject.of(subject.facts.article.text)


def _pointer(subject: ToldSentence) -> str:
    return f"the sentence in P{subject.paragraph} that begins “{_opening(subject)}”"


def _key(subject: ToldSentence) -> str:
    return (WHEN if subject.told == "done" else WHO)[subject.told]


def _says(subject: ToldSentence, what: str, words: str, slot: dict[Told, str]) -> Option:
    return Option(
        slot[subject.told],
        f"The sentence says so: “{words}”.",
        (Proof(f"says {what}", subject.words, subject.paragraph, words),),
    )


def _answered(subject: ToldSentence) -> list[Option]:
    """The questions of the same form whose answers stand in the sentence.

    What was done every sentence says; as an option it would be given away.
    """
    facts, sentence = subject.facts, subject.sentence
    time, place = time_in(facts, sentence), place_in(facts, sentence)
    found = []
    if subject.told == "done":
        found.append(_says(subject, "who", _opening(subject), WHO))
    elif time:
        found.append(_says(subject, "when", time, WHEN))
    if place:
        found.append(_says(subject, "where", place, WHERE))
    return found


def _is_one_of_few(subject: ToldSentence) -> bool:
    """Sentences without a time are many; asking about all would make one key right each time."""
    return subject.told != "done" or zlib.crc32(subject.words.encode()) % 7 < 2


def _is_somebodys(subject: ToldSentence) -> bool:
    """Whether the doer, where one is named, is somebody: a memorial grows, and nobody did it."""
    known = [voice for voice in subject.facts.voices if voice.kind in ("person", "role", "group")]
    return subject.told != "done" or any(
        subject.subject.touches(mention) for voice in known for mention in voice.mentions
    )


def _left_open(subject: ToldSentence) -> tuple[Proof, ...]:
    open_question = "leaves open when" if subject.told == "done" else "leaves open who"
    return (Proof(open_question, subject.words, subject.paragraph),)


def _deeds_with_doers(subject: ToldSentence) -> list[Option]:
    others = [
        other
        for other in told_sentences(subject.facts)
        if other.told == "done" and _is_unlike_the_rest(other)
    ]
    return [
        Option(
            _pointer(other),
            f"P{other.paragraph} says who: “{_opening(other)}”.",
            (Proof("says who", other.words, other.paragraph, _opening(other)),),
        )
        for other in sorted(others, key=lambda o: abs(o.paragraph - subject.paragraph))
    ]


def _is_unlike_the_rest(subject: ToldSentence) -> bool:
    """No other sentence of the paragraph begins with the same words."""
    facts, text = subject.facts, subject.facts.article.text
    block = facts.article.paragraphs[subject.paragraph - 1]
    opening = _opening(subject)
    return (
        sum(
            block.holds(sentence) and sentence.of(text).startswith(opening)
            for sentence in facts.sentences
        )
        <= 1
    )


SLOTS = {
    "paragraph": lambda s: str(s.paragraph),
    "opening": _opening,
    "pointer": _pointer,
    "key": _key,
    "verb": lambda s: s.verb.of(s.facts.article.text),
}

TOLD_SENTENCE = SubjectKind(
    name="told_sentence",
    about="a plain sentence that tells of a deed, or of what is expected",
    find=told_sentences,
    evidence=lambda s: (Evidence(s.paragraph, s.words),),
    slots=SLOTS,
    guards={
        "opening_is_found_at_once": _is_unlike_the_rest,
        "one_question_is_left_open": lambda s: (
            s.told != "done" or says_no_time(s.facts, s.sentence)
        ),
        "the_doer_is_somebody": _is_somebodys,
        "one_of_few_without_a_time": _is_one_of_few,
    },
    options={"questions_it_answers": _answered},
    proofs={"left_open": _left_open},
)

DEED_WITHOUT_DOER = SubjectKind(
    name="deed_without_doer",
    about="a sentence that says what was done and not by whom",
    find=deeds_without_doers,
    evidence=lambda s: (Evidence(s.paragraph, s.words),),
    slots=SLOTS,
    guards={"opening_is_found_at_once": _is_unlike_the_rest},
    options={"deeds_with_doers": _deeds_with_doers},
    proofs={"names_no_doer": _left_open},
)
