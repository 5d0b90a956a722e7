"""Reads a block: each cue in turn, then the quotations that no cue has taken."""

from bisect import bisect_left

from quizgen.extract.attribution.clause_openings import opens_clause
from quizgen.extract.attribution.content import tag_end
from quizgen.extract.attribution.cues import Cue, read_cue
from quizgen.extract.attribution.draft import Draft
from quizgen.extract.attribution.following import content_after, infinitive, quoted_end
from quizgen.extract.attribution.leading import as_said
from quizgen.extract.attribution.opening import opening_colon
from quizgen.extract.attribution.other import light_verb, noun_cue, passive, passive_by
from quizgen.extract.attribution.phrases import DASHES
from quizgen.extract.attribution.quoted import tag_after, tag_before
from quizgen.extract.attribution.reading import Reading
from quizgen.extract.attribution.subjects import NOBODY, Subject, subject_before
from quizgen.extract.attribution.subjects_after import subject_after
from quizgen.extract.attribution.tags import (
    according_to,
    clause_before,
    quote_before,
    tag_after_quotation,
)
from quizgen.extract.attribution.verb_groups import has_finite, is_finite
from quizgen.extract.vocabulary import (
    ADVERB,
    AUXILIARY,
    CONJ,
    CUE,
    LIGHT,
    NOUN_CUE,
    PUNCTUATION,
    QUOTED,
    QUOTING,
    RELATIVE,
    SUBORDINATOR,
)

DESCRIBING = frozenset(["call", "dub", "label", "describe", "refer to", "term"])
# What opens a clause of somebody else's within a content.
LINKS = frozenset(["when", "while", "although", "though", "after", "whereas"])
CONTRASTS = frozenset(["although", "though", "whereas"])
RELATIVES = frozenset(["what", "which", "whom", "who"])


def read_block(reading: Reading) -> list[Draft]:
    """All drafts of the block, in reading order of their cues."""
    flags = reading.tokens.flags
    words = reading.tokens.words
    whole = opening_colon(reading)
    if whole is not None:
        reading.drafts.append(whole)
        return reading.drafts
    cues = [
        i
        for i, flag in enumerate(flags)
        if flag & (CUE | NOUN_CUE | LIGHT) or words[i] == "according"
    ]
    at = 0
    for number, (low, high) in enumerate(reading.tokens.sentences):
        first_draft = len(reading.drafts)
        subject = NOBODY  # the last cue's subject in this sentence
        while at < len(cues) and cues[at] < high:
            place = cues[at]
            at += 1
            flag = flags[place]
            if not flag & (CUE | NOUN_CUE | LIGHT):
                according_to(reading, place, low, high, number, first_draft)
                continue
            if any(a <= place < b for d in reading.drafts[first_draft:] for a, b in d.content):
                if flag & CUE:
                    nearer = closing_tag(reading, place, low, high) or inner_voice(
                        reading, place, low, high, first_draft
                    )
                    if nearer:
                        nearer.sentence = number
                        reading.keep(nearer, first_draft)
                continue
            draft = light_verb(reading.tokens, place, low, high) if flag & LIGHT else None
            if draft is None and flag & CUE:
                cue = read_cue(reading.tokens, place, low, high)
                if cue is not None:
                    draft = read_verb(reading, cue, low, high, subject)
            if draft is None and flag & NOUN_CUE:
                draft = noun_cue(reading.tokens, place, low, high)
            if draft:
                draft.block = reading.block
                draft.sentence = number
                reading.keep(draft, first_draft)
                if draft.subject.last > draft.subject.first:
                    subject = draft.subject
        if reading.quoted:
            quotations_left(reading, low, high, number, first_draft)
    return reading.drafts


