"""Whose statement a stretch of the article is, where the article says so plainly."""

import re

from quizgen.base import Span
from quizgen.extract.facts import Attribution, Facts, Force, Voice
from quizgen.extract.lexicon import BIT, LEXICON
from quizgen.extract.vocabulary import CUE, DOCUMENT, FLAGS, NOUN_CUE, TIME
from quizgen.rules.reading.phrases import FUNCTION_WORDS, WORD, sentence_at
from quizgen.rules.reading.places import folded, places

# Verbs whose content is a statement the source makes; “released”, “called” and “asked for” are not.
STATES = frozenset(
    [
        "acknowledge",
        "add",
        "according to",
        "admit",
        "announce",
        "argue",
        "assert",
        "claim",
        "concede",
        "conclude",
        "confirm",
        "contend",
        "estimate",
        "explain",
        "find",
        "insist",
        "maintain",
        "note",
        "observe",
        "point out",
        "remark",
        "report",
        "reveal",
        "say",
        "show",
        "state",
        "stress",
        "tell",
        "testify",
        "warn",
        "write",
    ]
)
MAKERS = ("author", "authors", "researcher", "investigator", "pollster", "spokesman", "spokeswoman")
DISPUTED: frozenset[Force] = frozenset({"ask", "none"})
SOURCE_WORD = re.compile(r"\b(?:per|by|according|estimated?|estimates|expected|reportedly)\b", re.I)


def is_sure(attribution: Attribution) -> bool:
    """Whether a key may rest on it: a plain statement, a tag of its own, a resolved source."""
    return (
        attribution.certainty == "sure"
        and attribution.speech
        and attribution.voice is not None
        and bool(attribution.cue)
        and not attribution.by_convention
        and attribution.lemma in STATES
        and attribution.force not in DISPUTED
    )


def holders(facts: Facts, span: Span) -> list[Attribution]:
    """Every attribution whose content touches the span, the shortest content first."""
    found = [a for a in facts.attributions if any(r.touches(span) for r in a.content)]
    return sorted(found, key=lambda a: sum(map(len, a.content)))


def stated_by(facts: Facts, span: Span) -> Voice | None:
    """The one voice that states what the span says, tagged in its own sentence; None if unsure."""
    found = holders(facts, span)
    text = facts.article.text
    if any(a.source and a.source.of(text).casefold() in {"they", "it", "who"} for a in found):
        return None  # what “they” points to is seldom plain
    if not found or not all(is_sure(a) for a in found) or len({a.voice for a in found}) != 1:
        return None
    nearest = found[0]
    sentence = sentence_at(facts, span.start)
    if not any(region.holds(span) for region in nearest.content):
        return None
    if not any(sentence.holds(cue) for cue in nearest.cue):
        return None
    return facts.voice_of(nearest)


def names_no_source(facts: Facts, span: Span) -> bool:
    """Whether the sentence around the span, and its paragraph, credit nothing to anybody."""
    sentence = sentence_at(facts, span.start)
    block = next((b for b in facts.article.blocks if b.holds(span)), sentence)
    words = sentence.of(facts.article.text)
    number = facts.article.number_at(span.start)
    if any(a.paragraph == number for a in facts.attributions):
        return False
    if any(region.touches(block) for a in facts.attributions for region in (*a.content, *a.cue)):
        return False
    if any(quotation.span.touches(block) for quotation in facts.quotations):
        return False
    flags = [FLAGS.get(word.casefold(), 0) for word in WORD.findall(words)]
    told = CUE | NOUN_CUE | DOCUMENT
    return not any(flag & told for flag in flags) and not SOURCE_WORD.search(words)


def is_stated_only_by(facts: Facts, words: str, name: str, blocks: list[Span]) -> bool:
    """Whether every place of the words is stated by the voice of that name."""
    found = places(facts, words, blocks)
    voices = [stated_by(facts, span) for span in found]
    return bool(found) and all(voice is not None and voice.name == name for voice in voices)


def are_tied(facts: Facts, voice: Voice, source: Voice) -> bool:
    """Whether one sentence speaks of both: the voice, and the source or those who make such."""
    text, head = facts.article.text, source.name.split()[-1].casefold()
    names, sources = (voice.name, *voice.aliases), (source.name, *source.aliases, head, *MAKERS)
    told = [folded(sentence.of(text)) for sentence in facts.sentences]
    return any(
        any(folded(name) in sentence for name in names)
        and any(re.search(rf"\b{re.escape(folded(other))}\b", sentence) for other in sources)
        for sentence in told
    )


def display(voice: Voice) -> str:
    """The voice as an option prints it: a name as it stands, a role without a capital."""
    first, _, rest = voice.name.partition(" ")
    opens = first in {"A", "An", "The", "One", "Some", "Two", "Its", "His", "Her", "Their"}
    shown = f"{first.casefold()} {rest}" if opens and rest else voice.name
    return shown.replace("'", "’")  # the tool's own sentences have curly marks


OFFICE = re.compile(
    r"(?:administration|agency|association|authority|bank|board|bureau|campaign|center|college"
    r"|commission|committee|council|court|department|district|firm|foundation|hospital|institute"
    r"|ministry|office|school|union|university)"
)


def _is_an_office(words: list[str]) -> bool:
    """A proper name of several words, letters alone, or “the … office”."""
    names = [word for word in words if word.casefold() not in FUNCTION_WORDS]
    if names and all(word[0].isupper() for word in names) and words[0] not in CROWD:
        return len(names) > 1 or names[0].isupper()
    return len(words) > 2 and OFFICE.fullmatch(words[-1].casefold()) is not None


CROWD = frozenset(["Several", "Many", "Some", "Most", "Other", "Few", "Two", "Three", "All"])


def is_presentable(voice: Voice) -> bool:
    """Whether the voice can stand as an option: a full name, a group or a document."""
    words = voice.name.split()
    last = words[-1].casefold()
    if FLAGS.get(words[0].casefold(), 0) & TIME or LEXICON[words[0]] & (BIT["month"] | BIT["ly"]):
        return False
    if voice.kind == "person":
        return len(words) >= 2 and all(word[0].isupper() or len(word) <= 3 for word in words)
    if last in FUNCTION_WORDS or last.endswith(("ed", "ing")):
        return False  # cut off: “the average of recent polls compiled”
    # A role (“officials”) or a crowd (“some voters”) may hold any of the people who are named, and
    # “the group” or a lone surname may be anybody.
    if voice.kind == "group" and not _is_an_office(words):
        return False
    if last in FUNCTION_WORDS or last.endswith(("ed", "ing")):
        return False  # cut off: “the average of recent polls compiled”
    # A role (“officials”) or a crowd (“workers”) may hold any of the people who are named, and
    # “the group” or a lone surname may be anybody.
    if voice.kind == "group" and len(words) < 3 and not voice.name[0].isupper():
        return False
    if voice.kind == "group" and len(words) == 1 and not voice.name.isupper():
        return False
    plain = voice.kind in ("group", "document") and len(words) <= 6
    determined = words[0].casefold() in {"the", "a", "an", "some"} or voice.name[0].isupper()
    return plain and determined


def is_whole(facts: Facts, voice: Voice) -> bool:
    """Whether the name does not go on behind the words that were found: “USA” of “USA TODAY”."""
    text = facts.article.text
    return voice.kind == "person" or not any(
        re.match(r" [A-Z]", text[mention.end : mention.end + 2]) for mention in voice.mentions
    )
