"""PDF: a sheet's paper as a worksheet, a sheet's key as an answer key."""

from collections.abc import Sequence

from quizgen.render.options import PageOptions
from quizgen.render.pdf.fonts import book
from quizgen.render.pdf.ink import Ink
from quizgen.render.pdf.key import draw_keys
from quizgen.render.pdf.problems import font_problems
from quizgen.render.pdf.style import PAPERS
from quizgen.render.pdf.worksheet import draw_worksheet
from quizgen.render.sheet import Key, Paper, Sheet
from quizgen.render.texts import paper_texts
from quizgen.render.words import language_of, words_for

__all__ = ["font_problems", "key_pdf", "worksheet_pdf"]

DEFAULTS = PageOptions()


def worksheet_pdf(sheet: Sheet | Sequence[Sheet], options: PageOptions = DEFAULTS) -> bytes:
    """The worksheet of one form, or of several behind each other for the copier."""
    papers = [one.paper for one in _several(sheet)]
    return _worksheets(papers, options)


def key_pdf(sheet: Sheet | Sequence[Sheet], options: PageOptions = DEFAULTS) -> bytes:
    """The answer key of one form; of several, with a table of all of them in front."""
    return _keys([one.key for one in _several(sheet)], options)


def _several(sheet: Sheet | Sequence[Sheet]) -> Sequence[Sheet]:
    return [sheet] if isinstance(sheet, Sheet) else sheet


def _worksheets(papers: Sequence[Paper], options: PageOptions) -> bytes:
    words = words_for(options.lang)
    lang = language_of(" ".join(paper_texts(papers[0])))
    size = PAPERS[options.paper]
    ink = Ink(book(options.fonts), size, papers[0].title, lang, options.fillable)
    for paper in papers:
        draw_worksheet(ink, paper, options, words)
    return ink.finish()


def _keys(keys: Sequence[Key], options: PageOptions) -> bytes:
    words = words_for(options.lang)
    title = f"{keys[0].title}: {words.key}"
    lang = language_of(" ".join(entry.ask for entry in keys[0].entries))
    ink = Ink(book(options.fonts), PAPERS[options.paper], title, lang)
    draw_keys(ink, keys, options, words)
    return ink.finish()
