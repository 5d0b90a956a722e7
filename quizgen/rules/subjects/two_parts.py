"""Subject `quotation_in_two_parts`: “A,” she said. “B.”, two pairs of marks around one tag."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Attribution, Facts
from quizgen.rules.reading.phrases import sentence_at, trimmed, words_in
from quizgen.rules.subject import SubjectKind

FEWEST_WORDS = 5  # in each part
MOST_OF_A_TAG = 80  # characters
LONGEST_SHOWN = 60  # words
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
    found = sorted(
        _candidates(facts), key=lambda s: not (_whole(s) and len(_tag(s)) <= MOST_OF_A_TAG)
    )
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
        sure = attribution.certainty != "guess" and attribution.speech and attribution.cue
        if attribution.kind != "direct" or not sure or len(quoted) < 2:
            continue
        for first, second in pairwise(quoted):
            if all(first.end <= cue.start and cue.end <= second.start for cue in attribution.cue):
                yield TwoParts(facts, attribution, first, second)


def _whole(subject: TwoParts) -> bool:
    """Two sentences, with nothing but the tag and its full stop between them."""
    text, attribution = subject.facts.article.text, subject.attribution
    between = Span(subject.first.end, subject.second.start)
    parts = [subject.first.of(text), subject.second.of(text)]
    return (
        all(between.holds(cue) for cue in attribution.cue)
        and attribution.source is not None
        and between.holds(attribution.source)
        and SENTENCE_ENDS.fullmatch(between.of(text).lstrip(',.?!—–- ”"’').rstrip('“"')) is not None
        and all(words[:1].isupper() and len(words_in(words)) >= FEWEST_WORDS for words in parts)
        and not any(re.search(r"[\[\]…“”\"]|\.\.\.", words) for words in parts)
    )


def _sentence(subject: TwoParts) -> str:
    """The sentence of the tag, with all of the quotation that it ends, if that is not long."""
    text, cue = subject.facts.article.text, subject.attribution.cue[0]
    sentence = sentence_at(subject.facts, cue.start)
    start = min(sentence.start, text.rfind(" ", 0, subject.first.start) + 1)
    whole = Span(
        max(start, subject.facts.article.paragraphs[subject.attribution.paragraph - 1].start),
        sentence.end,
    )
    return (whole if len(words_in(whole.of(text))) <= LONGEST_SHOWN else sentence).of(text)


def _tag(subject: TwoParts) -> str:
    """The writer's words between the two parts, without the marks around them."""
    text = subject.facts.article.text
    between = Span(subject.first.end, subject.second.start)
    return trimmed(text, between, " “”\"'’‘.,?!").of(text)


def _proof(subject: TwoParts) -> tuple[Proof, ...]:
    text, number = subject.facts.article.text, subject.attribution.paragraph
    parts = tuple(Proof("quoted", part.of(text), number) for part in subject.spans)
    return (*parts, Proof("outside quotation marks", _tag(subject), number))


QUOTATION_IN_TWO_PARTS = SubjectKind(
    name="quotation_in_two_parts",
    about="two quotations of one person in a paragraph, with the tag between them",
    find=quotations_in_two_parts,
    evidence=lambda s: (Evidence(s.attribution.paragraph, _sentence(s)),),
    slots={
        "paragraph": lambda s: str(s.attribution.paragraph),
        "tag": _tag,
    },
    guards={
        "two_sentences_around_the_tag": _whole,
        "the_tag_is_short": lambda s: len(_tag(s)) <= MOST_OF_A_TAG,
    },
    proofs={"the_tag_parts_two_quotations": _proof},
)
