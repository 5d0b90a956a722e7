"""`quizgen rules`: what there is, what it does, whether its examples hold, and a file to start from."""

from pathlib import Path
from typing import Annotated

import typer

Folder = Annotated[
    Path | None,
    typer.Option("--rules-dir", help="A folder of rules of your own.", show_default=False),
]

rules_app = typer.Typer(no_args_is_help=True, help="The rules that ask: list, show, test, new.")


def register(app: typer.Typer) -> None:
    """Adds the command group."""
    app.add_typer(rules_app, name="rules")


@rules_app.command("list", epilog="Example: quizgen rules list")
def list_rules(rules_dir: Folder = None) -> None:
    """All rules: id, group, what they ask, depth of knowledge."""
    from rich.table import Table

    from quizgen import report
    from quizgen.rules.select import all_rules

    rules, problems = all_rules([rules_dir] if rules_dir else [])
    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in ("rule", "no.", "group", "kind", "DOK", "asks"):
        table.add_column(heading, no_wrap=heading != "asks")
    for rule in rules:
        kinds = " + ".join(task.kind for task in rule.tasks)
        table.add_row(rule.id, rule.catalogue, rule.group, kinds, str(rule.level), rule.title)
    report.OUT.print(table)
    report.finish(problems)


@rules_app.command(epilog="Example: quizgen rules show who-said-it")
def show(name: str, rules_dir: Folder = None) -> None:
    """One rule: what it asks, why, when it stays silent, and its examples."""
    from quizgen import report
    from quizgen.rules.pages import page
    from quizgen.rules.select import all_rules, selected

    rules, problems = all_rules([rules_dir] if rules_dir else [])
    found, unknown = selected(rules, only=name)
    for rule in found if name else []:
        report.markdown(page(rule))
    report.finish([*problems, *unknown])


@rules_app.command("test", epilog="Example: quizgen rules test my-rules")
def run_examples(
    folder: Annotated[Path | None, typer.Argument(help="A folder of rules; ours if none.")] = None,
) -> None:
    """Run the examples inside the rules."""
    from quizgen import report
    from quizgen.rules.examples import failures
    from quizgen.rules.load import library, load_folder

    rules, problems = load_folder(folder) if folder else (list(library()), [])
    failed = 0
    for rule in report.progress(rules, "rules"):
        found = list(failures(rule))
        failed += bool(found)
        problems += found
    report.OUT.print(
        f"{len(rules) - failed} of {len(rules)} rules hold what their examples promise"
    )
    report.finish(problems)


@rules_app.command(epilog="Example: quizgen rules new source/my-rule --rules-dir my-rules")
def new(
    name: Annotated[str, typer.Argument(help="<group>/<name>, such as source/my-rule.")],
    rules_dir: Folder = Path("rules"),
) -> None:
    """Write a commented rule to start from; it works as it is."""
    from quizgen import report
    from quizgen.base import Place, Problem
    from quizgen.files import write_whole
    from quizgen.rules.pages import starter

    folder = rules_dir or Path("rules")
    path = folder / f"{name}.yaml"
    parts = name.split("/")
    if len(parts) != 2 or not all(part.replace("-", "").isalnum() for part in parts):
        raise typer.BadParameter("a rule's name is <group>/<name>, in letters, digits and dashes")
    if path.exists():
        report.finish(
            [Problem(Place(str(path)), "this rule is there already", "choose another name")]
        )
    problems = write_whole(starter(name).encode(), path)
    if not problems:
        report.files([path])
        report.OUT.print(f"         try it: quizgen rules test {folder}")
    report.finish(problems)
