"""Subject `fragment`: a few quoted words of somebody whose whole sentence the article does not give."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Attribution, Facts, Voice
from quizgen.extract.lexicon import LEXICON, bits_of
from quizgen.rules.reading.hearing import SAYS
from quizgen.rules.reading.phrases import content_words, sentence_at, trimmed, words_in
from quizgen.rules.reading.places import inside_quotation, places
from quizgen.rules.reading.wholes import ends_whole
from quizgen.rules.subject import SubjectKind

FEWEST_WORDS, MOST_OF_A_FEW, MOST_WORDS = 2, 7, 40
SHOWN = 5  # words by which a longer one is found
FEWEST_LEAD, MOST_LEAD = 4, 30
# With a verb of its own it is a clause, and hardly in want of the words around it.
CLAUSE = re.compile(
    r"\b(?:he|she|they|it|we|i|you)\b|^(?:there|that|this|put|puts|supports?|gives?|gave|makes?|made|does|did|do|take|takes|took)\b"
    r"|\b(?:is|are|was|were|has|have|had|will|would|can|could|should|must|may|might|won|isn|aren|don|doesn|didn)\b|n[’']t\b",
    re.IGNORECASE,
)
PAST = bits_of("past_only")
ENDS_OPEN = re.compile(r"\b(?:of|to|for|from|with|by|in|on|at|about|into|the|an?|and|or|as|than)$")
INSERTED = re.compile(r"[\[\]()…]|\.\.\.")


@dataclass(frozen=True, slots=True)
class Fragment:
    """The quoted words, and the sure attribution of the sentence they stand in."""

    facts: Facts
    words: Span
    attribution: Attribution
    voice: Voice
    paragraph: int

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.words,)


def fragments(facts: Facts) -> Iterator[Fragment]:
    """Short quotations inside a mixed attribution to one voice, in reading order."""
    text = facts.article.text
    for quotation in facts.quotations:
        words = trimmed(text, quotation.inner, ".!?")
        number = len(words_in(words.of(text)))
        if not quotation.paragraph or quotation.nature != "speech":
            continue
        if not FEWEST_WORDS <= number <= MOST_WORDS or not words.of(text)[:1].islower():
            continue
        holders = [a for a in facts.attributions if any(r.touches(words) for r in a.content)]
        voice = facts.voice_of(holders[0]) if len(holders) == 1 else None
        if voice is not None and holders[0].kind == "mixed":
            yield Fragment(facts, words, holders[0], voice, quotation.paragraph)


def _words(subject: Fragment) -> str:
    return subject.words.of(subject.facts.article.text)


def _is_quoted_once(subject: Fragment) -> bool:
    facts = subject.facts
    found = places(facts, _words(subject), facts.article.blocks)
    return sum(inside_quotation(facts, span) for span in found) == 1


def _is_alone(subject: Fragment) -> bool:
    sentence = sentence_at(subject.facts, subject.words.start)
    return sum(sentence.touches(q.span) for q in subject.facts.quotations) == 1


def _number(subject: Fragment) -> int:
    return len(words_in(_words(subject)))


def _opening(subject: Fragment) -> str:
    return " ".join(_words(subject).split()[:SHOWN]).rstrip(",;:")


def _lead(subject: Fragment) -> str:
    """The writer's words from the beginning of the sentence to the quotation."""
    text = subject.facts.article.text
    sentence = sentence_at(subject.facts, subject.words.start)
    return trimmed(text, Span(sentence.start, subject.words.start), "“\"'").of(text)


def _ends_the_sentence(subject: Fragment) -> bool:
    """Whether the writer begins the sentence, and the quotation is all the rest of it."""
    facts = subject.facts
    sentence = sentence_at(facts, subject.words.start)
    rest = Span(subject.words.end, sentence.end).of(facts.article.text)
    led = FEWEST_LEAD <= len(words_in(_lead(subject))) <= MOST_LEAD
    whole = sentence.start < subject.words.start and not words_in(rest)
    marked = re.search(r"[“”\"]|(?<!\w)[‘']", f"{_lead(subject)} {_opening(subject)}")
    return led and whole and _is_alone(subject) and not marked


FRAGMENT = SubjectKind(
    name="fragment",
    about="a few quoted words in a sentence that is otherwise the writer's",
    find=fragments,
    evidence=lambda s: (
        Evidence(s.paragraph, sentence_at(s.facts, s.words.start).of(s.facts.article.text)),
    ),
    slots={
        "words": _words,
        "paragraph": lambda s: str(s.paragraph),
        "opening": _opening,
        "lead": _lead,
    },
    guards={
        "only_a_few_words": lambda s: _number(s) <= MOST_OF_A_FEW,
        "more_than_a_few_words": lambda s: _number(s) > MOST_OF_A_FEW,
        "it_ends_the_writers_sentence": _ends_the_sentence,
        "they_are_somebodys": lambda s: (
            (s.attribution.certainty == "sure" or s.attribution.lemma in SAYS)
            and s.attribution.certainty != "guess"
            and s.attribution.speech
            and s.attribution.pattern != "parenthetical"  # “The board, Ortiz said, called it …”
        ),
        "nothing_is_put_into_the_words": lambda s: not INSERTED.search(_words(s)),
        "the_words_are_a_phrase": lambda s: (
            ends_whole(_words(s))
            and not LEXICON[_words(s).split()[0]] & PAST
            and not CLAUSE.search(_words(s))
            and not ENDS_OPEN.search(_words(s))
        ),
        "the_words_say_something": lambda s: len(content_words(_words(s))) >= 2,
        "no_longer_version_is_quoted": _is_quoted_once,
        "nothing_else_is_quoted_in_the_sentence": _is_alone,
    },
    proofs={
        "the_writer_begins": lambda s: (
            Proof("quoted", _words(s), s.paragraph),
            Proof("only outside quotation marks", _lead(s), s.paragraph),
        ),
        "quoted_once": lambda s: (Proof("quoted", _words(s), s.paragraph),),
    },
)
