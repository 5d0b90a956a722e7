"""What a student handed in. A response knows nothing of keys."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from quizgen.render.sheet import HighlightFace
from quizgen.render.slots import Slot

LONGEST_TEXT = 20_000


@dataclass(frozen=True, slots=True)
class Answer:
    """Picks as `quizgen.render.slots` tells, and what was written."""

    picks: tuple[int, ...] = ()
    text: str = ""

    @property
    def empty(self) -> bool:
        """Whether nothing was answered at all."""
        return not any(self.picks) and not self.text.strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """One handed-in sheet. `file` is where it was read, for messages."""

    file: str
    bank: str
    form: str
    student: str
    group: str = ""  # the class
    handed_in: str = ""
    answers: Mapping[str, Answer] = field(default_factory=dict)
    code: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """Who handed it in; case and blanks don't tell students apart."""
        return self.group.casefold(), self.student.casefold()


def fits(answer: Answer, slot: Slot) -> bool:
    """Whether the picks can be an answer to the question."""
    picks = answer.picks
    if isinstance(slot.face, HighlightFace):
        return len(picks) in (0, 4)
    return not picks or (
        len(picks) == len(slot.sizes)
        and all(pick < size for pick, size in zip(picks, slot.sizes, strict=True))
    )
