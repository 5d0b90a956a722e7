"""Checks of what is asked, and of the tool's own words everywhere."""

import re
from collections.abc import Iterator

from quizgen.bank.kinds import Match, OpenCard, ShortAnswer, TrueFalse, TwoPart
from quizgen.check.item import Finding, Item
from quizgen.check.texts import NEGATION, PLACE, QUOTED, bare, unquoted, words
from quizgen.rules.clash import stem_text
from quizgen.rules.reading.phrases import content_words

IMPERATIVES = frozenset(
    [
        "add",
        "answer",
        "arrange",
        "ask",
        "check",
        "choose",
        "circle",
        "cite",
        "compare",
        "complete",
        "connect",
        "copy",
        "correct",
        "decide",
        "define",
        "describe",
        "discuss",
        "draw",
        "explain",
        "fill",
        "find",
        "finish",
        "give",
        "highlight",
        "identify",
        "label",
        "leave",
        "list",
        "look",
        "make",
        "mark",
        "match",
        "name",
        "number",
        "order",
        "pick",
        "place",
        "point",
        "put",
        "quote",
        "read",
        "replace",
        "rewrite",
        "say",
        "search",
        "select",
        "show",
        "sort",
        "state",
        "suggest",
        "sum",
        "tell",
        "think",
        "tick",
        "underline",
        "use",
        "write",
    ]
)
OWN_MARKS = re.compile(r"</?[a-zA-Z][^>]*>|&(?:[a-z]+|#\d+);|\*\*|__|\\[a-z]")
LOADED = re.compile(
    r"\b(?:biased?|misleading(?:ly)?|propaganda|l(?:ie[ds]?|ying)|liars?|hypocri(?:tes?|tical|sy)|"
    r"so-called|radicals?|extremists?|fake news|agenda|shameful|outrageous|disgraceful)\b",
    re.IGNORECASE,
)
VAGUE = re.compile(r"\b(?:often|usually|mostly|frequently|generally)\b", re.IGNORECASE)
NOUN = re.compile(
    r"\b(?:an?|the|another|each|every|one|two|three|some|two|this) (?:\w+ )*?\w{3,}", re.IGNORECASE
)
POINTER = re.compile(
    r"\b(?:it|he|she|they|them|him|this|these|those|his|her|their|its)\b(?! (?:article|story|sheet|page|question|statement)s?\b)",
    re.IGNORECASE,
)


def stem_form(item: Item) -> Iterator[Finding]:
    if isinstance(item.question, TrueFalse | TwoPart):
        return
    sentences = re.split(r"(?<=[.!?:;,])[\s”\"’)]+", item.question.ask)
    starts = {first[0] for sentence in sentences if (first := words(sentence)[:1])}
    if "?" not in QUOTED.sub("”", item.question.ask) and not starts & IMPERATIVES:
        yield Finding("neither a question nor a task")


def stem_negative(item: Item) -> Iterator[Finding]:
    match = re.search(r"\b(?:NOT|EXCEPT|LEAST|except|least|not)\b", unquoted(item.question.ask))
    if match and not isinstance(item.question, TrueFalse | OpenCard):
        yield Finding(f"the question turns on “{match[0]}”", match[0])


def double_negative(item: Item) -> Iterator[Finding]:
    for sentence in re.split(r"(?<=[.!?:])\s+", unquoted(item.question.ask)):
        found = NEGATION.findall(sentence)
        if len(found) > 1:
            yield Finding(f"two negations: “{found[0]}” and “{found[1]}”", found[1])


def stem_gives_away(item: Item) -> Iterator[Finding]:
    stem = content_words(unquoted(item.question.ask))
    elsewhere = {word for one in item.distractors for word in content_words(one)}
    for key in item.keys if item.distractors else ():
        shared = sorted(
            word
            for word in (stem & content_words(key)) - elsewhere
            if len(word) > 3 and not PLACE.fullmatch(word)
        )
        if shared:
            yield Finding(
                f"“{shared[0]}” stands in the question and only in the right answer", shared[0]
            )


