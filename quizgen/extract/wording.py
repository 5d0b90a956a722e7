"""Wording families: the different phrases an article uses for one kind of referent.

A family is a file in `words/families/`: patterns over many articles of a beat, never a list made
for one. Nothing here says which word is right, or that two phrases mean the same people.

A pattern is words and slots in a row: `{person}` is one of the slot's words, also in the
plural, `(a|b c)` one of the phrases given, `{Names}` a capitalised plural such as "Ohioans".
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

import yaml

from quizgen.extract.facts import Quotation, Wording, WordingFamily
from quizgen.extract.figures import is_plural, singular
from quizgen.extract.lexicon import BIT, TOKEN, WORDS, Tokens
from quizgen.extract.owners import owner_index, token_range
from quizgen.loader import Loader

# One element of a pattern: the first word leads to the further words of each choice.
_Element = dict[str, list[tuple[str, ...]]]
_PART = re.compile(r"\{(?P<slot>\w+)\}|\((?P<choices>[^)]*)\)|(?P<word>[^\s{}()]+)")
_NAMES = "{Names}"
_IRREGULAR = {
    "person": "people",
    "man": "men",
    "woman": "women",
    "child": "children",
    "cluster of cases": "clusters of cases",
    "wolf": "wolves",
    "goose": "geese",
    "thief": "thieves",
    "family": "families",
    "community": "communities",
}


class Family(NamedTuple):
    """A family as loaded: `patterns` in the order of its file.

    `swap`: phrases that one of these expressions finds can take each other's place in a sentence.
    `plain`: phrases that tell what is meant and hardly more.
    """

    name: str
    patterns: tuple[tuple[_Element, ...], ...]
    swap: tuple[re.Pattern[str], ...] = ()
    plain: frozenset[str] = frozenset()


@cache
def families() -> tuple[Family, ...]:
    """All families, in the order of their file names. Raises ValueError for a faulty file."""
    found = []
    for path in sorted((WORDS / "families").glob("*.yaml")):
        data = yaml.load(path.read_text(encoding="utf-8"), Loader)
        slots = {
            name: [form for word in words for form in _with_plural(str(word))]
            for name, words in data.get("slots", {}).items()
        }
        patterns = []
        for pattern in data["patterns"]:
            used = _PART.findall(pattern)
            unknown = [slot for slot, _, _ in used if slot and slot not in {*slots, "Names"}]
            if unknown:
                raise ValueError(f"{path.name}: no slot {unknown[0]!r} for {pattern!r}")
            patterns.append(tuple(_element(slots, part) for part in used))
        swap = tuple(re.compile(rf"\b(?:{words})") for words in data.get("swap", ()))
        plain = frozenset(map(str, data.get("plain", ())))
        found.append(Family(data["name"], tuple(patterns), swap, plain))
    return tuple(found)


def are_exchangeable(name: str, one: str, other: str) -> bool:
    """Whether two phrases of a family can take each other's place, and one is not plain."""
    family = next(family for family in families() if family.name == name)
    low = [phrase.lower().replace("’", "'") for phrase in (one, other)]
    fits = any(all(words.search(phrase) for phrase in low) for words in family.swap)
    return fits and not all(phrase in family.plain for phrase in low)


def is_plain(name: str, phrase: str) -> bool:
    """Whether the phrase is one of the family's plain ones."""
    family = next(family for family in families() if family.name == name)
    return phrase.lower() in family.plain


def _with_plural(word: str) -> tuple[str, ...]:
    last = word.split()[-1]
    if last in _IRREGULAR:
        return word, word.removesuffix(last) + _IRREGULAR[last]
    if last.endswith(("s", "ed", "ing")):
        return (word,)
    if last.endswith("y") and last[-2:-1] not in ("a", "e", "o", "u"):
        return word, word[:-1] + "ies"
    return word, word + ("es" if last.endswith(("ch", "sh", "x", "ss")) else "s")


def _element(slots: dict[str, list[str]], part: tuple[str, str, str]) -> _Element:
    slot, choices, word = part
    if slot == "Names":
        return {_NAMES: [()]}
    phrases = slots[slot] if slot else choices.split("|") if choices else [word]
    element: _Element = {}
    for phrase in phrases:
        first, *rest = (token.replace("’", "'") for token in TOKEN.findall(phrase.lower()))
        element.setdefault(first, []).append(tuple(rest))
        if "'" in rest:  # both ways to print an apostrophe
            element[first].append(tuple("’" if token == "'" else token for token in rest))
    for rests in element.values():
        rests.sort(key=len, reverse=True)
    return element


