"""Whatever a bank holds: its pages can be made, and who knows the key gets every point."""

from hypothesis import given, settings

from quizgen.bank.kinds import Bank
from quizgen.grading.classroom import Class
from quizgen.grading.codes import pack, unpack
from quizgen.grading.credit import Credit
from quizgen.grading.responses import Response
from quizgen.render.assemble import assemble
from quizgen.render.html import page_html
from quizgen.render.slots import slots
from tests.bank.strategies import banks
from tests.grading.classes import all_right


@given(banks())
@settings(max_examples=60, deadline=None)
def test_any_bank_becomes_a_page(bank: Bank) -> None:
    for form in "AB":
        for mode in ("practice", "test"):
            html = page_html(assemble(bank, form), mode)
            assert html.count("<script") == 2
            html.encode()


@given(banks())
@settings(max_examples=60, deadline=None)
def test_whoever_knows_the_key_gets_every_point_of_the_rules(bank: Bank) -> None:
    room = Class(bank, None, Credit())
    answers = all_right(bank)
    paper = room.first.paper
    response = Response(file="x", bank=paper.bank_id, form="B", student="A", answers=answers)
    results, problems = room.grade([response], {}, lambda _, student: student)
    assert not problems
    for mark in results[0].marks:
        assert mark.answer.empty or mark.share in (None, 1)
    code = pack(paper.bank_id, "B", slots(paper), answers)
    form, read = unpack(code, paper.bank_id, slots(paper))
    assert form == "B"
    assert all(read[one.id].picks == answers[one.id].picks for one in slots(paper) if one.sizes)
