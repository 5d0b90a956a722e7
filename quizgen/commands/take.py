"""`quizgen take`: answer a bank's questions in the terminal."""

import sys
from pathlib import Path
from typing import Annotated

import typer


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(epilog="Example: quizgen take question_banks/council-park-camp.yaml")(take)


def take(
    bank: Annotated[Path, typer.Argument(help="The question bank.", show_default=False)],
    form: Annotated[str, typer.Option(help="Which form: A, B, C …")] = "A",
    seed: Annotated[
        int | None, typer.Option(help="Another number gives another order; the bank's own if none.")
    ] = None,
    name: Annotated[str, typer.Option(help="Your name or number, for the response file.")] = "",
    answers: Annotated[
        Path | None,
        typer.Option(help="Where answers are kept.  [default: output/<bank>-answers-<form>.json]"),
    ] = None,
    lang: Annotated[str, typer.Option(help="Language of the fixed words: en, es.")] = "en",
) -> None:
    """Answer a bank's questions with the keyboard; stop when you like and go on later. At the end
    the score, and the reason for every answer."""
    from rich.console import Console

    from quizgen import report
    from quizgen.bank.files import load_bank
    from quizgen.config import load_project
    from quizgen.render.assemble import assemble
    from quizgen.render.words import languages
    from quizgen.take import keep
    from quizgen.take.session import Session

    if lang not in languages():
        raise typer.BadParameter(f"--lang is one of: {', '.join(languages())}")
    if not (form.isascii() and form.isalpha() and form.isupper() and len(form) < 3):
        raise typer.BadParameter("--form is a letter: A, B, C …")
    project, problems = load_project(Path.cwd())
    loaded, found = load_bank(bank)
    problems += found
    if loaded is None:
        report.finish(problems)
    paper = assemble(loaded, form, seed).paper
    path = answers or Path(project.config.out) / f"{bank.stem}-answers-{form}.json"
    before, found = keep.load(path, paper)
    if found:
        # Somebody's answers may be in there: better to stop than to write over them.
        report.finish([*problems, *found])

    def read(prompt: str) -> str:
        return input(prompt if sys.stdin.isatty() else "")

    session = Session(
        bank=loaded,
        form=form,
        seed=seed,
        lang=lang,
        console=Console(highlight=False),
        read=read,
        keep=lambda given: problems.extend(keep.save(path, paper, name, given)),
        answers=before,
    )
    session.run()
    report.files([path] if path.exists() else [])
    report.finish(problems)
