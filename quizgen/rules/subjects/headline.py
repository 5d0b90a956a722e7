"""Subjects `headline_quotation` and `partial_quotation`: a few quoted words, and all of them below.

The headline, or a sentence of the writer's own, quotes a few words; a longer quotation of the body
shows what stood around them.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Facts, Quotation
from quizgen.rules.proofs import credits, folded, holds, places, touches_quotation
from quizgen.rules.reading.phrases import content_words, sentence_at, trimmed, words_in
from quizgen.rules.reading.pieces import JOINT_BEFORE, clauses, form_of, phrases
from quizgen.rules.reading.wholes import is_unbroken, wholes
from quizgen.rules.subject import Option, SubjectKind

FEWEST_KEY, MOST_KEY = 3, 8
MOST_SHORT = 6
STOP_BETWEEN = re.compile(r"[.!?…]")


@dataclass(frozen=True, slots=True)
class QuotedTwice:
    """`short` are a few words; `same` are they in `longer`, `beside` is the phrase next to them."""

    facts: Facts
    short: Quotation
    longer: Quotation
    same: Span
    beside: Span
    side: str  # after, before

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.short.span, self.same, self.beside)


def headline_quotations(facts: Facts) -> Iterator[QuotedTwice]:
    """Each quotation of the headline with the first longer one of the body that has its words."""
    for short in facts.quotations:
        if not short.paragraph:
            yield from _longer(facts, short)


def partial_quotations(facts: Facts) -> Iterator[QuotedTwice]:
    """Each fragment of two to six quoted words of the body, with a longer one that has them."""
    text = facts.article.text
    for short in facts.quotations:
        words = short.inner.of(text)
        if short.paragraph and words[:1].islower() and 2 <= len(words_in(words)) <= MOST_SHORT:
            yield from _longer(facts, short)


def _longer(facts: Facts, short: Quotation) -> Iterator[QuotedTwice]:
    text = facts.article.text
    words = trimmed(text, short.inner, ".!?").of(text)
    for longer in facts.quotations:
        if longer.paragraph in (0, short.paragraph):
            continue
        found = places(facts, words, [longer.inner])
        beside = _beside(text, longer, found[0]) if found else None
        if beside is not None:
            yield QuotedTwice(facts, short, longer, found[0], *beside)
            break


def _beside(text: str, longer: Quotation, same: Span) -> tuple[Span, str] | None:
    """The phrase right after the shared words in the longer quotation, or else right before."""
    after = trimmed(text, Span(same.end, longer.inner.end), ".!?…")
    for clause in clauses(text, after):
        if STOP_BETWEEN.search(text, same.end, after.start):
            break
        # “… harm that the threat of storms is doing”: what joins the phrase belongs to it.
        fits = [
            Span(after.start, p.end)
            for p in phrases(text, clause, FEWEST_KEY, MOST_KEY)
            if JOINT_BEFORE.fullmatch(text, after.start, p.start) or p.start == after.start
        ]
        if fits:
            return fits[-1], "after"
        break
    before = trimmed(text, Span(longer.inner.start, same.start), ".!?…")
    for clause in list(clauses(text, before))[-1:]:
        if STOP_BETWEEN.search(text, before.end, same.start):
            break
        fits = [p for p in phrases(text, clause, FEWEST_KEY, MOST_KEY) if p.end == before.end]
        if fits:
            return fits[0], "before"
    return None


def _words(subject: QuotedTwice) -> str:
    return trimmed(subject.facts.article.text, subject.short.inner, ".!?").of(
        subject.facts.article.text
    )


def _key(subject: QuotedTwice) -> str:
    return subject.beside.of(subject.facts.article.text)


def _other_phrases(subject: QuotedTwice) -> list[Option]:
    """Phrases that are quoted in the same paragraph, and in the ones around it, elsewhere."""
    facts, text = subject.facts, subject.facts.article.text
    number, key = subject.longer.paragraph, _key(subject)
    found: list[tuple[bool, bool, int, str, int]] = []
    for quotation in facts.quotations:
        if not quotation.paragraph or quotation.nature != "speech":
            continue
        for piece in wholes(text, quotation.inner, FEWEST_KEY, MOST_KEY):
            words = piece.of(text)
            if piece.touches(subject.same) or piece.touches(subject.beside):
                continue
            if folded(words) in folded(key):
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


def _proof(subject: QuotedTwice) -> tuple[Proof, ...]:
    number, words = subject.longer.paragraph, _words(subject)
    return (
        Proof("quoted", words, 0),
        Proof(f"right {subject.side}", _key(subject), number, words),
    )


def _wording_around(subject: QuotedTwice) -> list[Option]:
    """The writer's own words around the few quoted ones, and phrases of the longer quotation."""
    facts, text, number = subject.facts, subject.facts.article.text, subject.short.paragraph
    sentence = sentence_at(facts, subject.short.span.start)
    short = subject.short.span
    told = [cue.end for a in facts.attributions for cue in a.cue if sentence.holds(cue)]
    start = max([end for end in told if end < short.start], default=sentence.start)
    options = []
    for around in (Span(start, short.start), Span(short.end, sentence.end)):
        for piece in wholes(text, around, 2, MOST_KEY):
            words = piece.of(text)
            if not touches_quotation(facts, piece):
                proof = Proof("only outside quotation marks", words)
                because = f"P{number} has these words outside quotation marks."
                options.append(Option(words, because, (proof,)))
    options.sort(key=lambda option: abs(len(option.text) - len(_key(subject))))
    return options[:1] + _other_phrases(subject)


