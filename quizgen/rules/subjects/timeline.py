"""Subject `timeline`: events of one article that it dates so plainly that they can be ordered."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Facts
from quizgen.rules.dated import DatedEvent, dated_events, in_order
from quizgen.rules.subject import Row, SubjectKind

MOST_EVENTS = 5


@dataclass(frozen=True, slots=True)
class Timeline:
    """Dated events, first to last; no two of them could have been at one time."""

    facts: Facts
    events: tuple[DatedEvent, ...]

    @property
    def spans(self) -> tuple[Span, ...]:
        return tuple(event.clause for event in self.events)


def timelines(facts: Facts) -> Iterator[Timeline]:
    """One subject an article."""
    yield Timeline(facts, tuple(in_order(dated_events(facts), MOST_EVENTS)))


def _shown(subject: Timeline, event: DatedEvent) -> str:
    words = event.clause.of(subject.facts.article.text)
    return words[0].upper() + words[1:]


def _rows(subject: Timeline) -> list[Row]:
    text = subject.facts.article.text
    rows = []
    for place, event in enumerate(subject.events):
        words = event.clause.of(text)
        proof = [Proof("dated", words, event.paragraph, event.date.iso)]
        if place + 1 < len(subject.events):
            later = subject.events[place + 1].clause.of(text)
            proof.append(Proof("dated before", words, event.paragraph, later))
        date = event.date.span.of(text)
        because = f"P{event.paragraph} dates it: “{date}”."
        rows.append(Row(_shown(subject, event), "", because, tuple(proof)))
    return rows


def _is_told_in_another_order(subject: Timeline) -> bool:
    """Whether the order of telling is not the order of time: else copying would do."""
    starts = [event.clause.start for event in subject.events]
    return starts != sorted(starts)


TIMELINE = SubjectKind(
    name="timeline",
    about="the events that an article dates, in the order of their dates",
    find=timelines,
    evidence=lambda s: tuple(
        Evidence(event.paragraph, event.clause.of(s.facts.article.text)) for event in s.events
    ),
    guards={
        "three_events_are_dated": lambda s: len(s.events) >= 3,
        "told_in_another_order": _is_told_in_another_order,
    },
    rows={"dated_events": _rows},
)
