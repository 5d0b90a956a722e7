"""Reads, writes and describes the dataclasses of a bank: types from `kinds.py`, order from `fields.py`."""

import re
from collections.abc import Iterable
from dataclasses import MISSING, dataclass, fields
from typing import Any, Literal, get_args, get_origin, get_type_hints

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from quizgen.bank import kinds
from quizgen.bank.agree import agree
from quizgen.bank.fields import ARTICLE, BANK, LIMITS, OTHER_NAMES, PROOF, QUESTION
from quizgen.bank.forms import (
    Form,
    Free,
    Number,
    OneOf,
    Pairs,
    Schema,
    Text,
    Texts,
    Truth,
    all_or_failed,
    did_you_mean,
    empty,
    or_null,
    what,
)
from quizgen.bank.reading import FAILED, Reading
from quizgen.bank.scalars import Inline, Noted, Tree
from quizgen.bank.shapes import Evidences, NamedTexts, Paragraphs, ShortWords

KINDS: dict[str, type[kinds.Common]] = {cls.kind: cls for cls in get_args(kinds.Question)}


@dataclass(frozen=True, slots=True)
class Spec:
    """One field: its name and shape, whether it must be there, and what it is for."""

    name: str
    form: Form
    about: str
    required: bool
    default: Any = None

    @property
    def schema(self) -> Schema:
        """The field's part of the JSON Schema."""
        schema = self.form.schema()
        return (schema if self.required else or_null(schema)) | {"description": self.about}


@dataclass(frozen=True, slots=True)
class Records:
    """A list of dataclasses, each a group of `name: value` lines."""

    cls: type[Any]
    inline: bool = False

    def write(self, value: tuple[Any, ...]) -> Tree:
        written = [write_fields(one) for one in value]
        return [Inline(one) for one in written] if self.inline else written

    def read(self, node: Node, reading: Reading) -> Any:
        if not isinstance(node, SequenceNode):
            return reading.wrong_type(node, "a list with '- ' before each entry", what(node))
        return all_or_failed(self._one(entry, reading) for entry in node.value)

    def _one(self, node: Node, reading: Reading) -> Any:
        values = read_fields(self.cls, node, reading)
        return FAILED if values is FAILED else self.cls(**values)

    def schema(self) -> Schema:
        return {"type": "array", "items": object_schema(self.cls)}


@dataclass(frozen=True, slots=True)
class Questions:
    """A list of questions; `inside`: the parts of one."""

    inside: bool = False

    def write(self, value: tuple[kinds.Question, ...]) -> Tree:
        written = [write_question(one) for one in value]
        return written if self.inside else [Noted("", one) for one in written]

    def read(self, node: Node, reading: Reading) -> Any:
        if not isinstance(node, SequenceNode):
            return reading.wrong_type(node, "a list with '- ' before each question", what(node))
        return all_or_failed(self.one(entry, reading) for entry in node.value)

    def one(self, node: Node, reading: Reading) -> Any:
        """One question; FAILED, with its problems reported, where it can't be read."""
        if not isinstance(node, MappingNode):
            return reading.wrong_type(node, "a question with kind, ask and answer", what(node))
        known = {name: cls for name, cls in KINDS.items() if not self.inside or name != "two-part"}
        kind = next((value for key, value in node.value if key.value == "kind"), None)
        if kind is None or empty(kind):
            return reading.error(kind or node, "missing 'kind'", "one of: " + ", ".join(known))
        if not isinstance(kind, ScalarNode) or kind.value not in known:
            return _unknown_kind(kind, known, reading)
        cls = known[kind.value]
        values = read_fields(cls, node, reading, besides=("kind",))
        return FAILED if values is FAILED else cls(**values)

    def schema(self) -> Schema:
        return {
            "type": "array",
            "items": {"$ref": f"#/definitions/{'part' if self.inside else 'question'}"},
        }


def _unknown_kind(node: Node, known: Iterable[str], reading: Reading) -> Any:
    if not isinstance(node, ScalarNode):
        return reading.wrong_type(node, "one word", what(node))
    word = " ".join(re.split(r"[\s_-]+", node.value.strip().casefold()))
    hint = did_you_mean(OTHER_NAMES.get(word) or str(node.value), known)
    return reading.error(node, f"unknown kind '{node.value}'", hint)


TABLES = {kinds.Bank: BANK, kinds.BankArticle: ARTICLE, kinds.Proof: PROOF}
FORMS: dict[Any, Form] = {
    str: Text(),
    int: Number(),
    bool: Truth(),
    tuple[str, ...]: Texts(),
    tuple[tuple[str, str], ...]: Pairs(),
    tuple[tuple[str, object], ...]: Free(),
    kinds.Group: OneOf(kinds.GROUPS),
    tuple[kinds.Evidence, ...]: Evidences(),
    tuple[kinds.Wrong, ...]: NamedTexts(kinds.Wrong),
    tuple[kinds.WordBoxEntry, ...]: NamedTexts(kinds.WordBoxEntry, text_may_lack=True),
    tuple[kinds.Proof, ...]: Records(kinds.Proof, inline=True),
    tuple[kinds.BankArticle, ...]: Records(kinds.BankArticle),
    tuple[kinds.Part, ...]: Questions(inside=True),
    tuple[kinds.Question, ...]: Questions(),
}


