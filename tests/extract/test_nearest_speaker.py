"""Whose words quoted words are where several verbs could have them: the nearest one's."""

import pytest

from quizgen.article import article_from_text
from quizgen.extract import Facts, extract


def read(text: str) -> Facts:
    """Facts of a text under a headline that says nothing."""
    return extract(article_from_text("Ardal Waits\n\n" + text))


def sources(text: str) -> dict[str, str]:
    """Each quotation's own words → the source they are credited to ("" where there is none)."""
    facts = read(text)
    printed = facts.article.text
    return {
        quotation.inner.of(printed).strip(" ,."): found.source.of(printed) if found.source else ""
        for quotation in facts.quotations
        for found in facts.attributions
        for span in found.content
        if span.start <= quotation.inner.start < span.end
    }


@pytest.mark.parametrize(
    ("text", "source"),
    [
        # a tag at the end takes the whole sentence
        ("The plan signals “the end” for the dam, said Ana Bell.", "Ana Bell"),
        ("Polls show that “the end” is near, the mayor added on Monday.", "the mayor"),
        ("The council urged patience: “The end is near,” Bell said.", "Bell"),
        ("The rules say “the end” is near, the Ardal Post reports.", "the Ardal Post"),
        # a clause of somebody else's inside a deed
        ("The town sought what Bell called “the end” of it.", "Bell"),
        ("The town praised the dam, which Bell said was “the end” of it.", "Bell"),
        ("Cole decided to leave when Bell told him it was “the end” of it.", "Bell"),
        # a clause that only opens the sentence is not the tag's content
        ("After Bell said it was “the end,” Cole answered: “No, it was not.”", "Bell"),
        ("Bell, who calls the dam “the end,” said he is content.", "who"),
        # a participle after a last clause belongs to it
        ("Cole spoke near the dam, where 50 men stood, chanting “the end” all day.", "50 men"),
        # a condition does not lend its subject
        ("Cole backed Bell after the town had won and said it was “the end” of it.", "Cole"),
        # an aside between dashes is stepped over
        ("Cole blamed Bell – a thing that hurt – and said it was “the end” of it.", "Cole"),
        # asked by whom
        ("Asked by Bell if it was “the end,” Cole left.", "Bell"),
    ],
)
def test_quoted_words_are_the_nearest_speakers(text: str, source: str) -> None:
    assert sources(text)["the end" if "the end" in sources(text) else "The end is near"] == source


def test_every_quotation_has_one_source() -> None:
    facts = read("Bell declared the need for care: “The dam is old,” she said.")
    holders = [
        found
        for found in facts.attributions
        for span in found.content
        if "The dam is old" in span.of(facts.article.text)
    ]
    assert len(holders) == 1


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("“It is unusual,“ said Ana Bell.", "Ana Bell"),  # a printer's opening mark at the end
        ("“The dam will hold for a hundred years” Bell said.", "Bell"),  # and no comma
        ("“This is grand!” beamed Ana Bell.", "Ana Bell"),  # a verb of no list
        ("“The dam has failed us,” Bell mocks.", "Bell"),
        ("Bell wrote to her friends, “The dam will hold.”", "Bell"),
        ("“The dam will hold” for years, Bell said.", "Bell"),
        ("Bell called that report a “fairy tale.”", "Bell"),
        ("Bell called Cole a “Tin Soldier.”", "Bell"),
        ("The letter, which notes, “The dam will hold,” came late.", "which"),
    ],
)
def test_tags_with_a_slip_or_a_rare_verb(text: str, source: str) -> None:
    assert list(sources(text).values()) == [source]


@pytest.mark.parametrize(
    "text",
    [
        "In another age, shows like “The Pier” would have gone.",
        "Her film, “The Pier,” a tale directed by Ana Bell, opens in May.",
        "Those who register as “undeclared,” can decide the vote.",
        "The anger voiced by Bell in May led to “The Pier.”",
    ],
)
def test_quoted_words_that_nobody_says(text: str) -> None:
    assert sources(text) == {}


def test_the_last_clause_before_a_colon_names_the_speaker() -> None:
    text = "Cole blamed the town in May, but Bell gave a short answer: “The dam will hold.”"
    assert sources(text) == {"The dam will hold": "Bell"}


def test_both_halves_around_a_tag_after_a_concession() -> None:
    text = "While some may leave, Bell added, losing the dam would be “really very harsh.”"
    facts = read(text)
    assert [len(found.content) for found in facts.attributions] == [2]


@pytest.mark.parametrize(
    "text",
    [
        "“I promised you a picture,” Bell said, and her husband cut in. “And me one.”",
        "Bell asked about remarks Cole had made, when he called the dam “the end” of it.",
        "Her ad, which – as Bell noted in May – promises to “stop the dam,” is out.",
    ],
)
def test_what_may_be_anothers_words_is_not_sure(text: str) -> None:
    assert "sure" not in {found.certainty for found in read(text).attributions}


@pytest.mark.parametrize(
    ("text", "source"),
    [
        # another voice's clause ends what is said before it
        ("Cole denied it in May, with Ana Bell calling it “a lie” at a rally.", "Ana Bell"),
        ("Cole said that the dam was old, to which Bell replied: “It will hold.”", "Bell"),
        # who passes the words on stands last
        ("“The dam will hold,” Bell said, according to the Ardal Post.", "the Ardal Post"),
        # a verb or an adverb is no source
        ("Bell would not tell why but said there was no plan, adding: “It will hold.”", "Bell"),
        ("Bell laughed (pun intended) and said “it will hold” for ever.", "Bell"),
        ("In the square the fans were shown chanting “Dam!”", "the fans"),
        ("Bell all but called the plan “the end” of it.", "Bell"),
        ("“It will hold,” said her brother, a farmer.", "her brother, a farmer"),
        # an opening clause
        ("Recalling that day, Ana Bell, who led it, said: “It held.”", "Ana Bell, who led it"),
        ("Bell said the plan was old. Adding, “It will hold all the same.”", "Bell"),
        # a relative clause around the verb
        ("Cole left the town, which Bell claims affirmed “the end” of it.", "Bell"),
    ],
)
def test_the_one_who_speaks_among_several_clauses(text: str, source: str) -> None:
    assert list(sources(text).values()) == [source]


def test_a_quotation_of_an_opening_phrase_is_not_the_main_clauses() -> None:
    text = "In a clip that Judge Ana Bell called “harsh,” Cole asked to “go on.”"
    assert sources(text) == {"harsh": "Judge Ana Bell", "go on": "Cole"}


def test_a_noun_behind_this_is_no_verb() -> None:
    text = "Bell used this question to ask the town to “pay for it.”"
    assert "this" not in sources(text).values()
