"""Subject `voice_in_paragraph`: a person's words in one paragraph, exact or only reported."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from zlib import crc32

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Attribution, Facts, Voice
from quizgen.rules.reading.hearing import SAYS
from quizgen.rules.reading.persons import as_a_person
from quizgen.rules.reading.phrases import sentence_at, verb_of, words_in
from quizgen.rules.subject import SubjectKind

FEWEST_QUOTED = 6
CALLED = re.compile(r"\b(?:what (?:he|she|they) called|so-called|in (?:his|her) words)\b")


@dataclass(frozen=True, slots=True)
class VoiceInParagraph:
    """An attribution to a person; `exact`: it quotes a whole statement, else nothing is quoted."""

    facts: Facts
    attribution: Attribution
    voice: Voice
    exact: Span | None

    @property
    def spans(self) -> tuple[Span, ...]:
        return self.attribution.content


def voices_in_paragraphs(facts: Facts) -> Iterator[VoiceInParagraph]:
    """Paragraphs with one voice: either those that quote it, or those without a mark.

    As many of the one as of the other, and one more of one of them, which follows from the text: so
    over many articles true and false keep the balance.
    """
    found = list(_candidates(facts))
    quoted_ones = [subject for subject in found if subject.exact]
    plain_ones = [subject for subject in found if not subject.exact]
    pairs = min(len(quoted_ones), len(plain_ones))
    more_plain = crc32(facts.article.text.encode()) % 2
    yield from quoted_ones[: pairs + 1 - more_plain]
    yield from plain_ones[: pairs + more_plain]


def _candidates(facts: Facts) -> Iterator[VoiceInParagraph]:
    text = facts.article.text
    for number, block in enumerate(facts.article.paragraphs, 1):
        here = [a for a in facts.attributions if a.paragraph == number]
        voices = {a.voice for a in here}
        if not here or len(voices) != 1 or any(a.certainty != "sure" for a in here):
            continue
        first = here[0]
        voice = facts.voice_of(first)
        if voice is None or not first.cue or first.lemma not in SAYS:
            continue
        quoted = [q.inner for q in facts.quotations if block.touches(q.span)]
        whole = [q for q in quoted if len(words_in(q.of(text))) >= FEWEST_QUOTED]
        named_so = CALLED.search(block.of(text))
        if not quoted and not named_so and all(a.kind == "indirect" for a in here):
            yield VoiceInParagraph(facts, first, voice, None)
        elif whole and first.kind == "direct" and _is_plain(whole[0].of(text)):
            yield VoiceInParagraph(facts, first, voice, whole[0])


def _is_plain(words: str) -> bool:
    """A sentence from its beginning, without anything a writer put into it."""
    return words[:1].isupper() and not re.search(r"[\[\]()…]|\.\.\.", words)


def _name(subject: VoiceInParagraph) -> str:
    return as_a_person(subject.voice, given_name_known=False)


def _quoted_words(subject: VoiceInParagraph) -> str:
    if subject.exact is None:
        return ""
    return subject.exact.of(subject.facts.article.text).rstrip(" ,")


def _sentence(subject: VoiceInParagraph) -> str:
    at = subject.attribution.cue[0].start
    return sentence_at(subject.facts, at).of(subject.facts.article.text)


def _proof(subject: VoiceInParagraph) -> tuple[Proof, ...]:
    number, name = subject.attribution.paragraph, _name(subject)
    if subject.exact is None:
        return (Proof("reported without quotation marks", "", number, name),)
    return (
        Proof("quoted", _quoted_words(subject), number),
        Proof("credited to", _quoted_words(subject), number, name),
    )


VOICE_IN_PARAGRAPH = SubjectKind(
    name="voice_in_paragraph",
    about="a paragraph that gives one person's words, either quoted or in the writer's wording",
    find=voices_in_paragraphs,
    evidence=lambda s: (Evidence(s.attribution.paragraph, _sentence(s)),),
    slots={
        "paragraph": lambda s: str(s.attribution.paragraph),
        "source": _name,
        "verb": lambda s: verb_of(s.facts, s.attribution),
        "truth": lambda s: "true" if s.exact else "false",
        "correction": lambda s: (
            ""
            if s.exact
            else f"P{s.attribution.paragraph} reports what {_name(s)} said in the writer’s wording, "
            "without quotation marks."
        ),
        "how": lambda s: (
            "The quotation marks present these as the exact words."
            if s.exact
            else "There are no quotation marks, so the wording is the writer’s."
        ),
    },
    guards={"source_is_a_person": lambda s: bool(_name(s))},
    proofs={"exact_or_reported": _proof},
)
