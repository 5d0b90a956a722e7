"""Tokens and sentences. One pass over the text gives the tokens that everything else reads.

A top-level quotation is one token of the skeleton: what stands around it is parsed, what stands
in it is somebody else's. Token arrays run in parallel; sentences are half-open token ranges.
"""

import re
from collections.abc import Iterator, Sequence

from quizgen.article import Article
from quizgen.base import Span
from quizgen.extract.facts import Quotation
from quizgen.extract.quotations import is_title_case, words_in
from quizgen.extract.vocabulary import (
    ABBREVIATIONS,
    ABBREVIATIONS_ENDING,
    ADVERB,
    AUXILIARY,
    CAPITAL,
    CUE,
    DET,
    DOCUMENT,
    FLAGS,
    GENITIVE,
    MODAL,
    NUMBER,
    PAST,
    POSSESSIVE,
    PREP,
    PUNCTUATION,
    QUOTED,
    SUBJECT,
    TIME,
    TITLE,
    TITLED,
    VERB,
    VERBS,
    WORD,
    words_of,
)

TOKEN = re.compile(
    r"[^\W_]+(?:(?:['’&@/_-]|\.(?=[^\W_]\b|\d|[a-z])|,(?=\d\d\d))[^\W_]+)*(?:(?<=s)['’](?!\w))?"
    r"|[.!?]+|--+|\.{2,}|…|<[^<>\n]{1,400}>|\S"
)
SENTENCE_IN_QUOTE = re.compile(
    r"(?<=[a-z0-9%)][.!?])[ ]+(?=[\"“‘'(\[]?[A-Z0-9])|(?<=[!?])[ ]+(?=[A-Z])"
)
LONGEST = 300  # tokens; what runs on longer is cut, so that cost stays linear
ENDERS = frozenset([".", "!", "?", "…"])
TITLERS = words_of("titlers.txt")
NOT_PAST = words_of("not_past.txt")
CLOSERS = frozenset([")", "]", "’", "'"])


class Tokens:
    """The skeleton of one block (the headline or a paragraph), in parallel lists.

    `words` are lower-cased ("" for a quotation), `flags` bit masks of vocabulary. `quotation[i]`
    is the index into Facts.quotations for token i, where it is one.
    """

    __slots__ = ("ends", "flags", "number", "quotation", "sentences", "starts", "text", "words")

    def __init__(self, text: str, number: int) -> None:
        self.text = text
        self.number = number
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.words: list[str] = []
        self.flags: list[int] = []
        self.quotation: dict[int, int] = {}
        self.sentences: list[tuple[int, int]] = []

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, last: int) -> Span:
        """The span of tokens first to last (half-open); empty where the range is."""
        if last <= first:
            at = self.starts[first] if first < len(self.starts) else self.ends[-1]
            return Span(at, at)
        return Span(self.starts[first], self.ends[last - 1])

    def printed(self, i: int) -> str:
        """Token i as printed."""
        return self.text[self.starts[i] : self.ends[i]]


def tokenise(article: Article, quotations: Sequence[Quotation]) -> list[Tokens]:
    """The skeletons of the headline (if any) and the paragraphs, with their sentences."""
    blocks = ([(0, article.title)] if article.title else []) + list(
        enumerate(article.paragraphs, 1)
    )
    found = []
    at = 0
    for number, block in blocks:
        tokens = Tokens(article.text, number)
        position = block.start
        while at < len(quotations) and quotations[at].span.start < block.end:
            quotation = quotations[at]
            _read_tokens(tokens, position, quotation.span.start)
            tokens.quotation[len(tokens.words)] = at
            title = _is_title(tokens, quotation)
            tokens.starts.append(quotation.span.start)
            tokens.ends.append(quotation.span.end)
            tokens.words.append("")
            tokens.flags.append(CAPITAL | WORD | TITLED if title else QUOTED)
            position = quotation.span.end
            at += 1
        _read_tokens(tokens, position, block.end)
        tokens.sentences = list(_sentences(tokens, quotations))
        found.append(tokens)
    return found


