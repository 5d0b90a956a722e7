"""`quizgen init` and `quizgen schema`: a project to begin with, and help for editors."""

from pathlib import Path
from typing import Annotated

import typer


def register(app: typer.Typer) -> None:
    """Adds both commands."""
    app.command(epilog="Example: quizgen init my-class")(init)
    app.command(epilog="Example: quizgen schema > bank.schema.json")(schema)


def init(
    folder: Annotated[Path, typer.Argument(help="The folder of the project.")] = Path("."),
) -> None:
    """Write a commented quizgen.yaml, the folders, and the schema by which an editor helps.

    What is there already stays as it is; only the schema is brought up to date.
    """
    from quizgen import report
    from quizgen.bank import schema as schemas
    from quizgen.base import Problem
    from quizgen.config import FILE_NAME, starter
    from quizgen.files import write_whole

    wanted = {
        folder / FILE_NAME: starter(),
        folder / "question_banks" / schemas.FILE_NAME: schemas.schema_text(),
    }
    problems: list[Problem] = []
    written = []
    for path, text in wanted.items():
        if path.exists() and path.name != schemas.FILE_NAME:
            report.OUT.print(f"  [dim]there[/dim]  {path}")
            continue
        found = write_whole(text.encode(), path)
        problems += found
        written += [] if found else [path]
    report.files(written)
    report.finish(problems)


def schema(
    project: Annotated[
        bool, typer.Option("--project", help="That of quizgen.yaml, not that of a bank.")
    ] = False,
) -> None:
    """Print the JSON Schema of a bank, by which editors complete and underline."""
    import json
    import sys

    from quizgen.bank.schema import schema_text
    from quizgen.config import config_schema

    text = (
        json.dumps(config_schema(), indent=1, ensure_ascii=False) + "\n"
        if project
        else schema_text()
    )
    sys.stdout.write(text)
