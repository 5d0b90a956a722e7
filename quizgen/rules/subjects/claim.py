"""Subject `owned_claim`: a statement that the article reports in its own wording, and whose it is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Claim, Facts, Voice
from quizgen.extract.figures import is_plural
from quizgen.extract.lexicon import BIT, LEXICON
from quizgen.rules.reading.phrases import (
    content_words,
    name_words,
    sentence_at,
    told_apart,
    trimmed,
    words_in,
)
from quizgen.rules.reading.places import places
from quizgen.rules.reading.sources import (
    are_tied,
    display,
    is_presentable,
    is_sure,
    is_whole,
    stated_by,
)
from quizgen.rules.subject import Option, SubjectKind

WRITER = "the article’s writer"
LINK = re.compile(r"(?:that|and|but|so|because)\s+", re.I)
# “Must” is left out: it may report a rule, which is nobody’s opinion.
DUTY = re.compile(r"\b(?:should|ought to)\b(?!\s+have\b)", re.I)
CAUSE = re.compile(
    r"\b(?:because(?: of)?|(?:was|were|is|are|been) caused by|caused|causes?(?= (?:the|a|an|more|less))"
    r"|led to|leads to|resulted in|due to|as a result of|thanks to|triggered|contributed to)\b",
    re.I,
)
# What cannot stand alone, or is no statement: a question, a condition, a fragment.
DEPENDENT = re.compile(
    r"(?:if|when|whether|who|which|what|how|why|to|of|for|in|on|at|by|with|as|while|after|before"
    r"|where|whose|until|unless|should|must|is|are|was|were|not|it|this|these|those|they|them"
    r"|he|she|we|you|i|just)\b",
    re.I,
)
FEWEST_WORDS, MOST_WORDS = 5, 26
OF_SOMEBODY = re.compile(r"^[^,]*\b(?:of|for|to)\b")
QUOTED = re.compile(r"[“\"].*?[”\"]")


@dataclass(frozen=True, slots=True)
class OwnedClaim:
    """A claim inside the content of an attribution; `voice` states it, where that is sure."""

    facts: Facts
    claim: Claim
    words: Span
    voice: Voice | None

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.words,)

    @property
    def text(self) -> str:
        return self.words.of(self.facts.article.text)


def owned_claims(facts: Facts) -> Iterator[OwnedClaim]:
    """The claims that are reported without quoting them whole, in reading order."""
    text = facts.article.text
    for claim in facts.claims:
        if claim.attribution is None or not claim.paragraph:
            continue
        attribution = facts.attributions[claim.attribution]
        if attribution.kind == "direct":
            continue
        link = LINK.match(text, claim.span.start, claim.span.end)
        start = link.end() if link else claim.span.start
        region = next((r for r in attribution.content if r.holds(claim.span)), claim.span)
        words = trimmed(text, Span(start, _end(text, claim.span, region)), ".")
        yield OwnedClaim(facts, claim, words, stated_by(facts, words))


def _end(text: str, claim: Span, region: Span) -> int:
    """A closing mark that the claim leaves out belongs to its words."""
    after = re.match(r"[.,]?[”\"’']*", text[claim.end : region.end])
    opened = text.count("“", claim.start, claim.end) > text.count("”", claim.start, claim.end)
    straight = text.count('"', claim.start, claim.end) % 2
    return claim.end + (after.end() if after and (opened or straight) else 0)


def _stands_alone(subject: OwnedClaim) -> bool:
    words = subject.text
    marks = words.count("“") == words.count("”") and words.count('"') % 2 == 0
    sized = FEWEST_WORDS <= len(words_in(words)) <= MOST_WORDS
    once = len(places(subject.facts, words, subject.facts.article.blocks)) == 1
    whole = (
        marks
        and not re.search(r",[”\"’']+$", words)
        and "?" not in words
        and "''" not in words
        and "(" not in words
    )
    return sized and once and whole and not DEPENDENT.match(words) and _opens_with_a_noun(words)


def _opens_with_a_noun(words: str) -> bool:
    """A determiner, a name, a number, or a plural noun that is no verb (“plans to leave”)."""
    first, second = words.split()[:2]
    opens = BIT["determiner"] | BIT["capital"] | BIT["digit"] | BIT["number"]
    plural = is_plural(first.casefold()) and not LEXICON[second] & BIT["preposition"]
    return bool(LEXICON[first] & opens) or (plural and not LEXICON[first] & BIT["prediction_verb"])


def _tells_a_cause(subject: OwnedClaim) -> bool:
    """A cause in the main clause, not in an aside on somebody."""
    cause = CAUSE.search(subject.text)
    if cause is None or DUTY.search(subject.text):
        return False
    return not re.search(r"\b(?:who|which|that)\b", subject.text[: cause.start()])


def _source_is_plain(subject: OwnedClaim) -> bool:
    """One sure source with a full name, whom the words themselves do not name."""
    voice = subject.voice
    if voice is None or not is_presentable(voice) or not is_whole(subject.facts, voice):
        return False
    attribution = subject.facts.attributions[subject.claim.attribution or 0]
    source = attribution.source.of(subject.facts.article.text) if attribution.source else ""
    if voice.kind == "person" and OF_SOMEBODY.search(source):
        return False  # “Supporters of Maria Ortiz”
    return not name_words(voice) & content_words(subject.text)


def _source(subject: OwnedClaim) -> str:
    return display(subject.voice) if subject.voice else ""


def _others(subject: OwnedClaim) -> list[Option]:
    """Two other people who speak in the article; the writer, where there is but one."""
    facts, number, source = subject.facts, subject.claim.paragraph, subject.voice
    if source is None:
        return []
    speaking = {a.voice for a in facts.attributions if is_sure(a)}
    found = []
    for index, voice in enumerate(facts.voices):
        fits = index in speaking and voice.kind == "person" and is_presentable(voice)
        if source.kind != "person" and are_tied(facts, voice, source):
            continue  # an office may speak through its own people
        if fits and told_apart(source, voice):
            because = f"P{number} gives these words to {display(source)}, not to {display(voice)}."
            proof = Proof("not stated by", subject.text, None, voice.name)
            found.append(Option(display(voice), because, (proof,)))
    if len(found) == 1:
        because = (
            f"P{number} reports what {display(source)} said; the writer does not say so as well."
        )
        proof = Proof("stated by", subject.text, None, source.name)
        found.append(Option(WRITER, because, (proof,)))
    return found


def _reported(subject: OwnedClaim) -> tuple[Proof, ...]:
    number = subject.claim.paragraph
    return (
        Proof("stands", subject.text, number),
        Proof("stated by", subject.text, None, subject.voice.name if subject.voice else ""),
    )


def _evidence(subject: OwnedClaim) -> tuple[Evidence, ...]:
    sentence = sentence_at(subject.facts, subject.words.start)
    words = sentence.of(subject.facts.article.text).strip()
    return (Evidence(subject.claim.paragraph, words),)


OWNED_CLAIM = SubjectKind(
    name="owned_claim",
    about="a statement that is reported in the writer's wording, with its source",
    find=owned_claims,
    evidence=_evidence,
    slots={
        "words": lambda s: s.text,
        "paragraph": lambda s: str(s.claim.paragraph),
        "source": _source,
    },
    guards={
        "says_what_should_be": lambda s: bool(DUTY.search(QUOTED.sub("", s.text))),
        "says_what_brought_about_what": _tells_a_cause,
        "words_stand_alone": _stands_alone,
        "source_is_plain": _source_is_plain,
    },
    options={"other_speakers": _others},
    proofs={"reported_from_the_source": _reported},
)
