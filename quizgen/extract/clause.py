"""What one pass over a clause finds: the words that may decide what kind of claim it makes."""

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from quizgen.extract.facts import Certainty

Time = Literal["past", "future", "present", "none"]


class Found(NamedTuple):
    """Deciding words: the first and the last token, both included."""

    first: int
    last: int
    certainty: Certainty = "likely"
    time: Time = "none"


@dataclass(slots=True)
class Clause:
    """Everything one pass over a clause found, each list in reading order."""

    deeds: list[Found] = field(default_factory=list)  # past and perfect verbs that are no state
    passives: list[Found] = field(default_factory=list)
    expected: list[Found] = field(default_factory=list)  # "are expected to", "is said to"
    future: list[Found] = field(default_factory=list)
    duties: list[Found] = field(default_factory=list)  # should, must, need to
    verdicts: list[Found] = field(default_factory=list)  # evaluative predicates
    causes: list[Found] = field(default_factory=list)
    amounts: list[Found] = field(default_factory=list)  # shares and figures
    stance: list[Found] = field(default_factory=list)  # other words by which a writer judges
    inner: list[tuple[int, int]] = field(default_factory=list)  # clauses inside: half-open
    has_agent: bool = False  # a by-phrase
    has_by: bool = False  # the word "by", which may or may not name an agent
    denied: bool = False  # a negation before the verb: "nobody", "neither", "not"
    hedged: bool = False
    asks: bool = False
    present: bool = False

    def is_main(self, found: Found) -> bool:
        """Whether the words stand in the main clause."""
        at = bisect_left(self.inner, (found.first, 0)) - 1  # the last that starts before it
        return at < 0 or found.first >= self.inner[at][1]
