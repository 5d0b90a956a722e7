"""The page on the checks and the tables of fields in the docs, from the tables the program runs on."""

from quizgen.bank.fields import ARTICLE, BANK, QUESTION
from quizgen.bank.kinds import Common
from quizgen.bank.records import KINDS, specs
from quizgen.check.run import Check, checks

SCOPES = {
    "generated": "questions that a rule asked",
    "every question": "every question",
    "sheet": "the questions under `questions:` together",
}


def checks_page() -> str:
    """All checks: what each looks for, what to do, an example and the same mended."""
    lines = [
        "# The checks",
        "",
        "`quizgen check BANK…` looks at a bank the way an examiner would. An *error* makes a question",
        "wrong or unfair and fails the command (exit code 1); a *warning* is worth a look, and fails it",
        "only with `--strict`. Questions of your own answer only for themselves: nobody asks them for",
        "proof, skill or standards.",
        "",
        "`--json` prints a list of objects (`severity`, `check`, `file`, `line`, `column`, `question`,",
        "`message`, `hint`) for other programs. For pre-commit there is the hook `quizgen-check`.",
        "",
        "To silence a check, give a reason, in a question, in a bank or in `quizgen.yaml`:",
        "",
        "```yaml",
        "silence:",
        "  key-longest: Our answers are full sentences.",
        "```",
        "",
        "| check | | looks at |",
        "|---|---|---|",
        *(
            f"| [`{one.id}`](#{one.id}) | {one.severity} | {SCOPES[one.scope]} |"
            for one in checks()
        ),
    ]
    return "\n".join(lines) + "\n" + "".join(map(_section, checks()))


def _section(check: Check) -> str:
    return (
        f"\n## {check.id}\n\n"
        f"*{check.severity.capitalize()}; looks at {SCOPES[check.scope]}.* {check.about}\n\n"
        f"What to do: {check.mend}.\n\n"
        f"Complained of:\n\n```yaml\n{check.bad}```\n\n"
        f"Mended:\n\n```yaml\n{check.good}```\n"
    )


def fields_table() -> str:
    """Every field of a bank, an article and a question, with who has it."""
    parts = []
    for title, table in (("the bank", BANK), ("an article", ARTICLE), ("a question", QUESTION)):
        parts += [f"\nFields of {title}:\n\n| field | what it holds |\n|---|---|\n"]
        parts += [f"| `{name}` | {about}{_only(name, table)} |\n" for name, about in table.items()]
    return "".join(parts)


def _only(name: str, table: dict[str, str]) -> str:
    """Which kinds of question have the field, where not all have it."""
    if table is not QUESTION or name == "kind" or name in {one.name for one in specs(Common)}:
        return ""
    kinds = [kind for kind, cls in KINDS.items() if name in {one.name for one in specs(cls)}]
    return f" ({', '.join(kinds)})"
