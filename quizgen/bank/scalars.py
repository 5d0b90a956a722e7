"""Writes plain data (text, lists, mappings) as YAML that reads like notes.

PyYAML's own writer breaks long lines inside quotation marks and quotes more than it must; a
teacher reads these files, so the choice of style is ours: plain where YAML allows it, folded (`>-`)
where the text is long, quotes only where YAML would misread the text without them.
"""

import re
from dataclasses import dataclass
from textwrap import wrap

WIDTH = 96
PROSE = 24  # from this length on, text that would need quotation marks is written as a block
LONGEST_KEY = 400  # YAML gives up on a key of more than 1024 characters without a `?` before it

# A bank is a tree of these. `Bare` is text that must be written without quotes, as it was typed.
Tree = object


class Bare(str):
    """A number, date or truth value under `extra:`, kept letter for letter as it was typed."""

    __slots__ = ()


class Fields(tuple[tuple[str, object], ...]):
    """A mapping under `extra:`, as pairs, so that a bank stays a value that nobody can change."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Inline:
    """A mapping on one line: for what the program reads and a teacher skips."""

    fields: dict[str, Tree]


@dataclass(frozen=True, slots=True)
class Row:
    """A list on one line, where it fits."""

    items: list[Tree]


@dataclass(frozen=True, slots=True)
class Noted:
    """A value with a comment on the line above it; an empty comment is a blank line."""

    comment: str
    value: Tree


# What YAML readers take for a number, a date or a time when it stands without quotes.
_LOOKS_LIKE_A_NUMBER = re.compile(r"[-+.0-9][-+.:_0-9a-fA-FinINxXoOtTzZ ]*")
_WORDS_WITH_A_MEANING = {
    "y",
    "n",
    "yes",
    "no",
    "on",
    "off",
    "true",
    "false",
    "null",
    "~",
    "<<",
    "=",
}
# C0 and C1 controls, the other line breaks of YAML, and marks that no editor shows.
_NEEDS_AN_ESCAPE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]"
)
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def _plain(text: str, *, inline: bool) -> bool:
    """Whether the text can stand without quotes and is read as text by every YAML reader."""
    if not text or text != text.strip() or re.search(r"[\n\t]", text):
        return False
    if text[0] in "-?:,[]{}#&*!|>'\"%@`" or text.startswith(("---", "...")):
        return False
    if ": " in text or " #" in text or text.endswith(":"):
        return False
    if inline and re.search(r"[\[\]{},:?]", text):
        return False
    return not (_LOOKS_LIKE_A_NUMBER.fullmatch(text) or text.lower() in _WORDS_WITH_A_MEANING)


def _double_quoted(text: str) -> str:
    def escape(match: re.Match[str]) -> str:
        char = match.group()
        if char in _ESCAPES:
            return _ESCAPES[char]
        if 0xD800 <= ord(char) <= 0xDFFF:  # half a character: no file can hold it
            return "\ufffd"
        return f"\\x{ord(char):02x}" if ord(char) < 256 else f"\\u{ord(char):04x}"

    return '"' + re.sub(f'["\\\\\n\t]|{_NEEDS_AN_ESCAPE.pattern}', escape, text) + '"'


def one_line(text: str, *, inline: bool = False) -> str:
    """The text on one line, with the lightest quotes that YAML reads back letter for letter."""
    if isinstance(text, Bare):
        return str(text)
    if _NEEDS_AN_ESCAPE.search(text) or "\n" in text or "\t" in text:
        return _double_quoted(text)
    if _plain(text, inline=inline):
        return text
    if "'" in text and '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def _block(text: str, indent: int) -> list[str] | None:
    """The text as a folded or literal block (its header first), or None where it can't be one."""
    if isinstance(text, Bare) or _NEEDS_AN_ESCAPE.search(text) or "\t" in text:
        return None
    lines = text.split("\n")
    if any(line != line.strip(" ") for line in lines) or not lines[0] or not lines[-1]:
        return None
    pad = " " * indent
    if len(lines) > 1:
        return ["|-", *(pad + line if line else "" for line in lines)]
    # Inside quotation marks an apostrophe typed later would end the text: a block takes anything.
    prose = len(text) >= PROSE and " " in text and not _plain(text, inline=False)
    if "  " in text or not (prose or len(text) + indent > WIDTH):
        return None
    return [">-", *(pad + line for line in _folded(text, WIDTH - indent))]


def _folded(text: str, width: int) -> list[str]:
    """Lines that a reader joins by single spaces; only plain spaces are places to break."""
    # Every other white space is a letter to `wrap`, or it would be lost where a line breaks.
    lines = wrap(
        text,
        max(width, 40),
        break_long_words=False,
        break_on_hyphens=False,
        expand_tabs=False,
        replace_whitespace=False,
    )
    return lines if " ".join(lines) == text else [text]


def _inline(tree: Tree) -> str:
    """A value on one line, as inside `{...}`."""
    if isinstance(tree, Inline):
        tree = tree.fields
    if isinstance(tree, dict):
        return "{" + ", ".join(f"{_key(k)}: {_inline(v)}" for k, v in tree.items()) + "}"
    if isinstance(tree, Row):
        tree = tree.items
    if isinstance(tree, list):
        return "[" + ", ".join(map(_inline, tree)) + "]"
    if isinstance(tree, str):
        return one_line(tree, inline=True)
    return str(tree).lower() if isinstance(tree, bool) else str(tree)


def _key(key: str) -> str:
    return one_line(key, inline=True)


def _attach(head: str, value: Tree, indent: int) -> list[str]:
    """The lines of `head` (a key or a dash) and its value; `indent` is that of what lies inside."""
    if isinstance(value, Row):
        line = f"{head} {_inline(value)}"
        return [line] if len(line) <= WIDTH else [head, *sequence(value.items, indent)]
    if isinstance(value, str):
        first, *rest = _block(value, indent) or [one_line(value)]
        return [f"{head} {first}", *rest]
    if isinstance(value, dict) and value:
        return [head, *mapping(value, indent)]
    if isinstance(value, list) and value:
        return [head, *sequence(value, indent)]
    return [f"{head} {_inline(value)}"]


def _noted(value: Tree, pad: str) -> tuple[list[str], Tree]:
    """The comment lines above a value, and the value itself."""
    if not isinstance(value, Noted):
        return [], value
    return [f"{pad}# {value.comment}" if value.comment else ""], value.value


def mapping(fields: dict[str, Tree], indent: int) -> list[str]:
    """The lines of a mapping, a key a line."""
    pad, lines = " " * indent, []
    for key, noted in fields.items():
        above, value = _noted(noted, pad)
        lines += above
        name = _key(key)
        if len(name) <= LONGEST_KEY:
            lines += _attach(f"{pad}{name}:", value, indent + 2)
        else:
            lines += [f"{pad}? {name}", *_attach(f"{pad}:", value, indent + 2)]
    return lines


def sequence(items: list[Tree], indent: int) -> list[str]:
    """The lines of a list, a dash an item; what an item holds starts beside its dash."""
    pad, lines = " " * indent, []
    for noted in items:
        above, item = _noted(noted, pad)
        lines += above
        if isinstance(item, (dict, list)) and item:
            inside = (
                mapping(item, indent + 2) if isinstance(item, dict) else sequence(item, indent + 2)
            )
            lines += [f"{pad}- {inside[0].lstrip()}", *inside[1:]]
        else:
            lines += _attach(f"{pad}-", item, indent + 2)
    return lines
