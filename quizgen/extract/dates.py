"""Dates and time phrases, and what day they mean where the article itself says so.

`iso` is a day (2024-11-05), a month (2024-11) or a year (2024). Without the article's own date, a
weekday or a day without a year stays unresolved; with it, "yesterday" and "Nov. 5" are resolved,
and a bare weekday is the latest one up to that date, unless its sentence speaks of the future.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from quizgen.base import Span
from quizgen.extract.facts import DateMention
from quizgen.extract.lexicon import BIT, Tokens
from quizgen.extract.owners import token_range

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
_WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_DAYS_OFF = {"yesterday": -1, "today": 0, "tomorrow": 1, "tonight": 0}
_PERIODS = frozenset(
    [
        "day",
        "week",
        "weekend",
        "month",
        "quarter",
        "year",
        "decade",
        "century",
        "spring",
        "summer",
        "fall",
        "autumn",
        "winter",
        "season",
        "night",
        "morning",
        "afternoon",
        "evening",
        "semester",
    ]
)
_AGO = frozenset(
    [
        "minutes",
        "hours",
        "days",
        "weeks",
        "months",
        "years",
        "decades",
        "minute",
        "hour",
        "day",
        "week",
        "month",
        "year",
        "decade",
    ]
)
_WHICH = frozenset(["last", "next", "this", "past"])
_SEASONS = frozenset(["spring", "summer", "autumn", "winter"])
_YEAR_AFTER = frozenset(
    [
        "in",
        "since",
        "of",
        "by",
        "until",
        "from",
        "during",
        "before",
        "after",
        "through",
        "around",
        "late",
        "early",
        "mid",
    ]
)
# Holidays on a fixed day: month and day. The others move, and are found without a date.
_HOLIDAYS: dict[tuple[str, ...], tuple[int, int] | None] = {
    ("christmas", "eve"): (12, 24),
    ("christmas", "day"): (12, 25),
    ("christmas",): (12, 25),
    ("new", "year's", "day"): (1, 1),
    ("new", "year's", "eve"): (12, 31),
    ("independence", "day"): None,
    ("thanksgiving",): None,
    ("easter",): None,
    ("labor", "day"): None,
    ("memorial", "day"): None,
    ("veterans", "day"): (11, 11),
    ("halloween",): (10, 31),
    ("valentine's", "day"): (2, 14),
    ("election", "day"): None,
    ("ramadan",): None,
    ("hanukkah",): None,
    ("passover",): None,
}
_HOLIDAY_STARTS = frozenset(words[0] for words in _HOLIDAYS)
_ORDINAL_DAY = frozenset(("st", "nd", "rd", "th"))
_FUTURE = BIT["future"] | BIT["would"] | BIT["duty"] | BIT["expectation"] | BIT["prediction_verb"]
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")


def dates_in(
    tokens: Tokens,
    paragraphs: Sequence[int],
    sentences: Sequence[Span],
    published: str = "",
) -> tuple[DateMention, ...]:
    """The time phrases in reading order; `paragraphs[i]` belongs to token i.

    `published` is the article's date as given ("2024-11-05", "November 5, 2024"), or empty.
    """
    day = parse_day(published)
    coming = _coming(tokens, sentences) if day else ()
    found = []
    taken = -1
    for i, bits in enumerate(tokens.bits):
        if i <= taken or not bits & _LOOK_AT:
            continue
        mention = _mention(tokens, i, day, bool(coming) and coming[i])
        if mention is None:
            continue
        first, taken, iso = mention
        found.append(DateMention(tokens.span(first, taken), iso, paragraphs[i]))
    return tuple(found)


_LOOK_AT = BIT["month"] | BIT["weekday"] | BIT["digit"] | BIT["time_word"]


def parse_day(text: str) -> date | None:
    """The day that a metadata date names: ISO, "November 5, 2024" or "5 November 2024"."""
    iso = _ISO.search(text)
    if iso:
        return _day(int(iso[1]), int(iso[2]), int(iso[3]))
    words = re.findall(r"[a-z]+|\d+", text.lower())
    months = [_MONTHS[word] for word in words if word in _MONTHS]
    years = [int(word) for word in words if len(word) == 4 and word.isdigit()]
    days = [int(word) for word in words if len(word) <= 2 and word.isdigit()]
    if months and years and days:
        return _day(years[0], months[0], days[0])
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _coming(tokens: Tokens, sentences: Sequence[Span]) -> list[bool]:
    """For each token whether its sentence speaks of what is to come."""
    coming = [False] * len(tokens)
    for sentence in sentences:
        first, last = token_range(tokens, sentence)
        if any(
            bits & _FUTURE or tokens.words[first + place] == "to"
            for place, bits in enumerate(tokens.bits[first:last])
        ):
            coming[first:last] = [True] * (last - first)
    return coming


_Mention = tuple[int, int, str]  # first and last token, iso


def _mention(tokens: Tokens, i: int, published: date | None, coming: bool) -> _Mention | None:
    """The time phrase whose deciding word is token i."""
    bits = tokens.bits[i]
    word = _word(tokens, i)
    if bits & BIT["month"] and bits & BIT["capital"]:
        return _month(tokens, i, published)
    if bits & BIT["weekday"] and bits & BIT["capital"]:
        return _weekday(tokens, i, published, coming)
    if bits & BIT["digit"]:
        return _numeric(tokens, i)
    return _relative(tokens, i, word, published)


def _word(tokens: Tokens, i: int) -> str:
    return tokens.words[i].lower().replace("’", "'") if 0 <= i < len(tokens) else ""


def _number(tokens: Tokens, i: int, most: int) -> int | None:
    word = _word(tokens, i)
    if word.isascii() and word.isdigit() and 0 < int(word[:5]) <= most:
        return int(word)
    return None


def _year(tokens: Tokens, i: int) -> int | None:
    word = _word(tokens, i)
    year = int(word) if len(word) == 4 and word.isascii() and word.isdigit() else 0
    joined = i + 1 < len(tokens) and tokens.starts[i + 1] == tokens.ends[i]
    if joined and tokens.words[i + 1][0] not in ".,;:)]!?”\"'’—–":
        return None  # 1990s, 2015-16
    return year if 1500 <= year <= 2100 else None


def _month(tokens: Tokens, i: int, published: date | None) -> _Mention | None:
    month = _MONTHS[_word(tokens, i).removesuffix("'s")]
    after = i + 1
    if _word(tokens, after) == ".":
        after += 1
    first, last = i, i
    day = _number(tokens, after, 31)
    if day:
        last = after
        if _word(tokens, last + 1) in _ORDINAL_DAY:
            last += 1
    elif _number(tokens, i - 1, 31) and not tokens.bits[i - 1] & BIT["capital"]:
        first, day = i - 1, _number(tokens, i - 1, 31)
    elif _word(tokens, i - 1) in _ORDINAL_DAY and _number(tokens, i - 2, 31):
        first, day = i - 2, _number(tokens, i - 2, 31)
    elif _word(tokens, i - 1) == "of" and _word(tokens, i - 2) in _ORDINAL_DAY:
        first, day = i - 3, _number(tokens, i - 3, 31)
    at = last + 1 + (_word(tokens, last + 1) in (",", ".") and day is not None)
    if day is None and _word(tokens, i + 1) == ".":
        at = i + 2
    year = _year(tokens, at)
    if year:
        last = at
        resolved = _day(year, month, day) if day else None
        if day:
            return first, last, resolved.isoformat() if resolved else ""
        return first, last, f"{year}-{month:02d}"
    if day:
        return first, last, _nearest(month, day, published)
    return _bare_month(tokens, i)


def _bare_month(tokens: Tokens, i: int) -> _Mention | None:
    """A month alone is one after a preposition or such a word; "May" and "March" are words too."""
    before = _word(tokens, i - 1)
    if before in _WHICH or before in ("early", "late", "mid", "each", "every"):
        return i - 1, i, ""
    timed = before in _YEAR_AFTER or before in ("to", "till", "for", "between", "and", "a")
    odd = _word(tokens, i) in ("may", "march", "august", "mar", "jan", "april", "june")
    if timed or (not odd and tokens.bits[i - 1] & BIT["capital"] == 0):
        return i, i, ""
    return None


def _nearest(month: int, day: int, published: date | None) -> str:
    """The day in the year that brings it nearest to the publication; empty without one."""
    if published is None:
        return ""
    days = [_day(published.year + off, month, day) for off in (-1, 0, 1)]
    near = [found for found in days if found and abs((found - published).days) <= 150]
    return near[0].isoformat() if len(near) == 1 else ""


def _weekday(tokens: Tokens, i: int, published: date | None, coming: bool) -> _Mention:
    before = _word(tokens, i - 1)
    which = before in _WHICH
    last = i
    if _word(tokens, i + 1) in ("morning", "afternoon", "evening", "night"):
        last = i + 1
    iso = ""
    if published and not coming and not which:
        wanted = _WEEKDAYS.index(_word(tokens, i).removesuffix("'s"))
        iso = (published - timedelta((published.weekday() - wanted) % 7)).isoformat()
    return (i - 1 if which else i), last, iso


def _numeric(tokens: Tokens, i: int) -> _Mention | None:
    """A year, an ISO date, or "N weeks ago"; None for any other number."""
    words = tokens.words
    year = _word(tokens, i)
    if len(year) == 4 and i + 4 < len(tokens) and words[i + 1] == words[i + 3] == "-":
        text = year + "-" + words[i + 2] + "-" + words[i + 4]
        day = parse_day(text) if _ISO.fullmatch(text) else None
        if day:
            return i, i + 4, day.isoformat()
    number = _year(tokens, i)
    if number and (
        _word(tokens, i - 1) in _YEAR_AFTER
        or (_word(tokens, i - 1) == "(" and _word(tokens, i + 1) == ")")
    ):
        return i, i, str(number)
    return None


def _relative(tokens: Tokens, i: int, word: str, published: date | None) -> _Mention | None:
    before, after = _word(tokens, i - 1), _word(tokens, i + 1)
    if word in _DAYS_OFF:
        day = published + timedelta(_DAYS_OFF[word]) if published else None
        return i, i, day.isoformat() if day else ""
    if word == "ago":
        if before in _AGO:
            first = i - 1
            while first > 0 and i - first < 4 and _counts(tokens, first - 1):
                first -= 1
            return (first, i, "") if first < i - 1 else None
        return None
    if word in _WHICH:
        if after in _PERIODS and not (word == "this" and after in ("season", "day")):
            first = i - 1 if before in ("earlier", "later", "early", "late") else i
            return first, i + 1, ""
        return None
    if word in _SEASONS:
        return (i, i, "") if before in ("the", "in", "since", "by", "until", "before") else None
    if word == "fourth" and after == "of" and _word(tokens, i + 2) == "july":
        return i, i + 2, _nearest(7, 4, published)
    if word in ("noon", "midnight"):
        return i, i, ""
    if word in _HOLIDAY_STARTS and tokens.bits[i] & BIT["capital"]:
        for names, when in _HOLIDAYS.items():
            if all(_word(tokens, i + k) == name for k, name in enumerate(names)):
                return i, i + len(names) - 1, _nearest(*when, published) if when else ""
    return None


def _counts(tokens: Tokens, i: int) -> bool:
    return bool(tokens.bits[i] & (BIT["digit"] | BIT["number"])) or _word(tokens, i) in (
        "a",
        "an",
        "several",
        "few",
        "many",
        "couple",
        "of",
    )
