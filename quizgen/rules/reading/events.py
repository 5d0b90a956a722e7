"""Events as the article's words present them: done, to come (firmly or not), or left open.

An event is a clause whose verb says which of these it is. Its subject and what follows the
verb are kept, the verb is left out: “The council … a second clinic” shows a reader what is meant,
and only the article shows whether it was opened, will be, or may be.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from quizgen.base import Span
from quizgen.extract.facts import Claim, Facts, Force
from quizgen.extract.figures import is_plural
from quizgen.extract.lexicon import BIT, LEXICON, TOKEN
from quizgen.extract.vocabulary import VERBS
from quizgen.rules.reading.phrases import FUNCTION_WORDS, content_words, trimmed, words_in

Presented = Literal["done", "will be", "expected", "open"]

OPENER = re.compile(
    r"(?:[A-Z]{2,}(?:[ .,]+[A-Za-z.]+){0,4} ?[—–-]+ |(?:[Aa]nd|[Bb]ut|that|so|then|also) )"
)
LED_IN = re.compile(r"(?:in|on|at|by|for|after|before|during|since|under|with|from)\b", re.I)
# Where what follows the verb ends: a mark, or a word that opens another clause.
END = re.compile(
    r",(?!\d)|[;:—–()\[\]“”\"?!…]|\'\'|(?<!\b[A-Za-z])\.(?=\s|$)|\s(?:who|whom|which|that|when|while|after|before|because|but|as"
    r"|where|whose|if|unless|until|since|so|and|or|whether|amid|despite|how|why|what)\b|\s--"
)
EDGE = re.compile(r"\s(?=(?:in|on|at|by|for|from|with|to|of|into|over|under|about|near|during)\s)")
CLAUSE_WORD = re.compile(
    r"\b(?:who|which|that|when|while|after|before|because|but|where|if|unless|until|since|as|than"
    r"|whether|whose|how|why|what|to|like|almost|nearly)\b",
    re.I,
)
# What follows the verb must not be the half of a verb of two words (take place, turn around).
HALF = re.compile(
    r"(?:about|ahead|along|apart|around|aside|away|back|down|forward|home|off|out|place|part|this|that|these|those|such"
    r"|to|together|up|over|of|by|like|not|it|him|her|them|us|me|you|\w+self|\w+selves|so|too|longer"
    r"|better|worse|open|shut|clear|free|ill|well|hard)",
    re.I,
)
THINKS = frozenset(
    ["believe", "think", "say", "know", "expect", "suspect", "fear", "hope", "argue"]
)
PARTICIPLE = BIT["ed"] | BIT["past_or_participle"] | BIT["participle"]
LEAVES_OPEN = frozenset(["may", "might"])
NOW_EXPECTED = re.compile(r"(?:is|are)\s+(?:(?:also|now|still)\s+)?(?:expected|likely) to")
# A condition, a wish, or a matter before a court: the verb alone does not tell how it stands.
DEPENDS = re.compile(
    r"\b(?:if|unless|whether|wish\w*|hop(?:e[sd]?|ing)|alleg\w+|charges?|accus\w+|plead\w*|pled"
    r"|den(?:y|ies|ied)|suspected|supposedly|reportedly)\b",
    re.I,
)
NEGATED = re.compile(
    r"n[’']t\b|\b(?:not|never|no|nobody|nothing|none|hardly|barely|little|few|always)\b", re.I
)
OPEN_WORDS = BIT["hedge"] | BIT["possibility"]
UNSURE = BIT["negation"] | OPEN_WORDS | BIT["would"] | BIT["duty"]
VERB_FORMS = (
    BIT["be"] | BIT["have"] | BIT["future"] | BIT["past_only"] | BIT["past_or_participle"] | UNSURE
)
OPENS_NOUN = BIT["determiner"] | BIT["capital"] | BIT["digit"] | BIT["number"] | BIT["subject"]
ENDS_NO_NOUN = BIT["ly"] | BIT["preposition"] | BIT["between"]
OPENS_OBJECT = BIT["determiner"] | BIT["capital"] | BIT["digit"] | BIT["number"]
ENDS_NO_REST = frozenset(
    ["even", "called", "else", "rather", "mr", "mrs", "ms", "dr", "st", "sen", "rep", "gov"]
)
# Verbs that tell of no event of their own, or of one that is only arranged.
LIGHT = re.compile(
    r"(?:did|do|done|had|have|has|made|make|got|get|said|been|be|became|become|seemed|see|saw|seen|let"
    r"|helped|help|kept|keep|watch|need|needed|want|wanted|scheduled|planned|arranged|booked|set"
    r"|prepared|agreed|decided|considered|remain|remained|mean|meant|depend)"
)
PLAIN_REPORTS: frozenset[Force] = frozenset({"neutral", "write", "show"})
MOST_SUBJECT, MOST_REST = 8, 10


@dataclass(frozen=True, slots=True)
class Event:
    """One clause: who or what, the verb with its auxiliaries, and what follows."""

    subject: Span
    verb: Span
    rest: Span
    presented: Presented
    paragraph: int
    text: str  # the article's

    @property
    def shown(self) -> str:
        """The event without its verb: “The council … a second clinic”."""
        return f"{self.subject.of(self.text)} … {self.rest.of(self.text)}"


def events(facts: Facts, within: Span | None = None) -> list[Event]:
    """The plain events of the body, or of one sentence, in reading order.

    Whatever is not plain is left out.
    """
    claims = [c for c in facts.claims if within is None or within.holds(c.span)]
    found = [*_done(facts, claims), *_coming(facts, claims)]
    found = [event for event in found if event.paragraph]
    return sorted(found, key=lambda event: event.verb)


def _done(facts: Facts, claims: Sequence[Claim]) -> Iterator[Event]:
    text = facts.article.text
    for claim in claims:
        told = claim.kind == "action" and claim.time == "past" and claim.certainty != "guess"
        if not told or not claim.deciding:
            continue
        verb = claim.deciding[0]
        head = words_in(verb.of(text))[-1].casefold()
        after = TOKEN.match(text, verb.end + 1)
        direct = after is not None and (LEXICON[after[0]] & OPENS_OBJECT or after[0] in "$€£")
        plain = claim.certainty == "sure" or (direct and len(claim.deciding) == 1)
        if plain and head not in VERBS:
            yield from _event(facts, claim, verb, "done")


def _coming(facts: Facts, claims: Sequence[Claim]) -> Iterator[Event]:
    text = facts.article.text
    for modality in facts.modalities:
        word = modality.span.of(text).casefold()
        claim = next((c for c in claims if c.span.holds(modality.span)), None)
        if claim is None:
            continue
        verb = Span(modality.span.start, modality.event.end)
        if not modality.hedged and word == "will" and modality.certainty == "sure":
            yield from _event(facts, claim, verb, "will be")
        elif NOW_EXPECTED.fullmatch(word):
            yield from _event(facts, claim, verb, "expected")
        elif word in LEAVES_OPEN and not _concedes(facts, modality.span):
            yield from _event(facts, claim, verb, "open")


def _concedes(facts: Facts, modal: Span) -> bool:
    """“She may lead, but …”: the speaker grants the fact, and leaves nothing open."""
    after = next((s for s in facts.sentences if s.holds(modal)), modal)
    later = facts.article.text[modal.end : after.end]
    return bool(re.search(r"\b(?:but|yet|however|still|though|although)\b", later, re.I))


def _event(facts: Facts, claim: Claim, verb: Span, presented: Presented) -> Iterator[Event]:
    text = facts.article.text
    *before, head = words_in(verb.of(text).casefold())
    if LIGHT.fullmatch(head) or ("have" in before and not LEXICON[head] & PARTICIPLE):
        return
    if text.startswith(" place", verb.end):
        verb = Span(verb.start, verb.end + len(" place"))
    subject = _subject(text, Span(claim.span.start, verb.start))
    rest = _rest(facts, Span(verb.end, claim.span.end))
    if subject is None or rest is None or _depends(facts, claim) or _is_disputed(facts, claim):
        return
    if presented == "done" and _is_anothers_deed(facts, claim, subject):
        return
    unsure = UNSURE if presented == "done" else UNSURE & ~OPEN_WORDS
    around = TOKEN.findall(text[subject.start : rest.end])
    if NEGATED.search(text[verb.start : rest.end]):
        return
    if not any(LEXICON[word] & unsure for word in around):
        yield Event(subject, verb, rest, presented, claim.paragraph, text)


def _depends(facts: Facts, claim: Claim) -> bool:
    """Whether the sentence asks, makes a condition, or reports an accusation."""
    sentence = next((s for s in facts.sentences if s.holds(claim.span)), claim.span)
    words = sentence.of(facts.article.text)
    return "?" in words or DEPENDS.search(words) is not None


def _is_anothers_deed(facts: Facts, claim: Claim, subject: Span) -> bool:
    """Whether a quoted speaker tells of somebody else's deed: that may be no more than a charge."""
    if claim.attribution is None or facts.attributions[claim.attribution].kind == "indirect":
        return False
    first = subject.of(facts.article.text).split()[0].casefold()
    return first not in {"our", "my", "i", "we"}


