"""Subject `vague_amount`: an amount in words, in a sentence that gives no number."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Facts, VagueAmount
from quizgen.rules.reading.answered import gives_no_number
from quizgen.rules.reading.phrases import sentence_at, words_in
from quizgen.rules.subject import SubjectKind

# A number of people or things; the others tell of a size or a change.
COUNTS = re.compile(
    r"(?:many|numerous|countless|dozens|scores|hundreds|thousands|millions|billions|majority)", re.I
)
SHARPLY = (
    r"(?:significantly|substantially|dramatically|sharply|considerably|markedly|drastically"
    r"|massively|hugely|vastly)"
)
MOVED = (
    r"(?:increased?|decreased?|declined?|rose|risen|fell|fallen|dropped|grew|grown|shrank|improved?"
    r"|worsened|reduced?|raised?|lowered|expanded|cut|slowed|widened|narrowed|changed|affected)"
)
FEELING = (
    r"(?:criticism|concerns?|evidence|opposition|pressure|support|anger|calls|demands?|complaints?"
    r"|fears?|protests?|doubts?|unease|discontent|resistance|interest)"
)
CHANGE = re.compile(
    rf"{SHARPLY} {MOVED}|{MOVED} {SHARPLY}|(?:mounting|growing|widespread|massive) (?:public )?{FEELING}",
    re.I,
)
# Before the vague word, these make it a question, a comparison or a figure of speech.
TURNED = re.compile(r"\b(?:how|so|too|that|as|not|any|if|in|for|of|the|his|her|their|its) $", re.I)
# What nobody would count: stretches of time, manners of speaking.
NOT_COUNTED = re.compile(
    r"\b(?:seconds?|minutes?|hours?|days?|weeks?|weekends?|months?|years?|decades?|centur(?:y|ies)"
    r"|winters?|summers?|seasons?|times|ways|reasons|factors|requests|questions|conversations"
    r"|warnings|comments|cases|examples|points|e-?mails|levels|respects|occasions|angles|places|others|dollars|more \w+"
    r"|of (?:them|us|those|these|you|it|whom|which))\b",
    re.I,
)
MOST_WORDS = 5


@dataclass(frozen=True, slots=True)
class Vague:
    """A vague amount with its sentence."""

    facts: Facts
    amount: VagueAmount
    sentence: Span

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.amount.span,)

    @property
    def words(self) -> str:
        return self.amount.span.of(self.facts.article.text)

    @property
    def word(self) -> str:
        return self.amount.word.of(self.facts.article.text)


OPEN = re.compile(r"\b(?:could|would|may|might|will|should|if|unless)\b", re.IGNORECASE)


def vague_amounts(facts: Facts) -> Iterator[Vague]:
    """The vague amounts of the body, in reading order."""
    for amount in facts.vague_amounts:
        if amount.paragraph and amount.certainty != "guess":
            yield Vague(facts, amount, sentence_at(facts, amount.span.start))


def _is_one_of_two(subject: Vague) -> bool:
    """Many articles have a dozen: a change is asked about before a count, and two in all."""
    asked = [v for v in vague_amounts(subject.facts) if _is_checkable(v) and _is_bare(v)]
    asked.sort(key=lambda vague: CHANGE.fullmatch(vague.words) is None)
    return subject.amount in [vague.amount for vague in asked[:2]]


def _is_bare(subject: Vague) -> bool:
    return subject.amount.bare and gives_no_number(subject.facts, subject.amount.span)


def _is_checkable(subject: Vague) -> bool:
    """A count of people or things, or a change that somebody could have measured."""
    text, span = subject.facts.article.text, subject.amount.span
    if re.search(r"[“”\"]|[‘’'](?!\w)", subject.words):
        return False
    if CHANGE.fullmatch(subject.words):
        return True
    counts = COUNTS.fullmatch(subject.word) and text[span.end : span.end + 4] != " of "
    plural = re.search(r"\b[\w’'-]+(?:s|men|women|people|children)$", subject.words)
    if not counts or not plural or NOT_COUNTED.search(subject.words):
        return False
    opens = subject.words.casefold().startswith(("a number", subject.word.casefold()))
    if subject.word.casefold() == "number" and not subject.words.startswith("a "):
        return False
    short = 2 <= len(words_in(subject.words)) <= MOST_WORDS
    return opens and short and not TURNED.search(text[max(0, span.start - 12) : span.start])


def _questions(subject: Vague) -> str:
    """What would have to be answered before the words can be checked."""
    if not COUNTS.fullmatch(subject.word):
        moved = re.search(MOVED, subject.words, re.I)
        how = "By how much" if moved else "Among how many people"
        return f"{how}, and since when? Who measured it, and where can that be read?"
    many = subject.word.casefold() in ("many", "numerous", "countless")
    things = re.sub(
        rf"^(?:an? )?{re.escape(subject.word)} {'' if many else '(?:of )?'}", "", subject.words
    )
    compared = "out of how many" if many else "over what time"
    return f"How many {things}, and {compared}? Who counted them?"


VAGUE_AMOUNT = SubjectKind(
    name="vague_amount",
    about="an amount in words, in a sentence that gives no number",
    find=vague_amounts,
    evidence=lambda s: (Evidence(s.amount.paragraph, s.sentence.of(s.facts.article.text).strip()),),
    slots={
        "words": lambda s: s.words,
        "word": lambda s: s.word,
        "paragraph": lambda s: str(s.amount.paragraph),
        "questions": _questions,
    },
    guards={
        "amount_could_be_checked": _is_checkable,
        "sentence_gives_no_number": _is_bare,
        "one_of_two": _is_one_of_two,
        "it_has_happened": lambda s: not OPEN.search(s.sentence.of(s.facts.article.text)),
        "sentence_does_not_ask": lambda s: "?" not in s.sentence.of(s.facts.article.text),
    },
    proofs={
        "no_number_stands_there": lambda s: (Proof("gives no number", s.words, s.amount.paragraph),)
    },
)
