"""Tagged PDF (PDF/UA-1): which part of a page is a heading, a list, a table cell, or decoration.

A reader of the layout code can ignore this: blocks carry a `Tag`, drawing enters and leaves it, and
the order of drawing is the order of reading. `write` turns what was entered into the structure tree.
"""

from html import escape
from typing import Any

from reportlab.pdfbase import pdfdoc

# Keys of the parent tree: pages count from 0, form fields from here.
WIDGET_KEYS = 100_000


class Tag:
    """A node of the structure tree. A block that is split over pages keeps its tag."""

    __slots__ = ("actual", "alt", "attributes", "kids", "lang", "name", "placed")

    def __init__(self, name: str, alt: str = "", attributes: str = "", actual: str = "") -> None:
        self.name = name
        self.alt = alt
        self.actual = actual  # what is read aloud in place of the characters printed
        self.attributes = attributes  # of the structure element, in PDF's own syntax
        # Tags; pieces of content, as page and mark; form fields, as page and reference.
        self.kids: list[Tag | tuple[int, int] | tuple[int, str]] = []
        self.lang = ""  # where it is not the document's
        self.placed = False


class Tags:
    """The tags of one document, as drawing goes through them."""

    def __init__(self) -> None:
        self.root = Tag("Document")
        self._open = [self.root]
        self._marks: list[list[Tag]] = [[]]  # for each page, the tag of each piece of content
        self._widgets: list[Tag] = []

    def enter(self, tag: Tag) -> None:
        """What is drawn from here on belongs to the tag."""
        if not tag.placed:
            tag.placed = True
            self._open[-1].kids.append(tag)
        self._open.append(tag)

    def leave(self) -> None:
        """Close the tag entered last."""
        self._open.pop()

    def mark(self) -> str:
        """The operator that opens a piece of content of the tag entered last."""
        tag, marks = self._open[-1], self._marks[-1]
        tag.kids.append((len(self._marks) - 1, len(marks)))
        marks.append(tag)
        return f"/{tag.name} <</MCID {len(marks) - 1}>> BDC"

    def widget(self, reference: str) -> str:
        """A form field of the tag entered last; what is returned is its key in the parent tree."""
        tag = self._open[-1]
        tag.kids.append((len(self._marks) - 1, reference))
        self._widgets.append(tag)
        return str(WIDGET_KEYS + len(self._widgets))

    def next_page(self) -> None:
        """The page is done."""
        self._marks.append([])

    def write(self, document: Any, title: str, lang: str) -> None:
        """Put the structure tree and what PDF/UA asks for around it into the document."""
        pages = document.Pages.pages
        for number, page in enumerate(pages):
            page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
            page.StructParents, page.Tabs = number, pdfdoc.PDFName("S")
        root = Raw()
        root_number = refer(document, root)
        references: dict[int, str] = {}
        page_numbers = [refer(document, page) for page in pages]
        top = _place(self.root, root_number, document, page_numbers, references)
        parents = [
            f"{page} [{' '.join(references[id(tag)] for tag in marks)}]"
            for page, marks in enumerate(self._marks[: len(pages)])
        ]
        parents += [
            f"{WIDGET_KEYS + place} {references[id(tag)]}"
            for place, tag in enumerate(self._widgets, 1)
        ]
        tree = refer(document, Raw(f"<</Nums [{' '.join(parents)}]>>"))
        root.code = (
            f"<</Type /StructTreeRoot /K [{top}] /ParentTree {tree}"
            f" /ParentTreeNextKey {2 * WIDGET_KEYS}>>"
        )
        catalog = document.Catalog
        catalog.StructTreeRoot = root
        catalog.MarkInfo = Raw("<</Marked true>>")
        catalog.Metadata = _metadata(title, lang)


class Raw(pdfdoc.PDFObject):
    """An object given in PDF's own syntax: thousands of nodes are quicker written than built."""

    def __init__(self, code: str = "") -> None:
        self.code = code

    def format(self, _document: pdfdoc.PDFDocument) -> bytes:
        return self.code.encode("latin-1")


def refer(document: pdfdoc.PDFDocument, target: pdfdoc.PDFObject) -> str:
    """`12 0 R`: the object's number in the file."""
    reference = document.Reference(target)  # type: ignore[no-untyped-call]
    return str(reference.format(document).decode("ascii"))


def _place(
    tag: Tag,
    parent: str,
    document: pdfdoc.PDFDocument,
    pages: list[str],
    references: dict[int, str],
) -> str:
    node = Raw()
    own = references[id(tag)] = refer(document, node)
    kids = []
    for kid in tag.kids:
        if isinstance(kid, Tag):
            kids.append(_place(kid, own, document, pages, references))
        elif isinstance(kid[1], int):
            kids.append(f"<</Type /MCR /Pg {pages[kid[0]]} /MCID {kid[1]}>>")
        else:
            kids.append(f"<</Type /OBJR /Pg {pages[kid[0]]} /Obj {kid[1]}>>")
    alt = f" /Alt {pdf_text(tag.alt)}" if tag.alt else ""
    alt += f" /ActualText {pdf_text(tag.actual)}" if tag.actual else ""
    alt += f" /Lang ({tag.lang})" if tag.lang else ""
    attributes = f" /A <<{tag.attributes}>>" if tag.attributes else ""
    node.code = (
        f"<</Type /StructElem /S /{tag.name} /P {parent}{alt}{attributes} /K [{' '.join(kids)}]>>"
    )
    return own


def pdf_text(text: str) -> str:
    """A text string in PDF's syntax, whatever its characters."""
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"


def _metadata(title: str, lang: str) -> pdfdoc.PDFStream:
    packet = f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{lang}</rdf:li></rdf:Bag></dc:language>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""
    kind = {"Type": pdfdoc.PDFName("Metadata"), "Subtype": pdfdoc.PDFName("XML")}
    stream = pdfdoc.PDFStream(pdfdoc.PDFDictionary(kind), packet.encode())
    stream.filters = []
    return stream
