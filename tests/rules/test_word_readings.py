"""What the word rules read: verbs that add something, words that leave room, what ought to be."""

import pytest

from quizgen.article import article_from_text
from quizgen.bank.kinds import Proof
from quizgen.extract import extract
from quizgen.extract.facts import Facts
from quizgen.extract.wording import are_exchangeable, families, is_plain
from quizgen.rules.proofs import holds
from quizgen.rules.reading.force import marked_verbs
from quizgen.rules.reading.headlines import is_absent
from quizgen.rules.reading.hedges import hedges, is_firm
from quizgen.rules.reading.ought import oughts
from quizgen.rules.reading.telling import telling_words


def read(*paragraphs: str) -> Facts:
    return extract(article_from_text("Council talks about wall\n\n" + "\n\n".join(paragraphs)))


@pytest.mark.parametrize(
    ("sentence", "verbs"),
    [
        ("Maria Ortiz insisted that the wall was safe.", ["insisted"]),
        ("Maria Ortiz warned on Monday that the wall was weak.", ["warned"]),
        ("“The wall is safe,” Maria Ortiz insisted.", ["insisted"]),
        ("Maria Ortiz pointed out that the wall had moved.", ["pointed out"]),
        ("Maria Ortiz insisted that Tom Reed resign.", []),  # a wish: “said” would not fit
        ("Neighbors were warned that the wall was weak.", []),  # they are told, and tell nothing
        ("Maria Ortiz never claimed that the wall was safe.", []),
        ("Maria Ortiz claimed a victory in May.", []),
        ("She said, “Tom Reed insisted that it was safe.”", []),  # not the writer's verb
        ("Maria Ortiz pledged that the wall was safe.", []),  # nothing is promised
    ],
)
def test_marked_verbs(sentence: str, verbs: list[str]) -> None:
    assert [verb.verb for verb in marked_verbs(read(sentence))] == verbs


LONG = "the engineers of the town wrote in a letter that the council read on Monday."


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The wall may be weaker than before, ", ["may"]),
        ("The wall is likely to fall in the winter, ", ["is likely to"]),
        ("The work could become dear, ", ["could"]),
        ("The stones could be seen from the road, ", []),  # ability
        ("In May the wall was weaker than before, ", []),
        ("The wall may be old, but it holds, ", []),  # a concession
        ("The law says that a town may lead the work, ", []),  # permission
    ],
)
def test_hedges(sentence: str, words: list[str]) -> None:
    assert [hedge.words for hedge in hedges(read(sentence + LONG))] == words


def test_a_paragraph_with_any_open_word_is_not_firm() -> None:
    firm = (
        "Workers carried 300 stones to the harbor on Tuesday and closed the road behind the wall."
    )
    assert is_firm(read(firm), 1)
    for word in ("would carry", "hoped to carry", "reportedly carried"):
        assert not is_firm(read(firm.replace("carried", word)), 1)
    assert not is_firm(read("Workers carried stones."), 1)


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("Maria Ortiz said the council should repair the wall.", "Maria Ortiz"),
        ("“We must repair the wall,” said Maria Ortiz.", "Maria Ortiz"),
        ("Maria Ortiz said the wall should be ready in May.", ""),  # expected, not wished
        ("Maria Ortiz asked whether the council should repair the wall.", ""),
        ("Supporters of Maria Ortiz said the council should repair the wall.", ""),
        ("“One man said we should repair the wall,” said Maria Ortiz.", ""),
    ],
)
def test_what_ought_to_be_and_who_says_so(sentence: str, owner: str) -> None:
    found = [ought.voice.name for ought in oughts(read(sentence)) if "Ortiz" in ought.voice.name]
    assert found == ([owner] if owner else [])


@pytest.mark.parametrize(
    ("sentence", "kind", "word"),
    [
        ("Only 40 people came.", "", ""),  # a capital opens the sentence: not looked for
        ("They said that only 40 people came.", "number", "only"),
        ("The town paid as much as $3 million.", "number", "as much as"),
        ("Not only 40 people came, but not only 12 boats.", "", ""),
        ("They spoke of the so-called safe wall.", "distance", "so-called"),
        ("Tom Reed alleged that the wall fell.", "", ""),
        ("Maria Ortiz blasted Tom Reed.", "strong verb", "blasted"),
        ("A boat slammed into the wall.", "", ""),
        ("They came, and even the baker spoke.", "small word", "even"),
        ("They came even though it rained.", "", ""),
        ("It was a disastrous winter on the coast.", "judging", "disastrous"),
        ("It was a politically disastrous winter.", "", ""),  # it cannot be left out
        ("Maria Ortiz called it a disastrous winter.", "", ""),  # somebody's view
        ("She said, “It was a so-called wall.”", "", ""),
    ],
)
def test_telling_words(sentence: str, kind: str, word: str) -> None:
    found = [(one.kind, one.word) for one in telling_words(read(sentence))]
    assert found == ([(kind, word)] if word else [])


def test_a_word_is_absent_in_every_form() -> None:
    assert is_absent("slam", {"criticized", "plan"})
    assert not is_absent("slam", {"slammed"})
    assert not is_absent("fury", {"furious"})


def test_phrases_are_exchanged_only_where_data_says_so() -> None:
    name = "people who back somebody"
    assert are_exchangeable(name, "supporters", "Loyalists")
    assert not are_exchangeable(name, "supporters", "backers")  # both plain
    assert is_plain(name, "Supporters")
    assert not are_exchangeable("people who work", "workers", "contractors")
    for family in families():
        assert not family.plain or family.swap, f"{family.name} has plain phrases and no swap"


def test_word_conditions_fail_where_the_article_changes() -> None:
    proof = Proof("leaves room", "may", 1)
    assert holds(read("The wall may be weak, " + LONG), proof)
    assert not holds(read("The wall is weak, " + LONG), proof)
    proof = Proof("reports with a marked verb", "insisted", 1)
    assert holds(read("Maria Ortiz insisted that it was safe."), proof)
    assert not holds(read("Maria Ortiz said that it was safe."), proof)