_Where = tuple[tuple[int, int], ...]  # patterns as (family, pattern) indices


@cache
def _openings() -> dict[str, dict[str, _Where]]:
    """The patterns that two words can open; "" stands for any second word, or none."""
    opened: dict[str, dict[str, dict[tuple[int, int], None]]] = {}
    for f, family in enumerate(families()):
        for p, pattern in enumerate(family.patterns):
            for first, rests in pattern[0].items():
                seconds: set[str] = set()
                for rest in rests:
                    seconds |= {rest[0]} if rest else set(pattern[1]) if pattern[1:] else {""}
                for second in seconds:
                    key = "" if second == _NAMES else second
                    opened.setdefault(first, {}).setdefault(key, {})[f, p] = None
    return {
        first: {second: tuple(where) for second, where in after.items()}
        for first, after in opened.items()
    }


def wordings_in(
    tokens: Tokens,
    paragraphs: Sequence[int],
    quotations: Sequence[Quotation],
    owner: Sequence[int],
) -> tuple[WordingFamily, ...]:
    """The families of which the article uses two phrases or more, most phrases first.

    `paragraphs[i]` and `owner[i]` belong to token i. Words outside quotation marks are the
    writer's wording, even where they report what a source said.
    """
    quoted = bytearray(len(tokens))
    for quotation in quotations:
        first, last = token_range(tokens, quotation.span)
        quoted[first:last] = b"\1" * (last - first)
    found: dict[int, list[Wording]] = {}
    for f, first, last in _matches(tokens):
        found.setdefault(f, []).append(
            Wording(
                span=tokens.span(first, last),
                quoted=bool(quoted[first]),
                attribution=owner_index(owner, first) if quoted[first] else None,
                paragraph=paragraphs[first],
            )
        )
    loaded = families()
    kept = []
    for f, phrases in found.items():
        different = {
            phrase_key(tuple(tokens.words[slice(*token_range(tokens, phrase.span))]))
            for phrase in phrases
        }
        if len(different) > 1:
            kept.append((-len(different), f, WordingFamily(loaded[f].name, tuple(phrases))))
    return tuple(family for _, _, family in sorted(kept, key=lambda item: item[:2]))


def phrase_key(words: Sequence[str]) -> tuple[str, ...]:
    """What makes two printed phrases the same: lower case, and the last word in the singular."""
    low = tuple(word.lower().replace("’", "'") for word in words)
    return (*low[:-1], singular(low[-1])) if low else ()


def _matches(tokens: Tokens) -> Iterator[tuple[int, int, int]]:
    """Family, first and last token of each phrase: the longest at its place, none overlapping
    another of its family."""
    opened, loaded = _openings(), families()
    words = tokens.low
    taken: dict[int, int] = {}
    for i in [i for i, word in enumerate(words) if word in opened]:
        after = opened[words[i]]
        where = after.get("", ())
        if i + 1 < len(words):
            where += after.get(words[i + 1], ())
        if not where:
            continue
        best: dict[int, int] = {}
        for f, p in where:
            if taken.get(f, -1) < i:
                end = _end(loaded[f].patterns[p], tokens, words, i)
                if end is not None and end > best.get(f, -1):
                    best[f] = end
        for f, end in best.items():
            taken[f] = end
            yield f, i, end


def _end(pattern: Sequence[_Element], tokens: Tokens, words: Sequence[str], i: int) -> int | None:
    """The last token of the pattern's longest match at token i; patterns are a few words long."""
    ends = {i}
    for element in pattern:
        further = set()
        for at in ends:
            if at == len(words):
                continue
            choices = element.get(words[at], [])
            if _NAMES in element and tokens.bits[at] & BIT["capital"] and is_plural(words[at]):
                choices = [()]
            for rest in choices:
                if not rest or tuple(words[at + 1 : at + 1 + len(rest)]) == rest:
                    further.add(at + 1 + len(rest))
        if not further:
            return None
        ends = further
    return max(ends) - 1
