"""Filling a rule's sentences: slots, nested quotation marks, capitals."""

import re
from collections.abc import Callable

SLOT = re.compile(r"\{([^{}]*)\}")
INNER_MARK = re.compile("[\"“”„‟]|''")


def slots_of(template: str) -> list[str]:
    """The names between braces, in order."""
    return SLOT.findall(template)


def fill(template: str, value_of: Callable[[str], str]) -> str:
    """The template with its slots filled.

    Marks of a quotation inside a quotation become single ones, and a slot that starts the
    sentence gets a capital. The words themselves stay as they are.
    """
    filled: list[str] = []
    position = 0
    for match in SLOT.finditer(template):
        filled.append(template[position : match.start()])
        value = value_of(match[1])
        before = "".join(filled)
        if before.count("“") > before.count("”"):
            value = single_marks(value)
        elif match[0] != template:
            value = curly(value)
        starts = not before.strip() and match[0] != template  # a bare slot is no sentence
        if starts or before.endswith((". ", "? ", "! ")):
            value = value[:1].upper() + value[1:]
        filled.append(value)
        position = match.end()
    filled.append(template[position:])
    return _one_full_stop("".join(filled))


def curly(sentence: str) -> str:
    """A sentence of ours with curly apostrophes throughout, whatever the article prints."""
    return sentence.replace("'", "’")


def in_quotes(words: str) -> str:
    """The words between typographic marks, with marks of their own turned single."""
    return f"“{single_marks(words)}”"


def single_marks(words: str) -> str:
    """The words with double quotation marks turned single, as inside another quotation.

    A mark at either end whose other half lies outside the words is left out.
    """
    words = _balanced(words)

    def single(match: re.Match[str]) -> str:
        before = words[match.start() - 1 : match.start()]
        opens = match[0] in "“„" or (match[0] != "”" and (not before or before in " ([—–-"))
        return "‘" if opens else "’"

    return INNER_MARK.sub(single, words)


def _balanced(words: str) -> str:
    """The words without a mark at their end that was opened before them, or the other way round."""
    opened: list[int] = []
    alone: set[int] = set()
    for mark in re.finditer("[“”]", words):
        if mark[0] == "“":
            opened.append(mark.start())
        elif opened:
            opened.pop()
        else:
            alone.add(mark.start())
    if len(words) - 1 in alone:
        return words[:-1]
    if 0 in opened:
        return words[1:]
    if alone:
        words = "“" + words  # the sentence begins inside a quotation
    if opened:
        words += "”"  # or ends inside one
    straight = words.count('"')
    if straight % 2 and words.endswith('"'):
        return words[:-1]
    return words[1:] if straight % 2 and words.startswith('"') else words


def _one_full_stop(sentence: str) -> str:
    """Quoted words may bring a full stop of their own: “…storms.”. becomes “…storms.”"""
    return re.sub(r"([.?!][”’]*[”’])\.(?=\s|$)", r"\1", sentence)
