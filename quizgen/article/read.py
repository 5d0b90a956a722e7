"""From the files teachers have to an Article: the only place that normalises text.

What is normalised: newlines, spaces of every width, invisible characters, lines that an editor
broke by hand. Quotation marks, dashes and letters stay as printed. Every kept character can be
traced to the file's own (`Article.to_file`).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import get_close_matches
from itertools import pairwise
from pathlib import Path

from quizgen.article.article import Article, Metadata, OffsetMap
from quizgen.base import Place, Problem, Span

MOST_BYTES = 20_000_000  # a novel is 1 MB; beyond this it is no article
TITLE_WORDS = 30

SPACES = " \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
INVISIBLE = (
    "\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"
)
MARGIN = re.compile(f"[{SPACES}{INVISIBLE}]*")
ODD = re.compile(f"[{SPACES}{INVISIBLE}]+")
SPACE = re.compile(f"[{SPACES}]")
CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
NEWLINE = re.compile("\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
ENDS_SENTENCE = re.compile(r"[.!?:;…]['\"’”)\]]*$|[”\"]$")
STARTS_SENTENCE = re.compile(r"['\"‘“(\[]*[^\W_a-z]|['\"‘“]")
BYLINE = re.compile(r"By ([A-Z][^\s,.|]*(?: (?:and |[^\W\d_]\.? ?)?[^\s,.|]+){1,6})$")

MAGIC = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a Word, OpenDocument or zip file",
    b"\xd0\xcf\x11\xe0": "an old Word file",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"{\\rtf": "an RTF file",
}
SAVE_AS_TEXT = "open it, copy the story, and save it as a plain text file (.txt)"


class Unreadable(Exception):
    """A file that cannot be taken for an article; `problem` says why and what to do."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def read_article(path: Path, metadata: Metadata | None = None) -> Article:
    """The article in a text file.

    Raises Unreadable for a file that is missing, a folder, empty, binary or far too large.
    """
    try:
        if path.is_dir():
            raise _unreadable(str(path), "this is a folder", "name the article's text file in it")
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise _unreadable(
                str(path),
                f"{size / 1e6:.0f} MB is too large for an article (the limit is {MOST_BYTES / 1e6:.0f} MB)",
                "give the one story you want, as a text file",
            )
        data = path.read_bytes()
    except FileNotFoundError:
        raise _unreadable(str(path), "there is no such file", _similar(path)) from None
    except OSError as error:
        raise _unreadable(str(path), f"it cannot be read: {error.strerror}", "") from None
    return article_from_bytes(data, str(path), metadata)


def article_from_bytes(data: bytes, file: str, metadata: Metadata | None = None) -> Article:
    """The article in a text file's bytes (UTF-8, UTF-16 with a mark, or Windows-1252)."""
    if not data.strip():
        raise _unreadable(file, "the file is empty", "paste the article's text into it and save")
    return article_from_text(decode(data, file), file, metadata)


def decode(data: bytes, file: str) -> str:
    """The characters of a text file, a byte order mark left out, newlines as they are."""
    for magic, kind in MAGIC.items():
        if data.startswith(magic):
            raise _unreadable(file, f"this is {kind}, not a text file", SAVE_AS_TEXT)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = data.decode("utf-16", "replace")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            # Latin-1 lends its control characters to the five bytes Windows-1252 leaves undefined.
            text = "".join(_WINDOWS_1252.get(byte, chr(byte)) for byte in data)
    head = text[:100_000]
    if "\x00" in head or len(CONTROL.findall(head)) + head.count("\ufffd") > len(head) * 0.02:
        raise _unreadable(file, "this is not a text file", SAVE_AS_TEXT)
    return text


_WINDOWS_1252 = {byte: bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(256)}


def article_from_text(text: str, file: str = "", metadata: Metadata | None = None) -> Article:
    """The article in a string: headline, numbered paragraphs, and the map back to `text`.

    Raises Unreadable where there is nothing but blank space.
    """
    blocks = list(_blocks(text))
    paragraphs = [piece for block in blocks for piece in _split(text, block)]
    if not paragraphs:
        raise _unreadable(file, "there are no words in it", "paste the article's text into it")
    paragraphs, headed = _headline_first(text, paragraphs)
    metadata = metadata or Metadata()
    if headed and len(paragraphs) > 2:
        byline = BYLINE.match(_words(text, paragraphs[1]))
        if byline:
            metadata = replace(metadata, author=metadata.author or byline[1])
            del paragraphs[1]
    return _lay_out(text, paragraphs, headed, metadata, file)


# Lines are spans of the file without margins; a block is a run of lines between blank ones, and a
# paragraph is one line, or the lines that an editor broke it into.
Lines = list[Span]


def _blocks(text: str) -> Iterator[Lines]:
    block: Lines = []
    position = 0
    for end, after in [
        *((m.start(), m.end()) for m in NEWLINE.finditer(text)),
        (len(text), len(text)),
    ]:
        start = _match_end(MARGIN, text, position, end)
        while end > start and ODD.match(text, end - 1):
            end -= 1
        if start < end:
            block.append(Span(start, end))
        elif block:
            yield block
            block = []
        position = after
    if block:
        yield block


