"""Attributions: runs the pattern families over the blocks, then merges, carries over, resolves."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from quizgen.article import Article
from quizgen.base import Span
from quizgen.extract.attribution.certainty import certainty_of, is_shared
from quizgen.extract.attribution.draft import Draft
from quizgen.extract.attribution.quoted import before_colon
from quizgen.extract.attribution.verbs import Reader
from quizgen.extract.facts import (
    Attribution,
    AttributionKind,
    Certainty,
    Quotation,
    Relay,
    Repetition,
    Voice,
)
from quizgen.extract.quotations import is_title_case, words_in
from quizgen.extract.relays import find_relays
from quizgen.extract.repetitions import find_repetitions
from quizgen.extract.sentences import Tokens
from quizgen.extract.vocabulary import PUNCTUATION, QUOTED, QUOTING, TITLED
from quizgen.extract.voices import Resolved, Roster

SHARED = 8  # words in a row that tie a quotation without a tag to one that has a tag


SHORT = 4  # words; a shorter quotation is not carried over to a paragraph of its own


class Found(NamedTuple):
    """What this step adds to Facts; every tuple in reading order."""

    quotations: tuple[Quotation, ...]
    voices: tuple[Voice, ...]
    attributions: tuple[Attribution, ...]
    repetitions: tuple[Repetition, ...]
    relays: tuple[Relay, ...]


def find_attributions(
    article: Article, blocks: Sequence[Tokens], quotations: tuple[Quotation, ...]
) -> Found:
    """Quotations with their nature, voices, attributions, repetitions and relays."""
    drafts: list[Draft] = []
    before: Draft | None = None  # the last draft, where the next paragraph may carry it on
    for number, tokens in enumerate(blocks):
        reader = Reader(tokens, number, quotations)
        found = reader.read()
        _join_following(tokens, found)
        if number and before is not None:
            carried = _carry_over(blocks[number - 1], tokens, reader, before, found)
            if carried:
                found.insert(0, carried)
        drafts += found
        before = _open_end(tokens, reader, found)
    drafts = [draft for draft in drafts if draft.content]
    repetitions = find_repetitions(article.text, quotations)
    _overlaps(article, blocks, drafts, quotations, repetitions)
    drafts.sort(key=lambda draft: (draft.block, min(draft.content)))
    place = {id(draft): index for index, draft in enumerate(drafts)}
    roster = Roster(blocks)
    resolved = _resolve(roster, drafts)
    voices, index = roster.voices()
    attributions = tuple(
        _finish(
            blocks,
            draft,
            None if draft.continues is None else place[id(draft.continues)],
            None if known is None else index[known.entry],
            _certainty(blocks, roster, draft, known),
        )
        for draft, known in zip(drafts, resolved, strict=True)
    )
    return Found(
        quotations=_natures(article.text, blocks, quotations, attributions),
        voices=voices,
        attributions=attributions,
        repetitions=repetitions,
        relays=find_relays(blocks, roster, voices, index, attributions),
    )


def _overlaps(
    article: Article,
    blocks: Sequence[Tokens],
    drafts: list[Draft],
    quotations: Sequence[Quotation],
    repetitions: Sequence[Repetition],
) -> None:
    """Ties a quotation without a tag to the tagged one that has the same words."""
    holder: dict[int, Draft] = {}
    for draft in drafts:
        tokens = blocks[draft.block]
        for first, last in draft.content:
            for i in range(first, last):
                if i in tokens.quotation:
                    holder[tokens.quotation[i]] = draft
    home = {
        index: (number, i)
        for number, tokens in enumerate(blocks)
        for i, index in tokens.quotation.items()
    }
    for pair in sorted(repetitions, key=lambda pair: -len(pair.shared_in_first)):
        shared = max(len(pair.shared_in_first), len(pair.shared_in_second))
        if len(pair.shared_in_first.of(article.text).split()) < SHARED:
            continue
        for one, other in ((pair.first, pair.second), (pair.second, pair.first)):
            tagged, untagged = holder.get(one), holder.get(other)
            if shared * 3 < len(quotations[other].inner):
                continue  # a long text that happens to hold some of the words
            if tagged is None or not tagged.cue or tagged.subject.last <= tagged.subject.first:
                continue
            if untagged is None:
                block, i = home[other]
                if blocks[block].flags[i] & TITLED or not blocks[block].number:
                    continue
                untagged = Draft(block, [(i, i + 1)], [], "overlap", by_convention=True)
                holder[other] = untagged
                drafts.append(untagged)
            if untagged.by_convention:
                untagged.pattern, untagged.by_convention = "overlap", False
                untagged.subject, untagged.speech = tagged.subject, tagged.speech
                untagged.source_block = (
                    tagged.block if tagged.source_block is None else tagged.source_block
                )


def _natures(
    text: str,
    blocks: Sequence[Tokens],
    quotations: Sequence[Quotation],
    attributions: Sequence[Attribution],
) -> tuple[Quotation, ...]:
    """The quotations, those that quote nobody told apart: titles of works, scare quotes."""
    titles = {
        tokens.quotation[i]
        for tokens in blocks
        for i in tokens.quotation
        if tokens.flags[i] & TITLED
    }
    covered = sorted(span for attribution in attributions for span in attribution.content)
    starts = [span.start for span in covered]
    found = []
    for number, quotation in enumerate(quotations):
        at = bisect_right(starts, quotation.inner.start) - 1
        held = any(covered[k].holds(quotation.inner) for k in range(max(0, at - 3), at + 1))
        words = words_in(text, quotation.inner)
        if number in titles or (not held and is_title_case(words) and len(words) <= 10):
            quotation = replace(quotation, nature="title")
        elif not held and len(words) <= 6 and text[quotation.inner.end - 1] not in ".!?":
            quotation = replace(quotation, nature="scare")
        found.append(quotation)
    return tuple(found)


def _resolve(roster: Roster, drafts: list[Draft]) -> list[Resolved | None]:
    """Whose source each draft has, in the order of the cues."""
    found: dict[int, Resolved | None] = {}
    before: int | None = None
    order = sorted(drafts, key=lambda draft: (draft.block, min(draft.cue + draft.content)))
    last_block = -1
    for draft in order:
        home = draft.block if draft.source_block is None else draft.source_block
        if draft.block > last_block + 1:
            before = None  # a paragraph without a source in between: "he" may be someone new
        last_block = draft.block
        known = roster.resolve(home, draft.subject, before)
        found[id(draft)] = known
        if known is not None:
            roster.entries[known.entry].spoke = True
            before = known.entry
    return [found[id(draft)] for draft in drafts]


def _holds_quotation(tokens: Tokens, draft: Draft) -> bool:
    return any(tokens.flags[i] & QUOTED for a, b in draft.content for i in range(a, b))


def _open_end(tokens: Tokens, reader: Reader, drafts: list[Draft]) -> Draft | None:
    """The draft that a next paragraph of nothing but quotation would carry on."""
    if not reader.pending and tokens.words and tokens.words[-1] == ":" and tokens.number:
        low = tokens.sentences[-1][0]
        colon = before_colon(tokens, len(tokens), low)
        if colon:
            colon.block, colon.content = reader.block, []
            colon.sentence, colon.force = len(tokens.sentences) - 1, "neutral"
            first, end = colon.cue[0]
            drafts[:] = [
                draft for draft in drafts if not (draft.cue and first <= draft.cue[0][0] < end)
            ]
            return colon
    last = max(
        (draft for draft in reader.pending + drafts),
        key=lambda draft: max([end for _, end in draft.content + draft.cue]),
        default=None,
    )
    if last is None or (
        last.sentence < len(tokens.sentences) - 1 and not _ends_block(tokens, last)
    ):
        return None
    if last.content and not _holds_quotation(tokens, last):
        return None
    return last


def _ends_block(tokens: Tokens, draft: Draft) -> bool:
    return max(end for _, end in draft.content) >= len(tokens) - 1


def _carry_over(
    above: Tokens, tokens: Tokens, reader: Reader, before: Draft, found: list[Draft]
) -> Draft | None:
    """The draft of a paragraph that opens with a quotation and names no speaker for it."""
    if not len(tokens) or not tokens.flags[0] & QUOTED or not reader.whole(0):
        return None
    if any(a == 0 for draft in found for a, _ in draft.content):
        return None
    low, high = tokens.sentences[0]
    rest = [i for i in range(low, high) if not tokens.flags[i] & (QUOTED | PUNCTUATION)]
    if rest:
        return None
    content = [(low, high)]
    for first, last in tokens.sentences[1:]:
        if any(not tokens.flags[i] & (QUOTED | PUNCTUATION) for i in range(first, last)):
            break
        if any(a < last and first < b for draft in found for a, b in draft.content):
            break
        content.append((first, last))
    quotation = above.quotation.get(len(above) - 1)
    left_open = quotation is not None and not reader.quotations[quotation].closes
    pending = not before.content
    inner = reader.quotation(0).inner
    if len(words_in(tokens.text, inner)) < SHORT and not left_open and not pending:
        return None  # a shout or an answer: as likely somebody else's
    return Draft(
        block=reader.block,
        content=content,
        cue=before.cue if pending else [],
        cue_block=before.block,
        pattern="colon above" if pending else "open quotation" if left_open else "carry-over",
        subject=before.subject,
        lemma=before.lemma,
        force=before.force,
        speech=before.speech,
        continues=None if pending else before,
        by_convention=not pending and not left_open,
        source_block=before.block if before.source_block is None else before.source_block,
    )


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
    for draft in sorted(drafts, key=lambda draft: _takes_more(tokens, draft)):
        by_sentence[draft.sentence] = draft
    for number, (low, high) in enumerate(tokens.sentences):
        inside = [i for i in range(low, high) if tokens.flags[i] & QUOTED]
        if not inside or inside[0] in held:
            continue
        before = by_sentence.get(number - 1)
        rest = [i for i in range(low, high) if not tokens.flags[i] & (QUOTED | PUNCTUATION)]
        if inside[0] != low or rest:
            continue
        if before:
            before.content.append((low, high))
            by_sentence[number] = before


def _takes_more(tokens: Tokens, draft: Draft) -> int:
    """How readily a sentence's tag takes the quotation in the next sentence: least first."""
    if draft.pattern in ("C S V", "C V S", "other verb after"):
        return 3
    if draft.pattern.startswith(("relative", "reduced", "absolute")):
        return 0
    return 2 if _holds_quotation(tokens, draft) else 1


