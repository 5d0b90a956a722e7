"""The schema in a teacher's editor and our reader agree on what a bank is."""

import re
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import given, settings

from quizgen.bank.decode import decode
from quizgen.bank.encode import encode
from quizgen.bank.kinds import Bank
from quizgen.bank.schema import bank_schema
from tests.bank.strategies import banks

VALIDATOR = jsonschema.Draft7Validator(bank_schema())


def without(*tags: str) -> dict[str, Any]:
    """What PyYAML takes plain text for, but for some of it."""
    return {
        first: [(tag, pattern) for tag, pattern in known if tag.rsplit(":")[-1] not in tags]
        for first, known in yaml.CSafeLoader.yaml_implicit_resolvers.items()
    }


class NewEditor(yaml.CSafeLoader):
    """Reads YAML as editors do today (version 1.2): dates are text, and `no` is too."""


class OldEditor(yaml.CSafeLoader):
    """Reads YAML as older editors do (version 1.1): `no` is false."""


NewEditor.yaml_implicit_resolvers = without("timestamp", "merge", "value", "bool")
OldEditor.yaml_implicit_resolvers = without("timestamp", "merge", "value")
NewEditor.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile("(?:true|True|TRUE|false|False|FALSE)$"), list("tTfF")
)


def as_json(value: Any) -> Any:
    """Names are text in JSON, whatever YAML takes them for."""
    if isinstance(value, dict):
        return {str(name): as_json(inner) for name, inner in value.items()}
    return [as_json(inner) for inner in value] if isinstance(value, list) else value


def editor_accepts(text: str) -> bool:
    """Whether no editor would underline anything."""
    return all(
        VALIDATOR.is_valid(as_json(yaml.load(text, Loader=loader)))
        for loader in (NewEditor, OldEditor)
    )


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft7Validator.check_schema(bank_schema())


@settings(max_examples=100, deadline=None)
@given(banks())
def test_every_bank_we_write_is_fine_in_an_editor(bank: Bank) -> None:
    assert editor_accepts(encode(bank))


START = "bank: 1\ntitle: T\nquestions:\n"
GOOD = {
    "choice": "- {kind: choice, ask: A, options: [a, b], answer: a}",
    "an unquoted no": "- {kind: choice, ask: A, options: [yes, no], answer: no}",
    "an unquoted number": "- {kind: short, ask: A, answer: 1.0}",
    "an unquoted date": "- {kind: short, ask: A, answer: 2024-05-01}",
    "empty fields": "- {kind: short, ask: A, answer: b, why: , tags: , points: , group: }",
    "true-false": "- {kind: true-false, ask: A., answer: no}",
    "match": "- {kind: match, ask: A, prompts: [a], choices: [b, c], answer: {a: b}}",
    "pairs as a list": "- {kind: match, ask: A, prompts: [a], choices: [b, c], answer: [a: b]}",
    "order": "- {kind: order, ask: A, items: [a, b], answer: [b, a]}",
    "table": "- {kind: table, ask: A, rows: [a], columns: [b, c], answer: {a: c}}",
    "highlight": "- {kind: highlight, ask: A., answer: words}",
    "open-card": "- {kind: open-card, ask: A.}",
    "two-part": "- {kind: two-part, parts: [{kind: short, ask: A, answer: b}]}",
    "evidence": "- {kind: short, ask: A, answer: b, evidence: [P3: x, A2 headline: y]}",
    "one text for a list": "- {kind: short, ask: A, answer: b, tags: water}",
    "extra": "- {kind: short, ask: A, answer: b, extra: {a: [1, {b: c}]}}",
}
BAD = {
    "no kind": "- {ask: A, answer: b}",
    "unknown kind": "- {kind: shirt, ask: A, answer: b}",
    "no ask": "- {kind: short, answer: b}",
    "no answer": "- {kind: short, ask: A}",
    "unknown name": "- {kind: short, ask: A, answer: b, anwser: c}",
    "a name of another kind": "- {kind: short, ask: A, answer: b, options: [a, b]}",
    "a list for a text": "- {kind: short, ask: [A], answer: b}",
    "an empty ask": "- {kind: short, ask: , answer: b}",
    "an empty answer": "- {kind: short, ask: a, answer: }",
    "no number": "- {kind: short, ask: A, answer: b, points: two}",
    "out of range": "- {kind: short, ask: A, answer: b, level: 5}",
    "unknown group": "- {kind: short, ask: A, answer: b, group: Sauce}",
    "neither true nor false": "- {kind: true-false, ask: A., answer: maybe}",
    "a colon in an option": "- {kind: choice, ask: A, options: [a, b: c], answer: a}",
    "an empty option": "- {kind: choice, ask: A, options: [a, b, ], answer: a}\n- 5",
    "no paragraph": "- {kind: short, ask: A, answer: b, evidence: [page 3: x]}",
    "two-part in two-part": "- {kind: two-part, parts: [{kind: two-part, parts: []}]}",
    "text for a question": "- Who?",
    "wrong as a text": "- {kind: short, ask: A, answer: b, wrong: all of them}",
}


@pytest.mark.parametrize("question", GOOD.values(), ids=GOOD)
def test_both_accept(question: str) -> None:
    text = START + question + "\n"
    assert decode(text)[1] == []
    assert editor_accepts(text)


@pytest.mark.parametrize("question", BAD.values(), ids=BAD)
def test_both_refuse(question: str) -> None:
    text = START + question + "\n"
    assert decode(text)[0] is None
    assert not editor_accepts(text)


@pytest.mark.parametrize("text", ["title: T\nquestions: []", "bank: 2\ntitle: T\nquestions: []"])
def test_both_want_the_version(text: str) -> None:
    assert decode(text)[0] is None
    assert not editor_accepts(text)
