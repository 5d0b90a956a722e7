"""Conditions on sources: whose words a paragraph gives, and what the tag tells of them."""

import pytest

from quizgen.article import article_from_text
from quizgen.bank.kinds import Proof
from quizgen.extract import extract
from quizgen.extract.facts import Facts
from quizgen.rules.proofs import holds
from quizgen.rules.reading.persons import is_a_persons_name

ARTICLE = """Council votes on the wall

“We must act before the river does,” Maria Ortiz said in a written statement on Monday.

Paul Weiss built the wall of the lower town. The wall that Weiss built is forty years old.

“The wall will hold for another winter,” said Tom Reed, an engineer. It stands on piles.

Several members of Congress said that the wall would hold. The Council of Rivers said it would not.

“Nobody in Ardal will lose a house,” Ortiz told reporters outside the town hall.

Stacy Brand of Ardal, North Coast says she would move the wall. “It is old and it is tired.”
"""


@pytest.fixture(scope="module")
def facts() -> Facts:
    return extract(article_from_text(ARTICLE, "wall"))


@pytest.mark.parametrize(
    ("proof", "fulfilled"),
    [
        (Proof("one voice", "", 1, "Maria Ortiz"), True),
        (Proof("one voice", "", 1, "Tom Reed"), False),
        (Proof("one voice", "", 9, "Maria Ortiz"), False),  # there is no such paragraph
        (Proof("gives no words of", "", 5, "Tom Reed"), True),
        (Proof("gives no words of", "", 5, "Maria Ortiz"), False),
        (Proof("gives no words of", "", 2, "Maria Ortiz"), False),  # nobody speaks there
        (Proof("speaks there", "", 5, "Maria Ortiz"), True),
        (Proof("speaks there", "", 2, "Paul Weiss"), False),
        (Proof("only named", "Paul Weiss"), True),
        (Proof("only named", "Stacy Brand"), False),
        (Proof("tells the occasion", "in a written statement on Monday", 1), True),
        (Proof("tells the occasion", "told reporters outside the town hall", 5), True),
        (Proof("tells the occasion", "in a written statement", 1), False),
        (Proof("identified", "it would not", 4, "as an organization"), True),
        (Proof("identified otherwise", "it would not", 4, "by name"), True),
        (Proof("identified otherwise", "it would not", 4, "as an organization"), False),
        (Proof("identified", "the wall would hold", 4, "as an organization"), False),
        (Proof("quoted first", "", None, "Maria Ortiz"), True),
        (Proof("quoted first", "", None, "Tom Reed"), False),
    ],
)
def test_condition(facts: Facts, proof: Proof, fulfilled: bool) -> None:
    assert holds(facts, proof) is fulfilled


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("Ana Bell", True),
        ("J. Ana Bell", True),
        ("Using Ana Bell", False),
        ("Billionaire Thomas Reed", False),
        ("Thomas Jr.", False),
        ("Paul Paul", False),
        ("Mary Reed-style", False),
        ("Young Voters", False),
    ],
)
def test_a_persons_name(name: str, is_one: bool) -> None:
    assert is_a_persons_name(name, given_name_known=False) is is_one
