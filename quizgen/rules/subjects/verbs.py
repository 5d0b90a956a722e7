"""Subject `reporting_paragraphs`: three paragraphs that report words, told apart by their verbs."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Facts
from quizgen.rules.reading.force import MarkedVerb, adds_alone, only_communicates, strongest
from quizgen.rules.reading.phrases import sentence_at, verb_of
from quizgen.rules.subject import Option, SubjectKind


@dataclass(frozen=True, slots=True)
class ReportingParagraphs:
    """One paragraph's verb adds something and two only report, or the other way about."""

    facts: Facts
    key: int
    others: tuple[int, int]
    marked: tuple[MarkedVerb, ...]  # of the key, or of the two others

    @property
    def key_is_marked(self) -> bool:
        return len(self.marked) == 1

    @property
    def spans(self) -> tuple[Span, ...]:
        return tuple(verb.span for verb in self.marked)


def reporting_paragraphs(facts: Facts) -> Iterator[ReportingParagraphs]:
    """The plain paragraph nearest to two marked ones; then each marked one among plain ones."""
    marked: dict[int, MarkedVerb] = {}
    for verb in strongest(facts):
        marked.setdefault(verb.paragraph, verb)
    plain = [
        number
        for number in range(1, len(facts.article.paragraphs) + 1)
        if only_communicates(facts, number)
    ]
    if len(marked) >= 2 and plain:
        key = min(plain, key=lambda number: (sum(_nearest(number, marked)[1]), number))
        others = _nearest(key, marked)[0]
        yield ReportingParagraphs(facts, key, others, tuple(marked[n] for n in others))
    if len(plain) >= 2:
        for key, verb in marked.items():
            if not adds_alone(facts, verb):
                continue
            yield ReportingParagraphs(facts, key, _nearest(key, plain)[0], (verb,))


def _nearest(
    key: int, numbers: list[int] | dict[int, MarkedVerb]
) -> tuple[tuple[int, int], list[int]]:
    """The two numbers nearest to the key, and how far off they are."""
    one, other = sorted(numbers, key=lambda number: (abs(number - key), number))[:2]
    return (one, other), [abs(one - key), abs(other - key)]


def _plain_verb(subject: ReportingParagraphs, paragraph: int) -> str:
    facts = subject.facts
    return next(
        verb_of(facts, a)
        for a in facts.attributions
        if a.paragraph == paragraph and a.certainty == "sure" and a.cue
    )


def _paragraphs_apart(subject: ReportingParagraphs) -> list[Option]:
    """The other two paragraphs, with what their verbs do."""
    if subject.key_is_marked:
        return [
            Option(
                f"P{number}",
                f"“{_plain_verb(subject, number)}” in P{number} tells only that words were spoken "
                "or written.",
                (Proof("reports with plain verbs only", "", number),),
            )
            for number in subject.others
        ]
    return [
        Option(
            f"P{verb.paragraph}",
            f"“{verb.verb}” in P{verb.paragraph} also {verb.adds}.",
            (Proof("reports with a marked verb", verb.verb, verb.paragraph),),
        )
        for verb in subject.marked
    ]


def _paragraphs(subject: ReportingParagraphs) -> str:
    one, two, three = sorted((subject.key, *subject.others))
    return f"P{one}, P{two} and P{three}"


def _verb(subject: ReportingParagraphs) -> str:
    return subject.marked[0].verb if subject.key_is_marked else _plain_verb(subject, subject.key)


def _evidence(subject: ReportingParagraphs) -> tuple[Evidence, ...]:
    facts = subject.facts
    if subject.key_is_marked:
        sentence = sentence_at(facts, subject.marked[0].span.start)
        first = sentence.of(facts.article.text).strip()
    else:
        first = _verb(subject)
    verbs = [Evidence(verb.paragraph, verb.verb) for verb in subject.marked]
    return (Evidence(subject.key, first), *(verbs if not subject.key_is_marked else ()))


REPORTING_PARAGRAPHS = SubjectKind(
    name="reporting_paragraphs",
    about="three paragraphs that report words: with a verb that adds something, or with plain ones",
    find=reporting_paragraphs,
    evidence=_evidence,
    slots={
        "paragraphs": _paragraphs,
        "paragraph": lambda s: str(s.key),
        "key": lambda s: f"P{s.key}",
        "verb": _verb,
        "adds": lambda s: s.marked[0].adds,
        "plain": lambda s: s.marked[0].plain,
    },
    guards={
        "one_verb_adds_something": lambda s: s.key_is_marked,
        "one_verb_is_plain": lambda s: not s.key_is_marked,
    },
    options={"the_other_paragraphs": _paragraphs_apart},
    proofs={
        "verb_adds_something": lambda s: (Proof("reports with a marked verb", _verb(s), s.key),),
        "verbs_are_plain": lambda s: (Proof("reports with plain verbs only", "", s.key),),
    },
)
