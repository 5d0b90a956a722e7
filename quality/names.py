"""What a source phrase is headed by: a name, a pronoun, a common noun, or nothing."""

import re
from functools import cache

from quizgen.extract.vocabulary import TITLES, words_of

_PRONOUNS = (
    "i he she it they we you me him her them us his hers its their theirs our ours my mine your "
    "yours who whom whose which that what this these those himself herself itself themselves "
    "myself ourselves yourself"
)
# Words that a name phrase may hold in capitals and that name nobody.
_NO_NAMES = (
    "president vice senator representative governor secretary speaker general attorney director "
    "democratic republican gop former state house senate the this that many most both other our "
    "his her their its mr mrs ms miss dr and but for democrats republicans americans everyone "
    "somebody officials sources aides critics supporters police poll polls survey surveys report "
    "reports investors analysts experts economists lawmakers allies candidates prosecutors "
    "authorities residents women men woman researchers scientists students workers voters people "
    "leaders campaign party"
)
PRONOUNS, NO_NAMES = frozenset(_PRONOUNS.split()), frozenset(_NO_NAMES.split())
PART = re.compile(r"[,;:—–]| - ")
BEFORE_MODIFIER = re.compile(
    r"(?<=\w{2} )(?:of|for|from|at|in|on|with|to|by|as|against|about|near|under|over|inside|who|whom"
    r"|which|that|whose|when|while)\b"
)
WORD = re.compile(r"[^\W\d_][\w.&'’-]*")


@cache
def _no_names() -> frozenset[str]:
    groups = {word.lower() for word in words_of("groups.txt")}
    return NO_NAMES | groups | {title.strip(".").lower() for title in TITLES}


def head_names(source: str) -> frozenset[str]:
    """The lower-case name words that head a source: "Ortiz spokeswoman Anna Bell" gives anna
    and bell; empty where the head is no name."""
    bare = re.sub(r"\([^)]*\)| (?:him|her|them)sel(?:f|ves)$", " ", " ".join(source.split()))
    for part in PART.split(bare):
        found: set[str] = set()
        for joined in re.split(r"\band\b", part):
            found |= _trailing_name(WORD.findall(BEFORE_MODIFIER.split(joined)[0]))
        if found:
            return frozenset(found)
    return frozenset()


def _trailing_name(words: list[str]) -> set[str]:
    """The name words of the capitalised run that ends a list of words."""
    run: list[str] = []
    for word in reversed(words):
        bare = re.sub(r"['’]s?$", "", word)
        if run and bare != word:
            break
        if not (bare[:1].isupper() or (run and bare in ("of", "the", "de", "van", "von", "al"))):
            break
        run.append(bare.rstrip("."))
    return {
        word.lower()
        for word in run
        if word[:1].isupper() and len(word) > 2 and word.lower() not in _no_names()
    }


def source_kind(source: str) -> str:
    """named, pronoun, nominal or none."""
    bare = " ".join(source.split()).strip(" ,")
    if not bare:
        return "none"
    words = re.sub(r"['’]\w+$", "", bare.lower()).split()
    if words and all(word in PRONOUNS or word in ("and", "both", "all") for word in words):
        return "pronoun"
    return "named" if head_names(bare) else "nominal"
