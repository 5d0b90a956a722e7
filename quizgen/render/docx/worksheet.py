"""The worksheet in Word: the paper half of a sheet."""

from typing import assert_never

from quizgen.render.docx.page import INDENT, Document
from quizgen.render.options import PageOptions
from quizgen.render.sheet import (
    Asked,
    CardFace,
    ChoiceFace,
    Face,
    HighlightFace,
    Lettered,
    MatchFace,
    OrderFace,
    Paper,
    PartFace,
    ShortFace,
    TableFace,
    TrueFalseFace,
    TwoPartFace,
)
from quizgen.render.words import Words


def write_worksheet(document: Document, paper: Paper, options: PageOptions, words: Words) -> None:
    """Write one form."""
    form = words.form.format(form=paper.form)
    document.footer(f"{form}  ·  {words.bank.format(id=paper.bank_id)}", words.page)
    if options.school:
        document.text(options.school, small=True)
    document.heading(f"{paper.title}", 0)
    only_article = options.article == "only"
    if not only_article:
        _head(document, paper, words)
    if paper.articles and options.article != "without":
        _articles(document, paper, words)
        if not only_article:
            document.new_page()
    if not only_article:
        _questions(document, paper, words)


def _head(document: Document, paper: Paper, words: Words) -> None:
    blanks = ((words.name, 24), (words.class_, 9), (words.date, 10), (words.score, 5))
    document.text(
        "  ".join(f"{label} {'_' * count}" for label, count in blanks) + f" / {paper.points}"
    )
    facts = [words.count("questions", paper.questions), words.count("minutes", paper.minutes)]
    if paper.points:
        facts.append(words.count("points", paper.points))
    facts.append(words.form.format(form=paper.form))
    document.text([("  ·  ".join(facts), True)], keep=True)
    if directions := paper.directions or (words.directions if paper.articles else ""):
        document.text(directions)


def _articles(document: Document, paper: Paper, words: Words) -> None:
    for number, article in enumerate(paper.articles, 1):
        if len(paper.articles) > 1:
            document.text([(words.article_number.format(n=number), True)], keep=True)
        if not article.title or article.title != paper.title:
            document.heading(article.title or words.article, 1)
        by = words.by.format(author=article.author) if article.author else ""
        source = "  ·  ".join(filter(None, (article.outlet, by, article.date)))
        if source:
            document.text(source, small=True, keep=True)
        for place, text in enumerate(article.paragraphs, 1):
            paragraph = document.text([(f"P{place}\t", True), (text, False)], hang=INDENT + 8)
            paragraph.paragraph_format.line_spacing = 1.5
    if paper.word_box:
        document.heading(words.word_box, 2)
        cells = [
            f"{entry.word} – {entry.meaning}" if entry.meaning else f"{entry.word} {'_' * 18}"
            for entry in paper.word_box
        ]
        cells += [""] * (len(cells) % 2)
        rows = list(zip(cells[::2], cells[1::2], strict=True))
        document.table(rows, (1, 1), head=False, lines=False, centred=False)


def _questions(document: Document, paper: Paper, words: Words) -> None:
    plain = all(section.group is None for section in paper.sections)
    for section in paper.sections:
        if not plain:
            document.heading(words.group(section.group), 2)
        for asked in section.asked:
            _question(document, asked, words)
    if paper.exit_ticket:
        document.heading(words.exit_ticket, 2)
        document.text(paper.exit_ticket, keep=True)
        document.blank_lines(3)


def _question(document: Document, asked: Asked, words: Words) -> None:
    number = f"{asked.number}.\t" if asked.number else ""
    points = f"  ({words.count('points', asked.face.points)})" if asked.face.points else ""
    runs = [(number, True), (asked.face.ask, False), (points, False)]
    document.text(runs, hang=INDENT if number else 0, keep=True)
    _area(document, asked.face, words)
    document.space(8)


def _area(document: Document, face: Face, words: Words) -> None:
    if isinstance(face, TwoPartFace):
        for place, part in enumerate(face.parts):
            label = words.part.format(letter="ABCDEFGH"[place])
            document.text([(f"{label}:  ", True), (part.ask, False)], indent=INDENT, keep=True)
            _part(document, part, words)
        return
    _part(document, face, words)


def _part(document: Document, face: PartFace, words: Words) -> None:
    """Where the answer goes."""
    match face:
        case ChoiceFace():
            if face.several:
                _hint(document, words.choose_several)
            _lettered(document, face.options)
        case TrueFalseFace():
            judged = (
                Lettered(words.true_letter, words.true),
                Lettered(words.false_letter, words.false),
            )
            _lettered(document, judged, keep=True)
            document.text(words.correct_it, indent=INDENT, keep=True)
            document.blank_lines(2, INDENT)
        case MatchFace():
            _hint(document, words.match_hint)
            _lettered(document, face.choices, keep=True)
            rows = [("", prompt) for prompt in face.prompts]
            document.table(rows, (1, 8), head=False, centred=False)
        case OrderFace():
            _hint(document, words.order_hint)
            document.table([("", item) for item in face.items], (1, 8), head=False, centred=False)
        case TableFace():
            _hint(document, words.table_hint)
            rows_of_boxes = [(row, *("" for _ in face.columns)) for row in face.rows]
            document.table(
                [("", *face.columns), *rows_of_boxes], (2, *(1 for _ in face.columns)), head=True
            )
        case HighlightFace():
            _hint(document, words.highlight_hint)
            blanks = ((words.paragraph, 5), (words.first_word, 14), (words.last_word, 14))
            document.text(
                "   ".join(f"{label} {'_' * count}" for label, count in blanks), indent=INDENT
            )
        case ShortFace() | CardFace():
            document.blank_lines(face.lines, INDENT)
        case _:
            assert_never(face)


def _hint(document: Document, text: str) -> None:
    document.text([(text, True)], indent=INDENT, keep=True)


def _lettered(document: Document, options: tuple[Lettered, ...], keep: bool = False) -> None:
    for place, option in enumerate(options):
        together = keep or place + 1 < len(options)
        runs = [(f"{option.letter}.\t", True), (option.text, False)]
        document.text(runs, indent=INDENT, hang=20, keep=together, after=2)
