"""Form fields for students who type: text, ticks, and one choice of several.

Fields bring their own appearance and hold no text, so that no font needs to be there that is not
embedded. Each is named for screen readers by what it answers.
"""

from dataclasses import dataclass, field
from typing import Any

from quizgen.render.pdf.tags import Raw, Tag, Tags, pdf_text, refer

HANDLE = 0.4477  # how far a curve's handles stand from the corner, for a circle


@dataclass(frozen=True, slots=True)
class Fill:
    """What may be filled in at a place.

    Radio buttons with the same `group` within a question exclude each other.
    """

    kind: str  # "text", "lines", "check" or "radio"
    tip: str
    group: str = ""


@dataclass(slots=True)
class Widgets:
    """The form of one document."""

    document: Any
    tags: Tags
    fields: list[str] = field(default_factory=list)  # references, in PDF's syntax
    groups: dict[str, tuple[Raw, list[str], str]] = field(default_factory=dict)
    count: int = 0

    def add(self, fill: Fill, owner: str, box: tuple[float, float, float, float]) -> Any:
        """A field at a place on the current page; its annotation belongs to the page's list."""
        self.count += 1
        widget = Raw()
        number = refer(self.document, widget)
        tag = Tag("Form")
        self.tags.enter(tag)
        key = self.tags.widget(number)
        self.tags.leave()
        x, y, width, height = box
        tip = f"{owner}: {fill.tip}" if owner else fill.tip
        common = (
            f"/Type /Annot /Subtype /Widget /F 4 /StructParent {key} /TU {pdf_text(tip)}"
            f" /Rect [{x:.2f} {y:.2f} {x + width:.2f} {y + height:.2f}]"
        )
        if fill.kind in ("text", "lines"):
            flags = 4096 if fill.kind == "lines" else 0
            empty = self._appearance("", width, height)
            widget.code = (
                f"<<{common} /FT /Tx /T (f{self.count}) /Ff {flags} /DA (/Helv 0 Tf 0 g)"
                f" /MaxLen 2000 /AP <</N {empty}>>>>"
            )
            self.fields.append(number)
        else:
            on = self._appearance(
                _dot(width) if fill.kind == "radio" else _tick(width), width, height
            )
            off = self._appearance("", width, height)
            states = f"/AS /Off /AP <</N <</on{self.count} {on} /Off {off}>>>>"
            if fill.kind == "check":
                widget.code = f"<<{common} /FT /Btn /T (f{self.count}) {states}>>"
                self.fields.append(number)
            else:
                parent = self._group(f"{owner}|{fill.group}", number, owner)
                widget.code = f"<<{common} /Parent {parent} {states}>>"
        return self.document.Reference(widget)

    def _group(self, name: str, kid: str, tip: str) -> str:
        if name not in self.groups:
            parent = Raw()
            number = refer(self.document, parent)
            self.fields.append(number)
            self.groups[name] = (parent, [], f"/T (g{self.count}) /TU {pdf_text(tip)}")
        parent, kids, named = self.groups[name]
        kids.append(kid)
        # 32768: radio buttons.
        parent.code = f"<</FT /Btn /Ff 32768 {named} /V /Off /Kids [{' '.join(kids)}]>>"
        return refer(self.document, parent)

    def _appearance(self, code: str, width: float, height: float) -> str:
        stream = Raw(
            f"<</Type /XObject /Subtype /Form /BBox [0 0 {width:.2f} {height:.2f}]"
            f" /Resources <<>> /Length {len(code)}>>\nstream\n{code}\nendstream"
        )
        return refer(self.document, stream)

    def finish(self) -> None:
        """Put the form into the document's catalog."""
        if not self.fields:
            return
        helvetica = Raw(
            "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>"
        )
        self.document.Catalog.__NoDefault__ = [*self.document.Catalog.__NoDefault__, "AcroForm"]
        self.document.Catalog.AcroForm = Raw(
            f"<</Fields [{' '.join(self.fields)}] /DA (/Helv 0 Tf 0 g)"
            f" /DR <</Font <</Helv {refer(self.document, helvetica)}>>>>>>"
        )


def _dot(side: float) -> str:
    radius = side * 0.28
    low, high, bend = side / 2 - radius, side / 2 + radius, radius * HANDLE
    middle = side / 2
    return (
        f"0.08 0.24 0.33 rg {middle:.2f} {low:.2f} m"
        f" {high - bend:.2f} {low:.2f} {high:.2f} {low + bend:.2f} {high:.2f} {middle:.2f} c"
        f" {high:.2f} {high - bend:.2f} {high - bend:.2f} {high:.2f} {middle:.2f} {high:.2f} c"
        f" {low + bend:.2f} {high:.2f} {low:.2f} {high - bend:.2f} {low:.2f} {middle:.2f} c"
        f" {low:.2f} {low + bend:.2f} {low + bend:.2f} {low:.2f} {middle:.2f} {low:.2f} c f"
    )


def _tick(side: float) -> str:
    return (
        f"0.08 0.24 0.33 RG {side * 0.13:.2f} w {side * 0.2:.2f} {side * 0.5:.2f} m"
        f" {side * 0.42:.2f} {side * 0.25:.2f} l {side * 0.8:.2f} {side * 0.78:.2f} l S"
    )