def _read_tokens(tokens: Tokens, start: int, end: int) -> None:
    starts, ends, words, flags = tokens.starts, tokens.ends, tokens.words, tokens.flags
    text, known = tokens.text, FLAGS
    for m in TOKEN.finditer(text, start, end):
        first, last = m.span()
        printed = m[0]
        low = printed.lower()
        if (
            printed == "."
            and words
            and ends[-1] == first
            and _is_abbreviation(words[-1], flags[-1])
        ):
            words[-1] += "."
            ends[-1] = last
            flags[-1] |= known.get(words[-1], 0)
            continue
        flag = known.get(low, 0)
        if not flag:
            head = printed[0]
            if head.isalpha():
                flag = WORD
                if low.endswith("ed") and len(low) > 3 and low[-3] != "e" and low not in NOT_PAST:
                    flag |= PAST
                elif len(low) > 2 and (low[-2] in "'’" or low[-1] in "'’"):
                    flag |= GENITIVE
            elif head.isdigit():
                flag = NUMBER | WORD
            else:
                flag = PUNCTUATION
        if flag & WORD and printed[0].isupper():
            flag |= CAPITAL
            if flag & MODAL and flags and not flags[-1] & PUNCTUATION:
                flag &= ~MODAL  # May the month, Will the man
        starts.append(first)
        ends.append(last)
        words.append(low)
        flags.append(flag)


def _is_title(tokens: Tokens, quotation: Quotation) -> bool:
    """Whether a quotation is the title of a work: "on “Meet the Press”", not speech."""
    if not tokens.words or len(quotation.inner) > 90 or not quotation.closes:
        return False
    before, word = tokens.flags[-1], tokens.words[-1]
    if word == "," and len(tokens.words) > 1 and tokens.words[-2] in WORKS:
        before, word = tokens.flags[-2], tokens.words[-2]  # "in his book, “The Pier,”"
    if not before & WORD or (before & (CUE | PAST) and word not in TITLERS):
        return False
    if not (before & (PREP | GENITIVE | DET | DOCUMENT | POSSESSIVE) or word in TITLERS):
        return False
    if word in ("a", "an"):
        return False  # "called her an “Iron Lady”"
    words = words_in(tokens.text, quotation.inner)
    if len(words) == 1 and before & GENITIVE:  # on the channel's “Nightly,”
        return words[0][0].isupper() and any(flag & PREP for flag in tokens.flags[-5:-1])
    return len(words) <= 10 and is_title_case(words)


# What titles name without "called": after these a comma may stand before the title.
WORKS = TITLERS - {"called", "titled", "entitled", "named", "hit"}


def _is_abbreviation(word: str, flags: int) -> bool:
    if word in ABBREVIATIONS or word in ABBREVIATIONS_ENDING:
        return True
    if word[word.rfind("-") + 1 :] in ABBREVIATIONS:
        return True  # then-Sen.
    if not flags & CAPITAL:
        return False
    if len(word) == 3 and word[1] == ".":
        return True  # initials: J.B. Lee
    last = word[word.rfind("-") + 1 :]  # D-Tex., R-N.H.
    return len(word) == 1 or (last != word and (last in ABBREVIATIONS or "." in last))


