"""Subject `spoken_judgment`: a word that judges or colors, inside a quotation of somebody sure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Facts, Quotation, Voice
from quizgen.extract.vocabulary import words_of
from quizgen.rules.reading.persons import as_a_person
from quizgen.rules.reading.phrases import sentence_at, words_in
from quizgen.rules.reading.places import credits, places
from quizgen.rules.subject import SubjectKind

FEWEST_WORDS, MOST_WORDS = 5, 60  # of the quotation, of the sentence
# “It was not at all unprecedented”: a plainer word would turn the sentence about.
DENIED = re.compile(r"\b(?:not|never|no|hardly|isn|wasn|aren|don|doesn|didn|without)\b|n[’']t\b")


@dataclass(frozen=True, slots=True)
class SpokenJudgment:
    """The word, the quotation it stands in, and whose words those are, where that is sure."""

    facts: Facts
    word: Span
    quotation: Quotation
    voice: Voice | None

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.word,)


@cache
def _pattern() -> re.Pattern[str]:
    words = "|".join(sorted(words_of("judging_words.txt")))
    return re.compile(rf"(?<![\w-])(?<!like )(?<!as )(?<!, )(?:{words})(?![\w-]| lot\b| end\b)")


def spoken_judgments(facts: Facts) -> Iterator[SpokenJudgment]:
    """The judging words inside the quotations of the body, in reading order."""
    text = facts.article.text
    for quotation in facts.quotations:
        if not quotation.paragraph or quotation.nature != "speech":
            continue
        if len(words_in(quotation.inner.of(text))) < FEWEST_WORDS:
            continue
        for match in _pattern().finditer(text, quotation.inner.start, quotation.inner.end):
            word = Span(*match.span())
            if DENIED.search(text, max(quotation.inner.start, word.start - 25), word.start):
                continue
            yield SpokenJudgment(facts, word, quotation, _owner(facts, word))


def _owner(facts: Facts, word: Span) -> Voice | None:
    holders = credits(facts, word)
    sure = bool(holders) and all(a.certainty == "sure" and a.speech for a in holders)
    voices = {a.voice for a in holders}
    return facts.voice_of(holders[0]) if sure and len(voices) == 1 else None


def _word(subject: SpokenJudgment) -> str:
    return subject.word.of(subject.facts.article.text)


def _name(subject: SpokenJudgment) -> str:
    return as_a_person(subject.voice, given_name_known=False) if subject.voice else ""


def _sentence(subject: SpokenJudgment) -> str:
    sentence = sentence_at(subject.facts, subject.word.start)
    return sentence.of(subject.facts.article.text).strip()


def _is_found_once(subject: SpokenJudgment) -> bool:
    block = subject.facts.article.paragraphs[subject.quotation.paragraph - 1]
    return len(places(subject.facts, _word(subject), [block])) == 1


SPOKEN_JUDGMENT = SubjectKind(
    name="spoken_judgment",
    about="a word that judges or colors, inside a quotation whose speaker is sure",
    find=spoken_judgments,
    evidence=lambda s: (Evidence(s.quotation.paragraph, _sentence(s)),),
    slots={
        "word": _word,
        "paragraph": lambda s: str(s.quotation.paragraph),
        "source": _name,
    },
    guards={
        "source_is_a_sure_person": lambda s: bool(_name(s)),
        "word_is_found_at_once": _is_found_once,
        "sentence_is_not_long": lambda s: len(_sentence(s).split()) <= MOST_WORDS,
    },
    proofs={
        "quoted_from_the_source": lambda s: (
            Proof("quoted", _word(s), s.quotation.paragraph),
            Proof("credited to", _word(s), s.quotation.paragraph, s.voice.name if s.voice else ""),
        )
    },
)
