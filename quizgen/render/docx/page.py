"""A Word document with the few things that a sheet needs: headings, paragraphs, lines, tables."""

import re
import zipfile
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import Any

import docx
from docx.enum.section import WD_SECTION
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from quizgen.render.options import PageOptions

FONT = "Arial"  # a sans serif that every machine with a word processor has
INK = RGBColor(0x14, 0x3D, 0x54)
INDENT = 24.0  # of what stands below a question's number
GREY = RGBColor(0x54, 0x54, 0x54)
PAPERS = {"letter": (612, 792), "a4": (595, 842)}
# What XML cannot hold.
UNPRINTABLE = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
LONG_AGO = (2000, 1, 1, 0, 0, 0)

Runs = Sequence[tuple[str, bool]]


class Document:
    """One Word document being written."""

    def __init__(self, options: PageOptions, title: str, several: bool) -> None:
        self.size = options.size
        self._several = several  # forms, each with pages counted by itself
        self._docx: Any = docx.Document()
        loose = options.spacing == "dyslexia"
        self._style("Normal", options.size, spacing=1.5 if loose else 1.2)
        self._style("Title", options.size * 1.7, bold=True, colour=INK)
        self._style("Heading 1", options.size * 1.25, bold=True, before=14)
        self._style("Heading 2", options.size * 1.1, bold=True, colour=INK, before=12)
        section = self._docx.sections[0]
        section.page_width, section.page_height = map(Pt, PAPERS[options.paper])
        section.left_margin = section.right_margin = Pt(54)
        section.top_margin = section.bottom_margin = Pt(50)
        self.width = PAPERS[options.paper][0] - 108
        about = self._docx.core_properties
        about.title, about.author, about.language = plain(title), "", options.lang
        about.created = about.modified = datetime(*LONG_AGO)

    def _style(
        self,
        name: str,
        size: float,
        *,
        bold: bool = False,
        colour: RGBColor | None = None,
        spacing: float = 1.15,
        before: float = 0,
    ) -> None:
        style = self._docx.styles[name]
        style.font.name, style.font.size, style.font.bold = FONT, Pt(size), bold
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(script), FONT)
        for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:cstheme", "w:eastAsiaTheme"):
            fonts.attrib.pop(qn(theme), None)
        style.font.color.rgb = colour or RGBColor(0, 0, 0)
        form = style.paragraph_format
        form.space_before, form.space_after, form.line_spacing = Pt(before), Pt(4), spacing
        if name == "Title":  # the template's title has a rule below it
            for border in style.element.pPr.findall(qn("w:pBdr")):
                style.element.pPr.remove(border)

    def new_section(self) -> None:
        """What follows starts on a new page with a footer of its own, its pages counted from 1."""
        section = self._docx.add_section(WD_SECTION.NEW_PAGE)
        section.footer.is_linked_to_previous = False
        numbers = OxmlElement("w:pgNumType")
        numbers.set(qn("w:start"), "1")
        section._sectPr.append(numbers)

    def new_page(self) -> None:
        """The next paragraph starts a page."""
        self._docx.add_page_break()

    def footer(self, text: str, page: str) -> None:
        """A footer; `page` is such as “Page {page} of {pages}”."""
        paragraph = self._docx.sections[-1].footer.paragraphs[0]
        count = "SECTIONPAGES" if self._several else "NUMPAGES"
        for piece in re.split(r"(\{pages?\})", f"{text}  ·  {page}"):
            code = {"{page}": "PAGE", "{pages}": count}.get(piece)
            runs = _field(paragraph, code) if code else [paragraph.add_run(plain(piece))]
            for run in runs:
                run.font.size, run.font.color.rgb = Pt(9.5), GREY

    def heading(self, text: str, level: int) -> None:
        """A title (0), the heading of an article or a group."""
        self._docx.add_heading(plain(text), level).paragraph_format.keep_with_next = True

    def text(
        self,
        runs: str | Runs,
        *,
        indent: float = 0,
        hang: float = 0,
        keep: bool = False,
        small: bool = False,
        after: float | None = None,
        into: Any = None,
    ) -> Any:
        """A paragraph. `keep`: on one page with the next."""
        paragraph = into if into is not None else self._docx.add_paragraph()
        form = paragraph.paragraph_format
        form.left_indent, form.first_line_indent = Pt(indent + hang), Pt(-hang)
        if hang:
            form.tab_stops.add_tab_stop(Pt(indent + hang))
        form.keep_with_next, form.keep_together = keep, True
        if after is not None:
            form.space_after = Pt(after)
        for text, bold in [(runs, False)] if isinstance(runs, str) else runs:
            run = paragraph.add_run(plain(text))
            run.bold = bold
            if small:
                run.font.size, run.font.color.rgb = Pt(max(9.5, self.size * 0.8)), GREY
        return paragraph

    def blank_lines(self, count: int, indent: float = 0) -> None:
        """Lines to write on: tabs with a line for a leader, so that they keep their distance."""
        for place in range(count):
            paragraph = self.text("\t", indent=indent, keep=place + 1 < count, after=0)
            form = paragraph.paragraph_format
            form.tab_stops.add_tab_stop(Pt(self.width), leader=WD_TAB_LEADER.LINES)
            form.space_before = Pt(self.size * 0.8)

    def table(
        self,
        rows: Sequence[Sequence[str]],
        shares: Sequence[float],
        *,
        head: bool,
        lines: bool = True,
        centred: bool = True,
    ) -> Any:
        """A table; its head is repeated on every page, and no row is broken."""
        table = self._docx.add_table(len(rows), len(shares))
        table.autofit = False
        table.alignment = WD_TABLE_ALIGNMENT.RIGHT
        wide = self.width - INDENT
        for column, share in zip(table.columns, shares, strict=True):
            column.width = Pt(wide * share / sum(shares))
        if lines:
            table.style = "Table Grid"
        for row, texts in zip(table.rows, rows, strict=True):
            _row_option(row, "w:cantSplit")
            for place, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
                cell.width = table.columns[place].width
                first = head and row._index == 0
                paragraph = self.text(
                    [(text, first)], into=cell.paragraphs[0], keep=row._index + 1 < len(rows)
                )
                paragraph.paragraph_format.space_before = Pt(3)
                if place and centred:
                    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        if head:
            _row_option(table.rows[0], "w:tblHeader")
        return table

    def space(self, points: float = 4) -> None:
        """White space, also between two tables, which would grow together without it."""
        self.text("", after=0).paragraph_format.line_spacing = Pt(points)

    def finish(self) -> bytes:
        """The document's bytes: the same for the same document, whatever the time of day."""
        raw, fixed = BytesIO(), BytesIO()
        self._docx.save(raw)
        with zipfile.ZipFile(raw) as source, zipfile.ZipFile(fixed, "w") as target:
            for name in source.namelist():
                entry = zipfile.ZipInfo(name, LONG_AGO)
                entry.compress_type = zipfile.ZIP_DEFLATED
                target.writestr(entry, source.read(name))
        return fixed.getvalue()


def plain(text: str) -> str:
    """The text without what a Word file cannot hold."""
    return UNPRINTABLE.sub("", text)


def _field(paragraph: Any, code: str) -> list[Any]:
    """A field that Word fills in, such as the page's number: its runs, to be styled like any."""
    runs = [paragraph.add_run() for _ in range(5)]
    for run, kind in zip(runs, ("begin", "instr", "separate", "result", "end"), strict=True):
        if kind == "result":
            run.text = "1"
        elif kind == "instr":
            element = OxmlElement("w:instrText")
            element.text = code
            run._r.append(element)
        else:
            element = OxmlElement("w:fldChar")
            element.set(qn("w:fldCharType"), kind)
            run._r.append(element)
    return runs


def _row_option(row: Any, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))
