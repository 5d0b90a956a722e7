"""Where the questions and articles of a bank stand in its text, to the character."""

import re
from dataclasses import dataclass

from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

from quizgen.bank.encode import made_hash
from quizgen.bank.kinds import Bank, BankArticle, Question

MADE = re.compile("[a-p]{12}(?:-[a-p]{6})?")


@dataclass(frozen=True, slots=True)
class Entry:
    """A question or an article, and the lines it takes: `text[start:end]`."""

    value: Question | BankArticle
    start: int
    end: int
    indent: int
    untouched: bool


@dataclass(frozen=True, slots=True)
class Part:
    """`questions:`, `spares:` or another list of a bank, and where it can grow.

    `in_brackets` is the span of a list in brackets, or of a text that stands for a list: what is
    empty can go, to anything else no line can be added. None for a list of lines.
    """

    indent: int
    end: int
    in_brackets: tuple[int, int] | None
    entries: tuple[Entry, ...] = ()
    length: int = 0


@dataclass(frozen=True, slots=True)
class Layout:
    """A bank's text with the places of its parts."""

    text: str
    parts: dict[str, Part]
    end: int  # where a new part can be written

    @property
    def newline(self) -> str:
        """How the file ends its lines."""
        return "\r\n" if "\r\n" in self.text else "\n"


def layout(text: str, root: MappingNode, bank: Bank) -> Layout:
    """The places of everything in a bank that was read without errors from these nodes."""
    values: dict[str, tuple[Question | BankArticle, ...]] = {
        "articles": bank.articles,
        "questions": bank.questions,
        "spares": bank.spares,
    }
    parts = {
        key.value: _part(text, key, value, values.get(key.value, ())) for key, value in root.value
    }
    return Layout(text, parts, _end_of_line(text, _last(root.value[-1][1], root.value[-1][0])))


def _part(text: str, key: Node, value: Node, values: tuple[Question | BankArticle, ...]) -> Part:
    end = _end_of_line(text, _last(value, key))
    if not isinstance(value, SequenceNode) or not value.value:
        span = (value.start_mark.index, value.end_mark.index)
        empty = isinstance(value, ScalarNode) and not value.value and not value.style
        return Part(2, end, None if empty else span, length=int(isinstance(value, ScalarNode)))
    column = value.start_mark.column
    if value.flow_style:
        span = (value.start_mark.index, value.end_mark.index)
        whole = tuple(Entry(one, 0, 0, 0, False) for one in values)
        return Part(2, end, span, whole, len(value.value))
    nodes = zip(value.value, values, strict=True) if values else ()
    entries = tuple(_entry(text, column, node, one) for node, one in nodes)
    end = max(end, entries[-1].end) if entries else end
    return Part(column, end, None, entries, len(value.value))


def _entry(text: str, column: int, node: Node, value: Question | BankArticle) -> Entry:
    start = _line_start(text, node.start_mark.index)
    # The dash may stand on a line of its own, with comments below it.
    while not re.match(rf"[ ]{{{column}}}-(?:\s|$)", text[start : start + column + 2]):
        start = _line_start(text, start - 1)
    end = _with_comments(text, _end_of_line(text, _last(node, node)), column)
    return Entry(value, start, end, column, _untouched(text[start:end], value.made))


def _untouched(text: str, made: str) -> bool:
    """Whether every letter is as the program wrote it."""
    before, _, last = text.replace("\r\n", "\n").rstrip("\n").rpartition("\n")
    return bool(
        MADE.fullmatch(made)
        and last.strip(" ") == f"made: {made}"
        and made_hash(before) == made.partition("-")[0]
    )


def _last(node: Node, key: Node) -> int:
    """Where the last letter of a node stands; of its key where it is empty."""
    if isinstance(node, ScalarNode):
        if not node.value and not node.style:
            return int(key.end_mark.index)
        return int(node.end_mark.index)
    if not isinstance(node, CollectionNode) or not node.value or node.flow_style:
        return int(node.end_mark.index)
    if isinstance(node, MappingNode):
        return _last(node.value[-1][1], node.value[-1][0])
    return _last(node.value[-1], node.value[-1])


def _line_start(text: str, index: int) -> int:
    return text.rfind("\n", 0, max(index, 0)) + 1


def _end_of_line(text: str, index: int) -> int:
    """The start of the next line; a block of text ends before the blank lines that follow it."""
    index = len(text[:index].rstrip(" \t\r\n"))
    following = text.find("\n", index)
    return len(text) if following < 0 else following + 1


def _with_comments(text: str, end: int, column: int) -> int:
    """The end of an entry with the comments that still stand inside it, by their indentation."""
    match = re.compile(rf"(?:[ \t]*\r?\n)*[ ]{{{column + 1},}}#.*(?:\n|\Z)").match(text, end)
    return _with_comments(text, match.end(), column) if match else end
