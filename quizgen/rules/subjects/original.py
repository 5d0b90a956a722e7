"""Subject `original`: where the reader could look beyond the page: the first outlet, or any."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence
from quizgen.base import Span
from quizgen.extract.facts import Facts
from quizgen.rules.reading.phrases import in_paragraph, words_in
from quizgen.rules.subject import SubjectKind
from quizgen.rules.subjects.quotation import Quoted, quoted


@dataclass(frozen=True, slots=True)
class Original:
    """The article, and the quotation with its outlet that is best followed to where it came from."""

    facts: Facts
    quoted: Quoted | None
    outlet: Span | None
    name: str

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.outlet,) if self.outlet else ()


def originals(facts: Facts) -> Iterator[Original]:
    """One subject an article, always: the first quotation that was published elsewhere, if any."""
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
                yield Original(facts, item, relay.outlet, name)
                return
    yield Original(facts, None, None, "")


def _opening(subject: Original) -> str:
    if subject.quoted is None:
        return ""
    return " ".join(subject.quoted.words.of(subject.facts.article.text).split()[:5]).rstrip(",.;:")


def _topic(subject: Original) -> str:
    title = subject.facts.article.metadata.title
    return f"“{title}”" if title and len(words_in(title)) > 2 else "this story"


ORIGINAL = SubjectKind(
    name="original",
    about="the article as a whole, with the outlet where its quoted words first appeared, if named",
    find=originals,
    evidence=lambda s: (
        (Evidence(in_paragraph(s.facts, s.outlet), s.outlet.of(s.facts.article.text)),)
        if s.outlet
        else ()
    ),
    slots={
        "outlet": lambda s: s.name,
        "opening": _opening,
        "paragraph": lambda s: str(s.quoted.quotation.paragraph) if s.quoted else "",
        "topic": _topic,
    },
    guards={
        "an_original_is_named": lambda s: s.quoted is not None,
        "no_original_is_named": lambda s: s.quoted is None,
    },
)
