"""What a student types → an answer, or a word on what is wrong with it."""

import re
from collections.abc import Mapping, Sequence
from typing import assert_never

from quizgen.bank.kinds import BankArticle
from quizgen.grading.responses import Answer
from quizgen.grading.score import plain
from quizgen.render.sheet import (
    CardFace,
    ChoiceFace,
    HighlightFace,
    MatchFace,
    OrderFace,
    PartFace,
    ShortFace,
    TableFace,
    TrueFalseFace,
)
from quizgen.render.slots import ranks
from quizgen.render.words import Words

Say = Mapping[str, str]


class Mistyped(ValueError):
    """What was typed can't be an answer; the message says what can."""


def typed(
    face: PartFace, text: str, articles: Sequence[BankArticle], fixed: Words, say: Say
) -> Answer:
    """The answer that was typed."""
    match face:
        case ChoiceFace():
            return _letters(face, text, say)
        case TrueFalseFace():
            return _judged(text, fixed, say)
        case MatchFace():
            letters = [choice.letter for choice in face.choices]
            picked = _each(text, letters, len(face.prompts), "letters_only", say)
            places = ranks([choice.text for choice in face.choices])
            return _by_rank(face.prompts, [places[one] if one >= 0 else 0 for one in picked])
        case TableFace():
            numbers = [str(number) for number in range(1, len(face.columns) + 1)]
            picked = _each(text, numbers, len(face.rows), "numbers_only", say)
            places = ranks(face.columns)
            return _by_rank(face.rows, [places[one] if one >= 0 else 0 for one in picked])
        case OrderFace():
            count = len(face.items)
            found = [int(number) for number in re.findall(r"\d+", text)]
            if sorted(found) != list(range(1, count + 1)):
                raise Mistyped(say["each_once"].format(last=count))
            return _by_rank(face.items, found)
        case HighlightFace():
            return _words(text, articles, say)
        case ShortFace() | CardFace():
            return Answer((), text.strip())
        case _:
            assert_never(face)


def _letters(face: ChoiceFace, text: str, say: Say) -> Answer:
    letters = [option.letter for option in face.options]
    picked = set(re.findall(r"[^\W\d_]", text.upper()))
    if not picked or not picked <= set(letters):
        raise Mistyped(say["letters_only"].format(last=letters[-1]))
    places = ranks([option.text for option in face.options])
    if face.several:
        chosen = [int(letter in picked) for letter in letters]
        return _by_rank([option.text for option in face.options], chosen)
    if len(picked) > 1:
        raise Mistyped(say["one_letter"].format(last=letters[-1]))
    return Answer((places[letters.index(picked.pop())],))


def _judged(text: str, fixed: Words, say: Say) -> Answer:
    given = text.strip().casefold()
    for pick, word in ((1, fixed.true), (2, fixed.false)):
        if given and word.casefold().startswith(given):
            return Answer((pick,))
    raise Mistyped(say["true_false"].format(true=fixed.true, false=fixed.false).strip(" :"))


def _each(text: str, names: Sequence[str], count: int, wrong: str, say: Say) -> list[int]:
    """For each line the place of what was named; -1 for a hyphen."""
    pieces = re.findall(r"\d+|[^\W\d_]|[-–]", text.upper())
    if any(piece not in names and piece not in "-–" for piece in pieces):
        raise Mistyped(say[wrong].format(last=names[-1]))
    if len(pieces) != count:
        raise Mistyped(say["as_many"].format(n=count))
    return [names.index(piece) if piece in names else -1 for piece in pieces]


def _by_rank(texts: Sequence[str], picks: Sequence[int]) -> Answer:
    """Picks in the order of the sheet → picks in the order of ranks."""
    return Answer(tuple(pick for _, pick in sorted(zip(ranks(texts), picks, strict=True))))


def _words(text: str, articles: Sequence[BankArticle], say: Say) -> Answer:
    """“6 the last ferry”, or “2.6 …” for the sixth paragraph of the second article."""
    found = re.fullmatch(r"\s*[Pp]?(?:(\d+)\.)?(\d+)\W*(.*?)\s*", text, re.DOTALL)
    article, paragraph = (int(found[1] or 1), int(found[2])) if found else (0, 0)
    if not found or not 0 < article <= len(articles):
        raise Mistyped(say["no_paragraph"])
    texts = (articles[article - 1].title, *articles[article - 1].paragraphs)
    if paragraph >= len(texts):
        raise Mistyped(say["no_paragraph"])
    words = texts[paragraph].split()
    wanted, have = plain(found[3]).split(), [plain(word) for word in words]
    for start in range(len(words)):
        for end in range(start + 1, len(words) + 1):
            if wanted and " ".join(have[start:end]).split() == wanted and have[start]:
                picks = (article, paragraph, start, end - 1)
                return Answer(picks, " ".join(words[start:end]))
    raise Mistyped(say["no_words"].format(n=paragraph))
