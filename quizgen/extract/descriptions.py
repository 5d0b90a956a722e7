"""Descriptions: the role that stands beside a name, as title or as apposition."""

from quizgen.base import Span
from quizgen.extract.entries import COURTESY, Entry
from quizgen.extract.names import Name
from quizgen.extract.sentences import Tokens
from quizgen.extract.vocabulary import (
    ADVERB,
    AUXILIARY,
    CAPITAL,
    CONJ,
    DET,
    GENITIVE,
    NUMBER,
    PAST,
    POSSESSIVE,
    PREP,
    PUNCTUATION,
    QUOTED,
    QUOTING,
    RELATIVE,
    ROLE,
    SEXED_NOUNS,
    SUBJECT,
    SUBORDINATOR,
    TITLE,
    VERBS,
    words_of,
)

KIN = words_of("kin.txt")
ROLE_PARTICIPLES = frozenset(["retired", "elected", "appointed", "newly", "named", "registered"])
MOST_BEFORE, MOST_BEHIND = 5, 25  # tokens
STOPS = PUNCTUATION | PREP | CONJ | SUBJECT | AUXILIARY | ADVERB | SUBORDINATOR


def describe(entry: Entry, tokens: Tokens, name: Name) -> None:
    """Notes the role that stands beside a name; the longest is the entry's description."""
    behind = tokens.words[name.last : name.last + 2]
    if len(name.words) > 1 and tokens.flags[name.last - 1] & GENITIVE:
        entry.has_kin = entry.has_kin or bool(KIN & set(behind))
    for found in (_title(entry, tokens, name), _apposition(entry, tokens, name)):
        if found and (entry.description is None or len(found) > len(entry.description)):
            entry.description = found


def _title(entry: Entry, tokens: Tokens, name: Name) -> Span | None:
    """What stands right before the name: "former deputy mayor Ann Lee"."""
    words, flags = tokens.words, tokens.flags
    start = name.start
    entry.roles.update(word for word in words[name.start : name.first] if word not in COURTESY)
    at = name.first - 1
    if at >= 0 and flags[at] & (ROLE | TITLE) and not flags[at] & CAPITAL:
        start = _title_start(tokens, name)
        entry.roles.add(words[at])
    if start >= name.first or words[start] in COURTESY:
        return None
    begin = start + (words[start] in ("the", "a", "an"))
    return tokens.span(begin, name.first) if begin < name.first else None


def _title_start(tokens: Tokens, name: Name) -> int:
    """The first token of a title in small letters: no verb, and nothing beyond a quotation mark."""
    flags = tokens.flags
    i = name.first - 1
    while (
        i > 0
        and i > name.first - MOST_BEFORE
        and not flags[i - 1] & STOPS
        and not _is_verb(tokens, i - 1)
        and (flags[i - 1] ^ flags[name.first]) & QUOTED == 0
    ):
        i -= 1
        if flags[i] & (DET | POSSESSIVE):
            return i
    governed = i > 0 and (flags[i - 1] & AUXILIARY or tokens.words[i - 1] == "to")
    is_verb = governed and not flags[i] & (CAPITAL | ROLE)  # "they will | prosecute"
    return i + 1 if is_verb and i < name.first - 1 else i


def _apposition(entry: Entry, tokens: Tokens, name: Name) -> Span | None:
    """What stands behind the name and its comma: "Ann Lee, 45, the mayor of Ardal,"."""
    words, flags = tokens.words, tokens.flags
    first = name.last + 1
    if first >= len(tokens) or words[name.last] != ",":
        return None
    if first + 1 < len(tokens) and flags[first] & NUMBER and words[first + 1] == ",":
        first += 2
    opens = (
        first < len(tokens)
        and words[first] != "whose"
        and bool(words[first] in ("the", "a", "an") or flags[first] & (ROLE | POSSESSIVE))
    )
    if not opens:
        return None
    last = first
    while (
        last < min(len(tokens), first + MOST_BEHIND)
        and words[last] not in (",", ".", ";", ":", "—", "–", "--")
        and not (flags[last] & RELATIVE and last > first)
    ):
        last += 1
    roles = [words[m] for m in range(first, last) if flags[m] & ROLE]
    # "…, his son said": a new clause, or an apposition whose comma was forgotten.
    clause = any(flags[m] & AUXILIARY or _speaks(tokens, m) for m in range(first, last))
    if not roles or clause:
        return None
    entry.roles.update(roles[:1])
    entry.sex = entry.sex or SEXED_NOUNS.get(roles[0], "")
    return tokens.span(first, last)


def _speaks(tokens: Tokens, at: int) -> bool:
    """Whether a token is a verb that tags speech: said, writes."""
    form = VERBS.get(tokens.words[at])
    return (
        form is not None
        and not tokens.flags[at] & CAPITAL
        and form.shape in ("past", "s")
        and any(verb.lemma in QUOTING for verb in form.verbs)
    )


def _is_verb(tokens: Tokens, at: int) -> bool:
    """Whether a token before a role is the verb of its clause and no part of the role."""
    word, flag = tokens.words[at], tokens.flags[at]
    if flag & CAPITAL or word in ROLE_PARTICIPLES:
        return False
    form = VERBS.get(word)
    told = form is not None and form.shape in ("past", "s")
    return told or bool(flag & PAST) or (word.endswith("ed") and len(word) > 4)
