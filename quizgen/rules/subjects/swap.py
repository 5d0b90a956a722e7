"""Subjects `reporting_verb` and `phrase_pair`: a word, and the one to read the sentence with."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Facts, Voice, Wording
from quizgen.extract.figures import is_plural
from quizgen.extract.wording import are_exchangeable, is_plain
from quizgen.rules.reading.force import MarkedVerb, strongest
from quizgen.rules.reading.phrases import FUNCTION_WORDS, sentence_at, word_set
from quizgen.rules.reading.places import folded, places
from quizgen.rules.reading.sources import display, is_presentable
from quizgen.rules.subject import SubjectKind


@dataclass(frozen=True, slots=True)
class ReportingVerb:
    """A marked reporting verb, to be read as “said”; `source` is its sure speaker, if there is one."""

    facts: Facts
    marked: MarkedVerb
    source: Voice | None

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.marked.span,)


def reporting_verbs(facts: Facts) -> Iterator[ReportingVerb]:
    """The marked verbs of the body, in reading order."""
    for marked in strongest(facts):
        sure = [
            facts.voice_of(a)
            for a in facts.attributions
            if a.certainty == "sure" and any(cue.touches(marked.span) for cue in a.cue)
        ]
        yield ReportingVerb(facts, marked, sure[0] if sure else None)


def _whose(subject: ReportingVerb) -> str:
    voice = subject.source
    if voice is None or voice.kind != "person" or not is_presentable(voice):
        return "words"
    return f"{display(voice)}’{'' if voice.name.endswith('s') else 's'} words"


def _is_found_once(subject: ReportingVerb) -> bool:
    block = subject.facts.article.paragraphs[subject.marked.paragraph - 1]
    return len(places(subject.facts, subject.marked.verb, [block])) == 1


REPORTING_VERB = SubjectKind(
    name="reporting_verb",
    about="a verb that reports words and adds something to them",
    find=reporting_verbs,
    evidence=lambda s: (
        Evidence(
            s.marked.paragraph,
            sentence_at(s.facts, s.marked.span.start).of(s.facts.article.text).strip(),
        ),
    ),
    slots={
        "paragraph": lambda s: str(s.marked.paragraph),
        "words": _whose,
        "verb": lambda s: s.marked.verb,
        "other": lambda s: s.marked.plain,
        "adds": lambda s: s.marked.adds,
    },
    guards={"verb_is_found_at_once": _is_found_once},
    proofs={
        "verb_adds_something": lambda s: (
            Proof("stands once", s.marked.verb, s.marked.paragraph),
            Proof("reports with a marked verb", s.marked.verb, s.marked.paragraph),
        )
    },
)


@dataclass(frozen=True, slots=True)
class PhrasePair:
    """Two phrases that can take each other's place: the writer's, and another of theirs or a quoted one."""

    facts: Facts
    written: Wording
    other: Wording

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.written.span, self.other.span)


def phrase_pairs(facts: Facts) -> Iterator[PhrasePair]:
    """The first pair of each family that has one: of the writer and a quotation, and of the writer."""
    for family in facts.families:
        body = [w for w in family.phrases if w.paragraph]
        written = [w for w in body if not w.quoted]
        for others in ([w for w in body if w.quoted], written):
            pairs = [
                PhrasePair(facts, one, other)
                for one in written
                for other in others
                if _can_be_exchanged(facts, family.name, one, other)
            ]
            yield from pairs[:1]


def _phrase(facts: Facts, wording: Wording) -> str:
    return wording.span.of(facts.article.text)


def _can_be_exchanged(facts: Facts, name: str, one: Wording, other: Wording) -> bool:
    """Two phrases of one number without a word in common; of one writer: a plain one comes first."""
    first, second = _phrase(facts, one), _phrase(facts, other)
    if one.paragraph == other.paragraph or not are_exchangeable(name, first, second):
        return False
    if not other.quoted and (not is_plain(name, first) or is_plain(name, second)):
        return False
    heads = [phrase.casefold().split()[-1] for phrase in (first, second)]
    stems = [{word[:5] for word in folded(phrase).split()} - {"the"} for phrase in (first, second)]
    return (
        is_plural(heads[0]) == is_plural(heads[1])
        and len(stems[0] & stems[1]) < 2  # “people in the country illegally”, said in another way
        and not stems[0] <= stems[1]
        and not stems[1] <= stems[0]
    )


def _are_found_at_once(subject: PhrasePair) -> bool:
    """Each phrase stands once in its paragraph, and never on the other side of the marks."""
    facts = subject.facts
    for wording in (subject.written, subject.other):
        phrase = _phrase(facts, wording)
        block = facts.article.paragraphs[wording.paragraph - 1]
        if len(places(facts, phrase, [block])) != 1:
            return False
    return True


BEFORE_A_BARE_NOUN = word_set(
    "of in on at by to for from with and or but against about among between that as than when if while"
    " told tell tells telling because since before after into over urges urged"
)
A_VERB_BEFORE = re.compile(
    r"\b(?:to|will|would|can|could|may|might|must|should|not|[Ll]et[’']s)\s+$"
)
# Names that are themselves a choice of words.
NAMES = frozenset(
    ["islamic state", "the islamic state", "wall street", "obamacare", "affordable care act"]
)


def _reads_in_a_sentence(facts: Facts, wording: Wording) -> bool:
    """The phrase is no part of a name (“Meet the Press”) and stands before no noun (“rival party”)."""
    text, phrase = facts.article.text, _phrase(facts, wording)
    if (
        phrase.casefold() not in NAMES
        and len(phrase.split()) > 1
        and phrase.split()[-1][0].isupper()
    ):
        return False
    after = re.match(r"[’']?s?\s*([^\W\d_]*)", text[wording.span.end : wording.span.end + 25])
    following = after[1] if after and after[0].startswith(" ") else ""
    if following[:1].isupper():
        return False
    if is_plural(phrase.casefold().split()[-1]):
        return True
    before = text[max(0, wording.span.start - 12) : wording.span.start]
    return not A_VERB_BEFORE.search(before) and (  # “to protest” is a verb
        not following or following in FUNCTION_WORDS or following.endswith("ed")
    )


def _articles_fit(subject: PhrasePair) -> bool:
    """“Latino voters” cannot become “Latino the electorate”: what takes “the” must stand bare."""
    facts = subject.facts
    pair = (subject.written, subject.other)
    determined = [_phrase(facts, wording).casefold().startswith("the ") for wording in pair]
    if determined[0] == determined[1]:
        return True
    bare = pair[0] if determined[1] else pair[1]
    before = re.search(r"([^\W\d_]+)\s+$", facts.article.text[: bare.span.start][-30:])
    return before is None or before[1] in BEFORE_A_BARE_NOUN


PHRASE_PAIR = SubjectKind(
    name="phrase_pair",
    about="two phrases that can take each other's place: the writer's, and a quoted one or another",
    find=phrase_pairs,
    evidence=lambda s: (
        Evidence(s.written.paragraph, _phrase(s.facts, s.written)),
        Evidence(s.other.paragraph, _phrase(s.facts, s.other)),
    ),
    slots={
        "written": lambda s: _phrase(s.facts, s.written),
        "other": lambda s: _phrase(s.facts, s.other),
        "written_paragraph": lambda s: str(s.written.paragraph),
        "other_paragraph": lambda s: str(s.other.paragraph),
    },
    guards={
        "phrases_are_found_at_once": _are_found_at_once,
        "each_reads_in_the_others_sentence": lambda s: (
            _reads_in_a_sentence(s.facts, s.written)
            and _reads_in_a_sentence(s.facts, s.other)
            and _articles_fit(s)
        ),
        "the_other_is_quoted": lambda s: s.other.quoted,
        "the_other_is_the_writers": lambda s: not s.other.quoted,
    },
    proofs={
        "one_written_one_quoted": lambda s: (
            Proof("outside quotation marks", _phrase(s.facts, s.written), s.written.paragraph),
            Proof("quoted", _phrase(s.facts, s.other), s.other.paragraph),
        ),
        "both_written": lambda s: (
            Proof("outside quotation marks", _phrase(s.facts, s.written), s.written.paragraph),
            Proof("outside quotation marks", _phrase(s.facts, s.other), s.other.paragraph),
        ),
    },
)
