"""Paragraphs whose quotation marks cannot be trusted."""

import pytest

from quizgen.article import article_from_text
from quizgen.extract import extract
from quizgen.rules.reading.marks import is_doubtful
from quizgen.rules.reading.places import inside_quotation, touches_quotation

SOUND = [
    "“The wall will hold,” said Ann Lee. “It is old.”",
    '"The wall will hold," said Ann Lee. "It is old."',
    "“The wall will hold.\n\n“It is old,” said Ann Lee.",
    "Ann Lee called it ''a wall of stone'' and left.",
    "Note: Ann Lee built the wall.",
]
DOUBTFUL = [
    '""The wall" will hold, said Ann Lee.',
    "“The wall will hold“ and stand, said Ann Lee.",
    'The wall "will hold, said Ann Lee.\n\nIt is old.',
    "“The wall “will hold,” said Ann Lee.",
    "ANN LEE: The wall will hold.\n\nTOM REED: It is old.\n\nANN LEE: It is of stone.",
]


@pytest.mark.parametrize("text", SOUND)
def test_sound(text: str) -> None:
    facts = extract(article_from_text(f"Council meets\n\n{text}"))
    assert not any(is_doubtful(facts, block) for block in facts.article.blocks)


@pytest.mark.parametrize("text", DOUBTFUL)
def test_doubtful_is_neither_inside_nor_outside(text: str) -> None:
    facts = extract(article_from_text(f"Council meets\n\n{text}"))
    first = facts.article.paragraphs[0]
    assert is_doubtful(facts, first)
    assert touches_quotation(facts, first)
    assert not inside_quotation(facts, first)
