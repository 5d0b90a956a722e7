"""Names: the capitalised runs of a skeleton, with the titles and roles around them.

No list of famous people, places or outlets: what a name is follows from its own words ("County",
"Inc."), from a title or role beside it, and from how the article uses it elsewhere.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from quizgen.extract.sentences import Tokens
from quizgen.extract.vocabulary import (
    ADVERB,
    AUXILIARY,
    CAPITAL,
    CONJ,
    DET,
    DOCUMENT,
    GENITIVE,
    GIVEN_NAMES,
    GROUP,
    NEGATION,
    NUMBER,
    POSSESSIVE,
    PREP,
    PUNCTUATION,
    QUESTION,
    QUOTED,
    RELATIVE,
    ROLE,
    SEXED_NOUNS,
    SUBJECT,
    SUBORDINATOR,
    TIME,
    TITLE,
    TITLED,
    TITLES,
    WORD,
    words_of,
)

NameKind = Literal["person", "group", "document", "unknown"]
CLOSED = DET | PREP | CONJ | SUBJECT | AUXILIARY | ADVERB | RELATIVE | QUESTION | SUBORDINATOR
CLOSED |= POSSESSIVE | NEGATION
ORGANISATION = words_of("organisations.txt")
OUTLET = words_of("outlets.txt")
PARTICLES = frozenset(
    [
        "de",
        "del",
        "della",
        "di",
        "da",
        "dos",
        "van",
        "von",
        "der",
        "den",
        "bin",
        "ibn",
        "al",
        "el",
        "la",
        "le",
        "ter",
        "y",
    ]
)
INNER = frozenset(["of", "&", "and", "for", "the"])
HEADING = 20  # tokens of a heading between paragraphs
SUFFIXES = frozenset(["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"])


@dataclass(frozen=True, slots=True)
class Name:
    """A name where it stands. `words` are as printed, titles and genitive endings left out.

    `first` and `last` bound its tokens, `start` those with its titles; `sex` is m, f or "".
    """

    block: int
    start: int
    first: int
    last: int
    words: tuple[str, ...]
    kind: NameKind
    sex: str
    titled: bool
    definite: bool  # "the" stands before it

    @property
    def text(self) -> str:
        """The name as one string."""
        return " ".join(self.words)


def names_of(tokens: Tokens, block: int, known: frozenset[str]) -> Iterator[Name]:
    """The names of a block; `known` holds words seen capitalised within a sentence."""
    opening = {first for first, _ in tokens.sentences}
    headed = tokens.number == 0 or _is_heading(tokens)
    i, number, flags = 0, len(tokens), tokens.flags
    while i < number:
        if not flags[i] & CAPITAL or not _opens_name(tokens, i, i in opening, known):
            i += 1
            continue
        last = _run_end(tokens, i, opening)
        if headed:  # in a headline every word may be capitalised
            last = next((k for k in range(i, last) if not _goes_on(tokens, k, i, known)), last)
            if last == i:
                i += 1
                continue
        yield from _split_run(
            tokens, block, _without_opening(tokens, i, last, opening, known), last
        )
        i = last


def _goes_on(tokens: Tokens, k: int, first: int, known: frozenset[str]) -> bool:
    """Whether a headline's word is of a name that began at `first`: "Cole Hits Ana Bell" are two."""
    words = tokens.words
    if k == first or tokens.flags[k - 1] & TITLE:
        return bare(words[k]) in known
    return f"{words[k - 1]} {bare(words[k])}" in known


def _is_heading(tokens: Tokens) -> bool:
    """Whether a short block is a heading in title case."""
    flags = tokens.flags
    if not 4 <= len(tokens) <= HEADING:
        return False
    heavy = [flag for flag in flags if flag & WORD and not flag & (CLOSED | NUMBER | QUOTED)]
    return len(heavy) > 3 and all(flag & CAPITAL for flag in heavy)


def capitalised_within(blocks: list[Tokens]) -> frozenset[str]:
    """The words that stand capitalised where no sentence begins, and with the word before each.

    Headlines are left out.
    """
    found: set[str] = set()
    for tokens in blocks:
        if tokens.number == 0 or _is_heading(tokens):
            continue
        opening = {first for first, _ in tokens.sentences}
        words, flags = tokens.words, tokens.flags
        for i, flag in enumerate(flags):
            if flag & CAPITAL and i not in opening and i and not flags[i - 1] & PUNCTUATION:
                found.add(bare(words[i]))
                found.add(f"{words[i - 1]} {bare(words[i])}")
    return frozenset(found)


def bare(word: str) -> str:
    """A word without a genitive ending."""
    if word.endswith(("'s", "’s")):
        return word[:-2]
    return word[:-1] if word.endswith(("s'", "s’")) else word


def _opens_name(tokens: Tokens, i: int, opens_sentence: bool, known: frozenset[str]) -> bool:
    flag = tokens.flags[i]
    if not flag & CAPITAL or flag & (QUOTED | TITLED | NUMBER):
        return False
    if flag & TIME and not flag & TITLE:
        return False
    if flag & CLOSED and not flag & TITLE:
        return False
    if opens_sentence:
        if flag & TITLE or bare(tokens.words[i]) in known:
            return True
        following = tokens.flags[i + 1] if i + 1 < len(tokens) else 0
        if following & CAPITAL and not following & CLOSED:
            return True
        # "Lee said": a word of no list before a verb
        return (
            not flag & (ROLE | GROUP | DOCUMENT)
            and bool(following & (AUXILIARY | ADVERB) or following & ~CAPITAL & ~WORD)
            and not tokens.words[i].endswith(("s", "ly", "ing", "ed"))
        )
    return True