def _one_sure_voice(subject: QuotedTwice) -> bool:
    """Whether both quotations are surely credited, and to the same voice."""
    holders = [credits(subject.facts, item.inner) for item in (subject.short, subject.longer)]
    voices = {a.voice for group in holders for a in group}
    sure = all(a.certainty == "sure" for group in holders for a in group)
    return all(holders) and sure and len(voices) == 1 and None not in voices


def _sentence(subject: QuotedTwice, position: int) -> str:
    return sentence_at(subject.facts, position).of(subject.facts.article.text)


def _evidence(subject: QuotedTwice) -> tuple[Evidence, ...]:
    return (Evidence(subject.longer.paragraph, _sentence(subject, subject.same.start)),)


SLOTS: dict[str, Callable[[QuotedTwice], str]] = {
    "words": _words,
    "paragraph": lambda s: str(s.longer.paragraph),
    "side": lambda s: s.side,
    "key": _key,
    "short_paragraph": lambda s: str(s.short.paragraph),
    "short_sentence": lambda s: _sentence(s, s.short.span.start),
    "sentence": lambda s: _sentence(s, s.same.start),
}
GUARDS: dict[str, Callable[[QuotedTwice], bool]] = {
    "at_least_two_words": lambda s: len(words_in(_words(s))) >= 2,
    "key_has_meaning": lambda s: (
        len(content_words(_key(s))) >= 2 and not _key(s).endswith("ly") and is_unbroken(_key(s))
    ),
    "words_stand_once_in_the_paragraph": lambda s: holds(
        s.facts, Proof("stands once", _words(s), s.longer.paragraph)
    ),
}

HEADLINE_QUOTATION = SubjectKind(
    name="headline_quotation",
    about="words quoted in the headline that a longer quotation of the body has as well",
    find=headline_quotations,
    evidence=_evidence,
    slots=SLOTS,
    guards=GUARDS,
    options={"other_phrases_of_quotations": _other_phrases},
    proofs={"adjoins_the_headlines_words": _proof},
)

PARTIAL_QUOTATION = SubjectKind(
    name="partial_quotation",
    about="a few words quoted in a sentence of the writer's, and the longer quotation with them",
    find=partial_quotations,
    evidence=lambda s: (
        *_evidence(s),
        Evidence(s.short.paragraph, _sentence(s, s.short.span.start)),
    ),
    slots=SLOTS,
    guards={
        "one_sure_voice": _one_sure_voice,
        "key_has_meaning": GUARDS["key_has_meaning"],
        "words_stand_once_in_the_paragraph": GUARDS["words_stand_once_in_the_paragraph"],
    },
    options={"wording_around_the_words": _wording_around},
    proofs={
        "adjoins_the_words": lambda s: (
            Proof("quoted", _words(s), s.short.paragraph),
            Proof(f"right {s.side}", _key(s), s.longer.paragraph, _words(s)),
        )
    },
)
