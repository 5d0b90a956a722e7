"""A tag that opens its sentence: “As Lee noted, C.”, “But, as the records show, C.”"""

from quizgen.extract.attribution.content import range_is_clause, tag_end, trim
from quizgen.extract.attribution.content_ends import content_end
from quizgen.extract.attribution.cues import Cue
from quizgen.extract.attribution.draft import Draft
from quizgen.extract.attribution.reading import Reading
from quizgen.extract.attribution.subjects import Subject
from quizgen.extract.vocabulary import CONJ, PUNCTUATION


def as_said(reading: Reading, cue: Cue, subject: Subject, low: int, high: int) -> Draft | None:
    """The clause after an opening "as" clause whose verb has no content of its own."""
    tokens = reading.tokens
    words, flags = tokens.words, tokens.flags
    opening = subject.first - 1
    if opening < low or words[opening] != "as" or not cue.verb.speech:
        return None
    if any(not flags[i] & (CONJ | PUNCTUATION) for i in range(low, opening)):
        return None
    comma = tag_end(tokens, cue.last, high)
    if comma is None or comma >= high or words[comma] != ",":
        return None
    content = trim(tokens, comma + 1, content_end(tokens, comma + 1, high, inside=False))
    if not range_is_clause(tokens, *content):
        return None
    return reading.draft(cue, subject, [content], "as S V")