def stem_points_nowhere(item: Item) -> Iterator[Finding]:
    ask = item.question.ask
    if (
        isinstance(item.question, TrueFalse | TwoPart)
        or item.is_part
        or QUOTED.search(ask)
        or PLACE.search(ask)
    ):
        return
    match = POINTER.search(ask)
    if match and match[0].casefold() == "these" and not isinstance(item.question, ShortAnswer):
        return  # the options, the rows: they stand below
    if (
        match
        and not NOUN.search(ask[: match.start()])
        and not re.search(r"(?<!^)(?<![.?!:] )\b[A-Z][a-z]", ask[: match.start()])
    ):
        yield Finding(f"nothing says what “{match[0]}” points to", match[0])


def stem_without_place(item: Item) -> Iterator[Finding]:
    if isinstance(item.question, OpenCard | TwoPart) or item.is_part:
        return
    if isinstance(item.question, Match) and all(
        map(item.checked.in_article, item.question.prompts)
    ):
        return
    ask = stem_text(item.question) + "\n" + "\n".join(item.options)
    if (
        not QUOTED.search(ask)
        and not PLACE.search(ask)
        and not re.search(r"\b(?:this|the) article\b", ask)
    ):
        yield Finding("the question names no paragraph and quotes nothing")


def stem_long(item: Item) -> Iterator[Finding]:
    own, whole = len(words(unquoted(item.question.ask))), len(words(item.question.ask))
    # A statement may be a sentence of the article; a card may tell what to do step by step.
    if not isinstance(item.question, OpenCard | TrueFalse) and own > 25 and whole <= 60:
        yield Finding(f"{own} words without what is quoted; 25 are enough")


def stem_too_long(item: Item) -> Iterator[Finding]:
    if (whole := len(words(item.question.ask))) > 60 and not isinstance(item.question, OpenCard):
        yield Finding(f"{whole} words; more than 60 nobody keeps in mind")


def stem_vague(item: Item) -> Iterator[Finding]:
    if match := VAGUE.search(unquoted(item.question.ask)):
        yield Finding(f"“{match[0]}” means something else to everyone", match[0])


def loaded_word(item: Item) -> Iterator[Finding]:
    for name in ("ask", "correction", "note"):
        text = getattr(item.question, name, "")
        if match := LOADED.search(unquoted(text)):
            yield Finding(f"“{match[0]}” judges, in the question's own voice", match[0], name)


def contested_term(item: Item) -> Iterator[Finding]:
    """A statement to be judged true or false repeats the article's own sentence."""
    if isinstance(item.question, TrueFalse):
        return
    own = bare(unquoted(item.question.ask))
    for term in item.checked.contested_terms:
        if re.search(rf"\b{re.escape(term)}\b", own):
            yield Finding(f"the article’s voices use other words for “{term}” too", term)


def markup(item: Item) -> Iterator[Finding]:
    for name, text in _texts(item):
        if match := OWN_MARKS.search(unquoted(text)):
            yield Finding(f"“{match[0]}” would be printed as it stands", match[0], name)


def no_break_space(item: Item) -> Iterator[Finding]:
    for name, text in _texts(item):
        if "\u00a0" in text and not item.checked.in_article(text):
            yield Finding("a no-break space, which looks like any other", "\u00a0", name)


def mixed_marks(item: Item) -> Iterator[Finding]:
    for name, text in _texts(item):
        own = unquoted(text)
        if re.search("[“”‘]", text) and (match := re.search("[\"']", own)):
            yield Finding(
                f"straight and curly quotation marks in one text: {match[0]}", match[0], name
            )


def _texts(item: Item) -> Iterator[tuple[str, str]]:
    yield "ask", item.question.ask
    for option in item.options:
        yield "options", option
    if not isinstance(item.question, TwoPart):
        yield "why", item.question.why
