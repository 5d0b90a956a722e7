"""What a rule can ask about: kinds of subjects, and what each offers a rule file by name.

A subject is a typed fact seen as something to ask about: a quotation, a pair of quotations, a
group that is mentioned. Its kind is one module of `quizgen.rules.subjects`, and lists what a rule
file may name: the slots of its sentences, the guards of its `when`, and the makers of options,
rows and proofs. Nothing else can be named, so a rule file can run no code.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, Protocol, TypeVar

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Facts


class Subject(Protocol):
    """What every subject can tell: the article it stands in, and where."""

    @property
    def facts(self) -> Facts: ...

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where it stands, for `explain` and for spreading questions over paragraphs."""
        ...


@dataclass(frozen=True, slots=True)
class Option:
    """A distractor: its text, why it is wrong, and the conditions that refute it."""

    text: str
    because: str
    refuted_by: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table, a prompt of a match, or an event of an order, with its proof.

    `goes_to` is the right column or choice; for an order the rows stand in their right order and
    `goes_to` stays empty.
    """

    text: str
    goes_to: str
    because: str
    proof: tuple[Proof, ...]


S = TypeVar("S", bound=Subject)


@dataclass(frozen=True, slots=True)
class SubjectKind(Generic[S]):
    """One kind of subject. Every mapping is by the name that a rule file uses.

    find      all candidates in an article, in reading order, however unsure
    find_together   candidates over several articles; their proofs and evidence name the article
    slots     the text of a `{slot}`
    guards    conditions a rule can ask for under `when`
    options   distractors of a choice, the most tempting first
    rows      rows of a table, prompts of a match, events of an order (first to last)
    choices   further choices of a match that fit no prompt
    proofs    the conditions that make the key right
    evidence  the words a key rests on, as the key prints them
    """

    name: str
    about: str
    find: Callable[[Facts], Iterable[S]]
    evidence: Callable[[S], tuple[Evidence, ...]]
    slots: Mapping[str, Callable[[S], str]] = field(default_factory=dict)
    guards: Mapping[str, Callable[[S], bool]] = field(default_factory=dict)
    options: Mapping[str, Callable[[S], list[Option]]] = field(default_factory=dict)
    rows: Mapping[str, Callable[[S], list[Row]]] = field(default_factory=dict)
    choices: Mapping[str, Callable[[S], list[str]]] = field(default_factory=dict)
    proofs: Mapping[str, Callable[[S], tuple[Proof, ...]]] = field(default_factory=dict)
    find_together: Callable[[Sequence[Facts]], Iterable[S]] = lambda _: ()


AnyKind = SubjectKind[Any]
