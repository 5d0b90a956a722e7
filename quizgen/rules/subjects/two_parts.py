"""Subject `quotation_in_two_parts`: “A,” she said. “B.”, two pairs of marks around one tag."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Attribution, Facts
from quizgen.rules.reading.persons import as_a_person, printed
from quizgen.rules.reading.phrases import sentence_at, tag_of, trimmed, words_in
from quizgen.rules.subject import SubjectKind

FEWEST_WORDS = 5  # in each part
MOST_OF_A_TAG = 60  # characters
MOST = 2  # subjects of an article: the same is asked of each
SENTENCE_ENDS = re.compile(r"[^“\"]*[a-z0-9)”]\.[”\"’]*\s+")


@dataclass(frozen=True, slots=True)
class TwoParts:
    """An attribution whose tag stands between two quotations; each begins a sentence."""

    facts: Facts
    attribution: Attribution
    first: Span
    second: Span

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.first, self.second)


def quotations_in_two_parts(facts: Facts) -> Iterator[TwoParts]:
    """Direct attributions with a quotation on each side of the tag; the first ones that fit best."""
    found = sorted(_candidates(facts), key=lambda s: not (_whole(s) and _name(s)))
    yield from found[:MOST]


def _candidates(facts: Facts) -> Iterator[TwoParts]:
    for attribution in facts.attributions:
        quoted = [
            trimmed(facts.article.text, q.inner)
            for q in facts.quotations
            if q.paragraph == attribution.paragraph > 0
            and q.nature == "speech"
            and q.opens
            and q.closes
            and any(region.touches(q.inner) for region in attribution.content)
        ]
        if attribution.kind != "direct" or not attribution.cue or len(quoted) != 2:
            continue
        yield TwoParts(facts, attribution, *quoted)


def _whole(subject: TwoParts) -> bool:
    """Two sentences, with nothing but the tag and its full stop between them."""
    text, attribution = subject.facts.article.text, subject.attribution
    between = Span(subject.first.end, subject.second.start)
    parts = [subject.first.of(text), subject.second.of(text)]
    return (
        all(between.holds(cue) for cue in attribution.cue)
        and SENTENCE_ENDS.fullmatch(between.of(text).lstrip(',.?!—–- ”"’').rstrip('“"')) is not None
        and all(words[:1].isupper() and len(words_in(words)) >= FEWEST_WORDS for words in parts)
        and not any(re.search(r"[\[\]…“”\"]|\.\.\.", words) for words in parts)
    )


def _name(subject: TwoParts) -> str:
    voice = subject.facts.voice_of(subject.attribution)
    return printed(as_a_person(voice, given_name_known=False)) if voice else ""


def _tag(subject: TwoParts) -> str:
    """The tag, or the reporting verb alone where the tag is long."""
    facts, attribution = subject.facts, subject.attribution
    tag = tag_of(facts, attribution)
    return tag if len(tag) <= MOST_OF_A_TAG else attribution.cue[0].of(facts.article.text)


def _proof(subject: TwoParts) -> tuple[Proof, ...]:
    text, number = subject.facts.article.text, subject.attribution.paragraph
    voice = subject.facts.voice_of(subject.attribution)
    parts = [part.of(text) for part in subject.spans]
    return tuple(
        Proof(condition, words, number, given)
        for words in parts
        for condition, given in (("quoted", ""), ("credited to", voice.name if voice else ""))
    )


QUOTATION_IN_TWO_PARTS = SubjectKind(
    name="quotation_in_two_parts",
    about="two quotations of one person in a paragraph, with the tag between them",
    find=quotations_in_two_parts,
    evidence=lambda s: (
        Evidence(
            s.attribution.paragraph,
            sentence_at(s.facts, s.attribution.cue[0].start).of(s.facts.article.text),
        ),
    ),
    slots={
        "paragraph": lambda s: str(s.attribution.paragraph),
        "source": _name,
        "tag": _tag,
    },
    guards={
        "source_is_a_person": lambda s: bool(_name(s)),
        "source_is_sure": lambda s: s.attribution.certainty == "sure" and s.attribution.speech,
        "two_sentences_around_the_tag": _whole,
    },
    proofs={"both_parts_are_the_sources": _proof},
)
