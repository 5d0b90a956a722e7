"""Attributions: runs the pattern families over the blocks, then merges, carries over, resolves."""

from collections.abc import Sequence
from typing import NamedTuple

from quizgen.article import Article
from quizgen.base import Span
from quizgen.extract.attribution.between import carry_over, join_following, open_end
from quizgen.extract.attribution.certainty import certainty_of, courtesy_sex, is_shared
from quizgen.extract.attribution.draft import Draft
from quizgen.extract.attribution.nested import may_quote_another
from quizgen.extract.attribution.reader import read_block
from quizgen.extract.attribution.reading import Reading
from quizgen.extract.attribution.whole import stands_alone
from quizgen.extract.facts import (
    Attribution,
    AttributionKind,
    Certainty,
    Quotation,
    Relay,
    Repetition,
    Voice,
)
from quizgen.extract.natures import natures_of
from quizgen.extract.relays import find_relays
from quizgen.extract.repetitions import find_repetitions
from quizgen.extract.roster import Roster
from quizgen.extract.sentences import Tokens
from quizgen.extract.vocabulary import (
    CAPITAL,
    CUE,
    DOCUMENT,
    PUNCTUATION,
    QUOTED,
    QUOTING,
    ROLE,
    TITLED,
    VERBS,
)
from quizgen.extract.voices import Resolved, Sources, voices_of

MANY = 10  # so many shared words are no chance, however long the quotation
# Patterns whose source is no subject of a main clause: a "he" after them may be another.
BY_THE_WAY = (
    "relative",
    "passive",
    "reduced",
    "absolute",
    "asked",
    "inner",
    "noun cue",
    "according",
)
SHARED = 8  # words in a row that tie a quotation without a tag to one that has a tag


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
        reading = Reading(tokens, number, quotations)
        found = read_block(reading)
        join_following(tokens, found)
        if number and before is not None:
            carried = carry_over(blocks[number - 1], tokens, reading, before, found)
            if carried:
                found.insert(0, carried)
        drafts += found
        before = open_end(tokens, reading, found)
    drafts = [draft for draft in drafts if draft.content]
    repetitions = find_repetitions(article.text, quotations)
    _overlaps(article, blocks, drafts, quotations, repetitions)
    drafts.sort(key=lambda draft: (draft.block, min(draft.content)))
    place = {id(draft): index for index, draft in enumerate(drafts)}
    roster = Roster(blocks)
    resolved = _resolve(Sources(roster), drafts)
    voices, index = voices_of(roster)
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
        quotations=natures_of(article.text, blocks, quotations, attributions),
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
            few = len(pair.shared_in_first.of(article.text).split()) < MANY
            if few and shared * 3 < len(quotations[other].inner):
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


def _resolve(sources: Sources, drafts: list[Draft]) -> list[Resolved | None]:
    """Whose source each draft has, in the order of the cues."""
    found: dict[int, Resolved | None] = {}
    before: Resolved | None = None
    order = sorted(drafts, key=lambda draft: (draft.block, min(draft.cue + draft.content)))
    last_block = -1
    for draft in order:
        home = draft.block if draft.source_block is None else draft.source_block
        if draft.block > last_block + 1:
            before = None  # a paragraph without a source in between: "he" may be someone new
        last_block = draft.block
        known = sources.resolve(home, draft.subject, before)
        found[id(draft)] = known
        if known is not None:
            sources.roster.entries[known.entry].spoke = True
            before = (
                Resolved(known.entry, "likely") if draft.pattern.startswith(BY_THE_WAY) else known
            )
        elif draft.subject.last > draft.subject.first:
            before = None  # somebody spoke, nobody knows who
    return [found[id(draft)] for draft in drafts]


def _certainty(
    blocks: Sequence[Tokens], roster: Roster, draft: Draft, known: Resolved | None
) -> Certainty:
    if (
        known is None
        or not draft.speech
        or (draft.cue and draft.lemma not in QUOTING)
        or (draft.lemma == "ask" and draft.pattern.endswith("clause"))
        or _ends_in_cue(blocks, draft)
        or may_quote_another(blocks[draft.block], draft)
        or not stands_alone(blocks[draft.block], draft)
    ):
        return certainty_of(draft.pattern, None, False, False)
    entry = roster.entries[known.entry]
    shared = named = False
    if entry.kind == "person":
        home = blocks[draft.block if draft.source_block is None else draft.source_block]
        source = home.span(draft.subject.first, draft.subject.last).of(home.text)
        named = entry.surname in source.casefold()
        sex = courtesy_sex(source)
        bearers = [b for b in roster.bearing(entry.surname) if not sex or b.sex in ("", sex)]
        names = [" ".join(bearer.words) for bearer in bearers]
        forms = (form for bearer in bearers for form in bearer.aliases)
        shared = is_shared(source, names, forms) or entry.may_be_kin(source)
    return certainty_of(draft.pattern, known.certainty, shared, named)


def _ends_in_cue(blocks: Sequence[Tokens], draft: Draft) -> bool:
    """Whether a source ends with another's verb: "the plan, which Lee claims | affirmed"."""
    home = blocks[draft.block if draft.source_block is None else draft.source_block]
    last = draft.subject.last - 1
    if last <= draft.subject.first or not home.flags[last] & CUE or home.flags[last] & CAPITAL:
        return False
    return VERBS[home.words[last]].shape in ("past", "s") and not home.flags[last] & (
        ROLE | DOCUMENT
    )


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
