"""The docs have a page on every rule, as the rule files say it."""

from pathlib import Path

from quizgen.rules.load import library
from quizgen.rules.pages import index, page

DOCS = Path(__file__).parents[2] / "docs" / "rules"


def test_pages_are_those_of_the_rule_files() -> None:
    wanted = {f"{rule.id}.md": page(rule) for rule in library()} | {"README.md": index(library())}
    there = {
        path.relative_to(DOCS).as_posix(): path.read_text(encoding="utf-8")
        for path in DOCS.rglob("*.md")
    }
    assert there == wanted, "run: python -m quizgen.rules docs/rules"
