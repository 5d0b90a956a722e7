"""Checks banks in files, each with the settings of the project it lies in."""

from collections.abc import Sequence
from pathlib import Path

from quizgen.bank.files import read_text
from quizgen.base import Problem
from quizgen.check.run import Found, check_text, unknown_in_config
from quizgen.config import Project, load_project
from quizgen.rules.select import all_rules


def check_files(
    paths: Sequence[Path], rule_folders: Sequence[Path] = ()
) -> tuple[list[Found], list[Problem]]:
    """What the checks find in the banks; what is wrong with project files and rules."""
    found: list[Found] = []
    problems: list[Problem] = []
    projects: dict[Path, Project] = {}
    for path in paths:
        folder = path.resolve().parent
        if folder not in projects:
            projects[folder], more = load_project(folder)
            problems += [one for one in more if one not in problems]
            settings = projects[folder]
            more = unknown_in_config(settings.config.silence, str(settings.file))
            problems += [one for one in more if one not in problems]
        project = projects[folder]
        text, more = read_text(path)
        found += [Found("read", "", one) for one in more]
        if text is None:
            continue
        rules, more = all_rules([*project.rule_folders, *rule_folders])
        problems += [one for one in more if one not in problems]
        by_id = {rule.id: rule for rule in rules}
        found += check_text(text, str(path), by_id, project.config.silence)
    return found, problems
