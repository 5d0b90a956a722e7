"""Practice: every kind right and wrong, the reason after each, evidence in the article, try again."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.html.browser import Desk
from tests.render.banks import FERRY_BANK, MORE

Open = Callable[..., Desk]


def check(desk: Desk, name: str) -> str:
    desk.slot(name).get_by_role("button", name="Check").click()
    return str(desk.slot(name).locator(".feedback").inner_text())


def proof(desk: Desk) -> str:
    return " ".join(desk.page.locator(".word.proof").all_inner_texts())


def test_a_wrong_choice_gets_its_own_reason_and_a_second_try(desk: Open) -> None:
    one = desk("practice")
    assert check(one, "1") == "Answer first, then check."
    one.slot("1").get_by_text("The nurses’ union").click()
    said = check(one, "1")
    assert "Not yet." in said
    assert "P8 gives it “a cut dressed up as an adjustment.”" in said
    assert proof(one) == "He described the change as “a modest adjustment.”"
    assert "Tomas Breck" not in said
    one.slot("1").get_by_role("button", name="Try again").click()
    assert one.slot("1").locator(".feedback").inner_text() == ""
    one.slot("1").get_by_text("Tomas Breck").click()
    said = check(one, "1")
    assert "Right." in said
    assert "P3 credits the words to the harbour director." in said


def test_show_the_answer(desk: Open) -> None:
    one = desk("practice")
    one.slot("1").get_by_text("The nurses’ union").click()
    check(one, "1")
    one.slot("1").get_by_role("button", name="Show the answer").click()
    assert "Tomas Breck" in one.slot("1").locator(".feedback").inner_text()


def test_evidence_waits_where_it_would_be_the_answer(desk: Open) -> None:
    where = next(one for one in MORE if "Which paragraph" in one.ask)
    one = desk("practice", replace(FERRY_BANK, questions=(where,)))
    one.slot("1").get_by_role("radio", name="P2").check()
    assert "P7" not in check(one, "1")
    assert proof(one) == ""
    one.slot("1").get_by_role("radio", name="P7").check()
    assert "Wiśniewska wrote in an open letter" in check(one, "1")


def test_several(desk: Open) -> None:
    one = desk("practice")
    one.slot("5").get_by_text("a modest adjustment").click()
    one.slot("5").get_by_text("a draft timetable").click()
    said = check(one, "5")
    assert "Not yet." in said
    assert "P1 says it in the writer’s own words." in said
    one.slot("5").get_by_text("a draft timetable").click()
    one.slot("5").get_by_text("We would be stranded").click()
    assert "Right." in check(one, "5")


def test_true_or_false_brings_the_correction(desk: Open) -> None:
    one = desk("practice")
    one.slot("4").get_by_text("True", exact=True).click()
    assert "Not yet." in check(one, "4")
    one.slot("4").get_by_text("False", exact=True).click()
    said = check(one, "4")
    assert "Right." in said
    assert "P8 has only “a hospital spokesman”" in said


def test_table_row_by_row(desk: Open) -> None:
    one = desk("practice")
    right = {
        "Dorota Wiśniewska": "Quoted in their own words",
        "Tomas Breck": "Only mentioned",
        "The hospital": "Reported without quotation marks",
        "The transport committee": "Only mentioned",
    }
    for row, column in right.items():
        one.slot("3").get_by_role("radiogroup", name=row).get_by_label(column).check()
    assert "3 of 4 right." in check(one, "3")
    assert one.slot("3").locator(".sign-wrong").count() == 1
    group = one.slot("3").get_by_role("radiogroup", name="Tomas Breck")
    group.get_by_label("Quoted in their own words").check()
    assert "Right." in check(one, "3")


def test_match_row_by_row(desk: Open) -> None:
    one = desk("practice")
    right = ("Harbour director Breck", "The nurses’ union", "Dorota Wiśniewska", "The Coastal Wire")
    for chooser, name in zip(one.slot("8").locator("select").all(), right, strict=True):
        label = next(text for text in chooser.locator("option").all_inner_texts() if name in text)
        chooser.select_option(label=label)
    assert "Right." in check(one, "8")
    one.slot("8").locator("select").first.select_option(index=2)
    assert "3 of 4 right." in check(one, "8")
    one.slot("8").get_by_role("button", name="Show the answer").click()
    assert "“a modest adjustment” – A – Harbour director Breck" in one.slot("8").inner_text()


def test_order(desk: Open) -> None:
    one = desk("practice")
    wanted = ["Breck writes to the council", "The Marram Ledger reads the letter"]
    for place, text in enumerate(wanted):
        row = one.slot("2").locator("li").filter(has_text=text)
        up = row.get_by_role("button", name="Move up")
        while one.slot("2").locator("li .item").all_inner_texts().index(text) > place:
            up.click()
    one.slot("2").get_by_role("button", name="This is my order").click()
    assert "Right." in check(one, "2")
    one.slot("2").get_by_role("button", name="Move down: Breck").click()
    assert "1 of 3 right." in check(one, "2")


def test_highlight(desk: Open) -> None:
    one = desk("practice")
    where = one.slot("7").locator("select")
    where.nth(0).select_option("1-6")
    where.nth(1).select_option("0")
    where.nth(2).select_option("3")
    assert "Not yet." in check(one, "7")
    where.nth(1).select_option("4")
    where.nth(2).select_option("19")  # all but one word: close enough
    assert "Right." in check(one, "7")


def test_written_answers_are_compared_by_the_student(desk: Open) -> None:
    one = desk("practice")
    one.slot("9").locator("textarea").fill("I would ask for the sums.")
    said = check(one, "9")
    assert "Compare your answer" in said
    assert "How the loss was worked out" in said
    assert "names the missing method" in said
    one.slot("9").get_by_role("button", name="Try again").click()
    assert one.slot("9").locator("textarea").input_value() == "I would ask for the sums."
    one.slot("9").locator("textarea").fill("The sum behind the figure!")
    assert "Right." in check(one, "9")
    one.slot("card").locator("textarea").fill("Nothing found.")
    assert "Names the page that was found" in check(one, "card")


def test_the_list_at_the_end_shows_the_results(desk: Open) -> None:
    one = desk("practice")
    one.slot("1").get_by_text("Tomas Breck").click()
    check(one, "1")
    assert one.page.locator("#review-list li").first.inner_text().split() == ["1", "right", "✓"]
    assert one.page.get_by_text("1 of 9 answered").is_visible()


@pytest.mark.parametrize("part", ["6A", "6B"])
def test_parts_are_checked_by_themselves(desk: Open, part: str) -> None:
    one = desk("practice")
    assert check(one, part) == "Answer first, then check."
