"""Reads banks from files and writes them: whole, or not at all."""

import codecs
from collections.abc import Sequence
from pathlib import Path

from quizgen.bank.decode import decode
from quizgen.bank.edit import Report, diff, regenerate
from quizgen.bank.encode import encode, stamped
from quizgen.bank.kinds import Bank
from quizgen.bank.schema import FILE_NAME
from quizgen.base import Place, Problem
from quizgen.files import write_whole

LARGEST = 10_000_000
SAVE_AS = "save it again with the encoding UTF-8"


def load_bank(path: Path) -> tuple[Bank | None, list[Problem]]:
    """The bank in a file, None where it has errors, and all its problems."""
    text, problems = read_text(path)
    if text is None:
        return None, problems
    return decode(text, str(path))


def read_text(path: Path) -> tuple[str | None, list[Problem]]:
    """The text of a file (without its byte order mark), None where it is no text."""
    try:
        if (size := path.stat().st_size) > LARGEST:
            return None, [_too_large(path, size)]
        data = path.read_bytes()
    except OSError as error:
        return None, [Problem(Place(str(path)), f"can't read the file: {error.strerror}")]
    return text_of(data, str(path))


def text_of(data: bytes, file: str) -> tuple[str | None, list[Problem]]:
    """The text in the bytes of a file, None where they hold none."""
    if len(data) > LARGEST:
        return None, [_too_large(file, len(data))]
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return None, [Problem(Place(file), "the file is in UTF-16", SAVE_AS)]
    if b"\0" in data:
        return None, [Problem(Place(file), "this is no text file", "a bank is a text file in YAML")]
    try:
        return data.decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig", "replace")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        around = data.split(b"\n")[line - 1].decode("utf-8", "replace").rstrip("\r")
        message = f"the byte 0x{data[error.start]:02x} is no UTF-8 text"
        return None, [Problem(Place(file, line, column, around), message, SAVE_AS)]


def _too_large(file: Path | str, size: int) -> Problem:
    return Problem(
        Place(str(file)),
        f"the file has {size / 1e6:.1f} MB, the most is {LARGEST / 1e6:.0f} MB",
        "a bank of 500 questions has less than 1 MB; split the bank",
    )


def write_bank(bank: Bank, path: Path, *, force: bool = False) -> list[Problem]:
    """Write a generated bank. An existing file stays, unless `force`: then it is kept as `.bak`."""
    return write_made(stamped(bank), path, force=force)


def write_made(bank: Bank, path: Path, *, force: bool = False) -> list[Problem]:
    """Write a bank whose questions were made elsewhere, and maybe changed since."""
    if path.exists() and not force:
        return [
            Problem(
                Place(str(path)),
                "the bank is there already",
                "--force replaces it and keeps a .bak",
            )
        ]
    schema = FILE_NAME if (path.parent / FILE_NAME).exists() else ""
    return write_text(encode(bank, schema), path, backup=True)


def regenerate_bank(
    new_bank: Bank, path: Path, *, revive: bool = False, dry_run: bool = False
) -> tuple[str, Report]:
    """Splice a new bank into the one in a file; what changes, as a diff, and the report.

    The file is written only where something changes, and never in a dry run.
    """
    old, problems = read_text(path)
    if old is None:
        return "", Report(problems=problems)
    new, report = regenerate(old, new_bank, revive=revive, file=str(path))
    if new != old and not dry_run:
        mark = "\ufeff" if path.read_bytes().startswith(codecs.BOM_UTF8) else ""
        report.problems += write_text(mark + new, path)
    return diff(old, new, str(path)), report


def write_text(text: str, path: Path, *, backup: bool = False) -> list[Problem]:
    """Write a file whole or not at all; `backup` keeps what was there as `<name>.bak`."""
    return write_whole(text.encode("utf-8"), path, backup=backup)


def bank_files(paths: Sequence[Path]) -> tuple[list[Path], list[Problem]]:
    """The files named, and every bank in the folders named."""
    found: list[Path] = []
    problems: list[Problem] = []
    for path in paths:
        inside = sorted(path.rglob("*.yaml")) if path.is_dir() else [path]
        banks = [one for one in inside if one.name != "quizgen.yaml"]
        if not banks:
            problems.append(Problem(Place(str(path)), "there is no bank in this folder"))
        found += [one for one in banks if one not in found]
    return found, problems
