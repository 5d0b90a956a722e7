"""Subject `summary_and_quotation`: what a person says in the writer's wording, and quoted."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Attribution, Facts, Quotation, Voice
from quizgen.rules.reading.given import is_whole_sentence
from quizgen.rules.reading.hearing import SAYS
from quizgen.rules.reading.persons import as_a_person, printed
from quizgen.rules.reading.phrases import sentence_at, trimmed, words_in
from quizgen.rules.reading.places import touches_quotation
from quizgen.rules.reading.shared import stems
from quizgen.rules.subject import SubjectKind

FARTHEST = 1  # paragraphs between the two
FEWEST_TOLD = 6  # words that the summary tells
FEWEST_NEW = 3  # words with meaning that the summary has nothing of
MOST_SHOWN = 30  # words of the quotation, in the model answer
MOST = 2  # subjects of an article: the same is asked of each


@dataclass(frozen=True, slots=True)
class SummedUp:
    """A sentence that reports a person's words, and a quotation of the same person after it."""

    facts: Facts
    voice: Voice
    summary: Attribution
    sentence: Span
    quotation: Quotation

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.sentence, self.quotation.span)

    @property
    def name(self) -> str:
        return printed(as_a_person(self.voice, given_name_known=False))

    @property
    def paragraph(self) -> int:
        """The summary's."""
        return self.facts.article.number_at(self.sentence.start)


def summaries(facts: Facts) -> Iterator[SummedUp]:
    """Sentences that only report a person's words, each with the next quotation of that person.

    Those come first whose quotation stands nearest and adds something.
    """
    quotations: set[Quotation] = set()
    for subject in sorted(_candidates(facts), key=lambda s: (not _adds(s), _distance(s))):
        if subject.quotation not in quotations and len(quotations) < MOST:
            quotations.add(subject.quotation)
            yield subject


def _distance(subject: SummedUp) -> int:
    return subject.quotation.span.start - subject.sentence.end


def _candidates(facts: Facts) -> Iterator[SummedUp]:
    for summary in facts.attributions:
        voice = facts.voice_of(summary)
        if voice is None or voice.kind != "person" or not summary.paragraph or not summary.cue:
            continue
        sentence = sentence_at(facts, summary.anchor)
        told = " ".join(region.of(facts.article.text) for region in summary.content)
        if (
            summary.kind != "indirect"
            or summary.certainty != "sure"
            or summary.lemma not in SAYS
            or len(words_in(told)) < FEWEST_TOLD
            or touches_quotation(facts, sentence)
            or sentence.of(facts.article.text).rstrip().endswith(":")
            or any(
                sentence.touches(cue)
                for a in facts.attributions
                if a is not summary
                for cue in a.cue
            )
        ):
            continue
        quotation = _next(facts, voice, sentence)
        if quotation is not None:
            yield SummedUp(facts, voice, summary, sentence, quotation)


def _next(facts: Facts, voice: Voice, sentence: Span) -> Quotation | None:
    """The first quotation of a whole sentence after the summary, if it is surely of that person."""
    number = facts.article.number_at(sentence.start)
    for quotation in facts.quotations:
        near = number <= quotation.paragraph <= number + FARTHEST
        if quotation.span.start < sentence.end or not near or quotation.nature != "speech":
            continue
        holders = [
            a for a in facts.attributions if any(r.touches(quotation.inner) for r in a.content)
        ]
        sure = [a for a in holders if a.certainty == "sure" and a.kind == "direct" and a.speech]
        if holders != sure or len(holders) != 1 or facts.voice_of(sure[0]) is not voice:
            continue
        whole = is_whole_sentence(quotation.inner.of(facts.article.text))
        if whole and quotation.opens and quotation.closes:
            return quotation
    return None


def _text(subject: SummedUp) -> str:
    return subject.facts.article.text


def _adds(subject: SummedUp) -> str:
    """The quoted sentence with most words of meaning that the summary's paragraph has nothing of."""
    text, facts = _text(subject), subject.facts
    block = facts.article.paragraphs[subject.paragraph - 1]
    told = [
        s.of(text) for s in facts.sentences if block.holds(s) and not touches_quotation(facts, s)
    ]
    known = set(stems(" ".join(told)))
    inner = subject.quotation.inner
    found = []
    for sentence in facts.sentences:
        piece = Span(max(sentence.start, inner.start), min(sentence.end, inner.end))
        words = trimmed(text, piece).of(text) if piece.start < piece.end else ""
        new = set(stems(words)) - known
        if len(new) >= FEWEST_NEW and words[:1].isupper() and len(words_in(words)) <= MOST_SHOWN:
            found.append((-len(new), piece.start, words))
    return min(found)[2].strip('“”"').rstrip(",") if found else ""


def _where(subject: SummedUp) -> str:
    number, name = subject.quotation.paragraph, subject.name
    if number == subject.paragraph:
        return f"P{number} first reports what {name} says in the writer’s wording, and then quotes"
    return (
        f"P{subject.paragraph} reports what {name} says in the writer’s wording; P{number} quotes"
    )


SUMMARY_AND_QUOTATION = SubjectKind(
    name="summary_and_quotation",
    about="a sentence that reports a person's words without quoting any, and a quotation after it",
    find=summaries,
    evidence=lambda s: (
        Evidence(s.quotation.paragraph, _adds(s)),
        Evidence(s.paragraph, s.sentence.of(_text(s))),
    ),
    slots={
        "where": _where,
        "source": lambda s: s.name,
        "summary": lambda s: s.sentence.of(_text(s)).strip(),
        "paragraph": lambda s: str(s.quotation.paragraph),
        "summary_paragraph": lambda s: str(s.paragraph),
        "key": _adds,
    },
    guards={
        "source_is_a_person": lambda s: bool(s.name),
        "the_quotation_adds_something": lambda s: bool(_adds(s)),
    },
    proofs={
        "only_the_quotation_has_it": lambda s: (
            Proof("quoted", _adds(s), s.quotation.paragraph),
            Proof("credited to", _adds(s), s.quotation.paragraph, s.voice.name),
        ),
    },
)
