"""The parts of a text between double quotation marks, for scoring only.

On purpose not the project's own quotation finder: a yardstick must not change with what it
measures. A paragraph is a line; an inner pair belongs to its outer pair; what is not closed runs to
the end of its paragraph, and a paragraph that only closes continues the one before.
"""

import re

MARKUP = re.compile(r"<[^<>]*>")
SIGN = re.compile(r"''|[\"“”„]")
OPENS, CLOSES, EITHER = 1, -1, 0


def quoted_regions(text: str) -> list[tuple[int, int]]:
    """Half-open ranges without the marks, in reading order."""
    found: list[tuple[int, int]] = []
    start_of_line, left_open = 0, False
    for line in text.split("\n"):
        regions, ends_open = _of_line(line, left_open)
        found += [(start_of_line + a, start_of_line + b) for a, b in regions if a < b]
        if line.strip():
            left_open = ends_open
        start_of_line += len(line) + 1
    return found


def _sides(line: str) -> list[tuple[int, int, int]]:
    """The marks of a line as (start, end, OPENS | CLOSES | EITHER)."""
    found = []
    bare = MARKUP.sub(lambda tag: " " * len(tag[0]), line)
    for sign in SIGN.finditer(bare):
        start, end = sign.span()
        before, after = line[start - 1 : start], line[end : end + 1]
        at_left = (not before or before.isspace() or before in "([—–-‘\u202a") and (
            bool(after.strip()) and after not in ",;:)!?"
        )
        at_right = not after or after.isspace() or after in ".,;:!?)]"
        if sign[0] in ("“", "„"):
            side = OPENS
        elif at_left:
            side = EITHER if sign[0] == "”" else OPENS
        elif sign[0] == "”" or at_right:
            side = CLOSES
        else:
            side = EITHER
        found.append((start, end, side))
    return found


def _of_line(line: str, left_open: bool) -> tuple[list[tuple[int, int]], bool]:
    """The regions of one line, and whether its last quotation stays open."""
    marks = _sides(line)
    surplus = [0] * (len(marks) + 1)  # closing less opening marks from here to the end
    for k in range(len(marks) - 1, -1, -1):
        surplus[k] = surplus[k + 1] - marks[k][2]
    found = []
    depth, start = 0, 0
    for k, (at, after, side) in enumerate(marks):
        if side == EITHER:
            side = CLOSES if depth else OPENS
        if side == OPENS:
            if depth == 0:
                start, depth = after, 1
            elif surplus[k + 1] > depth:
                depth += 1
        elif depth:
            depth -= 1
            if depth == 0:
                found.append((start, at))
        elif left_open and k == 0:
            found.append((0, at))
    if depth:
        found.append((start, len(line)))
    return found, depth > 0
