"""What the fonts cannot show, told before anyone prints it."""

from collections.abc import Iterator

from quizgen.bank.kinds import Bank
from quizgen.base import Place, Problem
from quizgen.render.assemble import assemble
from quizgen.render.options import PageOptions
from quizgen.render.pdf.fonts import book
from quizgen.render.sheet import Key, KeyEntry, Paper
from quizgen.render.texts import face_texts

HINT = "name a TrueType font that has it in the settings"


def font_problems(bank: Bank, options: PageOptions, file: str = "") -> list[Problem]:
    """A warning for each place with characters that no font has; they are printed as boxes.

    `file` is what the warnings name: the bank's file. Questions go by their numbers on form A.
    """
    fonts = book(options.fonts)
    sheet = assemble(bank)
    where = Place(file or bank.title)
    found = []
    for place, text in _texts(sheet.paper, sheet.key):
        if missing := fonts.missing(text):
            named = ", ".join(f"“{char}” (U+{ord(char):04X})" for char in missing[:5])
            more = f" and {len(missing) - 5} more" if len(missing) > 5 else ""
            message = f"{place}: no font has {named}{more}; printed as a box"
            found.append(Problem(where, message, HINT, "warning"))
    return found


def _texts(paper: Paper, key: Key) -> Iterator[tuple[str, str]]:
    yield "title", paper.title
    for number, article in enumerate(paper.articles, 1):
        which = f"article {number}, " if len(paper.articles) > 1 else ""
        yield f"{which}headline", f"{article.title} {article.outlet} {article.author}"
        for place, text in enumerate(article.paragraphs, 1):
            yield f"{which}P{place}", text
    for section in paper.sections:
        for asked in section.asked:
            name = f"question {asked.number}" if asked.number else "leave-the-page card"
            yield name, " ".join(face_texts(asked.face))
    for entry in key.entries:
        yield f"key {entry.number or 'of the card'}", " ".join(_entry_texts(entry))


def _entry_texts(entry: KeyEntry) -> Iterator[str]:
    yield entry.why
    yield entry.note
    yield from entry.rubric
    yield from (one.because for one in entry.wrong)
    for part in entry.parts:
        yield from _entry_texts(part)
