"""Attributions found from the quotation: for tags whose verb is in no word list.

Where a quotation stands as newspapers set speech (after a colon, or before a tag with a comma),
what stands there is a tag whatever its verb: "retaliated", "gave it a try on Tuesday:".
"""

from quizgen.extract.attribution.clause_subjects import main_subject, shared_subject
from quizgen.extract.attribution.content import tag_end
from quizgen.extract.attribution.draft import Draft
from quizgen.extract.attribution.phrases import DASHES, phrase_start
from quizgen.extract.attribution.subjects import Subject, subject_before
from quizgen.extract.attribution.subjects_after import subject_after
from quizgen.extract.attribution.verb_groups import group_start, has_finite, is_finite
from quizgen.extract.sentences import Tokens
from quizgen.extract.vocabulary import (
    ADVERB,
    AUXILIARY,
    CAPITAL,
    CUE,
    DET,
    PAST,
    PREP,
    PUNCTUATION,
    QUOTED,
    SUBJECT,
    SUBORDINATOR,
    TIME,
    VERBS,
)

TAG = 30  # the longest tag, in tokens


def tag_before(tokens: Tokens, quote: int, low: int, *, whole: bool) -> Draft | None:
    """The tag that ends with a colon, or with a verb and a comma, right before a quotation."""
    words, flags = tokens.words, tokens.flags
    mark = quote - 1
    if mark <= low:
        return None
    if words[mark] == ":":
        return before_colon(tokens, quote, low)
    if words[mark] == "," and whole:
        verb = mark - 1
        while verb > low and flags[verb] & (ADVERB | TIME | PREP) and not flags[verb] & PAST:
            verb -= 1
        if verb > low and is_finite(tokens, verb, low) and not flags[verb] & AUXILIARY:
            subject = subject_before(tokens, group_start(tokens, verb, low), low)
            if subject.how == "shared":
                subject = shared_subject(tokens, verb, low)
            if subject.how in ("before", "relative"):
                return _draft(subject, (quote, quote + 1), (verb, mark), "other verb before")
    return None


def before_colon(tokens: Tokens, quote: int, low: int) -> Draft | None:
    """The tag of a sentence that ends with a colon right before the quotation at `quote`."""
    flags = tokens.flags
    colon = quote - 1
    first = max(low, colon - 60)
    if tokens.words[max(first, colon - 2) : colon] == ["as", "follows"]:
        start = phrase_start(tokens, colon - 2, first)
        return _draft(
            Subject(start, colon - 2, "before"),
            (quote, quote + 1),
            (colon - 2, colon + 1),
            "colon sentence",
        )
    named = _name_start(tokens, colon, first)
    if named is not None:
        return _draft(
            Subject(named, colon, "before"),
            (quote, quote + 1),
            (colon, colon + 1),
            "name and colon",
        )
    subject = main_subject(tokens, _last_clause(tokens, first, colon), colon)
    if subject.how != "before":
        subject = main_subject(tokens, first, colon)
    if subject.how != "before":
        subject = shared_subject(tokens, colon, first)
    if subject.how in ("before", "relative"):
        cue = (min(subject.last, colon), colon + 1)
        return _draft(subject, (quote, quote + 1), cue, "colon sentence")
    start = phrase_start(tokens, colon, first)
    while start < colon and flags[start] & (SUBORDINATOR | PUNCTUATION):
        start += 1
    if start >= colon or not flags[colon - 1] & CAPITAL:
        return None
    return _draft(
        Subject(start, colon, "before"), (quote, quote + 1), (colon, colon + 1), "name and colon"
    )


def _last_clause(tokens: Tokens, first: int, colon: int) -> int:
    """Where the last clause of "Lee won, but Bell was grim:" begins."""
    for i in range(colon - 2, first, -1):
        if tokens.words[i] in ("and", "but") and tokens.words[i - 1] in (",", *DASHES):
            flag = tokens.flags[i + 1]
            if flag & (SUBJECT | CAPITAL | DET) and has_finite(tokens, i + 2, colon):
                return i + 1
            return first
    return first


def names_speaker(tokens: Tokens, colon: int, low: int) -> bool:
    """Whether a dash and a name stand before a colon: "A headline - Ann Lee: “C”." """
    return _name_start(tokens, colon, low) is not None


def _name_start(tokens: Tokens, colon: int, first: int) -> int | None:
    flags = tokens.flags
    start = colon
    while (
        start > first
        and (
            flags[start - 1] & CAPITAL
            or tokens.words[start - 1] in ("and", "of", "the", "de", "van")
        )
        and not flags[start - 1] & (SUBORDINATOR | PREP | AUXILIARY)
    ):
        start -= 1
    named = first < start < colon and tokens.words[start - 1] in (*DASHES, "from", "|")
    return start if named else None


def tag_after(tokens: Tokens, quote: int, high: int, last_mark: str) -> Draft | None:
    """The tag with any verb that follows a quotation: “C,” an angry Lee retaliated."""
    words, flags = tokens.words, tokens.flags
    start = quote + 1
    if start < high and words[start] == ",":
        start += 1
    elif last_mark not in ",?!—–":
        return None
    if words[start : start + 1] and words[start].endswith("ing") and not flags[start] & CAPITAL:
        return None  # “The Pier,” allowing guests on board
    if (
        start + 1 < high
        and flags[start] & PAST
        and flags[start + 1] & CAPITAL & ~TIME
        and not flags[start + 1] & TIME
    ):
        subject = subject_after(tokens, start + 1, high)
        if subject.how == "after":  # “C!” beamed Lee
            return _draft(subject, (quote, quote + 1), (start, start + 1), "other verb after")
    for verb in range(start + 1, min(high, start + TAG)):
        if flags[verb] & (QUOTED | SUBORDINATOR) and not flags[verb] & PREP:
            return None
        if flags[verb] & AUXILIARY or not (
            is_finite(tokens, verb, start)
            or (
                flags[verb] & CUE
                and not flags[verb] & CAPITAL
                and (flags[verb] & PAST or VERBS[words[verb]].shape == "s")
            )
        ):
            continue
        subject = subject_before(tokens, group_start(tokens, verb, start), start)
        if subject.how != "before" or subject.first != start:
            continue
        if tag_end(tokens, verb + 1, high) is None or tokens.words[verb + 1 : verb + 2] == ["by"]:
            return None  # “The Pier,” a film directed by Lee
        return _draft(subject, (quote, quote + 1), (verb, verb + 1), "other verb after")
    return None


def _draft(subject: Subject, content: tuple[int, int], cue: tuple[int, int], pattern: str) -> Draft:
    return Draft(block=0, content=[content], cue=[cue], pattern=pattern, subject=subject)
