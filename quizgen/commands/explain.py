"""`quizgen explain`: what each rule asked about an article, or what kept it silent."""

from collections import Counter
from pathlib import Path
from typing import Annotated

import typer


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(epilog="Example: quizgen explain story.txt --rule who-said-it")(explain)


def explain(
    article: Annotated[str, typer.Argument(help="A text file, or - for standard input.")],
    rule: Annotated[str, typer.Option(help="One rule in depth: every subject it looked at.")] = "",
    seed: Annotated[int, typer.Option(help="As for make.")] = 1,
    rules_dir: Annotated[
        Path | None, typer.Option(help="A folder of rules of your own.", show_default=False)
    ] = None,
) -> None:
    """Show for each rule what it asked about the article, or which guard kept it silent."""
    from rich.markup import escape

    from quizgen import report
    from quizgen.article import Unreadable
    from quizgen.extract import extract
    from quizgen.pipeline import article_named
    from quizgen.rules.ask import outcomes
    from quizgen.rules.select import all_rules, selected

    rules, problems = all_rules([rules_dir] if rules_dir else [])
    chosen, unknown = selected(rules, only=rule) if rule else (rules, [])
    try:
        facts = extract(article_named(article))
    except Unreadable as unreadable:
        report.finish([*problems, *unknown, unreadable.problem])
    out = report.OUT
    for one in chosen if not unknown else []:
        found = list(outcomes(one, facts, seed))
        asked = [outcome for outcome in found if outcome.question]
        mark = "[green]asks[/green]  " if asked else "[dim]silent[/dim]"
        out.print(f"{mark} [bold]{one.id}[/bold] {escape(one.title)}: {len(asked)} of {len(found)}")
        if not rule:
            for outcome in asked[:3]:
                assert outcome.question is not None
                out.print(f"         {escape(report.first_ask(outcome.question))}")
            reasons = Counter(outcome.reason for outcome in found if outcome.reason)
            for reason, times in reasons.most_common(2):
                out.print(f"         [dim]{escape(reason)} ×{times}[/dim]")
            if not found:
                out.print(
                    f"         [dim]the article has no {one.for_each.replace('_', ' ')}[/dim]"
                )
            continue
        for outcome in found:
            for span in outcome.subject.spans:
                number = facts.article.number_at(span.start)
                out.print(f"  P{number} “{escape(span.of(facts.article.text)[:160])}”")
            if outcome.question:
                out.print(f"    [green]asked[/green]: {escape(report.first_ask(outcome.question))}")
            else:
                out.print(f"    [yellow]silent[/yellow]: {escape(outcome.reason)}")
    report.finish([*problems, *unknown])
