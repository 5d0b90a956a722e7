"""How each kind of question is laid out: one module a kind, one function each."""

from typing import assert_never

from quizgen.render.pdf.blocks import Block, Stack
from quizgen.render.pdf.kinds import (
    card,
    choice,
    highlight,
    match,
    order,
    short,
    table,
    true_false,
)
from quizgen.render.pdf.kit import Kit
from quizgen.render.pdf.tags import Tag
from quizgen.render.sheet import (
    CardFace,
    ChoiceFace,
    Face,
    HighlightFace,
    MatchFace,
    OrderFace,
    PartFace,
    ShortFace,
    TableFace,
    TrueFalseFace,
    TwoPartFace,
)


def body(face: Face, kit: Kit) -> list[Block]:
    """Everything of a question beside its number: the stem, and the place for the answer."""
    stem: list[Block] = [kit.text(face.ask, keep_next=True)] if face.ask else []
    if isinstance(face, TwoPartFace):
        return stem + [_part(kit, place, part) for place, part in enumerate(face.parts)]
    return stem + answer_area(face, kit)


def _part(kit: Kit, place: int, face: PartFace) -> Block:
    name = kit.words.part.format(letter=chr(ord("A") + place))
    label = kit.say(name, kit.style.label, keep_next=True)
    return Stack([label, *body(face, kit)], keep=True, gap=kit.style.unit * 1.2, tag=Tag("Div"))


def answer_area(face: PartFace, kit: Kit) -> list[Block]:
    """Where the answer goes."""
    match_ = match.layout
    match face:
        case ChoiceFace():
            return choice.layout(face, kit)
        case TrueFalseFace():
            return true_false.layout(face, kit)
        case MatchFace():
            return match_(face, kit)
        case OrderFace():
            return order.layout(face, kit)
        case TableFace():
            return table.layout(face, kit)
        case ShortFace():
            return short.layout(face, kit)
        case HighlightFace():
            return highlight.layout(kit)
        case CardFace():
            return card.layout(face, kit)
        case _:
            assert_never(face)
