"""Subject `label`: what a sheet prints above the article: headline, writer, outlet, date."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Facts
from quizgen.rules.proofs.sources import LABELS, label_of
from quizgen.rules.subject import Row, SubjectKind

GIVEN, NOT_GIVEN = "given", "not given"
# Lines of the text itself that may say who wrote it, or where and when it was published.
SAYS_SO = re.compile(
    r"^(?:By|From|Published|Updated|Posted|Date|Source|Author|Written by)\b"
    r"|\b(?:staff writer|staff report|contributed to this|reporting by|all rights reserved|copyright)\b"
    r"|\((?:AP|Reuters|AFP|UPI|CNN)\)|[@©]",
    re.IGNORECASE,
)
SHORT_LINE = 60  # characters; a paragraph so short may be a line of the label that was not read


@dataclass(frozen=True, slots=True)
class Label:
    """The lines above the article."""

    facts: Facts

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.facts.article.title,) if self.facts.article.title else ()


def labels(facts: Facts) -> Iterator[Label]:
    """One subject an article."""
    yield Label(facts)


def _given(subject: Label) -> list[str]:
    return [name for name in LABELS if label_of(subject.facts, name)]


def _missing(subject: Label) -> list[str]:
    return [name for name in LABELS if not label_of(subject.facts, name)]


def _is_said_nowhere_else(subject: Label) -> bool:
    """No paragraph at either end of the text reads like a part of the label."""
    article = subject.facts.article
    ends = [article.paragraph(number) for number in range(1, len(article.paragraphs) + 1)]
    return not any(
        SAYS_SO.search(text) or len(text) < SHORT_LINE for text in (*ends[:2], *ends[-2:])
    )


def _rows(subject: Label) -> list[Row]:
    rows = []
    for name in LABELS:
        value = label_of(subject.facts, name)
        because = f"It gives {name}: “{value}”." if value else f"It does not give {name}."
        proof = Proof("above the article" if value else "not above the article", value, given=name)
        rows.append(Row(name, GIVEN if value else NOT_GIVEN, because, (proof,)))
    return rows


LABEL = SubjectKind(
    name="label",
    about="what a sheet prints above the article",
    find=labels,
    evidence=lambda s: (
        (Evidence(0, s.facts.article.metadata.title),) if s.facts.article.title else ()
    ),
    slots={
        "given": lambda s: " and ".join(_given(s)),
        "missing": lambda s: " and ".join(_missing(s)),
    },
    guards={
        "more_than_the_headline_is_given": lambda s: len(_given(s)) >= 2,
        "it_is_said_nowhere_else": _is_said_nowhere_else,
    },
    rows={"parts_of_the_label": _rows},
)
