"""The rules that come with quizgen: each proves itself by the examples it carries."""

import pytest

from quizgen.rules.examples import failures
from quizgen.rules.load import library
from quizgen.rules.rule import Rule
from quizgen.rules.subjects import SUBJECTS

RULES = library()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_examples_hold(rule: Rule) -> None:
    assert not list(failures(rule)), "\n".join(map(str, failures(rule)))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_one_example_fires_and_one_stays_silent(rule: Rule) -> None:
    assert any(example.asks for example in rule.examples)
    assert any(not example.asks for example in rule.examples)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_says_why_it_matters(rule: Rule) -> None:
    assert rule.why.endswith(".")
    assert rule.standards
    assert rule.catalogue


def test_rules_named_in_not_with_exist() -> None:
    known = {rule.id for rule in RULES}
    assert {name for rule in RULES for name in rule.not_with} <= known


def test_no_guard_and_no_maker_is_unused() -> None:
    """What no rule names is dead code, or a rule has lost a guard."""
    for kind in SUBJECTS.values():
        rules = [rule for rule in RULES if rule.for_each == kind.name]
        named = {name for rule in rules for name in rule.when}
        for rule in rules:
            for task in rule.tasks:
                named |= {task.distractors, task.rows, task.extra_choices, task.proof}
        offered = {*kind.guards, *kind.options, *kind.rows, *kind.choices, *kind.proofs}
        assert offered <= named, f"{kind.name}: {sorted(offered - named)}"
