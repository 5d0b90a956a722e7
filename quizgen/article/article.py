"""The article as every other floor sees it: one normalised text and spans into it."""

from bisect import bisect_right
from dataclasses import dataclass, field
from operator import attrgetter

from quizgen.base import Span


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a newspaper prints around a story; an empty string means "not given"."""

    title: str = ""
    outlet: str = ""
    author: str = ""
    date: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Leads from offsets in `Article.text` back to the file's own characters.

    The two tuples run in parallel: from `here[i]` on, text and file go in step from `there[i]`.
    File offsets count characters of the decoded file, newlines untranslated, a BOM not counted.
    """

    here: tuple[int, ...] = (0,)
    there: tuple[int, ...] = (0,)

    def offset(self, position: int) -> int:
        """The file offset of the character at `position`."""
        run = bisect_right(self.here, position) - 1
        return self.there[run] + position - self.here[run]

    def span(self, span: Span) -> Span:
        """The file's span for a span of the text; an empty span stays empty."""
        if span.start == span.end:
            return Span(self.offset(span.start), self.offset(span.start))
        return Span(self.offset(span.start), self.offset(span.end - 1) + 1)


@dataclass(frozen=True, slots=True)
class Article:
    """A news article: `text` is the headline (if any) and the paragraphs, joined by blank lines.

    `title` and `paragraphs` are spans into `text`; P1 is `paragraphs[0]`. Every span that any
    floor reports indexes `text`, and `to_file` leads back to the file the teacher has.
    """

    text: str
    paragraphs: tuple[Span, ...]
    title: Span | None = None
    metadata: Metadata = field(default_factory=Metadata)
    to_file: OffsetMap = field(default_factory=OffsetMap)
    file: str = ""

    @property
    def blocks(self) -> tuple[Span, ...]:
        """The headline, where there is one, and the paragraphs: everything that is read."""
        return ((self.title,) if self.title else ()) + self.paragraphs

    def number_at(self, position: int) -> int:
        """The number of the paragraph that holds a character: 1 for P1; 0 for the headline."""
        return bisect_right(self.paragraphs, position, key=attrgetter("start"))

    def paragraph(self, number: int) -> str:
        """The text of P`number`; 0 is the headline."""
        if number == 0:
            return self.title.of(self.text) if self.title else ""
        return self.paragraphs[number - 1].of(self.text)
