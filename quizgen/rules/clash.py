"""Two questions that must not stand on one sheet: they ask the same, or one gives the other away."""

import re
from collections.abc import Mapping

from quizgen.bank.kinds import (
    Choice,
    Highlight,
    Match,
    MultiSelect,
    Order,
    Question,
    ShortAnswer,
    Table,
    TrueFalse,
    TwoPart,
)
from quizgen.rules.proofs import folded
from quizgen.rules.reading.phrases import content_words
from quizgen.rules.rule import Rule

SAME_WORDS = 5  # a run of so many words ties two questions to one quotation
LONG_KEY = 4  # words; a shorter key may stand in another stem by chance
PLACE = re.compile(r"\bP\d+\b")
# What a stem says of a paragraph where it tells who speaks there, or how.
TELLS_OF_SPEECH = re.compile(
    r"\b(?:quot\w+|words|says?|said|tells?|told|reports?|statement|wrote|writer|credits?|identify)\b",
    re.I,
)
FEWEST_LETTERS = 3
MOST_SHARED = 2  # of the paragraphs offered: two such choices solve each other


def paragraphs(question: Question) -> set[tuple[int, int]]:
    """(article, paragraph) of the question's evidence."""
    return {(item.article, item.paragraph) for item in question.evidence}


def clash(one: Question, other: Question, rules: Mapping[str, Rule]) -> str:
    """Why the two must not stand on one sheet; empty where they may."""
    alike = one.skill == other.skill or (is_closed(one) and is_closed(other))
    if alike and on_same_words(one, other):
        return "they ask about the same words"
    if one.rule and one.rule == other.rule and keys(one) and keys(one) == keys(other):
        return "one rule asks for the same answer twice"
    if any(len(a & b) >= MOST_SHARED for a in _offered(one) for b in _offered(other)):
        return "they offer the same paragraphs"
    for first, second in ((one, other), (other, one)):
        rule = rules.get(first.rule)
        if rule and second.rule in rule.not_with and paragraphs(first) & paragraphs(second):
            return f"{rule.title} gives the other away"
        asked = rules.get(second.rule)
        if asked and asked.about_speech and tells_of_speech(first, second):
            return "the one tells who speaks in a paragraph of the other, or how"
        if gives_away(first, second):
            return "the one gives the other's answer away"
    return ""


def _offered(question: Question) -> list[set[str]]:
    """The paragraphs that the choices in a question offer."""
    return [set(p.options) for p in choices_of(question) if all(map(_is_place, p.options))]


def on_same_words(one: Question, other: Question) -> bool:
    """Whether some evidence of the one holds some of the other's, in the same paragraph."""
    return any(
        (a.article, a.paragraph) == (b.article, b.paragraph)
        and (folded(a.words) in folded(b.words) or folded(b.words) in folded(a.words))
        for a in one.evidence
        for b in other.evidence
        if a.words and b.words
    )


def gives_away(giver: Question, asked: Question) -> bool:
    """Whether a student who reads `giver` knows the key of `asked` without the article.

    A long key must not stand in another stem; a short one (a name) must not stand there together
    with the words that the other question is about.
    """
    stem = folded(stem_text(giver))
    # A phrase to choose that another stem prints is seen there inside quotation marks, or outside.
    if any(folded(o) in stem for o in options_of(asked) if o[:1].islower() and " " in o):
        return True
    for key in keys(asked):
        known = folded(key)
        if not known:
            continue
        pattern = re.compile(rf"(?<!\w){re.escape(known)}(?!\w)")
        long = len(known.split()) >= LONG_KEY
        if pattern.search(stem) and (long or _share_a_run(stem, folded(stem_text(asked)))):
            return True
        # An option that says more than the key, with the key in it, is a statement on it.
        if long and any(
            folded(o) != known and pattern.search(folded(o)) for o in options_of(giver)
        ):
            return True
    return _names_the_speaker(giver, asked) or _shows_a_proof(giver, asked)


