"""Running the examples inside a rule: they are its tests, for us and for a teacher's own rules."""

from collections.abc import Iterator

from quizgen.article import article_from_text
from quizgen.bank.kinds import (
    Choice,
    Highlight,
    MultiSelect,
    Order,
    Question,
    ShortAnswer,
    TrueFalse,
    TwoPart,
)
from quizgen.base import Place, Problem
from quizgen.extract import extract
from quizgen.rules.ask import Outcome, outcomes, outcomes_together
from quizgen.rules.rule import Example, Rule


def failures(rule: Rule) -> Iterator[Problem]:
    """What the rule's examples promise and the rule does not do."""
    for example in rule.examples:
        place = Place(rule.file, example.line, 1)
        found = list(_outcomes(rule, example))
        asked = [outcome.question for outcome in found if outcome.question is not None]
        asks = tuple(shown(question) for question in asked)
        if asks != example.asks:
            silent = "; ".join(dict.fromkeys(o.reason for o in found if o.reason)) or "no subject"
            yield Problem(
                place, f"{rule.id} asks {list(asks)}, not {list(example.asks)}", f"silent: {silent}"
            )
        answers = tuple(answered(question) for question in asked)
        if example.answers and answers != example.answers:
            yield Problem(place, f"{rule.id} keys {list(answers)}, not {list(example.answers)}")
        yield from _guard_failures(rule, example, {outcome.guard for outcome in found})


def _outcomes(rule: Rule, example: Example) -> Iterator[Outcome]:
    read = [
        extract(article_from_text(text))
        for text in (example.article, example.second_article)
        if text
    ]
    if len(read) > 1:
        return outcomes_together(rule, read, seed=1)
    return outcomes(rule, read[0], seed=1)


def _guard_failures(rule: Rule, example: Example, guards: set[str]) -> Iterator[Problem]:
    if example.silenced_by and example.silenced_by not in guards:
        said = ", ".join(sorted(guards - {""})) or "no guard"
        yield Problem(
            Place(rule.file, example.line, 1),
            f"{rule.id} is silenced by {said}, not by {example.silenced_by}",
        )


def shown(question: Question) -> str:
    """The stem an example is compared with: of a two-part question that of its first part."""
    if isinstance(question, TwoPart):
        return question.parts[0].ask
    return question.ask


def answered(question: Question) -> str:
    """The key an example is compared with."""
    match question:
        case TwoPart(parts=parts):
            return answered(parts[0])
        case Choice(answer=answer) | ShortAnswer(answer=answer) | Highlight(answer=answer):
            return answer
        case TrueFalse(answer=truth):
            return "true" if truth else "false"
        case Order(answer=items):
            return " → ".join(items)
        case MultiSelect(answer=options):
            return "; ".join(options)
        case _:
            return ""
