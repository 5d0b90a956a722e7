"""Banks made of several banks: every question keeps its article, and nothing is lost."""

from dataclasses import replace

from hypothesis import given, settings

from quizgen.bank.collection import Wish, merge, pick, stats
from quizgen.bank.decode import decode
from quizgen.bank.encode import encode, stamped, stamped_entry
from quizgen.bank.kinds import (
    Bank,
    BankArticle,
    Evidence,
    Proof,
    ShortAnswer,
    TwoPart,
    WordBoxEntry,
)
from tests.bank.strategies import banks


def short(name: str, words: str, **fields: object) -> ShortAnswer:
    question = ShortAnswer(
        id=name, ask=f"What is {name}?", answer=words, evidence=(Evidence(1, words),), rule="a/b"
    )
    return replace(question, **fields)  # type: ignore[arg-type]


SNOW = stamped(
    Bank(
        title="Snow",
        articles=(BankArticle(("Snow fell.",), title="Snow"),),
        questions=(short("s1", "Snow", group="Words", tags=("winter",)),),
        spares=(short("s2", "fell", group="Source", level=2, extra=(("class", "9b"),)),),
        word_box=(WordBoxEntry("snow"),),
        extra=(("year", "2025"),),
    )
)
RAIN = stamped(
    Bank(
        title="Rain",
        articles=(BankArticle(("Rain fell.",), title="Rain"), BankArticle(("Sun.",), title="Sun")),
        questions=(
            short("r1", "Rain", standards=("CCSS.RI.6.1",), proof=(Proof("stands", "Rain"),)),
            TwoPart(
                id="r2", rule="a/b", parts=(short("", "Sun", evidence=(Evidence(1, "Sun", 2),)),)
            ),
        ),
        word_box=(WordBoxEntry("rain", "water"),),
    )
)


def article_words(bank: Bank, evidence: Evidence) -> str:
    return bank.articles[evidence.article - 1].paragraphs[evidence.paragraph - 1]


def test_every_question_keeps_its_article() -> None:
    merged = merge([SNOW, RAIN])
    assert [one.title for one in merged.articles] == ["Snow", "Rain", "Sun"]
    assert [one.id for one in merged.questions] == ["s1", "r1", "r2"]
    assert [one.id for one in merged.spares] == ["s2"]
    for question in (*merged.questions, *merged.spares):
        parts = question.parts if isinstance(question, TwoPart) else (question,)
        for part in parts:
            for one in part.evidence:
                assert one.words in article_words(merged, one)
    assert merged.questions[1].proof == (Proof("stands", "Rain", article=2),)


def test_an_untouched_question_is_untouched_under_its_new_number() -> None:
    merged = merge([SNOW, RAIN])
    assert all(stamped_entry(one).made == one.made for one in merged.questions)
    edited = replace(RAIN.questions[0], note="Mine.")
    merged = merge([SNOW, replace(RAIN, questions=(edited,))])
    assert stamped_entry(merged.questions[1]).made != merged.questions[1].made


def test_what_is_the_same_is_taken_once_and_what_shares_an_id_twice() -> None:
    assert merge([SNOW, SNOW]) == replace(SNOW, title="Snow")
    other = replace(SNOW, questions=(replace(SNOW.questions[0], ask="What fell?"),))
    assert [one.id for one in merge([SNOW, other]).questions] == ["s1", "s1-2"]


def test_pick_by_group_level_tag_standard_and_number() -> None:
    def ids(**wish: object) -> list[str]:
        picked = pick([SNOW, RAIN], Wish(**wish))  # type: ignore[arg-type]
        return [one.id for one in picked.questions]

    assert ids() == ["s2", "s1", "r1", "r2"]  # by group; those without one last
    assert ids(groups=["Source"]) == ["s2"]
    assert ids(levels=[2]) == ["s2"]
    assert ids(tags=["winter"]) == ["s1"]
    assert ids(standards=["CCSS.RI"]) == ["r1"]
    assert ids(kinds=["two-part"]) == ["r2"]
    assert ids(number=2) == ["s1", "r1"]  # one from each bank in turn
    assert ids(spares=False) == ["s1", "r1", "r2"]


def test_pick_takes_only_the_articles_it_needs() -> None:
    picked = pick([SNOW, RAIN], Wish(kinds=["two-part"]), title="Friday")
    assert [one.title for one in picked.articles] == ["Sun"]
    assert picked.title == "Friday"
    assert isinstance(picked.questions[0], TwoPart)
    assert picked.questions[0].parts[0].evidence == (Evidence(1, "Sun"),)


def test_tags_and_free_fields_survive() -> None:
    merged = merge([RAIN, SNOW])
    assert merged.extra == (("year", "2025"),)
    assert merged.spares[0].extra == (("class", "9b"),)
    assert merged.questions[-1].tags == ("winter",)
    assert {entry.word for entry in merged.word_box} == {"rain", "snow"}


def test_stats_count_questions_and_spares() -> None:
    counted = stats([SNOW, RAIN])
    assert counted["group"] == {"Words": 1, "Source": 1, "none": 2}
    assert counted["rule"] == {"a/b": 4}
    assert counted["standard"] == {"CCSS.RI.6.1": 1, "none": 3}


@settings(max_examples=50, deadline=None)
@given(banks(), banks())
def test_any_two_banks_merge_into_one_that_reads_well(one: Bank, other: Bank) -> None:
    merged = merge([one, other])
    read, problems = decode(encode(merged))
    assert problems == []
    assert read == merged
    assert len(merged.questions) + len(merged.spares) <= sum(
        len(bank.questions) + len(bank.spares) for bank in (one, other)
    )
