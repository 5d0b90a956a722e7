"""The page as a file: nothing of the key in test mode, everything escaped, small, self-contained."""

import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from html.parser import HTMLParser
from typing import Any

import pytest

from quizgen.bank.kinds import (
    Bank,
    Choice,
    Evidence,
    Highlight,
    Match,
    MultiSelect,
    OpenCard,
    Order,
    Proof,
    Question,
    ShortAnswer,
    Table,
    TrueFalse,
    TwoPart,
    Wrong,
)
from quizgen.render.assemble import assemble
from quizgen.render.html import Mode, ScreenOptions, page_html
from quizgen.render.html.words import page_words
from quizgen.render.slots import slots
from quizgen.render.words import languages
from tests.html.browser import Desk
from tests.render.banks import FERRY_BANK, LONG_BANK

MODES: tuple[Mode, ...] = ("practice", "test")
HOSTILE = (
    "</script><script>window.hacked=1</script>\"'><img src=x onerror=hacked=1>{{7*7}}${1}&lt;!--"
)


def other_key(question: Question) -> Question:
    """The same question to look at, with every field of its key changed."""
    common: dict[str, Any] = {
        "why": "another reason",
        "evidence": (Evidence(1, "The last evening ferry"),),
        "wrong": (Wrong("x", "another refutation"),),
        "proof": (Proof("another", "proof"),),
        "rule": "another/rule",
        "made": "0000",
        "note": "another note",
        "level": 3,
        "skill": "another skill",
        "standards": ("X.1",),
        "tags": ("other",),
    }
    match question:
        case Choice():
            right = next(text for text in question.options if text != question.answer)
            return replace(question, answer=right, **common)
        case MultiSelect():
            right_texts = tuple(text for text in question.options if text not in question.answer)
            return replace(question, answer=right_texts, **common)
        case TrueFalse():
            return replace(question, answer=not question.answer, correction="", **common)
        case Match():
            turned = tuple((prompt, question.choices[0]) for prompt, _ in question.answer)
            return replace(question, answer=turned, **common)
        case Order():
            return replace(question, answer=question.answer[::-1], **common)
        case Table():
            ticks = tuple((row, question.columns[0]) for row, _ in question.answer)
            return replace(question, answer=ticks, **common)
        case ShortAnswer():
            return replace(question, answer="another", accept=(), rubric=("other",), **common)
        case Highlight():
            return replace(question, answer="Two of its seven members", **common)
        case OpenCard():
            return replace(question, rubric=("other",), **common)
        case TwoPart():
            parts: Any = tuple(other_key(part) for part in question.parts)
            return replace(question, parts=parts, **common)


