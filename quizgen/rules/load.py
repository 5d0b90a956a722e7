"""Reading rule files: strict keys, known slots, guards and makers; every problem with its place.

A rule file can only name what its subject kind offers, so nothing in it runs as code.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, get_args

from yaml.nodes import MappingNode, Node, SequenceNode

from quizgen.bank.forms import Form, Number, OneOf, Text, Texts, Truth, did_you_mean
from quizgen.bank.kinds import GROUPS
from quizgen.bank.reading import FAILED, Reading
from quizgen.bank.yamlnodes import compose
from quizgen.base import Place, Problem
from quizgen.rules.rule import Example, Kind, Reliability, Rule, Task
from quizgen.rules.subject import AnyKind
from quizgen.rules.subjects import SUBJECTS
from quizgen.rules.template import slots_of

TASK: Mapping[str, Form] = {
    "kind": OneOf(get_args(Kind)),
    "ask": Text(),
    "answer": Text(),
    "correction": Text(),
    "because": Text(),
    "options": Texts(),
    "distractors": Text(),
    "rows": Text(),
    "columns": Texts(),
    "extra_choices": Text(),
    "proof": Text(),
    "accept": Texts(),
    "rubric": Texts(),
    "lines": Number(1, 40),
    "keep_order": Truth(),
}
# What a rule says besides its task; `parts` holds the tasks of a two-part question.
RULE: Mapping[str, Form] = {
    "id": Text(),
    "title": Text(),
    "why": Text(),
    "catalogue": Text(),
    "reliability": OneOf(get_args(Reliability)),
    "group": OneOf(GROUPS),
    "skill": Text(),
    "level": Number(1, 4),
    "standards": Texts(),
    "grades": Texts(OneOf(("6-8", "9-12"))),
    "for_each": OneOf(tuple(SUBJECTS)),
    "when": Texts(),
    "points": Number(0, 20),
    "note": Text(),
    "not_with": Texts(),
    "about_speech": Truth(),
    "at_most": Number(1, 20),
}
EXAMPLE: Mapping[str, Form] = {
    "article": Text(),
    "second_article": Text(),
    "asks": Texts(),
    "answers": Texts(),
    "silenced_by": Text(),
}
REQUIRED = ("id", "title", "why", "group", "skill", "level", "standards", "for_each")
TEMPLATES = ("ask", "answer", "correction", "because", "options", "accept", "rubric")
MAKERS = {"distractors": "options", "rows": "rows", "extra_choices": "choices", "proof": "proofs"}
NEEDS: Mapping[str, tuple[str, ...]] = {
    "choice": ("answer", "proof", "distractors"),
    "multi-select": ("rows",),
    "true-false": ("answer", "proof"),
    "match": ("rows",),
    "order": ("rows",),
    "table": ("rows", "columns"),
    "short": ("answer",),
    "highlight": ("answer", "proof"),
    "open-card": (),
}

Nodes = dict[str, Node]


@cache
def library() -> tuple[Rule, ...]:
    """The rules that come with quizgen, sorted by id.

    A rule file of ours that cannot be read is a bug of ours, so it raises.
    """
    found: list[Rule] = []
    for path, text in _library_files(files("quizgen.rules") / "library", ""):
        rule, problems = read_rule(text, path, path.removesuffix(".yaml"))
        if rule is None or problems:
            raise ValueError("\n".join(map(str, problems)))
        found.append(rule)
    return tuple(sorted(found, key=lambda rule: rule.id))


def _library_files(folder: Traversable, inside: str) -> Iterable[tuple[str, str]]:
    for entry in sorted(folder.iterdir(), key=lambda item: item.name):
        if entry.is_dir():
            yield from _library_files(entry, f"{inside}{entry.name}/")
        elif entry.name.endswith(".yaml"):
            yield inside + entry.name, entry.read_text(encoding="utf-8")


def load_folder(folder: Path) -> tuple[list[Rule], list[Problem]]:
    """The rules in a teacher's folder, `<group>/<rule>.yaml`, and all problems of all files."""
    if not folder.is_dir():
        return [], [Problem(Place(str(folder)), "there is no such folder of rules")]
    rules: list[Rule] = []
    problems: list[Problem] = []
    for path in sorted(folder.rglob("*.yaml")):
        name = path.relative_to(folder).with_suffix("").as_posix()
        try:
            text = path.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            problems.append(Problem(Place(str(path)), f"it cannot be read: {error}"))
            continue
        rule, found = read_rule(text, str(path), name)
        problems += found
        if rule is not None:
            rules.append(rule)
    if not rules and not problems:
        problems.append(
            Problem(Place(str(folder)), "no rule (*.yaml) in this folder", "", "warning")
        )
    return rules, problems


