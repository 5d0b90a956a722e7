from quizgen.rules.template import fill, in_quotes, single_marks, slots_of


def say(template: str, **values: str) -> str:
    return fill(template, values.__getitem__)


def test_slots_are_found_in_order() -> None:
    assert slots_of("In P{paragraph}, who said “{words}”?") == ["paragraph", "words"]


def test_marks_inside_a_quotation_turn_single() -> None:
    filled = say("Who said “{words}”?", words="She called it “a job for ten years” and left")
    assert filled == "Who said “She called it ‘a job for ten years’ and left”?"


def test_straight_marks_inside_a_quotation_turn_single_and_open_and_close() -> None:
    assert single_marks('the "old" wall, "a ruin"') == "the ‘old’ wall, ‘a ruin’"


def test_marks_outside_a_quotation_stay() -> None:
    assert say("{tag} names her.", tag="said “Ana” Bell") == "Said “Ana” Bell names her."


def test_a_bare_slot_is_no_sentence_and_keeps_its_small_letter() -> None:
    assert say("{term}", term="flood defences") == "flood defences"


def test_no_second_full_stop_after_quoted_words() -> None:
    assert say("P1: “{words}”. More.", words="It will hold.") == "P1: “It will hold.” More."
    assert say("P1: “{words}”. More.", words="It holds") == "P1: “It holds”. More."


def test_in_quotes() -> None:
    assert in_quotes("so “fierce” a storm") == "“so ‘fierce’ a storm”"


def test_half_a_pair_of_marks_at_an_end_is_left_out() -> None:
    said = "It will hold,” she said. “It will.”"
    assert single_marks(said) == "‘It will hold,’ she said. ‘It will.’"
    assert single_marks("It has held for years.”") == "It has held for years."
    assert single_marks("“It has held for years.") == "It has held for years."
    assert single_marks('It has held for years."') == "It has held for years."
