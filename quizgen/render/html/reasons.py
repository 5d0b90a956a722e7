"""The key as a practice page needs it: what is right, why, and where the article says so.

Nothing here is ever given to a page in test mode.
"""

import re
from typing import Any, assert_never

from quizgen.bank.kinds import BankArticle, Evidence
from quizgen.render.sheet import (
    ChoiceFace,
    Judged,
    KeyEntry,
    Marked,
    MatchFace,
    Open,
    Ordered,
    OrderFace,
    Paired,
    PartFace,
    Picked,
    Sheet,
    TableFace,
    Ticked,
    Written,
)
from quizgen.render.slots import keyed, ranks

# The blanks that part words; the script of the page cuts at the same ones.
WORD = re.compile("[^ \t\n\r\f\v\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")
FOLD = str.maketrans("“”„‘’‚«»", '"""\'\'\'""')


def reasons(sheet: Sheet) -> dict[str, dict[str, Any]]:
    """For each slot the right picks and the reasons, in the shape that the script reads."""
    found = {}
    articles = sheet.paper.articles
    for one in keyed(sheet):
        entry, whole = one.entry, one.whole
        evidence = entry.evidence or whole.evidence
        texts = _option_ranks(one.slot.face)
        data: dict[str, Any] = {
            **_right(entry, one.slot.face, articles, evidence),
            "why": entry.why or whole.why,
            "evidence": [place for item in evidence if (place := locate(item, articles))],
            "wrong": {
                str(texts[wrong.option.text]): wrong.because
                for wrong in entry.wrong
                if wrong.option.text in texts
            },
            "rubric": list(entry.rubric),
        }
        found[one.slot.id] = {name: value for name, value in data.items() if value}
    return found


def locate(item: Evidence, articles: tuple[BankArticle, ...]) -> list[int]:
    """Article, paragraph, first and last word, all but the article counted from 0; [] if not found."""
    if not 0 < item.article <= len(articles):
        return []
    article = articles[item.article - 1]
    if not 0 <= item.paragraph <= len(article.paragraphs):
        return []
    text = article.paragraphs[item.paragraph - 1] if item.paragraph else article.title
    start = text.translate(FOLD).find(item.words.translate(FOLD).strip())
    if start < 0 or not item.words.strip():
        return []
    end = start + len(item.words.strip())
    touched = [
        place
        for place, word in enumerate(WORD.finditer(text))
        if word.start() < end and start < word.end()
    ]
    return [item.article, item.paragraph, touched[0], touched[-1]] if touched else []


def _option_ranks(face: PartFace) -> dict[str, int]:
    match face:
        case ChoiceFace():
            texts = [option.text for option in face.options]
        case MatchFace():
            texts = [choice.text for choice in face.choices]
        case TableFace():
            texts = list(face.columns)
        case OrderFace():
            texts = list(face.items)
        case _:
            texts = []
    return dict(zip(texts, ranks(texts), strict=True))


def _right(
    entry: KeyEntry,
    face: PartFace,
    articles: tuple[BankArticle, ...],
    evidence: tuple[Evidence, ...],
) -> dict[str, Any]:
    solution, options = entry.solution, _option_ranks(face)
    match solution:
        case Picked():
            picked = [options.get(one.text, 0) for one in solution.options]
            if isinstance(face, ChoiceFace) and face.several:
                picked = [int(rank in picked) for rank in range(1, len(face.options) + 1)]
            return {"picks": picked}
        case Judged():
            return {"picks": [1 if solution.true else 2], "correction": solution.correction}
        case Paired():
            pairs = dict(solution.pairs)
            return {"picks": [options.get(pairs[prompt].text, 0) for prompt in sorted(pairs)]}
        case Ordered():
            return {"picks": [solution.items.index(item) + 1 for item in sorted(options)]}
        case Ticked():
            rows = sorted(solution.rows)
            return {"picks": [options.get(column, 0) for _, column, _ in rows]}
        case Written():
            return {"model": solution.model, "accept": list(solution.accept)}
        case Marked():
            places = [locate(Evidence(*where), articles) for where in _places(solution, evidence)]
            found = next(filter(None, places), None) or _anywhere(solution.words, articles)
            return {"picks": found, "model": solution.words}
        case Open():
            return {}
        case _:
            assert_never(solution)


def _places(solution: Marked, evidence: tuple[Evidence, ...]) -> list[tuple[int, str, int]]:
    return [(item.paragraph, solution.words, item.article) for item in evidence]


def _anywhere(words: str, articles: tuple[BankArticle, ...]) -> list[int]:
    for number, article in enumerate(articles, 1):
        for paragraph in range(len(article.paragraphs) + 1):
            if place := locate(Evidence(paragraph, words, number), articles):
                return place
    return []
