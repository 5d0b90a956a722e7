"""Everything that is read from an article once its voices are known: claims, figures, dates,
vague amounts, firm and hedged events, wording families, repeated phrases."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from quizgen.article import Article
from quizgen.base import Span
from quizgen.extract.amounts import modalities_in, vague_amounts_in
from quizgen.extract.claims import claims_in
from quizgen.extract.dates import dates_in
from quizgen.extract.facts import (
    Attribution,
    Claim,
    DateMention,
    Figure,
    Modality,
    Quotation,
    RepeatedPhrase,
    VagueAmount,
    WordingFamily,
)
from quizgen.extract.figures import figures_in
from quizgen.extract.lexicon import tokenise
from quizgen.extract.owners import owners
from quizgen.extract.phrases import repeated_phrases_in
from quizgen.extract.wording import wordings_in


@dataclass(frozen=True, slots=True)
class Statements:
    """The fields of Facts that this part of extraction fills; each in reading order."""

    claims: tuple[Claim, ...]
    figures: tuple[Figure, ...]
    dates: tuple[DateMention, ...]
    families: tuple[WordingFamily, ...]
    vague_amounts: tuple[VagueAmount, ...]
    modalities: tuple[Modality, ...]
    repeated_phrases: tuple[RepeatedPhrase, ...]


def statements_in(
    article: Article,
    sentences: Sequence[Span],
    quotations: Sequence[Quotation],
    attributions: Sequence[Attribution],
) -> Statements:
    """Reads an article's statements; `sentences` are in reading order and do not overlap."""
    tokens = tokenise(article.text)
    starts = [paragraph.start for paragraph in article.paragraphs]
    paragraphs = [0] * len(tokens)
    for number, start in enumerate(starts, start=1):
        first = bisect_right(tokens.starts, start - 1)
        end = (
            len(tokens)
            if number == len(starts)
            else bisect_right(tokens.starts, starts[number] - 1)
        )
        paragraphs[first:end] = [number] * (end - first)
    owner = owners(tokens, quotations, attributions)
    figures = figures_in(tokens, paragraphs, owner)
    cues = [cue for attribution in attributions for cue in attribution.cue]
    numbers = [bisect_right(starts, sentence.start) for sentence in sentences]
    return Statements(
        claims=claims_in(
            tokens, sentences, numbers, owner, cues, [figure.span for figure in figures]
        ),
        figures=figures,
        dates=dates_in(tokens, paragraphs, sentences, article.metadata.date),
        families=wordings_in(tokens, paragraphs, quotations, owner),
        vague_amounts=vague_amounts_in(tokens, sentences, paragraphs, owner, figures),
        modalities=modalities_in(tokens, paragraphs, owner),
        repeated_phrases=repeated_phrases_in(tokens, sentences, paragraphs),
    )
