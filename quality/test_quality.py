"""The scores on our own labelled articles stay at their floors; the scorer itself is checked."""

import os
from pathlib import Path

import pytest

from quality.__main__ import score_articles
from quality.floors import floors
from quality.gold import Label, Labelled, gold_articles, own_articles
from quality.measures import ROWS, Score, add_article
from quality.names import head_names, source_kind
from quality.regions import quoted_regions
from quality.sentences import read_sentences, score_sentences


@pytest.fixture(scope="module")
def score() -> Score:
    return score_articles(own_articles())


@pytest.mark.parametrize("measure", ROWS)
def test_no_score_falls_below_its_floor(score: Score, measure: str) -> None:
    reached = score.rows[measure].f1
    assert reached >= floors()[measure], (
        f"{measure} fell to {reached:.1f}; see `python -m quality` for the errors"
    )


def test_every_article_has_labels_and_labels_score_full_marks_against_themselves() -> None:
    articles = list(own_articles())
    seeds = Path(__file__).parent.parent / "seeds"
    assert {found.id for found in articles} == {path.stem for path in seeds.glob("*.txt")}
    score = Score()
    for article in articles:
        add_article(score, article, article.labels)
    assert {name: count.f1 for name, count in score.rows.items()} == dict.fromkeys(ROWS, 100.0)
    assert not score.errors


def test_nothing_predicted_scores_nothing() -> None:
    score = Score()
    for article in own_articles():
        add_article(score, article, ())
    assert all(count.f1 == 0 for count in score.rows.values())


def test_a_shifted_span_and_a_wrong_source_are_told_apart() -> None:
    text = "“Rain is on its way to us,” said Ana Bell. Tom Reed listened."
    gold = Label(((1, 25),), ((32, 40),), ((27, 31),), "direct")
    wrong_source = Label(((1, 25),), ((42, 50),), ((27, 31),), "direct")
    by_name = Label(((1, 25),), (), ((27, 31),), "direct", name="Mayor Ana Bell")
    short = Label(((1, 9),), ((32, 40),), ((27, 31),), "direct")
    reached = {}
    for name, found in {"wrong": wrong_source, "name": by_name, "short": short}.items():
        score = Score()
        add_article(score, Labelled("a", text, (gold,)), [found])
        reached[name] = (score.rows["direct_span@.8"].right, score.rows["direct_attribution"].right)
    assert reached == {"wrong": (1, 0), "name": (1, 1), "short": (0, 0)}


def test_regions_are_what_stands_between_the_marks() -> None:
    text = "“A,” he said. \"B ''c'' d.\"\n“Left open\n“and on.”\n<i a=\"x\">No.</i>"
    assert [text[a:b] for a, b in quoted_regions(text)] == [
        "A,",
        "B ''c'' d.",
        "Left open",
        "and on.",
    ]


@pytest.mark.parametrize(
    ("source", "kind", "names"),
    [
        ("Ortiz spokeswoman Anna Bell", "named", {"anna", "bell"}),
        ("she", "pronoun", set()),
        ("two officials at the Treasury", "nominal", set()),
        ("", "none", set()),
        ("Bell, a nurse in Ohio,", "named", {"bell"}),
    ],
)
def test_a_source_is_known_by_its_head(source: str, kind: str, names: set[str]) -> None:
    assert source_kind(source) == kind
    assert head_names(source) == names


def test_sentences_count_by_their_main_claim() -> None:
    counts = score_sentences(
        [
            ("The council approved the budget on Monday.", "factual"),
            ("The city should be ashamed of this disgraceful budget.", "opinion"),
            ("The budget is a mixed bag.", "mixed"),
        ]
    )
    assert {name: (c.right, c.predicted, c.labelled) for name, c in counts.items()} == {
        "checkable": (1, 1, 1),
        "judgement": (1, 1, 1),
    }


# Labelled corpora are their publishers'; whoever has one names its file in the environment.
ARTICLES = {
    "direct_span@.8": 90,
    "direct_attribution": 85,
    "quoted_chars_source": 92,
    "indirect_attribution_speech": 62,
    "any_attribution": 56,
    "cue": 95,
}


def given(variable: str) -> Path:
    """The file that an environment variable names; skips the test without one."""
    if variable not in os.environ:
        pytest.skip(f"{variable} names no labelled file")
    return Path(os.environ[variable])


def test_articles_given_from_outside_reach_their_figures() -> None:
    rows = score_articles(gold_articles(given("QUIZGEN_ARTICLES"))).rows
    assert {name: rows[name].f1 for name, least in ARTICLES.items() if rows[name].f1 < least} == {}


def test_sentences_given_from_outside_reach_their_figures() -> None:
    counts = score_sentences(read_sentences(given("QUIZGEN_SENTENCES")))
    checkable, judgement = counts["checkable"], counts["judgement"]
    assert checkable.precision >= 85
    assert checkable.recall >= 25
    assert judgement.precision >= 75
    assert judgement.recall >= 15