def _split(text: str, block: Lines) -> Iterator[Lines]:
    """The paragraphs of a block: its lines, joined where an editor broke one by hand."""
    rest = block[:-1]
    loose = [line for line in rest if not ENDS_SENTENCE.search(line.of(text))]
    longest = max(map(len, block))
    wrapped = len(block) > 2 and 40 <= longest <= 100 and len(loose) * 2 >= len(rest)
    paragraph = [block[0]]
    for above, below in pairwise(block):
        headline = (
            above is block[0]
            and _is_short(text, above)
            and (not wrapped or len(above) < longest * 0.75)
        )
        goes_on = not ENDS_SENTENCE.search(above.of(text)) and (
            wrapped or not STARTS_SENTENCE.match(below.of(text))
        )
        short_last = wrapped and len(above) < longest * 0.6  # the last line of a paragraph
        if (goes_on and not (headline and STARTS_SENTENCE.match(below.of(text)))) or (
            wrapped and not headline and not short_last
        ):
            paragraph.append(below)
        else:
            yield paragraph
            paragraph = [below]
    yield paragraph


def _is_short(text: str, line: Span) -> bool:
    return len(line.of(text).split()) <= TITLE_WORDS


def _headline_first(text: str, paragraphs: list[Lines]) -> tuple[list[Lines], bool]:
    """The paragraphs, and whether the first is a headline (never the only one)."""
    if len(paragraphs) < 2:
        return paragraphs, False
    first, second = _words(text, paragraphs[0]), _words(text, paragraphs[1])
    number = len(first.split())
    if number > TITLE_WORDS or (first[0] in '“"' and ENDS_SENTENCE.search(first) and number > 12):
        return paragraphs, False
    if not re.search(r"[.!?:;]['\"’”)]*$", first):
        return paragraphs, True
    # With a full stop it may be a short first paragraph; headlines are shorter, or capitalised.
    long_words = [word for word in re.findall(r"[^\W\d_]\S*", first) if len(word) > 3]
    capitalised = sum(word[0].isupper() for word in long_words) >= 0.8 * len(long_words)
    one_sentence = not re.search(r"[a-z]{3}[.!?]['\"’”]? +['\"‘“]?[A-Z]", first)
    briefer = number <= 14 or (number <= 20 and number < len(second.split()))
    return paragraphs, capitalised or (one_sentence and briefer)


def _words(text: str, lines: Lines) -> str:
    return " ".join(ODD.sub(_plain, line.of(text)) for line in lines)


def _plain(odd: re.Match[str]) -> str:
    return " " if SPACE.search(odd[0]) else ""


def _lay_out(
    text: str, paragraphs: Sequence[Lines], headed: bool, metadata: Metadata, file: str
) -> Article:
    """Writes the normalised text, noting where each run of characters came from."""
    kept: list[str] = []
    here: list[int] = []
    there: list[int] = []
    length = 0

    def keep(characters: str, origin: int) -> None:
        nonlocal length
        if not characters:
            return
        if not here or there[-1] + length - here[-1] != origin:
            here.append(length)
            there.append(origin)
        kept.append(characters)
        length += len(characters)

    spans = []
    for number, lines in enumerate(paragraphs):
        if number:
            keep("\n\n", lines[0].start - 2)
        start = length
        for line_number, line in enumerate(lines):
            if line_number:
                keep(" ", line.start - 1)
            position = line.start
            for odd in ODD.finditer(text, line.start, line.end):
                if odd[0] == " ":
                    continue
                keep(text[position : odd.start()], position)
                keep(_plain(odd), odd.start())
                position = odd.end()
            keep(text[position : line.end], position)
        spans.append(Span(start, length))
    laid_out = "".join(kept)
    title = spans[0] if headed else None
    if title and not metadata.title:
        metadata = replace(metadata, title=title.of(laid_out))
    return Article(
        text=laid_out,
        paragraphs=tuple(spans[1:] if headed else spans),
        title=title,
        metadata=metadata,
        to_file=OffsetMap(tuple(here), tuple(there)),
        file=file,
    )


def _match_end(pattern: re.Pattern[str], text: str, start: int, end: int) -> int:
    found = pattern.match(text, start, end)
    return found.end() if found else start


def _similar(path: Path) -> str:
    """A hint that names the file the teacher may have meant."""
    try:
        names = [entry.name for entry in path.parent.iterdir()] if path.parent.is_dir() else []
    except OSError:
        names = []
    close = get_close_matches(path.name, names, n=1)
    return f"did you mean {path.parent / close[0]}?" if close else "check the name and the folder"


def _unreadable(file: str, message: str, hint: str) -> Unreadable:
    return Unreadable(Problem(Place(file or "<text>"), message, hint))
