"""Subject `contrast`: one paragraph that differs from two others in a way the whole article shows.

A contrast is two traits that exclude each other. A trait is told by the words that show it, and
only where nothing in the paragraph could be taken for the other one.
"""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Facts
from quizgen.rules.reading.answers import other_side, reason_of
from quizgen.rules.reading.phrases import sentence_at
from quizgen.rules.reading.traits import CONTRASTS, TRAITS, is_sized
from quizgen.rules.subject import Option, SubjectKind

SUMS_UP = frozenset(["source by name", "no source"])  # the first paragraph is sourced further down


@dataclass(frozen=True, slots=True)
class Shown:
    """A paragraph and the words that show its trait."""

    paragraph: int
    words: Span


@dataclass(frozen=True, slots=True)
class Contrast:
    """The paragraph with the trait, and two with the opposite one, where there is one."""

    facts: Facts
    trait: str
    opposite: str
    key: Shown
    others: tuple[Shown, ...]

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.key.words,)


def contrasts(facts: Facts) -> Iterator[Contrast]:
    """For each group of contrasts the one question that the article allows.

    Two of a group on one sheet would give each other away.
    """
    chance = zlib.crc32(facts.article.text.encode())
    for group in CONTRASTS:
        for trait, opposite in group if chance % 2 else group[::-1]:
            keys, others = _shown(facts, trait), _shown(facts, opposite) if opposite else []
            # Quotation marks would show from afar that there is a source.
            keys = [k for k in keys if not _is_quoted(facts, k)] or keys
            if trait == "no source":
                bare = [other for other in others if not _is_quoted(facts, other)]
                others = bare if len(bare) >= 2 else others
            if keys and (len(others) >= 2 or not opposite):
                key = keys[chance // 2 % len(keys)]
                picked = _around(facts, key, others, chance // 7 % 3) if opposite else ()
                yield Contrast(facts, trait, opposite, key, picked)
                break


def _shown(facts: Facts, trait: str) -> list[Shown]:
    numbers = range(2 if trait in SUMS_UP else 1, len(facts.article.paragraphs) + 1)
    found = ((n, TRAITS[trait](facts, n)) for n in numbers if is_sized(facts, n))
    return [Shown(number, words) for number, words in found if words is not None]


def _is_quoted(facts: Facts, shown: Shown) -> bool:
    return any(quotation.paragraph == shown.paragraph for quotation in facts.quotations)


def _around(facts: Facts, key: Shown, others: list[Shown], before: int) -> tuple[Shown, ...]:
    """Two others, `before` of them before the key where there are as many; like lengths first."""

    def unlike(other: Shown) -> tuple[int, int]:
        blocks = facts.article.paragraphs
        length = abs(len(blocks[other.paragraph - 1]) - len(blocks[key.paragraph - 1]))
        return length // 100, abs(other.paragraph - key.paragraph)

    ahead = sorted((o for o in others if o.paragraph < key.paragraph), key=unlike)
    behind = sorted((o for o in others if o.paragraph > key.paragraph), key=unlike)
    from_ahead = max(min(before, len(ahead)), 2 - len(behind))
    return (*ahead[:from_ahead], *behind[: 2 - from_ahead])


def _words(facts: Facts, shown: Shown) -> str:
    return shown.words.of(facts.article.text)


def _proof(facts: Facts, shown: Shown, trait: str) -> Proof:
    return Proof("shows the trait", _words(facts, shown), shown.paragraph, trait)


# Why a paragraph is a wrong answer, by the trait it has instead.
WHY_NOT = {
    "to come": "P{n} tells of something to come: “{words}”.",
    "nothing to come": "P{n} has no word on anything that was still to come.",
    "no question": "P{n} has no word on questions or answers.",
    "vague": "P{n} has “{words}”, and no number.",
    "counted": "P{n} gives a number: “{words}”.",
    "years only": "P{n} names a year: “{words}”.",
    "hangs on publication": "P{n} has “{words}”, and names no year.",
    "source by name": "P{n} gives its source by name.",
    "occasion": "P{n} tells more: “{words}”.",
    "only who": "P{n} tells only who said it.",
    "no source": "P{n} quotes nobody and names no source.",
}


def _opposite_ones(subject: Contrast) -> list[Option]:
    return [
        Option(
            f"P{shown.paragraph}",
            WHY_NOT[subject.opposite].format(n=shown.paragraph, words=_words(subject.facts, shown)),
            (_proof(subject.facts, shown, subject.opposite),),
        )
        for shown in subject.others
    ]


def _sentence(subject: Contrast) -> str:
    sentence = sentence_at(subject.facts, subject.key.words.start)
    return sentence.of(subject.facts.article.text).strip()


CONTRAST = SubjectKind(
    name="contrast",
    about="one paragraph that differs from two others in what it tells a reader",
    find=contrasts,
    evidence=lambda s: (Evidence(s.key.paragraph, _sentence(s)),),
    slots={
        "key": lambda s: f"P{s.key.paragraph}",
        "paragraph": lambda s: str(s.key.paragraph),
        "words": lambda s: _words(s.facts, s.key),
        "sentence": _sentence,
        "reason": lambda s: reason_of(s.facts, s.key.words),
        "other_side": lambda s: other_side(s.facts, s.key.words),
    },
    guards={
        "something_is_to_come": lambda s: s.trait == "to come",
        "nothing_is_to_come": lambda s: s.trait == "nothing to come",
        "a_reason_is_given": lambda s: s.trait == "reason",
        "a_comparison_is_made": lambda s: s.trait == "comparison",
        "somebody_gave_no_answer": lambda s: s.trait == "no answer",
        "amount_is_vague": lambda s: s.trait == "vague",
        "amount_is_a_number": lambda s: s.trait == "counted",
        "a_year_is_named": lambda s: s.trait == "a year",
        "time_hangs_on_publication": lambda s: s.trait == "hangs on publication",
        "occasion_is_told": lambda s: s.trait == "occasion",
        "only_the_speaker_is_told": lambda s: s.trait == "only who",
        "source_is_named": lambda s: s.trait == "source by name",
        "no_source_at_all": lambda s: s.trait == "no source",
    },
    options={"opposite_paragraphs": _opposite_ones},
    proofs={"shows_it": lambda s: (_proof(s.facts, s.key, s.trait),)},
)
