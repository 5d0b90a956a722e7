"""The floors that the scores on our own labels may not fall below; they are only ever raised."""

from collections.abc import Mapping
from pathlib import Path

import yaml

from quizgen.loader import Loader

FLOORS = Path(__file__).parent / "floors.yaml"
HEAD = """# F1 in percent on the articles of labels/: what extraction reached, and may not fall below.
# Raised by `python -m quality --raise-floors`, which never lowers one.
"""


def floors() -> dict[str, float]:
    """The floor of each measure, in percent of F1."""
    found: dict[str, float] = yaml.load(FLOORS.read_text(encoding="utf-8"), Loader) or {}
    return found


def raise_floors(reached: Mapping[str, float]) -> None:
    """Writes the higher of floor and figure for each measure."""
    before = floors() if FLOORS.exists() else {}
    rows = (
        f"{name}: {max(before.get(name, 0.0), int(figure * 10) / 10)}\n"
        for name, figure in reached.items()
    )
    FLOORS.write_text(HEAD + "".join(rows), encoding="utf-8")
