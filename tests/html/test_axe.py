"""No barrier that axe-core can find, on any view, light and dark, wide and narrow."""

from collections.abc import Callable

import pytest

from quizgen.render.html import Mode, ScreenOptions
from tests.html.browser import NARROW, WIDE, Desk, axe_violations
from tests.render.banks import LONG_BANK

Open = Callable[..., Desk]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("mode", ["practice", "test"])
def test_a_fresh_page(desk: Open, mode: Mode, size: dict[str, int], dark: bool) -> None:
    one = desk(mode, LONG_BANK, size=size, dark=dark, options=ScreenOptions(minutes=30))
    assert axe_violations(one.page) == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_practice_with_reasons_and_marks(desk: Open, dark: bool) -> None:
    one = desk("practice", dark=dark)
    for name in ("1", "3", "4", "5", "8"):
        one.slot(name).locator("input, select").last.scroll_into_view_if_needed()
    one.slot("1").get_by_text("The nurses’ union").click()
    one.slot("1").get_by_role("button", name="Check").click()
    one.slot("3").locator("input").nth(1).check()
    one.slot("3").get_by_role("button", name="Check").click()
    one.slot("3").get_by_role("button", name="Show the answer").click()
    one.slot("2").get_by_role("button", name="This is my order").click()
    one.slot("2").get_by_role("button", name="Check").click()
    one.slot("4").get_by_text("False", exact=True).click()
    one.slot("4").get_by_role("button", name="Check").click()
    one.slot("9").locator("textarea").fill("the sum behind the figure")
    one.slot("9").get_by_role("button", name="Check").click()
    where = one.slot("7").locator("select")
    where.nth(0).select_option("1-6")
    where.nth(1).select_option("3")
    where.nth(2).select_option("9")
    one.slot("7").get_by_role("button", name="Check").click()
    assert axe_violations(one.page) == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_marking_in_the_article(desk: Open, dark: bool) -> None:
    one = desk("test", dark=dark)
    one.slot("7").get_by_role("button", name="Mark in the article").click()
    assert axe_violations(one.page) == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_question_before_handing_in_and_the_page_after(desk: Open, dark: bool) -> None:
    one = desk("test", dark=dark)
    one.page.get_by_label("Your name or number").fill("Ana")
    one.page.get_by_role("button", name="Hand in").click()
    assert axe_violations(one.page) == []
    with one.page.expect_download():
        one.page.get_by_role("dialog").get_by_role("button", name="Hand in").click()
    assert axe_violations(one.page) == []


SPACED = """() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }`);
    document.adoptedStyleSheets.push(sheet);
}"""
OVERFLOW = """() => [...document.querySelectorAll('body *')]
    .filter(e => e.checkVisibility() && e.getBoundingClientRect().right > innerWidth + 1)
    .map(e => e.tagName + '.' + e.className)"""
HIDDEN = """() => {
    const e = document.activeElement, box = e.getBoundingClientRect();
    const bar = document.querySelector('.bar');
    if (e === document.body || bar.contains(e)) return false;
    const under = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height, 20) / 2);
    return bar.contains(under);
}"""


def test_large_text(desk: Open) -> None:
    one = desk("practice", size=NARROW)
    for _ in range(3):
        one.page.get_by_role("button", name="Larger text").click()
    assert axe_violations(one.page) == []
    assert one.page.evaluate(OVERFLOW) == []


@pytest.mark.parametrize("mode", ["practice", "test"])
def test_a_very_narrow_screen_and_wide_letters(desk: Open, mode: Mode) -> None:
    one = desk(mode, LONG_BANK, size={"width": 320, "height": 640})
    assert one.page.evaluate(OVERFLOW) == []
    one.page.evaluate(SPACED)
    assert one.page.evaluate(OVERFLOW) == []


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_what_has_the_focus_is_never_under_the_bar(desk: Open, size: dict[str, int]) -> None:
    one = desk("test", size=size)
    for key in ["Tab"] * 70 + ["Shift+Tab"] * 70:
        one.page.keyboard.press(key)
        assert not one.page.evaluate(HIDDEN)
