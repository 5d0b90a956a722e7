"""Articles, questions and results as lines of text; the console sees to width and colour."""

from collections.abc import Iterator, Mapping, Sequence

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from quizgen.bank.kinds import BankArticle
from quizgen.grading.classroom import Mark, Result
from quizgen.grading.tell import key, told
from quizgen.render.sheet import (
    Asked,
    ChoiceFace,
    HighlightFace,
    MatchFace,
    OrderFace,
    PartFace,
    TableFace,
    TrueFalseFace,
    TwoPartFace,
)
from quizgen.render.words import Words

Line = Text | Padding | Table
Say = Mapping[str, str]
VERDICTS = {"right": "green", "partly": "yellow", "wrong": "red"}


def article(one: BankArticle, fixed: Words) -> Iterator[Line]:
    """The article with its paragraphs numbered."""
    if one.title:
        yield Text(one.title, style="bold")
    by = fixed.by.format(author=one.author) if one.author else ""
    about = " · ".join(filter(None, (by, one.outlet, one.date)))
    if about:
        yield Text(about, style="dim")
    for number in range(1, len(one.paragraphs) + 1):
        yield paragraph(one, number)


def paragraph(one: BankArticle, number: int) -> Line:
    """One paragraph, its number before it; 0 is the headline."""
    text = one.paragraphs[number - 1] if number else one.title
    return _hanging(f"P{number}" if number else "", text, 5)


def question(asked: Asked, part: str, face: PartFace, fixed: Words) -> Iterator[Line]:
    """The question, or one part of it with what the parts share."""
    whole = asked.face
    head = f"{fixed.question} {asked.number}" if asked.number else fixed.groups["Leave the page"]
    points = fixed.count("points", whole.points) if whole.points else ""
    yield Text(" · ".join(filter(None, (head, points))), style="bold cyan")
    if isinstance(whole, TwoPartFace) and whole.ask:
        yield Text(whole.ask)
    if part:
        yield Text(fixed.part.format(letter=part), style="bold")
    yield Text(face.ask, style="bold")
    match face:
        case ChoiceFace():
            for option in face.options:
                yield _hanging(option.letter, option.text, 5)
        case MatchFace():
            for number, prompt in enumerate(face.prompts, 1):
                yield _hanging(f"{number}.", prompt, 5)
            yield Text(f"{fixed.choices}:")
            for option in face.choices:
                yield _hanging(option.letter, option.text, 5)
        case OrderFace():
            for item in face.items:
                yield _hanging("–", item, 5)
        case TableFace():
            for row in face.rows:
                yield _hanging("–", row, 5)
            for number, column in enumerate(face.columns, 1):
                yield _hanging(str(number), column, 5)
        case TrueFalseFace() | HighlightFace():
            pass
        case _:
            pass  # a text to write: the prompt says so


def result(found: Result, fixed: Words, say: Say) -> Iterator[Line]:
    """The score, and every answer with what is right and why."""
    for mark in found.marks:
        yield from _mark(mark, fixed, say)
    score = say["score"].format(points=f"{found.points:g}", of=f"{found.of:g}")
    if found.waiting:
        score += " · " + say["waiting"].format(n=found.waiting)
    yield Text(score, style="bold")


def _mark(mark: Mark, fixed: Words, say: Say) -> Iterator[Line]:
    entry, whole = mark.keyed.entry, mark.keyed.whole
    name = mark.keyed.slot.name
    yield Text(f"{name}  {entry.ask}".strip(), style="bold")
    verdict = _verdict(mark)
    points = f" ({mark.points:g} / {mark.of:g})" if mark.points is not None and mark.of else ""
    yield _hanging("", Text(say[f"verdict_{verdict}"] + points, VERDICTS.get(verdict, "")), 3)
    given = told(mark.keyed, mark.answer, fixed, say) or [say["no_answer"]]
    lines = [(say["your_answer"], "; ".join(given))]
    if verdict != "right":
        lines.append((say["right_answer"], "; ".join(key(mark.keyed, fixed))))
    last = not whole.parts or whole.parts[-1] is entry
    lines.append((fixed.why, entry.why or (whole.why if last else "")))
    for one in entry.evidence or (whole.evidence if last else ()):
        lines.append((f"P{one.paragraph}" if one.paragraph else fixed.headline, one.words))
    for label, text in lines:
        if text:
            yield _hanging("", f"{label}: {text}", 3)
    yield Text("")


def _verdict(mark: Mark) -> str:
    if mark.answer.empty:
        return "none"
    if not mark.of:
        return "unscored"
    if mark.points is None:
        return "waits"
    return "right" if mark.points >= mark.of else "partly" if mark.points else "wrong"


def _hanging(label: str, text: str | Text, indent: int) -> Line:
    grid = Table.grid(padding=0)
    grid.add_column(width=indent, no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row(Text(label, style="cyan"), text if isinstance(text, Text) else Text(text))
    return grid


def names(questions: Sequence[str]) -> str:
    """Names in a row, each once."""
    return ", ".join(dict.fromkeys(questions))
