"""What the commands print: summaries, files, problems and progress, with and without colour."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TypeVar

import typer
from rich.console import Console
from rich.markup import escape
from rich.text import Text

from quizgen.bank.kinds import GROUPS, Question, TwoPart
from quizgen.base import Problem, errors_in

if TYPE_CHECKING:
    from quizgen.extract import Facts
    from quizgen.pipeline import Made, Saved
    from quizgen.rules.rule import Rule

OUT = Console(highlight=False, soft_wrap=True)
ERR = Console(stderr=True, highlight=False, soft_wrap=True)
COLOURS = {"error": "bold red", "warning": "yellow", "note": "cyan"}
MOST_NAMES = 6

T = TypeVar("T")


def progress(items: Sequence[T], what: str) -> Iterator[T]:
    """The items one by one, under a progress bar where there are several and somebody looks on."""
    if len(items) < 3 or not ERR.is_terminal:
        yield from items
    else:
        from rich.progress import track

        yield from track(items, description=what, console=ERR, transient=True)


def problems(found: Sequence[Problem]) -> None:
    """Each problem with its place, its line and its caret, on standard error."""
    for problem in found:
        first, *rest = str(problem).split("\n")
        line = Text()
        line.append(problem.severity, style=COLOURS[problem.severity])
        line.append(f": {first}")
        ERR.print(line)
        for more in rest:
            ERR.print(Text(more, style="dim"))


def finish(found: Sequence[Problem]) -> NoReturn:
    """Prints the problems and ends the command: 1 where one is an error, else 0."""
    problems(found)
    raise typer.Exit(1 if errors_in(found) else 0)


def markdown(text: str) -> None:
    """A page of Markdown."""
    from rich.markdown import Markdown

    OUT.print(Markdown(text))


def first_ask(question: Question) -> str:
    """What the question asks; of a two-part question what its first part asks."""
    if isinstance(question, TwoPart):
        return question.parts[0].ask
    return question.ask


def files(written: Sequence[Path]) -> None:
    """The files written, a line each."""
    for path in written:
        OUT.print(f"  [green]wrote[/green]  {escape(str(path))}")


def diff(changes: str) -> None:
    """What would change in a file."""
    for line in changes.splitlines():
        style = {"+": "green", "-": "red", "@": "cyan"}.get(line[:1], "")
        OUT.print(Text(line, style=style))


def made(bank: "Made", rules: "Mapping[str, Rule]", saved: "Saved") -> None:
    """What was found in an article, what was asked about it by which rule, and what was kept."""
    OUT.print(f"[bold]{escape(bank.bank.title)}[/bold]")
    for facts in bank.read:
        _found(facts)
    spare = len(bank.bank.spares)
    card = " and a card that leaves the page" if len(bank.bank.questions) > bank.asked else ""
    OUT.print(
        f"  [green]asked[/green]  {_count(bank.asked, 'question')}{card}; "
        f"{_count(spare, 'spare')} in the bank"
    )
    for group in GROUPS:
        used = {
            rule: number
            for rule, number in bank.rules_used.items()
            if rule in rules and rules[rule].group == group
        }
        if used:
            told = ", ".join(
                f"{rules[rule].title}" + (f" ×{number}" if number > 1 else "")
                for rule, number in used.items()
            )
            OUT.print(f"         {group}: {escape(told)}")
    if saved.done:
        OUT.print(f"  [green]spliced[/green] into the bank that was there; {escape(saved.done)}")


def _found(facts: "Facts") -> None:
    names = [voice.name for voice in facts.voices if voice.speaks]
    listed = ", ".join(names[:MOST_NAMES]) + (", …" if len(names) > MOST_NAMES else "")
    attributed = sum(claim.attribution is not None for claim in facts.claims)
    OUT.print(
        f"  [green]found[/green]  {_count(len(facts.quotations), 'quotation')}, "
        f"{_count(len(names), 'voice')}{escape(f' ({listed})' if names else '')}, "
        f"{_count(len(facts.claims), 'claim')} ({attributed} attributed)"
    )


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
