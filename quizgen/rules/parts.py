"""From one task of a rule to one part of a question: proved, its distractors refuted, or silent.

Nothing here guesses. A proof that does not hold or fewer than two refuted distractors raise
`Silent` with the reason.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from random import Random

from quizgen.bank.kinds import (
    Choice,
    Evidence,
    Highlight,
    Match,
    MultiSelect,
    OpenCard,
    Order,
    Part,
    Proof,
    ShortAnswer,
    Table,
    TrueFalse,
    Wrong,
)
from quizgen.extract.facts import Facts
from quizgen.rules.proofs import folded, holds
from quizgen.rules.rule import Task
from quizgen.rules.subject import AnyKind, Option, Row, Subject
from quizgen.rules.template import curly

DISTRACTORS = 2  # three options suffice (Rodriguez 2005); a fourth is one more to refute
FEWEST_ROWS = 3

Say = Callable[[str], str]  # fills a template of the rule


@dataclass(frozen=True, slots=True)
class Case:
    """The facts that proofs are held against, and the number of their article in the bank.

    Number 0: several articles are asked about together, and every proof names its own.
    """

    read: Sequence[Facts]
    number: int = 1

    def holds(self, proof: Proof) -> bool:
        """Whether the article that the proof speaks of fulfils it."""
        return holds(self.read[0 if self.number else proof.article - 1], proof)

    def numbered(self, proof: Proof, option: str = "") -> Proof:
        """The proof with the number of its article, for a key or for an option."""
        return replace(proof, article=self.number or proof.article, option=option)

    def where(self, item: Evidence) -> str:
        """How a rationale names the place: P3, or P3 of article 2 where there are several."""
        place = f"P{item.paragraph}" if item.paragraph else "The headline"
        return place if self.number else f"Article {item.article} ({place})"


class Silent(Exception):
    """Why a rule asks nothing about a subject; `guard` is the guard's name, if one kept it silent."""

    def __init__(self, reason: str, guard: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.guard = guard


def part_of(
    task: Task, kind: AnyKind, subject: Subject, say: Say, chance: Random, case: Case
) -> Part:
    proof = _proved(task, kind, subject, case)
    ask, why = say(task.ask), say(task.because)
    rubric = tuple(say(line) for line in task.rubric)
    match task.kind:
        case "choice":
            answer = say(task.answer)
            chosen = _distractors(task, kind, subject, answer, say, chance, case)
            options = [answer, *(option.text for option in chosen)]
            if task.keep_order:
                options = _in_order(options, [say(option) for option in task.options])
            else:
                chance.shuffle(options)
            return Choice(
                ask=ask,
                options=tuple(options),
                answer=answer,
                keep_order=task.keep_order,
                why=why,
                wrong=tuple(Wrong(option.text, curly(option.because)) for option in chosen),
                proof=proof + tuple(item for option in chosen for item in option.refuted_by),
            )
        case "multi-select":
            rows = _rows(task, kind, subject, case)
            answers = tuple(row.text for row in rows if row.goes_to)
            if not 2 <= len(answers) < len(rows):
                raise Silent("fewer than two right options, or all are right")
            texts = [row.text for row in rows]
            chance.shuffle(texts)
            return MultiSelect(
                ask=ask,
                options=tuple(texts),
                answer=answers,
                why=why,
                wrong=tuple(Wrong(row.text, curly(row.because)) for row in rows if not row.goes_to),
                proof=proof + tuple(item for row in rows for item in row.proof),
            )
        case "true-false":
            return TrueFalse(
                ask=ask,
                answer=say(task.answer).casefold() == "true",
                correction=say(task.correction),
                why=why,
                proof=proof,
            )
        case "match":
            rows = _rows(task, kind, subject, case)
            extra = kind.choices[task.extra_choices](subject) if task.extra_choices else []
            choices = sorted({row.goes_to for row in rows} | set(extra))
            if len(choices) < 2 or (len(choices) == len(rows) == len({r.goes_to for r in rows})):
                raise Silent("the last prompt would be left over: sides of equal size")
            chance.shuffle(choices)
            rows = sorted(rows, key=lambda _: chance.random())
            return Match(
                ask=ask,
                prompts=tuple(row.text for row in rows),
                choices=tuple(choices),
                answer=tuple((row.text, row.goes_to) for row in rows),
                why=why or " ".join(curly(row.because) for row in rows),
                proof=proof + tuple(item for row in rows for item in row.proof),
            )
        case "order":
            rows = _rows(task, kind, subject, case)
            shown = [row.text for row in rows]
            chance.shuffle(shown)
            return Order(
                ask=ask,
                items=tuple(shown),
                answer=tuple(row.text for row in rows),
                why=why or " ".join(curly(row.because) for row in rows),
                proof=proof + tuple(item for row in rows for item in row.proof),
            )
        case "table":
            rows = _rows(task, kind, subject, case)
            if len({row.goes_to for row in rows}) < 2:
                raise Silent("every row would be ticked in the same column")
            return Table(
                ask=ask,
                rows=tuple(row.text for row in rows),
                columns=task.columns,
                answer=tuple((row.text, row.goes_to) for row in rows),
                why=why or " ".join(curly(row.because) for row in rows),
                proof=proof + tuple(item for row in rows for item in row.proof),
            )
        case "short":
            return ShortAnswer(
                ask=ask,
                answer=say(task.answer),
                accept=tuple(say(text) for text in task.accept),
                rubric=rubric,
                lines=task.lines or 2,
                why=why,
                proof=proof,
            )
        case "highlight":
            return Highlight(ask=ask, answer=say(task.answer), rubric=rubric, why=why, proof=proof)
        case "open-card":
            return OpenCard(ask=ask, rubric=rubric, lines=task.lines or 4, why=why, proof=proof)


def _proved(task: Task, kind: AnyKind, subject: Subject, case: Case) -> tuple[Proof, ...]:
    if not task.proof:
        return ()
    proof = kind.proofs[task.proof](subject)
    for condition in proof:
        if not case.holds(condition):
            raise Silent(f"the key is not proved: “{condition.words}” is not {condition.holds}")
    return tuple(case.numbered(condition) for condition in proof)


def _rows(task: Task, kind: AnyKind, subject: Subject, case: Case) -> list[Row]:
    rows = kind.rows[task.rows](subject)
    proved = [row for row in rows if all(case.holds(item) for item in row.proof)]
    # An order or a table with a row left out would be another question than the rule's.
    if len(proved) < len(rows) or len(rows) < FEWEST_ROWS:
        raise Silent(
            f"{len(proved)} rows of {len(rows)} are proved; it takes {FEWEST_ROWS}, and all"
        )
    return [
        replace(row, proof=tuple(case.numbered(item, row.text) for item in row.proof))
        for row in rows
    ]


def _distractors(
    task: Task, kind: AnyKind, subject: Subject, key: str, say: Say, chance: Random, case: Case
) -> list[Option]:
    """Two refuted options; which ones is left to chance among the tempting, lengths kept apart."""
    if task.options:
        fixed = [say(text) for text in task.options]
        if key not in fixed:
            raise Silent(f"the key “{key}” is not among the fixed options")
        refuted = {option.text: option for option in kind.options[task.distractors](subject)}
        missing = [text for text in fixed if text != key and text not in refuted]
        if missing:
            raise Silent(f"nothing refutes “{missing[0]}”")
        offered = [refuted[text] for text in fixed if text != key]
    else:
        offered = kind.options[task.distractors](subject)
    kept: list[Option] = []
    for option in offered:
        unlike = all(_unlike(option.text, other) for other in (key, *(o.text for o in kept)))
        if unlike and all(case.holds(item) for item in option.refuted_by):
            kept.append(option)
    if len(kept) < DISTRACTORS:
        raise Silent(f"{len(kept)} distractors can be refuted, it takes {DISTRACTORS}")
    if not task.options:
        kept = _of_mixed_length(kept, len(key), chance)
    return [
        replace(
            option,
            refuted_by=tuple(case.numbered(item, option.text) for item in option.refuted_by),
        )
        for option in kept
    ]


def _unlike(one: str, other: str) -> bool:
    """Whether neither text holds the other: part and whole could both be argued."""
    one, other = folded(one), folded(other)
    return one not in other and other not in one


def _of_mixed_length(options: list[Option], key_length: int, chance: Random) -> list[Option]:
    """Two of the options; chance says how many are longer than the key, where there is a choice.

    Were the two best always taken, the key's length rank would give it away over many questions.
    """
    longer = [option for option in options if len(option.text) > key_length]
    shorter = [option for option in options if len(option.text) <= key_length]
    wanted = chance.choice((0, 1, 1, 2, 2))
    take_longer = min(wanted, len(longer))
    take_longer = max(take_longer, DISTRACTORS - len(shorter))
    return longer[:take_longer] + shorter[: DISTRACTORS - take_longer]


def _in_order(options: list[str], fixed: list[str]) -> list[str]:
    """Options in an order of their own: the fixed list's, or that of the numbers they hold."""
    if fixed:
        return sorted(options, key=fixed.index)
    return sorted(options, key=lambda text: [int(part) for part in _digits(text)] or [0])


def _digits(text: str) -> list[str]:
    return "".join(c if c.isdigit() else " " for c in text).split()
