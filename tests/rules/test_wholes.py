"""Options are whole phrases: what starts or ends in mid-phrase is not offered."""

import pytest

from quizgen.base import Span
from quizgen.rules.reading.wholes import ends_whole, wholes


def offered(text: str) -> list[str]:
    return [piece.of(text) for piece in wholes(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        (
            "Heavy stones beneath the old bridge had shifted far down the river.",
            "Heavy stones beneath the old bridge",
        ),
        ("She was waiting for a letter from the capital.", "for a letter from the capital"),
        ("They met in a cold hall, and nobody came.", "in a cold hall"),
    ],
)
def test_offers_phrases_up_to_their_end(text: str, phrase: str) -> None:
    assert phrase in offered(text)


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("One of their engineers was late for the whole inspection.", "their engineers"),
        ("The bridges in the past have been too dull.", "in the past have been too dull"),
        ("He called it a nod to the builders of “old” walls.", "to the builders of"),
        ("It is a more cautious plan for the harbour.", "more cautious plan for the harbour"),
    ],
)
def test_offers_nothing_that_is_cut(text: str, cut: str) -> None:
    assert cut not in offered(text)


def test_a_preposition_or_a_contraction_ends_nothing() -> None:
    assert not ends_whole("to stop the work against")
    assert not ends_whole("an election year or if it’s")
    assert ends_whole("without warning")
