"""Whatever the text, extraction does not raise, and what it finds lies in the text and in order."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.article import Unreadable, article_from_text
from quizgen.base import Span
from quizgen.extract import Facts, extract

PIECES = st.sampled_from(
    [
        "“",
        "”",
        '"',
        "''",
        "'",
        "‘",
        "’",
        "«",
        "»",
        "„",
        ",",
        ".",
        "?",
        "!",
        "…",
        ":",
        ";",
        "—",
        "–",
        "-",
        "(",
        ")",
        "[",
        "]",
        "said",
        "says",
        "told",
        "asked",
        "according",
        "to",
        "that",
        "who",
        "whose",
        "he",
        "she",
        "they",
        "it",
        "the",
        "a",
        "Ana",
        "Bell",
        "Tom",
        "Mr.",
        "Dr.",
        "U.S.",
        "Inc.",
        "D-Tex.",
        "mayor",
        "officials",
        "report",
        "and",
        "but",
        "saying",
        "vowed",
        "called",
        "wrote",
        "in",
        "The",
        "Post",
        "From",
        "I’m",
        "he’s",
        "didn’t",
        "1,000",
        "2016",
        "Monday",
        "on",
        "of",
        "with",
        "by",
        "when",
        "if",
        "while",
        "because",
        "made",
        "clear",
        "claim",
        "statement",
        "was",
        "were",
        "has",
        "been",
        "not",
        "never",
        "reports",
        "states''",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(PIECES, max_size=90).map(" ".join),
    st.lists(PIECES, max_size=60).map("".join),
    st.lists(st.lists(PIECES, max_size=20).map(" ".join), max_size=8).map("\n\n".join),
)
NASTY = {
    "marks": '"' * 3000,
    "opening marks": "“" * 3000,
    "closing marks": "”" * 3000,
    "apostrophes": "'" * 3000,
    "spaced marks": '" a ' * 1000,
    "only cues": "said " * 2000,
    "only tags": "he said, " * 1000,
    "only commas": ", " * 3000,
    "only capitals": "Ann " * 2000,
    "open brackets": "(a " * 2000,
    "closed brackets": ")" * 2000,
    "markup": "<a " * 2000,
    "according": "according to " * 1500,
    "colons": "Ann: " * 1500,
    "absolutes": ", with Ann saying " * 800,
    "relatives": "who said " * 1500,
    "initials": "A.B.C." * 1000,
    "mojibake": "â€œItâ€™s fine,â€\x9d she said. Ã©\x00\ufffd",
    "other scripts": "“Ω” είπε. 『はい』と言った。 “نعم”, قال. “Да”, — сказал он.",
    "combining": "“e\u0301 o\u0308,” A\u030angstro\u0308m said.",
    "lone surrogate": "“It is \ud800 so,” Ann said.",
    "soft hyphens": "“It\u00ad is,” Ann\u00a0Lee\u200b said.",
}


def facts_of(text: str) -> Facts | None:
    try:
        return extract(article_from_text(text))
    except Unreadable:
        return None


def check(facts: Facts | None) -> None:
    """Spans lie in the text, are not upside down, and stand in order; indices lead somewhere."""
    if facts is None:
        return
    whole = Span(0, len(facts.article.text))
    for attribution in facts.attributions:
        spans = [*attribution.content, *attribution.cue]
        spans += [attribution.source] if attribution.source else []
        assert all(span.start <= span.end and whole.holds(span) for span in spans)
        assert attribution.content
        assert list(attribution.content) == sorted(attribution.content)
        assert attribution.voice is None or 0 <= attribution.voice < len(facts.voices)
        assert attribution.continues is None or attribution.continues < len(facts.attributions)
    firsts = [attribution.content[0].start for attribution in facts.attributions]
    assert firsts == sorted(firsts)
    starts = [quotation.span.start for quotation in facts.quotations]
    assert starts == sorted(starts)
    for quotation in facts.quotations:
        assert quotation.span.holds(quotation.inner)
        assert whole.holds(quotation.span)
    for voice in facts.voices:
        assert voice.name
        assert all(whole.holds(span) and len(span) for span in voice.mentions)
    for repetition in facts.repetitions:
        assert repetition.first < repetition.second < len(facts.quotations)
    for relay in facts.relays:
        assert whole.holds(relay.marker)
        assert whole.holds(relay.reach)
    assert list(facts.sentences) == sorted(facts.sentences)
    assert all(whole.holds(span) and len(span) for span in facts.sentences)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_any_text(text: str) -> None:
    check(facts_of(text))


@pytest.mark.parametrize("name", NASTY)
def test_nasty_text(name: str) -> None:
    check(facts_of(NASTY[name]))


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_the_same_text_gives_the_same_facts(text: str) -> None:
    assert facts_of(text) == facts_of(text)