def read_verb(reading: Reading, cue: Cue, low: int, high: int, earlier: Subject) -> Draft | None:
    if cue.form == "passive":
        return passive(reading.tokens, cue, high) or passive_by(reading.tokens, cue, low, high)
    if cue.form == "infinitive":
        return infinitive(reading, cue, low, high)
    tokens = reading.tokens
    _words, _flags = tokens.words, tokens.flags
    left = subject_before(tokens, cue.first, low)
    speaks = "q" in cue.verb.frames or "o" in cue.verb.frames
    if cue.form == "finite" and "q" in cue.verb.frames and left.how in ("none", "shared"):
        inverted = verb_first(reading, cue, low, high)
        if inverted:
            return inverted
    # “C,” said S.
    if cue.form == "finite" and speaks:
        after_quote = quote_before(reading, cue.first, low)
        if after_quote is not None:
            right = subject_after(tokens, cue.last, high)
            if (
                right.how == "after"
                and cue.first == cue.at
                and not goes_on(reading, after_quote, low, right.last, high)
            ):
                return tag_after_quotation(
                    reading, cue, right, after_quote, low, high, right.last, "C V S"
                )
            if left.how in ("none",):
                return None
    if cue.form == "finite" and left.how == "before":
        opened = as_said(reading, cue, left, low, high) if "c" in cue.verb.frames else None
        if opened:
            return opened
        after_quote = quote_before(reading, left.first, low)
        if after_quote is not None and any(
            draft.pattern.startswith(("asked", "opening"))
            and any(a <= after_quote < b for a, b in draft.content)
            for draft in reading.drafts[-1:]
        ):
            after_quote = None
        if (
            after_quote is not None
            and not reading.whole(after_quote)
            and tokens.words[cue.last : cue.last + 1] not in ([","], ["."])
            and opens_clause(tokens, cue.last, high)
        ):
            after_quote = None  # "After “A,” he said B was so"
        if after_quote is not None and is_aside(reading, after_quote, cue, low, high):
            after_quote = None
        if after_quote is not None and (speaks or cue.verb.frames.count("n") == 0):
            draft = tag_after_quotation(
                reading, cue, left, after_quote, low, high, cue.last, "C S V"
            )
            if draft:
                return draft
    if cue.form == "finite" and "c" in cue.verb.frames and (cue.verb.speech or reading.quoted):
        draft = clause_before(reading, cue, left, low, high)
        if draft:
            return draft
    return content_after(reading, cue, left, low, high, earlier)


def inner_voice(
    reading: Reading, place: int, low: int, high: int, first_draft: int
) -> Draft | None:
    """Quoted words inside the content of a verb that quotes nobody: "sought what Lee called “C”"."""
    tokens = reading.tokens
    outer = next(d for d in reading.drafts[first_draft:] for a, b in d.content if a <= place < b)
    said = outer.lemma in QUOTING
    if outer.pattern.startswith("C "):
        return None
    cue = read_cue(tokens, place, low, high)
    if (
        cue is None
        or cue.form != "finite"
        or not ("q" in cue.verb.frames or cue.verb.lemma in DESCRIBING or not said)
    ):
        return None
    left = subject_before(tokens, cue.first, low)
    if left.how not in ("before", "relative") or left.first <= low:
        return None
    if left.how == "relative" and (said or tokens.words[left.first] != "who"):
        return None
    link = tokens.words[left.first - 1]
    allowed = CONTRASTS if said else LINKS | RELATIVES
    added = link in ("who", "whom", "which") and tokens.words[left.first - 2] == ","
    joined = not said and link == "but" and tokens.words[left.first - 2] in (",", *DASHES)
    fits = link in allowed or added or joined or left.how == "relative"
    if not fits or (link == "what" and outer.speech):
        return None
    draft = content_after(reading, cue, left, low, high, left)
    if draft and link not in allowed and not draft.pattern.endswith("quoted"):
        return None  # but ", whom he called “C”,"
    if draft and any(tokens.flags[i] & QUOTED for i in range(*draft.content[0])):
        draft.pattern = f"inner {draft.pattern}"
        return draft
    return None


def is_set_off(reading: Reading, quote: int) -> bool:
    """Whether a quotation is a sentence of its own behind a comma, a colon or a dash."""
    before = reading.tokens.words[quote - 1] if quote else ","
    return reading.whole(quote) and before in (",", ":", *DASHES)


