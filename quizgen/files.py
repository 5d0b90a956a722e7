"""Writing files whole, or not at all."""

import os
import shutil
import tempfile
from pathlib import Path

from quizgen.base import Place, Problem


def write_whole(data: bytes, path: Path, *, backup: bool = False) -> list[Problem]:
    """Write a file by way of a new one beside it, so that a broken run leaves the old one whole.

    `backup` keeps what was there as `<name>.bak`.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            if path.exists():
                shutil.copymode(path, name)
                if backup:
                    shutil.copy2(path, path.with_name(path.name + ".bak"))
            else:
                os.chmod(name, 0o666 & ~_umask())
            os.replace(name, path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        return [Problem(Place(str(path)), f"can't write the file: {error.strerror}")]
    return []


def _umask() -> int:
    """The mask for new files, which can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
