"""How an answer earns its points, by rules that a teacher can change."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from difflib import get_close_matches
from typing import Any, Literal, get_args


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """The rule for each kind of question; the first one listed is what counts unless told."""

    # right-minus-wrong: (right options chosen − wrong ones chosen) ÷ right options, never below 0
    # each: the options rightly chosen or rightly left ÷ all options
    # all: everything right, or nothing
    multi_select: Literal["right-minus-wrong", "each", "all"] = "right-minus-wrong"
    # each: the rows that are right ÷ all rows
    match: Literal["each", "all"] = "each"
    table: Literal["each", "all"] = "each"
    # pairs: of all pairs of items, those that stand in the right order to each other
    # places: the items that stand in the right place ÷ all items
    order: Literal["pairs", "places", "all"] = "pairs"
    # each: each part by itself; first: the later parts count only where the first is right
    two_part: Literal["each", "first", "all"] = "each"
    # overlap: shared words ÷ all words of mark and key: from 0.8 everything, from 0.4 half
    # exact: the same words and no others; hand: listed for marking
    highlight: Literal["overlap", "exact", "hand"] = "overlap"
    # accepted: right where it is the model answer or an accepted one, else listed for marking
    short: Literal["accepted", "hand"] = "accepted"


def parse(settings: Iterable[str]) -> tuple[Credit, list[str]]:
    """The rules from `kind=rule` settings, and what is wrong with them."""
    credit, wrong = Credit(), []
    rules = {field.name: get_args(_hint(field.name)) for field in fields(Credit)}
    for setting in settings:
        kind, _, rule = setting.partition("=")
        name = kind.strip().replace("-", "_")
        if name not in rules:
            close = get_close_matches(name, rules, 1) or sorted(rules)
            wrong.append(f"no kind “{kind}”; did you mean {', '.join(close).replace('_', '-')}?")
        elif rule.strip() not in rules[name]:
            wrong.append(f"{kind}: no rule “{rule}”; there are {', '.join(rules[name])}")
        else:
            change: dict[str, Any] = {name: rule.strip()}
            credit = replace(credit, **change)
    return credit, wrong


def _hint(name: str) -> Any:
    return Credit.__annotations__[name]
