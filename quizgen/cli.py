"""The command line: what it says of itself, and the commands.

Exit codes: 0 fine, 1 problems in your files, 2 wrong usage. Heavy modules are imported inside the
commands, so that `--help` is fast.
"""

import typer

from quizgen.commands import (
    banks,
    check,
    explain,
    grade,
    init,
    make,
    page,
    read,
    rules,
    take,
    worksheet,
)

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    help="""From a news article to a media-literacy quiz: a question bank to edit, a worksheet to
    print, and a key. By rules; nothing leaves your machine.

    [bold]quizgen make seeds/council-park-camp.txt[/bold]   bank, worksheet and key of an article
    """,
)
for command in (make, worksheet, page, take, grade, read, explain, rules, check, banks, init):
    command.register(app)


def main() -> None:
    """The entry point of the `quizgen` command."""
    app()
