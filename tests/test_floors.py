"""Imports point down: a floor knows the floors below it, and never those above."""

import ast
from pathlib import Path

import quizgen

ROOT = Path(quizgen.__file__).parent
FLOORS = {
    "base": 0,
    "files": 0,
    "loader": 0,
    "article": 1,
    "extract": 2,
    "bank": 2,
    "rules": 3,
    "config": 3,
    "render": 4,
    "check": 4,
    "export": 4,
    "grading": 4,
    "pipeline": 5,
    "printing": 5,
    "show": 5,
    "take": 5,
    "report": 6,
    "commands": 6,
    "cli": 7,
}
# Two rooms on one floor may know each other where the floor is one story told in two parts.
NEVER = {("extract", "bank"), ("bank", "extract"), ("render", "check"), ("check", "render")}


def room(module: str) -> str:
    """The room of a module: quizgen.bank.kinds is in "bank"."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else ""


def imports() -> list[tuple[str, str, Path]]:
    """(room, imported room, file) of every import inside the package."""
    found = []
    for path in ROOT.rglob("*.py"):
        here = path.relative_to(ROOT.parent).with_suffix("").as_posix().replace("/", ".")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names: list[str] = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.module == "quizgen":
                names = [f"quizgen.{alias.name}" for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.module:
                names = [node.module]
            found += [(room(here), room(n), path) for n in names if n.startswith("quizgen.")]
    return found


def test_every_room_has_a_floor() -> None:
    rooms = {room(f"quizgen.{p.stem}") for p in ROOT.iterdir() if p.suffix == ".py" or p.is_dir()}
    assert rooms - {"__init__", "__pycache__", "py"} <= FLOORS.keys()


def test_imports_point_down() -> None:
    up = [
        f"{path.relative_to(ROOT)}: {here} imports {there}"
        for here, there, path in imports()
        if there in FLOORS
        and here in FLOORS
        and (FLOORS[here] < FLOORS[there] or (here, there) in NEVER)
    ]
    assert not up, "\n".join(up)
