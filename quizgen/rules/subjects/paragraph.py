"""Subjects `mixed_paragraph` and `narration_term`: which side of the quotation marks words stand."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Facts, Quotation
from quizgen.rules.proofs import inside_quotation, places, touches_quotation
from quizgen.rules.reading.phrases import content_words, in_paragraph, trimmed, word_set, words_in
from quizgen.rules.reading.pieces import clauses, phrases, without_joints
from quizgen.rules.reading.terms import terms
from quizgen.rules.subject import Option, SubjectKind

FEWEST_WORDS, MOST_WORDS = 3, 8
STEM_WORDS = frozenset(["word", "words", "wording", "group", "groups", "writer", "writers"])
# Words of every story: whether one of them is quoted is no detail worth a question.
EVERYDAY = word_set(
    """
    people month months years weeks world nation country countries state states story
    stories lack intent newspaper newspapers times place places thing things something
    anything nothing everything person group groups question questions point points issue
    issues problem problems reason reasons number numbers money family families children
    women hours minutes night morning today tomorrow yesterday house houses party parties
    media press word words idea ideas
    """
)


@dataclass(frozen=True, slots=True)
class MixedParagraph:
    """A sentence with a partial quotation, and a piece of its narration to ask about."""

    facts: Facts
    sentence: Span
    narration: Span

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.sentence,)


def mixed_paragraphs(facts: Facts) -> Iterator[MixedParagraph]:
    """Sentences that mix narration with a partial quotation of speech; the first fit of each."""
    for sentence in facts.sentences:
        if not in_paragraph(facts, sentence):
            continue
        partial = [q for q in facts.quotations if sentence.holds(q.span) and q.nature == "speech"]
        if not partial or not any(_is_fragment(facts, quotation) for quotation in partial):
            continue
        for piece in _narration(facts, sentence):
            yield MixedParagraph(facts, sentence, piece)
            break


def _is_fragment(facts: Facts, quotation: Quotation) -> bool:
    words = quotation.inner.of(facts.article.text)
    return words[:1].islower() and len(words_in(words)) >= 2


def _narration(facts: Facts, sentence: Span) -> Iterator[Span]:
    """Pieces of narration of three to eight words, the one with most content words first.

    Pieces with a name in them stay out: among quoted phrases a capital would give the key away.
    """
    text = facts.article.text
    pieces = []
    for clause in clauses(text, sentence):
        if touches_quotation(facts, clause):
            continue
        for piece in phrases(text, clause, FEWEST_WORDS, MOST_WORDS):
            words = piece.of(text)
            own = not any(
                inside_quotation(facts, s) for s in places(facts, words, facts.article.blocks)
            )
            meaning = content_words(words)
            tag = any(piece.touches(cue) for a in facts.attributions for cue in a.cue)
            whole = without_joints(text, clause)
            at_an_edge = piece.start == whole.start or piece.end == whole.end
            if meaning & STEM_WORDS:
                continue
            if own and len(meaning) >= 2 and words.islower() and at_an_edge and not tag:
                pieces.append((len(meaning), -piece.start, piece))
    yield from (piece for _, _, piece in sorted(pieces, reverse=True))


def _quoted_pieces(subject: MixedParagraph) -> list[Option]:
    """Words between quotation marks in the same paragraph, shown without their marks."""
    facts, text = subject.facts, subject.facts.article.text
    number = in_paragraph(facts, subject.sentence)
    block = facts.article.paragraphs[number - 1]
    found: list[str] = []
    for quotation in facts.quotations:
        if not block.holds(quotation.span) or quotation.nature != "speech":
            continue
        inner = trimmed(text, quotation.inner, ".!?")
        if len(words_in(inner.of(text))) <= MOST_WORDS:
            pieces = [inner]
        else:
            pieces = [
                p for c in clauses(text, inner) for p in phrases(text, c, FEWEST_WORDS, MOST_WORDS)
            ]
            pieces = sorted(pieces, key=lambda p: abs(len(p) - len(subject.narration)))[:2]
        found += [p.of(text) for p in pieces if len(words_in(p.of(text))) >= 2]
    return [
        Option(
            words,
            f"P{number} has “{words}” between quotation marks.",
            (Proof("quoted", words, number), Proof("not outside quotation marks", words, number)),
        )
        for words in dict.fromkeys(found)
    ]


def _narration_words(subject: MixedParagraph) -> str:
    return subject.narration.of(subject.facts.article.text)


MIXED_PARAGRAPH = SubjectKind(
    name="mixed_paragraph",
    about="a sentence that mixes the writer's wording with a partial quotation",
    find=mixed_paragraphs,
    evidence=lambda s: (
        Evidence(in_paragraph(s.facts, s.sentence), s.sentence.of(s.facts.article.text)),
    ),
    slots={
        "paragraph": lambda s: str(in_paragraph(s.facts, s.sentence)),
        "narration": _narration_words,
    },
    options={"quoted_words_of_the_paragraph": _quoted_pieces},
    proofs={
        "never_between_marks": lambda s: (
            Proof(
                "outside quotation marks", _narration_words(s), in_paragraph(s.facts, s.sentence)
            ),
            Proof("never quoted", _narration_words(s)),
        )
    },
)


@dataclass(frozen=True, slots=True)
class NarrationTerm:
    """A noun phrase of a paragraph's narration that no quotation of the article has."""

    facts: Facts
    paragraph: int
    term: Span

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.term,)


