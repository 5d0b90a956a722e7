"""Claims held against sentences that people called factual or opinion.

A sentence counts by its main claim; sentences labelled otherwise (mixed, or not at all) are left
aside. "Checkable" is meant to be labelled factual, "judgement" to be labelled opinion.
"""

from collections.abc import Iterable
from pathlib import Path

from quality.gold import lines_of
from quality.measures import Count
from quizgen.article import Unreadable, article_from_text
from quizgen.extract import extract
from quizgen.extract.claims import is_checkable, main_claim


def call(sentence: str) -> str:
    """What a sentence is called: checkable, judgement, or nothing."""
    try:
        facts = extract(article_from_text(sentence))
    except Unreadable:
        return ""
    claim = main_claim(facts.claims)
    if claim is None:
        return ""
    if claim.kind == "judgement":
        return "judgement"
    return "checkable" if is_checkable(claim) else ""


def score_sentences(labelled: Iterable[tuple[str, str]]) -> dict[str, Count]:
    """The counts of (sentence, label) pairs for both calls."""
    meant = {"checkable": "factual", "judgement": "opinion"}
    counts = {name: Count() for name in meant}
    for sentence, label in labelled:
        if label not in meant.values():
            continue
        called = call(sentence)
        for name, wanted in meant.items():
            counts[name].add(called == name and label == wanted, called == name, label == wanted)
    return counts


def read_sentences(path: Path) -> Iterable[tuple[str, str]]:
    """The sentences of a JSON Lines file with their labels."""
    return ((line["text"], line["label_opinion"] or "") for line in lines_of(path))
