"""The shapes that only a bank has: evidence, reasons, the word box, numbered paragraphs."""

import re
from dataclasses import dataclass, fields
from typing import Any

from yaml.nodes import Node, ScalarNode, SequenceNode

from quizgen.bank import kinds
from quizgen.bank.forms import (
    ANY_SCALAR,
    Pairs,
    Schema,
    Text,
    Texts,
    all_or_failed,
    empty,
    one_or_many,
    or_null,
)
from quizgen.bank.reading import FAILED, Reading
from quizgen.bank.scalars import Bare, Noted, Row, Tree


@dataclass(frozen=True, slots=True)
class Evidences:
    """`P3: words` lines, `headline: words` for the headline, `A2 P3: words` for a second article."""

    PLACE = re.compile(r"(?:A ?([0-9]{1,2}),? )?(?:P ?([0-9]{1,4})|headline|H)", re.IGNORECASE)

    def write(self, value: tuple[kinds.Evidence, ...]) -> Tree:
        return [{self.place(one): one.words} for one in value]

    @staticmethod
    def place(evidence: kinds.Evidence) -> str:
        """P3, headline, A2 P3: where the words stand, as a teacher reads it."""
        article = f"A{evidence.article} " if evidence.article != 1 else ""
        return article + (f"P{evidence.paragraph}" if evidence.paragraph else "headline")

    def read(self, node: Node, reading: Reading) -> Any:
        return all_or_failed(self._one(*pair, reading) for pair in Pairs.nodes(node, reading))

    def _one(self, key: ScalarNode, value: Node, reading: Reading) -> Any:
        match = self.PLACE.fullmatch(key.value.strip())
        if not match:
            return reading.error(
                key, f"'{key.value}' is no paragraph", "write P3: and the words, or headline:"
            )
        words = Text().read(value, reading)
        if words is FAILED:
            return FAILED
        return kinds.Evidence(int(match[2] or 0), words, int(match[1] or 1))

    def schema(self) -> Schema:
        place = r"^([Aa] ?[0-9]{1,2},? )?([Pp] ?[0-9]{1,4}|[Hh]eadline|H)$"
        return one_or_many(
            {
                "type": "object",
                "patternProperties": {place: or_null(ANY_SCALAR)},
                "additionalProperties": False,
            }
        )


@dataclass(frozen=True, slots=True)
class NamedTexts:
    """`name: text` lines that become small dataclasses of two fields."""

    cls: type[kinds.Wrong] | type[kinds.WordBoxEntry]
    text_may_lack: bool = False

    def write(self, value: tuple[kinds.Wrong | kinds.WordBoxEntry, ...]) -> Tree:
        first, second = (field.name for field in fields(self.cls))
        pairs = [(getattr(one, first), getattr(one, second)) for one in value]
        return Pairs().write([(name, text or Bare("")) for name, text in pairs])

    def read(self, node: Node, reading: Reading) -> Any:
        if self.text_may_lack and isinstance(node, SequenceNode):
            return all_or_failed(
                value for entry in node.value for value in self._entry(entry, reading)
            )
        return self._lines(node, reading)

    def _entry(self, node: Node, reading: Reading) -> Any:
        if isinstance(node, ScalarNode) and not empty(node):
            return (self._make(node.value, ""),)
        read = self._lines(node, reading)
        return (FAILED,) if read is FAILED else read

    def _lines(self, node: Node, reading: Reading) -> Any:
        pairs = Pairs().read(node, reading)
        return FAILED if pairs is FAILED else tuple(self._make(*pair) for pair in pairs)

    def _make(self, name: str, text: str) -> kinds.Wrong | kinds.WordBoxEntry:
        return self.cls(name, text)

    def schema(self) -> Schema:
        lines = {"type": "object", "additionalProperties": or_null(ANY_SCALAR)}
        entry = {"anyOf": [lines, ANY_SCALAR]} if self.text_may_lack else lines
        return {"anyOf": [lines, {"type": "array", "items": entry}]}


@dataclass(frozen=True, slots=True)
class Paragraphs(Texts):
    """The paragraphs of an article, each under its number."""

    def write(self, value: Any) -> Tree:
        return [Noted(f"P{number}", text) for number, text in enumerate(value, 1)]


@dataclass(frozen=True, slots=True)
class ShortWords(Texts):
    """A list of single words, on one line."""

    def write(self, value: Any) -> Tree:
        return Row(list(value))
