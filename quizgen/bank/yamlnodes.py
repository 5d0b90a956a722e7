"""YAML text -> nodes, with everything that YAML itself finds wrong put in a teacher's words.

YAML stops at its first error. So that a teacher sees all of them in one run, the line at fault is
mended in memory the way its message advises, and the text is read again; where that does not help,
the question it stands in is left out.
"""

import re
from bisect import bisect_right

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from quizgen.bank.reading import Reading, quoted, split_lines
from quizgen.bank.yamlhints import find_fault
from quizgen.loader import Loader

__all__ = ["Loader", "compose"]

MOST_ROUNDS = 50
MOST_READ = 20_000_000  # characters in all rounds together
# Deeper nesting than any bank has would overflow the stack of the C loader, and end the program.
DEEPEST_BRACKETS = 200
DEEPEST_INDENT = re.compile(r"(?m)^[ ?:-]{400,}")
NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
CONFLICT = re.compile(r"^<{7}(?: |$)", re.MULTILINE)


def compose(reading: Reading) -> Node | None:
    """The root node; None where nothing could be read, which has then been reported."""
    text = _without_conflicts(_without_controls(reading.text, reading), reading)
    if _too_deep(text):
        reading.at(0, 0, "the lists in this file are nested too deeply", "five levels are enough")
        return None
    node, text = _compose(text, reading)
    if node is None:
        if not reading.errors:
            reading.at(0, 0, "the file is empty", reading.first_line)
        return None
    bomb = _look_for_anchors_and_tags(node, text, reading)
    _look_for_swallowed_text(node, text, reading)
    return None if bomb else node


def _compose(text: str, reading: Reading) -> tuple[Node | None, str]:
    """Read, mend, read again; every fault is reported once. The nodes, and the text they are of."""
    told: set[int] = set()
    for _ in range(max(2, min(MOST_ROUNDS, MOST_READ // (len(text) + 1)))):
        try:
            node: Node | None = yaml.compose(text, Loader=Loader)
            return node, text
        except yaml.MarkedYAMLError as error:
            lines, breaks = split_lines(text)
            fault = find_fault(lines, error)
        if fault.line not in told:
            told.add(fault.line)
            reading.at(fault.line, fault.column, fault.message, fault.hint)
            if fault.mended is not None:
                lines[fault.line] = fault.mended
        elif not _leave_out_entry(lines, fault.line, reading):
            break
        text = "".join(line + end for line, end in zip(lines, breaks, strict=True))
    return None, text


def _leave_out_entry(lines: list[str], line: int, reading: Reading) -> bool:
    """Empty the lines of the question or field that a line stands in; whether there were any."""
    starts = [
        number for number, text in enumerate(lines) if re.match(r"[^\s#-]|(?: {0,4}- )", text)
    ]
    start = max((number for number in starts if number <= line), default=0)
    end = min((number for number in starts if number > line), default=len(lines))
    if not any(text.strip() for text in lines[start:end]):
        return False
    reading.left_out.add(lines[start].split(":")[0].strip())
    lines[start:end] = [""] * (end - start)
    return True


def _without_controls(text: str, reading: Reading) -> str:
    """The text with a blank for every character that no text file holds; each is reported."""
    for match in list(NO_TEXT.finditer(text))[:20]:
        line, column = reading.position(match.start())
        reading.at(
            line,
            column,
            f"a control character (U+{ord(match.group()):04X}) stands in the text",
            "delete it; it often comes with text copied from a PDF",
        )
    return NO_TEXT.sub(" ", text)


def _without_conflicts(text: str, reading: Reading) -> str:
    """The text with the first version of every conflict of a merge; each conflict is reported."""
    if not CONFLICT.search(text):
        return text
    lines, breaks = split_lines(text)
    version = 0
    for number, line in enumerate(lines):
        sign = line.split(" ")[0]
        if sign == "<<<<<<<":
            reading.at(
                number,
                0,
                "two versions of the file were merged here, and nobody has chosen between them",
                "keep one, and delete the lines that start with <<<<<<<, ======= and >>>>>>>",
            )
            version = 1
        elif version and sign in ("|||||||", "======="):
            version = 2
        elif version and sign == ">>>>>>>":
            version = 0
        elif version != 2:
            continue
        lines[number] = ""
    return "".join(line + end for line, end in zip(lines, breaks, strict=True))


def _too_deep(text: str) -> bool:
    depth = 0
    for match in re.finditer(r"[\[\]{}]", text):
        depth = depth + 1 if match.group() in "[{" else max(0, depth - 1)
        if depth > DEEPEST_BRACKETS:
            return True
    return bool(DEEPEST_INDENT.search(text))


def _look_for_anchors_and_tags(root: Node, text: str, reading: Reading) -> bool:
    """Report `&name` and `!tag`; whether a `*name` repeats a part of the file.

    A few such repetitions blow a small file up to gigabytes, so nothing is read that has them.
    """
    repeated = False
    seen: set[int] = set()
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            repeated = True
            continue
        seen.add(id(node))
        mark = node.start_mark
        if (first := text[mark.index : mark.index + 1]) in ("&", "!"):
            typed = reading.lines[mark.line][mark.column :].rstrip()
            reading.at(
                mark.line,
                mark.column,
                f"YAML takes '{first}' for a sign of its own, which has no place here",
                f"if it is text, put it in quotation marks: {quoted(typed)}",
            )
        if isinstance(node, MappingNode):
            waiting += [one for pair in reversed(node.value) for one in reversed(pair)]
        elif isinstance(node, SequenceNode):
            waiting += reversed(node.value)
    return repeated


def _look_for_swallowed_text(root: Node, text: str, reading: Reading) -> None:
    """Warn of `answer: Room #5`: YAML takes a # after a space for a comment."""
    suspects = [m.end() - 1 for m in re.finditer(r"\S +#(?=[^\s#])", text)]
    if not suspects:
        return
    values = sorted(
        (node.start_mark.index, node.end_mark.index)
        for node in _all_nodes(root)
        if isinstance(node, ScalarNode)
    )
    for index in suspects[:200]:
        line, column = reading.position(index, text)
        before = reading.lines[line][:column]
        at = max(0, bisect_right(values, (index,)) - 1)
        inside = any(start <= index < end for start, end in values[at : at + 1])
        if "#" in before or inside:
            continue
        value = re.sub(r"^\s*(?:- +)*(?:[a-z_]+:(?: +|$))?", "", before.rstrip() + " ")
        whole = quoted(value + reading.lines[line][column:].rstrip())
        reading.at(
            line,
            column,
            "what follows # is read as a comment",
            f"if it is text, put it in quotation marks: {whole}",
            "warning",
        )


def _all_nodes(root: Node) -> list[Node]:
    found = [root]
    for node in found:
        if isinstance(node, MappingNode):
            found += [one for pair in node.value for one in pair]
        elif isinstance(node, SequenceNode):
            found += node.value
    return found
