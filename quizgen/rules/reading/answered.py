"""Which of the reporter's questions – who, what, when, where – one sentence answers.

Only plain sentences are read: the writer's own, without a quotation, with one claim. Where a
sentence might answer a question in another way than those known here, nothing is said about it.
"""

import re
from typing import Literal

from quizgen.base import Span
from quizgen.extract.facts import Claim, Facts
from quizgen.extract.figures import is_plural
from quizgen.rules.reading.events import Event, events
from quizgen.rules.reading.phrases import sentence_at, trimmed, words_in

Told = Literal["done to", "expected", "done"]

# What somebody does on purpose: where the doer is left out, there is one to ask for.
DEED = re.compile(
    r"(?:accused|adopted|announced|appointed|approved|arrested|asked|banned|barred|blocked|built"
    r"|cancell?ed|captured|changed|charged|chosen|cleared|closed|collected|counted|cut|delayed"
    r"|detained|evacuated|fenced|filed|fined|fired|freed|given|granted|hired|installed"
    r"|introduced|invited|issued|jailed|launched|offered|ordered|overturned|paid|painted"
    r"|placed|planted|posted|postponed|printed|published|questioned|rejected|released|removed"
    r"|repaired|replaced|rescued|restored|searched|seized|sent|shown|shut|signed|sold|stopped"
    r"|suspended|taken|tested|torn|towed|trained|transferred|unveiled|vetoed|warned|withdrawn"
    r"|written)"
)
TIME_WORD = re.compile(
    r"\b(?:\d{4}s?|\d+(?:st|nd|rd|th)|[ap]\.?m|ago|after\w*|before|when\w*|while|during|since|until|till"
    r"|once|late\w*|earl\w+|recent\w*|now\w*|then|soon\w*|already|still|yet|times?|moments?|seconds?"
    r"|minutes?|hours?|da(?:y|ys|ily)|nights?|mornings?|afternoons?|evenings?|week\w*|month\w*"
    r"|year\w*|decades?|centur\w+|season\w*|spring|summer|autumn|fall|winter|first|last|next"
    r"|previous\w*|today|tomorrow|yesterday|tonight|over|within|as|in)\b",
    re.I,
)
PLACE = re.compile(
    r"\b(?:in|at|near|across|outside|inside|throughout)\s+(?:the\s+)?[A-Z][\w.’'-]*"
    r"(?:\s+(?:of\s+)?[A-Z][\w.’'-]*)*"
)
NOT_A_PLACE = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Christmas|Easter|Jan|Feb|Aug|Sept"
    r"|Oct|Nov|Dec|Mr|Mrs|Ms|Dr)\b"
)
NUMBER_WORD = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty"
    r"|half|third|quarter|hundred|double[ds]?|tripled?|twice)\b",
    re.I,
)
PRONOUN = re.compile(r"(?:he|she|it|they|we|i|you|this|that|these|those|there|some|all|both)", re.I)
MOST_WORDS = 32


def is_plain(facts: Facts, sentence: Span) -> bool:
    """A statement of the body, in the writer's own words, credited to nobody."""
    words = sentence.of(facts.article.text)
    if not facts.article.number_at(sentence.start) or not words.rstrip().endswith("."):
        return False
    if any(quotation.span.touches(sentence) for quotation in facts.quotations):
        return False
    tied = (*(r for a in facts.attributions for r in (*a.content, *a.cue)),)
    if any(region.touches(sentence) for region in tied):
        return False
    return len(words_in(words)) <= MOST_WORDS and not re.search(r"[;?:]|\bby\b|\bif\b", words)


def without_doer(facts: Facts, sentence: Span) -> tuple[Told, Claim] | None:
    """The sentence's one claim, where it says what was done, or is expected, but not by whom."""
    inside = [c for c in facts.claims if sentence.holds(c.span) and c.deciding]
    if len(inside) != 1 or not is_plain(facts, sentence):
        return None
    claim, text = inside[0], facts.article.text
    if claim.kind != "passive" or claim.certainty != "sure" or len(claim.deciding) != 1:
        return None
    verb = claim.deciding[0].of(text).casefold()
    subject = subject_of(facts, sentence, claim.deciding[0])
    if subject is None or re.search(r"\b(?:not|never|no|nobody)\b", sentence.of(text), re.I):
        return None
    if re.fullmatch(r"(?:is|are) expected", verb):
        return "expected", claim
    if claim.time == "past" and DEED.fullmatch(verb.split()[-1]):
        return "done to", claim
    return None


def subject_of(facts: Facts, sentence: Span, verb: Span) -> Span | None:
    """What stands before the verb, from the start of the sentence; none where it is a pronoun."""
    text = facts.article.text
    span = trimmed(text, Span(sentence.start, verb.start))
    dash = re.match(r"[A-Z][A-Z .,]+[—–-]+ ", span.of(text))
    if dash:
        span = Span(span.start + dash.end(), span.end)
    words = span.of(text).split()
    plain = 1 <= len(words) <= 8 and not re.search(r"[,—–()]", span.of(text))
    return span if plain and not PRONOUN.fullmatch(words[0]) else None


def deed_in(facts: Facts, sentence: Span) -> Event | None:
    """The one thing done that the sentence reports, with its doer; None where it is not plain."""
    claims = [c for c in facts.claims if sentence.holds(c.span) and c.deciding]
    if len(claims) != 1 or not is_plain(facts, sentence):
        return None
    inside = events(facts, sentence)
    if len(inside) != 1:
        return None
    event = inside[0]
    subject = event.subject.of(event.text)
    alone = " " not in subject and not is_plural(subject.casefold())
    if alone and not any(subject in voice.aliases for voice in facts.voices):
        return None  # “Footage captured” tells of no doer
    is_first = trimmed(event.text, Span(sentence.start, event.subject.start)).of(event.text) == ""
    named = not PRONOUN.fullmatch(subject.split()[0])
    return event if event.presented == "done" and named and is_first else None


def time_in(facts: Facts, sentence: Span) -> str:
    """The words by which the sentence says when; empty where none are known."""
    found = [date.span for date in facts.dates if sentence.holds(date.span)]
    return found[0].of(facts.article.text) if len(found) == 1 else ""


def says_no_time(facts: Facts, sentence: Span) -> bool:
    """Whether nothing in the sentence could be taken for a time."""
    dated = any(sentence.touches(date.span) for date in facts.dates)
    return not dated and not TIME_WORD.search(sentence.of(facts.article.text))


def place_in(facts: Facts, sentence: Span) -> str:
    """The words by which the sentence says where; empty where none are sure."""
    text = facts.article.text
    for match in PLACE.finditer(text, sentence.start, sentence.end):
        span = Span(*match.span())
        people = (m for v in facts.voices if v.kind == "person" for m in v.mentions)
        dated = any(span.touches(date.span) for date in facts.dates)
        if not (dated or NOT_A_PLACE.search(match[0]) or any(span.touches(m) for m in people)):
            return match[0].rstrip(".") if match[0].count(".") == 1 else match[0]
    return ""


def gives_no_number(facts: Facts, span: Span) -> bool:
    """Whether the sentence around the span has no number, in digits or in words."""
    return not NUMBER_WORD.search(sentence_at(facts, span.start).of(facts.article.text))
