"""Fonts, scripts and hostile text."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.bank.kinds import BankArticle
from quizgen.render.assemble import assemble
from quizgen.render.options import PageOptions
from quizgen.render.pdf import font_problems, key_pdf, worksheet_pdf
from quizgen.render.pdf.fonts import book, clean
from quizgen.render.pdf.rtl import segments
from quizgen.render.pdf.style import TextStyle
from quizgen.render.pdf.text import Run, set_lines
from tests.render.banks import HOSTILE_BANK, NAMES_BANK, SHORT_BANK
from tests.render.pages import read, text_of

STYLE = TextStyle(12, 16)


@pytest.mark.parametrize("name", ["Wiśniewska", "İpek Çağlar", "Nguyễn", "Кузнецова", "Ελένη"])
def test_names_of_many_scripts_have_glyphs(name: str) -> None:
    assert not book().missing(name)
    assert name in text_of(worksheet_pdf(assemble(replace(NAMES_BANK, title=name))))


def test_hebrew_and_arabic_are_turned_joined_and_read_aloud_in_order() -> None:
    assert list(segments("by דוד לוי (David)")) == [
        ("by ", "by "),
        ("יול דוד", "דוד לוי"),
        (" (David)", " (David)"),
    ]
    ((printed, logical),) = segments("محمد")
    assert logical == "محمد"
    assert printed == "\ufeaa\ufee4\ufea4\ufee3"  # final dal, medial meem, medial hah, initial meem
    ((printed, _),) = segments("سلام")
    assert printed == "\ufee1\ufefc\ufeb3"  # meem, lam with alef, seen
    ((printed, _),) = segments("جمال")  # lam at the end is no ligature
    assert printed == "\ufedd\ufe8e\ufee4\ufe9f"
    ((printed, _),) = segments("נהר 12 מ")
    assert "12" in printed
    assert not book().missing("محمد דוד")


def test_what_no_font_has_is_told_with_its_paragraph() -> None:
    problems = font_problems(NAMES_BANK, PageOptions(), "names.yaml")
    assert len(problems) == 1
    assert "P5" in problems[0].message
    assert str(problems[0]).startswith("names.yaml: P5")
    assert "U+674E" in problems[0].message
    assert problems[0].severity == "warning"
    pdf = worksheet_pdf(assemble(NAMES_BANK))
    assert pdf != b""
    assert "were in no font at all" in text_of(pdf)


def test_hostile_text_neither_crashes_nor_vanishes() -> None:
    sheet = assemble(HOSTILE_BANK)
    for pdf in (worksheet_pdf(sheet), key_pdf(sheet)):
        text = text_of(pdf).replace(" ", "")
        assert "<b>bold</b>&amp;{brace}%s" in text
        assert text.count("x") > 5000
        assert len(read(pdf).pages) > 3


@settings(max_examples=30, deadline=None)
@given(text=st.text(max_size=300), width=st.floats(20, 500))
def test_no_text_is_lost_or_too_wide(text: str, width: float) -> None:
    lines = set_lines(book(), (Run(text),), STYLE, width)
    shown = "".join(piece.actual or piece.text for line in lines for piece in line.pieces)
    if not any(piece.actual is not None for line in lines for piece in line.pieces):
        assert "".join(shown.split()) == "".join(clean(text).split())
    for line in lines:
        assert line.width <= width + 0.01 or sum(len(p.text) for p in line.pieces) <= 2


@settings(max_examples=15, deadline=None)
@given(text=st.text(max_size=200))
def test_any_article_prints(text: str) -> None:
    bank = replace(SHORT_BANK, articles=(BankArticle(paragraphs=(text,), title=text),))
    assert worksheet_pdf(assemble(bank)).startswith(b"%PDF")
