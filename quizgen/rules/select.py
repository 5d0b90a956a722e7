"""Which rules take part: a teacher's own beside ours, chosen by name, group and grades."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from pathlib import Path

from quizgen.bank.kinds import GROUPS
from quizgen.base import Place, Problem
from quizgen.rules.load import library, load_folder
from quizgen.rules.rule import Rule

OPTION = Place("the command line")


def all_rules(folders: Iterable[Path] = ()) -> tuple[list[Rule], list[Problem]]:
    """Our rules and those of the folders; a rule of the same id takes the place of ours."""
    found = {rule.id: rule for rule in library()}
    problems: list[Problem] = []
    for folder in folders:
        rules, more = load_folder(folder)
        found |= {rule.id: rule for rule in rules}
        problems += more
    return sorted(found.values(), key=lambda rule: rule.id), problems


def selected(
    rules: Sequence[Rule],
    only: str = "",
    without: str = "",
    groups: str = "",
    grades: str = "9-12",
) -> tuple[list[Rule], list[Problem]]:
    """The rules a teacher asked for; names are separated by commas, unknown ones are problems.

    A rule is named by its id, by the last part of it, or by its number in the catalogue (R01).
    """
    problems: list[Problem] = []
    kept = [rule for rule in rules if grades in rule.grades]
    wanted = _named(rules, only, problems)
    if wanted:
        kept = [rule for rule in rules if rule.id in wanted]
    unwanted = _named(rules, without, problems)
    headings = _groups(groups, problems)
    return [
        rule
        for rule in kept
        if rule.id not in unwanted and (not headings or rule.group in headings)
    ], problems


def _named(rules: Sequence[Rule], names: str, problems: list[Problem]) -> set[str]:
    found: set[str] = set()
    for name in _split(names):
        hits = {
            rule.id
            for rule in rules
            if name.casefold() in (rule.id, rule.id.rpartition("/")[2], rule.catalogue.casefold())
        }
        if not hits:
            known = [text for rule in rules for text in (rule.id, rule.id.rpartition("/")[2])]
            close = get_close_matches(name, known, 1)
            hint = f"did you mean '{close[0]}'?" if close else "'quizgen rules list' shows all"
            problems.append(Problem(OPTION, f"there is no rule '{name}'", hint))
        found |= hits
    return found


def _groups(names: str, problems: list[Problem]) -> set[str]:
    found: set[str] = set()
    for name in _split(names):
        hit = [group for group in GROUPS if group.casefold().startswith(name.casefold())]
        if len(hit) != 1:
            problems.append(
                Problem(OPTION, f"there is no group '{name}'", f"one of: {', '.join(GROUPS)}")
            )
        found |= set(hit)
    return found


def _split(names: str) -> list[str]:
    return [name.strip() for name in names.split(",") if name.strip()]
