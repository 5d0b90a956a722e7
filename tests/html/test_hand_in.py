"""Kept, resumed, handed in, cleared; and from the file to the grade."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from quizgen.grading.classroom import Class
from quizgen.grading.credit import Credit
from quizgen.grading.read import read_all
from quizgen.render.html import ScreenOptions
from tests.html.browser import NARROW, Desk
from tests.render.banks import FERRY_BANK

Open = Callable[..., Desk]


def answer_some(one: Desk) -> None:
    one.page.get_by_label("Your name or number").fill("Zoë “Z” Nguyễn")
    one.page.get_by_label("Class", exact=True).fill("8b")
    one.slot("1").get_by_text("Tomas Breck").click()
    one.slot("2").get_by_role("button", name="This is my order").click()
    one.slot("4").get_by_text("False", exact=True).click()
    one.slot("5").get_by_text("a modest adjustment").click()
    one.slot("9").locator("textarea").fill("=1+1\n| a bar, and # a sign")
    one.slot("7").locator("select").nth(0).select_option("1-6")
    one.slot("7").locator("select").nth(1).select_option("4")
    one.slot("7").locator("select").nth(2).select_option("18")


def hand_in(one: Desk, folder: Path) -> Path:
    one.page.get_by_role("button", name="Hand in").click()
    with one.page.expect_download() as download:
        one.page.get_by_role("dialog").get_by_role("button", name="Hand in").click()
    path = folder / str(download.value.suggested_filename)
    download.value.save_as(path)
    return path


def graded(source: str) -> dict[str, Any]:
    room = Class(FERRY_BANK, None, Credit())
    responses, problems = read_all([source], room.asked)
    assert problems == []
    results, problems = room.grade(responses, {}, lambda _, student: student)
    assert problems == []
    (result,) = results
    return {mark.keyed.slot.name: mark.points for mark in result.marks} | {"name": result.student}


def test_from_the_page_to_the_grade(desk: Open, tmp_path: Path) -> None:
    one = desk("test")
    answer_some(one)
    path = hand_in(one, tmp_path)
    found = graded(str(path))
    assert found["name"] == "Zoë “Z” Nguyễn"
    assert (found["1"], found["4"], found["5"], found["7"], found["3"]) == (1, 1, 1, 1, 0)
    assert found["9"] is None


def test_the_text_to_copy_grades_like_the_file(desk: Open, tmp_path: Path) -> None:
    one = desk("test", form="B")
    one.page.get_by_label("Your name or number").fill("7")
    one.slot("1").locator("input").first.check()
    one.slot("9").locator("textarea").fill("first line\n== end of it\n#AAAAA")
    path = hand_in(one, tmp_path)
    copied = tmp_path / "copied.txt"
    copied.write_text("Dear teacher,\n" + one.page.locator("#copy-text").input_value())
    assert graded(str(copied)) == graded(str(path))


def test_the_code_grades_like_the_file_but_for_what_was_written(desk: Open, tmp_path: Path) -> None:
    one = desk("test")
    answer_some(one)
    path = hand_in(one, tmp_path)
    code = one.page.locator("#code").inner_text().removeprefix("Your code: ")
    assert code == json.loads(path.read_text(encoding="utf-8"))["code"]
    by_code, by_file = graded(code.lower()), graded(str(path))
    written = {"9", "7", "6B", "", "name"}
    assert {n: p for n, p in by_code.items() if n not in written} == {
        n: p for n, p in by_file.items() if n not in written
    }


def test_a_closed_tab_is_resumed_and_cleared_on_demand(desk: Open) -> None:
    one = desk("test")
    answer_some(one)
    before = one.kept()["answers"]
    one.page.reload()
    assert one.page.get_by_text("The answers of Zoë “Z” Nguyễn are here again.").is_visible()
    assert one.kept()["answers"] == before
    assert one.slot("1").get_by_label("Tomas Breck").is_checked()
    assert one.slot("9").locator("textarea").input_value() == "=1+1\n| a bar, and # a sign"
    one.page.get_by_role("button", name="Clear my answers").click()
    one.page.get_by_role("dialog").get_by_role("button", name="Clear my answers").click()
    assert one.kept() is None
    assert one.page.get_by_label("Your name or number").input_value() == ""
    assert one.page.get_by_text("0 of 9 answered").is_visible()
    one.page.reload()
    assert not one.page.locator("#resumed").is_visible()


def test_nothing_is_kept_after_handing_in(desk: Open, tmp_path: Path) -> None:
    one = desk("test")
    answer_some(one)
    hand_in(one, tmp_path)
    assert one.kept() is None
    assert not one.page.locator("#questions").is_visible()
    one.page.get_by_role("button", name="Finish and empty this page").click()
    one.page.wait_for_load_state()
    assert one.page.get_by_label("Your name or number").input_value() == ""
    assert one.kept() is None


def test_no_hand_in_without_a_name(desk: Open) -> None:
    one = desk("test")
    one.page.get_by_role("button", name="Hand in").click()
    assert not one.page.get_by_role("dialog").is_visible()
    assert one.page.evaluate("document.activeElement.id") == "student"


def test_going_back_from_the_question_keeps_everything(desk: Open) -> None:
    one = desk("test", size=NARROW)
    answer_some(one)
    one.page.get_by_role("button", name="Hand in").click()
    assert one.page.get_by_text("3 questions have no complete answer. Hand in now?").is_visible()
    one.page.get_by_role("button", name="Go back").click()
    assert one.slot("1").get_by_label("Tomas Breck").is_checked()


def test_practice_and_test_keep_their_answers_apart(desk: Open) -> None:
    one = desk("practice")
    one.slot("1").get_by_text("Tomas Breck").click()
    assert one.page.evaluate("Object.keys(localStorage)[0]").startswith("quizgen practice ")


def test_the_time_left_is_shown_and_never_enforced(desk: Open) -> None:
    one = desk("test", options=ScreenOptions(minutes=20))
    assert one.page.get_by_text("20 minutes left").is_visible()
    one.slot("1").get_by_text("Tomas Breck").click()
    one.page.evaluate(
        """() => {
            const key = Object.keys(localStorage).find(name => name.startsWith('quizgen test'));
            const kept = JSON.parse(localStorage[key]);
            kept.started = new Date(Date.now() - 25 * 60000).toISOString();
            localStorage[key] = JSON.stringify(kept);
        }"""
    )
    one.page.reload()
    assert one.page.locator("#time").inner_text().startswith("The time is up.")
    assert one.page.get_by_role("button", name="Hand in").is_enabled()


def test_look_is_kept(desk: Open) -> None:
    one = desk("practice")
    one.page.get_by_role("button", name="Dark").click()
    one.page.get_by_role("button", name="Larger text").click()
    one.page.reload()
    assert one.page.evaluate(
        "[document.documentElement.dataset.theme, document.documentElement.dataset.size]"
    ) == ["dark", "1"]
