"""The answer key as a PDF."""

from quizgen.render.assemble import assemble, forms
from quizgen.render.marks import mark
from quizgen.render.pdf import key_pdf
from quizgen.render.words import words_for
from tests.render.banks import FERRY_BANK, WHO_SAID
from tests.render.pages import text_of


def test_the_key_has_the_answer_its_place_and_why_the_others_are_wrong() -> None:
    text = text_of(key_pdf(assemble(FERRY_BANK)))
    assert WHO_SAID.answer in text
    for one in WHO_SAID.evidence:
        assert f"P{one.paragraph}" in text
        assert one.words in text
    for wrong in WHO_SAID.wrong:
        assert wrong.because in text
    for word in ("seed 7", "DOK 1", "CCSS.RI.6.1", "source/who-said-it", "Notes for the teacher"):
        assert word in text
    assert "How the loss was worked out" in text
    assert "2 points: names the missing method" in text
    assert "rests on a convention" in text


def test_the_strip_has_a_mark_for_each_question() -> None:
    key = assemble(FERRY_BANK).key
    marks = [mark(entry, words_for("en")) for entry in key.entries if entry.number]
    assert marks[3] == "F"
    assert sorted(marks[1].split("-")) == ["1", "2", "3"]
    assert marks[2] == "1-1-2-3"
    assert marks[8] == "–"
    assert mark(key.entries[3], words_for("es")) == "F"


def test_several_keys_start_with_a_table_of_all_forms() -> None:
    text = text_of(key_pdf(forms(FERRY_BANK, 3)))
    assert "All forms at a glance" in text
    assert "Form C" in text
