"""What is asked about our own sample articles, in a form to read; `--update-goldens` writes it anew.

A change of a rule or of extraction shows here as a difference to be read before it is committed.
Even a rewrite must keep what holds for every bank: no error of `check`, ids that differ, keys proved.
"""

from pathlib import Path

import pytest

from quizgen.article import read_article
from quizgen.bank.encode import encode, stamped
from quizgen.bank.kinds import Bank, Choice, Match, Order, Question, Table, TwoPart
from quizgen.check.run import check_text
from quizgen.pipeline import Wishes, make_bank
from quizgen.rules.examples import answered
from quizgen.rules.load import library

ROOT = Path(__file__).parent.parent
SEEDS = sorted(path for path in (ROOT / "seeds").glob("*.txt"))
GOLDEN = Path(__file__).parent / "golden"
RULES = {rule.id: rule for rule in library()}


def lines_of(question: Question, indent: str = "") -> list[str]:
    """A question as a person reads it: what is asked, what can be chosen, what is right."""
    lines = [f"{indent}{question.ask}"] if question.ask else []
    match question:
        case TwoPart(parts=parts):
            for letter, part in zip("ab", parts, strict=False):
                lines += [f"{indent}({letter})", *lines_of(part, indent + "  ")]
        case Choice(options=options, answer=answer):
            lines += [f"{indent}  {'*' if text == answer else '-'} {text}" for text in options]
        case Match(answer=pairs) | Table(answer=pairs):
            lines += [f"{indent}  {prompt} → {right}" for prompt, right in pairs]
        case Order(answer=items):
            lines += [f"{indent}  {number}. {item}" for number, item in enumerate(items, 1)]
        case _:
            lines += [f"{indent}  = {answered(question)}"] if answered(question) else []
    return lines


def as_text(bank: Bank) -> str:
    """The sheet and the spares of a bank."""
    lines = []
    for heading, questions in (("SHEET", bank.questions), ("SPARES", bank.spares)):
        lines.append(heading)
        for question in questions:
            lines += ["", f"[{question.rule}] {question.group}", *lines_of(question)]
        lines.append("")
    return "\n".join(lines)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_questions_are_those_that_were_read(path: Path, request: pytest.FixtureRequest) -> None:
    bank = make_bank(read_article(path), Wishes()).bank
    found = check_text(encode(stamped(bank)), path.name, RULES)
    assert not [str(one.problem) for one in found if one.problem.severity == "error"]
    ids = [question.id for question in (*bank.questions, *bank.spares)]
    assert len(ids) == len(set(ids))
    text = as_text(bank)
    golden = GOLDEN / f"{path.stem}.txt"
    if request.config.getoption("--update-goldens"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8"), "read it, then: pytest --update-goldens"


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_eight_questions_from_five_rules(path: Path) -> None:
    bank = make_bank(read_article(path), Wishes()).bank
    rules = {question.rule for question in bank.questions}
    assert len(bank.questions) > 8, "eight and the card that leaves the page"
    assert len(rules) > 5
