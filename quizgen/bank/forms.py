"""The shapes a value can have in a bank; each knows how it is written, read and described.

One class a shape, so that the writer, the reader and the JSON Schema can't drift apart. Which field
has which shape follows from the types in `kinds.py`; see `records.py`.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, Protocol

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from quizgen.bank.reading import FAILED, Reading
from quizgen.bank.scalars import Bare, Fields, Tree

Schema = dict[str, Any]

# What an editor may see where we read text: YAML itself takes `no`, `1.0` for other things.
ANY_SCALAR: Schema = {"type": ["string", "number", "boolean"]}


class Form(Protocol):
    """A shape: `write` and `read` are each other's inverse."""

    def write(self, value: Any) -> Tree: ...
    def read(self, node: Node, reading: Reading) -> Any: ...
    def schema(self) -> Schema: ...


def did_you_mean(word: str, known: Iterable[str], say: str = "one of") -> str:
    """The nearest known word as a hint, or all of them where none is near."""
    known = list(known)
    folded = {one.casefold().replace("_", "-"): one for one in known}
    typed = word.casefold().replace("_", "-").strip()
    near = get_close_matches(typed, folded, 1, 0.6)
    if not near and len(typed) > 3:
        near = [one for one in folded if typed in one or (len(one) > 3 and one in typed)]
    if near:
        return f"did you mean '{folded[near[0]]}'?"
    return f"{say}: {', '.join(known)}" if known else ""


def empty(node: Node) -> bool:
    """Whether nothing was typed: `note:` and then the end of the line."""
    return isinstance(node, ScalarNode) and node.value == "" and not node.style


def what(node: Node) -> str:
    """What stands there, in a teacher's words."""
    if isinstance(node, SequenceNode):
        return "a list"
    if isinstance(node, MappingNode):
        return "names with values"
    return "nothing" if empty(node) else "text"


@dataclass(frozen=True, slots=True)
class Text:
    """Text, exactly as typed: `no`, `1.0` and `12:30` are text too."""

    def write(self, value: str) -> Tree:
        return value

    def read(self, node: Node, reading: Reading) -> Any:
        if isinstance(node, ScalarNode):
            return node.value
        return reading.wrong_type(node, "text", what(node))

    def schema(self) -> Schema:
        return dict(ANY_SCALAR)


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number within limits; None where nothing is written."""

    low: int = 0
    high: int = 1_000_000

    def write(self, value: int) -> Tree:
        return value

    def read(self, node: Node, reading: Reading) -> Any:
        if not isinstance(node, ScalarNode):
            return reading.wrong_type(node, "a whole number", what(node))
        if not re.fullmatch(r"[+-]?[0-9]{1,12}", node.value):
            return reading.error(node, f"expected a whole number, not '{node.value}'")
        if not self.low <= int(node.value) <= self.high:
            return reading.error(
                node, f"{node.value} is out of range", f"from {self.low} to {self.high}"
            )
        return int(node.value)

    def schema(self) -> Schema:
        return {"type": "integer", "minimum": self.low, "maximum": self.high}


@dataclass(frozen=True, slots=True)
class Truth:
    """Yes or no, in any of the words that people use for it."""

    YES = ("true", "yes", "on")
    NO = ("false", "no", "off")

    def write(self, value: bool) -> Tree:
        return value

    def read(self, node: Node, reading: Reading) -> Any:
        if not isinstance(node, ScalarNode):
            return reading.wrong_type(node, "true or false", what(node))
        if (word := node.value.strip().casefold()) in self.YES + self.NO:
            return word in self.YES
        return reading.error(node, f"expected true or false, not '{node.value}'")

    def schema(self) -> Schema:
        words = [form for word in self.YES + self.NO for form in (word, word.title(), word.upper())]
        return {"enum": [True, False, *words]}


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of a few words."""

    words: tuple[str, ...]

    def write(self, value: str) -> Tree:
        return value

    def read(self, node: Node, reading: Reading) -> Any:
        if not isinstance(node, ScalarNode):
            return reading.wrong_type(node, "one of " + ", ".join(self.words), what(node))
        if node.value in self.words:
            return node.value
        name = reading.name(node)
        return reading.error(
            node, f"unknown {name} '{node.value}'", did_you_mean(node.value, self.words)
        )

    def schema(self) -> Schema:
        return {"enum": list(self.words)}


