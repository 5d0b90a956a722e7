from quizgen.article import article_from_text
from quizgen.extract.hard_words import hard_words, syllables


def words(text: str, most: int = 5) -> list[str]:
    article = article_from_text("A headline\n\n" + text)
    return [span.of(article.text) for span in hard_words(article, most)]


def test_takes_long_words_of_many_syllables() -> None:
    assert words("The ordinance is unconstitutional, the council said.") == [
        "ordinance",
        "unconstitutional",
    ]


def test_leaves_everyday_words_and_names_out() -> None:
    assert (
        words("The Commissioner spoke about neighborhoods, transportation and celebrations.") == []
    )


def test_takes_each_word_once_and_the_hardest_first() -> None:
    text = "A jurisdiction, two jurisdictions, an ordinance and an ultimatum."
    assert words(text, most=1) == ["jurisdiction"]


def test_counts_syllables() -> None:
    assert [syllables(word) for word in ("wall", "river", "ordinance", "stopped")] == [1, 2, 3, 1]
