"""Labelled articles and sentences: the formats and how they are read.

A line of articles: {"id", "text", "attributions": [{"content", "source", "cue": [[start, end], …],
"kind": "direct" | "mixed" | "indirect", "speech": bool}]}, offsets into "text".
A line of sentences: {"id", "text", "label_opinion": "factual" | "opinion" | anything else}.
Our own labels are described in labels/README.md.
"""

import gzip
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from quizgen.loader import Loader

LABELS = Path(__file__).parent / "labels"
SEEDS = Path(__file__).parent.parent / "seeds"

Pairs = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Label:
    """One attribution, labelled or predicted; pairs are half-open ranges of the text."""

    content: Pairs
    source: Pairs
    cue: Pairs
    kind: str
    speech: bool = True
    name: str = ""  # predicted only: the voice's name
    pattern: str = ""  # predicted only: the pattern that found it


@dataclass(frozen=True, slots=True)
class Labelled:
    """An article and its labels; `quoted`: quoted words that stand in single marks."""

    id: str
    text: str
    labels: tuple[Label, ...]
    quoted: Pairs = ()


def lines_of(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a JSON Lines file, gzipped or not."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as file:
        for line in file:
            if line.strip():
                yield json.loads(line)


def is_sentences(path: Path) -> bool:
    """Whether a file holds labelled sentences and not labelled articles."""
    return "label_opinion" in next(lines_of(path), {})


def label_of(found: dict[str, Any]) -> Label:
    """A label, or a prediction in the form of `read --json`, from its JSON object."""

    def pairs(key: str) -> Pairs:
        return tuple((start, end) for start, end in found.get(key) or ())

    return Label(
        content=pairs("content"),
        source=pairs("source"),
        cue=pairs("cue"),
        kind=found.get("kind", ""),
        speech=found.get("speech", True),
        name=found.get("source_name") or "",
        pattern=found.get("pattern", ""),
    )


def gold_articles(path: Path) -> Iterator[Labelled]:
    """The labelled articles of a JSON Lines file."""
    for line in lines_of(path):
        labels = tuple(label_of(found) for found in line["attributions"])
        yield Labelled(str(line["id"]), line["text"], labels)


def own_articles() -> Iterator[Labelled]:
    """The articles in seeds/ that labels/ has a file for."""
    for path in sorted(LABELS.glob("*.yaml")):
        text = (SEEDS / f"{path.stem}.txt").read_text(encoding="utf-8")
        data = yaml.load(path.read_text(encoding="utf-8"), Loader)
        labels = tuple(_own_label(text, found, path) for found in data["attributions"])
        direct = [label for label in labels if label.kind == "direct"]
        single = [pair for label in direct for pair in label.content if text[pair[0]] == "‘"]
        yield Labelled(path.stem, text, labels, tuple(single))


def _own_label(text: str, found: dict[str, Any], path: Path) -> Label:
    def places(key: str) -> Pairs:
        words: Sequence[str] = found[key] if isinstance(found[key], list) else [found[key]]
        nths = found.get(f"{key}_nth", 1)
        numbers = nths if isinstance(nths, list) else [nths] * len(words)
        return tuple(
            _nth(text, part, number, path)
            for part, number in zip(words, numbers, strict=True)
            if part
        )

    return Label(places("content"), places("source"), places("cue"), found["kind"], found["speech"])


def _nth(text: str, words: str, number: int, path: Path) -> tuple[int, int]:
    """Where words stand for the nth time. Raises ValueError where they don't."""
    at = -1
    for _ in range(number):
        at = text.find(words, at + 1)
        if at < 0:
            raise ValueError(f"{path.name}: {words!r} does not stand {number} times in the article")
    return at, at + len(words)
