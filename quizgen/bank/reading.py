"""What the shapes need while a file is read: where things stand, and a list of problems."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from yaml.nodes import MappingNode, Node, ScalarNode

from quizgen.base import Place, Problem, Severity


class Failed:
    """The value of something that could not be read; its problem has been reported."""


FAILED = Failed()

LONGEST = 400
LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")  # what YAML counts as one


@dataclass(slots=True)
class Reading:
    """One file being read: every problem goes into `problems`, and reading goes on."""

    file: str
    text: str
    problems: list[Problem] = field(default_factory=list)
    lines: list[str] = field(init=False)
    starts: list[int] = field(init=False, repr=False)
    errors: int = 0
    first_line: str = ""  # how such a file starts, for the message about an empty one
    left_out: set[str] = field(default_factory=set)  # fields whose own lines can't be read
    names: dict[int, str] = field(default_factory=dict)  # which field a value stands in

    def __post_init__(self) -> None:
        self.lines = LINE_BREAK.split(self.text)
        self.starts = line_starts(self.text)

    def place(self, line: int, column: int) -> Place:
        """A place by line and column, both counted from 0."""
        text = self.lines[line] if line < len(self.lines) else ""
        return Place(self.file, line + 1, column + 1, text)

    def position(self, index: int, text: str | None = None) -> tuple[int, int]:
        """Line and column of a character, both counted from 0."""
        starts = self.starts if text is None or text is self.text else line_starts(text)
        line = bisect_right(starts, index) - 1
        return line, index - starts[line]

    def at(
        self, line: int, column: int, message: str, hint: str = "", severity: Severity = "error"
    ) -> Failed:
        """Report a problem at a line and column, both counted from 0."""
        where = self.place(line, column)
        self.problems.append(Problem(where, _shortened(message), _shortened(hint), severity))
        self.errors += severity == "error"
        return FAILED

    def between(self, node: Node) -> str:
        """The lines that a value takes."""
        return "\n".join(self.lines[node.start_mark.line : node.end_mark.line + 1])

    def error(self, node: Node, message: str, hint: str = "") -> Failed:
        """Report a problem where a value or a name starts."""
        return self.at(node.start_mark.line, node.start_mark.column, message, hint)

    def name(self, node: Node) -> str:
        """The name of the field that a value stands in."""
        return self.names.get(id(node), "value")

    def wrong_type(self, node: Node, expected: str, found: str) -> Failed:
        """Report a list where text belongs, and the like."""
        name = self.names.get(id(node))
        subject = f"'{name}' must be {expected}" if name else f"expected {expected}"
        return self.error(node, f"{subject}, not {found}")

    def colon_made_a_key(self, node: MappingNode) -> Failed:
        """Report `- Mayor: Ann Lee` in a list of texts: YAML takes the colon for a name's end."""
        typed = self.lines[node.start_mark.line][node.start_mark.column :].rstrip()
        return self.error(
            node,
            "a colon followed by a space splits this text",
            f"put it in quotation marks: {quoted(typed)}",
        )

    def pairs(self, node: MappingNode) -> Iterator[tuple[ScalarNode, Any]]:
        """The names and values of a mapping, without those that can't be: lists, second ones."""
        seen: dict[str, int] = {}
        for key, value in node.value:
            if not isinstance(key, ScalarNode):
                self.error(key, "a name before ':' must be plain text")
            elif key.value in seen:
                self.error(key, f"'{key.value}' is there twice", f"first in line {seen[key.value]}")
            else:
                seen[key.value] = key.start_mark.line + 1
                self.names[id(value)] = key.value
                yield key, value


def _shortened(text: str) -> str:
    """A message that quotes a whole page is none."""
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 60]} … {text[-50:]}"


def line_starts(text: str) -> list[int]:
    """Where each line of a text starts."""
    return [0, *(match.end() for match in LINE_BREAK.finditer(text))]


def split_lines(text: str) -> tuple[list[str], list[str]]:
    """The lines of a text, and what ends each: joined in turn they are the text again."""
    pieces = re.split(f"({LINE_BREAK.pattern})", text)
    return pieces[::2], [*pieces[1::2], ""]


def quoted(typed: str) -> str:
    """Text in the quotation marks that YAML needs, as a teacher should type it."""
    if '"' not in typed and "\\" not in typed and "'" in typed:
        return f'"{typed}"'
    return "'" + typed.replace("'", "''") + "'"
