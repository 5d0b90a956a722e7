"""Applying a rule: from a subject to a question whose key is proved and whose options are refuted.

Nothing here guesses. A guard that is not met, a proof that does not hold or fewer than two refuted
distractors leave the rule silent, and the outcome says which it was.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

from quizgen.bank.kinds import Evidence, Question, TwoPart, usual_points
from quizgen.extract.facts import Facts
from quizgen.rules.parts import Case, Silent, part_of
from quizgen.rules.rule import Rule
from quizgen.rules.subject import AnyKind, Subject
from quizgen.rules.subjects import SUBJECTS
from quizgen.rules.template import fill, slots_of

OPENS_WITH_WORDS = re.compile(r"(?:P\d+|The headline): “")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one rule and one subject: a question, or the reason for silence."""

    rule: Rule
    subject: Subject
    question: Question | None
    reason: str = ""
    guard: str = ""


def outcomes(rule: Rule, facts: Facts, seed: int, article: int = 1) -> Iterator[Outcome]:
    """What the rule makes of every subject of the article, in reading order."""
    subjects = SUBJECTS[rule.for_each].find(facts)
    return _outcomes(rule, subjects, seed, Case((facts,), article))


def outcomes_together(rule: Rule, read: Sequence[Facts], seed: int) -> Iterator[Outcome]:
    """What the rule makes of several articles on one event; article n of the bank is `read[n-1]`."""
    subjects = SUBJECTS[rule.for_each].find_together(read)
    return _outcomes(rule, subjects, seed, Case(tuple(read), 0))


def _outcomes(rule: Rule, subjects: Iterable[Subject], seed: int, case: Case) -> Iterator[Outcome]:
    kind = SUBJECTS[rule.for_each]
    asked: set[str] = set()
    for subject in subjects:
        try:
            question = _question(rule, kind, subject, seed, case)
            if question.id in asked:
                raise Silent("the same question is asked already")
            asked.add(question.id)
            yield Outcome(rule, subject, question)
        except Silent as silence:
            yield Outcome(rule, subject, None, silence.reason, silence.guard)


def questions(rules: Sequence[Rule], facts: Facts, seed: int, article: int = 1) -> list[Question]:
    """Every question that the rules can prove on the article: the candidates of a sheet."""
    subjects = {kind: tuple(SUBJECTS[kind].find(facts)) for kind in {r.for_each for r in rules}}
    case = Case((facts,), article)
    return [
        outcome.question
        for rule in rules
        for outcome in _outcomes(rule, subjects[rule.for_each], seed, case)
        if outcome.question is not None
    ]


def questions_together(rules: Sequence[Rule], read: Sequence[Facts], seed: int) -> list[Question]:
    """Every question that needs several articles, for a bank that keeps them in this order."""
    return [
        outcome.question
        for rule in rules
        for outcome in outcomes_together(rule, read, seed)
        if outcome.question is not None
    ]


def _question(rule: Rule, kind: AnyKind, subject: Subject, seed: int, case: Case) -> Question:
    for name in rule.when:
        if not kind.guards[name](subject):
            raise Silent(f"the guard {name} is not met", guard=name)

    def say(template: str) -> str:
        return fill(template, lambda slot: kind.slots[slot](subject))

    identity = _identity(rule, kind, subject)
    chance = Random(f"{seed}:{identity}")
    evidence = tuple(
        replace(item, article=case.number or item.article) for item in kind.evidence(subject)
    )
    parts = [part_of(task, kind, subject, say, chance, case) for task in rule.tasks]
    if len(parts) == 1:
        question: Question = parts[0]
    else:
        question = TwoPart(ask=say(rule.ask), parts=tuple(parts))
    return replace(
        question,
        id=identity,
        group=rule.group,
        skill=rule.skill,
        level=rule.level,
        standards=rule.standards,
        points=usual_points(question) if rule.points is None else rule.points,
        note=say(rule.note),
        why=_opened_with(evidence, question.why or say(rule.because), case)
        if len(parts) == 1
        else "",
        evidence=evidence,
        rule=rule.id,
    )


def _identity(rule: Rule, kind: AnyKind, subject: Subject) -> str:
    """The rule and a short hash of what its slots hold: never a position, never chance."""
    named = {
        slot for task in rule.tasks for text in (task.ask, task.answer) for slot in slots_of(text)
    }
    values = [kind.slots[slot](subject) for slot in sorted(named)]
    values += [item.words for item in kind.evidence(subject)]
    digest = hashlib.sha256("\x1f".join(values).encode()).hexdigest()[:6]
    return f"{rule.id}-{digest}"


def _opened_with(evidence: tuple[Evidence, ...], why: str, case: Case) -> str:
    """The rationale opens with the article's own words, unless the rule quotes them itself."""
    if not evidence or OPENS_WITH_WORDS.match(why):
        return why
    first = evidence[0]
    return fill(
        "{where}: “{words}”. {why}",
        {"where": case.where(first), "words": first.words, "why": why}.__getitem__,
    )
