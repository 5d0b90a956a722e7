"""Reading a PDF back: its text, its pages, its fonts."""

import re
from io import BytesIO

from pypdf import PdfReader


def read(pdf: bytes) -> PdfReader:
    return PdfReader(BytesIO(pdf))


def page_texts(pdf: bytes) -> list[str]:
    """The words of each page, blanks and line ends folded."""
    return [re.sub(r"\s+", " ", page.extract_text()) for page in read(pdf).pages]


def text_of(pdf: bytes) -> str:
    return " ".join(page_texts(pdf))
