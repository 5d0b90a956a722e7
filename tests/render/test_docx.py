"""The same sheet and key as Word files."""

import re
import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from quizgen.render.assemble import assemble, forms
from quizgen.render.docx import key_docx, worksheet_docx
from quizgen.render.options import PageOptions
from tests.render.banks import FERRY_BANK, HOSTILE_BANK, SHORT_BANK, WHO_SAID
from tests.render.pages import text_of
from tests.render.test_worksheet import with_another_key


def words_of(data: bytes) -> str:
    body = docx.Document(BytesIO(data)).element.body
    return re.sub(r"\s+", " ", " ".join(text.text or "" for text in body.iter(qn("w:t"))))


@pytest.mark.parametrize("options", [PageOptions(), PageOptions(article="without", lang="es")])
def test_the_key_leaves_no_trace_on_the_worksheet(options: PageOptions) -> None:
    one = worksheet_docx(assemble(FERRY_BANK), options)
    assert one == worksheet_docx(assemble(with_another_key(FERRY_BANK)), options)


def test_worksheet_and_key_are_complete() -> None:
    sheet = assemble(FERRY_BANK)
    paper, key = words_of(worksheet_docx(sheet)), words_of(key_docx(sheet))
    for question in FERRY_BANK.questions:
        assert question.ask in paper
        assert question.ask in key
    assert "Dorota Wiśniewska, who has lived on the island" in paper
    assert "source/who-said-it" not in paper
    assert "source/who-said-it" in key
    for wrong in WHO_SAID.wrong:
        assert wrong.because in key


def test_hostile_text_and_several_forms() -> None:
    assert "<b>bold</b> &amp; {brace}" in words_of(worksheet_docx(assemble(HOSTILE_BANK)))
    assert key_docx(assemble(HOSTILE_BANK))
    assert words_of(worksheet_docx(forms(SHORT_BANK, 3))).count("Form C") == 1


@pytest.mark.skipif(not shutil.which("soffice"), reason="needs LibreOffice")
def test_a_word_processor_opens_both(tmp_path: Path) -> None:
    sheet = assemble(FERRY_BANK)
    (tmp_path / "sheet.docx").write_bytes(worksheet_docx(sheet))
    (tmp_path / "key.docx").write_bytes(key_docx(sheet))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "sheet.docx", "key.docx"]
    subprocess.run(command, cwd=tmp_path, capture_output=True, check=True, timeout=120)
    text = text_of((tmp_path / "sheet.pdf").read_bytes())
    assert WHO_SAID.ask in text
    assert "Page 2 of" in text
    assert "Why not" in text_of((tmp_path / "key.pdf").read_bytes())
