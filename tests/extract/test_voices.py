"""Whose name stands for a source: pronouns, titles of office, relatives, namesakes."""

import pytest

from quizgen.article import article_from_text
from quizgen.extract import Facts, extract


def read(text: str) -> Facts:
    """Facts of a text under a headline that says nothing."""
    return extract(article_from_text("Ardal Waits\n\n" + text))


def last_voice(text: str) -> tuple[str | None, str]:
    """The name behind the last attribution of a text, and how sure it is."""
    facts = read(text)
    found = facts.attributions[-1]
    voice = facts.voice_of(found)
    return (voice.name if voice else None), found.certainty


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The dam is “strong,” said former secretary of state Ana Bell.", "Ana Bell"),
        ("Fight for Fair Dams organizing director Ana Bell said it is “strong.”", "Ana Bell"),
        (
            "A spokesman for Senator Ana Bell said it is “strong.”",
            "A spokesman for Senator Ana Bell",
        ),
        ("Ana King lives here. King said the dam is “strong.”", "Ana King"),
        ("Ana Bell, a farmer from Ardal, who called it “strong,” left.", "Ana Bell"),
        ("Ana Bell (D-Ardal), who called it “strong,” left.", "Ana Bell"),
        (
            "As Ana Bell, professor of law and author of “The Old Dam,” put it, “It is strong.”",
            "Ana Bell",
        ),
        ("The head of the Dam League, Ana Bell, said it is old. Bell left.", "Ana Bell"),
        ("One of his advisers, Ana Bell, says the dam is old.", "Ana Bell"),
        ("“It is old,” said his best friend at school, Ana Bell, on Monday.", "Ana Bell"),
        (
            "The head of the Dam League, a club in Ardal, said it is old.",
            "The head of the Dam League",
        ),
        ("The mayor of Ardal, Norway, said that it is old.", "The mayor of Ardal"),
        ("Ana Bell of Alder, West Falls says it is old.", "Ana Bell"),
        ("Ana Bell, chair of Ardal Rising (a club), said: “It is old.”", "Ana Bell"),
        (
            "The dam is old, according to the Dam Workers of America, one of the unions.",
            "Dam Workers of America",
        ),
        ("Executives for Bellco, which makes cars, said it is old.", "Executives for Bellco"),
        ("The Bank of New Ardal is old. New Ardal said it is old.", "New Ardal"),
    ],
)
def test_the_name_in_a_source(text: str, name: str) -> None:
    assert last_voice(text)[0] == name


def test_a_pronoun_is_sure_after_a_person_the_article_shows_to_be_one() -> None:
    text = "Mayor Ana Bell said the dam is old. “It will hold,” she said."
    assert last_voice(text) == ("Ana Bell", "sure")


@pytest.mark.parametrize(
    "text",
    [
        "His mother said the dam is old. “It will hold,” he said.",
        "Aides said the dam is old. “It will hold,” she said.",
        "The actress said the dam is old. “It will hold,” he said.",
    ],
)
def test_a_pronoun_is_not_resolved_to_another_sex_or_to_several(text: str) -> None:
    assert last_voice(text) == (None, "likely")


def test_a_pronoun_after_a_role_or_a_body_is_not_sure() -> None:
    for before in ("The minister said", "Pine River Watch said"):
        text = f"{before} the dam is old. “It will hold,” he said."
        assert last_voice(text)[1] == "likely"


def test_a_wife_is_not_taken_for_mr() -> None:
    text = (
        "Omar Nour spoke, with his wife, Salma Nour, beside him.\n\n"
        "“The dam will hold,” Mr. Nour said."
    )
    assert last_voice(text)[0] == "Omar Nour"


def test_a_description_holds_no_quotation_and_no_verb() -> None:
    text = "“The dam is old,” columnist Ana Bell wrote. Cole told the town clerk Finn Oakes “no.”"
    facts = read(text)
    shown = {v.name: v.description.of(facts.article.text) for v in facts.voices if v.description}
    assert shown == {"Ana Bell": "columnist", "Finn Oakes": "town clerk"}


def test_a_heading_in_title_case_is_no_name() -> None:
    text = (
        "Ana Bell Sent Finn Oakes A Letter About Dams\n\n"
        "In May, Finn Oakes said the dam is “old,” and Ana Bell agreed."
    )
    assert "Ana Bell Sent Finn Oakes" not in {voice.name for voice in read(text).voices}


@pytest.mark.parametrize(
    "text",
    [
        # the one named by the way need not be "he"
        "Mayor Finn Oakes, who called it “old,” left as Cole arrived. “It will hold,” he said.",
        "Mayor Finn Oakes said it is old. The clerk’s answer was that “it is new.” “So,” he said.",
    ],
)
def test_a_pronoun_after_a_voice_by_the_way_is_not_sure(text: str) -> None:
    assert last_voice(text)[1] == "likely"


def test_two_names_of_a_headline_are_two() -> None:
    text = "Cole Ana Bell Spar\n\nOn Monday Cole said that it is old. But Ana Bell left."
    facts = extract(article_from_text(text))
    assert {voice.name for voice in facts.voices} == {"Cole", "Ana Bell"}


def test_whose_husband_is_no_description_and_tells_no_sex() -> None:
    text = "Robin Bell, whose husband died, said it is “old.” Bell is 70. “It will hold,” she said."
    facts = read(text)
    assert last_voice(text)[0] == "Robin Bell"
    assert all(voice.description is None for voice in facts.voices)


def test_a_name_behind_two_people_is_not_the_voice() -> None:
    name, _ = last_voice("Cole and his cousin in Ardal, Ana Bell, said that it is old.")
    assert name != "Ana Bell"
