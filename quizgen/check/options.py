"""Checks of the options: nothing but knowledge of the article should tell the right one."""

import re
from collections.abc import Iterator
from itertools import combinations

from quizgen.bank.kinds import Choice, Match, Order, ShortAnswer, Table
from quizgen.check.item import Finding, Item
from quizgen.check.texts import ABSOLUTE, HEDGE, NEGATION, bare, words

FEWEST, MOST = 3, 5
LONGER_BY = 1.25
LONGER_BY_LETTERS = 12  # a name may be longer than another name
ALL_OR_NONE = re.compile(
    r"\b(?:all|none|both|neither) of (?:the )?(?:above|these|them)\b|\bboth [A-E] and [A-E]\b",
    re.IGNORECASE,
)
NUMBER = re.compile(r"\W*(\d[\d,.]*)\W*\s*(?:%|per ?cent|percent|[a-z]+)?\W*", re.IGNORECASE)
MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
DATE = re.compile(r"([a-z]{3})[a-z]*\.? (\d{1,2})(?:, (\d{4}))?", re.IGNORECASE)
PARAGRAPH = re.compile(r"P\d+|paragraph \d+", re.IGNORECASE)


def options_same(item: Item) -> Iterator[Finding]:
    for one, other in combinations(item.options, 2):
        if bare(one) == bare(other) and bare(one):
            yield Finding(f"“{one}” and “{other}” are the same", other, "options")


def option_in_option(item: Item) -> Iterator[Finding]:
    for one, other in combinations(item.options, 2):
        short, long = sorted((one, other), key=len)
        verbatim = item.checked.in_article(one) and item.checked.in_article(other)
        if f" {bare(short)} " in f" {bare(long)} " and bare(short) != bare(long) and not verbatim:
            yield Finding(f"“{long}” holds “{short}”", long, "options")


def options_alike(item: Item) -> Iterator[Finding]:
    for one, other in combinations(item.options, 2):
        first, second = set(words(one)), set(words(other))
        alike = len(first & second) / max(1, len(first | second))
        if alike > 0.8 and first != second and not item.checked.in_article(one):
            yield Finding(f"“{one}” and “{other}” differ in hardly a word", other, "options")


def all_of_the_above(item: Item) -> Iterator[Finding]:
    for option in item.options:
        if match := ALL_OR_NONE.search(option):
            yield Finding(f"“{match[0]}” is no option of its own", option, "options")


def key_longest(item: Item) -> Iterator[Finding]:
    if not isinstance(item.question, Choice) or not item.distractors:
        return
    key = item.question.answer
    mean = sum(map(len, item.distractors)) / len(item.distractors)
    if len(key) > max(LONGER_BY * mean, mean + LONGER_BY_LETTERS) and not item.is_given(key):
        yield Finding("the right answer is by far the longest option", key, "answer")


def key_stands_out(item: Item) -> Iterator[Finding]:
    if not isinstance(item.question, Choice) or item.is_given(item.question.answer):
        return
    # "Not stated" beside two names is what the question is about.
    if item.question.answer.casefold() in ("not stated", "the article does not say"):
        return
    features = {
        "a digit": re.compile(r"(?<!P)(?<!\d)\d"),
        "a quotation mark": re.compile('[“”"]'),
        "a hedge": HEDGE,
        "a negation": NEGATION,
    }
    for name, pattern in features.items():
        key = item.question.answer
        if pattern.search(key) and not any(map(pattern.search, item.distractors)):
            yield Finding(f"the right answer alone has {name}", key, "answer")


def option_absolute(item: Item) -> Iterator[Finding]:
    found = [option for option in item.options if ABSOLUTE.search(option)]
    if len(found) == 1 and not item.is_given(found[0]):
        match = ABSOLUTE.search(found[0])
        yield Finding(f"“{match[0] if match else ''}” in this option alone", found[0], "options")


def options_mixed(item: Item) -> Iterator[Finding]:
    for pattern, name in ((PARAGRAPH, "paragraphs"), (DATE, "dates"), (NUMBER, "numbers")):
        fitting = [option for option in item.options if pattern.fullmatch(option)]
        if fitting and len(fitting) < len(item.options):
            other = next(option for option in item.options if option not in fitting)
            yield Finding(f"some options are {name}, “{other}” is not", other, "options")
            return


