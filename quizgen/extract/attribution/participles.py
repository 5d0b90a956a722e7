"""Whose a participle is: “Lee left, saying C”, “a hat reading C”, “Citing C, Lee left”."""

from quizgen.extract.attribution.clause_subjects import main_subject, shared_subject
from quizgen.extract.attribution.cues import Cue
from quizgen.extract.attribution.phrases import DASHES
from quizgen.extract.attribution.reading import Reading
from quizgen.extract.attribution.subjects import NOBODY, Subject
from quizgen.extract.sentences import Tokens
from quizgen.extract.vocabulary import (
    CAPITAL,
    CONJ,
    CUE,
    DOCUMENT,
    PAST,
    PREP,
    QUOTED,
    TIME,
    VERB,
)

# Clauses at a sentence's end that a participle after them belongs to.
CLOSING_CLAUSES = frozenset(["where", "when", "which", "though", "although"])


def participle_subject(
    reading: Reading, cue: Cue, left: Subject, low: int, earlier: Subject
) -> tuple[Subject, str] | None:
    """Whose participle it is, and the pattern's name; None where it is nobody's speech."""
    tokens = reading.tokens
    words, flags = tokens.words, tokens.flags
    if cue.first == low:
        return NOBODY, "opening participle"
    before, flag = words[cue.first - 1], flags[cue.first - 1]
    main = _joined_subject(reading, low, cue.first, earlier)
    if main.last <= main.first:
        main = main_subject(tokens, low, cue.first)
    if before == "," or flag & (QUOTED | CONJ) or before in ("—", "–", "--"):
        inner = _occasion(tokens, low, cue.first)
        return (inner if inner.last > inner.first else main), "participle"
    if flag & PREP:
        if before not in ("by", "in", "after", "before", "while", "without"):
            return None
        nearest = shared_subject(tokens, cue.first, low)
        return (nearest if nearest.last > nearest.first else main), "gerund"
    if left.how == "before":
        for k in range(cue.first - 1, max(low, cue.first - 14), -1):
            if words[k] == "with" and words[k - 1] in (",", "—", "–", "--", "-"):
                return Subject(k + 1, cue.first, "before"), "absolute"
        opening = words[left.first - 1] if left.first > low else ""
        if opening in (",", "—", "–", "--", "-", "and", "with") and not (
            flags[left.last - 1] & (DOCUMENT | TIME)
        ):
            return left, "absolute"
        # "wore a hat reading “C”"
        bears = words[left.first] in ("a", "an", "the") and not (
            flags[left.last - 1] & (CAPITAL | CUE)
        )
        if flags[left.last - 1] & (DOCUMENT | TIME) or (left.first > low and not bears):
            nearest = shared_subject(tokens, cue.first, low)
            if nearest.last > nearest.first:
                return nearest, "reduced"
        return left, "reduced"
    if left.how == "none" and flag & (VERB | PAST | CUE):
        nearest = shared_subject(tokens, cue.first, low)  # "they were shown chanting “C”"
        return (nearest, "reduced") if nearest.last > nearest.first else None
    return None


def _occasion(tokens: Tokens, low: int, end: int) -> Subject:
    """The subject of a last clause such as ", where 50 people met, chanting" or "in which he"."""
    words = tokens.words
    for i in range(end - 2, low, -1):
        if words[i] in CLOSING_CLAUSES and (
            words[i - 1] in (",", *DASHES) or (words[i] == "which" and words[i - 1] in ("in", "at"))
        ):
            found = main_subject(tokens, i + 1, end)
            return found if found.how == "before" else NOBODY
        if words[i] in (";", ":"):
            break
    return NOBODY


def _joined_subject(reading: Reading, low: int, first: int, earlier: Subject) -> Subject:
    """The subject of the clause that "and" or "but" joined last, else that of the cue before."""
    tokens = reading.tokens
    for k in range(first - 2, max(low, earlier.last), -1):
        if tokens.flags[k] & CONJ and tokens.words[k] in ("and", "but"):
            if any(a <= k < b for draft in reading.drafts[-1:] for a, b in draft.content):
                break
            joined = main_subject(tokens, k + 1, first)
            if joined.how == "before" and joined.first == k + 1:
                return joined
    return earlier


def main_clause(reading: Reading, end: int, high: int) -> Subject:
    """The subject of the clause after an opening participle's: "Citing cost, Lee said ..." """
    tokens = reading.tokens
    if end < high and tokens.words[end] == ",":
        end += 1
    elif not tokens.flags[end - 1] & QUOTED or reading.last_mark(end - 1) != ",":
        return NOBODY
    found = main_subject(tokens, end, high)
    return found if found.how == "before" else NOBODY
