"""A block that opens with its speaker and a colon: “Lee: The plan failed”, “LEE: I say so.”

Headlines and transcripts name the speaker so. The name must be one the article uses elsewhere, or
a word for people or documents ("Poll", "Officials"): "Breaking", "The latest" and such are none.
"""

import re

from quizgen.extract.attribution.content import trim
from quizgen.extract.attribution.draft import Draft
from quizgen.extract.attribution.reading import Reading
from quizgen.extract.attribution.subjects import Subject
from quizgen.extract.attribution.verb_groups import has_finite
from quizgen.extract.vocabulary import (
    CAPITAL,
    DET,
    DOCUMENT,
    GROUP,
    PREP,
    QUOTED,
    ROLE,
    SUBORDINATOR,
)

LONGEST = 6  # tokens of a speaker's name
SHORTEST = 2  # tokens of what is said


def opening_colon(reading: Reading) -> Draft | None:
    """The draft that takes in the whole block, or None."""
    tokens = reading.tokens
    words, flags = tokens.words, tokens.flags
    colon = next((i for i in range(1, min(len(words), LONGEST + 2)) if words[i] == ":"), None)
    if colon is None or colon > LONGEST or len(words) - colon <= SHORTEST:
        return None
    if flags[0] & (PREP | DET | SUBORDINATOR | QUOTED) or has_finite(tokens, 0, colon):
        return None
    name = tokens.text[tokens.starts[colon - 1] : tokens.ends[colon - 1]]
    if reading.block and tokens.number:
        if not _is_turn(tokens.text, name):
            return None
    elif not (
        (flags[colon - 1] & (ROLE | DOCUMENT | GROUP) and not words[0].endswith("’s"))
        or (flags[colon - 1] & CAPITAL and _is_name(tokens.text, name))
    ):
        return None
    content = trim(tokens, colon + 1, len(words))
    if content[0] >= content[1]:
        return None
    return Draft(
        block=reading.block,
        content=[content],
        cue=[(colon, colon + 1)],
        pattern="opening colon",
        subject=Subject(0, colon, "before"),
        force="neutral",
        sentence=len(tokens.sentences) - 1,
    )


def _is_turn(text: str, name: str) -> bool:
    """Whether a name in capitals opens several turns of a transcript."""
    return name.isupper() and len(name) > 2 and text.count(name + ":") > 1


def _is_name(text: str, name: str) -> bool:
    """Whether the text has the capitalised word within a sentence too."""
    return re.search(rf"[a-z,] {re.escape(name)}\b", text) is not None