def _run_end(tokens: Tokens, i: int, opening: set[int]) -> int:
    words, flags = tokens.words, tokens.flags
    k = i + 1
    number = len(words)
    while k < number and k not in opening:
        if flags[k - 1] & GENITIVE:
            break
        flag, word = flags[k], words[k]
        if (
            flag & CAPITAL
            and not flag & (QUOTED | TITLED)
            and (not flag & CLOSED or word in INNER or flag & TITLE)
            and not flag & TIME
        ):
            k += 1
        elif (
            (word in PARTICLES or word in ("of", "&", "for"))
            and k + 1 < number
            and flags[k + 1] & CAPITAL
            and not flags[k + 1] & (CLOSED | TIME)
        ):
            if word in ("of", "for") and not (
                bare(words[k - 1]) in ORGANISATION or flags[k - 1] & (GROUP | DOCUMENT)
            ):
                break
            k += 1
        elif word == "," and k + 1 < number and words[k + 1] in SUFFIXES:
            k += 2
        else:
            break
    return k


def _split_run(tokens: Tokens, block: int, first: int, last: int) -> Iterator[Name]:
    """The name of a run: what follows its last title or role word."""
    words, flags = tokens.words, tokens.flags
    start = first
    cut = first
    for i in range(first, last - 1):
        if words[i].rpartition("-")[2] in TITLES or (flags[i] & ROLE and words[i + 1] not in INNER):
            cut = i + 1
    if first > 1 and words[first - 1] == "of" and flags[first - 2] & (TITLE | ROLE):
        cut = max(cut, _after_office(tokens, first, last))
    if cut == first and flags[last - 1] & (TITLE | ROLE) and words[last : last + 1] == ["of"]:
        return  # "the union's Chief" of Staff: the name comes later
    sex = ""
    for i in range(start, cut):
        sex = TITLES.get(words[i], "") or sex
    titled = cut > start
    name = range(cut, last)
    if not name:
        return
    if (
        flags[last - 1] & (TITLE | ROLE)
        and not titled
        and (len(name) == 1 or tokens.number == 0 or words[start - 1 : start] == ["the"])
    ):
        return  # "the Mayor", "Ardal Mayor" is a role, no name
    printed = [tokens.printed(i) for i in name if words[i] != ","]
    printed[-1] = bare(printed[-1])
    kind = _kind(tokens, cut, last, titled)
    if titled and kind != "person" and sex == "" and (words[cut - 1] not in ("mr.", "mrs.", "ms.")):
        pass
    if not sex:
        sex = _sex_before(tokens, start)
    if not sex and kind == "person":
        sex = GIVEN_NAMES.get(words[cut], "")
    definite = start > 0 and words[start - 1] == "the"
    if words[start - 1 : start] and flags[start - 1] & ROLE and start > 0 and kind == "unknown":
        kind = "person"  # "resident Ana Bell"
    yield Name(block, start, cut, last, tuple(printed), kind, sex, titled, definite)


def _without_opening(
    tokens: Tokens, first: int, last: int, opening: set[int], known: frozenset[str]
) -> int:
    """Where a run's name begins: "Using Ann Lee" and "Ardal-based Ann Lee" are Ann Lee."""
    word = tokens.words[first]
    if last - first < 3 or word in GIVEN_NAMES:
        return first
    if tokens.words[first + 1] not in GIVEN_NAMES and not word.endswith("ing"):
        return first
    listed = tokens.flags[first] & (TITLE | ROLE)
    opens = first in opening and tokens.number != 0 and bare(word) not in known and not listed
    return first + 1 if opens or word.endswith(("-based", "-born")) else first


def _after_office(tokens: Tokens, first: int, last: int) -> int:
    """Where the name begins in what follows "Secretary of" or "Chief of": "State Ann Lee"."""
    for i in range(first + 1, last - 1):
        if tokens.words[i] in GIVEN_NAMES:
            return i
    return first + 1 if tokens.words[first] in ("state", "staff") and last - first > 1 else first


def _sex_before(tokens: Tokens, start: int) -> str:
    """What "the actress Ann Lee" or "his wife, Ann Lee" tells."""
    words, flags = tokens.words, tokens.flags
    if start > 2 and words[start - 1] == "," and flags[start - 3] & (POSSESSIVE | GENITIVE):
        return SEXED_NOUNS.get(words[start - 2], "")
    return SEXED_NOUNS.get(words[start - 1], "") if start > 0 else ""


def _kind(tokens: Tokens, first: int, last: int, titled: bool) -> NameKind:
    words, flags = tokens.words, tokens.flags
    head = bare(words[last - 1])
    some = {bare(words[i]) for i in range(first, last)}
    if some & OUTLET and (head in OUTLET or (last - first > 1 and not titled)):
        return "document" if head in OUTLET or words[first] in OUTLET else "group"
    if head in ORGANISATION or "of" in some or "&" in some:
        return "group"
    if flags[last - 1] & (GROUP | DOCUMENT) and not titled:
        return "group"
    if titled:
        return "person"
    printed = tokens.printed(last - 1).rstrip("'’s")
    if last - first == 1 and len(printed) > 1 and printed.isupper():
        return "group"
    if some & ORGANISATION:
        return "group"
    if words[first] in GIVEN_NAMES and last - first > 1:
        return "person"
    if first > 0 and words[first - 1] == "the":
        return "group"
    return "unknown"
