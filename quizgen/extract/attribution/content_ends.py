"""Where a content ends: the clause's end, or where the writer resumes."""

from quizgen.extract.attribution.clause_openings import opens_clause
from quizgen.extract.attribution.verb_groups import has_finite, is_adverb, is_finite
from quizgen.extract.attribution.verb_or_noun import AMBIGUOUS, takes_object
from quizgen.extract.sentences import Tokens
from quizgen.extract.vocabulary import (
    AUXILIARY,
    CAPITAL,
    CONJ,
    CUE,
    DET,
    GROUP,
    NEGATION,
    OBJECT,
    POSSESSIVE,
    PREP,
    PUNCTUATION,
    QUESTION,
    QUOTED,
    ROLE,
    SUBORDINATOR,
    VERBS,
)

ABSOLUTE = 8  # tokens from "with" to the participle
AS_OTHERS = frozenset(["have", "has", "had", "did", "do", "does", "is", "are", "was", "were"])


def content_end(tokens: Tokens, start: int, high: int, *, inside: bool, ing: bool = False) -> int:
    """The end of a content that begins at `start`: the clause's end, or where the writer resumes.

    `ing`: the cue is a participle, so that another may be joined to it.
    `inside`: the cue stands in a relative or subordinate clause, which a comma ends.
    """
    words, flags = tokens.words, tokens.flags
    i = start
    depth = 0
    while i < high:
        word, flag = words[i], flags[i]
        if flag & PUNCTUATION:
            if word == "(":
                depth += 1
            elif word == ")":
                if depth == 0:
                    return i
                depth -= 1
            elif word == ";" and depth == 0 and ":" not in words[start:i]:
                return i  # but not within a list: "three things: a; b; c"
            elif word == "," and depth == 0 and i > start:
                if _is_long_coda(tokens, start, i, high):
                    return i
                if _compares(words, i + 1) or (inside and _is_whole(tokens, start, i)):
                    return i
                if _writer_resumes(tokens, i, start, high):
                    return i
            elif word in (".", "?", "!") and (
                i + 1 >= high or flags[i + 1] & (CAPITAL | QUOTED) or words[i + 1] == "("
            ):
                return i
        elif flag & QUOTED:
            if (
                depth == 0
                and i + 1 < high
                and tokens.text[tokens.ends[i] - 3 : tokens.ends[i]].rstrip("\"'”’ ").endswith(",")
            ) and (inside or _writer_resumes(tokens, i, start, high)):
                return i + 1
        elif (
            flag & CONJ
            and i > start
            and depth == 0
            and (_next_cue(tokens, i, high, ing=ing) or (word != "or" and new_tag(tokens, i, high)))
        ):
            return i
        i += 1
    return high


def _is_whole(tokens: Tokens, start: int, comma: int) -> bool:
    """Whether a comma can close the content: "that" or "whether" has a clause before it."""
    words, flags = tokens.words, tokens.flags
    if comma == start + 2 or (words[start] != "that" and not flags[start] & QUESTION):
        return True
    if words[start] in ("who", "what", "which", "when", "where"):
        return has_finite(tokens, start, comma)
    opening = flags[start + 1]
    if opening & (PREP | SUBORDINATOR) and not opening & DET and "," not in words[start:comma]:
        return False  # "that after the vote, Lee left"
    return opens_clause(tokens, start + 1, comma)


def _is_long_coda(tokens: Tokens, start: int, comma: int, high: int) -> bool:
    """Whether ", which" opens a last clause longer than what is said: the writer explains it."""
    return (
        tokens.words[comma + 1 : comma + 2] in (["which"], ["where"])
        and high - comma > comma - start
        and "," not in tokens.words[comma + 1 : high]
    )


