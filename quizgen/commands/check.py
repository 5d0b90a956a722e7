"""`quizgen check`: what is wrong with a bank, and how to mend it."""

from pathlib import Path
from typing import Annotated

import typer


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(epilog="Example: quizgen check question_banks/*.yaml --strict")(check)


def check(
    banks: Annotated[
        list[Path], typer.Argument(help="Question banks, or folders of them.", show_default=False)
    ],
    strict: Annotated[bool, typer.Option("--strict", help="Warnings fail too.")] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="A list of objects, for other programs.")
    ] = False,
    rules_dir: Annotated[
        list[Path] | None, typer.Option(help="A folder of rules of your own.", show_default=False)
    ] = None,
) -> None:
    """Check banks: proofs, evidence, options and wording; exit code 1 where there are errors."""
    import json

    from quizgen import report
    from quizgen.bank.files import bank_files
    from quizgen.check.files import check_files

    paths, problems = bank_files(banks)
    found, more = check_files(paths, rules_dir or [])
    problems += more
    everything = [*problems, *(one.problem for one in found)]
    if as_json:
        report.OUT.print_json(json.dumps([one.as_json() for one in found], ensure_ascii=False))
        report.problems(problems)
    else:
        report.problems(everything)
        questions = {(one.problem.where.file, one.question) for one in found if one.question}
        errors = sum(one.severity == "error" for one in everything)
        report.OUT.print(
            f"{len(paths)} bank{'s' * (len(paths) != 1)}: {errors} errors, "
            f"{len(everything) - errors} warnings, about {len(questions)} questions"
        )
    failed = any(one.severity == "error" or strict for one in everything)
    raise typer.Exit(1 if failed else 0)
