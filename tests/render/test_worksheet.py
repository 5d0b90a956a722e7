"""The worksheet as a PDF: complete, the same every time, and silent about the key."""

from dataclasses import fields, replace
from typing import TypeVar

import pytest

from quizgen.bank.kinds import (
    Bank,
    Choice,
    Common,
    Evidence,
    Highlight,
    Match,
    MultiSelect,
    OpenCard,
    Order,
    Part,
    Proof,
    Question,
    ShortAnswer,
    Table,
    TrueFalse,
    TwoPart,
    Wrong,
)
from quizgen.render.assemble import assemble, forms
from quizgen.render.options import PageOptions
from quizgen.render.pdf import key_pdf, worksheet_pdf
from tests.render.banks import FERRY_BANK, LONG_BANK, SHORT_BANK
from tests.render.pages import page_texts, read, text_of
from tests.render.samples import VARIANTS

C = TypeVar("C", bound=Common)


def with_another_key(bank: Bank) -> Bank:
    """The bank with everything changed that only the key may show."""
    return replace(
        bank,
        seed=bank.seed,
        notes=("another note",),
        questions=tuple(_rekeyed(one) for one in bank.questions),
    )


def _rekeyed(question: Question) -> Question:
    if isinstance(question, TwoPart):
        parts = tuple(_part_rekeyed(part) for part in question.parts)
        return _common(replace(question, parts=parts))
    return _part_rekeyed(question)


def _common(question: C) -> C:
    return replace(
        question,
        note="a long note " * 20,
        why="because " * 30,
        evidence=(Evidence(1, "The last evening ferry"),) * 3,
        wrong=(Wrong("nothing", "nothing " * 20),),
        proof=(Proof("other", "words"),),
        rule="another/rule",
        made="ffff",
        level=4,
        standards=("X.1",),
        skill="another",
    )


def _part_rekeyed(part: Part) -> Part:
    match part:
        case Choice():
            return _common(replace(part, answer=part.options[-1]))
        case MultiSelect():
            return _common(replace(part, answer=part.options[:-1]))
        case TrueFalse():
            return _common(replace(part, answer=not part.answer, correction=""))
        case Match():
            turned = tuple((prompt, part.choices[-1]) for prompt, _ in part.answer)
            return _common(replace(part, answer=turned))
        case Order():
            return _common(replace(part, answer=part.answer[::-1]))
        case Table():
            return _common(
                replace(part, answer=tuple((row, part.columns[-1]) for row, _ in part.answer))
            )
        case ShortAnswer():
            return _common(
                replace(part, answer="long " * 200, accept=("this",) * 9, rubric=("that",) * 9)
            )
        case Highlight():
            return _common(replace(part, answer="It had not", rubric=()))
        case OpenCard():
            return _common(replace(part, rubric=()))


@pytest.mark.parametrize("options", VARIANTS.values(), ids=VARIANTS.keys())
def test_the_key_leaves_no_trace_on_the_worksheet(options: PageOptions) -> None:
    for form in ("A", "B"):
        one = worksheet_pdf(assemble(FERRY_BANK, form), options)
        other = worksheet_pdf(assemble(with_another_key(FERRY_BANK), form), options)
        assert one == other
    assert key_pdf(assemble(FERRY_BANK)) != key_pdf(assemble(with_another_key(FERRY_BANK)))


def test_every_key_field_is_among_the_changed_ones() -> None:
    visible = {"ask", "id", "group", "points", "tags", "extra", "silence", "options", "keep_order"}
    visible |= {"prompts", "choices", "items", "rows", "columns", "lines", "parts"}
    for question in FERRY_BANK.questions:
        changed = _rekeyed(question)
        for field in fields(question):
            if field.name not in visible:
                assert getattr(question, field.name) != getattr(changed, field.name), field.name


@pytest.mark.parametrize("options", VARIANTS.values(), ids=VARIANTS.keys())
def test_the_same_sheet_gives_the_same_bytes(options: PageOptions) -> None:
    sheet = assemble(FERRY_BANK)
    assert worksheet_pdf(sheet, options) == worksheet_pdf(sheet, options)
    assert key_pdf(sheet, options) == key_pdf(sheet, options)


