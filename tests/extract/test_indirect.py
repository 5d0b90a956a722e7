"""Words that are reported without quotation marks: whose they are and where they end."""

import pytest

from quizgen.article import article_from_text
from quizgen.extract import Facts, extract

OPENING = "Ardal Waits\n\nAna Bell runs the mill in Ardal.\n\n"


def read(text: str) -> Facts:
    """Facts of one sentence behind a paragraph that says who Ana Bell is."""
    return extract(article_from_text(OPENING + text))


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        # the subject is found
        ("Six in 10 say the dam is safe.", "Six in 10", "the dam is safe"),
        (
            "Groups that have backed her say the dam is safe.",
            "Groups that have backed her",
            "the dam is safe",
        ),
        ("His family said he was at home.", "His family", "he was at home"),
        (
            "The aides, led by Tom Hale, told the group that they had not expected it.",
            "The aides, led by Tom Hale",
            "that they had not expected it",
        ),
        (
            "A man accused of selling the gate told police he had found it.",
            "A man accused of selling the gate",
            "he had found it",
        ),
        (
            "Paul Orr, a driver from Ava, Mo., who rents the mill, said he had paid for it.",
            "Paul Orr, a driver from Ava, Mo., who rents the mill",
            "he had paid for it",
        ),
        (
            "Asked by a reporter whether the dam would hold, she left.",
            "a reporter",
            "whether the dam would hold",
        ),
        # the tag is found
        (
            "As the Ardal Press reported, the dam has held since May.",
            "the Ardal Press",
            "the dam has held since May",
        ),
        ("The gate was sold in May, records show.", "records", "The gate was sold in May"),
        (
            "What's more, they note, there are two gates.",
            "they",
            "What's more … there are two gates",
        ),
        (
            "They fear that, according to Bell, the dam will break.",
            "Bell",
            "the dam will break",
        ),
        (
            "The plan was criticised by the mayor for its cost.",
            "the mayor",
            "The plan … for its cost",
        ),
        # the content ends where the writer goes on
        (
            "Bell criticized the mayor on Monday at a meeting.",
            "Bell",
            "the mayor",
        ),
        (
            "Bell praised the mayor and the town has thanked her.",
            "Bell",
            "the mayor",
        ),
        (
            "Bell said the dam is safe, as have many others in Ardal.",
            "Bell",
            "the dam is safe",
        ),
        (
            "Asked whether the dam, the oldest in Ardal, would hold, she left.",
            "",
            "whether the dam, the oldest in Ardal, would hold",
        ),
    ],
)
def test_what_is_reported(text: str, source: str, content: str) -> None:
    """One attribution, with this source and this content."""
    facts = read(text)
    whole = facts.article.text
    assert [
        (
            found.source.of(whole) if found.source else "",
            " … ".join(span.of(whole) for span in found.content),
        )
        for found in facts.attributions
    ] == [(source, content)]


@pytest.mark.parametrize(
    "text",
    [
        "Three states that will vote in May have no dam.",
        "While it rained, Bell told a joke.",
        "As the day went on, Bell wrote off the plan.",
        "The fees declined to $2 million in May.",
        "The gate will be mended, a change announced in May.",
        "The fact that Bell called for it helped the mill.",
    ],
)
def test_what_nobody_says(text: str) -> None:
    """No attribution at all."""
    assert read(text).attributions == ()


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("Bell said the dam is safe.", "sure"),
        ("Bell said that the dam is safe.", "sure"),
        ("According to Bell, the dam is safe for now.", "sure"),
        ("Bell did not say that the dam is safe.", "likely"),
        ("Many would say that the dam is safe.", "likely"),
        ("Bell explained the differences between the two dams that were built.", "likely"),
        ("It is a dam that Bell says was sold.", "likely"),
        ("That's it, according to Bell.", "likely"),
    ],
)
def test_sure_where_it_stands_alone(text: str, certainty: str) -> None:
    """Sure only where the content is a clause that the source did say."""
    assert {found.certainty for found in read(text).attributions} <= {certainty}
    assert certainty == "likely" or read(text).attributions
