"""YAML text -> Bank, and every problem a file can have, in one run."""

from dataclasses import dataclass
from typing import Any

from yaml.nodes import MappingNode, Node, ScalarNode

from quizgen.bank.kinds import Bank
from quizgen.bank.reading import FAILED, Reading
from quizgen.bank.records import read_fields
from quizgen.bank.yamlnodes import compose
from quizgen.base import Problem

NEWEST = "1"
NEW_BANK = "a bank starts with 'bank: 1'"


def decode(text: str, file: str = "bank.yaml") -> tuple[Bank | None, list[Problem]]:
    """The bank, None where a problem is an error; all problems in the order of the file."""
    read = read_nodes(text, file)
    return read.bank, read.reading.problems


@dataclass(frozen=True, slots=True)
class Read:
    """A bank (None where it has errors), the nodes it was read from, and the problems."""

    bank: Bank | None
    root: Node | None
    reading: Reading


def read_nodes(text: str, file: str = "bank.yaml") -> Read:
    """As `decode`, for those who must know where in the file things stand."""
    reading = Reading(file, text, first_line=NEW_BANK)
    root = compose(reading)
    bank = _bank(root, reading) if root is not None else None
    reading.problems.sort(key=lambda problem: (problem.where.line, problem.where.column))
    return Read(None if reading.errors else bank, root, reading)


def _bank(root: Node, reading: Reading) -> Bank | None:
    """The bank that a root node holds."""
    if not isinstance(root, MappingNode):
        reading.error(root, "this is no question bank", "it must start with 'bank: 1'")
        return None
    _version(root, reading)
    values: Any = read_fields(Bank, root, reading, besides=("bank",))
    _duplicate_ids(root, reading)
    return None if values is FAILED else Bank(**values)


def _version(root: MappingNode, reading: Reading) -> None:
    version = next((v for k, v in root.value if k.value == "bank"), None)
    if version is None:
        reading.error(root, "missing 'bank: 1'", "write it in the first line")
    elif not isinstance(version, ScalarNode) or version.value != NEWEST:
        reading.error(
            version,
            f"this program reads 'bank: {NEWEST}'",
            "a newer quizgen wrote the file, or the number was changed",
        )


def _duplicate_ids(root: MappingNode, reading: Reading) -> None:
    first: dict[str, int] = {}
    for _, question in questions_in(root):
        for key, value in question.value:
            if key.value != "id" or not isinstance(value, ScalarNode) or not value.value:
                continue
            if value.value in first:
                reading.error(
                    value,
                    f"two questions have the id '{value.value}'",
                    f"the first is in line {first[value.value]}; change one, or delete this id",
                )
            first.setdefault(value.value, value.start_mark.line + 1)


def questions_in(root: MappingNode) -> list[tuple[str, MappingNode]]:
    """The nodes of all questions, each with the part of the bank it stands in."""
    return [
        (key.value, one)
        for key, value in root.value
        if key.value in ("questions", "spares") and isinstance(value.value, list)
        for one in value.value
        if isinstance(one, MappingNode)
    ]
