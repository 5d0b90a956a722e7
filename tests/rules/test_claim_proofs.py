"""Conditions on claims: each holds where the article fulfils it, and nowhere else."""

import pytest

from quizgen.article import article_from_text
from quizgen.bank.kinds import Proof
from quizgen.extract import extract
from quizgen.rules.proofs import holds
from quizgen.rules.proofs.claims import CLAIM_CONDITIONS

TEXT = """Mayor Says Plan “Will Be Met With Stubborn Defense”

Mayor Maria Ortiz vowed that the town would meet the plan with “stubborn defense.”

Ortiz said the plan “will be met with stubborn defense from fishermen.”

The repairs would cost $2.4 million, said Tom Reed, an engineer. “The heavy stones have shifted,” Reed told the council.

The old wall has protected 340 homes since the harbor was built.

The council will hold a second meeting in the town hall. Workers carried 300 stones to the harbor.

The mayor is expected to present a new plan for the harbor. The gates were closed on Monday.

Many residents came to the meeting. Several bakers stayed until 9 p.m.

Many fishermen came as well.
"""
FACTS = extract(article_from_text(TEXT))
GATES = "The gates were closed on Monday."
WORKERS = "Workers carried 300 stones to the harbor."


def proof(holds_: str, words: str, paragraph: int | None = None, given: str = "") -> Proof:
    return Proof(holds_, words, paragraph, given)


TRUE_AND_FALSE = [
    (
        proof("stated by", "$2.4 million", 3, "Tom Reed"),
        proof("stated by", "$2.4 million", 3, "Maria Ortiz"),
    ),
    (
        proof("not stated by", "$2.4 million", 3, "Maria Ortiz"),
        proof("not stated by", "$2.4 million", 3, "Tom Reed"),
    ),
    (proof("names no source", "340 homes", 4), proof("names no source", "$2.4 million", 3)),
    (proof("gives no number", "Many residents", 7), proof("gives no number", "Several bakers", 7)),
    (proof("reports", "vowed", 1, "vow"), proof("reports", "said", 1, "say")),
    (
        proof("quotes its words", "the heavy stones", 3, "Tom Reed"),
        proof("quotes its words", "the heavy stones", 3, "Maria Ortiz"),
    ),
    (
        proof("quotes none of its words", "the old wall", 3),
        proof("quotes none of its words", "the heavy stones", 3),
    ),
    (
        proof("gives words to", "Tom Reed", None, "Tom Reed"),
        proof("gives words to", "Ana Bell", None, "Ana Bell"),
    ),
    (
        proof("done by", "stubborn defense", 2, "fishermen"),
        proof("done by", "stubborn defense", 2, "the town"),
    ),
    (proof("leaves open who", GATES, 6), proof("leaves open who", WORKERS, 5)),
    (proof("leaves open when", WORKERS, 5), proof("leaves open when", GATES, 6)),
    (proof("says who", WORKERS, 5, "Workers"), proof("says who", GATES, 6, "The gates")),
    (proof("says whom", GATES, 6, "The gates"), proof("says whom", WORKERS, 5, "Workers")),
    (proof("says what", GATES, 6, "were closed"), proof("says what", GATES, 6, "were opened")),
    (proof("says when", GATES, 6, "Monday"), proof("says when", WORKERS, 5, "Monday")),
    (
        proof("shows the trait", "Many fishermen", 8, "vague"),
        proof("shows the trait", "300 stones", 5, "vague"),
    ),
    (
        proof("presented as done", "300 stones to the harbor", 5, "Workers"),
        proof("presented as done", "a second meeting in the town hall", 5, "The council"),
    ),
    (
        proof("presented as to come", "a second meeting in the town hall", 5, "The council"),
        proof("presented as to come", "300 stones to the harbor", 5, "Workers"),
    ),
    (
        proof("presented as open", "a new plan for the harbor", 6, "The mayor"),
        proof("presented as open", "a second meeting in the town hall", 5, "The council"),
    ),
    (
        proof("presented as firm", "a second meeting in the town hall", 5, "The council"),
        proof("presented as firm", "a new plan for the harbor", 6, "The mayor"),
    ),
]


@pytest.mark.parametrize(
    ("true", "false"), TRUE_AND_FALSE, ids=[true.holds for true, _ in TRUE_AND_FALSE]
)
def test_holds_where_it_should_and_nowhere_else(true: Proof, false: Proof) -> None:
    assert holds(FACTS, true)
    assert not holds(FACTS, false)


def test_every_condition_is_tried() -> None:
    assert set(CLAIM_CONDITIONS) - {true.holds for true, _ in TRUE_AND_FALSE} == {"says where"}


def test_says_where() -> None:
    facts = extract(
        article_from_text("Storms\n\nLarge storms are expected across Ardal Bay today.")
    )
    sentence = "Large storms are expected across Ardal Bay today."
    assert holds(facts, proof("says where", sentence, 1, "across Ardal Bay"))
    assert not holds(facts, proof("says where", sentence, 1, "in Ardal"))
