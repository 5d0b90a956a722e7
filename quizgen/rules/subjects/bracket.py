"""Subject `bracket`: words in square brackets inside a quotation, put in by a writer or editor."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Facts, Quotation
from quizgen.rules.proofs.quotes import brackets
from quizgen.rules.reading.phrases import FUNCTION_WORDS, content_words, words_in
from quizgen.rules.reading.pieces import clauses, form_of, phrases
from quizgen.rules.reading.terms import terms
from quizgen.rules.subject import Option, SubjectKind

NAME = re.compile(r"\b[A-Z][\w-]+(?: [A-Z][\w-]+)*(?![\w’'])")
PLAIN = re.compile(r"[\w’'., -]*[\w’'-]")
# Notes on how something was said or printed, not words that complete it.
NOTES = re.compile(
    r"\b(?:sic|laugh\w*|applause|cheer\w*|expletive|crosstalk|inaudible|redacted|deleted|pause\w*"
    r"|omitted|emphasis|translated|translation|update|editor|note)\b",
    re.IGNORECASE,
)
SENTENCE_DONE = re.compile(r"[.!?…][”\"“’']?\s*$")
SHOWN_WORDS = 5


@dataclass(frozen=True, slots=True)
class Bracket:
    """Words between square brackets, and the quotation they stand in."""

    facts: Facts
    quotation: Quotation
    added: Span

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.added,)


def bracketed(facts: Facts) -> Iterator[Bracket]:
    """Every bracket inside a quotation of the body, in reading order."""
    for number, block in enumerate(facts.article.paragraphs, 1):
        for added in brackets(facts, block):
            for quotation in facts.quotations:
                if quotation.paragraph == number and quotation.inner.holds(added):
                    yield Bracket(facts, quotation, added)
                    break


def _added(subject: Bracket) -> str:
    return subject.added.of(subject.facts.article.text)


def _is_words(subject: Bracket) -> bool:
    """Words that complete the sentence: no letter changed, no note on the quotation, no link."""
    text, added = subject.facts.article.text, _added(subject)
    before, after = text[subject.added.start - 2], text[subject.added.end + 1]
    opens = SENTENCE_DONE.search(text[subject.quotation.inner.start : subject.added.start - 1])
    closes = subject.added.end + 1 >= subject.quotation.inner.end
    return bool(
        PLAIN.fullmatch(added)
        and (len(words_in(added)) > 1 or (added[0].isupper() and len(added) > 3))
        and added[0].isalpha()
        and content_words(added)
        and not NOTES.search(added)
        and not before.isalnum()
        and not after.isalnum()
        and not (opens and closes)
    )


def _is_a_whole_name(subject: Bracket) -> bool:
    """The brackets do not hold one half of a name: “[Nora] Held” tells little."""
    text, words = subject.facts.article.text, words_in(_added(subject))
    before = words_in(text[max(0, subject.added.start - 30) : subject.added.start - 1])[-1:]
    after = words_in(text[subject.added.end + 1 : subject.added.end + 30])[:1]
    joined = text[subject.added.end + 1 : subject.added.end + 2] == " "
    half = joined and words[-1][0].isupper() and after and after[0][0].isupper()
    other = text[subject.added.start - 2] == " " and words[0][0].isupper() and before
    return not half and not (other and before[0][0].isupper() and before[0] != "I")


def _place(subject: Bracket) -> str:
    """The quotation told by its first or last words, whichever have no bracket in them."""
    text, inner = subject.facts.article.text, subject.quotation.inner
    first = " ".join(inner.of(text).split()[:SHOWN_WORDS])
    last = " ".join(inner.of(text).split()[-SHOWN_WORDS:])
    if "[" not in first and "]" not in first:
        return f"that begins “{first.rstrip(',.;:')}”"
    if "[" not in last and "]" not in last:
        return f"that ends “{last.rstrip(',.;:')}”"
    return ""


def _other_words(subject: Bracket) -> list[Option]:
    """Names, terms and phrases of the same quotation that stand outside the brackets."""
    text, number = subject.facts.article.text, subject.quotation.paragraph
    inner, added = subject.quotation.inner, _added(subject)
    wanted = len(words_in(added))
    found = [Span(*m.span()) for m in NAME.finditer(text, inner.start + 1, inner.end)]
    found += terms(text, inner)
    found += [
        piece
        for clause in clauses(text, inner)
        for piece in phrases(text, clause, max(2, wanted - 1), wanted + 1)
        if _reads_whole(piece.of(text))
    ]
    # The only name, or the only phrase of its form, would show itself.
    fits = [
        words
        for span in found
        if abs(len(words_in(words := span.of(text))) - wanted) <= 2
        and form_of(words) == form_of(added)
        and _has_a_name(words) == _has_a_name(added)
        and not (_has_a_name(words) and _opens_a_sentence(text, span))
    ]
    fits.sort(key=lambda words: abs(len(words) - len(added)))
    shown = _place(subject)
    return [
        Option(
            words,
            f"P{number} quotes “{words}” without square brackets.",
            (Proof("quoted outside brackets", words, number),),
        )
        for words in dict.fromkeys(fits)
        if words not in shown and content_words(words)
    ]


def _has_a_name(words: str) -> bool:
    return any(word[0].isupper() for word in words.split())


def _opens_a_sentence(text: str, span: Span) -> bool:
    return not re.search(r"[\w,;’'] $", text[max(0, span.start - 2) : span.start])


def _reads_whole(words: str) -> bool:
    """Starts with a preposition and ends with a word that carries meaning."""
    listed = words_in(words)
    return form_of(words) == "preposition" and listed[-1].casefold() not in FUNCTION_WORDS


BRACKET = SubjectKind(
    name="bracket",
    about="words in square brackets inside a quotation",
    find=bracketed,
    evidence=lambda s: (Evidence(s.quotation.paragraph, f"[{_added(s)}]"),),
    slots={
        "paragraph": lambda s: str(s.quotation.paragraph),
        "added": _added,
        "place": _place,
    },
    guards={
        "bracket_holds_words": _is_words,
        "bracket_holds_a_whole_name": _is_a_whole_name,
        "quotation_can_be_pointed_at": lambda s: bool(_place(s)),
    },
    options={"other_words_of_the_quotation": _other_words},
    proofs={
        "in_square_brackets": lambda s: (Proof("in brackets", _added(s), s.quotation.paragraph),)
    },
)
