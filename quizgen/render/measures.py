"""What a sheet says about itself: how long it takes, and the short name of its bank."""

import hashlib
from collections.abc import Iterable
from typing import assert_never

from quizgen.bank.kinds import (
    Bank,
    Choice,
    Highlight,
    Match,
    MultiSelect,
    OpenCard,
    Order,
    Question,
    ShortAnswer,
    Table,
    TrueFalse,
    TwoPart,
)
from quizgen.render.sheet import (
    CardFace,
    ChoiceFace,
    Face,
    HighlightFace,
    MatchFace,
    OrderFace,
    ShortFace,
    TableFace,
    TrueFalseFace,
    TwoPartFace,
)

WORDS_A_MINUTE = 180  # silent reading of news, with a pencil in the hand


def minutes(bank: Bank, faces: Iterable[Face]) -> int:
    """A guess at the time a class needs, in steps of five minutes."""
    words = sum(len(text.split()) for article in bank.articles for text in article.paragraphs)
    needed = words / WORDS_A_MINUTE + sum(_work(face) for face in faces)
    return max(5, 5 * round(needed / 5))


def _work(face: Face) -> float:
    """Minutes for one question."""
    match face:
        case ChoiceFace():
            return 1.5 if face.several else 1
        case TrueFalseFace() | HighlightFace():
            return 1.5
        case MatchFace():
            return 0.5 + 0.4 * len(face.prompts)
        case OrderFace():
            return 0.5 + 0.4 * len(face.items)
        case TableFace():
            return 0.5 + 0.4 * len(face.rows)
        case ShortFace():
            return 1 + 0.8 * face.lines
        case CardFace():
            return 5
        case TwoPartFace():
            return sum(_work(part) for part in face.parts)
        case _:
            assert_never(face)


def bank_id(bank: Bank) -> str:
    """Five letters and digits that name what students see, on any form."""
    seen: list[str] = [bank.title, *(text for one in bank.articles for text in one.paragraphs)]
    for question in bank.questions:
        seen += [question.ask, *sorted(_visible(question))]
    digest = hashlib.sha256("\x1f".join(seen).encode(errors="backslashreplace")).digest()
    return "".join("ACDEFGHJKLMNPQRTUVWXY34679"[byte % 26] for byte in digest[:5])


def _visible(question: Question) -> Iterable[str]:
    match question:
        case Choice() | MultiSelect():
            return question.options
        case Match():
            return question.prompts + question.choices
        case Order():
            return question.items
        case Table():
            return question.rows + question.columns
        case TwoPart():
            return [text for part in question.parts for text in (part.ask, *_visible(part))]
        case TrueFalse() | ShortAnswer() | Highlight() | OpenCard():
            return ()
        case _:
            assert_never(question)
