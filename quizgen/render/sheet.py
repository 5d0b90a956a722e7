"""The sheet: a bank's questions numbered, lettered and put in order, and the key that goes with it.

A sheet has two halves. `Paper` is what students see and holds nothing else; `Key` is the rest.
Whatever writes a worksheet or a test page gets the paper alone, so that nothing can leak.
`quizgen.render.assemble` makes sheets; this module only says what they are.
"""

from dataclasses import dataclass

from quizgen.bank.kinds import BankArticle, Evidence, Group, WordBoxEntry


@dataclass(frozen=True, slots=True)
class Lettered:
    """A text with the letter it goes by on this form."""

    letter: str
    text: str


# --- What students see ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class FaceBase:
    """What every question shows; no points means that it is not scored."""

    ask: str
    points: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceFace(FaceBase):
    """Lettered options; `several` where more than one may be right."""

    options: tuple[Lettered, ...]
    several: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TrueFalseFace(FaceBase):
    """A statement to judge, with room to mend it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchFace(FaceBase):
    """Prompts that each take the letter of a choice."""

    prompts: tuple[str, ...]
    choices: tuple[Lettered, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderFace(FaceBase):
    """Items to number from first to last."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TableFace(FaceBase):
    """Rows with one tick each."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortFace(FaceBase):
    """An answer in the student's own words."""

    lines: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HighlightFace(FaceBase):
    """Words to mark in the article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardFace(FaceBase):
    """A task away from the page."""

    lines: int


PartFace = (
    ChoiceFace
    | TrueFalseFace
    | MatchFace
    | OrderFace
    | TableFace
    | ShortFace
    | HighlightFace
    | CardFace
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TwoPartFace(FaceBase):
    """Lettered parts under one number."""

    parts: tuple[PartFace, ...]


Face = PartFace | TwoPartFace


@dataclass(frozen=True, slots=True)
class Asked:
    """A question in its place; a leave-the-page card has no number."""

    number: int | None
    face: Face


@dataclass(frozen=True, slots=True)
class Section:
    """The questions under one heading; questions without a group come under none."""

    group: Group | None
    asked: tuple[Asked, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """Everything that students see of one form."""

    title: str
    form: str
    bank_id: str  # a short hash of what students see: the same on every form and on the key
    articles: tuple[BankArticle, ...]
    sections: tuple[Section, ...]
    questions: int
    points: int
    minutes: int
    directions: str = ""
    word_box: tuple[WordBoxEntry, ...] = ()
    exit_ticket: str = ""


# --- What teachers see ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Picked:
    """The right option, or options."""

    options: tuple[Lettered, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """True or false; a false statement comes with its correction."""

    true: bool
    correction: str = ""


@dataclass(frozen=True, slots=True)
class Paired:
    """Each prompt with its choice, in the order of the paper."""

    pairs: tuple[tuple[str, Lettered], ...]


@dataclass(frozen=True, slots=True)
class Ordered:
    """The numbers to write beside the items of the paper, top to bottom; the items in order."""

    numbers: tuple[int, ...]
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ticked:
    """Each row with its column and the column's number, counted from 1."""

    rows: tuple[tuple[str, str, int], ...]


@dataclass(frozen=True, slots=True)
class Written:
    """A model answer, and what else is right."""

    model: str
    accept: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Marked:
    """The words to mark in the article."""

    words: str


@dataclass(frozen=True, slots=True)
class Open:
    """No key: scored by its rubric, or not at all."""


Solution = Picked | Judged | Paired | Ordered | Ticked | Written | Marked | Open


@dataclass(frozen=True, slots=True)
class Refuted:
    """A distractor, by the letter it has on this form, and why it is wrong."""

    option: Lettered
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyEntry:
    """The key of one question or part; a two-part question has its keys in `parts`."""

    ask: str
    solution: Solution
    number: int | None = None
    group: Group | None = None
    points: int = 0
    why: str = ""
    evidence: tuple[Evidence, ...] = ()
    wrong: tuple[Refuted, ...] = ()
    rubric: tuple[str, ...] = ()
    level: int | None = None
    skill: str = ""
    standards: tuple[str, ...] = ()
    rule: str = ""
    note: str = ""
    parts: tuple["KeyEntry", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """The answer key of one form."""

    title: str
    form: str
    bank_id: str
    seed: int
    entries: tuple[KeyEntry, ...]
    questions: int
    points: int
    articles: int = 1
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """One form: the paper for students, the key for the teacher."""

    paper: Paper
    key: Key