def _sentences(tokens: Tokens, quotations: Sequence[Quotation]) -> Iterator[tuple[int, int]]:
    words, flags = tokens.words, tokens.flags
    start, number = 0, len(words)
    i = 0
    while i < number:
        word = words[i]
        ends = False
        if flags[i] & PUNCTUATION and word[0] in ".!?…" and word[0] in ENDERS:
            ends = not (
                word in ("...", "…", "....")
                and i + 1 < number
                and not flags[i + 1] & (CAPITAL | QUOTED)
            )
            while i + 1 < number and words[i + 1] in CLOSERS:
                i += 1
            if (
                ends
                and word[0] in "?!"
                and i + 1 < number
                and not flags[i + 1] & (CAPITAL | QUOTED)
            ):
                ends = False
        elif flags[i] & QUOTED:
            ends = _ends_with_quotation(tokens, i, quotations[tokens.quotation[i]], start)
        elif (
            i + 1 < number
            and flags[i + 1] & QUOTED
            and (word.endswith(".") or flags[i] & TITLED)
            and _is_full_stop(tokens, i, quotations)
        ):
            ends = True  # "... of Fresno, Calif. “I think ..."; "on “Meet the Town.” “I think"
        elif word.endswith(".") and len(word) > 2 and word[:-1] in ABBREVIATIONS_ENDING:
            # "Acme Inc. said" goes on; "in the U.S. The" does not.
            known = FLAGS.get(words[i + 1], 0) & ~(CUE | VERB) if i + 1 < number else 0
            ends = i + 1 < number and bool(flags[i + 1] & CAPITAL and known & (SUBJECT | DET))
        if ends or i + 1 - start >= LONGEST:
            yield start, i + 1
            start = i + 1
        i += 1
    if start < number:
        yield start, number


def _is_full_stop(tokens: Tokens, i: int, quotations: Sequence[Quotation]) -> bool:
    """Whether the full stop of token i, before a quotation, ends its sentence."""
    if tokens.flags[i] & (TITLE | TIME) or len(tokens.words[i]) == 2:
        return False
    if tokens.text[tokens.starts[i] : tokens.ends[i]].rstrip("\"'”’")[-1:] != ".":
        return False
    inner = quotations[tokens.quotation[i + 1]].inner
    return tokens.text[inner.start : inner.start + 9].lstrip(" .…[(‘'")[:1].isupper()


def _ends_with_quotation(tokens: Tokens, i: int, quotation: Quotation, start: int) -> bool:
    """Whether the sentence ends with the quotation at token i (its full stop stands inside)."""
    last = tokens.text[quotation.inner.start : quotation.inner.end].rstrip(" '’‘)]")[-1:]
    if last not in (".", "?", "!", "…"):
        return False
    if i + 1 >= len(tokens):
        return True
    after = tokens.flags[i + 1]
    if not after & (CAPITAL | QUOTED | NUMBER) and tokens.words[i + 1] not in ("(", "[", "$"):
        return False
    # “Why?” Smith asked in May. — and, where the printer put a full stop: “It is.” Smith said.
    for k in range(i + 1, min(len(tokens), i + 18)):
        flag, said = tokens.flags[k], tokens.words[k]
        if (flag & (QUOTED | PUNCTUATION) and said != ",") or (k > i + 9 and flag & AUXILIARY):
            break
        if flag & CUE and not flag & CAPITAL and VERBS[said].shape in ("past", "s"):
            if not any("q" in verb.frames for verb in VERBS[said].verbs):
                continue
            next_word = tokens.words[k + 1] if k + 1 < len(tokens) else "."
            if last == ".":
                return not (next_word == "." and start == i and k > i + 1)
            if next_word in (".", ","):
                return False
            if next_word == ":":
                return True
            follows = tokens.flags[k + 1] if k + 1 < len(tokens) else 0
            if k == i + 1 or any("o" in v.frames or v.lemma == "ask" for v in VERBS[said].verbs):
                return False
            return (
                not (follows & (PREP | TIME | ADVERB) or next_word.endswith("ly"))
                or next_word == "that"
            )
    return True


def sentence_spans(blocks: Sequence[Tokens], quotations: Sequence[Quotation]) -> tuple[Span, ...]:
    """The sentences as spans; a quotation of several sentences is cut at its own full stops."""
    found: list[Span] = []
    for tokens in blocks:
        for first, last in tokens.sentences:
            start = tokens.starts[first]
            for i in range(first, last):
                if tokens.flags[i] & QUOTED:
                    inner = quotations[tokens.quotation[i]].inner
                    for m in SENTENCE_IN_QUOTE.finditer(tokens.text, inner.start, inner.end):
                        if m.start() > start:
                            found.append(Span(start, m.start()))
                            start = m.end()
            found.append(Span(start, tokens.ends[last - 1]))
    return tuple(found)
