"""Subject `name_slip`: a surname that is spelled two ways, once with one letter changed."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.entries import one_letter_apart
from quizgen.extract.facts import Facts
from quizgen.rules.reading.phrases import in_paragraph
from quizgen.rules.subject import SubjectKind

NAME = re.compile(r"\b[A-Z][^\W\d_]{5,}\b")
FEWEST_SEEN = 3


@dataclass(frozen=True, slots=True)
class NameSlip:
    """`odd` stands once; `usual` is a surname seen three times or more."""

    facts: Facts
    odd: Span
    usual: Span

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.odd, self.usual)


def name_slips(facts: Facts) -> Iterator[NameSlip]:
    """Capitalised words seen once, one letter away from the surname of a person of the article."""
    text = facts.article.text
    seen = Counter(match[0] for match in NAME.finditer(text))
    surnames = {
        voice.name.split()[-1]
        for voice in facts.voices
        if voice.kind == "person" and " " in voice.name
    }
    for match in NAME.finditer(text):
        odd = match[0]
        if seen[odd] != 1 or odd.casefold() in text.replace(odd, ""):
            continue
        for surname in surnames:
            if seen[surname] >= FEWEST_SEEN and (
                one_letter_apart(odd, surname) or _exchanged(odd, surname)
            ):
                first = re.search(rf"\b{re.escape(surname)}\b", text)
                if first:
                    yield NameSlip(facts, Span(*match.span()), Span(*first.span()))


def _exchanged(one: str, other: str) -> bool:
    """Whether two neighbouring letters have changed places, and nothing else."""
    if len(one) != len(other):
        return False
    changed = [at for at in range(len(one)) if one[at] != other[at]]
    return (
        len(changed) == 2
        and changed[1] == changed[0] + 1
        and one[changed[0]] == other[changed[1]]
        and one[changed[1]] == other[changed[0]]
    )


def _is_inflection(odd: str, usual: str) -> bool:
    """A plural, a possessive or a people's name: America and American are no slip."""
    longer, shorter = sorted((odd, usual), key=len, reverse=True)
    return longer in {shorter + "s", shorter + "n", shorter + "i", shorter + "e"}


def _is_another_person(subject: NameSlip) -> bool:
    """A first name stands before the odd form that is not the usual one's: two people."""
    text = subject.facts.article.text
    before = re.search(r"([A-Z][\w.’'-]+) $", text[: subject.odd.start])
    if before is None or re.search(r"[.!?”\"]\s*$", text[: before.start(1)]):
        return False
    usual = subject.usual.of(text)
    return not re.search(rf"\b{re.escape(before[1])} (?:\w\. )?{re.escape(usual)}\b", text)


def _words(subject: NameSlip, span: Span) -> str:
    return span.of(subject.facts.article.text)


def _proof(subject: NameSlip) -> tuple[Proof, ...]:
    odd, usual = _words(subject, subject.odd), _words(subject, subject.usual)
    return (
        Proof("stands", odd, in_paragraph(subject.facts, subject.odd)),
        Proof("stands once", odd),
        Proof("stands", usual, in_paragraph(subject.facts, subject.usual)),
    )


NAME_SLIP = SubjectKind(
    name="name_slip",
    about="a surname that stands once with one letter changed",
    find=name_slips,
    evidence=lambda s: (
        Evidence(in_paragraph(s.facts, s.odd), _words(s, s.odd)),
        Evidence(in_paragraph(s.facts, s.usual), _words(s, s.usual)),
    ),
    slots={
        "odd": lambda s: _words(s, s.odd),
        "usual": lambda s: _words(s, s.usual),
        "odd_paragraph": lambda s: str(in_paragraph(s.facts, s.odd)),
    },
    guards={
        "not_an_inflection": lambda s: not _is_inflection(_words(s, s.odd), _words(s, s.usual)),
        "not_another_person": lambda s: not _is_another_person(s),
    },
    proofs={"spelled_two_ways": _proof},
)