_SPECS: dict[type[Any], tuple[Spec, ...]] = {}


def specs(cls: type[Any]) -> tuple[Spec, ...]:
    """The fields of a dataclass in the order of its table."""
    if cls not in _SPECS:
        _SPECS[cls] = _specs(cls)
    return _SPECS[cls]


def _specs(cls: type[Any]) -> tuple[Spec, ...]:
    table = TABLES.get(cls) or getattr(cls, "FIELDS", QUESTION)
    types = get_type_hints(cls)
    known = {field.name: field for field in fields(cls)}
    found = []
    for name, about in table.items():
        if name not in known:
            continue
        required = known[name].default is MISSING
        found.append(
            Spec(name, _form(cls, name, types[name]), about, required, known[name].default)
        )
    assert {spec.name for spec in found} == set(known), f"{cls.__name__} and its table differ"
    return tuple(found)


def _form(cls: type[Any], name: str, hint: Any) -> Form:
    if (cls, name) == (kinds.BankArticle, "paragraphs"):
        return Paragraphs()
    if name in ("standards", "tags"):
        return ShortWords()
    if get_origin(hint) is Literal:
        return OneOf(get_args(hint))
    form = next(FORMS[one] for one in (hint, *get_args(hint)) if one in FORMS)
    limits = LIMITS | getattr(cls, "LIMITS", {})
    return Number(*limits[name]) if isinstance(form, Number) and name in limits else form


def write_fields(value: Any) -> dict[str, Tree]:
    """What is written of a dataclass: all that is required, and what differs from its default."""
    return {
        spec.name: spec.form.write(inner)
        for spec in specs(type(value))
        if (inner := getattr(value, spec.name)) != spec.default or spec.required
    }


def write_question(question: kinds.Question) -> dict[str, Tree]:
    """What is written of a question: id, kind, and then the table's order."""
    written = write_fields(question)
    name = {"id": written.pop("id")} if "id" in written else {}
    return name | {"kind": question.kind} | written


def read_fields(cls: type[Any], node: Node, reading: Reading, besides: tuple[str, ...] = ()) -> Any:
    """The fields of a dataclass as a dict; FAILED, with all problems reported, where one is wrong."""
    if not isinstance(node, MappingNode):
        return reading.wrong_type(node, "lines such as 'name: value'", what(node))
    known = {spec.name: spec for spec in specs(cls)}
    values: dict[str, Any] = {}
    nodes: dict[str, Node] = {}
    errors, meant = reading.errors, reading.left_out.copy()
    for key, value in reading.pairs(node):
        if key.value in known:
            nodes[key.value] = value
            values[key.value] = _read_field(known[key.value], value, reading)
        elif key.value not in besides:
            meant.add(_unknown(cls, key, known, reading))
    for spec in known.values():
        if spec.required and spec.name not in nodes and spec.name not in meant:
            values[spec.name] = reading.error(node, f"missing '{spec.name}'", spec.about)
    if issubclass(cls, kinds.Common):
        agree(cls, {k: v for k, v in values.items() if v is not FAILED}, nodes, reading)
    whole = all(spec.name in nodes for spec in known.values() if spec.required)
    return values if whole and reading.errors == errors else FAILED


def _read_field(spec: Spec, node: Node, reading: Reading) -> Any:
    if empty(node) and not spec.required:
        return spec.default
    if empty(node) and isinstance(spec.form, Texts | Questions | Records):
        return ()
    value = spec.form.read(node, reading)
    if spec.required and isinstance(value, str) and not value.strip():
        return reading.error(node, f"'{spec.name}' is empty", spec.about)
    return value


def _unknown(cls: type[Any], key: ScalarNode, known: dict[str, Spec], reading: Reading) -> str:
    """Report a name that does not belong here; the name that was probably meant."""
    if issubclass(cls, kinds.Common) and key.value in QUESTION:
        having = [name for name, one in KINDS.items() if key.value in {s.name for s in specs(one)}]
        reading.error(
            key,
            f"a question of the kind '{cls.__dict__['kind']}' has no '{key.value}'",
            "that belongs to " + ", ".join(having),
        )
    else:
        names = [*known, "kind"] if issubclass(cls, kinds.Common) else list(known)
        hint = did_you_mean(key.value, names)
        reading.error(key, f"unknown name '{key.value}'", hint)
        return hint.removeprefix("did you mean '").removesuffix("'?")
    return ""


def object_schema(cls: type[Any]) -> Schema:
    """The JSON Schema of a dataclass."""
    return {
        "type": "object",
        "properties": {spec.name: spec.schema for spec in specs(cls)},
        "required": [spec.name for spec in specs(cls) if spec.required],
        "additionalProperties": False,
    }
