"""python -m quality [GOLD.jsonl[.gz]] [--part learn|held] [--json] [--errors N] [--raise-floors]"""

import argparse
import hashlib
import json
import sys
from collections.abc import Iterable
from pathlib import Path

from quality.floors import raise_floors
from quality.gold import Labelled, gold_articles, is_sentences, label_of, own_articles
from quality.measures import SOURCES, Count, Score, add_article
from quality.sentences import read_sentences, score_sentences
from quizgen.article import Unreadable, article_from_text
from quizgen.extract import extract
from quizgen.show import as_json


def score_articles(articles: Iterable[Labelled]) -> Score:
    """Extracts from every article and counts."""
    score = Score()
    for article in articles:
        try:
            facts = as_json(extract(article_from_text(article.text)))
            predictions = [label_of(found) for found in facts["attributions"]]
        except Unreadable:
            predictions = []
        add_article(score, article, predictions)
    return score


def is_held(id: str) -> bool:
    """Whether an article is in the fifth that is scored and never read (by a hash of its id)."""
    return int(hashlib.md5(id.encode()).hexdigest(), 16) % 5 == 0


def table(score: Score, errors: int = 10) -> str:
    """The figures of a score as people read them, with the commonest errors."""
    lines = [
        f"{score.articles} articles",
        _head("", "P", "R", "F1", "right", "predicted", "labelled"),
        *(_row(name, count) for name, count in score.rows.items()),
        "",
        "sources of matched quotations",
        *(
            f"  {kind:<26}{count.precision:7.1f}%   {count.right} of {count.predicted}"
            for kind in SOURCES
            if (count := score.sources[kind]).predicted
        ),
        f"quoted predictions outside every label: {score.loose.precision:.1f}%"
        f" ({score.loose.right} of {score.loose.predicted})",
    ]
    if errors and score.errors:
        lines += ["", "commonest errors, each with one example"]
        for kind, number in score.errors.most_common(errors):
            lines += [f"{number:6}  {kind}", f"        {score.examples[kind]}"]
    return "\n".join(lines)


def sentence_table(counts: dict[str, Count]) -> str:
    """The figures of labelled sentences as people read them."""
    rows = [_row(name, count) for name, count in counts.items()]
    return "\n".join([_head("called", "P", "R", "F1", "right", "called", "labelled"), *rows])


def _head(*cells: str) -> str:
    return (
        f"{cells[0]:<28}"
        + "".join(f"{cell:>7}" for cell in cells[1:4])
        + "".join(f"{cell:>10}" for cell in cells[4:])
    )


def _row(name: str, count: Count) -> str:
    return (
        f"{name:<28}{count.precision:7.1f}{count.recall:7.1f}{count.f1:7.1f}"
        f"{count.right:10}{count.predicted:10}{count.labelled:10}"
    )


def as_values(rows: dict[str, Count]) -> dict[str, dict[str, float]]:
    """Counts as plain values, rounded to a hundredth of a percent."""
    return {
        name: {
            "P": round(count.precision, 2),
            "R": round(count.recall, 2),
            "F1": round(count.f1, 2),
            "right": count.right,
            "predicted": count.predicted,
            "labelled": count.labelled,
        }
        for name, count in rows.items()
    }


def main() -> int:
    """Scores a gold file, or our own labels, and prints the figures."""
    parser = argparse.ArgumentParser(prog="python -m quality", description=main.__doc__)
    parser.add_argument("gold", nargs="?", type=Path, help="JSON Lines; without it, our own labels")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--errors", type=int, default=10, help="how many kinds of errors to show")
    parser.add_argument(
        "--part",
        choices=("learn", "held"),
        help="only the four fifths to learn from, or the fifth set aside (its errors stay hidden)",
    )
    parser.add_argument(
        "--raise-floors", action="store_true", help="pin the figures of our own labels as floors"
    )
    wishes = parser.parse_args()
    if wishes.gold and not wishes.gold.is_file():
        print(f"{wishes.gold}: there is no such file", file=sys.stderr)
        return 1
    if wishes.gold and is_sentences(wishes.gold):
        counts = score_sentences(read_sentences(wishes.gold))
        print(json.dumps(as_values(counts)) if wishes.json else sentence_table(counts))
        return 0
    articles = gold_articles(wishes.gold) if wishes.gold else own_articles()
    if wishes.part:
        articles = (found for found in articles if is_held(found.id) == (wishes.part == "held"))
    score = score_articles(articles)
    if wishes.raise_floors and not wishes.gold and not wishes.part:
        raise_floors({name: count.f1 for name, count in score.rows.items()})
    errors = 0 if wishes.part == "held" else wishes.errors
    print(json.dumps(as_values(score.rows)) if wishes.json else table(score, errors))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
