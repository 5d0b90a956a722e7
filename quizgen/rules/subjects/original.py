"""Subject `original`: where the reader could look beyond the page, as far as the article tells."""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from quizgen.bank.kinds import Evidence
from quizgen.base import Span
from quizgen.extract.facts import Facts
from quizgen.rules.reading.documents import documents
from quizgen.rules.reading.phrases import in_paragraph, sentence_at
from quizgen.rules.reading.search_words import quoted_list, search_words
from quizgen.rules.reading.traced import Traced, traced_quotations
from quizgen.rules.subject import SubjectKind
from quizgen.rules.subjects.quotation import Quoted, quoted

Way = Literal["published", "document", "occasion", "search", "none"]


@dataclass(frozen=True, slots=True)
class Original:
    """The article, and the one trail that is best followed."""

    facts: Facts
    quoted: Quoted | None = None  # with its outlet: words that were published elsewhere
    outlet: Span | None = None
    name: str = ""
    document: Span | None = None
    traced: Traced | None = None
    search: tuple[str, ...] = ()

    @property
    def spans(self) -> tuple[Span, ...]:
        if self.traced:
            return (self.traced.occasion,)
        return tuple(span for span in (self.outlet, self.document) if span)

    @property
    def way(self) -> Way:
        if self.quoted:
            return "published"
        if self.document:
            return "document"
        if self.traced:
            return "occasion"
        return "search" if self.search else "none"


def originals(facts: Facts) -> Iterator[Original]:
    """One subject an article, always: the first trail there is, those that lead nearest first."""
    published = _published(facts)
    if published:
        yield published
        return
    named = [span for span in documents(facts) if _has_a_name(span.of(facts.article.text))]
    traced = [quotation for quotation in traced_quotations(facts) if quotation.is_plain]
    by_document = not traced or zlib.crc32(facts.article.text.encode()) % 2
    if named and by_document:
        yield Original(facts, document=named[0])
    elif traced:
        yield Original(facts, traced=traced[0])
    else:
        yield Original(facts, search=search_words(facts))


def _published(facts: Facts) -> Original | None:
    """The first quotation that was published elsewhere, with its outlet."""
    for relay in facts.relays:
        if relay.kind != "wrote in":
            continue
        for item in quoted(facts):
            near = any(cue.touches(relay.marker) for cue in item.attribution.cue)
            if near or relay.reach.holds(item.quotation.span):
                name = (
                    facts.voices[relay.voice].name
                    if relay.voice is not None
                    else relay.outlet.of(facts.article.text)
                )
                return Original(facts, quoted=item, outlet=relay.outlet, name=name)
    return None


def _has_a_name(phrase: str) -> bool:
    """“a Harbor Office study” can be searched for, “a study” cannot."""
    return re.search(r" [A-Z]", phrase) is not None


def _opening(subject: Original) -> str:
    if subject.quoted is None:
        return subject.traced.opening if subject.traced else ""
    return " ".join(subject.quoted.words.of(subject.facts.article.text).split()[:5]).rstrip(",.;:")


def _document(subject: Original) -> str:
    if subject.document is None:
        return ""
    phrase = subject.document.of(subject.facts.article.text)
    return phrase[0].lower() + phrase[1:]


def _paragraph(subject: Original) -> str:
    if subject.quoted:
        return str(subject.quoted.quotation.paragraph)
    return str(in_paragraph(subject.facts, subject.spans[0])) if subject.spans else ""


def _evidence(subject: Original) -> tuple[Evidence, ...]:
    text = subject.facts.article.text
    if subject.outlet:
        return (Evidence(in_paragraph(subject.facts, subject.outlet), subject.outlet.of(text)),)
    return tuple(
        Evidence(
            in_paragraph(subject.facts, span),
            sentence_at(subject.facts, span.start).of(text).strip(),
        )
        for span in subject.spans
    )


ORIGINAL = SubjectKind(
    name="original",
    about="the article as a whole, with the trail it gives to what lies beyond the page",
    find=originals,
    evidence=_evidence,
    slots={
        "outlet": lambda s: s.name,
        "opening": _opening,
        "paragraph": _paragraph,
        "document": _document,
        "source": lambda s: s.traced.source if s.traced else "",
        "occasion": lambda s: s.traced.told if s.traced else "",
        "whole": lambda s: s.traced.whole if s.traced else "",
        "search": lambda s: quoted_list(s.search) if s.search else "",
    },
    guards={
        "an_original_is_named": lambda s: s.way == "published",
        "a_document_is_named": lambda s: s.way == "document",
        "an_occasion_is_told": lambda s: s.way == "occasion",
        "headline_and_lead_share_words": lambda s: s.way == "search",
        "no_trail_is_given": lambda s: s.way == "none",
    },
)
