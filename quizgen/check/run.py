"""Runs the table of checks over a bank."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, ClassVar, Literal

from yaml.nodes import MappingNode, Node

from quizgen.bank.decode import read_nodes
from quizgen.bank.forms import did_you_mean
from quizgen.bank.reading import Reading
from quizgen.bank.records import Records
from quizgen.bank.yamlnodes import compose
from quizgen.base import Place, Problem
from quizgen.check import keys, options, sheet, stems
from quizgen.check.item import Checked, Finding, Item, fields_of
from quizgen.rules.rule import Rule

Scope = Literal["generated", "every question", "sheet"]
Silence = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One check as its page tells it; the function of the same name does the work."""

    FIELDS: ClassVar[dict[str, str]] = {
        "id": "Its name.",
        "severity": "error or warning.",
        "scope": "Which questions it looks at.",
        "about": "What it looks for, and why.",
        "mend": "What to do.",
        "bad": "Questions it complains of.",
        "good": "The same, mended.",
    }

    id: str
    severity: Literal["error", "warning"]
    scope: Scope
    about: str
    mend: str
    bad: str
    good: str


@dataclass(frozen=True, slots=True)
class Found:
    """One complaint: which check, about which question, and the problem with its place."""

    check: str
    question: str
    problem: Problem

    def as_json(self) -> dict[str, str | int]:
        """For other programs."""
        where = self.problem.where
        return {
            "severity": self.problem.severity,
            "check": self.check,
            "file": where.file,
            "line": where.line,
            "column": where.column,
            "question": self.question,
            "message": self.problem.message.removesuffix(f" [{self.check}]"),
            "hint": self.problem.hint,
        }


@cache
def checks() -> tuple[Check, ...]:
    """The table of checks, in the order of its file."""
    text = (files("quizgen.check") / "checks.yaml").read_text(encoding="utf-8")
    reading = Reading("checks.yaml", text)
    root = compose(reading)
    assert root is not None, reading.problems
    table = Records(Check).read(root, reading)
    assert not reading.problems, "\n".join(map(str, reading.problems))
    found: tuple[Check, ...] = table
    return found


def _function(check: Check) -> Callable[..., Iterator[Any]]:
    """The function of a check: `key-unproved` is `key_unproved`."""
    name = check.id.replace("-", "_")
    modules = [sheet] if check.scope == "sheet" else [keys, stems, options]
    found: Callable[..., Iterator[Any]] = next(
        getattr(module, name) for module in modules if hasattr(module, name)
    )
    return found


def check_text(
    text: str, file: str, rules: Mapping[str, Rule], silence: Silence = ()
) -> list[Found]:
    """Everything that reading and checking a bank finds, in the order of the file."""
    read = read_nodes(text, file)
    found = [Found("read", "", problem) for problem in read.reading.problems]
    if read.bank is None or not isinstance(read.root, MappingNode):
        return found
    checked = Checked(read.bank, read, rules)
    items = list(checked.items())
    everywhere = {name for name, _ in (*silence, *read.bank.silence)}
    for check in checks():
        if check.id not in everywhere:
            found += _run(check, checked, items)
    found += _unknown_checks(checked, items)
    return sorted(
        found, key=lambda one: (one.problem.where.line, one.problem.where.column, one.check)
    )


def _run(check: Check, checked: Checked, items: Sequence[Item]) -> Iterator[Found]:
    function = _function(check)
    pairs: list[tuple[Item, Finding]]
    if check.scope == "sheet":
        on_sheet = [item for item in items if item.on_sheet and not item.is_part]
        pairs = list(function(checked, on_sheet)) if on_sheet else []
    else:
        ours = [item for item in items if item.generated or check.scope != "generated"]
        pairs = [(item, finding) for item in ours for finding in function(item)]
    for item, finding in pairs:
        if check.id not in {name for name, _ in (*item.whole.silence, *item.question.silence)}:
            place = item.place(finding)
            message = f"{finding.message} [{check.id}]"
            yield Found(check.id, item.name, Problem(place, message, check.mend, check.severity))


def _unknown_checks(checked: Checked, items: Sequence[Item]) -> Iterator[Found]:
    """Report `silence:` lines whose check is misspelt, or that give no reason."""
    known = [check.id for check in checks()]
    assert isinstance(checked.read.root, MappingNode)
    holders = [("", checked.read.root), *((item.name, item.node) for item in items)]
    for name, node in holders:
        for key, reason in _silenced(fields_of(node).get("silence")):
            if key.value not in known:
                message, hint = f"no check is called '{key.value}'", did_you_mean(key.value, known)
            elif not reason.value:
                message, hint = f"'{key.value}' is silenced without a reason", "say why, for others"
            else:
                continue
            mark = key.start_mark
            place = checked.read.reading.place(mark.line, mark.column)
            yield Found("silence", name, Problem(place, f"{message} [silence]", hint, "warning"))


def _silenced(node: Node | None) -> Iterator[tuple[Node, Node]]:
    if isinstance(node, MappingNode):
        yield from node.value
    elif node is not None and isinstance(node.value, list):
        for entry in node.value:
            yield from _silenced(entry)


def unknown_in_config(silence: Silence, file: str) -> list[Problem]:
    """Checks that a project file silences, and that there are not."""
    known = [check.id for check in checks()]
    return [
        Problem(Place(file), f"no check is called '{name}'", did_you_mean(name, known), "warning")
        for name, _ in silence
        if name not in known
    ]
