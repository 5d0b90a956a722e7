"""What is written is read back, letter for letter, by us and by any other YAML reader."""

from typing import Any

import pytest
import yaml
from hypothesis import given, settings

from quizgen.bank.decode import decode
from quizgen.bank.encode import encode
from quizgen.bank.kinds import Bank
from quizgen.bank.scalars import Inline, Row, mapping
from tests.bank.strategies import HOSTILE, banks


@settings(max_examples=300, deadline=None)
@given(banks())
def test_decode_is_the_inverse_of_encode(bank: Bank) -> None:
    written = encode(bank)
    read, problems = decode(written)
    assert problems == []
    assert read == bank
    assert encode(read) == written


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_other_yaml_readers_read_the_same_text(text: str) -> None:
    """`no` is not False and 12:30 is not 750, whoever reads the file."""
    expected: dict[str, Any] = {"one": text, "two": [text, {"three": text}], text: "four"}
    inline = {"five": Inline({text: text}), "six": Row([text, text])}
    written = "\n".join(mapping(expected | inline, 0))
    expected |= {"five": {text: text}, "six": [text, text]}
    assert yaml.load(written, Loader=yaml.SafeLoader) == expected
    assert yaml.load(written, Loader=yaml.CSafeLoader) == expected
