"""The project file `quizgen.yaml`: a school's house style, found upwards from where one works.

It is read by the same reader as the banks, so that its mistakes are told in the same way.
"""

from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, ClassVar, Literal

from quizgen.bank.files import read_text
from quizgen.bank.forms import Schema
from quizgen.bank.reading import FAILED, Reading
from quizgen.bank.records import object_schema, read_fields, specs
from quizgen.bank.scalars import mapping
from quizgen.bank.yamlnodes import compose
from quizgen.base import Problem

FILE_NAME = "quizgen.yaml"
Paper = Literal["letter", "a4"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """What a school sets once for all its sheets; whatever is not given has its usual value."""

    FIELDS: ClassVar[dict[str, str]] = {
        "school": "The name of the school, printed on top of every sheet.",
        "header": "Further lines on top of every sheet, such as the course.",
        "paper": "letter or a4.",
        "font_size": "The size of the type in points, 12 at least; 18 is large print.",
        "fonts": "TrueType files for characters that the usual fonts lack, beside this file.",
        "questions": "How many questions a sheet has.",
        "skills": "Skills to prefer when questions are chosen, the dearest first.",
        "rules": "Folders with rules of your own, beside this file.",
        "banks": "The folder for question banks.",
        "out": "The folder for worksheets and keys.",
        "seed": "Another number mixes the options in another way.",
        "credit": "Rules for partial credit, as in `multi-select=all`; `quizgen grade` follows them.",
        "silence": "Checks to silence in every bank, as `check: reason`.",
    }
    LIMITS: ClassVar[dict[str, tuple[int, int]]] = {"font_size": (12, 36), "questions": (1, 100)}

    school: str = ""
    header: tuple[str, ...] = ()
    paper: Paper = "letter"
    font_size: int = 12
    fonts: tuple[str, ...] = ()
    questions: int = 10
    skills: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    banks: str = "question_banks"
    out: str = "output"
    seed: int = 1
    credit: tuple[str, ...] = ()
    silence: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Project:
    """A project file that was found, or the usual values where there is none."""

    folder: Path = field(default_factory=Path)
    config: Config = field(default_factory=Config)
    file: Path | None = None

    @property
    def rule_folders(self) -> list[Path]:
        """The folders with the school's own rules."""
        return [self.folder / name for name in self.config.rules]


def find_config(start: Path) -> Path | None:
    """The nearest `quizgen.yaml` in a folder or above it."""
    for folder in (start.resolve(), *start.resolve().parents):
        if (path := folder / FILE_NAME).is_file():
            return path
    return None


def load_project(start: Path) -> tuple[Project, list[Problem]]:
    """The project that a folder belongs to; the usual values where its file has errors."""
    path = find_config(start)
    if path is None:
        return Project(), []
    text, problems = read_text(path)
    if text is None:
        return Project(path.parent, file=path), problems
    config, problems = read_config(text, str(path))
    return Project(path.parent, config or Config(), path), problems


def read_config(text: str, file: str = FILE_NAME) -> tuple[Config | None, list[Problem]]:
    """The settings in a text, None where one can't be read, and all problems."""
    reading = Reading(file, text)
    if not any(line.strip() and not line.lstrip().startswith("#") for line in reading.lines):
        return Config(), []
    root = compose(reading)
    values: Any = FAILED if root is None else read_fields(Config, root, reading)
    reading.problems.sort(key=lambda problem: (problem.where.line, problem.where.column))
    return (None if values is FAILED else Config(**values)), reading.problems


def config_schema() -> Schema:
    """The JSON Schema of a project file."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "The project file of quizgen",
        **object_schema(Config),
    }


def starter() -> str:
    """A project file to begin with: every setting explained, and its usual value in a comment."""
    usual = {one.name: getattr(Config(), one.name) for one in fields(Config)}
    lines = [
        "# The house style of your sheets. Every setting is optional: take the # away before its",
        "# name to use it. It holds for all banks in this folder and in the folders inside it.",
    ]
    examples = {
        "school": "Alder Park High School",
        "header": ["Journalism 1", "Ms. Rivera"],
        "skills": ["attribution", "trace quotes"],
        "rules": ["our_rules"],
        "silence": {"key-longest": "Our answers are full sentences."},
    }
    for spec in specs(Config):
        written = mapping({spec.name: examples.get(spec.name, usual[spec.name])}, 0)
        lines += ["", f"# {spec.about}", *(f"# {line}" for line in written)]
    return "\n".join(lines) + "\n"
