"""A page on each rule, generated from the rule file itself, and a file to start a new one from."""

from collections.abc import Sequence
from pathlib import Path

from quizgen.bank.kinds import GROUPS
from quizgen.rules.rule import Rule, Task
from quizgen.rules.subjects import SUBJECTS

INDEX = (
    "Generated from the rule files by `python -m quizgen.rules`. Each page says what a rule asks, "
    "why it matters and when it stays silent."
)

STARTER = """\
# A rule of your own. It works as it is: `quizgen rules test` runs the examples at the end.
id: {name}
title: Who is quoted here?          # what the terminal prints
why: Readers should know whose words they read before they weigh them.
group: Source                       # Source, Quotes, Words, Evidence or Leave the page
skill: attribution
level: 1                            # depth of knowledge: 1 locate, 2 compare, 3 interpret, 4 beyond
standards: [CCSS.RI.9-10.1]
points: 1

# What there is to ask about; `quizgen rules list` shows which subjects the other rules use.
for_each: quotation

# All of these must be met, or the rule stays silent.
when:
  - source_is_named
  - source_is_sure
  - source_is_tagged
  - at_least_six_words
  - words_do_not_name_the_source
  - nobody_else_is_credited_with_the_words

kind: choice
ask: 'Who is quoted with the words “{{words}}”?'
answer: '{{source}}'
proof: credited_to_the_source       # what makes the key right; checked on the article each time
distractors: other_named_voices     # each one refuted, or it is not offered
because: 'P{{tag_paragraph}}: “{{tag}}”. This tag gives the words to {{source}}.'

# At least one example that fires and one that stays silent.
examples:
  - article: |
      Council votes on the wall

      “We must act before the river does,” said Maria Ortiz, the mayor of Ardal.

      “The wall will hold for another winter at least,” Tom Reed told reporters. Ana Bell disagreed.
    asks:
      - Who is quoted with the words “We must act before the river does”?
      - Who is quoted with the words “The wall will hold for another winter at least”?
    answers: [Maria Ortiz, Tom Reed]
  - article: |
      Council votes on the wall

      “We must act before the river does,” said Maria Ortiz, the mayor of Ardal.
    asks: []                        # nobody else is named: no distractor can be refuted
"""


def starter(name: str) -> str:
    """The text of a new rule file."""
    return STARTER.format(name=name)


def page(rule: Rule) -> str:
    """The rule's page, as Markdown."""
    kind = SUBJECTS[rule.for_each]
    number = f" ({rule.catalogue})" if rule.catalogue else ""
    lines = [
        f"# {rule.title}{number}",
        "",
        f"`{rule.id}` · {rule.group} · {rule.skill} · depth of knowledge {rule.level} · "
        f"grades {', '.join(rule.grades)}",
        "",
        f"**Why it matters.** {rule.why.strip()}",
        "",
        f"**What it asks about.** For each {rule.for_each.replace('_', ' ')}: {kind.about}.",
        "",
        *(line for task in rule.tasks for line in _task(task, len(rule.tasks) > 1)),
    ]
    if rule.when:
        lines += ["**It stays silent unless**", ""]
        lines += [f"- {guard.replace('_', ' ')}" for guard in rule.when] + [""]
    if rule.note:
        lines += [f"**On the key.** {rule.note}", ""]
    fired = next((example for example in rule.examples if example.asks), None)
    if fired:
        lines += ["**Example**", ""]
        lines += [f"> {line}" if line else ">" for line in fired.article.strip().split("\n")] + [""]
        lines += [f"- {ask}" for ask in fired.asks]
        if fired.answers:
            lines += ["", "Key: " + "; ".join(fired.answers)]
        lines.append("")
    if rule.standards:
        lines += [f"**Standards.** {', '.join(rule.standards)}", ""]
    return "\n".join(lines)


def index(rules: Sequence[Rule]) -> str:
    """The list of all rules, a link each, under the headings of a sheet."""
    lines = ["# The rules", "", INDEX, ""]
    for group in GROUPS:
        lines += [f"## {group}", "", "| rule | asks | kind | DOK |", "|---|---|---|---|"]
        lines += [
            f"| [{rule.id}]({rule.id}.md) | {rule.title} | "
            f"{' + '.join(task.kind for task in rule.tasks)} | {rule.level} |"
            for rule in rules
            if rule.group == group
        ]
        lines.append("")
    return "\n".join(lines)


def write_pages(folder: Path, rules: Sequence[Rule]) -> None:
    """Writes the page of every rule and the index, and removes pages of rules that are gone."""
    pages = {f"{rule.id}.md": page(rule) for rule in rules} | {"README.md": index(rules)}
    for old in folder.rglob("*.md"):
        if old.relative_to(folder).as_posix() not in pages:
            old.unlink()
    for name, text in pages.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _task(task: Task, is_part: bool) -> list[str]:
    what = "A part" if is_part else "The question"
    lines = [f"**{what}** ({task.kind}). {task.ask}", ""]
    if task.answer:
        lines += [f"Right: {task.answer}", ""]
    if task.distractors:
        lines += [f"Wrong ones to choose from: {task.distractors.replace('_', ' ')}.", ""]
    return lines