def goes_on(reading: Reading, quote: int, low: int, end: int, high: int) -> bool:
    """Whether a verb after a quotation has its subject before it, and its object behind.

    "Lee, who is “sure,” said he is", "Lee, citing “the law,” wrote a letter".
    """
    tokens = reading.tokens
    if is_set_off(reading, quote):
        return False
    if end < high and (tokens.flags[end] & AUXILIARY or is_finite(tokens, end, end)):
        return True
    comma = quote
    while comma > low and tokens.words[comma] != ",":
        comma -= 1
    follows = tokens.words[comma + 1]
    return (
        comma > low
        and bool(tokens.flags[comma + 1] & RELATIVE or follows.endswith(("ing", "’s", "'s")))
        and not has_finite(tokens, low, comma)
    )


def is_aside(reading: Reading, quote: int, cue: Cue, low: int, high: int) -> bool:
    """Whether a quotation stands in a clause that only opens the sentence.

    "After Bell called it “vast,” Lee said: “No.”", "While he runs for “us,” Lee wrote a letter."
    """
    tokens = reading.tokens
    start = low
    while start < quote and tokens.flags[start] & (CONJ | PUNCTUATION):
        start += 1
    if tokens.words[start] == "even":
        start += 1
    opens = tokens.flags[start] & SUBORDINATOR and tokens.words[start] != "if"
    if not opens or start >= quote or is_set_off(reading, quote):
        return False
    if tokens.words[cue.last : cue.last + 1] == [":"]:
        return True
    return "o" not in cue.verb.frames and tag_end(tokens, cue.last, high) is None


def closing_tag(reading: Reading, place: int, low: int, high: int) -> Draft | None:
    """The tag that ends a sentence after a quotation, where an earlier verb took it for content.

    "The plan signals “the end,” Lee said." is all Lee's.
    """
    tokens = reading.tokens
    cue = read_cue(tokens, place, low, high)
    if cue is None or cue.form != "finite" or not set("qc") & set(cue.verb.frames):
        return None
    left = subject_before(tokens, cue.first, low)
    quote = quote_before(reading, left.first, low) if left.how == "before" else None
    pattern, rest, subject = "C S V", cue.last, left
    if quote is None:
        quote = quote_before(reading, cue.first, low)
        subject = subject_after(tokens, cue.last, high)
        pattern, rest = "C V S", subject.last
    if quote is None or subject.how not in ("before", "after"):
        draft = clause_before(reading, cue, left, low, high)
        return draft if draft and draft.pattern == "clause S V" else None
    end = tag_end(tokens, rest, high)
    if end is None or (
        end < high and tokens.words[end] != "." and not tokens.words[end + 1].endswith("ing")
    ):
        return None
    return tag_after_quotation(reading, cue, subject, quote, low, high, rest, pattern)


def verb_first(reading: Reading, cue: Cue, low: int, high: int) -> Draft | None:
    """ "Said Lee: “C”", "But, added Lee, “C”": the tag opens the sentence."""
    tokens = reading.tokens
    words, flags = tokens.words, tokens.flags
    start = low
    while start < cue.first and flags[start] & (CONJ | PUNCTUATION | ADVERB):
        start += 1
    if start < cue.first:
        return None
    subject = subject_after(tokens, cue.last, high)
    mark = subject.last
    if subject.how != "after" or mark + 1 >= high or words[mark] not in (",", ":"):
        return None
    if not flags[mark + 1] & QUOTED:
        return None
    end = quoted_end(reading, mark + 1, high, False, False)
    return reading.draft(cue, subject, [(mark + 1, end)], "V S C")


def quotations_left(reading: Reading, low: int, high: int, number: int, first_draft: int) -> None:
    """Quotations that no reporting verb has taken, where they stand as speech does."""
    tokens = reading.tokens
    first = bisect_left(reading.quoted, low)
    for i in reading.quoted[first : bisect_left(reading.quoted, high)]:
        if any(a <= i < b for d in reading.drafts[first_draft:] for a, b in d.content):
            continue
        draft = tag_before(tokens, i, low, whole=reading.whole(i))
        if draft is None and (reading.whole(i) or not tokens.flags[low] & SUBORDINATOR):
            draft = tag_after(tokens, i, high, reading.last_mark(i))
        if draft and not any(
            a <= draft.cue[0][0] < b for d in reading.drafts[first_draft:] for a, b in d.content
        ):
            draft.block = reading.block
            draft.sentence = number
            draft.force = "neutral"
            reading.keep(draft, first_draft)
