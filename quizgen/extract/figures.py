"""Figures: numbers with the unit they count, as a reader would look them up.

Left out, because nobody supplies them as evidence: years and dates, times of day, ages, scores,
numbers in names (Route 66), ordinals, and a plain "one".
"""

from collections.abc import Sequence

from quizgen.extract.facts import Figure
from quizgen.extract.lexicon import BIT, Tokens
from quizgen.extract.owners import owner_index

_UNITS = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
_TENS = {
    word: 10 * value
    for value, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
}
_TIMES = {
    "hundred": 100.0,
    "dozen": 12.0,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
}
_SUFFIX = {"k": 1e3, "m": 1e6, "bn": 1e9, "b": 1e9, "mn": 1e6, "tn": 1e12}
_CURRENCY = frozenset("$€£¥₹₽")
_MONEY = {"dollar": "$", "dollars": "$", "euro": "€", "euros": "€", "yen": "¥"}
# Plurals without -s, and measures that stay singular after a number; common knowledge of grammar.
_PLURALS = {
    "people": "people",
    "men": "man",
    "women": "woman",
    "children": "child",
    "feet": "foot",
    "police": "police",
    "mice": "mouse",
    "geese": "goose",
    "teeth": "tooth",
    "sheep": "sheep",
    "deer": "deer",
    "fish": "fish",
    "cattle": "cattle",
    "aircraft": "aircraft",
    "lawmen": "lawman",
    "policemen": "policeman",
    "firemen": "fireman",
    "km": "km",
    "kg": "kg",
    "mph": "mph",
    "staff": "staff",
    "personnel": "personnel",
}
_NO_UNIT = frozenset(
    [
        "was",
        "is",
        "has",
        "does",
        "says",
        "as",
        "this",
        "its",
        "his",
        "yes",
        "perhaps",
        "always",
        "sometimes",
        "besides",
        "versus",
        "plus",
        "minus",
        "seems",
        "times",
        "across",
        "less",
        "ago",
        "others",
        "hers",
        "ours",
        "yours",
        "theirs",
        "whereas",
        "thus",
    ]
)
_STOPS = (
    BIT["mark"]
    | BIT["preposition"]
    | BIT["determiner"]
    | BIT["link"]
    | BIT["be"]
    | BIT["have"]
    | BIT["future"]
    | BIT["would"]
    | BIT["duty"]
    | BIT["possibility"]
    | BIT["subject"]
    | BIT["digit"]
    | BIT["past_only"]
    | BIT["past_or_participle"]
    | BIT["weekday"]
)
_NUMBER = BIT["digit"] | BIT["number"]


def figures_in(
    tokens: Tokens, paragraphs: Sequence[int], owner: Sequence[int]
) -> tuple[Figure, ...]:
    """The figures in reading order; `paragraphs[i]` and `owner[i]` belong to token i."""
    found = []
    taken = -1
    for i, bits in enumerate(tokens.bits):
        if not bits & _NUMBER or i <= taken:
            continue
        figure = _figure(tokens, i)
        if figure is None:
            continue
        first, taken, value, unit = figure
        found.append(
            Figure(
                span=tokens.span(first, taken),
                value=value,
                unit=unit,
                paragraph=paragraphs[i],
                attribution=owner_index(owner, i),
            )
        )
    return tuple(found)


def _joined(tokens: Tokens, i: int) -> bool:
    """Whether token i stands right at the end of the one before, with no space between."""
    return 0 < i < len(tokens) and tokens.starts[i] == tokens.ends[i - 1]


def _word(tokens: Tokens, i: int) -> str:
    return tokens.words[i].lower() if 0 <= i < len(tokens) else ""


def _figure(tokens: Tokens, i: int) -> tuple[int, int, float | None, str] | None:
    """First and last token, value and unit of the figure whose number starts at token i."""
    number = _number(tokens, i)
    if number is None:
        return None
    last = number[0]
    value: float | None = number[1]
    first = i
    before = _word(tokens, i - 1)
    money = before in _CURRENCY
    if money:
        first = i - 1
        if _joined(tokens, first) and tokens.words[first - 1].isupper():
            first -= 1  # US$
    if (
        _joined(tokens, i)
        and not money
        and before not in ("“", '"', "(", "‘", "'", "—", "–", "[", "~")
    ):
        return None
    after = last + 1
    ranged = _range_end(tokens, last)
    if ranged:
        last, after, value = ranged, ranged + 1, None
    word = _word(tokens, after)
    if word == "%" or word in ("percent", "pct"):
        if _word(tokens, after + 1) in ("point", "points"):
            return first, after + 1, value, "percentage point"
        return first, after, value, "percent"
    if word == "per" and _word(tokens, after + 1) == "cent":
        return first, after + 1, value, "percent"
    if word == "percentage" and _word(tokens, after + 1) in ("point", "points"):
        return first, after + 1, value, "percentage point"
    if money:
        return first, last, value, before
    if word in _MONEY:
        return first, after, value, _MONEY[word]
    if _is_name_or_date(tokens, i, last):
        return None
    if word == "-" and _joined(tokens, after) and _joined(tokens, after + 1):
        unit = _word(tokens, after + 1)
        plain = unit.isalpha() and tokens.words[after + 1].islower()
        return (first, after + 1, value, unit) if plain and not ranged else None
    if _word(tokens, i - 1) in ("and", "or") and i > 1 and tokens.bits[i - 2] & _NUMBER:
        return None  # "the 14 and 22 lines"
    if word == "of" and after + 1 < len(tokens) and tokens.bits[after + 1] & BIT["determiner"]:
        after += 2  # "60 of the rooms"
    unit_at = _unit_at(tokens, after)
    if unit_at is not None:
        if _word(tokens, unit_at + 1) == "ago" or _word(tokens, i) == "one":
            return None
        return first, unit_at, value, singular(_word(tokens, unit_at))
    big = tokens.words[last].lower() in _TIMES and tokens.bits[i] & BIT["digit"]
    return (first, last, value, "") if big or "," in tokens.words[i] else None


