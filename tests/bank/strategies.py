"""Banks of every shape, with text that is as hostile as YAML knows it."""

from typing import Any

from hypothesis import strategies as st

from quizgen.bank.kinds import (
    GROUPS,
    Bank,
    BankArticle,
    Choice,
    Evidence,
    Highlight,
    Match,
    MultiSelect,
    OpenCard,
    Order,
    Part,
    Proof,
    Question,
    ShortAnswer,
    Table,
    TrueFalse,
    TwoPart,
    WordBoxEntry,
    Wrong,
)
from quizgen.bank.scalars import Bare, Fields

HOSTILE = [
    "no", "on", "Yes", "NULL", "~", "1.0", "0x1F", "0o17", "1_000", "12:30", "2024-05-01", ".5", "-1e3",
    "2001-12-14t21:59:43.10-05:00", "<<", "=", "a: b", "a:", ": a", "a #b", "# a", "- a", "-", "--- a",
    "...", "? a", "'a'", '"a"', "it's", 'say "it\'s"', "back\\slash", "{a: b}", "[a]", "a, b", "&a", "*a",
    "!a", "!!str a", "|", ">-", "%a", "@a", "`a`", " a", "a ", "a  b", "a\nb", "a\n\nb\n", "\na", "\ta",
    "a\tb", "a\n b", "a\n\tb", "a \nb", "\r\n", "a\x85b", "\u2028", "\ufeff", "\x00", "\x7f", "“curly” ’", "a\u00a0b",
    "a\n\u00a0", "\u00a0", "a\u3000\nb\u2009", "naïve Dvořák 日本語 😀", "P3: “words”.", "\\n", "%", "y", "<<<<<<< HEAD", "=======", ">>>>>>> a",
    "a" * 200, "word " * 60 + "end", "word: " * 30 + "end", "#hash " * 30 + "end", "'" * 9, "\x1b[31m",
    "one  two " + "long " * 40 + "end", "x" * 90 + " - " + "y" * 90, "a\n---\nb", "a\n# b\nc",
]  # fmt: skip

any_text = st.sampled_from(HOSTILE) | st.text(max_size=40)
text = any_text.filter(lambda value: bool(value.strip()))
some = st.lists(text, max_size=3).map(tuple)


def distinct(low: int, high: int = 5) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(text, min_size=low, max_size=high, unique=True).map(tuple)


free = st.recursive(
    text | st.sampled_from(["1.10", "2024-05-01", "12", "true", "~"]).map(Bare),
    lambda inner: (
        st.lists(inner, max_size=3).map(tuple)
        | st.dictionaries(any_text, inner, max_size=3).map(lambda d: Fields(d.items()))
    ),
    max_leaves=5,
)
common: dict[str, st.SearchStrategy[Any]] = {
    "ask": text,
    "id": any_text,
    "group": st.none() | st.sampled_from(GROUPS),
    "skill": any_text,
    "level": st.none() | st.integers(1, 4),
    "standards": some,
    "points": st.none() | st.integers(0, 100),
    "tags": some,
    "note": any_text,
    "why": any_text,
    "evidence": st.lists(
        st.builds(Evidence, st.integers(0, 30), any_text, st.integers(1, 9)), max_size=3
    ).map(tuple),
    "wrong": st.lists(st.builds(Wrong, any_text, any_text), max_size=3).map(tuple),
    "proof": st.lists(
        st.builds(
            Proof, text, text, st.none() | st.integers(0, 30), any_text, any_text, st.integers(1, 9)
        ),
        max_size=2,
    ).map(tuple),
    "rule": any_text,
    "silence": st.dictionaries(any_text, any_text, max_size=2).map(lambda d: tuple(d.items())),
    "made": any_text,
    "extra": st.dictionaries(any_text, free, max_size=3).map(lambda d: tuple(d.items())),
}


KINDS = (Choice, MultiSelect, TrueFalse, Match, Order, Table, ShortAnswer, Highlight, OpenCard)


def _own(draw: st.DrawFn, cls: type[Any]) -> dict[str, Any]:
    """The fields of one kind, the answer in agreement with what is offered."""
    lines = {"rubric": draw(some), "lines": draw(st.integers(1, 40))}
    if cls is Choice:
        options = draw(distinct(2))
        answer: Any = draw(st.sampled_from(options))
        return {"options": options, "answer": answer, "keep_order": draw(st.booleans())}
    if cls is MultiSelect:
        options = draw(distinct(3))
        answer = tuple(draw(st.permutations(options)))[:2]
        return {"options": options, "answer": answer, "keep_order": draw(st.booleans())}
    if cls is Order:
        items = draw(distinct(2))
        return {"items": items, "answer": tuple(draw(st.permutations(items)))}
    if cls in (Match, Table):
        left, right = ("prompts", "choices") if cls is Match else ("rows", "columns")
        lefts, rights = draw(distinct(1)), draw(distinct(2))
        answer = tuple((one, draw(st.sampled_from(rights))) for one in lefts)
        return {left: lefts, right: rights, "answer": answer}
    if cls is TrueFalse:
        return {"answer": draw(st.booleans()), "correction": draw(any_text)}
    if cls is ShortAnswer:
        return {"answer": draw(text), "accept": draw(some), **lines}
    if cls is Highlight:
        return {"answer": draw(text), "rubric": draw(some)}
    return lines


@st.composite
def parts(draw: st.DrawFn) -> Part:
    """A question of any kind but one in parts."""
    cls = draw(st.sampled_from(KINDS))
    shared = {name: draw(value) for name, value in common.items()}
    part: Part = cls(**_own(draw, cls), **shared)
    return part


@st.composite
def questions(draw: st.DrawFn) -> Question:
    """A question of any kind."""
    if draw(st.integers(0, 9)):
        return draw(parts())
    shared = {name: draw(value) for name, value in common.items()} | {"ask": draw(any_text)}
    return TwoPart(parts=tuple(draw(st.lists(parts(), min_size=1, max_size=3))), **shared)


articles = st.builds(
    BankArticle, st.lists(text, max_size=4).map(tuple), any_text, any_text, any_text, any_text
)


@st.composite
def banks(draw: st.DrawFn) -> Bank:
    """A bank without two questions of one id."""
    drawn = draw(st.lists(questions(), max_size=4, unique_by=lambda q: q.id or id(q)))
    cut = draw(st.integers(0, len(drawn)))
    return Bank(
        title=draw(text),
        articles=draw(st.lists(articles, max_size=2).map(tuple)),
        questions=tuple(drawn[:cut]),
        spares=tuple(drawn[cut:]),
        seed=draw(st.integers(0, 99)),
        directions=draw(any_text),
        word_box=draw(st.lists(st.builds(WordBoxEntry, any_text, any_text), max_size=3).map(tuple)),
        exit_ticket=draw(any_text),
        minutes=draw(st.none() | st.integers(1, 600)),
        notes=draw(some),
        offered=draw(some),
        extra=draw(common["extra"]),
    )
