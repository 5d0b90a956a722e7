from datetime import date

import pytest

from quizgen.article import Metadata, article_from_text
from quizgen.extract import extract
from quizgen.extract.dates import parse_day


def dates(text: str, published: str = "") -> list[tuple[str, str]]:
    article = article_from_text(text, metadata=Metadata(date=published))
    return [(found.span.of(article.text), found.iso) for found in extract(article).dates]


@pytest.mark.parametrize(
    ("text", "words", "iso"),
    [
        ("It opened on November 5, 2024, at last.", "November 5, 2024", "2024-11-05"),
        ("It opened on Nov. 5, 2024.", "Nov. 5, 2024", "2024-11-05"),
        ("It opened on 5 November 2024.", "5 November 2024", "2024-11-05"),
        ("It opened in March 2019.", "March 2019", "2019-03"),
        ("It opened in 2019.", "2019", "2019"),
        ("It opened on 2024-11-05.", "2024-11-05", "2024-11-05"),
        ("It opened on Oct. 3.", "Oct. 3", ""),
        ("It opened on Tuesday morning.", "Tuesday morning", ""),
        ("It opened three weeks ago.", "three weeks ago", ""),
        ("It opened earlier this month.", "earlier this month", ""),
        ("It opened before the 4th of July holiday.", "4th of July", ""),
        ("It opened in the spring.", "spring", ""),
        ("It opened on Christmas Eve.", "Christmas Eve", ""),
        ("It never opened on February 30, 2024.", "February 30, 2024", ""),
    ],
)
def test_what_a_phrase_means_without_a_date_of_publication(text: str, words: str, iso: str) -> None:
    assert dates(text) == [(words, iso)]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("It opened on Oct. 3.", "2024-10-03"),
        ("It opened on Dec. 30.", "2023-12-30"),
        ("It opened on Monday.", "2024-01-08"),
        ("It opened on Wednesday.", "2024-01-10"),
        ("It opened yesterday.", "2024-01-09"),
        ("It will open on Monday.", ""),
        ("It opened last Monday.", ""),
    ],
)
def test_the_date_of_publication_resolves_days(text: str, iso: str) -> None:
    published = "November 6, 2024" if "Oct" in text else "2024-01-10"
    assert [found for _, found in dates(text, published)] == [iso]


@pytest.mark.parametrize("text", ["She may march on.", "Mark it 5 of 9.", "April Jones came."])
def test_words_that_only_look_like_months(text: str) -> None:
    assert dates(text) == []


def test_a_date_as_given_in_metadata() -> None:
    assert parse_day("Nov. 5, 2024") == parse_day("5 November 2024") == date(2024, 11, 5)
    assert parse_day("soon") is parse_day("2024-13-40") is None
