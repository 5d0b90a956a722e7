"""Whatever the text: nothing raises, spans lie inside it and in order, and the cost stays linear."""

from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.article import Unreadable, article_from_text
from quizgen.base import Span
from quizgen.extract import Facts, extract

WORDS = (
    "will may should was have been by from not to of and but who that he they the a "
    "said vowed closed went expected likely several dozens percent million two 300 1,237 "
    "Monday Oct. May 2024 last week ago yesterday Christmas Eve protesters rioters"
)
PIECES = st.sampled_from(
    [
        *"“”\"'’‘$€%.,;:!?-—()[]1²٣½",
        *WORDS.split(),
        "illegal immigrants",
        "“We will go,” said Ana Bell.",
        "From The Hill:",
        "Mayor Ana Bell (D",
        "open anger",
        "the city",
        "Ana Bell",
        "\n\n",
        "\n",
        " ",
        "’s",
        "5,",
        "$",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(PIECES, max_size=120).map(" ".join),
    st.lists(PIECES, max_size=120).map("".join),
)


def spans_of(facts: Facts) -> list[list[Span]]:
    return [
        [claim.span for claim in facts.claims],
        [span for claim in facts.claims for span in claim.deciding],
        [figure.span for figure in facts.figures],
        [date.span for date in facts.dates],
        *([phrase.span for phrase in family.phrases] for family in facts.families),
        [vague.span for vague in facts.vague_amounts],
        [modality.span for modality in facts.modalities],
        [modality.event for modality in facts.modalities],
        *([place.span for place in found.places] for found in facts.repeated_phrases),
        [
            place.agent
            for found in facts.repeated_phrases
            for place in found.places
            if place.agent is not None
        ],
    ]


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_nothing_raises_and_spans_lie_inside(text: str) -> None:
    try:
        article = article_from_text(text)
    except Unreadable:
        return
    facts = extract(article)
    for spans in spans_of(facts):
        assert all(0 <= span.start < span.end <= len(article.text) for span in spans)
    for ordered in (facts.claims, facts.figures, facts.dates, facts.vague_amounts):
        starts = [found.span.start for found in ordered]
        assert starts == sorted(starts)
    placed = [(found.span, found.paragraph) for found in facts.claims]
    placed += [(found.span, found.paragraph) for found in facts.figures]
    placed += [(found.span, found.paragraph) for found in facts.dates]
    assert all(article.number_at(span.start) == paragraph for span, paragraph in placed)


@pytest.mark.parametrize(
    "piece",
    [
        "“",
        "$1 ",
        "1 to ",
        "will be ",
        "by ",
        "1,",
        "ago ",
        "illegal ",
        "open anger ",
        ", which x ",
        ", and he ",
        "x was, the ",
        "a-",
        "1-",
    ],
)
def test_long_runs_of_one_thing_cost_no_more_a_character(piece: str) -> None:
    def took(times: int) -> float:
        article = article_from_text(piece * times)
        start = perf_counter()
        extract(article)
        return perf_counter() - start

    took(100)
    assert took(20_000) < 5 + 100 * took(1_000)
