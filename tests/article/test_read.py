"""Text files as teachers have them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.article import Article, Unreadable, article_from_text, read_article
from quizgen.article.read import article_from_bytes

STORY = "Council votes on the wall\n\nThe wall will hold, she said.\n\n“It will,” he said.\n"


def paragraphs(article: Article) -> list[str]:
    return [span.of(article.text) for span in article.paragraphs]


def test_headline_and_numbered_paragraphs() -> None:
    article = article_from_text(STORY)
    assert article.metadata.title == "Council votes on the wall"
    assert article.paragraph(1) == "The wall will hold, she said."
    assert article.paragraph(2) == "“It will,” he said."
    assert article.number_at(article.paragraphs[1].start) == 2
    assert article.paragraph(0) == "Council votes on the wall"


@pytest.mark.parametrize(
    "text",
    [
        STORY.replace("\n", "\r\n"),
        STORY.replace("\n", "\r"),
        STORY.replace(" ", "\u00a0"),
        STORY.replace("wall", "wa\u00adll").replace("said", "sa\u200bid"),
        STORY.replace("\n\n", "\n \t\u00a0\n\n\n"),
        "\n\n   " + STORY + "\n\n",
    ],
    ids=["CRLF", "CR", "no-break spaces", "invisible characters", "blank lines", "margins"],
)
def test_odd_spaces_make_no_difference(text: str) -> None:
    assert article_from_text(text).text == article_from_text(STORY).text


def test_headline_without_a_blank_line_after_it() -> None:
    text = "Council votes on the wall\nThe wall will hold, she said.\n\n“It will,” he said."
    assert article_from_text(text).text == article_from_text(STORY).text


def test_one_paragraph_a_line_without_blank_lines() -> None:
    text = "Council votes on the wall\nThe wall will hold, she said.\n“It will,” he said."
    assert article_from_text(text).text == article_from_text(STORY).text


def test_lines_broken_by_hand_are_joined() -> None:
    text = (
        "Council votes on the wall\n\n"
        "The council of Ardal voted on Monday to repair the old wall along\n"
        "the river before the winter, after a debate that lasted until four\n"
        "in the morning.\n\n"
        "Nobody spoke against it."
    )
    article = article_from_text(text)
    assert len(article.paragraphs) == 2
    assert "along the river before the winter, after a debate" in article.paragraph(1)


def test_a_long_first_paragraph_is_no_headline() -> None:
    first = "The council of Ardal voted on Monday to repair the old wall along the river, " * 3
    article = article_from_text(f"{first.strip()}\n\nNobody spoke against it.")
    assert article.title is None
    assert len(article.paragraphs) == 2


def test_a_byline_is_the_author_and_no_paragraph() -> None:
    article = article_from_text(STORY.replace("wall\n\n", "wall\n\nBy Ana Bell\n\n", 1))
    assert article.metadata.author == "Ana Bell"
    assert len(article.paragraphs) == 2


def test_byte_order_marks_and_encodings() -> None:
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp1252"):
        assert (
            article_from_bytes(STORY.encode(encoding), "a.txt").text
            == article_from_text(STORY).text
        )


def test_spans_lead_back_to_the_file() -> None:
    text = "Council\u00a0votes\r\n\r\nThe  wa\u00adll will hold,\r\nshe said.\r\n\r\n“It will,” he said."
    article = article_from_text(text)
    wall = article.text.index("wall")
    there = article.to_file.span(type(article.paragraphs[0])(wall, wall + 4))
    assert there.of(text) == "wa\u00adll"


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=400))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        article = article_from_text(text)
    except Unreadable:
        return
    blocks = article.blocks
    assert all(0 <= span.start < span.end <= len(article.text) for span in blocks)
    assert list(blocks) == sorted(blocks)
    for span in blocks:
        there = article.to_file.span(span)
        assert 0 <= there.start < there.end <= len(text)
        assert text[there.start].isspace() or text[there.start] == article.text[span.start]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "the file is empty"),
        (b" \n\t\n", "the file is empty"),
        (b"\x00\x01\x02\x03" * 50, "this is not a text file"),
        (b"%PDF-1.7 and so on", "this is a PDF, not a text file"),
        (
            b"PK\x03\x04word/document.xml",
            "this is a Word, OpenDocument or zip file, not a text file",
        ),
        (b"\x89PNG\r\n\x1a\n", "this is a picture, not a text file"),
    ],
)
def test_refused_with_a_reason_and_advice(data: bytes, message: str) -> None:
    with pytest.raises(Unreadable) as caught:
        article_from_bytes(data, "story.txt")
    assert caught.value.problem.message == message
    assert caught.value.problem.hint
    assert str(caught.value.problem).startswith("story.txt: ")


def test_a_missing_file_names_the_one_meant(tmp_path: Path) -> None:
    (tmp_path / "council.txt").write_text(STORY, encoding="utf-8")
    with pytest.raises(Unreadable) as caught:
        read_article(tmp_path / "counsil.txt")
    assert caught.value.problem.message == "there is no such file"
    assert "council.txt" in caught.value.problem.hint


def test_a_folder_and_a_huge_file_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="folder"):
        read_article(tmp_path)
    huge = tmp_path / "huge.txt"
    with huge.open("wb") as file:
        file.truncate(21_000_000)
    with pytest.raises(Unreadable, match="too large"):
        read_article(huge)
