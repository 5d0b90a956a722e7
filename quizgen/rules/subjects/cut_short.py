"""Subject `quotation_cut_short`: a part of a quotation that could be passed on alone, and the rest."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Attribution, Facts, Quotation
from quizgen.rules.reading.hearing import SAYS
from quizgen.rules.reading.persons import as_a_person, printed
from quizgen.rules.reading.phrases import (
    FUNCTION_WORDS,
    content_words,
    sentence_at,
    tag_of,
    trimmed,
    words_in,
)
from quizgen.rules.reading.wholes import ends_whole
from quizgen.rules.subject import SubjectKind
from quizgen.rules.template import in_quotes

FEWEST_KEPT, MOST_KEPT = 5, 18  # words
FEWEST_REST, MOST_REST = 4, 30
FEWEST_BEFORE = 6  # words
MOST = 2  # subjects of a kind in an article: the same is asked of each
MARKS = re.compile(r"[\[\]()…“”\"]|\.\.\.|(?<!\w)[‘']|--|—| [-–] ")
ABBREVIATED = re.compile(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Gov|Sen|Rep|Gen|No|vs|Jr)$")
# What follows these words can turn round what stands before them.
JOINT = re.compile(
    r", (?=but\b)|,? (?=(?:because|unless|if|although|though|until|except|as long as|even if|even though"
    r"|rather than|instead of|despite|when|in order to)\b)"
)
BARE = re.compile(r"(?:Because|If|When|Although|Though|Unless|Until|As)\b")
TURNS = re.compile(r"(?:But|Yet|Still|However|Unless|If|Because|Although|And yet)\b")
# Words that point to what was said before: without it, what follows is the smaller loss.
POINTS_BACK = re.compile(
    r"^(?:And|But|So|Or|That|On the other hand|Then|Also|Instead|Otherwise|For example)\b"
    r"|\b(?:he|she|they|it|him|her|his|hers|their|theirs|them|its|this|these|those|such|there|both|one|ones|others?"
    r"|(?:of|for|in|to|about|with|on|by|at|from|after|do|did|say|said|know|think|see|stop|all) that)\b",
    re.IGNORECASE,
)
POINTER = re.compile(r"(That)(?: (?:is|was|would|does|did)|[’']s)\b|(?:He|She)\b()")
HE_OR_SHE = re.compile(r"\b(?:he|she|him|her|his|hers)\b", re.IGNORECASE)
NAME = re.compile(r"(?<=[a-z,] )(?!I\b|I[’'])[A-Z][\w-]+(?: [A-Z][\w-]+)*")
GIVES = {
    "because": "the reason",
    "if": "a condition",
    "unless": "a condition",
    "as long as": "a condition",
    "until": "a limit in time",
    "when": "the occasion",
    "in order to": "the aim",
    "rather than": "what it is set against",
    "instead of": "what it is set against",
    "except": "an exception",
}
# “decide if”, “tell when”: what follows is asked or told, and is no condition.
ASKED = re.compile(
    r"\b(?:ask\w*|decid\w*|determin\w*|know|knows|knew|see|saw|sure|tell|tells|told|wonder\w*|matters?|care|cares|question)$"
)
LEANS = re.compile(r"(?:And|But|So|Or|That|It|This|These|Those|Which|He|She|They)\b")


@dataclass(frozen=True, slots=True)
class CutShort:
    """Words of a quotation, and what follows them there: its next clause, or its next sentence."""

    facts: Facts
    quotation: Quotation
    attribution: Attribution | None  # of the quotation, in its own paragraph
    kept: Span
    rest: Span
    one_sentence: bool
    leans: bool = False  # then `rest` is the sentence before, which the words point back to

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.kept, self.rest)


def quotations_cut_short(facts: Facts) -> Iterator[CutShort]:
    """A few of each kind: those with a turn in what follows, and then the first."""
    found = list(_candidates(facts))
    for kind in ((True, False), (False, False), (False, True)):
        fits = [s for s in found if (s.one_sentence, s.leans) == kind]
        fits.sort(key=lambda s: (not s.one_sentence and not _who(s), _dullness(s)))
        yield from fits[:MOST]


def _dullness(subject: CutShort) -> tuple[bool, bool]:
    """Best is a sentence that can stand alone, with a turn in what follows."""
    return bool(LEANS.match(_words(subject, subject.kept))), not TURNS.match(
        _words(subject, subject.rest)
    )


def _candidates(facts: Facts) -> Iterator[CutShort]:
    for quotation in facts.quotations:
        if not quotation.paragraph or quotation.nature != "speech":
            continue
        holders = [
            a
            for a in facts.attributions
            if any(r.touches(quotation.inner) for r in a.content)
            and a.paragraph == quotation.paragraph
        ]
        holder = holders[0] if len(holders) == 1 else None
        sentences = list(_sentences(facts, quotation))
        for sentence in sentences:
            for kept, rest in _clauses(facts, sentence):
                yield CutShort(facts, quotation, holder, kept, rest, True)
        for kept, rest in pairwise(sentences):
            if _fits(facts, kept, rest):
                yield CutShort(facts, quotation, holder, kept, rest, False)
            if _fits(facts, rest, kept) and _points_back(facts, kept, rest):
                yield CutShort(facts, quotation, holder, rest, kept, False, True)


def _sentences(facts: Facts, quotation: Quotation) -> Iterator[Span]:
    """The sentences of the quotation that begin in it, without their full stops."""
    text, inner = facts.article.text, quotation.inner
    for sentence in facts.sentences:
        start, end = max(sentence.start, inner.start), min(sentence.end, inner.end)
        if start < end:
            yield trimmed(text, Span(start, end), ".")


def _clauses(facts: Facts, sentence: Span) -> Iterator[tuple[Span, Span]]:
    """The sentence parted before a word that can turn it round."""
    text = facts.article.text
    for joint in JOINT.finditer(text, sentence.start, sentence.end):
        kept, rest = Span(sentence.start, joint.start()), Span(joint.end(), sentence.end)
        asks = rest.of(text).endswith("?")  # part of a question says nothing yet
        asked = rest.of(text).startswith(("if ", "when ")) and ASKED.search(kept.of(text))
        if (
            not asks
            and not asked
            and not BARE.match(kept.of(text))
            and _fits(facts, kept, rest)
            and ends_whole(kept.of(text))
        ):
            yield kept, rest
            return


def _fits(facts: Facts, kept: Span, rest: Span) -> bool:
    text = facts.article.text
    first, second = kept.of(text), rest.of(text)
    return (
        first[:1].isupper()
        and FEWEST_KEPT <= len(words_in(first)) <= MOST_KEPT
        and FEWEST_REST <= len(words_in(second)) <= MOST_REST
        and len(content_words(first)) >= 2
        and len(content_words(second)) >= 2
        and not MARKS.search(first)
        and not MARKS.search(second)
        and not first.endswith("?")
        and not ABBREVIATED.search(first)
        and not ABBREVIATED.search(second)
        and not ABBREVIATED.search(text[max(0, kept.start - 8) : kept.start].rstrip(" ."))
    )


def _points_back(facts: Facts, before: Span, words: Span) -> bool:
    """“That …” after a sentence that says what; “He …” after one with a name and no other."""
    first, second = before.of(facts.article.text), words.of(facts.article.text)
    found = POINTER.match(second)
    if found is None or LEANS.match(first) or not first[:1].isupper():
        return False
    named = len(set(NAME.findall(first))) == 1 and not HE_OR_SHE.search(first)
    return found[1] == "That" or named


def _words(subject: CutShort, span: Span) -> str:
    return span.of(subject.facts.article.text)


def _stands_alone(subject: CutShort) -> bool:
    """A word such as “it” may stand late in the sentence, where its noun is likely to come first."""
    words = _words(subject, subject.kept)
    found = POINTS_BACK.search(words)
    return found is None or len(words_in(words[: found.start()])) >= FEWEST_BEFORE


def _gives(subject: CutShort) -> str:
    """What the rest of the sentence gives, by the word that opens it."""
    rest = _words(subject, subject.rest)
    opens = (word for word in GIVES if rest.startswith(f"{word} "))
    return GIVES.get(next(opens, ""), "what speaks against it, or limits it")


def _who(subject: CutShort) -> str:
    """Who says it, as the answer names it: a person, or the tag with a name in it; or nobody."""
    attribution = subject.attribution
    if attribution is None or not attribution.cue or attribution.certainty == "guess":
        return ""
    voice, tag = subject.facts.voice_of(attribution), tag_of(subject.facts, attribution)
    if voice is not None and attribution.certainty == "sure" and voice.kind == "person":
        name = as_a_person(voice, given_name_known=False)
        return printed(f"{name} ({in_quotes(tag)})") if name else ""
    named = any(
        word[0].isupper() and word.casefold() not in FUNCTION_WORDS for word in words_in(tag)
    )
    spoken = attribution.speech and attribution.lemma in SAYS - {"according to"}  # (the Herald)
    return in_quotes(tag) if named and spoken else ""


def _proof(subject: CutShort) -> tuple[Proof, ...]:
    number, kept = subject.quotation.paragraph, _words(subject, subject.kept)
    if subject.leans:
        return (
            Proof("quoted", kept, number),
            Proof("right after", kept, number, _words(subject, subject.rest)),
        )
    return (
        Proof("quoted", kept, number),
        Proof("right after", _words(subject, subject.rest), number, kept),
    )


QUOTATION_CUT_SHORT = SubjectKind(
    name="quotation_cut_short",
    about="words of a quotation that could be passed on alone, and those that follow them in it",
    find=quotations_cut_short,
    evidence=lambda s: (
        Evidence(
            s.quotation.paragraph,
            sentence_at(s.facts, s.kept.start).of(s.facts.article.text),
        ),
    ),
    slots={
        "paragraph": lambda s: str(s.quotation.paragraph),
        "kept": lambda s: _words(s, s.kept),
        "rest": lambda s: _words(s, s.rest),
        "pointer": lambda s: re.split(r"\W", _words(s, s.kept))[0],
        "gives": _gives,
        "who": _who,
    },
    guards={
        "the_rest_of_the_sentence_is_left_out": lambda s: s.one_sentence,
        "the_next_sentence_is_left_out": lambda s: not s.one_sentence and not s.leans,
        "the_sentence_before_is_left_out": lambda s: s.leans,
        "the_sentence_can_stand_alone": _stands_alone,
        "a_speaker_is_named": lambda s: bool(_who(s)),
    },
    proofs={"the_rest_follows_the_words": _proof},
)
