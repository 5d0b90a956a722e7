"""The fixed words of a sheet, in every language that has a file."""

import re
import subprocess
import sys
from dataclasses import fields

import pytest

from quizgen.bank.kinds import GROUPS
from quizgen.render.assemble import assemble
from quizgen.render.options import PageOptions
from quizgen.render.pdf import worksheet_pdf
from quizgen.render.words import Words, language_of, languages, words_for
from tests.render.banks import FERRY_BANK
from tests.render.pages import read


@pytest.mark.parametrize("lang", languages())
def test_every_language_has_every_word_with_its_slots(lang: str) -> None:
    words, english = words_for(lang), words_for("en")
    assert set(words.groups) == set(GROUPS)
    for field in fields(Words):
        if field.name not in ("groups", "lang", "common"):
            here, there = getattr(words, field.name), getattr(english, field.name)
            assert here, field.name
            slots = re.compile(r"\{\w+\}")
            assert set(slots.findall(here)) == set(slots.findall(there)), field.name


def test_counts_and_quotation_marks() -> None:
    assert words_for("en").count("questions", 1) == "1 question"
    assert words_for("es").count("questions", 2) == "2 preguntas"
    assert words_for("es").quoted("agua") == "«agua»"
    assert words_for("en").quoted("“water”") == "“water”"


def test_the_language_of_a_text() -> None:
    assert language_of("The mayor said that the wall will hold.") == "en"
    assert language_of("La alcaldesa dijo que el muro de la presa va a aguantar.") == "es"
    assert language_of("") == "en"


def test_a_reader_is_told_which_words_are_in_which_language() -> None:
    root = read(worksheet_pdf(assemble(FERRY_BANK), PageOptions(lang="es"))).root_object
    assert str(root["/Lang"]) == "en"  # the article's and the questions'
    said = b"/Lang (es)"
    assert said in worksheet_pdf(assemble(FERRY_BANK), PageOptions(lang="es"))
    assert said not in worksheet_pdf(assemble(FERRY_BANK))


def test_an_unknown_language_is_named() -> None:
    with pytest.raises(KeyError, match="tlh"):
        words_for("tlh")


def run_python(code: str, seed: str = "0") -> str:
    command = [sys.executable, "-c", code]
    env = {"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)}
    return subprocess.run(command, capture_output=True, text=True, check=True, env=env).stdout


def test_a_sheet_needs_no_pdf_library() -> None:
    code = (
        "import sys, quizgen.render.assemble, quizgen.render.options, quizgen.render.words;"
        "print([name for name in ('reportlab', 'docx', 'lxml') if name in sys.modules])"
    )
    assert run_python(code).strip() == "[]"


def test_another_process_writes_the_same_bytes() -> None:
    code = (
        "import hashlib; from quizgen.render.assemble import assemble;"
        "from quizgen.render.pdf import key_pdf, worksheet_pdf;"
        "from tests.render.banks import FERRY_BANK, NAMES_BANK;"
        "sheets = assemble(FERRY_BANK), assemble(NAMES_BANK);"
        "pdfs = [write(sheet) for sheet in sheets for write in (worksheet_pdf, key_pdf)];"
        "print(hashlib.sha256(b''.join(pdfs)).hexdigest())"
    )
    assert run_python(code, "1") == run_python(code, "2")
