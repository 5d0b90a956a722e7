"""Keeping the answers of a sitting: a response file, which `grade` reads too."""

import json
from collections.abc import Mapping
from pathlib import Path

from quizgen.base import Problem
from quizgen.files import write_whole
from quizgen.grading.codes import pack
from quizgen.grading.read import Asked, read_file
from quizgen.grading.responses import Answer
from quizgen.render.sheet import Paper
from quizgen.render.slots import slots


def load(path: Path, paper: Paper) -> tuple[dict[str, Answer], list[Problem]]:
    """The answers of an earlier sitting with the same form; nothing where there was none."""
    if not path.exists():
        return {}, []
    read, problems = read_file(path, Asked(paper.bank_id, slots(paper)))
    if problems:
        return {}, problems
    same = [one for one in read if one.bank == paper.bank_id and one.form == paper.form]
    return dict(same[0].answers) if same else {}, []


def save(path: Path, paper: Paper, student: str, answers: Mapping[str, Answer]) -> list[Problem]:
    """Writes the answers so far."""
    data = {
        "quizgen-answers": 1,
        "bank": paper.bank_id,
        "form": paper.form,
        "student": student,
        "class": "",
        "handed-in": "",
        "answers": {
            name: {"picks": list(one.picks), "text": one.text} for name, one in answers.items()
        },
        "code": pack(paper.bank_id, paper.form, slots(paper), answers),
    }
    return write_whole((json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode(), path)