def _certainty(
    blocks: Sequence[Tokens], roster: Roster, draft: Draft, known: Resolved | None
) -> Certainty:
    if known is None or not draft.speech or (draft.cue and draft.lemma not in QUOTING):
        return certainty_of(draft.pattern, None, False)
    entry = roster.entries[known.entry]
    shared = False
    if entry.kind == "person":
        home = blocks[draft.block if draft.source_block is None else draft.source_block]
        source = home.span(draft.subject.first, draft.subject.last).of(home.text)
        bearers = roster.bearing(entry.surname)
        names = [" ".join(bearer.words) for bearer in bearers]
        shared = is_shared(source, names, (form for b in bearers for form in b.aliases))
    return certainty_of(draft.pattern, known.certainty, shared)


def _finish(
    blocks: Sequence[Tokens],
    draft: Draft,
    continues: int | None,
    voice: int | None,
    certainty: Certainty,
) -> Attribution:
    tokens = blocks[draft.block]
    spans = sorted(tokens.span(first, last) for first, last in draft.content)
    content = tuple(spans)
    ranges = [i for first, last in draft.content for i in range(first, last)]
    quoted = [i for i in ranges if tokens.flags[i] & QUOTED]
    plain = [i for i in ranges if not tokens.flags[i] & (QUOTED | PUNCTUATION)]
    kind: AttributionKind = "indirect" if not quoted else "mixed" if plain else "direct"
    subject = draft.subject
    source: Span | None = None
    cues = tokens if draft.cue_block is None else blocks[draft.cue_block]
    if subject.last > subject.first:
        home = tokens if draft.source_block is None else blocks[draft.source_block]
        source = home.span(subject.first, subject.last)
    return Attribution(
        content=content,
        source=source,
        cue=tuple(cues.span(first, last) for first, last in draft.cue),
        kind=kind,
        paragraph=tokens.number,
        lemma=draft.lemma,
        force=draft.force,
        speech=draft.speech,
        pattern=draft.pattern,
        continues=continues,
        voice=voice,
        certainty=certainty,
        by_convention=draft.by_convention,
    )
