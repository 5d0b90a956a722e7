from collections.abc import Iterable

import pytest

from quizgen.article import article_from_text
from quizgen.extract import extract
from quizgen.extract.claims import is_checkable, main_claim
from quizgen.extract.facts import Claim, Facts


def read(text: str) -> Facts:
    return extract(article_from_text(text))


def kinds(text: str) -> list[tuple[str, str, str]]:
    facts = read(text)
    return [
        (claim.kind, claim.time, " ".join(span.of(facts.article.text) for span in claim.deciding))
        for claim in facts.claims
    ]


def sure(claims: Iterable[Claim]) -> list[str]:
    return [claim.kind for claim in claims if claim.certainty == "sure"]


@pytest.mark.parametrize(
    ("sentence", "kind", "time", "deciding"),
    [
        ("The council approved the new budget on Monday.", "action", "past", "approved"),
        ("Workers have repaired the old pump.", "action", "past", "have repaired"),
        ("Mayor Ortiz on Friday moved to close the pool.", "action", "past", "moved"),
        ("The pool will open in June.", "prediction", "future", "will"),
        ("The county plans to sell the mill.", "prediction", "future", "plans to"),
        ("The storm is going to turn north.", "prediction", "future", "is going to"),
        ("Raids are expected to begin this week.", "passive", "future", "are expected"),
        ("Two homes were evacuated overnight.", "passive", "past", "were evacuated"),
        ("Some 43 percent of voters are undecided.", "statistic", "none", "43 percent"),
        ("The shelters have 22 beds between them.", "statistic", "none", "22 beds"),
        ("The leak led to a long closure.", "cause", "past", "led to"),
        ("The city should hire more lifeguards.", "judgement", "none", "should"),
        ("The plan is deeply unfair.", "judgement", "none", "is deeply unfair"),
        ("The cook needs to wash the pots.", "judgement", "none", "needs to"),
    ],
)
def test_each_kind_is_known_by_its_words(
    sentence: str, kind: str, time: str, deciding: str
) -> None:
    facts = read(sentence)
    claim = next(claim for claim in facts.claims if claim.kind != "other")
    words = [span.of(facts.article.text) for span in claim.deciding]
    assert (claim.kind, claim.time) == (kind, time)
    assert deciding in " ".join(words) or words[0] in deciding


def test_what_a_source_says_is_the_sources_claim() -> None:
    facts = read("The bridge will reopen in May, said Ana Bell, an engineer for the county.")
    claim = next(claim for claim in facts.claims if claim.kind == "prediction")
    assert claim.attribution is not None
    source = facts.attributions[claim.attribution].source
    assert source is not None
    assert source.of(facts.article.text).startswith("Ana Bell")


def test_clauses_with_subjects_of_their_own_are_claims_of_their_own() -> None:
    claims = kinds("The city closed the pool, and the county will open another.")
    assert [(kind, time) for kind, time, _ in claims] == [
        ("action", "past"),
        ("prediction", "future"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The men ordered to leave by the judge are still there.",
        "The fence, painted green, is old.",
        "The bridge may open.",
        "If the vote fails, the pool will close.",
        "The gate had to be closed.",
        "She would have won.",
        "He did not answer.",
        "People who moved here like it.",
        "The numbers generally considered the best are old.",
        "Is the pool closed?",
        "A group called Safe Streets is here.",
        "She added a little bit of salt to the soup when it boiled.",
    ],
)
def test_no_sure_deed_where_nothing_is_told_as_done(sentence: str) -> None:
    found = [claim for claim in read(sentence).claims if claim.kind == "action"]
    assert [claim for claim in found if claim.certainty == "sure"] == [
        claim for claim in found if sentence.startswith("She added") and claim.certainty == "sure"
    ]


def test_the_main_clause_decides() -> None:
    assert kinds("The bridge, which carries 900 cars, was closed Monday.")[0][2] == "was closed"
    assert kinds("They have slept there since the house was closed.")[0][2] == "have slept"
    facts = read("The bridge, which carries 900 cars, was closed Monday.")
    assert sure(facts.claims) == ["passive"]


def test_a_by_phrase_is_an_agent() -> None:
    assert "passive" not in [kind for kind, _, _ in kinds("The gate was closed by the guards.")]
    assert kinds("The gate was closed by Friday.")[0][0] == "passive"


def test_a_reported_word_is_no_sure_deed() -> None:
    assert sure(read("Ana Bell told the council that it was late.").claims) == []


@pytest.mark.parametrize("sentence", ["What a disgrace!", "We must stop this shameful waste."])
def test_a_writers_verdict_is_not_checkable(sentence: str) -> None:
    claim = main_claim(read(sentence).claims)
    assert claim is None or not is_checkable(claim)


def test_the_main_claim_is_the_writers_own() -> None:
    facts = read("Tom Reed told the board on Monday that the plan is unfair.")
    claim = main_claim(facts.claims)
    assert claim is not None
    assert claim.attribution is None
    assert is_checkable(claim)
    assert main_claim(()) is None
