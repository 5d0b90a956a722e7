"""Subject `few_words_paragraph`: a paragraph that quotes only a few words, among others that do not."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from zlib import crc32

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Facts
from quizgen.rules.reading.given import Share, is_a_few_words, share_quoted
from quizgen.rules.reading.phrases import sentence_at
from quizgen.rules.subject import Option, SubjectKind

REASON: dict[Share, str] = {
    "sentences": "quotes whole sentences",
    "nothing": "quotes nothing; all of it is in the writer’s wording",
}


@dataclass(frozen=True, slots=True)
class FewWordsParagraph:
    """The paragraph, and two others that quote whole sentences, or report words without quoting."""

    facts: Facts
    paragraph: int
    others: tuple[tuple[int, Share], ...]

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.facts.article.paragraphs[self.paragraph - 1],)


def few_words_paragraphs(facts: Facts) -> Iterator[FewWordsParagraph]:
    """One subject an article; which of the paragraphs it is follows from the text."""
    shares = {n: share_quoted(facts, n) for n in range(1, len(facts.article.paragraphs) + 1)}
    keys = [number for number, share in shares.items() if share == "a few words"]
    if keys:
        turn = crc32(facts.article.text.encode())
        key = keys[turn % len(keys)]
        yield FewWordsParagraph(facts, key, _others(shares, key, turn // 7 % 3))


def _others(shares: dict[int, Share | None], key: int, turn: int) -> tuple[tuple[int, Share], ...]:
    """The nearest two, one of each kind if that can be, `turn` of them before the key."""
    near = sorted((n for n in shares if shares[n] in REASON), key=lambda n: (abs(n - key), n))
    pairs = sorted(
        combinations(near, 2),
        key=lambda pair: (
            "sentences" not in (shares[pair[0]], shares[pair[1]]),
            sum(n < key for n in pair) != turn,
            shares[pair[0]] == shares[pair[1]],
        ),
    )
    chosen = pairs[0] if pairs else ()
    return tuple((n, share) for n in chosen if (share := shares[n]) is not None)


def _options(subject: FewWordsParagraph) -> list[Option]:
    return [
        Option(
            f"P{number}",
            f"P{number} {REASON[share]}.",
            (Proof(f"quoted there: {share}", "", number),),
        )
        for number, share in subject.others
    ]


def _words(subject: FewWordsParagraph) -> Span:
    return next(
        q.inner
        for q in subject.facts.quotations
        if q.paragraph == subject.paragraph
        and is_a_few_words(q.inner.of(subject.facts.article.text))
    )


FEW_WORDS_PARAGRAPH = SubjectKind(
    name="few_words_paragraph",
    about="a paragraph that quotes only a few words, among others that quote sentences or nothing",
    find=few_words_paragraphs,
    evidence=lambda s: (
        Evidence(
            s.paragraph,
            sentence_at(s.facts, _words(s).start).of(s.facts.article.text),
        ),
    ),
    slots={
        "key": lambda s: f"P{s.paragraph}",
        "paragraph": lambda s: str(s.paragraph),
        "words": lambda s: _words(s).of(s.facts.article.text).strip(" ,.!?"),
    },
    guards={
        "another_paragraph_quotes_sentences": lambda s: any(
            share == "sentences" for _, share in s.others
        ),
    },
    options={"paragraphs_of_other_shares": _options},
    proofs={
        "only_a_few_words_there": lambda s: (Proof("quoted there: a few words", "", s.paragraph),)
    },
)