def _number(tokens: Tokens, i: int) -> tuple[int, float] | None:
    """Last token and value of the number that starts at token i."""
    word = _word(tokens, i)
    if tokens.bits[i] & BIT["digit"]:
        digits = word.replace(",", "")
        if digits.count(".") > 1 or not digits.replace(".", "").isascii():
            return None
        try:
            value = float(digits)
        except ValueError:  # a token such as "3rd", or "²"
            return None
        if _joined(tokens, i + 1) and tokens.words[i + 1][0].isalpha():
            suffix = _SUFFIX.get(_word(tokens, i + 1))
            return (i + 1, value * suffix) if suffix else None
        last = i
    else:
        small = _UNITS.get(word, _TENS.get(word))
        if small is None:
            return None
        value, last = float(small), i
    times = _TIMES.get(_word(tokens, last + 1))
    while times and last - i < 3 and tokens.words[last + 1].islower():
        value *= times
        last += 1
        times = _TIMES.get(_word(tokens, last + 1))
    return last, round(value, 6)


def _range_end(tokens: Tokens, last: int) -> int | None:
    """Where "30 to 40", "between 30 and 40" or "10-15" goes on after its first number: its last
    token; None where it is no range."""
    link = _word(tokens, last + 1)
    ranges = link in ("to", "or") or (
        link in ("-", "–") and _joined(tokens, last + 1) and _joined(tokens, last + 2)
    )
    first = last
    while first > 0 and tokens.bits[first - 1] & _NUMBER and last - first < 3:
        first -= 1
    opener = _word(tokens, first - 1)
    if opener in _CURRENCY:
        opener = _word(tokens, first - 2)
    if not (ranges or (link == "and" and opener == "between")):
        return None
    after = last + 2
    if _word(tokens, after) in _CURRENCY:
        after += 1
    if after < len(tokens) and tokens.bits[after] & _NUMBER:
        number = _number(tokens, after)
        return number[0] if number else None
    return None


def _is_name_or_date(tokens: Tokens, i: int, last: int) -> bool:
    """Whether the number is part of a name, a date, a time of day, an age or a score."""
    word, after = _word(tokens, i), _word(tokens, last + 1)
    before = tokens.bits[i - 1] if i else 0
    if len(word) == 4 and word.isdigit() and 1500 <= int(word) <= 2100:
        return True
    if before & (BIT["month"] | BIT["weekday"]) and before & BIT["capital"]:
        return True
    if _word(tokens, i - 1) in ("age", "aged", "ages"):
        return True
    if after in (":", "/") and _joined(tokens, last + 1):
        return True
    if after in ("a.m.", "p.m.", "am", "pm", "o'clock", "o’clock") or after == "st":
        return True
    if last + 1 < len(tokens) and tokens.bits[last + 1] & BIT["month"]:
        return tokens.bits[last + 1] & BIT["capital"] != 0
    name_before = before & BIT["capital"] and i > 1 and not tokens.bits[i - 1] & BIT["determiner"]
    if name_before and i > 1 and tokens.bits[i - 2] & BIT["mark"] and tokens.words[i - 2] != ",":
        name_before = False  # a capital at the start of a sentence
    if name_before and _word(tokens, i - 1) not in ("about", "some", "nearly", "only"):
        return True
    if after == "-" and _joined(tokens, last + 1):
        return _word(tokens, last + 2).startswith(("year-old", "old")) or (
            last + 2 < len(tokens) and bool(tokens.bits[last + 2] & BIT["digit"])
        )
    return False


def _unit_at(tokens: Tokens, after: int) -> int | None:
    """The token of the unit: the first plural noun after the number, modifiers passed over; of
    two plurals in a row ("four sports teams") the second."""
    unit = None
    for k in range(after, min(len(tokens), after + 4)):
        bits = tokens.bits[k]
        word = _word(tokens, k)
        if bits & _STOPS or word in _NO_UNIT or _joined(tokens, k):
            break
        if is_plural(word):
            following = tokens.bits[k + 1] if k + 1 < len(tokens) else BIT["mark"]
            if bits & BIT["capital"] and following & BIT["capital"]:
                break  # a name: "24 Hours Fitness"
            unit = k
        elif unit is not None:
            break
    return unit


def is_plural(word: str) -> bool:
    """Whether a lower-case word looks like a plural noun."""
    if word in _PLURALS:
        return True
    if word in ("news", "series", "politics", "economics", "perhaps", "always"):
        return False
    return len(word) > 3 and word.isalpha() and word[-1] == "s" and word[-2] not in "sui'"


def singular(word: str) -> str:
    """The singular of a regular plural, and of the irregular ones that newspapers count."""
    if word in _PLURALS:
        return _PLURALS[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses")):
        return word[:-2]
    return word[:-1] if word.endswith("s") else word