@dataclass(frozen=True, slots=True)
class Texts:
    """A list of texts, one a line; a single text will do for a list of one."""

    form: Form = Text()

    def write(self, value: Sequence[str]) -> Tree:
        return list(value)

    def read(self, node: Node, reading: Reading) -> Any:
        if isinstance(node, MappingNode):
            return reading.wrong_type(node, "a list with '- ' before each line", what(node))
        if isinstance(node, ScalarNode):
            if not node.style and re.search(r"\n *- ", reading.between(node)):
                return reading.error(
                    node, "text stands before this list", "give it a line of its own with '- '"
                )
            return (self.form.read(node, reading),)
        return all_or_failed(self._entry(entry, reading) for entry in node.value)

    def _entry(self, node: Node, reading: Reading) -> Any:
        if empty(node):
            return reading.error(node, "an empty entry in the list", "write its text, or delete it")
        if isinstance(node, MappingNode):
            return reading.colon_made_a_key(node)
        return self.form.read(node, reading)

    def schema(self) -> Schema:
        return {"type": ["array", "string", "number", "boolean"], "items": ANY_SCALAR}


@dataclass(frozen=True, slots=True)
class Pairs:
    """`this: that` lines; where a name comes twice, a list of such lines keeps both."""

    def write(self, value: Sequence[tuple[str, str]]) -> Tree:
        if len({name for name, _ in value}) == len(value):
            return dict(value)
        return [{name: text} for name, text in value]

    def read(self, node: Node, reading: Reading) -> Any:
        return all_or_failed(self._one(*pair, reading) for pair in self.nodes(node, reading))

    @staticmethod
    def _one(key: ScalarNode, value: Node, reading: Reading) -> Any:
        text = Text().read(value, reading)
        return FAILED if text is FAILED else (key.value, text)

    @staticmethod
    def nodes(node: Node, reading: Reading) -> Iterable[tuple[ScalarNode, Node]]:
        """The nodes of name and text of each line."""
        if isinstance(node, MappingNode):
            yield from reading.pairs(node)
        elif isinstance(node, SequenceNode):
            for entry in node.value:
                if isinstance(entry, MappingNode):
                    yield from reading.pairs(entry)
                else:
                    reading.wrong_type(entry, "'this: that'", what(entry))
        else:
            reading.wrong_type(node, "lines such as 'this: that'", what(node))

    def schema(self) -> Schema:
        return one_or_many({"type": "object", "additionalProperties": or_null(ANY_SCALAR)})


@dataclass(frozen=True, slots=True)
class Free:
    """Anything at all: what a teacher or another program keeps under `extra:`."""

    def write(self, value: Any) -> Tree:
        return {name: self._value(inner) for name, inner in value}

    def _value(self, value: Any) -> Tree:
        if isinstance(value, Fields):
            return {name: self._value(inner) for name, inner in value}
        if isinstance(value, tuple):
            return [self._value(inner) for inner in value]
        return value

    def read(self, node: Node, reading: Reading) -> Any:
        if not isinstance(node, MappingNode):
            return reading.wrong_type(node, "lines such as 'name: value'", what(node))
        return tuple(self._read(node, reading))

    def _read(self, node: Node, reading: Reading) -> Any:
        if isinstance(node, MappingNode):
            return Fields((k.value, self._read(v, reading)) for k, v in reading.pairs(node))
        if isinstance(node, SequenceNode):
            return tuple(self._read(entry, reading) for entry in node.value)
        if not isinstance(node, ScalarNode):
            return FAILED
        if not node.style and node.tag != "tag:yaml.org,2002:str":
            return Bare(node.value)
        return node.value

    def schema(self) -> Schema:
        return {"type": "object"}


def or_null(schema: Schema) -> Schema:
    """The schema of a field that may be left empty."""
    if "type" in schema:
        types = schema["type"]
        return schema | {"type": [*([types] if isinstance(types, str) else types), "null"]}
    if "enum" in schema:
        return schema | {"enum": [*schema["enum"], None]}
    return {"anyOf": [*schema.get("anyOf", [schema]), {"type": "null"}]}


def one_or_many(schema: Schema) -> Schema:
    """The schema of something that may stand alone or in a list."""
    return {"anyOf": [schema, {"type": "array", "items": schema}]}


def all_or_failed(values: Iterable[Any]) -> Any:
    """The values as a tuple; FAILED where one of them is (each has been read, and reported)."""
    read = tuple(values)
    return FAILED if any(value is FAILED for value in read) else read
