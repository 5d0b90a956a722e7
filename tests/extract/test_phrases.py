import pytest

from quizgen.article import article_from_text
from quizgen.extract import extract
from quizgen.extract.facts import RepeatedPhrase


def places(text: str) -> dict[str, list[tuple[str, str]]]:
    article = article_from_text(text)

    def agents(found: RepeatedPhrase) -> list[tuple[str, str]]:
        return [
            (place.agent.of(article.text) if place.agent else "", place.certainty)
            for place in found.places
        ]

    return {found.words: agents(found) for found in extract(article).repeated_phrases}


def test_who_does_it_in_each_place() -> None:
    found = places(
        "Lee vowed that the town would meet the plan with loud protests on Monday.\n\n"
        "“Any such plan will be met with loud protests from Dorians,” Lee said.\n\n"
        "The plan will be met with “loud protests.”\n\n"
        "There were loud protests."
    )
    assert found["loud protests"] == [
        ("the town", "sure"),
        ("Dorians", "sure"),
        ("", "sure"),
        ("", "guess"),
    ]


def test_a_phrase_takes_in_what_follows_everywhere() -> None:
    text = "We saw cold spring water. He drank cold spring water. They sold cold spring water."
    assert list(places(text)) == ["cold spring water"]


@pytest.mark.parametrize(
    "text",
    [
        "Loud protests came. Loud protests went.",
        "Ana Bell came. Ana Bell went. Ana Bell sat down.",
        "It is of the. It is of the. It is of the.",
    ],
)
def test_two_places_names_and_function_words_are_none(text: str) -> None:
    assert places(text) == {}
