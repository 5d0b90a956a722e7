"""The page on screen: a sheet as one self-contained HTML file that needs no network.

In test mode the page is made of the sheet's paper alone, so that no key can be in it.
"""

import base64
import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import SimpleNamespace
from typing import Any, Literal

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup, escape

from quizgen.render.html.reasons import reasons
from quizgen.render.html.view import SectionView, sections
from quizgen.render.html.words import page_words
from quizgen.render.sheet import Paper, Sheet
from quizgen.render.words import words_for

Mode = Literal["practice", "test"]
STYLES = ("page.css", "kinds.css", "print.css")
SCRIPTS = ("base.js", "answers.js", "order.js", "marking.js", "store.js", "progress.js")
SCRIPTS_OF: dict[Mode, tuple[str, ...]] = {
    "practice": ("practice.js", "start.js"),
    "test": ("code.js", "handin.js", "start.js"),
}
PARAGRAPH = re.compile(r"\bP(\d{1,3})\b")
NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenOptions:
    """What a teacher may choose about the page."""

    lang: str = "en"  # of the fixed words
    minutes: int | None = None  # a soft time limit: shown, never enforced
    school: str = ""


DEFAULTS = ScreenOptions()


def page_html(sheet: Sheet, mode: Mode = "practice", options: ScreenOptions = DEFAULTS) -> str:
    """The page of one form."""
    if mode == "test":
        return _page(sheet.paper, mode, options, None)
    return _page(sheet.paper, mode, options, reasons(sheet))


def _page(paper: Paper, mode: Mode, options: ScreenOptions, key: Mapping[str, Any] | None) -> str:
    words = page_words(options.lang)
    views = sections(paper)
    style = "\n".join(_text(f"style/{name}") for name in STYLES)
    code = "\n".join(_text(f"script/{name}") for name in (*SCRIPTS, *SCRIPTS_OF[mode]))
    script = f'(() => {{\n"use strict";\n{code}}})();'
    html = _environment().get_template("page.html").render(
        paper=paper,
        sections=views,
        mode=mode,
        lang=options.lang,
        school=options.school,
        say=SimpleNamespace(**words),
        fixed=words_for(options.lang),
        refs=_references(paper),
        policy=_policy(style, script),
        style=Markup(style),
        script=Markup(script),
        data=Markup(_json(_data(paper, views, mode, options, words, key))),
    )  # fmt: skip
    return NO_TEXT.sub("\N{REPLACEMENT CHARACTER}", html)


def _data(
    paper: Paper,
    views: tuple[SectionView, ...],
    mode: Mode,
    options: ScreenOptions,
    words: Mapping[str, str],
    key: Mapping[str, Any] | None,
) -> dict[str, Any]:
    """What the script is told."""
    questions = [question for section in views for question in section.questions]
    data: dict[str, Any] = {
        "bank": paper.bank_id,
        "form": paper.form,
        "mode": mode,
        "minutes": options.minutes,
        "words": words,
        "slots": {
            slot.id: {"kind": slot.kind, "name": slot.name, "sizes": slot.sizes}
            for question in questions
            for slot in question.slots
        },
    }
    return data if key is None else {**data, "reasons": key}


def _policy(style: str, script: str) -> str:
    """The content-security policy: this style, this script, and nothing else from anywhere."""
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src 'sha256-{_hash(style)}'",
            f"script-src 'sha256-{_hash(script)}'",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
        )
    )


def _hash(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _json(data: object) -> str:
    """JSON that can't end the script element it stands in."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return text


def _references(paper: Paper) -> "_References":
    return _References(len(paper.articles[0].paragraphs) if len(paper.articles) == 1 else 0)


@dataclass(frozen=True, slots=True)
class _References:
    """Turns “P3” in a stem into a link to the paragraph, where there is one article."""

    paragraphs: int

    def __call__(self, text: str) -> Markup:
        done, html = 0, Markup("")
        for found in PARAGRAPH.finditer(text):
            number = int(found[1])
            if 0 < number <= self.paragraphs:
                html += escape(text[done : found.start()])
                html += Markup('<a class="ref" href="#p1-{0}">P{0}</a>').format(number)
                done = found.end()
        return html + escape(text[done:])


def _text(name: str) -> str:
    return (files(__name__) / name).read_text(encoding="utf-8")


@cache
def _environment() -> Environment:
    return Environment(
        loader=FunctionLoader(lambda name: _text(f"templates/{name}")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
