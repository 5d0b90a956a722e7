"""From one sentence and paragraph to the next: what carries on a tag that stands before."""

from quizgen.extract.attribution.draft import Draft
from quizgen.extract.attribution.quoted import before_colon
from quizgen.extract.attribution.reading import Reading
from quizgen.extract.attribution.verb_groups import has_finite
from quizgen.extract.quotations import words_in
from quizgen.extract.sentences import Tokens
from quizgen.extract.vocabulary import (
    ADVERB,
    CAPITAL,
    CONJ,
    DET,
    POSSESSIVE,
    PUNCTUATION,
    QUOTED,
    SUBJECT,
)

SHORT = 4  # words; a shorter quotation is not carried over to a paragraph of its own


def holds_quotation(tokens: Tokens, draft: Draft) -> bool:
    return any(tokens.flags[i] & QUOTED for a, b in draft.content for i in range(a, b))


def open_end(tokens: Tokens, reading: Reading, drafts: list[Draft]) -> Draft | None:
    """The draft that a next paragraph of nothing but quotation would carry on."""
    if not reading.pending and tokens.words and tokens.words[-1] == ":" and tokens.number:
        low = tokens.sentences[-1][0]
        colon = before_colon(tokens, len(tokens), low)
        if colon:
            colon.block, colon.content = reading.block, []
            colon.sentence, colon.force = len(tokens.sentences) - 1, "neutral"
            first, end = colon.cue[0]
            drafts[:] = [
                draft for draft in drafts if not (draft.cue and first <= draft.cue[0][0] < end)
            ]
            return colon
    last = max(
        (draft for draft in reading.pending + drafts),
        key=lambda draft: max([end for _, end in draft.content + draft.cue]),
        default=None,
    )
    if last is None or (
        last.sentence < len(tokens.sentences) - 1 and not _ends_block(tokens, last)
    ):
        return None
    if last.content and not holds_quotation(tokens, last) and not _introduces(tokens, last):
        return None
    return last


def _introduces(tokens: Tokens, draft: Draft) -> bool:
    """Whether a paraphrase ends the paragraph, so that a quotation below it is its speaker's."""
    return (
        draft.speech
        and draft.sentence == len(tokens.sentences) - 1
        and draft.pattern.startswith(
            ("S V C", "clause S V", "participle", "shared subject", "light")
        )
    )


def _ends_block(tokens: Tokens, draft: Draft) -> bool:
    return max(end for _, end in draft.content) >= len(tokens) - 1


def carry_over(
    above: Tokens, tokens: Tokens, reading: Reading, before: Draft, found: list[Draft]
) -> Draft | None:
    """The draft of a paragraph that opens with a quotation and names no speaker for it."""
    if not len(tokens) or not tokens.flags[0] & QUOTED or not reading.whole(0):
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
    left_open = quotation is not None and not reading.quotations[quotation].closes
    pending = not before.content
    inner = reading.quotation(0).inner
    told = not pending and not holds_quotation(above, before) and not before.continues
    if len(words_in(tokens.text, inner)) < SHORT and not left_open and not pending:
        return None  # a shout or an answer: as likely somebody else's
    return Draft(
        block=reading.block,
        content=content,
        cue=before.cue if pending else [],
        cue_block=before.block,
        pattern="colon above"
        if pending
        else "open quotation"
        if left_open
        else "told above"
        if told
        else "carry-over",
        subject=before.subject,
        lemma=before.lemma,
        force=before.force,
        speech=before.speech,
        continues=None if pending else before,
        by_convention=not pending and not left_open,
        source_block=before.block if before.source_block is None else before.source_block,
    )


def join_following(tokens: Tokens, drafts: list[Draft]) -> None:
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
        if before and _somebody_else_follows(tokens, before):
            before.pattern = f"{before.pattern} and another"  # whose words follow is no longer sure
        rest = [i for i in range(low, high) if not tokens.flags[i] & (QUOTED | PUNCTUATION)]
        linked = len(rest) <= 2 and all(
            i < inside[0] and tokens.flags[i] & (ADVERB | CONJ) for i in rest
        )
        if not linked:
            continue  # but “It is so,” he said. Then, “We go.” goes on
        if before:
            before.content.append((low, high))
            by_sentence[number] = before


def _somebody_else_follows(tokens: Tokens, draft: Draft) -> bool:
    """Whether another acts after the tag: “A,” Lee said, and her husband cut in. “B.”"""
    low = max(end for _, end in [*draft.cue, (0, draft.subject.last)])
    high = tokens.sentences[draft.sentence][1]
    if not draft.pattern.startswith("C ") or draft.source_block is not None:
        return False
    for i in range(low, high - 2):
        if tokens.words[i] in ("and", "but") and tokens.words[i - 1] == ",":
            opens = tokens.flags[i + 1] & (CAPITAL | POSSESSIVE | DET | SUBJECT)
            return bool(opens) and has_finite(tokens, i + 2, high)
    return False


def _takes_more(tokens: Tokens, draft: Draft) -> int:
    """How readily a sentence's tag takes the quotation in the next sentence: least first."""
    if draft.pattern in ("C S V", "C V S", "other verb after"):
        return 3
    if draft.pattern.startswith(("relative", "reduced", "absolute")):
        return 0
    return 2 if holds_quotation(tokens, draft) else 1
