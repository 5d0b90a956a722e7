"""Quotations: the regions between quotation marks, a paragraph at a time.

Marks are paired by what stands beside them, never by counting from the article's start, so one
stray mark harms one paragraph. Two single straight marks ('') count as a double mark. Single
marks count in headlines, and in a text that writes its quotations with them (British style).
"""

import re
from collections.abc import Iterator
from itertools import accumulate

from quizgen.article import Article
from quizgen.base import Span
from quizgen.extract.facts import Quotation
from quizgen.extract.vocabulary import words_of

DOUBLE = re.compile(r"''(?!')|[\"“”„«»‟]|``|‘‘|’’")
SINGLE_OPEN = re.compile(r"(?<![\w’'.,])['‘](?=[\w“\"(\[…$£€])(?!\d\ds\b)")
SINGLE_CLOSE = re.compile(r"(?<=[\w.,!?…—–)\]\-])['’](?![\w])")
MARKUP = re.compile(r"<[^<>\n]{1,400}>")
WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
MINOR = words_of("minor_words.txt")

Mark = tuple[int, int, str]  # start, end, "(" or ")" or "?"


def find_quotations(article: Article) -> tuple[Quotation, ...]:
    """The quotations of the headline and the paragraphs, in reading order, inner ones left out."""
    text = article.text
    british = _writes_single_marks(text)
    found: list[Quotation] = []
    left_open = False
    for number, block in _numbered(article):
        single = british or number == 0
        marks = _marks(text, block)
        if single and (british or not marks):
            marks = _single_marks(text, block)
        if marks:
            quotations = list(_paired(block, number, marks, left_open))
            left_open = bool(quotations) and not quotations[-1].closes
            found += quotations
        else:
            left_open = False
    return tuple(found)


def _numbered(article: Article) -> Iterator[tuple[int, Span]]:
    if article.title:
        yield 0, article.title
    yield from enumerate(article.paragraphs, 1)


def _writes_single_marks(text: str) -> bool:
    """Whether single marks are this text's quotation marks."""
    double = len(DOUBLE.findall(text))
    if double > 4 and double * 200 > len(text) // 10:
        return False
    return len(SINGLE_OPEN.findall(text)) > max(1, double)


def _marks(text: str, block: Span) -> list[Mark]:
    hidden = [m.span() for m in MARKUP.finditer(text, block.start, block.end)]
    marks: list[Mark] = []
    at = 0
    for m in DOUBLE.finditer(text, block.start, block.end):
        start, end = m.span()
        while at < len(hidden) and hidden[at][1] <= start:
            at += 1
        if at < len(hidden) and hidden[at][0] < start:
            continue
        before = text[start - 1] if start > block.start else ""
        after = text[end] if end < block.end else ""
        opens = (not before or before.isspace() or before in "([—–-‘'/:") and (
            bool(after.strip()) and after not in ",;:)!?"
        )
        closes = not after or after.isspace() or after in ".,;:!?)]"
        mark = m[0]
        if mark == "“" and closes and not opens and before and before in ",.?!":
            kind = ")"  # a printer's slip: “It is unusual,“ she said
        elif mark in "“„«‘‘``‟" and mark not in ("''",):
            kind = "("
        elif opens:
            kind = "?" if mark in ("”", "»", "’’") else "("
        else:
            kind = ")" if closes or mark in ("”", "»", "’’") else "?"
        marks.append((start, end, kind))
    return marks


def _single_marks(text: str, block: Span) -> list[Mark]:
    """Opening and closing single marks; apostrophes at a word's end are told apart by sense."""
    opening = [m.start() for m in SINGLE_OPEN.finditer(text, block.start, block.end)]
    closing = [m.start() for m in SINGLE_CLOSE.finditer(text, block.start, block.end)]
    marks: list[Mark] = []
    at = 0
    for number, start in enumerate(opening):
        if marks and start < marks[-1][1]:
            continue
        limit = opening[number + 1] if number + 1 < len(opening) else block.end
        while at < len(closing) and closing[at] <= start:
            at += 1
        near = []
        while at < len(closing) and closing[at] < limit:
            near.append(closing[at])
            at += 1
        if not near:
            continue
        best = next((c for c in near if text[c - 1] in ".,!?…—–-"), None)
        if best is None:
            best = next((c for c in near if text[c - 1] != "s"), near[0])
        marks += [(start, start + 1, "("), (best, best + 1, ")")]
    return marks


def _paired(block: Span, number: int, marks: list[Mark], left_open: bool) -> Iterator[Quotation]:
    balance = [1 if kind == ")" else -1 if kind == "(" else 0 for _, _, kind in marks]
    after = list(accumulate(reversed(balance), initial=0))[::-1]  # closers minus openers from i on
    begin: tuple[int, int] | None = None
    depth, seen = 0, False
    for i, (start, end, sign) in enumerate(marks):
        kind = sign if sign != "?" else ")" if depth else "("
        if kind == "(":
            if begin is None:
                begin, depth = (start, end), 1
            elif after[i + 1] > depth:
                depth += 1
        elif begin is not None:
            depth -= 1
            if depth == 0:
                if start > begin[1]:
                    yield Quotation(Span(begin[0], end), Span(begin[1], start), number)
                begin = None
        elif left_open and not seen and start > block.start:
            yield Quotation(Span(block.start, end), Span(block.start, start), number, opens=False)
        seen = True
    if begin is not None and block.end > begin[1]:
        yield Quotation(Span(begin[0], block.end), Span(begin[1], block.end), number, closes=False)


def is_title_case(words: list[str]) -> bool:
    """Whether words are capitalised as the title of a work is."""
    heavy = [word for word in words if word.lower() not in MINOR]
    return len(heavy) >= 2 and all(word[0].isupper() or word[0].isdigit() for word in heavy)


def words_in(text: str, span: Span) -> list[str]:
    """The words of a span, as printed."""
    return WORD.findall(text, span.start, span.end)
