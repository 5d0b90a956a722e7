"""The question kinds, and the bank that keeps them.

A bank stands alone: it renders without the article's file and without the rules. Everything a
student may see is in the fields named first; everything of the key is in `answer`, `why`, `wrong`,
`proof`, `accept`, `rubric` and `correction`, so that a renderer can leave it out whole.
"""

from dataclasses import dataclass
from typing import ClassVar, Literal

Group = Literal["Source", "Quotes", "Words", "Evidence", "Leave the page"]
GROUPS: tuple[Group, ...] = ("Source", "Quotes", "Words", "Evidence", "Leave the page")


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of the article that a key rests on; paragraph 0 is the headline."""

    paragraph: int
    words: str
    article: int = 1  # which of the bank's articles, counted from 1


@dataclass(frozen=True, slots=True)
class Wrong:
    """Why one distractor is wrong, in words a teacher can read out."""

    option: str
    because: str


@dataclass(frozen=True, slots=True)
class Proof:
    """One condition that can be checked again on the bank's own article.

    `holds` names a condition of `quizgen.rules.proofs`; `words` is what it is about, where it is about words, and `given`
    what it is compared with (a voice's name, other words); `paragraph` is its scope, None the whole
    article. `option` is empty where the condition proves the key, and names the distractor that the
    condition refutes otherwise.
    """

    holds: str
    words: str = ""
    paragraph: int | None = None
    given: str = ""
    option: str = ""
    article: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Common:
    """What every question has; a hand-written one needs `ask` alone."""

    ask: str
    id: str = ""
    group: Group | None = None
    skill: str = ""
    level: int | None = None  # Webb's depth of knowledge, 1-4
    standards: tuple[str, ...] = ()
    points: int | None = None
    tags: tuple[str, ...] = ()
    note: str = ""  # for the teacher, printed on the key: "by convention", "sensitive topic"
    why: str = ""
    evidence: tuple[Evidence, ...] = ()
    wrong: tuple[Wrong, ...] = ()
    proof: tuple[Proof, ...] = ()
    rule: str = ""
    made: str = ""  # hash of what was generated, so that a teacher's edit can be told
    extra: tuple[tuple[str, object], ...] = ()
    silence: tuple[tuple[str, str], ...] = ()  # (check, reason): checks that keep quiet about it


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Common):
    """One right option. `keep_order`: the options have an order of their own (numbers, dates)."""

    kind: ClassVar[str] = "choice"
    options: tuple[str, ...]
    answer: str
    keep_order: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MultiSelect(Common):
    """Two right options or more, fewer than all."""

    kind: ClassVar[str] = "multi-select"
    options: tuple[str, ...]
    answer: tuple[str, ...]
    keep_order: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TrueFalse(Common):
    """`ask` is the statement; a false one carries its correction."""

    kind: ClassVar[str] = "true-false"
    answer: bool
    correction: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Match(Common):
    """Each prompt takes one of the choices; a choice may serve twice or not at all."""

    kind: ClassVar[str] = "match"
    prompts: tuple[str, ...]
    choices: tuple[str, ...]
    answer: tuple[tuple[str, str], ...]  # (prompt, choice), in the order of the prompts


@dataclass(frozen=True, slots=True, kw_only=True)
class Order(Common):
    """`items` as shown; `answer` the same items, first to last."""

    kind: ClassVar[str] = "order"
    items: tuple[str, ...]
    answer: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table(Common):
    """One tick a row."""

    kind: ClassVar[str] = "table"
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    answer: tuple[tuple[str, str], ...]  # (row, column), in the order of the rows


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortAnswer(Common):
    """A line or a few; `answer` is the model answer, `accept` what else is right."""

    kind: ClassVar[str] = "short"
    answer: str
    accept: tuple[str, ...] = ()
    rubric: tuple[str, ...] = ()
    lines: int = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Highlight(Common):
    """The student marks words in the article; `answer` is what should be marked, letter for letter."""

    kind: ClassVar[str] = "highlight"
    answer: str
    rubric: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCard(Common):
    """A task that leaves the page: no key, only a rubric."""

    kind: ClassVar[str] = "open-card"
    rubric: tuple[str, ...] = ()
    lines: int = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class TwoPart(Common):
    """Two parts under one number; `ask` is what they share, and may be empty."""

    kind: ClassVar[str] = "two-part"
    parts: tuple["Part", ...]
    ask: str = ""


Part = Choice | MultiSelect | TrueFalse | Match | Order | Table | ShortAnswer | Highlight | OpenCard
Question = Part | TwoPart


def usual_points(question: Question) -> int:
    """What a question is worth where nobody says: one for a choice, one for each row or prompt."""
    match question:
        case TwoPart(parts=parts):
            return sum(usual_points(part) if part.points is None else part.points for part in parts)
        case Match(prompts=rows) | Table(rows=rows):
            return len(rows)
        case MultiSelect() | Order() | ShortAnswer():
            return 2
        case OpenCard():
            return 0
        case _:
            return 1


@dataclass(frozen=True, slots=True)
class BankArticle:
    """An article as the bank keeps it: enough to print it and to prove keys again."""

    paragraphs: tuple[str, ...]
    title: str = ""
    outlet: str = ""
    author: str = ""
    date: str = ""
    url: str = ""
    file: str = ""
    made: str = ""  # hash of the text as it was written, so that a teacher's edit can be told


@dataclass(frozen=True, slots=True)
class WordBoxEntry:
    """A hard word of the article, with room for a meaning where none is given."""

    word: str
    meaning: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bank:
    """Questions on one article or several, in sheet order; spares wait for the teacher to choose."""

    title: str
    articles: tuple[BankArticle, ...] = ()
    questions: tuple[Question, ...]
    spares: tuple[Question, ...] = ()
    seed: int = 1
    directions: str = ""
    word_box: tuple[WordBoxEntry, ...] = ()
    exit_ticket: str = ""
    minutes: int | None = None
    notes: tuple[str, ...] = ()  # for the teacher, printed on the key
    offered: tuple[str, ...] = ()  # ids once offered, so that a deleted question stays deleted
    extra: tuple[tuple[str, object], ...] = ()
    silence: tuple[tuple[str, str], ...] = ()  # (check, reason), for the whole bank