def _compares(words: list[str], i: int) -> bool:
    """Whether the writer sets another figure or fact beside the content."""
    two = words[i : i + 2]
    if two in (["compared", "with"], ["compared", "to"], ["even", "as"]):
        return True
    return len(two) == 2 and two[0] == "as" and two[1] in AS_OTHERS  # "as have many others"


def new_tag(tokens: Tokens, i: int, high: int) -> bool:
    """Whether another voice's clause begins after token i: ", and the mayor said"."""
    flags, words = tokens.flags, tokens.words
    for k in range(i + 1, min(high, i + 10)):
        flag = flags[k]
        if words[k] not in ("'", "’") and (
            flag & (PUNCTUATION | QUOTED | AUXILIARY | SUBORDINATOR | QUESTION | CONJ)
            or words[k] == "that"
        ):
            return False
        if flag & CUE and k > i + 1 and not flag & CAPITAL:
            form = VERBS[words[k]]
            if words[k] in AMBIGUOUS:
                return False
            return (
                form.shape in ("past", "s")
                and any("q" in verb.frames and verb.speech for verb in form.verbs)
                and not flags[k - 1] & (DET | POSSESSIVE | PREP)
            )
        if k > i + 1 and is_finite(tokens, k, i + 1):
            return False
    return False


def _next_cue(tokens: Tokens, i: int, high: int, *, ing: bool = False) -> bool:
    """Whether a conjunction at i joins another reporting verb ("and added that")."""
    k = i + 1
    while k < high and is_adverb(tokens, k):
        if tokens.flags[k] & NEGATION:
            return False
        k += 1
    if k >= high or not tokens.flags[k] & CUE:
        return False
    form = VERBS[tokens.words[k]]
    if tokens.flags[k] & CAPITAL or form.shape not in ("past", "s", "ing" if ing else "past"):
        return False
    if form.shape == "s" and not takes_object(tokens, k, high, form.verbs):
        return False
    following = tokens.words[k + 1 : k + 2]
    return any(
        verb.speech and (not verb.particles or following == list(verb.particles[:1]))
        for verb in form.verbs
    )


def _reports(tokens: Tokens, k: int) -> bool:
    """Whether an -ing form is a verb of saying here, its particle with it."""
    form = VERBS[tokens.words[k]]
    return form.shape == "ing" and any(
        verb.speech and tokens.words[k + 1 : k + 1 + len(verb.particles)] == list(verb.particles)
        for verb in form.verbs
    )


def _absolute(tokens: Tokens, first: int, high: int) -> bool:
    """Whether somebody and a participle of saying follow: ", with Lee calling it a lie"."""
    for k in range(first, min(high, first + ABSOLUTE)):
        flag = tokens.flags[k]
        if flag & CUE and k > first and VERBS[tokens.words[k]].shape == "ing":
            named = tokens.flags[k - 1] & (CAPITAL | ROLE | GROUP | OBJECT)
            return bool(named) and _reports(tokens, k)
        if flag & (PUNCTUATION | QUOTED | CONJ | SUBORDINATOR):
            return False
    return False


def _writer_resumes(tokens: Tokens, comma: int, start: int, high: int) -> bool:
    words, flags = tokens.words, tokens.flags
    k = comma + 1
    if k >= high:
        return True
    if words[k] == "according" or words[k : k + 2] == ["to", "which"]:
        return True
    if words[k] == "with" and _absolute(tokens, k + 1, high):
        return True
    if (flags[k] & CUE and _reports(tokens, k)) or new_tag(tokens, comma, high):
        return True
    if flags[k] & CONJ:
        if words[k] == "but":
            m = k + 1
            while m < high and is_adverb(tokens, m):
                m += 1
            if m >= high or words[m] == "that" or is_finite(tokens, m, m) or flags[m] & CUE:
                return False  # "but that ...", "but found ...": the clause goes on
            return has_finite(tokens, k, min(high, k + 12))
        if _next_cue(tokens, k, high):
            return True
    return bool(words[k] in ("while", "whereas") and start < comma - 3)
