import pytest

from quizgen.article import article_from_text
from quizgen.extract import extract
from quizgen.extract.amounts import stem


def vague(text: str) -> list[tuple[str, str, bool]]:
    article = article_from_text(text)
    return [
        (found.span.of(article.text), found.word.of(article.text), found.bare)
        for found in extract(article).vague_amounts
    ]


@pytest.mark.parametrize(
    ("text", "span", "word"),
    [
        ("Crews answered several calls.", "several calls", "several"),
        ("The city significantly increased the fund.", "significantly increased", "significantly"),
        ("Dozens of arrests followed.", "Dozens of arrests", "Dozens"),
        ("It drew mounting criticism from both.", "mounting criticism", "mounting"),
        ("Many residents left.", "Many residents", "Many"),
        ("A number of schools closed.", "A number of schools", "number"),
    ],
)
def test_an_amount_without_a_number(text: str, span: str, word: str) -> None:
    assert vague(text) == [(span, word, True)]


@pytest.mark.parametrize("text", ["How many homes burned.", "It rang several times."])
def test_a_question_or_a_spell_of_time_is_a_guess(text: str) -> None:
    facts = extract(article_from_text(text))
    assert [found.certainty for found in facts.vague_amounts] == ["guess"]


def test_a_figure_in_the_sentence_is_noted() -> None:
    assert [bare for _, _, bare in vague("Several crews filled 300 bags.")] == [False]
    assert [bare for _, _, bare in vague("Several crews came. They filled 300 bags.")] == [True]


@pytest.mark.parametrize(
    "text", ["The town is growing.", "The number rose.", "The most important day."]
)
def test_words_that_measure_nothing(text: str) -> None:
    assert vague(text) == []


@pytest.mark.parametrize(
    ("text", "word", "lemma", "hedged"),
    [
        ("The pool will open in May.", "will", "open", False),
        ("The pool may be opened in May.", "may", "open", True),
        ("The pool is expected to open in May.", "is expected to", "open", True),
        ("The pool could well close.", "could", "clos", True),
    ],
)
def test_how_firmly_an_event_is_stated(text: str, word: str, lemma: str, hedged: bool) -> None:
    article = article_from_text(text)
    found = extract(article).modalities[0]
    assert (found.span.of(article.text), found.lemma, found.hedged) == (word, lemma, hedged)


def test_one_stem_for_the_forms_of_a_verb() -> None:
    assert {stem(verb) for verb in ("close", "closes", "closed", "closing")} == {"clos"}
    assert {stem(verb) for verb in ("stop", "stops", "stopped", "stopping")} == {"stop"}
    assert {stem(verb) for verb in ("carry", "carries", "carried", "carrying")} == {"carry"}
