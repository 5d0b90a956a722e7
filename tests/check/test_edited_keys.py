"""An answer that was changed in a generated bank is noticed, whatever the kind of the question."""

from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from quizgen.article import read_article
from quizgen.bank.encode import encode, stamped
from quizgen.bank.kinds import Bank, Choice, Match, Order, Question, ShortAnswer, Table, TrueFalse
from quizgen.check.run import check_text
from quizgen.pipeline import Wishes, make_bank
from quizgen.rules.clash import clash
from quizgen.rules.load import library

SEEDS = Path(__file__).parents[2] / "seeds"
RULES = {rule.id: rule for rule in library()}


@pytest.fixture(scope="module")
def bank() -> Bank:
    return stamped(make_bank(read_article(SEEDS / "council-park-camp.txt"), Wishes()).bank)


def wrong(question: Question) -> Question | None:
    """The question with a wrong answer, as a slip of the editor leaves it."""
    match question:
        case Choice(options=options, answer=answer):
            return replace(question, answer=next(one for one in options if one != answer))
        case TrueFalse(answer=answer):
            return replace(question, answer=not answer)
        case Order(answer=order):
            return replace(question, answer=order[::-1])
        case Match(choices=rights, answer=pairs) | Table(columns=rights, answer=pairs):
            left, right = pairs[0]
            other = next(one for one in rights if one != right)
            return replace(question, answer=((left, other), *pairs[1:]))
        case ShortAnswer():
            return replace(question, answer="Something else.")
        case _:
            return None


def complaints(bank: Bank) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for one in check_text(encode(bank), "bank.yaml", RULES):
        found.setdefault(one.question, set()).add(one.check)
    return found


def test_what_the_program_made_is_not_complained_of(bank: Bank) -> None:
    errors = check_text(encode(bank), "bank.yaml", RULES)
    assert [str(one.problem) for one in errors if one.problem.severity == "error"] == []


def test_every_changed_answer_is_noticed(bank: Bank) -> None:
    questions = [*bank.questions, *bank.spares]
    changed = [one for question in questions if (one := wrong(question))]
    assert len(changed) > 5
    found = complaints(replace(bank, questions=tuple(changed), spares=()))
    for question in changed:
        assert "key-changed" in found[question.id]
        if isinstance(question, Choice):
            assert found[question.id] & {"key-refuted", "proof-fails"}


def test_no_pair_that_clashes_is_passed_over(bank: Bank) -> None:
    questions = (*bank.questions, *bank.spares)
    text = encode(replace(bank, questions=questions, spares=()))
    told = {"gives-away", "same-words"}
    found = [one for one in check_text(text, "bank.yaml", RULES) if one.check in told]
    pairs = [(a, b) for a, b in combinations(questions, 2) if clash(a, b, RULES)]
    assert len({(one.question, one.problem.message.split("“")[1]) for one in found}) == len(pairs)


def test_an_article_that_says_something_else_breaks_the_proofs(bank: Bank) -> None:
    snow = ("Snow fell on the town in the night.",)
    other = replace(bank.articles[0], title="Snow falls on the town", paragraphs=snow)
    found = complaints(replace(bank, articles=(other,)))
    for question in bank.questions:
        if question.proof:
            assert "proof-fails" in found[question.id]
        if question.evidence:
            assert "evidence-missing" in found[question.id]
