"""A real browser for the tests of the page: Chromium, without a window and without the network."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from quizgen.bank.kinds import Bank
from quizgen.render.assemble import assemble
from quizgen.render.html import Mode, ScreenOptions, page_html
from quizgen.render.slots import by_question

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
SWITCHES = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WIDE, NARROW = {"width": 1366, "height": 900}, {"width": 390, "height": 844}


def missing(what: str) -> None:
    """Skips the test, unless QUIZGEN_BROWSER_TESTS=1 says that it must run."""
    if os.environ.get("QUIZGEN_BROWSER_TESTS"):
        pytest.fail(f"{what}, and QUIZGEN_BROWSER_TESTS asks for it")
    pytest.skip(what)


@contextmanager
def browser() -> Iterator[Any]:
    """Chromium as it is installed; Playwright's own download is not needed."""
    path = next(
        filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
    )
    if path is None:
        missing("no Chromium on this machine")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        missing("playwright is not installed")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, headless=True, args=SWITCHES)
        yield chromium
        chromium.close()


def axe_violations(page: Any) -> list[str]:
    """What axe-core finds against WCAG 2.2 AA and good practice on the page as it stands."""
    if not AXE.exists():
        missing("axe-core is not installed: npm ci")
    page.evaluate(AXE.read_text(encoding="utf-8"))
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    found = page.evaluate("tags => axe.run(document, {runOnly: {type: 'tag', values: tags}})", tags)
    return [
        f"{one['id']}: {node['target']} {node['failureSummary']}"
        for one in found["violations"]
        for node in one["nodes"]
    ]


class Desk:
    """A page in a browser tab, and the names of its questions."""

    def __init__(self, page: Any, bank: Bank, form: str) -> None:
        self.page = page
        self.errors: list[str] = []
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", self._told)
        page.on("request", lambda asked: self._request(asked.url))
        sheet = assemble(bank, form)
        self.ids = {
            slot.name or "card": slot.id for _, found in by_question(sheet.paper) for slot in found
        }

    def _told(self, told: Any) -> None:
        if told.type == "error":
            self.errors.append(told.text)

    def _request(self, url: str) -> None:
        if not url.startswith(("file:", "blob:", "data:")):
            self.errors.append(f"asked the network for {url}")

    def slot(self, name: str) -> Any:
        """The part of the page where a question is answered: "4", "6B", "card"."""
        return self.page.locator(f'[data-slot="{self.ids[name]}"]')

    def kept(self) -> Any:
        """What the browser keeps of the answers."""
        return self.page.evaluate(
            "() => Object.keys(localStorage).filter(k => k !== 'quizgen look')"
            ".map(k => JSON.parse(localStorage[k]))[0] ?? null"
        )

    def answer(self, name: str) -> Any:
        """The kept answer of a question."""
        return self.kept()["answers"][self.ids[name]]


def write_page(
    folder: Path, bank: Bank, mode: Mode, form: str = "A", options: ScreenOptions | None = None
) -> str:
    """The page as a file; its address."""
    path = folder / f"{mode}-{form}.html"
    html = page_html(assemble(bank, form), mode, options or ScreenOptions())
    path.write_text(html, encoding="utf-8")
    return path.as_uri()
