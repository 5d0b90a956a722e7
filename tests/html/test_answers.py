"""Every kind answered, by mouse and by keyboard alone, and what is kept of it."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest

from quizgen.render.assemble import assemble
from quizgen.render.slots import Slot, slots, texts_by_rank
from tests.html.browser import NARROW, WIDE, Desk
from tests.render.banks import FERRY_BANK

Open = Callable[..., Desk]


def slot(name: str) -> Slot:
    return next(one for one in slots(assemble(FERRY_BANK).paper) if one.name == name)


def rank(name: str, text: str) -> int:
    texts = texts_by_rank(slot(name).face)
    return (texts.options or texts.rows).index(text) + 1


def focus(page: Any, target: Any) -> None:
    """Goes to a control with the Tab key alone."""
    for _ in range(200):
        page.keyboard.press("Tab")
        if target.evaluate("element => element === document.activeElement"):
            return
    raise AssertionError("the Tab key does not lead there")


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("touch", [False, True], ids=["mouse", "touch"])
def test_all_kinds_by_pointer(desk: Open, size: dict[str, int], touch: bool) -> None:
    one = desk("test", size=size, touch=touch)
    press = "tap" if touch else "click"

    def hit(target: Any) -> None:
        getattr(target, press)()

    hit(one.slot("1").get_by_text("Tomas Breck"))
    assert one.answer("1")["picks"] == [rank("1", "Tomas Breck")]

    hit(one.slot("2").get_by_role("button", name="Move down: The Marram Ledger"))
    shown = one.slot("2").locator("li .item").all_inner_texts()
    by_rank = texts_by_rank(slot("2").face).rows
    assert one.answer("2")["picks"] == [shown.index(text) + 1 for text in by_rank]

    for row, column in (("Tomas Breck", 0), ("The hospital", 1)):
        group = one.slot("3").get_by_role("radiogroup", name=row)
        hit(group.locator("label").nth(column))
    rows = texts_by_rank(slot("3").face).rows
    picks = dict(zip(rows, one.answer("3")["picks"], strict=True))
    assert picks["Tomas Breck"] == rank("3", "Quoted in their own words")
    assert picks["The hospital"] == rank("3", "Reported without quotation marks")
    assert picks["Dorota Wiśniewska"] == 0

    hit(one.slot("4").get_by_text("False", exact=True))
    one.slot("4").locator("textarea").fill("No name is given.")
    assert one.answer("4") == {"picks": [2], "text": "No name is given."}

    hit(one.slot("5").get_by_text("fuel prices rose"))
    hit(one.slot("5").get_by_text("a modest adjustment"))
    assert sum(one.answer("5")["picks"]) == 2

    one.slot("8").locator("select").nth(2).select_option(label="E – The Coastal Wire, relayed")
    assert sorted(one.answer("8")["picks"])[:3] == [0, 0, 0]

    hit(one.slot("7").get_by_role("button", name="Mark in the article"))
    words = one.page.locator("#p1-6 .word")
    hit(words.nth(4))
    hit(words.nth(7))
    assert one.answer("7") == {"picks": [1, 6, 4, 7], "text": "Ferry operators along the"}

    one.slot("9").locator("textarea").fill("The sum.\nAnd the time.")
    assert one.answer("9")["text"] == "The sum.\nAnd the time."


def test_all_kinds_by_keyboard_alone(desk: Open) -> None:
    one = desk("test")
    keys = one.page.keyboard
    focus(one.page, one.slot("1").locator("input").first)
    keys.press("ArrowDown")
    assert one.answer("1")["picks"] != [0]

    down = one.slot("2").get_by_role("button", name="Move down: You read it here")
    up = one.slot("2").get_by_role("button", name="Move up: You read it here")
    focus(one.page, up if down.is_disabled() else down)
    keys.press("Enter")
    assert sorted(one.answer("2")["picks"]) == [1, 2, 3]
    assert one.page.evaluate("document.activeElement.dataset.move") is not None

    for row in one.slot("3").get_by_role("radiogroup").all():
        focus(one.page, row.locator("input").first)
        keys.press("Space")
    assert 0 not in one.answer("3")["picks"]

    focus(one.page, one.slot("4").locator("input").first)
    keys.press("ArrowDown")
    keys.press("Tab")
    keys.type("Nobody is named.")
    assert one.answer("4") == {"picks": [2], "text": "Nobody is named."}

    for box in one.slot("5").locator("input").all()[:2]:
        focus(one.page, box)
        keys.press("Space")
    assert sum(one.answer("5")["picks"]) == 2

    focus(one.page, one.slot("7").get_by_role("button", name="Mark in the article"))
    keys.press("Enter")
    while one.page.locator(".word.at").evaluate("w => w.closest('p')?.id") != "p1-6":
        keys.press("ArrowDown")
    keys.press("ArrowRight")
    keys.press("Enter")
    keys.press("ArrowRight")
    keys.press("ArrowRight")
    keys.press("Enter")
    assert one.answer("7") == {"picks": [1, 6, 1, 3], "text": "the Coastal Wire:"}

    for chooser in one.slot("8").locator("select").all():
        focus(one.page, chooser)
        keys.press("ArrowDown")
    assert 0 not in one.answer("8")["picks"]


def test_an_order_is_an_answer_only_once_it_is_meant(desk: Open) -> None:
    one = desk("test")
    one.slot("1").get_by_text("Tomas Breck").click()
    assert one.answer("2")["picks"] == [0, 0, 0]
    one.slot("2").get_by_role("button", name="This is my order").click()
    assert sorted(one.answer("2")["picks"]) == [1, 2, 3]


def test_order_by_dragging(desk: Open) -> None:
    one = desk("test")
    rows = one.slot("2").locator("li")
    first = rows.first.locator(".item").inner_text()
    rows.first.scroll_into_view_if_needed()
    grip, last = rows.first.locator(".grip").bounding_box(), rows.last.bounding_box()
    mouse = one.page.mouse
    mouse.move(grip["x"] + 5, grip["y"] + 10)
    mouse.down()
    mouse.move(grip["x"] + 5, last["y"] + last["height"] - 4, steps=12)
    mouse.up()
    assert rows.last.locator(".item").inner_text() == first
    assert sorted(one.answer("2")["picks"]) == [1, 2, 3]


def test_marks_from_the_lists_and_away_again(desk: Open) -> None:
    one = desk("test")
    where = one.slot("7").locator("select")
    where.nth(0).select_option("1-0")
    where.nth(1).select_option("2")
    where.nth(2).select_option("1")
    assert one.answer("7") == {"picks": [1, 0, 1, 2], "text": "ferry may"}
    assert one.slot("7").get_by_text("Marked: headline “ferry may”").is_visible()
    one.slot("7").get_by_role("button", name="Remove the mark").click()
    assert one.answer("7") == {"picks": [], "text": ""}


def test_a_mark_by_dragging_over_the_words(desk: Open) -> None:
    one = desk("test")
    one.slot("7").get_by_role("button", name="Mark in the article").click()
    words = one.page.locator("#p1-6 .word")
    words.nth(4).scroll_into_view_if_needed()
    start, end = words.nth(4).bounding_box(), words.nth(6).bounding_box()
    mouse = one.page.mouse
    mouse.move(start["x"] + 1, start["y"] + 8)
    mouse.down()
    mouse.move(end["x"] + end["width"] - 2, end["y"] + 8, steps=8)
    mouse.up()
    assert one.answer("7")["text"] == "Ferry operators along"


def test_tab_order_is_the_order_on_the_screen(desk: Open) -> None:
    one = desk("test", size=NARROW)
    tops = one.page.evaluate(
        """() => [...document.querySelectorAll('a, button, input, select, textarea, [tabindex="0"]')]
        .filter(e => e.offsetParent && !e.closest('.bar, dialog, .skip, .marking-bar'))
        .map(e => e.getBoundingClientRect().top + scrollY)"""
    )
    # Beside each other on one line, controls may differ by a few pixels.
    assert all(after >= before - 40 for before, after in pairwise(tops))


def test_a_reference_leads_to_its_paragraph(desk: Open) -> None:
    one = desk("practice")
    one.slot("4").get_by_role("link", name="P8").click()
    assert "here" in one.page.locator("#p1-8").get_attribute("class")