def with_hostile_text(value: Any) -> Any:
    """Every text of a bank made hostile, each in its own way so that options still differ."""
    if isinstance(value, str):
        return f"{HOSTILE} {value}" if value else value
    if isinstance(value, tuple):
        return tuple(with_hostile_text(one) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        changed = {
            field.name: with_hostile_text(getattr(value, field.name))
            for field in fields(value)
            if field.init and field.name not in ("id", "group", "rule", "made")
        }
        return replace(value, **changed)
    return value


class Parsed(HTMLParser):
    """The elements of a page, and what attributes they have."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def key_texts(value: Any, names: tuple[str, ...]) -> set[str]:
    """The texts in the fields of these names, at any depth."""
    found: set[str] = set()
    if isinstance(value, tuple):
        for one in value:
            found |= key_texts(one, names)
    elif is_dataclass(value):
        for field in fields(value):
            inside = getattr(value, field.name)
            if field.name in names:
                found |= {inside} if isinstance(inside, str) else set(filter(is_text, inside))
            found |= key_texts(inside, names)
    return {text for text in found if text}


def is_text(value: object) -> bool:
    return isinstance(value, str)


@pytest.mark.parametrize("form", ["A", "B"])
def test_a_test_page_knows_nothing_of_the_key(form: str) -> None:
    other = replace(FERRY_BANK, questions=tuple(map(other_key, FERRY_BANK.questions)), notes=())
    same = page_html(assemble(FERRY_BANK, form), "test")
    assert page_html(assemble(other, form), "test") == same


def test_a_test_page_does_not_depend_on_the_number_of_the_seed() -> None:
    other = replace(FERRY_BANK, seed=FERRY_BANK.seed + 1)
    same = page_html(assemble(FERRY_BANK, "A", 3), "test")
    assert page_html(assemble(other, "A", 3), "test") == same


def test_nothing_of_the_key_stands_in_a_test_page() -> None:
    names = ("why", "because", "rubric", "correction", "accept", "rule", "made", "note", "skill")
    html = page_html(assemble(LONG_BANK), "test")
    for text in key_texts(LONG_BANK, names):
        assert text not in html
    assert FERRY_BANK.questions[0].id not in html
    assert "reasons" not in html.replace("reasons(", "")


@pytest.mark.parametrize("mode", MODES)
def test_everything_is_escaped(mode: Mode) -> None:
    bank: Bank = with_hostile_text(FERRY_BANK)
    page = Parsed(page_html(assemble(bank), mode))
    plain = Parsed(page_html(assemble(FERRY_BANK), mode))
    count = [tag for tag, _ in plain.found if tag != "a"]
    assert [tag for tag, _ in page.found if tag != "a"] == count
    for _, attributes in page.found:
        assert not [name for name in attributes if name.startswith("on") or name == "style"]


@pytest.mark.parametrize("mode", MODES)
def test_a_hostile_bank_in_the_browser(desk: Callable[..., Desk], mode: Mode) -> None:
    bank = with_hostile_text(FERRY_BANK)
    one = desk(mode, bank)
    for target in one.page.locator('[data-slot]:not([data-kind="order"]) label.option').all()[::2]:
        target.click()
    for area in one.page.locator("textarea:visible").all():
        area.fill(HOSTILE)
    for button in one.page.get_by_role("button", name="Check").all():
        button.click()
    shown = one.page.locator("[data-show]:visible")
    while shown.count():
        shown.first.click()
    one.page.reload()
    assert one.page.evaluate("typeof window.hacked") == "undefined"
    assert one.page.locator("img").count() == 0


@pytest.mark.parametrize("mode", MODES)
def test_strict_and_self_contained(mode: Mode) -> None:
    html = page_html(assemble(FERRY_BANK), mode)
    page = Parsed(html)
    policy = next(
        attributes["content"] or ""
        for tag, attributes in page.found
        if tag == "meta" and attributes.get("http-equiv") == "Content-Security-Policy"
    )
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    assert "http" not in policy
    assert not [tag for tag, _ in page.found if tag in ("link", "img", "iframe", "object")]
    assert not [attributes for _, attributes in page.found if "src" in attributes]
    script = html.rsplit("<script>", 1)[1]
    assert not re.search(r"innerHTML|document\.write|eval\(|fetch\(|XMLHttp|cookie", script)


def test_a_page_of_fifteen_questions_is_small() -> None:
    for mode in MODES:
        assert len(page_html(assemble(LONG_BANK), mode).encode()) < 200_000


def test_the_same_bank_gives_the_same_page() -> None:
    for mode in MODES:
        assert page_html(assemble(LONG_BANK, "B"), mode) == page_html(
            assemble(LONG_BANK, "B"), mode
        )


def test_a_slot_is_the_same_on_every_form_and_for_every_seed() -> None:
    names = {one.id for one in slots(assemble(LONG_BANK).paper)}
    assert len(names) == len(slots(assemble(LONG_BANK).paper))
    for form, seed in (("B", None), ("C", 5)):
        assert {one.id for one in slots(assemble(LONG_BANK, form, seed).paper)} == names


@pytest.mark.parametrize("lang", languages())
def test_every_language_has_every_word(lang: str) -> None:
    english, words = page_words("en"), page_words(lang)
    assert words.keys() == english.keys()
    for name, text in english.items():
        assert set(re.findall(r"\{\w+\}", text)) == set(re.findall(r"\{\w+\}", words[name]))
        assert text.count(" | ") == words[name].count(" | ")
    assert f'lang="{lang}"' in page_html(assemble(FERRY_BANK), "test", ScreenOptions(lang=lang))


def test_a_bank_without_an_article() -> None:
    bank = replace(FERRY_BANK, articles=())
    for mode in MODES:
        html = page_html(assemble(bank), mode)
        assert 'id="article"' not in html
        assert bank.title in html
        assert "data-mark" not in html.split("<script", 1)[0]