def tells_of_speech(giver: Question, asked: Question) -> bool:
    """Whether a stem says who speaks, or how, in a paragraph that the other asks about."""
    own = re.sub("“[^”]*”", "“”", stem_text(giver))
    choices = [part for part in choices_of(asked) if all(map(_is_place, part.options))]
    asked_of = {option for part in choices for option in part.options} or _places(stem_text(asked))
    return bool(_places(own) & asked_of) and bool(TELLS_OF_SPEECH.search(own))


def _names_the_speaker(giver: Question, asked: Question) -> bool:
    """Whether a stem names the person asked for together with the paragraph, or with any."""
    stem, named = stem_text(giver), _places(stem_text(giver))
    for part in choices_of(asked):
        surname = part.answer.split()[-1]
        is_name = part.answer[:1].isupper() and not _is_place(part.answer)
        if is_name and re.search(rf"\b{re.escape(surname)}\b", stem):
            asked_of = _places(part.ask)
            if named & asked_of or (named and not asked_of):
                return True
    return False


def _shows_a_proof(giver: Question, asked: Question) -> bool:
    """Whether a stem shows, with its paragraph, the words that tell paragraphs to choose apart."""
    stem = stem_text(giver)
    named, known = _places(stem), folded(stem)
    return any(
        f"P{proof.paragraph}" in named
        and len(proof.words) >= FEWEST_LETTERS
        and re.search(rf"(?<!\w){re.escape(folded(proof.words))}(?!\w)", known)
        for part in choices_of(asked)
        if all(map(_is_place, part.options))
        for proof in part.proof
    )


def _places(text: str) -> set[str]:
    """The paragraphs that a text names: P3."""
    return {match[0] for match in PLACE.finditer(text)}


def _is_place(option: str) -> bool:
    return PLACE.fullmatch(option) is not None


def choices_of(question: Question) -> list[Choice]:
    """The choices of one right option in a question."""
    parts = question.parts if isinstance(question, TwoPart) else (question,)
    return [part for part in parts if isinstance(part, Choice)]


def _share_a_run(one: str, other: str) -> bool:
    first, second = re.findall(r"\w+", one), re.findall(r"\w+", other)
    runs = {tuple(first[i : i + SAME_WORDS]) for i in range(len(first) - SAME_WORDS + 1)}
    return any(
        tuple(second[i : i + SAME_WORDS]) in runs
        and content_words(" ".join(second[i : i + SAME_WORDS]))
        for i in range(len(second) - SAME_WORDS + 1)
    )


def stem_text(question: Question) -> str:
    """What a student reads of a question besides the options to choose from."""
    match question:
        case TwoPart(parts=parts):
            return "\n".join((question.ask, *(stem_text(part) for part in parts)))
        case Match(prompts=prompts):
            return "\n".join((question.ask, *prompts))
        case Table(rows=rows):
            return "\n".join((question.ask, *rows))
        case Order(items=items):
            return "\n".join((question.ask, *items))
        case _:
            return question.ask


def is_closed(question: Question) -> bool:
    """Whether the question is answered by a letter: two of them on the same words are one."""
    return isinstance(question, Choice | TrueFalse)


def options_of(question: Question) -> tuple[str, ...]:
    """What a student chooses from, where that is a list of texts."""
    match question:
        case Choice(options=options) | MultiSelect(options=options):
            return options
        case TwoPart(parts=parts):
            return tuple(option for part in parts for option in options_of(part))
        case _:
            return ()


def keys(question: Question) -> list[str]:
    """The texts that are right answers, where an answer is a text of the article or a name."""
    match question:
        case Choice(answer=answer) | Highlight(answer=answer):
            return [answer]
        case ShortAnswer(answer=answer, accept=accept):
            return [answer, *accept]
        case Match(answer=pairs):
            return [choice for _, choice in pairs]
        case TwoPart(parts=parts):
            return [key for part in parts for key in keys(part)]
        case _:
            return []