def article_fits_some(item: Item) -> Iterator[Finding]:
    match = re.search(r"\b(an?)(?: _+)?\s*[:.?…]*$", item.question.ask)
    if not match or not item.options:
        return
    vowel = match[1].lower() == "an"
    misfits = [o for o in item.options if bool(re.match("[aeiou]", o, re.IGNORECASE)) != vowel]
    if misfits:
        yield Finding(f"“{match[1]}” does not fit the option “{misfits[0]}”", misfits[0], "options")


def numbers_unordered(item: Item) -> Iterator[Finding]:
    sizes = [size for option in item.options if (size := _size(option)) is not None]
    if len(sizes) < max(2, len(item.options)) or not isinstance(item.question, Choice):
        return
    if sizes != sorted(sizes):
        yield Finding("the numbers do not ascend", item.options[0], "options")
    elif not item.question.keep_order:
        yield Finding(
            "the numbers ascend here, but would be mixed on the sheet", item.options[0], "options"
        )


def _size(option: str) -> tuple[float, ...] | None:
    """What a number or a date is ordered by."""
    if (date := DATE.fullmatch(option)) and date[1].casefold() in MONTHS:
        return (float(date[3] or 0), MONTHS.index(date[1].casefold()), float(date[2]))
    number = NUMBER.fullmatch(option)
    try:
        return (float(number[1].replace(",", "").rstrip(".")),) if number else None
    except ValueError:  # 12.30.45 is no number
        return None


def same_voice(item: Item) -> Iterator[Finding]:
    if not item.options or not item.checked.bank.articles:
        return
    for facts in item.checked.facts:
        named = [
            (option, number)
            for option in item.options
            for number, voice in enumerate(facts.voices)
            if option in (voice.name, *voice.aliases)
        ]
        for (one, first), (other, second) in combinations(named, 2):
            if first == second and one != other:
                yield Finding(f"“{one}” and “{other}” are one voice", other, "options")


def options_number(item: Item) -> Iterator[Finding]:
    if item.options and not FEWEST <= len(item.options) <= MOST:
        yield Finding(
            f"{len(item.options)} options; from {FEWEST} to {MOST} are good", field="options"
        )


def distractor_from_nowhere(item: Item) -> Iterator[Finding]:
    proved = {proof.option for proof in item.question.proof}
    for option in item.distractors:
        if option not in proved and not item.checked.in_article(option):
            yield Finding(
                f"“{option}” is neither in the article nor refuted by it", option, "options"
            )


def match_sides(item: Item) -> Iterator[Finding]:
    question = item.question
    if not isinstance(question, Match):
        return
    if not 3 <= len(question.prompts) <= 7:
        yield Finding(f"{len(question.prompts)} prompts; from 3 to 7 are good", field="prompts")
    used = {choice for _, choice in question.answer}
    if len(question.prompts) == len(question.choices) == len(used):
        yield Finding("each choice serves once, so the last prompt answers itself", field="choices")


def order_length(item: Item) -> Iterator[Finding]:
    if isinstance(item.question, Order) and not 3 <= len(item.question.items) <= 5:
        yield Finding(f"{len(item.question.items)} items; from 3 to 5 are good", field="items")


def table_columns(item: Item) -> Iterator[Finding]:
    if not isinstance(item.question, Table):
        return
    if len({column for _, column in item.question.answer}) == 1:
        yield Finding("every row is ticked in the same column", field="answer")
    for one, other in combinations(item.question.columns, 2):
        if bare(one) == bare(other):
            yield Finding(f"the columns “{one}” and “{other}” are the same", other, "columns")


def short_without_rubric(item: Item) -> Iterator[Finding]:
    question = item.question
    if (
        isinstance(question, ShortAnswer)
        and not question.rubric
        and not question.accept
        and (question.level or item.whole.level or 1) > 1
    ):
        yield Finding(
            "an answer in one's own words, and nothing says how to score it", field="answer"
        )
