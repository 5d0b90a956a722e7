"""One browser for all tests of the page; each test has a profile of its own."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from quizgen.bank.kinds import Bank
from quizgen.render.html import Mode, ScreenOptions
from tests.html.browser import WIDE, Desk, browser, write_page
from tests.render.banks import FERRY_BANK


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    with browser() as found:
        yield found


@pytest.fixture
def desk(chromium: Any, tmp_path: Path) -> Iterator[Callable[..., Desk]]:
    """Opens a page: `desk("test")`, `desk("practice", size=NARROW, dark=True)`."""
    contexts: list[Any] = []
    desks: list[Desk] = []

    def open_page(
        mode: Mode,
        bank: Bank = FERRY_BANK,
        form: str = "A",
        size: dict[str, int] = WIDE,
        dark: bool = False,
        touch: bool = False,
        options: ScreenOptions | None = None,
    ) -> Desk:
        context = chromium.new_context(
            viewport=size,
            color_scheme="dark" if dark else "light",
            has_touch=touch,
            accept_downloads=True,
        )
        contexts.append(context)
        page = context.new_page()
        found = Desk(page, bank, form)
        desks.append(found)
        page.goto(write_page(tmp_path, bank, mode, form, options))
        return found

    yield open_page
    for context in contexts:
        context.close()
    assert not [error for one in desks for error in one.errors]
