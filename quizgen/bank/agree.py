"""What the fields of one question must say of each other: the answer is one of the options, say."""

from collections.abc import Iterable
from typing import Any

from yaml.nodes import MappingNode, Node, SequenceNode

from quizgen.bank import kinds
from quizgen.bank.forms import did_you_mean, empty
from quizgen.bank.reading import Reading

# For each kind that offers something: the field with what is offered, and the fewest it can have.
OFFERS: dict[type[kinds.Common], tuple[tuple[str, int], ...]] = {
    kinds.Choice: (("options", 2),),
    kinds.MultiSelect: (("options", 3),),
    kinds.Match: (("prompts", 1), ("choices", 2)),
    kinds.Order: (("items", 2),),
    kinds.Table: (("rows", 1), ("columns", 2)),
    kinds.TwoPart: (("parts", 1),),
}


def agree(
    cls: type[kinds.Common], values: dict[str, Any], nodes: dict[str, Node], reading: Reading
) -> None:
    """Report where fields contradict each other; `values` holds those that could be read."""
    errors = reading.errors
    for name, fewest in OFFERS.get(cls, ()):
        if name in values and name in nodes:
            _enough(name, fewest, values[name], nodes[name], reading)
    if reading.errors > errors or "answer" not in values or "answer" not in nodes:
        return
    answer, node = values["answer"], nodes["answer"]
    if cls is kinds.Choice and "options" in values:
        _among(answer, node, values["options"], "options", reading)
    elif cls is kinds.MultiSelect and "options" in values:
        _some_of(answer, node, values["options"], reading)
    elif cls is kinds.Order and "items" in values:
        _all_of(answer, node, values["items"], reading)
    elif cls is kinds.Match and values.keys() >= {"prompts", "choices"}:
        _each(answer, node, values["prompts"], values["choices"], ("prompts", "choices"), reading)
    elif cls is kinds.Table and values.keys() >= {"rows", "columns"}:
        _each(answer, node, values["rows"], values["columns"], ("rows", "columns"), reading)


def _entries(node: Node) -> list[Node]:
    if isinstance(node, SequenceNode):
        return list(node.value)
    return [] if empty(node) else [node]


def _enough(name: str, fewest: int, value: tuple[Any, ...], node: Node, reading: Reading) -> None:
    if len(value) < fewest:
        found = "there is 1" if len(value) == 1 else f"there are {len(value) or 'none'}"
        reading.error(
            node,
            f"'{name}' needs {fewest} or more, {found}",
            "write each on a line of its own with '- ' before it",
        )
    first: dict[Any, int] = {}
    for text, entry in zip(value, _entries(node), strict=False):
        line = entry.start_mark.line + 1
        if not isinstance(text, str):
            continue
        if not text.strip():
            reading.error(entry, f"an empty entry under '{name}'", "write its text, or delete it")
        elif text in first:
            reading.error(entry, f"'{text}' is there twice", f"first in line {first[text]}")
        first.setdefault(text, line)


def _among(text: str, node: Node, offered: Iterable[str], name: str, reading: Reading) -> None:
    if text not in (offered := tuple(offered)):
        hint = did_you_mean(text, offered)
        if not hint.startswith("did"):
            hint = "write it letter for letter as it stands there"
            if len(text) == 1 and text.isalpha():
                hint = "write the text, not a letter: letters differ from form to form"
        reading.error(node, f"the answer '{text}' is not among the {name}", hint)


def _some_of(
    answer: tuple[str, ...], node: Node, options: tuple[str, ...], reading: Reading
) -> None:
    _no_repeats(answer, node, reading)
    for text, entry in zip(answer, _entries(node), strict=True):
        _among(text, entry, options, "options", reading)
    if len(answer) < 2:
        reading.error(node, "a multi-select needs two right answers or more", "or make it a choice")
    elif set(answer) == set(options):
        reading.error(node, "every option is a right answer", "add one that is wrong")


def _all_of(answer: tuple[str, ...], node: Node, items: tuple[str, ...], reading: Reading) -> None:
    _no_repeats(answer, node, reading)
    for text, entry in zip(answer, _entries(node), strict=True):
        _among(text, entry, items, "items", reading)
    if missing := [item for item in items if item not in answer]:
        reading.error(node, f"the answer leaves out '{missing[0]}'", "name every item once")


def _no_repeats(answer: tuple[str, ...], node: Node, reading: Reading) -> None:
    seen: set[str] = set()
    for text, entry in zip(answer, _entries(node), strict=True):
        if text in seen:
            reading.error(entry, f"the answer names '{text}' twice")
        seen.add(text)


def _each(
    answer: tuple[tuple[str, str], ...],
    node: Node,
    lefts: tuple[str, ...],
    rights: tuple[str, ...],
    names: tuple[str, str],
    reading: Reading,
) -> None:
    """Every row (prompt) has one column (choice)."""
    lines = (
        node.value
        if isinstance(node, MappingNode)
        else [
            pair
            for entry in _entries(node)
            if isinstance(entry, MappingNode)
            for pair in entry.value
        ]
    )
    seen: set[str] = set()
    for (left, right), (key, value) in zip(answer, lines, strict=False):
        if left in seen:
            reading.error(key, f"the answer names '{left}' twice")
        seen.add(left)
        _among(left, key, lefts, names[0], reading)
        _among(right, value, rights, names[1], reading)
    if missing := [left for left in lefts if left not in seen]:
        reading.error(
            node, f"the answer leaves out '{missing[0]}'", f"one line for each of the {names[0]}"
        )