def read_rule(text: str, file: str, path: str) -> tuple[Rule | None, list[Problem]]:
    """One rule file; `path` is what its id must be. No rule is given where there is a problem."""
    reading = Reading(file, text)
    node = compose(reading)
    if node is None:
        return None, reading.problems
    if not isinstance(node, MappingNode):
        reading.error(node, "a rule is made of 'name: value' lines")
        return None, reading.problems
    fields, nodes = _fields(node, {**RULE, **TASK}, reading, nested=("parts", "examples"))
    for name in REQUIRED:
        if name not in fields:
            reading.error(node, f"missing '{name}'")
    if fields.get("id", path) != path:
        reading.error(nodes["id"], f"the id must be the file's path: {path}")
    kind = SUBJECTS.get(fields.get("for_each", ""))
    tasks = _tasks(node, fields, nodes, kind, reading)
    examples = _examples(nodes.get("examples"), reading)
    if kind is not None:
        for name, entry in _entries(fields.get("when", ()), nodes.get("when")):
            if name not in kind.guards:
                _unknown("guard", name, entry, kind.guards, reading)
        for name in ("note",):
            _check_slots(fields.get(name, ""), nodes.get(name), kind, reading)
    if reading.problems or any(value is FAILED for value in fields.values()):
        return None, reading.problems
    own = {name: value for name, value in fields.items() if name in RULE}
    if "parts" in nodes:
        own |= {name: fields[name] for name in ("ask", "because") if name in fields}
    return Rule(**own, tasks=tasks, examples=examples, file=file), reading.problems


def _fields(
    node: MappingNode, forms: Mapping[str, Form], reading: Reading, nested: Sequence[str] = ()
) -> tuple[dict[str, Any], Nodes]:
    fields: dict[str, Any] = {}
    nodes: Nodes = {}
    for key, value in reading.pairs(node):
        if key.value in nested:
            nodes[key.value] = value
        elif key.value in forms:
            nodes[key.value] = value
            fields[key.value] = forms[key.value].read(value, reading)
        else:
            hint = did_you_mean(key.value, [*forms, *nested])
            reading.error(key, f"unknown key '{key.value}'", hint)
    return {name: value for name, value in fields.items() if value is not FAILED}, nodes


def _tasks(
    node: MappingNode, fields: dict[str, Any], nodes: Nodes, kind: AnyKind | None, reading: Reading
) -> tuple[Task, ...]:
    parts = nodes.get("parts")
    if parts is None:
        own = {name: value for name, value in fields.items() if name in TASK}
        task = _task(node, own, nodes, kind, reading)
        return (task,) if task else ()
    if not isinstance(parts, SequenceNode):
        reading.wrong_type(parts, "a list of parts", "something else")
        return ()
    tasks = []
    for entry in parts.value:
        if not isinstance(entry, MappingNode):
            reading.wrong_type(entry, "lines with kind, ask and answer", "something else")
            continue
        part_fields, part_nodes = _fields(entry, TASK, reading)
        task = _task(entry, part_fields, part_nodes, kind, reading)
        if task:
            tasks.append(task)
    return tuple(tasks)


def _task(
    node: Node, fields: dict[str, Any], nodes: Nodes, kind: AnyKind | None, reading: Reading
) -> Task | None:
    needed = ("kind", "ask", *NEEDS.get(fields.get("kind", ""), ()))
    missing = [name for name in needed if name not in fields]
    for name in missing:
        reading.error(node, f"missing '{name}'")
    if kind is None:
        return None
    for name in TEMPLATES:
        for text, entry in _entries(fields.get(name, ()), nodes.get(name)):
            _check_slots(text, entry, kind, reading)
    for name, offered_as in MAKERS.items():
        offered = getattr(kind, offered_as)
        if name in fields and fields[name] not in offered:
            _unknown(name, fields[name], nodes[name], offered, reading)
    return None if missing else Task(**fields)


def _entries(value: str | Sequence[str], node: Node | None) -> list[tuple[str, Node]]:
    """Each text of a field with the node it stands in."""
    if node is None:
        return []
    if isinstance(value, str):
        return [(value, node)]
    nodes = node.value if isinstance(node, SequenceNode) else [node]
    return list(zip(value, nodes, strict=False))


def _check_slots(text: str, node: Node | None, kind: AnyKind, reading: Reading) -> None:
    for slot in slots_of(text):
        if slot in kind.slots or node is None:
            continue
        line, column = node.start_mark.line, node.start_mark.column
        for number in range(line, min(node.end_mark.line + 1, len(reading.lines))):
            if "{" + slot + "}" in reading.lines[number]:
                line, column = number, reading.lines[number].index("{" + slot + "}") + 1
                break
        hint = did_you_mean(slot, kind.slots, say=f"a {kind.name} has")
        reading.at(line, column, f"unknown slot '{slot}'", hint)


def _unknown(
    what: str, name: str, node: Node, known: Mapping[str, object], reading: Reading
) -> None:
    reading.error(node, f"unknown {what} '{name}'", did_you_mean(name, known))


def _examples(node: Node | None, reading: Reading) -> tuple[Example, ...]:
    if node is None:
        return ()
    if not isinstance(node, SequenceNode):
        reading.wrong_type(node, "a list of examples", "something else")
        return ()
    examples = []
    for entry in node.value:
        if not isinstance(entry, MappingNode):
            reading.wrong_type(entry, "lines with article and asks", "something else")
            continue
        fields, _ = _fields(entry, EXAMPLE, reading)
        for name in ("article", "asks"):
            if name not in fields:
                reading.error(entry, f"missing '{name}'")
        if {"article", "asks"} <= fields.keys():
            examples.append(Example(**fields, line=entry.start_mark.line + 1))
    return tuple(examples)
