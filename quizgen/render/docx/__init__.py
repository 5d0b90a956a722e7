"""DOCX: the same sheet and key for teachers who want to change the layout in Word."""

from collections.abc import Sequence

from quizgen.render.docx.key import write_key
from quizgen.render.docx.page import Document
from quizgen.render.docx.worksheet import write_worksheet
from quizgen.render.options import PageOptions
from quizgen.render.sheet import Sheet
from quizgen.render.words import words_for

__all__ = ["key_docx", "worksheet_docx"]

DEFAULTS = PageOptions()


def worksheet_docx(sheet: Sheet | Sequence[Sheet], options: PageOptions = DEFAULTS) -> bytes:
    """The worksheet of one form, or of several behind each other."""
    papers = [one.paper for one in ([sheet] if isinstance(sheet, Sheet) else sheet)]
    words = words_for(options.lang)
    document = Document(options, papers[0].title, len(papers) > 1)
    for place, paper in enumerate(papers):
        if place:
            document.new_section()
        write_worksheet(document, paper, options, words)
    return document.finish()


def key_docx(sheet: Sheet | Sequence[Sheet], options: PageOptions = DEFAULTS) -> bytes:
    """The answer key of one form, or of several behind each other."""
    keys = [one.key for one in ([sheet] if isinstance(sheet, Sheet) else sheet)]
    words = words_for(options.lang)
    document = Document(options, f"{keys[0].title}: {words.key}", len(keys) > 1)
    for place, key in enumerate(keys):
        if place:
            document.new_section()
        write_key(document, key, words)
    return document.finish()
