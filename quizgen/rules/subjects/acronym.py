"""Subject `acronym`: capital letters that stand for words, and whether the article spells them out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Facts
from quizgen.rules.proofs.sources import expansions, spelled_out
from quizgen.rules.reading.phrases import in_paragraph
from quizgen.rules.subject import SubjectKind

LETTERS = re.compile(r"(?<![\w.’'-])[A-Z]{3,5}(?![\w’'-]|\.[A-Z])")
SHOUTED = re.compile(r"[A-Z]{2,}[\W_]+$|^[\W_]+[A-Z]{2,}\b")
# Letters that are a name of their own, or that every reader meets daily.
KNOWN = frozenset(
    re.findall(
        r"\w+",
        """
        ABC AFP AIDS BBC BET BMW CBC CBS CEO CFO CIA CNBC CNN COO COVID CTV DNA DVD ESPN EST FAQ
        FBI FDR GMT GOP GPS HBO HIV HLN IBM III ISIL ISIS ITV JFK JPEG KGB LED LLC MBA MGM MSNBC
        MTV NASA NATO NBA NBC NFL NHL NPR NYC NYPD PAC LGBT LGBTQ PBS PDF PDT PIN PLC POW PST PTA RAF SAT SMS
        SOS SUV TMZ UBS UPI URL USA USB VCR VIII VIP WWI WWII XII XIV XVI
        """,
    )
)


@dataclass(frozen=True, slots=True)
class Acronym:
    """The letters, their first place in the body, and the words they stand for, if they are there."""

    facts: Facts
    first: Span
    number: int  # how many times they stand in the body
    expansion: Span | None

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.first, self.expansion) if self.expansion else (self.first,)


def acronyms(facts: Facts) -> Iterator[Acronym]:
    """Each group of three to five capitals of the body, at its first place."""
    text = facts.article.text
    found: dict[str, list[Span]] = {}
    for block in facts.article.paragraphs:
        for match in LETTERS.finditer(text, block.start, block.end):
            found.setdefault(match[0], []).append(Span(*match.span()))
    for letters, where in found.items():
        spelled = spelled_out(text, letters, facts.article.blocks)
        yield Acronym(facts, where[0], len(where), spelled[0] if spelled else None)


def _letters(subject: Acronym) -> str:
    return subject.first.of(subject.facts.article.text)


def _paragraph(subject: Acronym) -> int:
    return in_paragraph(subject.facts, subject.first)


def _is_no_word(subject: Acronym) -> bool:
    """No word in capitals for effect: it stands twice, and never in small letters or among capitals."""
    text, letters = subject.facts.article.text, _letters(subject)
    if re.search(rf"\b(?:{letters.lower()}|{letters.capitalize()})\b", text):
        return False
    around = [
        (text[max(0, m.start() - 12) : m.start()], text[m.end() : m.end() + 12])
        for m in re.finditer(rf"\b{letters}\b", text)
    ]
    return subject.number >= 2 and not any(
        after.startswith(":") or SHOUTED.search(before) or SHOUTED.search(after)
        for before, after in around
    )


def _comes_later(subject: Acronym) -> bool:
    return subject.expansion is not None and _paragraph(subject) < in_paragraph(
        subject.facts, subject.expansion
    )


def _evidence(subject: Acronym) -> tuple[Evidence, ...]:
    text = subject.facts.article.text
    evidence = [Evidence(_paragraph(subject), _letters(subject))]
    if subject.expansion:
        where = in_paragraph(subject.facts, subject.expansion)
        evidence.append(Evidence(where, subject.expansion.of(text)))
    return tuple(evidence)


ACRONYM = SubjectKind(
    name="acronym",
    about="capital letters that stand for words",
    find=acronyms,
    evidence=_evidence,
    slots={
        "letters": _letters,
        "paragraph": lambda s: str(_paragraph(s)),
        "expansion": lambda s: s.expansion.of(s.facts.article.text) if s.expansion else "",
        "expansion_paragraph": lambda s: (
            str(in_paragraph(s.facts, s.expansion)) if s.expansion else ""
        ),
    },
    guards={
        "letters_are_no_word": _is_no_word,
        "letters_are_not_known_to_all": lambda s: _letters(s) not in KNOWN,
        "spelled_out_in_a_later_paragraph": _comes_later,
        "never_spelled_out": lambda s: (
            not expansions(s.facts.article.text, _letters(s), s.facts.article.blocks)
        ),
    },
    proofs={
        "spelled_out_there": lambda s: (
            Proof("stands", _letters(s), _paragraph(s)),
            Proof(
                "stands for",
                s.expansion.of(s.facts.article.text) if s.expansion else "",
                in_paragraph(s.facts, s.expansion) if s.expansion else None,
                _letters(s),
            ),
        ),
        "spelled_out_nowhere": lambda s: (
            Proof("stands", _letters(s), _paragraph(s)),
            Proof("never spelled out", _letters(s)),
        ),
    },
)
