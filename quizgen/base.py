"""The two things every floor needs: a place in a text, and a problem to tell a person about."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range of characters; unless said otherwise it indexes `Article.text`."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The characters of `text` that the span covers."""
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def touches(self, other: "Span") -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a file: line and column count from 1; 0 means the file as a whole."""

    file: str
    line: int = 0
    column: int = 0
    text: str = ""  # the line itself, so that a message can show it with a caret

    def __str__(self) -> str:
        if not self.line:
            return self.file
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a person should know and mend: what, where, and what to do about it."""

    where: Place
    message: str
    hint: str = ""
    severity: Severity = "error"

    def __str__(self) -> str:
        """The one-line message with its hint, then the line with a caret below the column."""
        hint = f" ({self.hint})" if self.hint else ""
        said = f"{self.where}: {self.message}{hint}"
        if not (self.where.line and self.where.text):
            return said
        # A very long line is shown as a window around the column, or the caret would be lost.
        column = max(0, self.where.column - 1)
        before, after = self.where.text[max(0, column - 60) : column], self.where.text[column:][:60]
        return f"{said}\n    {before}{after}\n    {' ' * len(before)}^"


def errors_in(problems: Iterable[Problem]) -> Sequence[Problem]:
    """The problems that must stop the work (warnings and notes left out)."""
    return [problem for problem in problems if problem.severity == "error"]
