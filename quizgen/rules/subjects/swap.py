"""Subjects `reporting_verb` and `phrase_pair`: a word, and the one to read the sentence with."""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Attribution, Facts, Wording
from quizgen.extract.figures import is_plural
from quizgen.rules.reading.phrases import sentence_at
from quizgen.rules.reading.places import folded, inside_quotation, places
from quizgen.rules.reading.sources import display, is_presentable
from quizgen.rules.subject import SubjectKind

SAID = "said"
# What a past form adds to “said”; the same for whoever speaks.
PROMISE = "presents the words as a promise that the speaker can be held to"
DISPUTE = "presents the words as a claim that may be disputed"
ADMIT = "presents the words as something the speaker might have preferred not to say"
FIRM = "presents the words as said firmly, perhaps against somebody’s doubt"
ADDS = {
    "vowed": PROMISE,
    "promised": PROMISE,
    "pledged": PROMISE,
    "claimed": DISPUTE,
    "alleged": DISPUTE,
    "contended": DISPUTE,
    "argued": DISPUTE,
    "admitted": ADMIT,
    "acknowledged": ADMIT,
    "conceded": ADMIT,
    "confessed": ADMIT,
    "insisted": FIRM,
    "declared": FIRM,
}
OTHERS = ("claimed", "insisted")  # what “said” is exchanged for
# “said” fits where the words follow as a clause or a quotation, not as “promised to help”.
CLAUSE = re.compile(r"\s+(?:that|he|she|they|it|the|his|her|their|its)\b|[,:]?\s*[“\"]", re.I)


@dataclass(frozen=True, slots=True)
class ReportingVerb:
    """A reporting verb in the past, with the verb to exchange it for."""

    facts: Facts
    attribution: Attribution
    other: str

    @property
    def cue(self) -> Span:
        return self.attribution.cue[0]

    @property
    def verb(self) -> str:
        return self.cue.of(self.facts.article.text)

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.cue,)


def reporting_verbs(facts: Facts) -> Iterator[ReportingVerb]:
    """The marked verbs of the body, to be read as “said”; where there is none, one “said”."""
    marked = [a for a in _plain(facts) if _verb(facts, a) in ADDS]
    yield from (ReportingVerb(facts, attribution, SAID) for attribution in marked)
    if not marked:
        for attribution in _plain(facts):
            if _verb(facts, attribution) == SAID and attribution.kind != "direct":
                seed = zlib.crc32(attribution.content[0].of(facts.article.text).encode())
                yield ReportingVerb(facts, attribution, OTHERS[seed % len(OTHERS)])
                return


def _plain(facts: Facts) -> list[Attribution]:
    """Sure attributions of the body whose one cue is a verb that stands once in its paragraph."""
    found = []
    for attribution in facts.attributions:
        if attribution.paragraph and attribution.certainty == "sure" and attribution.speech:
            verb = _verb(facts, attribution)
            block = facts.article.paragraphs[attribution.paragraph - 1]
            if verb and len(places(facts, verb, [block])) == 1:
                found.append(attribution)
    return found


def _verb(facts: Facts, attribution: Attribution) -> str:
    if len(attribution.cue) != 1 or attribution.source is None:
        return ""
    text, cue = facts.article.text, attribution.cue[0]
    direct = attribution.kind == "direct"
    fits = direct or CLAUSE.match(text, cue.end)
    return cue.of(text) if fits and not inside_quotation(facts, cue) else ""


def _speaker(subject: ReportingVerb) -> str:
    voice = subject.facts.voice_of(subject.attribution)
    if voice is None or voice.kind != "person" or not is_presentable(voice):
        return ""
    return f"{display(voice)}’{'' if voice.name.endswith('s') else 's'}"


def _change(subject: ReportingVerb) -> str:
    marked = subject.verb if subject.other == SAID else subject.other
    return f"“said” tells only that the words were communicated; “{marked}” {ADDS[marked]}"


REPORTING_VERB = SubjectKind(
    name="reporting_verb",
    about="a verb that reports words, and another verb to read the sentence with",
    find=reporting_verbs,
    evidence=lambda s: (
        Evidence(
            s.attribution.paragraph,
            sentence_at(s.facts, s.cue.start).of(s.facts.article.text).strip(),
        ),
    ),
    slots={
        "paragraph": lambda s: str(s.attribution.paragraph),
        "speaker": _speaker,
        "verb": lambda s: s.verb,
        "other": lambda s: s.other,
        "change": _change,
    },
    guards={"speaker_is_named": lambda s: bool(_speaker(s))},
    proofs={
        "verb_reports_the_speaker": lambda s: (
            Proof("stands once", s.verb, s.attribution.paragraph),
            Proof("reports", s.verb, s.attribution.paragraph, s.attribution.lemma),
        )
    },
)


@dataclass(frozen=True, slots=True)
class PhrasePair:
    """Two phrases of one wording family: the writer's, and one that somebody is quoted with."""

    facts: Facts
    written: Wording
    quoted: Wording

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.written.span, self.quoted.span)


def phrase_pairs(facts: Facts) -> Iterator[PhrasePair]:
    """The first pair of each family: plural nouns, no names in them, no word in common."""
    for family in facts.families:
        if not re.search(r"\bpeople\b", family.name):
            continue  # other families hold neighbours, not names for one kind
        body = [w for w in family.phrases if w.paragraph and _is_plain_plural(facts, w)]
        pairs = [
            PhrasePair(facts, written, quoted)
            for written in body
            for quoted in body
            if quoted.quoted and not written.quoted and _differ(facts, written, quoted)
        ]
        yield from pairs[:1]


def _phrase(facts: Facts, wording: Wording) -> str:
    return wording.span.of(facts.article.text)


def _is_plain_plural(facts: Facts, wording: Wording) -> bool:
    phrase = _phrase(facts, wording)
    return phrase.islower() and is_plural(phrase.split()[-1])


def _differ(facts: Facts, one: Wording, other: Wording) -> bool:
    first, second = folded(_phrase(facts, one)), folded(_phrase(facts, other))
    stems = [{word[:5] for word in phrase.split()} for phrase in (first, second)]
    return not stems[0] & stems[1] and one.paragraph != other.paragraph


def _is_found_at_once(subject: PhrasePair) -> bool:
    """The writer's phrase stands once in its paragraph."""
    block = subject.facts.article.paragraphs[subject.written.paragraph - 1]
    phrase = _phrase(subject.facts, subject.written)
    return len(places(subject.facts, phrase, [block])) == 1


PHRASE_PAIR = SubjectKind(
    name="phrase_pair",
    about="two phrases for one kind of people or things: the writer's, and a quoted one",
    find=phrase_pairs,
    evidence=lambda s: (
        Evidence(s.written.paragraph, _phrase(s.facts, s.written)),
        Evidence(s.quoted.paragraph, _phrase(s.facts, s.quoted)),
    ),
    slots={
        "written": lambda s: _phrase(s.facts, s.written),
        "quoted": lambda s: _phrase(s.facts, s.quoted),
        "written_paragraph": lambda s: str(s.written.paragraph),
        "quoted_paragraph": lambda s: str(s.quoted.paragraph),
    },
    guards={"phrase_is_found_at_once": _is_found_at_once},
    proofs={
        "one_written_one_quoted": lambda s: (
            Proof("outside quotation marks", _phrase(s.facts, s.written), s.written.paragraph),
            Proof("quoted", _phrase(s.facts, s.quoted), s.quoted.paragraph),
        )
    },
)
