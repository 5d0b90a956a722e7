"""Codes in place of names. The list of who is who stays in one file of the teacher's own."""

import secrets
from collections.abc import Iterable
from pathlib import Path

from quizgen.base import Place, Problem
from quizgen.grading.tables import read_table, table

HEAD = ("class", "student", "code")
Names = dict[tuple[str, str], str]  # (class, student) → code


def read_names(path: Path) -> tuple[Names, list[Problem]]:
    """The codes given so far."""
    if not path.exists():
        return {}, []
    try:
        rows = read_table(path.read_bytes().decode("utf-8-sig"))
        return {(row["class"], row["student"]): row["code"] for row in rows}, []
    except (OSError, UnicodeDecodeError, KeyError):
        return {}, [Problem(Place(str(path)), "can't read the list of names and codes")]


def with_codes(known: Names, students: Iterable[tuple[str, str]]) -> Names:
    """A code for everybody. New ones are dealt at random, so that they say nothing of the name."""
    codes = dict(known)
    new = sorted(set(students) - codes.keys())
    taken = {int(code[1:]) for code in codes.values() if code[1:].isdecimal()}
    free = [number for number in range(1, len(new) + len(taken) + 1) if number not in taken]
    numbers = sorted(free)[: len(new)]
    secrets.SystemRandom().shuffle(numbers)
    codes.update({who: f"S{number:03}" for who, number in zip(new, numbers, strict=True)})
    return codes


def names_file(names: Names) -> bytes:
    """The list of who is who."""
    return table(HEAD, [(*who, code) for who, code in sorted(names.items())])