def _is_disputed(facts: Facts, claim: Claim) -> bool:
    """Whether the clause is somebody's allegation, promise or wish: the verb alone tells little."""
    if claim.attribution is None:
        return False
    attribution = facts.attributions[claim.attribution]
    return not attribution.speech or attribution.force not in PLAIN_REPORTS


def _subject(text: str, before: Span) -> Span | None:
    """The noun phrase before the verb: after an opening phrase, or before words in apposition."""
    opener = OPENER.match(text, before.start, before.end)
    if opener is None and re.search(r"[—–-]\s*$", text[max(0, before.start - 3) : before.start]):
        return None  # an aside between dashes
    whole = Span(opener.end() if opener else before.start, before.end)
    commas = [at for at in range(whole.start, whole.end) if text[at] == ","]
    if commas and text[whole.start : whole.end].rstrip().endswith(","):
        whole = Span(whole.start, commas[0])
    elif len(commas) == 1 and LED_IN.match(text, whole.start):
        whole = Span(commas[0] + 1, whole.end)
    span = trimmed(text, whole)
    words = span.of(text).split()
    if not 1 <= len(words) <= MOST_SUBJECT or re.search(r"[,;:—–()\[\]“”\"…]", span.of(text)):
        return None
    if CLAUSE_WORD.search(span.of(text)) or words[0].casefold() in NO_SUBJECT:
        return None
    bits = [LEXICON[word] for word in TOKEN.findall(span.of(text))]
    if any(bit & VERB_FORMS and not bit & BIT["capital"] for bit in bits):
        return None
    if any(word in VERBS and VERBS[word].shape != "base" for word in words) or THINKS & set(words):
        return None  # “officials believe the council has …”
    opens = bits[0] & OPENS_NOUN or is_plural(words[0])
    if not opens or bits[0] & BIT["preposition"] or bits[-1] & ENDS_NO_NOUN:
        return None
    if bits[0] & BIT["subject"] and len(words) > 1:
        return None
    return span


