"""YAML text -> nodes, with what YAML itself finds wrong put in a teacher's words."""

import yaml
from yaml.nodes import Node

from quizgen.bank.reading import Reading

# The C loader is ten times as fast; the other is there on every machine.
Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def compose(reading: Reading) -> Node | None:
    """The root node; None where YAML can't read the file, which has then been reported."""
    try:
        node: Node | None = yaml.compose(reading.text, Loader=Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        reading.at(mark.line if mark else 0, mark.column if mark else 0, str(error.problem))
        return None
    if node is None:
        reading.at(0, 0, "the file is empty", "a bank starts with 'bank: 1'")
    return node
