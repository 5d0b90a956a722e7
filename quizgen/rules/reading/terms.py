"""Noun phrases without a tagger: only those whose edges are plain are found.

A term is one to three lower-case content words after a determiner, a preposition or a participle
and before punctuation or a function word. What could be a verb is left out: a term that is missed
costs a question, a wrong one costs trust.
"""

import re
from collections.abc import Iterator

from quizgen.base import Span
from quizgen.rules.reading.phrases import FUNCTION_WORDS, word_set

TOKEN = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*|\d[\d,.]*|[^\w\s]")
OPENERS = word_set(
    """
    a an the this that these those its his her their our your my any some no each every
    another of in on at by from with without for about against into over under between
    through during after before per and or
    """
)
CLOSERS = word_set(
    """
    of in on at by to from with without for about against into over under between through
    during after before and or but who which that whose will would can could may might
    must should is are was were has have had as than when while if because until since
    """
)
AUXILIARIES = frozenset(["have", "has", "had", "be", "is", "are", "was", "were", "been", "being"])
NOT_NOUNS = word_set(
    """
    said says say told tell added asked called made make take took give gave get got go
    went come came keep kept help helped want need know think see saw seen find found use
    used work try let begin began start stop show held hold run ran move moved call meet
    met bring brought set put pay paid sent send left leave lost lose won win cut become
    became remain seem appear include support refuse refused defied defy detain new old
    more most least first last next other such same own likely able early late long short
    high low big small large great good bad better best worse several many few much less
    even still already yet never always often soon ago away back together too well around
    nearly almost instead dozen dozens hundred hundreds thousand thousands million millions
    ahead altogether now then born showed establishes else
    becomes needs wants makes takes gets goes comes knows thinks seems feels touches rises falls
    runs keeps gives finds leaves works looks happens means helps fleeing
    necessary available possible recent previous current former latest earlier later early one two three four five six seven eight nine ten
    """
)
ADJECTIVE_END = re.compile(r"(?:ous|ful|able|ible|less|ish)$")
VERB_END = re.compile(r"(?:ed|ing|ly)$")
NOUN_END = re.compile(
    r"(?:tion|sion|ment|ness|ity|ance|ence|ship|hood|ism|age|ure|er|or|ist|cy|ty)s?$"
)


def terms(text: str, block: Span) -> Iterator[Span]:
    """Spans of noun phrases of one to three words in `block`, in reading order."""
    tokens = [(m[0], m.start(), m.end()) for m in TOKEN.finditer(text, block.start, block.end)]
    for first in range(1, len(tokens)):
        opener = tokens[first - 1][0].casefold()
        if not _is_content(tokens[first][0]):
            continue
        after_participle = (
            VERB_END.search(opener)
            and first >= 2
            and (tokens[first - 2][0].casefold() in AUXILIARIES)
        )
        after_letters = tokens[first - 1][0].isupper() and len(opener) > 1  # “FBI field offices”
        if opener not in OPENERS and not after_participle and not after_letters:
            continue
        last = first
        while last + 1 < len(tokens) and _is_content(tokens[last + 1][0]):
            last += 1
        run = [word.casefold() for word, _, _ in tokens[first : last + 1]]
        closer = tokens[last + 1][0] if last + 1 < len(tokens) else "."
        closed = closer.casefold() in CLOSERS or closer in ".,;:!?—–)"
        determined = opener in {"a", "an", "the", "this", "its", "his", "her", "their", "our", "no"}
        if closed and len(run) <= 3 and _is_noun(run, determined):
            yield Span(tokens[first][1], tokens[last][2])


def _is_content(word: str) -> bool:
    return (
        word[0].isalpha()
        and word.islower()
        and "’" not in word
        and "'" not in word
        and word.casefold() not in FUNCTION_WORDS
    )


def _is_noun(run: list[str], determined: bool) -> bool:
    if any(word in NOT_NOUNS for word in run) or any(word.endswith("ly") for word in run):
        return False
    head = run[-1]
    if VERB_END.search(head) or ADJECTIVE_END.search(head) or run[0].endswith("ing"):
        return False
    # “of storms”, “the agency” show a noun; a bare “to help” does not.
    return bool(determined or NOUN_END.search(head) or (head.endswith("s") and len(run) > 1))
