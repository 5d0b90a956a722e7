import pytest

from quizgen.article import article_from_text
from quizgen.extract import extract


def figures(text: str) -> list[tuple[str, float | None, str]]:
    article = article_from_text(text)
    return [
        (found.span.of(article.text), found.value, found.unit) for found in extract(article).figures
    ]


@pytest.mark.parametrize(
    ("text", "words", "value", "unit"),
    [
        ("About 43 percent agreed.", "43 percent", 43, "percent"),
        ("About 43% agreed.", "43%", 43, "percent"),
        ("It rose 4.5 per cent.", "4.5 per cent", 4.5, "percent"),
        ("It fell two percentage points.", "two percentage points", 2, "percentage point"),
        ("It cost $2.4 million.", "$2.4 million", 2_400_000, "$"),
        ("It cost 300 dollars.", "300 dollars", 300, "$"),
        ("It cost €1,500.", "€1,500", 1500, "€"),
        ("It cost $3bn.", "$3bn", 3e9, "$"),
        ("The fire took 300 homes.", "300 homes", 300, "home"),
        ("There are 15 new shelter beds.", "15 new shelter beds", 15, "bed"),
        ("Three dozen states sued.", "Three dozen states", 36, "state"),
        ("Two hundred people came.", "Two hundred people", 200, "people"),
        ("They get 72-hour notices.", "72-hour", 72, "hour"),
        ("Some 1,237 were needed.", "1,237", 1237, ""),
        ("One of the swings is 20 feet away.", "20 feet", 20, "foot"),
        ("Between 30 and 40 squatters slept there.", "30 and 40 squatters", None, "squatter"),
        ("Crews need 10-15 percent more.", "10-15 percent", None, "percent"),
        ("It took 30 to 40 minutes.", "30 to 40 minutes", None, "minute"),
        ("Pumps ran in 60 of the rooms.", "60 of the rooms", 60, "room"),
        ("Some 12 or 13 percent left.", "12 or 13 percent", None, "percent"),
        ("Of 11 cities, most agreed.", "11 cities", 11, "city"),
    ],
)
def test_number_value_and_unit(text: str, words: str, value: float | None, unit: str) -> None:
    assert (words, value, unit) in figures(text)


@pytest.mark.parametrize(
    "text",
    [
        "It opened in 2019.",
        "It opened in the 1990s.",
        "The vote is on Oct. 3.",
        "The vote is on 3 October.",
        "Doors open at 7:30 p.m. on Monday.",
        "Doors open at 9 a.m. sharp.",
        "Dale Hutchins, 58, came along.",
        "A 13-year-old came along.",
        "They won 3-1 on Sunday.",
        "Route 66 is closed.",
        "The 20th street is closed.",
        "One of them came.",
        "It was two weeks ago.",
        "Call 555-1234 today.",
        "Buses on the 14 and 22 lines will run.",
    ],
)
def test_dates_ages_scores_and_names_are_no_figures(text: str) -> None:
    assert figures(text) == []


def test_the_supplier_is_the_source_whose_content_holds_the_figure() -> None:
    article = article_from_text("The city spent $18,400, Owen Tasker said. It owns 11 parks.")
    facts = extract(article)
    spent, parks = facts.figures
    assert spent.attribution == 0
    assert parks.attribution is None
