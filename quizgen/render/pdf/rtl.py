"""Hebrew and Arabic within left-to-right text: from the order of reading to the order on paper.

Enough of Unicode's bidirectional algorithm for names and quotations in a left-to-right page, and
Arabic letters joined by their presentation forms, which Unicode's own data spell out.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

RIGHT_TO_LEFT = ("R", "AL")
NUMBER = re.compile(r"\d+(?:[.,:/]\d+)*")
LAM = "\u0644"


def has_rtl(text: str) -> bool:
    """Whether the text has a letter that is read from right to left."""
    return any(
        char > "\u0590" and unicodedata.bidirectional(char) in RIGHT_TO_LEFT for char in text
    )


def segments(text: str) -> Iterator[tuple[str, str]]:
    """The text as stretches (as printed, as read); only right-to-left ones differ."""
    start = place = 0
    while place < len(text):
        if unicodedata.bidirectional(text[place]) not in RIGHT_TO_LEFT:
            place += 1
            continue
        if start < place:
            yield text[start:place], text[start:place]
        start = place
        place = _end_of_run(text, start)
        run = text[start:place]
        yield _turned(_joined(run)), run
        start = place
    if start < len(text):
        yield text[start:], text[start:]


def _end_of_run(text: str, start: int) -> int:
    """Behind the last right-to-left letter before the next letter that runs the other way."""
    end = start + 1
    for place in range(start, len(text)):
        way = unicodedata.bidirectional(text[place])
        if way == "L":
            break
        if way in (*RIGHT_TO_LEFT, "NSM"):
            end = place + 1
    return end


def _turned(text: str) -> str:
    """The characters from left to right; numbers keep their own order, brackets are mirrored."""
    kept = NUMBER.sub(lambda found: found[0][::-1], text)
    clusters = re.findall(r".(?:[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670])*", kept, re.DOTALL)
    return "".join(
        _mirrored(one) if unicodedata.mirrored(one[0]) else one for one in reversed(clusters)
    )


def _mirrored(char: str) -> str:
    return char.translate(str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹"))


def _joined(text: str) -> str:
    """Arabic letters in the forms that they take beside each other."""
    forms = _forms()
    letters = [place for place, char in enumerate(text) if unicodedata.combining(char) == 0]
    out = list(text)
    skip = -1
    for nth, place in enumerate(letters):
        char = text[place]
        if place == skip or char not in forms:
            continue
        before = text[letters[nth - 1]] if nth else ""
        after = text[letters[nth + 1]] if nth + 1 < len(letters) else ""
        joins_before = "initial" in forms.get(before, {}) and "final" in forms[char]
        ligature = forms.get(char + after, {}) if char == LAM and after else {}
        if ligature:
            out[place] = ligature["final" if joins_before else "isolated"]
            skip = letters[nth + 1]
            out[skip] = ""
            continue
        joins_after = "initial" in forms[char] and "final" in forms.get(after, {})
        kind = {
            (True, True): "medial",
            (True, False): "final",
            (False, True): "initial",
            (False, False): "isolated",
        }[joins_before, joins_after]
        out[place] = forms[char].get(kind, char)
    return "".join(out)


@cache
def _forms() -> dict[str, dict[str, str]]:
    """For each Arabic letter, and for lam with alef, the characters of its forms."""
    found: dict[str, dict[str, str]] = {}
    for code in (*range(0xFB50, 0xFC00), *range(0xFE70, 0xFEFD)):
        kind, *bases = unicodedata.decomposition(chr(code)).split() or [""]
        letters = "".join(chr(int(base, 16)) for base in bases)
        if kind[:1] == "<" and (len(letters) == 1 or letters[0] == LAM):
            found.setdefault(letters, {})[kind.strip("<>")] = chr(code)
    return found
