"""Every check complains of its bad example, and keeps quiet about the mended one."""

import textwrap

import pytest

from quizgen.check.run import Check, Found, check_text, checks
from quizgen.rules.load import library

ARTICLE = """\
bank: 1
title: The dam
articles:
  - title: River rises
    paragraphs:
      - “The wall will hold,” said Tom Reed, a dam engineer.
      - >-
        “We must act before the river does,” said Maria Ortiz, the mayor: she wants a new wall, and
        a road on top of it.
      - Ana Bell asked for proof. Reed did not answer her.
      - >-
        The squatters sleep by the river. “I will not have our unhoused neighbors drown,” Bell said.
questions:
"""
RULES = {rule.id: rule for rule in library()}


def found_in(questions: str, silence: tuple[tuple[str, str], ...] = ()) -> list[Found]:
    text = ARTICLE + textwrap.indent(questions, "  ")
    found = check_text(text, "bank.yaml", RULES, silence)
    assert "read" not in {one.check for one in found}, "\n".join(str(one.problem) for one in found)
    return found


BY_ID = {check.id: check for check in checks()}


@pytest.mark.parametrize("check", BY_ID.values(), ids=BY_ID)
def test_the_bad_example_is_found_and_the_mended_one_is_not(check: Check) -> None:
    complaints = [one for one in found_in(check.bad) if one.check == check.id]
    assert complaints
    for one in complaints:
        assert one.problem.severity == check.severity
        assert one.problem.hint == check.mend
        assert one.problem.where.line > ARTICLE.count("\n")
        assert one.question
    assert check.id not in {one.check for one in found_in(check.good)}


@pytest.mark.parametrize("check", BY_ID.values(), ids=BY_ID)
def test_a_check_can_be_silenced_for_a_question_a_bank_and_a_project(check: Check) -> None:
    line = f"silence: {{{check.id}: We know.}}"
    in_bank = ARTICLE.replace("title: The dam", f"title: The dam\n{line}")
    bad = textwrap.indent(check.bad, "  ")
    assert check.id not in {one.check for one in check_text(in_bank + bad, "b.yaml", RULES)}
    assert check.id not in {one.check for one in found_in(check.bad, ((check.id, "so"),))}
    if check.scope != "sheet":
        in_question = check.bad.replace("- kind:", f"- {line}\n  kind:")
        assert check.id not in {one.check for one in found_in(in_question)}


def test_a_silenced_check_that_is_none_is_told() -> None:
    question = "- kind: short\n  ask: Who?\n  answer: I\n  silence: {key-longst: so}\n"
    (found,) = found_in(question)
    assert str(found.problem).split("\n")[0] == (
        "bank.yaml:17:15: no check is called 'key-longst' [silence] (did you mean 'key-longest'?)"
    )


def test_dates_are_to_ascend_too() -> None:
    question = (
        "- kind: choice\n  ask: When?\n  options: [Oct. 3, March 4, May 5]\n  answer: May 5\n"
    )
    assert "numbers-unordered" in {one.check for one in found_in(question)}
    ordered = question.replace("[Oct. 3, March 4, May 5]", "[March 4, May 5, Oct. 3]")
    assert found_in(ordered + "  keep_order: true\n") == []


def test_what_is_about_a_whole_text_points_to_its_first_word() -> None:
    question = "- kind: short\n  ask: >-\n    The\n    mayor.\n  answer: I\n"
    (found,) = found_in(question)
    assert found.check == "stem-form"
    assert found.problem.where.text == "      The"
    assert found.problem.where.column == 7


def test_a_silenced_check_wants_a_reason() -> None:
    question = "- kind: short\n  ask: Who?\n  answer: I\n  silence: {key-longest: }\n"
    (found,) = found_in(question)
    assert found.problem.message == "'key-longest' is silenced without a reason [silence]"


def test_a_hand_written_question_answers_only_for_itself() -> None:
    assert found_in("- kind: short\n  ask: Who asked for proof?\n  answer: Ana Bell\n") == []
    assert found_in("- kind: true-false\n  ask: It rained in May.\n  answer: no\n") == []


def test_the_place_is_that_of_the_words() -> None:
    question = "- kind: choice\n  ask: Who?\n  options:\n    - a\n    - >-\n      All of\n      the above\n    - b\n  answer: a\n"
    (found,) = (one for one in found_in(question) if one.check == "all-of-the-above")
    assert (found.problem.where.line, found.problem.where.column) == (19, 9)
    assert found.as_json() == {
        "severity": "error",
        "check": "all-of-the-above",
        "file": "bank.yaml",
        "line": 19,
        "column": 9,
        "question": "Who?",
        "message": "“All of the above” is no option of its own",
        "hint": "name a further option, or make it a multi-select",
    }