NO_SUBJECT = frozenset(
    ["there", "this", "that", "these", "those", "it", "you", "it’s", "it's", "i", "we"]
)


def _rest(facts: Facts, after: Span) -> Span | None:
    """What follows the verb, up to where another clause may start; no date in it."""
    text = facts.article.text
    start = after.start
    for date in facts.dates:
        if 0 <= date.span.start - start <= 4 and date.span.end < after.end:
            start = date.span.end
    stop = END.search(text, start, after.end)
    end = stop.start() if stop else after.end
    for date in facts.dates:
        if start < date.span.start < end:
            end = date.span.start
    span = trimmed(text, Span(start, end))
    if stop and text[stop.start()] == "," and len(span.of(text).split()) <= 2:
        return None  # “an unlit, narrow tunnel” is cut in the middle
    while len(span.of(text).split()) > MOST_REST:
        cuts = [m.start() for m in EDGE.finditer(text, span.start, span.end)]
        if not cuts:
            return None
        span = trimmed(text, Span(span.start, cuts[-1]))
    if re.search(r"\b(?:by|of|for|in) \w+ing$", span.of(text)):
        return None
    words = span.of(text).split()
    while words and (
        words[-1].casefold() in FUNCTION_WORDS or words[-1] in ("since", "beginning", "starting")
    ):
        span = trimmed(text, Span(span.start, span.end - len(words.pop())))
    if len(words) < 2 or not content_words(span.of(text)) or HALF.fullmatch(words[0]):
        return None
    first, second = (LEXICON[TOKEN.findall(word)[0]] for word in words[:2])
    if first & BIT["preposition"] and len(words) < 3:
        return None
    if any(
        LEXICON[w] & (BIT["be"] | BIT["have"] | BIT["future"]) for w in TOKEN.findall(span.of(text))
    ):
        return None
    if words[0] in ("on", "in", "through", "across") and not second & OPENS_OBJECT:
        return None
    if first & (BIT["ly"] | BIT["ing"]) or (
        LEXICON[words[-1]] & BIT["ly"] and words[-1] != "early"
    ):
        return None
    return None if words[-1].casefold() in ENDS_NO_REST else span
