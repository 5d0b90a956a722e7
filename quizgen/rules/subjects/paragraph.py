"""Subjects `mixed_paragraph` and `narration_term`: which side of the quotation marks words stand."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Facts, Quotation
from quizgen.extract.lexicon import LEXICON, bits_of
from quizgen.rules.proofs import inside_quotation, places, touches_quotation
from quizgen.rules.reading.given import INSERTED
from quizgen.rules.reading.phrases import (
    content_words,
    in_paragraph,
    sentence_at,
    trimmed,
    word_set,
    words_in,
)
from quizgen.rules.reading.pieces import form_of
from quizgen.rules.reading.terms import is_term, terms
from quizgen.rules.reading.wholes import ends_whole, wholes
from quizgen.rules.subject import Option, SubjectKind

FEWEST_WORDS, MOST_WORDS = 3, 9
NEAR = 5  # paragraphs: a term that is quoted only farther away makes a hunt through the article
JUDGES = bits_of("evaluation", "judging_noun", "intensifier")
FEWEST_LETTERS = 5  # of a term of one word, a plural: a bare word may be a verb
MOST_OFFERED = 4  # the best of them, so that chance takes none that looks out of place
FIRST_PERSON = frozenset(["i", "we", "my", "our", "me", "us", "you", "your"])
STEM_WORDS = frozenset(["word", "words", "wording", "group", "groups", "writer", "writers"])
# Words of every story: whether one of them is quoted is no detail worth a question.
EVERYDAY = word_set(
    """
    people month months years weeks world nation country countries state states story
    stories lack intent newspaper newspapers times place places thing things something
    anything nothing everything person group groups question questions point points issue
    issues problem problems reason reasons number numbers money family families children
    women hours minutes night morning today tomorrow yesterday house houses party parties
    media press word words idea ideas year years week weeks day days month interview interviews
    statement statements speech speeches conference campaign trail email article
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
    """Paragraphs with quoted words and a phrase of what is told in the writer's; the best of each."""
    for number, block in enumerate(facts.article.paragraphs, 1):
        if not any(block.holds(q.span) and q.nature == "speech" for q in facts.quotations):
            continue
        for region in _told(facts, number, block):
            piece = next(_narration(facts, region), None)
            if piece is not None:
                yield MixedParagraph(facts, sentence_at(facts, piece.start), piece)
                break


def _told(facts: Facts, number: int, block: Span) -> Iterator[Span]:
    """What a paragraph reports without marks, and then its sentences with a few quoted words."""
    for attribution in facts.attributions:
        if attribution.paragraph == number and attribution.kind != "direct":
            yield from (region for region in attribution.content if block.holds(region))
    for sentence in facts.sentences:
        partial = [q for q in facts.quotations if sentence.holds(q.span) and block.holds(sentence)]
        if any(_is_fragment(facts, quotation) for quotation in partial):
            yield sentence


def _is_fragment(facts: Facts, quotation: Quotation) -> bool:
    words = quotation.inner.of(facts.article.text)
    return words[:1].islower() and len(words_in(words)) >= 2


def _narration(facts: Facts, region: Span) -> Iterator[Span]:
    """Phrases of narration that stand on their own, the one with most content words first.

    Phrases with a name in them stay out: among quoted phrases a capital would give the key away.
    """
    text = facts.article.text
    found = []
    for piece in wholes(text, region, FEWEST_WORDS, MOST_WORDS):
        words = piece.of(text)
        meaning = content_words(words) - EVERYDAY
        told_of = [s for a in facts.attributions for s in (*a.cue, a.source) if s is not None]
        if touches_quotation(facts, piece) or any(piece.touches(span) for span in told_of):
            continue
        if (
            len(meaning) < 2
            or meaning & STEM_WORDS
            or not words.islower()
            or _describes_a_source(facts, piece)
            or _judges(words)
        ):
            continue
        if not any(inside_quotation(facts, s) for s in places(facts, words, facts.article.blocks)):
            found.append((len(meaning), -piece.start, piece))
    yield from (piece for _, _, piece in sorted(found, reverse=True))


