"""Response files and codes → responses. A broken one is named and never stops the rest."""

import csv
import io
import json
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quizgen.base import Place, Problem
from quizgen.grading.codes import Unreadable, looks_like_code, pack, unpack
from quizgen.grading.responses import LONGEST_TEXT, Answer, Response, fits
from quizgen.render.slots import Slot

LARGEST_FILE = 5_000_000
KINDS = (".json", ".txt", ".csv")
OWN_TABLES = ("gradebook.csv", "questions.csv", "to-mark.csv", "names-private.csv")
NAME_COLUMNS = ("student", "name", "alumno", "alumna", "nombre")
BLOCK = re.compile(r"==\s*quizgen answers\s*==(.*?)==\s*end\s*==", re.DOTALL)
WRITTEN = re.compile(r"#(\w+)((?: \d+)*)\s*")


@dataclass(frozen=True, slots=True)
class Asked:
    """What a response is read against: the bank's short name and its slots."""

    bank: str
    slots: Sequence[Slot]


Read = tuple[list[Response], list[Problem]]


def read_all(sources: Iterable[str], asked: Asked) -> Read:
    """Everything under the names: files, folders of files, and codes as they are."""
    responses: list[Response] = []
    problems: list[Problem] = []
    for place, source in enumerate(sources, 1):
        path = Path(source)
        if looks_like_code(source) and not path.exists():
            found, wrong = _from_code(source, "", "", Place(f"code {place}"), asked)
        elif path.is_dir():
            inside = sorted(one for one in path.iterdir() if one.suffix.lower() in KINDS)
            inside = [one for one in inside if one.name not in OWN_TABLES]
            found, wrong = read_all([str(one) for one in inside], asked)
            if not inside:
                wrong = [Problem(Place(source), "no response files (.json, .txt, .csv) in here")]
        else:
            found, wrong = read_file(path, asked)
        responses += found
        problems += wrong
    return responses, problems