def narration_terms(facts: Facts) -> Iterator[NarrationTerm]:
    """For every paragraph that reports somebody's words the term most like those quoted too.

    Were the longest term taken, the key would be told by its length.
    """
    text = facts.article.text
    for number, block in enumerate(facts.article.paragraphs, 1):
        if not any(a.paragraph == number and a.speech for a in facts.attributions):
            continue
        quoted_too = _also_quoted(facts, block)
        found = [
            NarrationTerm(facts, number, term)
            for term in terms(text, block)
            if not touches_quotation(facts, term) and not _describes_a_source(facts, term)
        ]
        found = [s for s in found if len(words_in(_term(s))) >= 2 and _never_quoted(s)]
        if found and quoted_too:
            lengths = [len(words) for words, _ in quoted_too]
            yield min(found, key=lambda s: (_misfit(len(s.term), lengths), s.term))


def _misfit(length: int, lengths: list[int]) -> int:
    """How far a length lies from the two nearest of the others."""
    return sum(sorted(abs(length - other) for other in lengths)[:2])


def _term(subject: NarrationTerm) -> str:
    return subject.term.of(subject.facts.article.text)


def _never_quoted(subject: NarrationTerm) -> bool:
    """Neither the term nor its last word, in singular or plural, stands in any quotation."""
    facts, term = subject.facts, _term(subject)
    head = words_in(term)[-1]
    forms = {head, head.removesuffix("s"), head + "s", head.removesuffix("es")}
    return not any(
        touches_quotation(facts, span)
        for form in forms
        for span in places(facts, form, facts.article.blocks)
    )


def _describes_a_source(facts: Facts, term: Span) -> bool:
    """“lead author”, “a district attorney”: what a source is called is quoted from nobody."""
    descriptions = (voice.description for voice in facts.voices)
    sources = (attribution.source for attribution in facts.attributions)
    return any(span is not None and span.touches(term) for span in (*descriptions, *sources))


def _also_quoted(facts: Facts, block: Span) -> list[tuple[str, int]]:
    """Terms and short quotations of a paragraph that some quotation has, and in which paragraph."""
    text = facts.article.text
    fragments = [
        trimmed(text, quotation.inner, ".!?")
        for quotation in facts.quotations
        if block.holds(quotation.span) and 2 <= len(words_in(quotation.inner.of(text))) <= 3
    ]
    own = in_paragraph(facts, block)
    found = []
    whole = [span.of(text) for span in (*fragments, *terms(text, block))]
    heads = [words_in(words)[-1] for words in whole if " " in words]
    for words in dict.fromkeys((*whole, *heads)):
        if " " not in words and (len(words) < 5 or words in EVERYDAY):
            continue
        where = [
            in_paragraph(facts, span)
            for span in places(facts, words, facts.article.paragraphs)
            if inside_quotation(facts, span) and span.of(text) == words
        ]
        if where:
            found.append((words, own if own in where else where[0]))
    return found


def _terms_quoted_too(subject: NarrationTerm) -> list[Option]:
    """Terms of the same paragraph that a quotation of the article has as well, like lengths first."""
    block = subject.facts.article.paragraphs[subject.paragraph - 1]
    options = [
        Option(
            words,
            f"P{number} has “{words}” between quotation marks.",
            (Proof("quoted", words, number),),
        )
        for words, number in _also_quoted(subject.facts, block)
    ]
    return sorted(options, key=lambda option: abs(len(option.text) - len(subject.term)))


NARRATION_TERM = SubjectKind(
    name="narration_term",
    about="a noun phrase that stands in narration and in no quotation of the article",
    find=narration_terms,
    evidence=lambda s: (Evidence(s.paragraph, _term(s)),),
    slots={"paragraph": lambda s: str(s.paragraph), "term": _term},
    guards={"no_quotation_has_the_term": _never_quoted},
    options={"terms_that_are_quoted_too": _terms_quoted_too},
    proofs={
        "never_between_marks": lambda s: (
            Proof("outside quotation marks", _term(s), s.paragraph),
            Proof("never quoted", _term(s)),
        )
    },
)
