"""`quizgen read`: what is found in an article, for people and as JSON."""

from typing import Annotated

import typer


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(epilog="Example: quizgen read --json story.txt > facts.jsonl")(read)


def read(
    articles: Annotated[
        list[str], typer.Argument(help="Text files, or - for standard input.", show_default=False)
    ],
    as_lines: Annotated[
        bool, typer.Option("--json", help="One JSON object a line for each article.")
    ] = False,
) -> None:
    """Show who said what: quotations, sources and cues marked, then tables of what was found."""
    import json

    from quizgen import pipeline, report
    from quizgen.article import Unreadable
    from quizgen.extract import extract
    from quizgen.show.as_json import as_json
    from quizgen.show.as_page import show_facts

    problems = []
    for name in report.progress(articles, "articles"):
        try:
            facts = extract(pipeline.article_named(name))
        except Unreadable as unreadable:
            problems.append(unreadable.problem)
            continue
        if as_lines:
            print(json.dumps(as_json(facts), ensure_ascii=False))
        else:
            show_facts(facts, report.OUT)
    report.finish(problems)
