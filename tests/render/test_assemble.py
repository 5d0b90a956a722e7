"""The sheet: numbers, order, letters and the key that goes with them."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from quizgen.bank.kinds import Bank, Choice, Order
from quizgen.render.assemble import assemble, form_name, forms
from quizgen.render.sheet import ChoiceFace, Ordered, OrderFace, Picked
from tests.render.banks import ALL_KINDS, FERRY_BANK, LONG_BANK, WHO_SAID


def choices(bank: Bank, form: str = "A", seed: int | None = None) -> list[tuple[str, ...]]:
    sheet = assemble(bank, form, seed)
    faces = [asked.face for section in sheet.paper.sections for asked in section.asked]
    return [tuple(o.text for o in face.options) for face in faces if isinstance(face, ChoiceFace)]


def test_questions_come_in_the_order_of_their_groups_and_cards_have_no_number() -> None:
    paper = assemble(FERRY_BANK).paper
    assert [section.group for section in paper.sections] == [
        "Source",
        "Quotes",
        "Words",
        "Evidence",
        "Leave the page",
    ]
    numbers = [asked.number for section in paper.sections for asked in section.asked]
    assert numbers == [1, 2, 3, 4, 5, 6, 7, 8, 9, None]
    assert paper.questions == 9


@given(seed=st.integers(), form=st.sampled_from("ABCDE"))
def test_the_key_names_the_right_option_however_options_are_shuffled(seed: int, form: str) -> None:
    sheet = assemble(replace(FERRY_BANK, questions=(WHO_SAID,)), form, seed)
    face = sheet.paper.sections[0].asked[0].face
    solution = sheet.key.entries[0].solution
    assert isinstance(face, ChoiceFace)
    assert isinstance(solution, Picked)
    assert solution.options[0] in face.options
    assert solution.options[0].text == WHO_SAID.answer
    for one in sheet.key.entries[0].wrong:
        assert one.option in face.options


@given(seed=st.integers())
def test_numbers_written_beside_items_lead_to_the_right_order(seed: int) -> None:
    order = next(one for one in ALL_KINDS if isinstance(one, Order))
    sheet = assemble(replace(FERRY_BANK, questions=(order,)), "A", seed)
    face = sheet.paper.sections[0].asked[0].face
    solution = sheet.key.entries[0].solution
    assert isinstance(face, OrderFace)
    assert isinstance(solution, Ordered)
    numbered = dict(zip(solution.numbers, face.items, strict=True))
    assert tuple(numbered[place] for place in (1, 2, 3)) == order.answer


def test_adding_a_question_reshuffles_no_other() -> None:
    fewer = replace(LONG_BANK, questions=LONG_BANK.questions[1:])
    assert choices(fewer) == choices(LONG_BANK)[1:]


def test_forms_differ_and_repeat() -> None:
    first, second = forms(LONG_BANK, 2)
    assert first.paper.sections != second.paper.sections
    assert forms(LONG_BANK, 2) == [first, second]
    assert first.paper.bank_id == second.paper.bank_id
    assert form_name(26) == "AA"


def shown(*options: str) -> tuple[str, ...]:
    question = Choice(ask="Which?", options=options, answer=options[0])
    return choices(replace(FERRY_BANK, questions=(question,)))[0]


def test_numbers_and_paragraphs_rise_and_not_stated_stays_last() -> None:
    assert shown("P7", "P2", "P10") == ("P2", "P7", "P10")
    assert shown("4,000", "300", "50,000") == ("300", "4,000", "50,000")
    for seed in range(8):
        bank = replace(
            FERRY_BANK,
            questions=(
                Choice(
                    ask="Who?", options=("The sentence does not say", "Ana", "Bo"), answer="Ana"
                ),
            ),
        )
        assert choices(bank, seed=seed)[0][-1] == "The sentence does not say"
