"""Whatever becomes of an article, asking never raises, and what is asked is proved."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.article import article_from_text
from quizgen.extract import extract
from quizgen.rules.ask import questions
from quizgen.rules.choose import choose
from quizgen.rules.clash import clash
from quizgen.rules.load import library

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
PARAGRAPHS = [
    paragraph
    for seed in SEEDS
    for paragraph in seed.read_text(encoding="utf-8").split("\n\n")
    if paragraph.strip()
]
RULES = library()
BY_ID = {rule.id: rule for rule in RULES}


def test_there_are_articles() -> None:
    assert len(PARAGRAPHS) > 50


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.sampled_from(PARAGRAPHS), min_size=1, max_size=12),
    st.integers(0, 3),
    st.sampled_from(["", "“", "”", '"', " said", "\n\n“", ", who said"]),
)
def test_any_shuffle(paragraphs: Sequence[str], cut: int, noise: str) -> None:
    """Paragraphs of our articles in any order, cut at the front, with a stray mark or word."""
    text = "\n\n".join(part[cut * 7 :] + noise for part in paragraphs)
    facts = extract(article_from_text(text))
    asked = questions(RULES, facts, seed=1)
    sheet = choose(asked, 10, BY_ID).sheet
    assert len({question.id for question in asked}) == len(asked)
    assert not any(clash(a, b, BY_ID) for n, a in enumerate(sheet) for b in sheet[:n])


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
def test_without_marks(seed: Path) -> None:
    """An article whose quotation marks are lost gives no question about quoted words."""
    text = seed.read_text(encoding="utf-8")
    for mark in '“”"‘':
        text = text.replace(mark, "")
    asked = questions(RULES, extract(article_from_text(text)), seed=1)
    assert not [question.id for question in asked if question.rule == "source/who-said-it"]
