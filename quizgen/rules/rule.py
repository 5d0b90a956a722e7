"""A rule as data: one YAML file that says what to ask about which subject, when, and why."""

from dataclasses import dataclass, field
from typing import Literal

from quizgen.bank.kinds import Group

Kind = Literal[
    "choice",
    "multi-select",
    "true-false",
    "match",
    "order",
    "table",
    "short",
    "highlight",
    "open-card",
]
Reliability = Literal["A", "A-", "B"]


@dataclass(frozen=True, slots=True)
class Task:
    """What is asked and what is right: a question, or one part of a two-part question.

    The texts are templates with `{slots}`; `distractors`, `rows`, `extra_choices` and `proof`
    name makers of the rule's subject kind.
    """

    kind: Kind
    ask: str
    answer: str = ""
    correction: str = ""
    because: str = ""
    options: tuple[str, ...] = ()  # fixed options, the key among them
    distractors: str = ""
    rows: str = ""
    columns: tuple[str, ...] = ()
    extra_choices: str = ""
    proof: str = ""
    accept: tuple[str, ...] = ()
    rubric: tuple[str, ...] = ()
    lines: int = 0
    keep_order: bool = False


@dataclass(frozen=True, slots=True)
class Example:
    """An article in a few lines, and what the rule asks about it; nothing asked: it is silent."""

    article: str
    asks: tuple[str, ...]
    answers: tuple[str, ...] = ()
    silenced_by: str = ""  # the guard that keeps the rule silent here
    line: int = 0
    second_article: str = ""  # of a rule that asks about two articles together


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. A rule of several tasks asks a two-part question."""

    id: str
    title: str
    why: str
    group: Group
    skill: str
    level: int
    standards: tuple[str, ...]
    for_each: str
    tasks: tuple[Task, ...]
    ask: str = ""  # what the parts of a two-part question share
    when: tuple[str, ...] = ()
    catalogue: str = ""
    reliability: Reliability = "A"
    grades: tuple[str, ...] = ("6-8", "9-12")
    points: int | None = None  # as usual for the kind
    because: str = ""
    note: str = ""
    not_with: tuple[str, ...] = ()  # rules whose questions on the same words this one gives away
    about_speech: bool = False  # its key hangs on who speaks in a paragraph, or how
    at_most: int = 2  # questions of this rule on one sheet
    examples: tuple[Example, ...] = field(default=())
    file: str = ""
