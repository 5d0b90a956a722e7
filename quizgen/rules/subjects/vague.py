"""Subject `vague_amount`: an amount in words, in a sentence that gives no number."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Facts, VagueAmount
from quizgen.rules.reading.answered import gives_no_number
from quizgen.rules.reading.phrases import sentence_at, words_in
from quizgen.rules.reading.places import touches_quotation
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
CHANGE = re.compile(rf"{SHARPLY} {MOVED}|{MOVED} {SHARPLY}", re.I)
# Before the amount, these make it a question, a comparison or a part of something else.
TURNED = re.compile(
    r"\b(?:how|so|too|that many|as|not|any|if|in|for|of|to|with|by|at|over|between|behind|than|from|among"
    r"|what|like|unlike|including|which|the|his|her|their|its) $",
    re.I,
)
# What nobody would count: stretches of time, manners of speaking.
NOT_COUNTED = re.compile(
    r"\b(?:seconds?|minutes?|hours?|days?|weeks?|weekends?|months?|years?|decades?|centur(?:y|ies)"
    r"|winters?|summers?|seasons?|times|ways|reasons|factors|requests|questions|conversations"
    r"|warnings|comments|cases|examples|points|e-?mails|levels|respects|occasions|angles|places|others|dollars|arguments|chips|backgrounds|contests|issues|things|problems|votes|ideas|efforts|more \w+"
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


OPEN = re.compile(
    r"\b(?:can|could|would|may|might|will|should|if|unless|likely|expected)\b", re.IGNORECASE
)


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
    if touches_quotation(subject.facts, subject.amount.span):
        return False
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
    if any(word.endswith("ed") for word in subject.words.split()[1:]):
        return False  # “many carried placards”
    opens = subject.words.casefold().startswith(("a number", subject.word.casefold()))
    if subject.word.casefold() == "number" and not subject.words.startswith("a "):
        return False
    short = 2 <= len(words_in(subject.words)) <= MOST_WORDS
    before = text[max(subject.sentence.start, span.start - 12) : span.start]
    return opens and short and not TURNED.search(before)


def _questions(subject: Vague) -> str:
    """What would have to be answered before the words can be checked."""
    if not COUNTS.fullmatch(subject.word):
        return "By how much, and since when? Who measured it, and where can that be read?"
    many = subject.word.casefold() in ("many", "numerous", "countless")
    things = re.sub(
        rf"^(?:an? )?{re.escape(subject.word)} {'' if many else '(?:of )?'}", "", subject.words
    )
    if many:
        return f"How many {things}, and out of how many? Who counted them?"
    return f"How many {things}? Who counted them, and how?"


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