def test_everything_a_student_needs_is_on_the_pages() -> None:
    text = text_of(worksheet_pdf(assemble(FERRY_BANK)))
    assert "The last evening boat" in text
    assert "Dorota Wiśniewska, who has lived on the island" in text
    for paragraph in range(1, 10):
        assert f"P{paragraph}" in text
    for question in FERRY_BANK.questions:
        assert question.ask in text
    for word in ("Name", "Class", "Date", "Score", "9 questions", "Word box", "Exit ticket"):
        assert word in text


def test_the_worksheet_says_nothing_of_rules_and_seeds() -> None:
    text = text_of(worksheet_pdf(assemble(FERRY_BANK)))
    for secret in ("seed", "who-said-it", "DOK", "CCSS", "Rubric", "convention"):
        assert secret not in text


def test_pages_are_counted_in_the_footer() -> None:
    pages = page_texts(worksheet_pdf(assemble(FERRY_BANK)))
    for number, page in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in page
        assert "Form A" in page


def test_no_break_between_a_stem_and_its_options() -> None:
    pages = page_texts(worksheet_pdf(assemble(LONG_BANK)))
    for question in LONG_BANK.questions:
        if isinstance(question, Choice):
            page = next(page for page in pages if question.ask in page)
            assert all(option in page for option in question.options)


def test_a_question_taller_than_a_page_still_prints_whole() -> None:
    rows = tuple(f"Row number {number}" for number in range(60))
    table = Table(
        ask="Tick.", rows=rows, columns=("Yes", "No"), answer=tuple((row, "No") for row in rows)
    )
    pages = page_texts(worksheet_pdf(assemble(replace(SHORT_BANK, questions=(table,)))))
    text = " ".join(pages)
    assert all(row in text for row in rows)
    assert sum("Yes No" in page for page in pages) > 1  # the head is repeated


def test_article_alone_and_questions_alone() -> None:
    alone = text_of(worksheet_pdf(assemble(FERRY_BANK), PageOptions(article="only")))
    assert "P9" in alone
    assert "Who said" not in alone
    without = text_of(worksheet_pdf(assemble(FERRY_BANK), PageOptions(article="without")))
    assert "Breck has promised a report" not in without
    assert "Who said" in without


def test_several_forms_in_one_file_number_their_own_pages() -> None:
    pages = page_texts(worksheet_pdf(forms(SHORT_BANK, 3)))
    assert [page for page in pages if "Page 1 of" in page and "Form C" in page]


def test_double_sided_forms_start_on_a_front_page() -> None:
    pages = page_texts(worksheet_pdf(forms(SHORT_BANK, 3), PageOptions(double_sided=True)))
    starts = [number for number, page in enumerate(pages) if "Page 1 of" in page]
    assert all(number % 2 == 0 for number in starts)


def test_fields_for_students_who_type() -> None:
    fields = read(worksheet_pdf(assemble(FERRY_BANK), PageOptions(fillable=True))).get_fields()
    assert fields
    tips = {str(field.get("/TU")) for field in fields.values()}
    assert "Name" in tips
    assert "Question 9: Answer" in tips
    kinds = [field.get("/FT") for field in fields.values()]
    assert kinds.count("/Btn") >= 4 + 4 + 2  # options to tick, rows of the table, single choices
    assert not read(worksheet_pdf(assemble(FERRY_BANK))).get_fields()


def test_radio_buttons_of_two_forms_do_not_exclude_each_other() -> None:
    fillable = PageOptions(fillable=True)
    one = read(worksheet_pdf(forms(SHORT_BANK, 1), fillable)).get_fields() or {}
    three = read(worksheet_pdf(forms(SHORT_BANK, 3), fillable)).get_fields() or {}
    assert len(three) == 3 * len(one)


def test_the_title_is_the_documents() -> None:
    found = read(worksheet_pdf(assemble(FERRY_BANK)))
    assert found.metadata is not None
    assert found.metadata.title == "The last evening boat"


def test_fonts_are_embedded() -> None:
    for pdf in (worksheet_pdf(assemble(FERRY_BANK)), key_pdf(assemble(FERRY_BANK))):
        for page in read(pdf).pages:
            for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
                assert "/FontFile2" in font.get_object()["/FontDescriptor"]
