"""Subject `extension`: a quotation that stands in two lengths, and what only the longer one has."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Facts
from quizgen.rules.proofs import folded, places
from quizgen.rules.reading.phrases import trimmed, words_in
from quizgen.rules.reading.pieces import PHRASE_EDGE
from quizgen.rules.subject import Option, SubjectKind
from quizgen.rules.subjects.quotation import Quoted, quoted

CLAUSE_EDGE = re.compile(r"[,;:.!?—–]|\s(?=(?:and|but|or|who|which|that|because|if|when|while)\s)")
FEWEST_KEY, MOST_KEY = 4, 12


@dataclass(frozen=True, slots=True)
class Extension:
    """`longer` quotes all that `shorter` quotes, and more; `shared` lies in `longer`."""

    facts: Facts
    shorter: Quoted
    longer: Quoted
    shared: Span

    @property
    def spans(self) -> tuple[Span, ...]:
        return self.shorter.spans + self.longer.spans


def extensions(facts: Facts) -> Iterator[Extension]:
    """Pairs of quotations of one voice, the shorter's words all in the longer one's."""
    everything = list(quoted(facts))
    text = facts.article.text
    for shorter in everything:
        short = trimmed(text, shorter.quotation.inner, ".").of(text)
        for longer in everything:
            if longer is shorter or len(longer.quotation.inner) <= len(short):
                continue
            found = places(facts, short, [longer.quotation.inner])
            if found:
                yield Extension(facts, shorter, longer, found[0])


def _number(quotation: Quoted) -> int:
    return quotation.quotation.paragraph


def _opening(subject: Extension) -> str:
    """The first words of what both quote: enough to find it."""
    words = subject.shared.of(subject.facts.article.text).split()
    return " ".join(words[: 4 if len(words) >= 8 else 3]).rstrip(",;:")


def _key_span(subject: Extension) -> Span | None:
    """A clause of the longer quotation that the shorter one has nothing of."""
    text = subject.facts.article.text
    inner = subject.longer.quotation.inner
    short = folded(subject.shorter.quotation.inner.of(text))
    for rest in (Span(subject.shared.end, inner.end), Span(inner.start, subject.shared.start)):
        edges = [
            rest.start,
            *(m.start() for m in CLAUSE_EDGE.finditer(text, rest.start, rest.end)),
            rest.end,
        ]
        for first in range(len(edges) - 1):
            for last in range(first + 1, len(edges)):
                piece = trimmed(text, Span(edges[first], edges[last]), ".!?")
                words = words_in(piece.of(text))
                if len(words) > MOST_KEY:
                    break
                if len(words) >= FEWEST_KEY and folded(piece.of(text)) not in short:
                    return piece
    return None


def _key(subject: Extension) -> str:
    span = _key_span(subject)
    return span.of(subject.facts.article.text) if span else ""


def _shared_pieces(subject: Extension) -> list[Option]:
    """The words both quote, cut in two phrases, each near the key's length where that can be."""
    text = subject.facts.article.text
    shared = trimmed(text, subject.shared, ".")
    cuts = [m.start() for m in PHRASE_EDGE.finditer(text, shared.start, shared.end)]
    wanted = len(_key(subject))

    def misfit(cut: int) -> int:
        return abs(cut - shared.start - wanted) + abs(shared.end - cut - wanted)

    for cut in sorted(cuts, key=misfit):
        pieces = [trimmed(text, Span(shared.start, cut)), trimmed(text, Span(cut, shared.end))]
        if all(len(words_in(piece.of(text))) >= 3 for piece in pieces):
            return [_shared_option(subject, piece.of(text)) for piece in pieces]
    return []


def _shared_option(subject: Extension, words: str) -> Option:
    a, b = _number(subject.shorter), _number(subject.longer)
    return Option(
        words,
        f"P{a} and P{b} both quote these words.",
        (Proof("quoted", words, a), Proof("quoted", words, b)),
    )


def _only_in_longer(subject: Extension) -> tuple[Proof, ...]:
    key = _key(subject)
    return (
        Proof("quoted", key, _number(subject.longer)),
        Proof("absent", key, _number(subject.shorter)),
    )


def _same_voice(subject: Extension) -> bool:
    one, other = subject.shorter, subject.longer
    return (
        one.voice is not None
        and one.voice is other.voice
        and one.attribution.certainty == other.attribution.certainty == "sure"
    )


def _evidence(subject: Extension) -> tuple[Evidence, ...]:
    text = subject.facts.article.text
    short = trimmed(text, subject.shorter.quotation.inner, ".")
    return (
        Evidence(_number(subject.longer), _key(subject)),
        Evidence(_number(subject.shorter), short.of(text)),
    )


EXTENSION = SubjectKind(
    name="extension",
    about="one voice's words quoted twice, once at greater length",
    find=extensions,
    evidence=_evidence,
    slots={
        "opening": _opening,
        "shorter_paragraph": lambda s: str(_number(s.shorter)),
        "longer_paragraph": lambda s: str(_number(s.longer)),
        "only_in_longer": _key,
        "source": lambda s: s.longer.voice.name if s.longer.voice else "",
    },
    guards={
        "same_sure_voice": _same_voice,
        "in_two_paragraphs": lambda s: 0 < _number(s.shorter) != _number(s.longer),
        "shorter_has_six_words": lambda s: (
            len(words_in(s.shorter.quotation.inner.of(s.facts.article.text))) >= 6
        ),
        "longer_by_five_words": lambda s: (
            len(words_in(s.longer.quotation.inner.of(s.facts.article.text)))
            >= len(words_in(s.shorter.quotation.inner.of(s.facts.article.text))) + 5
        ),
        "a_clause_is_only_in_the_longer": lambda s: _key_span(s) is not None,
    },
    options={"pieces_of_what_both_quote": _shared_pieces},
    proofs={"only_in_the_longer": _only_in_longer},
)
