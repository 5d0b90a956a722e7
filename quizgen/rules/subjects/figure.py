"""Subject `figure`: a number with its unit, who supplied it, and the number it could be taken for."""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Facts, Figure, Voice
from quizgen.extract.vocabulary import ADVERB, FLAGS, PREP, SUBORDINATOR, TIME, VERB
from quizgen.rules.reading.phrases import FUNCTION_WORDS, sentence_at, told_apart, words_in
from quizgen.rules.reading.places import places
from quizgen.rules.reading.sources import (
    are_tied,
    display,
    is_presentable,
    is_sure,
    is_whole,
    names_no_source,
    stated_by,
)
from quizgen.rules.subject import Option, SubjectKind
from quizgen.rules.subjects.share import shares

NOT_SAID = "not stated"
TIMES = frozenset(["second", "minute", "hour", "day", "week", "month", "year", "decade", "time"])
MONEY_OR_SHARE = frozenset(["$", "€", "£", "percent", "percentage point"])
KEPT_FROM = 10_000
# What offices count year by year; what was given, won, asked in a poll or voted is counted once.
KEPT = re.compile(
    r"\b(?:people|persons|residents|jobs|homes|houses|workers|students|pupils|patients|refugees|immigrants"
    r"|migrants|children|cases|deaths|crimes|veterans|inmates|prisoners|farms|schools|teachers|households"
    r"|families|employees|women|men|adults|soldiers|troops|murders|births|apartments|trees|cars|guns)$"
)
NOT_KEPT = re.compile(
    r"\b(?:polls?|polled|polling|surveys?|surveyed|respondents|voters?|votes?|voted|ballots?|delegates?|margin"
    r"|prize|donat\w*|donors?|crowds?|attend\w*|fans|likely|support\w*|favor\w*|would|will|should|could|want\w*"
    r"|think|believe|approv\w*|disapprov\w*|oppos\w*|prefer\w*|views?|viewed|said they|say they|feel|goal|members|turnout|came|rules?|request\w*)\b",
    re.I,
)
# Before a number, these leave it open which other numbers would be right as well.
LOOSE = re.compile(
    r"(?:at least|at most|(?:more|less|fewer|rather|other) than|as (?:many|much|few) as|up to|over|"
    r"under|nearly|almost|about|around|roughly|some|approximately|another|additional|only|just|"
    r"below|above|beyond|between|to|or|and|-|–|by|from)\s*$",
    re.I,
)
REFERS = re.compile(
    r"\b(?:(?i:he|she|they|him|them|it|we|you|each|this|these|those|here|of that)|I|us|me)\b"
)
MOST_WORDS = 30


@dataclass(frozen=True, slots=True)
class FigureInText:
    """A figure of the body in its sentence; `voice` states it, where that is sure."""

    facts: Facts
    figure: Figure
    sentence: Span
    voice: Voice | None

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.figure.span,)


def figures(facts: Facts) -> Iterator[FigureInText]:
    """The figures of the body that stand for themselves, in reading order."""
    for figure in facts.figures:
        if figure.paragraph and _is_whole(facts, figure):
            sentence = sentence_at(facts, figure.span.start)
            yield FigureInText(facts, figure, sentence, stated_by(facts, figure.span))


def _is_whole(facts: Facts, figure: Figure) -> bool:
    """Neither half of “12 or 13 percent” nor cut short before the noun that it counts."""
    text = facts.article.text
    if re.search(r"\d (?:and|or|to) $", text[max(0, figure.span.start - 8) : figure.span.start]):
        return False
    last = figure.span.of(text).split()[-1]
    if last[0].isalpha() and not last.islower():
        return False  # a name, such as a band's or a film's
    if re.match(r"[-–/] ?[$\d]| question", text[figure.span.end :]):
        return False  # a score or a range; “the $64,000 question”
    following = re.match(r"[ -]([^\W\d_]+)", text[figure.span.end :])
    if following is None or figure.unit in MONEY_OR_SHARE:
        return True
    word = following[1].casefold()
    known = FLAGS.get(word, 0) & (PREP | ADVERB | VERB | TIME | SUBORDINATOR)
    return word in FUNCTION_WORDS or word.endswith("ly") or bool(known)


def _words(subject: FigureInText) -> str:
    return subject.figure.span.of(subject.facts.article.text)


def _is_worth_a_source(subject: FigureInText) -> bool:
    """Money, shares and counts from ten on; spans of time are seldom anybody's evidence."""
    figure = subject.figure
    if figure.unit in MONEY_OR_SHARE:
        return True
    return figure.unit not in TIMES and (figure.value is None or figure.value >= 10)


def _is_counted_somewhere(subject: FigureInText) -> bool:
    """The first number of the article that an office or a study would keep: a share, a large sum."""
    first = next((other for other in figures(subject.facts) if _is_kept(other)), None)
    return first is not None and first.figure == subject.figure


def _is_kept(subject: FigureInText) -> bool:
    """A large count of people, homes or jobs, or a share of people that no poll asked for."""
    value, text = subject.figure.value or 0, subject.facts.article.text
    if NOT_KEPT.search(subject.sentence.of(text)) or not _stands_once(subject):
        return False
    if subject.figure.unit == "percent":
        return bool(_base(subject))
    return value >= KEPT_FROM and KEPT.search(_words(subject)) is not None


def _base(subject: FigureInText) -> str:
    """The people of whom the figure is a share, as the article words them."""
    for share in shares(subject.facts):
        if share.share == subject.figure.span:
            return share.base.of(subject.facts.article.text)
    return ""


