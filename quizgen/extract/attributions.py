"""Attributions: runs the pattern families over the blocks, then merges, carries over, resolves."""

from collections.abc import Sequence

from quizgen.article import Article
from quizgen.base import Span
from quizgen.extract.attribution.draft import Draft
from quizgen.extract.attribution.verbs import Reader
from quizgen.extract.facts import Attribution, AttributionKind, Quotation, Voice
from quizgen.extract.sentences import Tokens
from quizgen.extract.vocabulary import PUNCTUATION, QUOTED


def find_attributions(
    article: Article, blocks: Sequence[Tokens], quotations: tuple[Quotation, ...]
) -> tuple[tuple[Quotation, ...], tuple[Voice, ...], tuple[Attribution, ...]]:
    """The quotations with their nature, the voices, and the attributions in reading order."""
    drafts: list[Draft] = []
    for number, tokens in enumerate(blocks):
        found = Reader(tokens, number, quotations).read()
        _join_following(tokens, found)
        drafts += found
    return quotations, (), tuple(_finish(blocks[draft.block], draft) for draft in drafts)


def _join_following(tokens: Tokens, drafts: list[Draft]) -> None:
    """Gives a quotation that follows a tag's sentence to that tag: “A,” he said. “B.”"""
    held = {
        i
        for draft in drafts
        for first, last in draft.content
        for i in range(first, last)
        if tokens.flags[i] & QUOTED
    }
    by_sentence: dict[int, Draft] = {}
    for draft in drafts:
        if any(tokens.flags[i] & QUOTED for a, b in draft.content for i in range(a, b)):
            by_sentence[draft.sentence] = draft
    for number, (low, high) in enumerate(tokens.sentences):
        inside = [i for i in range(low, high) if tokens.flags[i] & QUOTED]
        if not inside or inside[0] in held:
            continue
        before = by_sentence.get(number - 1)
        rest = [i for i in range(low, high) if not tokens.flags[i] & (QUOTED | PUNCTUATION)]
        if before and inside[0] == low and not rest:
            before.content.append((low, high))
            by_sentence[number] = before


def _finish(tokens: Tokens, draft: Draft) -> Attribution:
    spans = sorted(tokens.span(first, last) for first, last in draft.content)
    content = tuple(spans)
    ranges = [i for first, last in draft.content for i in range(first, last)]
    quoted = [i for i in ranges if tokens.flags[i] & QUOTED]
    plain = [i for i in ranges if not tokens.flags[i] & (QUOTED | PUNCTUATION)]
    kind: AttributionKind = "indirect" if not quoted else "mixed" if plain else "direct"
    subject = draft.subject
    source: Span | None = None
    if subject.last > subject.first:
        source = tokens.span(subject.first, subject.last)
    return Attribution(
        content=content,
        source=source,
        cue=tuple(tokens.span(first, last) for first, last in draft.cue),
        kind=kind,
        paragraph=tokens.number,
        lemma=draft.lemma,
        force=draft.force,
        speech=draft.speech,
        pattern=draft.pattern,
    )
