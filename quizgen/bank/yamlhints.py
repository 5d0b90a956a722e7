"""What a teacher did, when YAML says "mapping values are not allowed here"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from quizgen.bank.fields import ARTICLE, BANK, PROOF, QUESTION
from quizgen.bank.reading import quoted

NAMES = {"bank", *BANK, *ARTICLE, *PROOF, *QUESTION}
# `  - ask: Who said it` is lead, name, gap and value.
LINE = re.compile(
    r"(?P<lead>\s*(?:- +)*)(?:(?P<name>[^\s:#'\"\[{][^:#]*):(?P<gap> +))?(?P<value>.*)"
)
LONGEST_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Fault:
    """A line at fault: where, what, what to do, and the line as it should have been."""

    line: int
    column: int
    message: str
    hint: str = ""
    mended: str | None = None


def find_fault(lines: list[str], error: yaml.MarkedYAMLError) -> Fault:
    """The line that made YAML stumble, which may stand well before the place where it fell."""
    mark = error.problem_mark or error.context_mark
    at = min(mark.line, len(lines) - 1) if mark else 0
    for line in _suspects(lines, at, error):
        for look in (_tab, _no_space, _quotation_mark, _colon, _special_sign):
            if fault := look(lines, line):
                return fault
    if fault := _out_of_line(lines, at):
        return fault
    problem = str(error.problem)
    if "single document" in str(error.context):
        return Fault(at, 0, "'---' starts a second document", "delete the line", "")
    if "expected ':'" in problem and error.context_mark:
        line = error.context_mark.line
        typed = lines[line].strip()
        return Fault(
            line,
            _indent(lines[line]),
            f"'{_short(typed)}' belongs to nothing",
            "a line needs a name and a colon, a dash, or the indentation of the text it continues",
            "",
        )
    if "block end" in problem or "expected key" in problem or "indicator" in problem:
        return Fault(
            at,
            _indent(lines[at]),
            "this line is not in line with the ones before it",
            "move it so that it starts under the line it belongs with",
        )
    return Fault(at, mark.column if mark else 0, f"YAML can't read this: {problem}")


def _suspects(lines: list[str], at: int, error: yaml.MarkedYAMLError) -> Iterator[int]:
    """The line of the fall, the line where the thing began, the lines before."""
    if error.context_mark and "simple key" in str(error.context):
        yield error.context_mark.line
    yield at
    if error.context_mark and "scalar" in str(error.context):
        yield error.context_mark.line
    # A quotation mark that was never closed runs on to the next one, many lines below.
    for line in range(at - 1, max(-1, at - 40), -1):
        if _quotation_mark(lines, line):
            yield line
            return
    before = next((line for line in range(at - 1, -1, -1) if lines[line].strip()), None)
    if before is not None:
        yield before


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_SHOWN else f"{text[:40]} … {text[-15:]}"


def _tab(lines: list[str], line: int) -> Fault | None:
    indent = lines[line][: _indent(lines[line])]
    if "\t" not in indent:
        return None
    mended = indent.replace("\t", "  ") + lines[line].lstrip()
    return Fault(line, indent.index("\t"), "a tab stands before this line", "use spaces", mended)


def _no_space(lines: list[str], line: int) -> Fault | None:
    """`ask:Who said it` is one word to YAML."""
    match = re.match(r"(\s*(?:- +)*)([a-z_]+):(\S.*)", lines[line])
    if not match or match[2] not in NAMES:
        return None
    return Fault(
        line,
        match.end(2),
        f"a space is missing after '{match[2]}:'",
        f"write {match[2]}: {_short(match[3].rstrip())}",
        f"{match[1]}{match[2]}: {match[3]}",
    )


def _in_quotes(line: str) -> tuple[str, str, str]:
    """How a text should be typed in quotation marks: before it, and the text; and the whole line."""
    match = LINE.match(line)
    assert match
    name = f"{match['name']}: " if match["name"] else ""
    dash = "- " if "- " in match["lead"] and not name else ""
    value = match["value"].rstrip()
    shown = f"{dash}{name}{quoted(_short(value))}"
    return shown, value, line[: match.start("value")] + quoted(value)


def _quotation_mark(lines: list[str], line: int) -> Fault | None:
    """A text that starts with a quotation mark ends at the next one, whatever follows."""
    match = LINE.match(lines[line])
    value = match["value"].rstrip() if match else ""
    if not match or value[:1] not in ("'", '"'):
        return None
    mark = value[0]
    inside = r"'(?:[^']|'')*'" if mark == "'" else r'"(?:[^"\\]|\\.)*"'
    closed = re.match(inside, value)
    shown, _, mended = _in_quotes(lines[line])
    column = match.start("value")
    if not closed:
        following = lines[line + 1] if line + 1 < len(lines) else ""
        if following.strip() and not re.match(r"\s*(?:- |[a-z_]+:)", following):
            return None  # a quoted text may run over several lines
        return Fault(
            line,
            column,
            f"the quotation mark {mark} is not closed",
            f"close it, or put the whole text in quotation marks: {shown}",
            mended,
        )
    rest = value[closed.end() :]
    if not rest.strip() or re.match(r"\s+#|\s*:(?:\s|$)", rest):
        return None
    return Fault(
        line,
        column + closed.end(),
        f"the text goes on after the closing quotation mark {mark}",
        f"put the whole text in quotation marks: {shown}",
        mended,
    )


def _colon(lines: list[str], line: int) -> Fault | None:
    """`ask: Who said: no` has two names to YAML."""
    match = LINE.match(lines[line])
    if not match or not match["name"] or match["value"][:1] in ("'", '"', "{", "[", "#", "|", ">"):
        return None
    colon = re.search(r":(?: |$)", match["value"].rstrip())
    if not colon:
        return None
    shown, _, mended = _in_quotes(lines[line])
    return Fault(
        line,
        match.start("value") + colon.start(),
        "YAML takes this colon for the end of a name",
        f"put the text in quotation marks: {shown}",
        mended,
    )


def _out_of_line(lines: list[str], line: int) -> Fault | None:
    """Two names of one group that do not start in one column."""
    before = next((text for text in reversed(lines[:line]) if text.strip()), "")
    this, that = LINE.match(lines[line]), LINE.match(before)
    if not this or not that or not this["name"] or not that["name"] or not that["value"]:
        return None
    column, wanted = len(this["lead"]), len(that["lead"])
    if column == wanted or abs(column - wanted) > 3 or "-" in this["lead"]:
        return None
    return Fault(
        line,
        column,
        "this line is not in line with the one before it",
        f"put {wanted} spaces before it, not {column}",
        " " * wanted + lines[line].lstrip(),
    )


def _special_sign(lines: list[str], line: int) -> Fault | None:
    match = LINE.match(lines[line])
    value = match["value"].rstrip() if match else ""
    if not match or not value or value[0] not in "@`%&*!|>{}[],?":
        return None
    shown, _, mended = _in_quotes(lines[line])
    return Fault(
        line,
        match.start("value"),
        f"YAML takes '{value[0]}' at the start of a text for a sign of its own",
        f"put the text in quotation marks: {shown}",
        mended,
    )