def _counted(subject: FigureInText) -> str:
    """The figure with the people or things that it counts."""
    base = _base(subject)
    return f"{_words(subject)} of {base}" if base else _words(subject)


def _is_first_of_its_sentence(subject: FigureInText) -> bool:
    """Of several numbers in a sentence, which all have its source, one is asked about."""
    others = [other for other in figures(subject.facts) if other.sentence == subject.sentence]
    worth = [other for other in others if _is_worth_a_source(other) and _stands_once(other)]
    return bool(worth) and worth[0].figure == subject.figure


def _source_is_plain(subject: FigureInText) -> bool:
    if subject.voice is not None:
        return is_presentable(subject.voice) and is_whole(subject.facts, subject.voice)
    return names_no_source(subject.facts, subject.figure.span) and _is_one_of_few(subject)


def _is_one_of_few(subject: FigureInText) -> bool:
    """Numbers without a source are many: at most as many are asked about as have one."""
    asked = [other for other in figures(subject.facts) if _is_worth_a_source(other)]
    sourced = [other for other in asked if other.voice and is_presentable(other.voice)]
    bare = [other for other in asked if names_no_source(subject.facts, other.figure.span)]
    return subject.figure in [other.figure for other in bare[: len(sourced)]]


def _source(subject: FigureInText) -> str:
    return display(subject.voice) if subject.voice else NOT_SAID


def _other_sources(subject: FigureInText) -> list[Option]:
    """One other voice and “not stated”; two voices where that is the key."""
    facts, words, number = subject.facts, _words(subject), subject.figure.paragraph
    speaking = {a.voice for a in facts.attributions if is_sure(a)}
    block = facts.article.paragraphs[number - 1]
    others = []
    for index, voice in enumerate(facts.voices):
        if index not in speaking or not is_presentable(voice) or voice is subject.voice:
            continue
        near = any(places(facts, alias, [block]) for alias in (voice.name, *voice.aliases))
        if _could_be_taken_for_it(subject, voice, near):
            because = f"P{number} does not give {display(voice)} as the source of “{words}”."
            proof = (Proof("not stated by", words, number, voice.name),)
            like_it = subject.voice is not None and subject.voice.kind == voice.kind
            option = Option(display(voice), because, proof)
            others.append((not like_it, not near, index, option))
    found = [option for *_, option in sorted(others, key=lambda item: item[:3])]
    if subject.voice is None:
        return found[:2]
    if zlib.crc32(words.encode()) % 2:  # else the longer of two names would often be the key
        found.sort(key=lambda option: len(option.text) < len(_source(subject)))
    because = f"The sentence gives {_source(subject)} as the source."
    proof = (Proof("stated by", words, None, subject.voice.name),)
    return [*found[:1], Option(NOT_SAID, because, proof)]


def _could_be_taken_for_it(subject: FigureInText, voice: Voice, near: bool) -> bool:
    """Whether a skimming reader could name the voice, and nobody could defend it."""
    source, person = subject.voice, voice.kind == "person"
    if source is None:
        return person and not near  # who is in the paragraph may be the one it is about
    if not told_apart(source, voice):
        return False
    if source.kind == "person":
        return person
    # An office may speak through its own people, a poll may be a newspaper's.
    named = display(voice)[0].isupper() and voice.kind in ("group", "document")
    return not near and (person or named) and not are_tied(subject.facts, voice, source)


def _proof_of_source(subject: FigureInText) -> tuple[Proof, ...]:
    words, number = _words(subject), subject.figure.paragraph
    if subject.voice is not None:
        return (
            Proof("stands", words, number),
            Proof("stated by", words, None, subject.voice.name),
        )
    return (Proof("names no source", words, number), Proof("stands once", words, number))


def _statement_words(subject: FigureInText) -> str:
    return subject.sentence.of(subject.facts.article.text).rstrip()


def _stands_alone(subject: FigureInText) -> bool:
    """One plain sentence of the writer's, one number of its unit, nothing that points elsewhere."""
    facts, sentence, figure = subject.facts, subject.sentence, subject.figure
    words = _statement_words(subject)
    if not words.endswith(".") or len(words_in(words)) > MOST_WORDS or len(words_in(words)) < 6:
        return False
    if any(quotation.span.touches(sentence) for quotation in facts.quotations):
        return False
    first = words.split()[0]
    if REFERS.search(words) or first in {"But", "And", "So", "Or", "That", "Then", "Still"}:
        return False
    if "—" in words[:40] or not words[0].isupper():
        return False
    before = facts.article.text[sentence.start : figure.span.start]
    alone = [f for f in facts.figures if sentence.holds(f.span) and f.unit == figure.unit]
    return len(alone) == 1 and not LOOSE.search(before)


def _stands_once(subject: FigureInText) -> bool:
    return len(places(subject.facts, _words(subject), subject.facts.article.blocks)) == 1


FIGURE = SubjectKind(
    name="figure",
    about="a number with its unit, in its sentence",
    find=figures,
    evidence=lambda s: (Evidence(s.figure.paragraph, s.sentence.of(s.facts.article.text)),),
    slots={
        "figure": _words,
        "counted": _counted,
        "paragraph": lambda s: str(s.figure.paragraph),
        "source": _source,
    },
    guards={
        "figure_is_worth_a_source": _is_worth_a_source,
        "figure_stands_once": _stands_once,
        "first_that_is_counted_somewhere": _is_counted_somewhere,
        "first_of_its_sentence": _is_first_of_its_sentence,
        "source_is_plain_or_none_is_named": _source_is_plain,
        "sentence_stands_alone": _stands_alone,
    },
    options={"other_sources": _other_sources},
    proofs={"supplied_by_the_source": _proof_of_source},
)
