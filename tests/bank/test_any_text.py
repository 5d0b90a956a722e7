"""Whatever a file holds, reading it gives a bank or problems, and never an exception."""

import time

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from quizgen.bank import yamlnodes
from quizgen.bank.decode import decode
from quizgen.bank.encode import encode
from quizgen.bank.kinds import Bank
from tests.bank.strategies import HOSTILE, any_text, banks

LOADERS = [yaml.SafeLoader, yaml.CSafeLoader]


@pytest.fixture(params=LOADERS, ids=["pure", "C"], scope="module")
def _loader(request: pytest.FixtureRequest) -> object:
    """Both of PyYAML's loaders, since a machine without a compiler has only the slow one."""
    before = yamlnodes.Loader
    yamlnodes.Loader = request.param
    yield
    yamlnodes.Loader = before


@pytest.mark.usefixtures("_loader")
@settings(max_examples=150, deadline=None)
@given(bank=banks(), data=st.data())
def test_a_damaged_bank_gives_problems(bank: Bank, data: st.DataObject) -> None:
    text = encode(bank)
    text = text[text.index("bank: 1") :]
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, min(len(text), start + 20)))
        text = text[:start] + data.draw(any_text | st.sampled_from(HOSTILE)) + text[end:]
    read, problems = decode(text)
    assert (read is None) == any(problem.severity == "error" for problem in problems)
    assert all(problem.where.line for problem in problems)


@pytest.mark.parametrize(
    "text",
    [
        "<<<<<<< a\n" * 50_000,
        "a: b: c\n" * 50_000,
        "- " * 100_000,
        "[" * 100_000,
        "{a: " * 100_000,
        "[]" * 200_000,
        "&a " * 100_000,
        "x" * 1_000_000,
        "bank: 1\ntitle: T\nquestions:\n" + "- {kind: " + "x" * 500_000 + "}\n",
        "bank: 1\ntitle: T\nquestions:\n" + "- a #b\n" * 20_000,
        "\0" * 100_000,
        "'" * 99_999,
    ],
    ids=lambda text: text[:12],
)
def test_a_file_made_to_hurt_gives_short_problems_soon(text: str) -> None:
    start = time.process_time()
    read, problems = decode(text)
    assert time.process_time() - start < 20
    assert read is None
    assert max(len(str(problem)) for problem in problems) < 1200


@pytest.mark.parametrize("answer", ["", " []", " {}", " ''", " [[]]", " {[]: a}", " [a, [b]]"])
@pytest.mark.parametrize("kind", ["choice", "multi-select", "match", "order", "table", "short"])
def test_an_answer_of_another_shape_gives_problems(kind: str, answer: str) -> None:
    offers = "options: [a, b, c]\n  prompts: [a]\n  choices: [b, c]\n  items: [a, b]\n  rows: [a]\n  columns: [b, c]"
    wanted = {
        "choice": ["options"],
        "multi-select": ["options"],
        "match": ["prompts", "choices"],
        "order": ["items"],
        "table": ["rows", "columns"],
        "short": [],
    }[kind]
    fields = "\n".join(one for one in offers.split("\n") if one.split(":")[0].strip() in wanted)
    text = f"bank: 1\ntitle: T\nquestions:\n- kind: {kind}\n  ask: A\n  {fields.strip()}\n  answer:{answer}\n"
    assert decode(text)[0] is None


@pytest.mark.usefixtures("_loader")
@settings(max_examples=200, deadline=None)
@example("{}\x00#1")
@given(st.text(alphabet=st.sampled_from("abno:-#'\"[]{}&*!|>%@`? \n\t\r\0\x85é😀1"), max_size=60))
def test_any_text_gives_problems(text: str) -> None:
    read, problems = decode(text)
    assert read is None
    assert problems
    assert all(str(problem) for problem in problems)
