"""CSV that a spreadsheet opens as it is, and that can't make it compute anything."""

import csv
import io
from collections.abc import Iterable, Sequence

# A cell that begins with one of these may be taken for a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "|", "%")

Cell = str | int | float | None


def table(head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """The table, with a byte-order mark so that Excel reads accents."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow([safe(cell) for cell in head])
    writer.writerows([safe(cell) for cell in row] for row in rows)
    return buffer.getvalue().encode("utf-8-sig", errors="replace")


def safe(cell: Cell) -> str:
    """Numbers as they are; text behind an apostrophe where it could be a formula."""
    if cell is None:
        return ""
    if isinstance(cell, int | float):
        return f"{cell:g}" if isinstance(cell, float) else str(cell)
    return "'" + cell if _formula(cell) else cell


def unsafe(cell: str) -> str:
    """The text that `safe` was given."""
    return cell[1:] if cell[:1] == "'" and _formula(cell[1:]) else cell


def _formula(cell: str) -> bool:
    """Blanks in front don't stop a spreadsheet, so they don't stop us."""
    return cell.lstrip(" \u00a0'").startswith(FORMULA)


def read_table(text: str) -> list[dict[str, str]]:
    """The rows of a table, each by the names of its head; a spreadsheet may have used semicolons."""
    delimiter = (
        ";" if text.split("\n", 1)[0].count(";") > text.split("\n", 1)[0].count(",") else ","
    )
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, restval="")
    return [
        {(name or "").strip(): unsafe(cell) for name, cell in row.items() if isinstance(cell, str)}
        for row in rows
    ]
