import pytest

from quizgen.article import article_from_text
from quizgen.extract import extract
from quizgen.extract.facts import Facts
from quizgen.extract.wording import families, phrase_key


def read(text: str) -> Facts:
    return extract(article_from_text(text))


def phrases(text: str) -> dict[str, list[str]]:
    facts = read(text)
    return {
        family.name: [phrase.span.of(facts.article.text) for phrase in family.phrases]
        for family in facts.families
    }


def test_there_are_families_for_many_beats() -> None:
    names = [family.name for family in families()]
    assert len(names) == len(set(names)) >= 15


@pytest.mark.parametrize(
    ("text", "family", "found"),
    [
        (
            "Illegal aliens came. He called them illegal immigrants, or people in the country "
            "illegally; she said undocumented Ohioans.",
            "people in a dispute over immigration",
            [
                "Illegal aliens",
                "illegal immigrants",
                "people in the country illegally",
                "undocumented Ohioans",
            ],
        ),
        (
            "Campers slept there. Some call them homeless people, some unhoused neighbors.",
            "people without a home",
            ["Campers", "homeless people", "unhoused neighbors"],
        ),
        (
            "Rioters ran. Peaceful protesters stayed.",
            "people who protest",
            ["Rioters", "Peaceful protesters"],
        ),
        (
            "Taxpayers’ money or public spending?",
            "public money spent",
            ["Taxpayers’ money", "public spending"],
        ),
        ("A cull, or a trophy hunt?", "the killing of animals", ["cull", "trophy hunt"]),
        (
            "Layoffs came; staff reductions, they said.",
            "the loss of jobs",
            ["Layoffs", "staff reductions"],
        ),
    ],
)
def test_phrases_of_one_family(text: str, family: str, found: list[str]) -> None:
    assert phrases(text)[family] == found


def test_one_phrase_alone_is_no_family() -> None:
    assert phrases("Rioters ran. More rioters came. A rioter fell.") == {}


def test_whose_wording_it_is() -> None:
    facts = read(
        "Squatters left the park. “Our unhoused neighbors are cold,” Ilse Brandvold said. "
        "She said the campers were gone."
    )
    squatters, neighbors, campers = facts.families[0].phrases
    assert not squatters.quoted
    assert squatters.attribution is None
    assert neighbors.quoted
    assert neighbors.attribution is not None
    # A paraphrase is the writer's wording of what a source said.
    assert not campers.quoted
    assert campers.attribution is None


def test_number_makes_no_other_phrase() -> None:
    assert phrase_key(["Illegal", "aliens"]) == phrase_key(["illegal", "alien"])
