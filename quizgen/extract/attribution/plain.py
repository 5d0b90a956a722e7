"""Whether a content without a quotation is taken for what somebody says."""

from quizgen.extract.attribution.cues import Cue
from quizgen.extract.attribution.draft import Range
from quizgen.extract.attribution.phrases import DASHES
from quizgen.extract.attribution.reading import Reading
from quizgen.extract.attribution.subjects import Subject
from quizgen.extract.attribution.verb_or_noun import AMBIGUOUS
from quizgen.extract.vocabulary import CAPITAL, DET, DOCUMENT, NUMBER, POSSESSIVE, SUBJECT

# Without quotation marks these say too little about who speaks, or that somebody does.
LOOSE = frozenset(["relative", "reduced", "absolute", "opening participle"])
DOUBTFUL = frozenset(
    [
        ("gerund", "noun"),
        ("gerund", "noun clause"),
        ("gerund", "clause"),
        ("gerund", "infinitive"),
        ("asked", "noun"),
        ("asked", "noun clause"),
        ("shared subject", "noun"),
        ("shared subject", "noun clause"),
        ("participle", "noun clause"),
    ]
)
SHORTEST = {"that": 4, "noun": 2, "clause": 2}  # in tokens
SETTING = frozenset(["while", "after", "before", "when", "as", "until"])
NOTHING = frozenset(["nothing", "little", "much", "something", "anything"])
FRAME = {
    "that": "ct",
    "clause": "c",
    "question": "w",
    "infinitive": "i",
    "noun": "n",
    "noun clause": "n",
    "fragment": "",
    "answer": "c",
}


def is_plain(
    reading: Reading, cue: Cue, subject: Subject, pattern: str, kind: str, content: Range
) -> bool:
    """Whether a content without a quotation is taken for an attribution."""
    if pattern in LOOSE and not (
        pattern == "relative" and kind in ("that", "clause") and "q" in cue.verb.frames
    ):
        return False
    if (pattern, kind) in DOUBTFUL:
        return False
    if pattern == "relative" and reading.tokens.words[subject.first - 1] not in (",", *DASHES):
        return False  # "voters who say that ..." are whoever says so
    length = content[1] - content[0]
    if length < SHORTEST.get(kind, 0):
        return False
    flags, words = reading.tokens.flags, reading.tokens.words
    if kind == "clause" and words[content[0]] in SETTING and "," not in words[slice(*content)]:
        return False  # "as Lee said in May while she sold the mill"
    if words[content[0]] in NOTHING and cue.verb.lemma in ("say", "tell"):
        return False
    if subject.last > subject.first:
        if subject.first > 0 and words[subject.first - 1] == "that" and pattern == "S V C":
            return False  # "the fact that Lee asked for it": somebody else's words
    elif pattern == "shared subject":
        return False
    if (
        cue.verb.force == "show"
        and kind in ("noun", "noun clause", "clause")
        and not any(flags[i] & DOCUMENT for i in range(subject.first, subject.last))
    ):
        return False
    if (
        words[cue.at] in AMBIGUOUS
        and subject.last > subject.first
        and not (flags[subject.first] & (DET | CAPITAL | SUBJECT | POSSESSIVE | NUMBER))
    ):
        return False
    return bool(set(FRAME[kind]) & set(cue.verb.plain))
