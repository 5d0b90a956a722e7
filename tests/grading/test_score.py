"""What an answer earns, by the rules that stand in the docs."""

from fractions import Fraction

import pytest

from quizgen.grading.credit import Credit, parse
from quizgen.grading.responses import Answer
from quizgen.grading.score import Scorer, plain
from quizgen.render.assemble import assemble
from quizgen.render.slots import Keyed, keyed, texts_by_rank
from tests.grading.classes import right_answer
from tests.render.banks import FERRY, FERRY_BANK

SLOTS = {one.slot.name: one for one in keyed(assemble(FERRY_BANK))}


def share(name: str, answer: Answer, **rules: str) -> Fraction | None:
    credit, wrong = parse(f"{kind.replace('_', '-')}={rule}" for kind, rule in rules.items())
    assert not wrong
    return Scorer(credit, (FERRY,)).share(SLOTS[name], answer)


def several(*texts: str) -> Answer:
    options = texts_by_rank(SLOTS["5"].slot.face).options
    return Answer(tuple(int(option in texts) for option in options))


@pytest.mark.parametrize("one", SLOTS.values(), ids=SLOTS.keys())
def test_the_right_answer_earns_everything_and_none_nothing(one: Keyed) -> None:
    scorer = Scorer(Credit(), (FERRY,))
    if one.slot.name:  # the card has no key
        assert scorer.share(one, right_answer(one)) == 1
    assert scorer.share(one, Answer()) == 0


def test_several_right_minus_wrong() -> None:
    right, other, wrong = "a modest adjustment", "We would be stranded", "fuel prices rose"
    assert share("5", several(right)) == Fraction(1, 2)
    assert share("5", several(right, wrong)) == 0
    assert share("5", several(right, other, wrong)) == Fraction(1, 2)
    assert share("5", several(wrong)) == 0
    assert share("5", several(right, wrong), multi_select="each") == Fraction(1, 2)
    assert share("5", several(right), multi_select="all") == 0
    assert share("5", several(right, other), multi_select="all") == 1


def test_every_option_ticked_earns_nothing() -> None:
    assert share("5", Answer((1, 1, 1, 1))) == 0


def test_rows_each_by_itself() -> None:
    picks = right_answer(SLOTS["3"]).picks
    one_wrong = Answer((picks[0] % 3 + 1, *picks[1:]))
    assert share("3", one_wrong) == Fraction(3, 4)
    assert share("3", one_wrong, table="all") == 0
    half = Answer((*right_answer(SLOTS["8"]).picks[:2], 0, 0))
    assert share("8", half) == Fraction(1, 2)
    assert share("8", half, match="all") == 0


def test_an_order_by_pairs_places_or_whole() -> None:
    right = right_answer(SLOTS["2"]).picks
    swapped = Answer(tuple({1: 2, 2: 1, 3: 3}[pick] for pick in right))
    reversed_ = Answer(tuple(4 - pick for pick in right))
    turned = Answer(tuple(pick % 3 + 1 for pick in right))
    assert share("2", swapped) == Fraction(2, 3)
    assert share("2", turned) == Fraction(1, 3)
    assert share("2", reversed_) == 0
    assert share("2", turned, order="places") == 0
    assert share("2", swapped, order="places") == Fraction(1, 3)
    assert share("2", swapped, order="all") == 0


@pytest.mark.parametrize("picks", [(1, 1, 1), (3, 3, 1)])
def test_an_order_that_no_page_can_give_earns_no_more_than_a_real_one(picks: tuple[int]) -> None:
    found = share("2", Answer(picks))
    assert found is not None
    assert 0 <= found <= 1


def test_marked_words() -> None:
    key = "Ferry operators along the whole coast have cut evening crossings since fuel prices rose in the autumn."
    assert share("7", Answer((1, 6, 4, 20), key)) == 1
    assert share("7", Answer((1, 6, 5, 20), key.removeprefix("Ferry "))) == 1
    assert share(
        "7", Answer((1, 6, 4, 12), "Ferry operators along the whole coast have cut")
    ) == Fraction(1, 2)
    assert share("7", Answer((1, 6, 4, 5), "Ferry operators")) == 0
    assert share("7", Answer((1, 3, 4, 20), key)) == 0, "the right words in the wrong paragraph"
    assert share("7", Answer((1, 6, 5, 20), key.removeprefix("Ferry ")), highlight="exact") == 0
    assert share("7", Answer((1, 6, 4, 20), key), highlight="hand") is None


def test_short_answers_wait_unless_accepted() -> None:
    assert share("9", Answer((), "THE SUM behind the figure!")) == 1
    assert share("9", Answer((), "I would ask")) is None
    assert share("9", Answer((), "  ")) == 0
    assert share("9", Answer((), "the sum behind the figure"), short="hand") is None


def test_a_wrong_setting_says_what_there_is() -> None:
    _, wrong = parse(["mulit-select=all", "order=half"])
    assert wrong == [
        "no kind “mulit-select”; did you mean multi-select?",
        "order: no rule “half”; there are pairs, places, all",
    ]


def test_plain_text() -> None:
    assert plain(" “Wiśniewska’s” — ＡＢＣ_1 ") == "wiśniewska s abc 1"
