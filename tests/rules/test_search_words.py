"""The words that lead to other reports on the same event."""

from quizgen.article import article_from_text
from quizgen.extract import extract
from quizgen.rules.reading.search_words import search_words


def words_of(headline: str, *paragraphs: str) -> tuple[str, ...]:
    text = "\n\n".join((headline, *paragraphs)) + "\n"
    return search_words(extract(article_from_text(text, "test")))


def test_person_place_and_phrase_of_the_headline() -> None:
    assert words_of(
        "Ortiz defends harbor wall in Ardal",
        "Maria Ortiz, the mayor, came to Ardal on Monday to see the harbor wall, Ortiz said.",
        "People in Ardal have asked for a new one.",
    ) == ("Maria Ortiz", "Ardal", "harbor wall")


def test_a_surname_alone_is_no_place() -> None:
    assert "Tasker" not in words_of(
        "Ortiz praises Tasker plan for harbor wall",
        "Maria Ortiz came to see the harbor wall, and the mayor liked Tasker. Ortiz left.",
        "Councilman Tasker was there, and people thanked Tasker.",
    )


def test_nothing_that_would_find_any_event() -> None:
    assert words_of("A long winter", "Maria Ortiz said it had been a long and cold year.") == ()
