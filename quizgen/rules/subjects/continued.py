"""Subject `continued_quotation`: a quotation left open at the end of a paragraph, and its sequel."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Facts
from quizgen.rules.proofs.quotes import next_opens, runs_to_the_end
from quizgen.rules.reading.persons import as_a_person, printed
from quizgen.rules.reading.phrases import sentence_at, trimmed
from quizgen.rules.subject import SubjectKind
from quizgen.rules.subjects.quotation import Quoted, quoted

SHOWN_WORDS = 5


@dataclass(frozen=True, slots=True)
class Continued:
    """`left_open` ends its paragraph without a closing mark; the next paragraph opens another."""

    facts: Facts
    left_open: Quoted

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.left_open.quotation.span,)


def continued(facts: Facts) -> Iterator[Continued]:
    """Every quotation without a closing mark that the next paragraph can carry on."""
    for item in quoted(facts):
        quotation = item.quotation
        # A few words that are left open are a slip: only sentences are carried over.
        sentences = quotation.inner.of(facts.article.text)[:1].isupper()
        if not quotation.closes and sentences and runs_to_the_end(facts, quotation):
            yield Continued(facts, item)


def _number(subject: Continued) -> int:
    return subject.left_open.quotation.paragraph


def _nobody_else_is_tagged(subject: Continued) -> bool:
    """Whatever source the next paragraph gives is the same one."""
    return all(
        attribution.voice == subject.left_open.attribution.voice
        for attribution in subject.facts.attributions
        if attribution.paragraph in (_number(subject), _number(subject) + 1)
    )


def _last_words(subject: Continued) -> str:
    text = subject.facts.article.text
    inner = trimmed(text, subject.left_open.quotation.inner, ".")
    return " ".join(inner.of(text).split()[-SHOWN_WORDS:])


def _tag(subject: Continued) -> Evidence:
    text, attribution = subject.facts.article.text, subject.left_open.attribution
    at = attribution.anchor if attribution.cue else subject.left_open.words.start
    return Evidence(subject.facts.article.number_at(at), sentence_at(subject.facts, at).of(text))


def _source(subject: Continued) -> str:
    return subject.left_open.voice.name if subject.left_open.voice else ""


CONTINUED = SubjectKind(
    name="continued_quotation",
    about="a quotation left open at the end of a paragraph that the next one carries on",
    find=continued,
    evidence=lambda s: (Evidence(_number(s), _last_words(s)), _tag(s)),
    slots={
        "paragraph": lambda s: str(_number(s)),
        "next_paragraph": lambda s: str(_number(s) + 1),
        "source": lambda s: printed(_source(s)),
        "last_words": _last_words,
        "tag_paragraph": lambda s: str(_tag(s).paragraph),
        "tag": lambda s: _tag(s).words,
    },
    guards={
        "next_paragraph_opens_with_a_mark": lambda s: next_opens(s.facts, _number(s)),
        "source_is_sure": lambda s: (
            s.left_open.voice is not None
            and bool(as_a_person(s.left_open.voice, given_name_known=False))
            and s.left_open.attribution.certainty == "sure"
        ),
        "nobody_else_is_tagged": _nobody_else_is_tagged,
    },
    proofs={
        "left_open_and_carried_on": lambda s: (
            Proof("credited to", _last_words(s), _number(s), _source(s)),
            Proof("left open", _last_words(s), _number(s)),
        )
    },
)
