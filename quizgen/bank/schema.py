"""The JSON Schema by which an editor completes and underlines while a teacher types."""

import json
from typing import Any

from quizgen.bank.encode import VERSION
from quizgen.bank.fields import QUESTION
from quizgen.bank.forms import Schema
from quizgen.bank.kinds import Bank, Common
from quizgen.bank.records import KINDS, object_schema

FILE_NAME = "bank.schema.json"


def bank_schema() -> Schema:
    """The schema of a bank, from the same dataclasses and the same table as the reader's."""
    bank = object_schema(Bank)
    version = {"const": VERSION, "description": "The version of the format."}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "A bank of questions for quizgen",
        **bank,
        "properties": {"bank": version, **bank["properties"]},
        "required": ["bank", *bank["required"]],
        "definitions": {
            "question": _one_of(list(KINDS)),
            "part": _one_of([name for name in KINDS if name != "two-part"]),
            "common": object_schema(Common),
            **{name: _question(cls) for name, cls in KINDS.items()},
        },
    }


def schema_text() -> str:
    """The schema as it stands in a file."""
    return json.dumps(bank_schema(), indent=1, ensure_ascii=False) + "\n"


def _one_of(names: list[str]) -> Schema:
    """A question: its `kind` says which of the definitions it must follow."""
    return {
        "type": "object",
        "properties": {"kind": {"enum": names, "description": QUESTION["kind"]}},
        "required": ["kind"],
        "allOf": [
            {
                "if": {"properties": {"kind": {"const": name}}},
                "then": {"$ref": f"#/definitions/{name}"},
            }
            for name in names
        ],
    }


def _question(cls: type[Any]) -> Schema:
    """One kind of question; an editor shows the first line of its class's description."""
    schema = object_schema(cls)
    common = object_schema(Common)["properties"]
    fields = {
        name: {"$ref": f"#/definitions/common/properties/{name}"}
        if common.get(name) == one
        else one
        for name, one in schema["properties"].items()
    }
    kind = {"const": cls.kind, "description": QUESTION["kind"]}
    return {
        **schema,
        "description": (cls.__doc__ or "").split("\n")[0],
        "properties": {"kind": kind, **fields},
    }
