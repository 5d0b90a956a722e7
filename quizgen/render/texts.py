"""Every text of a sheet as students see it."""

from collections.abc import Iterator
from typing import assert_never

from quizgen.render.sheet import (
    CardFace,
    ChoiceFace,
    Face,
    HighlightFace,
    MatchFace,
    OrderFace,
    Paper,
    ShortFace,
    TableFace,
    TrueFalseFace,
    TwoPartFace,
)


def face_texts(face: Face) -> Iterator[str]:
    """The stem, then options, prompts, rows and whatever else the kind shows."""
    yield face.ask
    match face:
        case ChoiceFace():
            yield from (option.text for option in face.options)
        case MatchFace():
            yield from face.prompts
            yield from (choice.text for choice in face.choices)
        case OrderFace():
            yield from face.items
        case TableFace():
            yield from face.rows
            yield from face.columns
        case TwoPartFace():
            for part in face.parts:
                yield from face_texts(part)
        case TrueFalseFace() | ShortFace() | HighlightFace() | CardFace():
            return
        case _:
            assert_never(face)


def paper_texts(paper: Paper) -> Iterator[str]:
    """The articles and the questions, without the fixed words around them."""
    for article in paper.articles:
        yield article.title
        yield from article.paragraphs
    for section in paper.sections:
        for asked in section.asked:
            yield from face_texts(asked.face)