def read_file(path: Path, asked: Asked) -> Read:
    """The responses in one file: one in JSON; any number in copied text or a table of codes."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            return [], [_problem(path, "the file is too large for a response")]
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        return [], [_problem(path, "the file is not text in UTF-8")]
    except OSError as error:
        return [], [_problem(path, f"can't read the file: {error.strerror}")]
    match path.suffix.lower():
        case ".json":
            return _from_json(text, path, asked)
        case ".csv":
            return _from_table(text, path, asked)
        case _:
            return _from_text(text, path, asked)


def _problem(path: Path, message: str, hint: str = "", line: int = 0) -> Problem:
    return Problem(Place(str(path), line, 1 if line else 0), message, hint)


# --- A response file -------------------------------------------------------------------------------


def _from_json(text: str, path: Path, asked: Asked) -> Read:
    broken = _problem(path, "this is no whole response file", "ask the student for the file again")
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return [], [broken]
    if not isinstance(data, dict) or data.get("quizgen-answers") != 1:
        return [], [broken]
    answers = data.get("answers")
    texts = [
        data.get(name, "") for name in ("bank", "form", "student", "class", "handed-in", "code")
    ]
    if not isinstance(answers, dict) or not all(isinstance(one, str | None) for one in texts):
        return [], [broken]
    bank, form, student, group, handed_in, code = (one or "" for one in texts)
    read = {name: _answer(given) for name, given in answers.items()}
    if None in read.values():
        return [], [broken]
    response = Response(
        file=str(path),
        bank=bank,
        form=form if re.fullmatch("[A-Z]{1,2}", form) else "A",
        student=clean_name(student) or path.stem,
        group=clean_name(group),
        handed_in=handed_in,
        answers={name: answer for name, answer in read.items() if answer},
        code=code,
    )
    return [response], _differs(response, asked)


def _answer(given: Any) -> Answer | None:
    if not isinstance(given, dict):
        return None
    picks, text = given.get("picks", []), given.get("text", "")
    if not (isinstance(picks, list) and isinstance(text, str)):
        return None
    if not all(type(pick) is int and 0 <= pick < 10_000 for pick in picks):
        return None
    return Answer(tuple(picks), clean_text(text))


def _differs(response: Response, asked: Asked) -> list[Problem]:
    """A file whose answers and code differ was changed after it was handed in."""
    if not response.code or response.bank != asked.bank:
        return []
    if not all(fits(response.answers.get(slot.id, Answer()), slot) for slot in asked.slots):
        return []
    if response.code == pack(asked.bank, response.form, asked.slots, response.answers):
        return []
    hint = "the file was changed after it was saved; the answers in it count"
    return [Problem(Place(response.file), "answers and code differ", hint, "warning")]


# --- Codes and copied text --------------------------------------------------------------------------


def _from_code(code: str, student: str, group: str, where: Place, asked: Asked) -> Read:
    try:
        form, answers = unpack(code, asked.bank, asked.slots)
    except Unreadable as reason:
        return [], [Problem(where, f"a code can't be read: {reason}")]
    response = Response(
        file=str(where),
        bank=asked.bank,
        form=form,
        student=clean_name(student) or str(where),
        group=clean_name(group),
        answers=answers,
    )
    return [response], []


def _from_table(text: str, path: Path, asked: Asked) -> Read:
    """A table with the columns student, class and code, as a teacher types it."""
    rows = list(csv.reader(io.StringIO(text), delimiter=";" if ";" in text[:200] else ","))
    head = [name.strip().casefold() for name in rows[0]] if rows else []
    if "code" not in head:
        return [], [_problem(path, "no column “code”", "a table needs: student, class, code")]
    responses: list[Response] = []
    problems: list[Problem] = []
    for line, row in enumerate(rows[1:], 2):
        cells = dict(zip(head, row, strict=False))
        if not any(cell.strip() for cell in row):
            continue
        student = next((cells[name] for name in NAME_COLUMNS if cells.get(name)), "")
        group = cells.get("class") or cells.get("clase") or ""
        where = Place(str(path), line, 1)
        found, wrong = _from_code(cells.get("code", ""), student, group, where, asked)
        responses += found
        problems += wrong
    return responses, problems


def _from_text(text: str, path: Path, asked: Asked) -> Read:
    """Texts copied from the page, any number in one file; or bare codes, one a line."""
    responses: list[Response] = []
    problems: list[Problem] = []
    for found in BLOCK.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        read, wrong = _from_block(found[1], Place(str(path), line, 1), asked)
        responses += read
        problems += wrong
    if "quizgen answers" in text:
        if not responses and not problems:
            problems.append(_problem(path, "a copied text has no end", "copy the whole of it"))
        return responses, problems
    for line, code in enumerate(text.splitlines(), 1):
        if code.strip():
            read, wrong = _from_code(code, "", "", Place(str(path), line, 1), asked)
            responses += read
            problems += wrong
    return responses, problems


def _from_block(text: str, where: Place, asked: Asked) -> Read:
    facts: dict[str, str] = {}
    written: dict[str, tuple[tuple[int, ...], list[str]]] = {}
    lines: list[str] | None = None
    for line in text.strip().splitlines():
        if start := WRITTEN.fullmatch(line.strip()):
            lines = []
            written[start[1]] = (tuple(int(number) for number in start[2].split()), lines)
        elif lines is not None:
            # A mail program may have broken a line: what has no bar goes on with the text.
            lines.append(line.strip().removeprefix("|").strip())
        elif ":" in line:
            name, _, value = line.partition(":")
            facts[name.strip().casefold()] = value.strip()
    read, problems = _from_code(
        facts.get("code", ""), facts.get("name", ""), facts.get("class", ""), where, asked
    )
    if not read:
        return [], problems
    answers: Mapping[str, Answer] = {
        **read[0].answers,
        **{
            name: Answer(
                picks or read[0].answers.get(name, Answer()).picks, clean_text("\n".join(lines))
            )
            for name, (picks, lines) in written.items()
        },
    }
    response = Response(
        file=read[0].file,
        bank=read[0].bank,
        form=read[0].form,
        student=read[0].student,
        group=read[0].group,
        handed_in=facts.get("handed-in", ""),
        answers=answers,
    )
    return [response], problems


# --- Cleaning ----------------------------------------------------------------------------------------


def clean_name(text: str) -> str:
    """A name on one line, without control characters."""
    return " ".join(clean_text(text).split())[:80]


def clean_text(text: str) -> str:
    """Text without control characters, in one of the ways to write its letters."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    kept = [one for one in text if one in "\n\t" or unicodedata.category(one) not in ("Cc", "Cs")]
    return "".join(kept)[:LONGEST_TEXT]
