"""Checks of the sheet as a whole: its questions together, without the spares."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from quizgen.bank.kinds import Choice, OpenCard, TrueFalse
from quizgen.check.item import Checked, Finding, Item
from quizgen.rules.clash import clash, keys, on_same_words, options_of, paragraphs, stem_text
from quizgen.rules.reading.places import credits, folded, places

ENOUGH = 20  # for a share to say anything
Found = tuple[Item, Finding]


def gives_away(checked: Checked, sheet: Sequence[Item]) -> Iterator[Found]:
    for one, other in _near(sheet):
        reason = clash(one.question, other.question, checked.rules)
        if reason and not _same(one, other):
            yield other, Finding(f"together with “{one.name}”: {reason}", field="id")


def same_words(_: Checked, sheet: Sequence[Item]) -> Iterator[Found]:
    for one, other in _near(sheet):
        if _same(one, other):
            yield (
                other,
                Finding(f"asks the same skill of the same words as “{one.name}”", field="id"),
            )


def _near(sheet: Sequence[Item]) -> Iterator[tuple[Item, Item]]:
    """The pairs that can clash at all: on one paragraph, or the one says an option of the other."""
    known = [
        (
            paragraphs(item.question),
            folded("\n".join((stem_text(item.question), *options_of(item.question)))),
            [folded(text) for text in (*keys(item.question), *options_of(item.question))],
        )
        for item in sheet
    ]
    for (one, first), (other, second) in combinations(zip(sheet, known, strict=True), 2):
        if (
            first[0] & second[0]
            or any(key in first[1] for key in second[2])
            or any(key in second[1] for key in first[2])
        ):
            yield one, other


def _same(one: Item, other: Item) -> bool:
    skill = one.question.skill
    return (
        bool(skill)
        and skill == other.question.skill
        and on_same_words(one.question, other.question)
    )


def mostly_recall(_: Checked, sheet: Sequence[Item]) -> Iterator[Found]:
    levels = [item.question.level for item in sheet if item.question.level]
    if len(levels) >= 5 and levels.count(1) > 0.4 * len(levels):
        yield (
            sheet[0],
            Finding(f"{levels.count(1)} of {len(levels)} questions are of level 1", field="level"),
        )


def little_depth(_: Checked, sheet: Sequence[Item]) -> Iterator[Found]:
    levels = [item.question.level for item in sheet if item.question.level]
    deep = sum(level >= 3 for level in levels)
    if len(levels) >= 8 and deep < 2:
        yield (
            sheet[0],
            Finding(f"{deep or 'none'} of {len(levels)} questions is of level 3", field="level"),
        )


def key_often_longest(_: Checked, sheet: Sequence[Item]) -> Iterator[Found]:
    choices = [item.question for item in sheet if isinstance(item.question, Choice)]
    longest = sum(
        len(one.answer) > max((len(o) for o in one.options if o != one.answer), default=0)
        for one in choices
    )
    if len(choices) >= ENOUGH and longest > 0.42 * len(choices):
        yield (
            sheet[0],
            Finding(f"the right answer is the longest option in {longest} of {len(choices)}"),
        )


def true_share(_: Checked, sheet: Sequence[Item]) -> Iterator[Found]:
    answers = [item.question.answer for item in sheet if isinstance(item.question, TrueFalse)]
    if len(answers) >= 6 and not 0.3 <= sum(answers) / len(answers) <= 0.7:
        yield (
            sheet[0],
            Finding(f"{sum(answers)} of {len(answers)} statements are true", field="answer"),
        )


def one_speaker(checked: Checked, sheet: Sequence[Item]) -> Iterator[Found]:
    """Interpretation is asked of every side alike, where the article has several."""
    deep = [
        i for i in sheet if (i.question.level or 0) >= 3 and not isinstance(i.question, OpenCard)
    ]
    asked = [one for one in (_voices(checked, item) for item in deep) if one]
    quoted = {
        (number, attribution.voice)
        for number, facts in enumerate(checked.facts)
        for attribution in facts.attributions
        if attribution.kind != "indirect" and attribution.voice is not None
    }
    if len(asked) >= 3 and len(quoted) > 1 and len(set.union(*asked)) == 1:
        ((number, voice),) = asked[0]
        name = checked.facts[number].voices[voice].name
        yield (
            deep[0],
            Finding(f"all questions that ask for interpretation are about {name}", field="level"),
        )


def _voices(checked: Checked, item: Item) -> set[tuple[int, int]]:
    """Whose words the evidence of a question is: (article, voice)."""
    found = set()
    for one in item.question.evidence:
        if 0 < one.article <= len(checked.facts):
            facts = checked.facts[one.article - 1]
            for span in places(facts, one.words, facts.article.blocks):
                by = (attribution.voice for attribution in credits(facts, span))
                found |= {(one.article - 1, voice) for voice in by if voice is not None}
    return found


def no_card(_: Checked, sheet: Sequence[Item]) -> Iterator[Found]:
    generated = [item for item in sheet if item.generated]
    if generated and not any(isinstance(item.question, OpenCard) for item in sheet):
        yield sheet[-1], Finding("no question leaves the page")