def _quoted_pieces(subject: MixedParagraph) -> list[Option]:
    """Short quotations of the same paragraph, whole, shown without their marks."""
    facts, text = subject.facts, subject.facts.article.text
    number = in_paragraph(facts, subject.sentence)
    block = facts.article.paragraphs[number - 1]
    key = _narration_words(subject)
    found: list[str] = []
    for quotation in facts.quotations:
        if not block.holds(quotation.span) or quotation.nature != "speech":
            continue
        # A piece of a longer quotation reads as a sentence, and no phrase of the writer's does.
        words = trimmed(text, quotation.inner, ".!?").of(text)
        if 2 <= len(words_in(words)) <= MOST_WORDS and _is_offered(words):
            found.append(words)
    found.sort(
        key=lambda words: (
            form_of(words) != form_of(key),
            abs(len(words) - len(key)),
        )
    )
    return [
        Option(
            words,
            f"P{number} has “{words}” between quotation marks.",
            (Proof("quoted", words, number), Proof("not outside quotation marks", words, number)),
        )
        for words in dict.fromkeys(found[:MOST_OFFERED])
    ]


def _is_offered(words: str) -> bool:
    """A whole phrase that could be the writer's: no first person, no word that judges."""
    return (
        words[0].islower()
        and ends_whole(words)
        and not INSERTED.search(words)
        and not FIRST_PERSON & {word.casefold() for word in words_in(words)}
        and not _judges(words)
    )


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
    """For every paragraph that reports somebody's words the term most like those quoted near it.

    A term with a judgement in it goes first. Were the longest term taken, its length would tell.
    """
    text = facts.article.text
    for number, block in enumerate(facts.article.paragraphs, 1):
        if not any(a.paragraph == number and a.speech for a in facts.attributions):
            continue
        lengths = [len(words) for words, _ in _quoted_near(facts, number)]
        found = [
            NarrationTerm(facts, number, term)
            for term in terms(text, block)
            if not touches_quotation(facts, term) and not _describes_a_source(facts, term)
        ]
        found = [
            s
            for s in found
            if len(words_in(_term(s))) >= 2 and _is_of_interest(_term(s)) and _never_quoted(s)
        ]
        if found and len(lengths) >= 2:
            yield min(
                found, key=lambda s: (not _judges(_term(s)), _misfit(len(s.term), lengths), s.term)
            )


def _judges(term: str) -> bool:
    return any(LEXICON[word] & JUDGES for word in term.split())


def _is_of_interest(term: str) -> bool:
    """Neither of its words is one of every story."""
    return not EVERYDAY & set(term.split())


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


def _quoted_near(facts: Facts, number: int) -> list[tuple[str, int]]:
    """Terms that stand in P`number` and are quoted there or near it, the nearest first, and where."""
    text, block = facts.article.text, facts.article.paragraphs[number - 1]
    found: dict[str, int] = {}
    for quotation in facts.quotations:
        where = quotation.paragraph
        if not where or abs(where - number) > NEAR or quotation.nature != "speech":
            continue
        inner = trimmed(text, quotation.inner, ".!?")
        few = is_term(inner.of(text)) and len(words_in(inner.of(text))) <= 3
        for term in [inner] if few else list(terms(text, inner)):
            words = term.of(text)
            named = " " in words or (words.endswith("s") and len(words) >= FEWEST_LETTERS)
            if named and _is_of_interest(words) and places(facts, words, [block]):
                found.setdefault(words, where)
    return sorted(found.items(), key=lambda item: abs(item[1] - number))


def _terms_quoted_too(subject: NarrationTerm) -> list[Option]:
    """Two terms of the paragraph that are quoted: one of several words, as the key is, one plain.

    Were both of them words that judge, or single ones, the look of the key would tell it.
    """
    options = [
        Option(
            words,
            f"P{number} has “{words}” between quotation marks.",
            (Proof("quoted", words, number),),
        )
        for words, number in _quoted_near(subject.facts, subject.paragraph)
    ]
    options.sort(key=lambda option: abs(len(option.text) - len(subject.term)))
    pairs = (
        [one, other]
        for one, other in combinations(options, 2)
        if any(" " in option.text for option in (one, other))
        and (_judges(_term(subject)) or not all(_judges(o.text) for o in (one, other)))
    )
    return next(pairs, [])


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
