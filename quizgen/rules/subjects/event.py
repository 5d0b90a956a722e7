"""Subject `presented_events`: done or to come, by the verb alone."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Facts
from quizgen.extract.lexicon import BIT, LEXICON
from quizgen.rules.reading.events import Event, events
from quizgen.rules.reading.places import places
from quizgen.rules.subject import Row, SubjectKind

DONE, TO_COME = "presented as done", "presented as still to come"
MOST_OF_A_COLUMN = 3


@dataclass(frozen=True, slots=True)
class PresentedEvents:
    """The plain events of an article, in reading order, a few of each column."""

    facts: Facts
    events: tuple[Event, ...]

    @property
    def spans(self) -> tuple[Span, ...]:
        return tuple(event.verb for event in self.events)


def _stands_once(facts: Facts, event: Event, *, in_article: bool) -> bool:
    """Whether a reader finds the event at once by the words after its verb."""
    blocks = facts.article.blocks if in_article else [facts.article.paragraphs[event.paragraph - 1]]
    return len(places(facts, event.rest.of(event.text), blocks)) == 1


def _is_named(event: Event) -> bool:
    """Whether its subject is a noun, not a pronoun."""
    return not LEXICON[event.subject.of(event.text).split()[0]] & BIT["subject"]


def presented_events(facts: Facts) -> Iterator[PresentedEvents]:
    """One subject an article: up to three events of each column, spread over paragraphs."""
    found = [
        event
        for event in events(facts)
        if _is_named(event) and _stands_once(facts, event, in_article=False)
    ]
    done = _spread([event for event in found if event.presented == "done"])
    coming = _spread([event for event in found if event.presented in ("will be", "expected")])
    rows = sorted((*done, *coming), key=lambda event: event.verb)
    yield PresentedEvents(facts, tuple(rows))


def _spread(found: list[Event]) -> list[Event]:
    """One event a paragraph."""
    unlike = {event.shown: event for event in reversed(found)}
    first = {event.paragraph: event for event in unlike.values()}
    return sorted(first.values(), key=lambda event: event.verb)[:MOST_OF_A_COLUMN]


def _row(event: Event) -> Row:
    column, condition = (
        (DONE, "presented as done")
        if event.presented == "done"
        else (TO_COME, "presented as to come")
    )
    return Row(
        f"P{event.paragraph}: “{event.shown}”",
        column,
        f"P{event.paragraph}: “{event.verb.of(event.text)}”.",
        (_proof(condition, event),),
    )


def _proof(condition: str, event: Event) -> Proof:
    subject, rest = event.subject.of(event.text), event.rest.of(event.text)
    return Proof(condition, rest, event.paragraph, subject)


def _number(subject: PresentedEvents, done: bool) -> int:
    return sum((event.presented == "done") is done for event in subject.events)


def _evidence(event: Event) -> Evidence:
    whole = Span(event.subject.start, event.rest.end)
    return Evidence(event.paragraph, whole.of(event.text))


PRESENTED_EVENTS = SubjectKind(
    name="presented_events",
    about="the events of an article whose verb presents them as done or as to come",
    find=presented_events,
    evidence=lambda s: tuple(_evidence(event) for event in s.events),
    guards={
        "something_is_done": lambda s: _number(s, done=True) >= 1,
        "something_is_to_come": lambda s: _number(s, done=False) >= 1,
    },
    rows={"events_without_their_verbs": lambda s: [_row(event) for event in s.events]},
)
