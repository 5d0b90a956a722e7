"""Subject `headline_quotation`: words that the headline quotes, and the longer quotation below."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Facts, Quotation
from quizgen.rules.phrases import content_words, sentence_at, trimmed, words_in
from quizgen.rules.pieces import clauses, form_of, phrases
from quizgen.rules.proofs import folded, holds, places
from quizgen.rules.subject import Option, SubjectKind

FEWEST_KEY, MOST_KEY = 3, 8


@dataclass(frozen=True, slots=True)
class HeadlineQuotation:
    """`short` stands in the headline; `same` are its words in `longer`, `beside` what adjoins."""

    facts: Facts
    short: Quotation
    longer: Quotation
    same: Span
    beside: Span
    side: str  # after, before

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.short.span, self.same, self.beside)


def headline_quotations(facts: Facts) -> Iterator[HeadlineQuotation]:
    """Each quotation of the headline with the first longer one of the body that has its words."""
    text = facts.article.text
    for short in facts.quotations:
        if short.paragraph:
            continue
        words = trimmed(text, short.inner, ".!?").of(text)
        for longer in facts.quotations:
            found = places(facts, words, [longer.inner]) if longer.paragraph else []
            beside = _beside(text, longer, found[0]) if found else None
            if beside is not None:
                yield HeadlineQuotation(facts, short, longer, found[0], *beside)
                break


def _beside(text: str, longer: Quotation, same: Span) -> tuple[Span, str] | None:
    """The phrase right after the shared words in the longer quotation, or else right before."""
    after = trimmed(text, Span(same.end, longer.inner.end), ".!?")
    for clause in clauses(text, after):
        fits = [p for p in phrases(text, clause, FEWEST_KEY, MOST_KEY) if p.start == after.start]
        if fits:
            return fits[-1], "after"
        break
    before = trimmed(text, Span(longer.inner.start, same.start), ".!?")
    for clause in list(clauses(text, before))[-1:]:
        fits = [p for p in phrases(text, clause, FEWEST_KEY, MOST_KEY) if p.end == before.end]
        if fits:
            return fits[0], "before"
    return None


def _words(subject: HeadlineQuotation) -> str:
    return trimmed(subject.facts.article.text, subject.short.inner, ".!?").of(
        subject.facts.article.text
    )


def _key(subject: HeadlineQuotation) -> str:
    return subject.beside.of(subject.facts.article.text)


def _other_phrases(subject: HeadlineQuotation) -> list[Option]:
    """Phrases that are quoted in the same paragraph, and in the ones around it, elsewhere."""
    facts, text = subject.facts, subject.facts.article.text
    number, key = subject.longer.paragraph, _key(subject)
    found: list[tuple[bool, bool, int, str, int]] = []
    for quotation in facts.quotations:
        if not quotation.paragraph or quotation.nature != "speech":
            continue
        for clause in clauses(text, quotation.inner):
            for piece in phrases(text, clause, FEWEST_KEY, MOST_KEY):
                words = piece.of(text)
                if piece.touches(subject.same) or piece.touches(subject.beside):
                    continue
                if len(content_words(words)) < 1 or folded(words) in folded(key):
                    continue
                there = quotation.paragraph
                found.append(
                    (
                        there != number,
                        form_of(words) != form_of(key),
                        abs(len(words) - len(key)),
                        words,
                        there,
                    )
                )
    return [
        Option(
            words,
            f"These words stand in P{there}, but not right {subject.side} “{_words(subject)}”.",
            (
                Proof(f"not right {subject.side}", words, there, _words(subject)),
                Proof(f"not right {subject.side}", words, None, _words(subject)),
            ),
        )
        for _, _, _, words, there in sorted(found)
    ]


def _proof(subject: HeadlineQuotation) -> tuple[Proof, ...]:
    number, words = subject.longer.paragraph, _words(subject)
    return (
        Proof("quoted", words, 0),
        Proof(f"right {subject.side}", _key(subject), number, words),
    )


HEADLINE_QUOTATION = SubjectKind(
    name="headline_quotation",
    about="words quoted in the headline that a longer quotation of the body has as well",
    find=headline_quotations,
    evidence=lambda s: (
        Evidence(s.longer.paragraph, sentence_at(s.facts, s.same.start).of(s.facts.article.text)),
    ),
    slots={
        "words": _words,
        "paragraph": lambda s: str(s.longer.paragraph),
        "side": lambda s: s.side,
        "key": _key,
    },
    guards={
        "at_least_two_words": lambda s: len(words_in(_words(s))) >= 2,
        "key_has_meaning": lambda s: bool(content_words(_key(s))),
        "words_stand_once_in_the_paragraph": lambda s: holds(
            s.facts, Proof("stands once", _words(s), s.longer.paragraph)
        ),
    },
    options={"other_phrases_of_quotations": _other_phrases},
    proofs={"adjoins_the_headlines_words": _proof},
)
