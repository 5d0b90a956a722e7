"""Reads banks from files and writes them: whole, or not at all."""

from pathlib import Path

from quizgen.bank.decode import decode
from quizgen.bank.encode import encode, stamped
from quizgen.bank.kinds import Bank
from quizgen.base import Place, Problem
from quizgen.files import write_whole


def load_bank(path: Path) -> tuple[Bank | None, list[Problem]]:
    """The bank in a file, None where it has errors, and all its problems."""
    text, problems = read_text(path)
    if text is None:
        return None, problems
    return decode(text, str(path))


def read_text(path: Path) -> tuple[str | None, list[Problem]]:
    try:
        data = path.read_bytes()
    except OSError as error:
        return None, [Problem(Place(str(path)), f"can't read the file: {error.strerror}")]
    return data.decode("utf-8-sig"), []


def write_bank(bank: Bank, path: Path, *, force: bool = False) -> list[Problem]:
    """Write a new bank. An existing file stays, unless `force`: then it is kept as `.bak`."""
    if path.exists() and not force:
        return [
            Problem(
                Place(str(path)),
                "the bank is there already",
                "--force replaces it and keeps a .bak",
            )
        ]
    return write_text(encode(stamped(bank)), path, backup=True)


def write_text(text: str, path: Path, *, backup: bool = False) -> list[Problem]:
    """Write a file whole or not at all; `backup` keeps what was there as `<name>.bak`."""
    return write_whole(text.encode("utf-8"), path, backup=backup)
