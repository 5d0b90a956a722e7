"""Whether a content without quotation marks surely stands alone as what its source says."""

from quizgen.extract.attribution.clause_openings import has_own_verb, opens_clause
from quizgen.extract.attribution.draft import Draft, Range
from quizgen.extract.attribution.phrases import DASHES
from quizgen.extract.attribution.verb_groups import has_finite, holds_subject, is_adverb, is_finite
from quizgen.extract.attribution.verb_or_noun import AMBIGUOUS
from quizgen.extract.sentences import Tokens
from quizgen.extract.vocabulary import (
    AUXILIARY,
    BE,
    CAPITAL,
    CONJ,
    DET,
    DOCUMENT,
    GROUP,
    MODAL,
    NEGATION,
    NUMBER,
    POSSESSIVE,
    PREP,
    PUNCTUATION,
    QUOTED,
    RELATIVE,
    ROLE,
    SUBJECT,
    SUBORDINATOR,
    VERB,
)

# Verbs whose content is a clause, never the thing or deed that is talked about.
CLAUSAL = frozenset(["say", "tell", "argue", "insist", "contend", "think", "assert"])
LONG = 8  # tokens that hold a verb even where none is recognised
LEAST = 4  # tokens of a content before its tag: "That's so, according to Lee"
NEAR = 7  # tokens within which a clause shows its verb
NOUNS = CAPITAL | SUBJECT | ROLE | GROUP | DOCUMENT | NUMBER


def stands_alone(tokens: Tokens, draft: Draft) -> bool:
    """Whether the content is a clause with its own verb, and the source is that of the cue."""
    first, last = draft.content[0]
    if any(tokens.flags[i] & QUOTED for start, end in draft.content for i in range(start, end)):
        return True
    if _is_hypothetical(tokens, draft):
        return False
    if draft.pattern.startswith(("S V C", "shared subject")) and not _speaks(tokens, draft):
        return False
    if tokens.words[last - 1] in ("and", "or", "but"):
        return False
    if draft.pattern.endswith("that"):
        verb = first + 1
        while verb < last and is_adverb(tokens, verb):
            verb += 1
        if verb < last and is_finite(tokens, verb, verb) and not tokens.flags[verb] & BE:
            return False  # "what she said that made us think"
        return opens_clause(tokens, first + 1, last) or _ends_sentence(tokens, last)
    if draft.pattern == "S V C clause":
        return _is_clause(tokens, (first, last), draft.lemma in CLAUSAL)
    if draft.pattern == "according to":
        opening = tokens.flags[first]
        length = sum(end - start for start, end in draft.content)
        whole = length >= LONG and not (opening & PREP and not opening & DET)
        verb = any(has_finite(tokens, start, end) for start, end in draft.content)
        return length >= LEAST and (whole or verb)
    if is_finite(tokens, first, first) and not holds_subject(tokens, first):
        return False  # "Nor does she have a plan, Lee said"
    if draft.pattern == "parenthetical":
        return not any(tokens.words[i] in DASHES for i in range(first, last))
    return last - first >= LEAST


def _is_hypothetical(tokens: Tokens, draft: Draft) -> bool:
    """Whether the cue denies or only imagines what is said: "did not say", "many would say"."""
    return draft.cue_block is None and any(
        tokens.flags[i] & (NEGATION | MODAL) or tokens.words[i].endswith(("n't", "n’t"))
        for start, end in draft.cue
        for i in range(start, end)
    )


def _speaks(tokens: Tokens, draft: Draft) -> bool:
    """Whether the source is a whole subject, and the cue no plural noun ("similar doubts that")."""
    subject = draft.subject
    if draft.source_block is None and has_own_verb(tokens, subject.first, subject.last):
        return False
    if draft.source_block is None and subject.last > subject.first > 0:
        before = tokens.flags[subject.first - 1]
        if before & PREP and not before & (SUBORDINATOR | CONJ):
            return False  # "a man on the Strip told": only the end of the subject
        two = tokens.words[max(0, subject.first - 2) : subject.first]
        if two == [")", ","] or (
            two[-1] in ("and", "or")
            and subject.first > 1
            and tokens.flags[subject.first - 2] & CAPITAL
        ):
            return False  # "the Bureau of Ships and Harbours said"
        if before & SUBORDINATOR and "," in tokens.words[slice(*draft.content[0])]:
            return False  # "While Lee said that it holds, others doubt it"
        cue = tokens.words[draft.cue[0][1] - 1] if draft.cue else ""
        if cue in AMBIGUOUS and not tokens.flags[subject.last - 1] & NOUNS:
            return False
    return True


def _ends_sentence(tokens: Tokens, last: int) -> bool:
    return last >= len(tokens) or tokens.words[last] in (".", "?", "!", "…")


def _is_clause(tokens: Tokens, content: Range, clausal: bool) -> bool:
    """Whether a content without "that" shows a subject and soon after it a verb."""
    first, last = content
    flags = tokens.flags
    if flags[first] & NEGATION or (
        is_finite(tokens, first, first) and not holds_subject(tokens, first)
    ):
        return False  # "the plan he says was dropped", "says no to it"
    if tokens.words[first] == "it":
        verb = first + 1
        while verb < last and is_adverb(tokens, verb):
            verb += 1
        return verb < last and is_finite(tokens, verb, verb)
    if clausal or (flags[first] & SUBJECT and not flags[first] & (DET | RELATIVE | POSSESSIVE)):
        return True
    for i in range(first + 1, min(last, first + NEAR)):
        if flags[i] & AUXILIARY or (flags[i] & VERB and i + 1 < last and not flags[i + 1] & PREP):
            return True
        if flags[i] & (PREP | CONJ | RELATIVE | PUNCTUATION | SUBORDINATOR):
            return False
    return False
