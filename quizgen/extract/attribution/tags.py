"""Tags that follow what is said: “C,” said S; C, S said; C, according to S."""

from quizgen.extract.attribution.clause_openings import opens_clause
from quizgen.extract.attribution.content import range_is_clause, tag_end, trim
from quizgen.extract.attribution.content_ends import content_end, new_tag
from quizgen.extract.attribution.cues import Cue
from quizgen.extract.attribution.draft import Draft
from quizgen.extract.attribution.reading import Reading
from quizgen.extract.attribution.subjects import Subject
from quizgen.extract.attribution.subjects_after import subject_after
from quizgen.extract.attribution.verb_groups import has_finite, is_adverb, is_finite
from quizgen.extract.sentences import Tokens
from quizgen.extract.vocabulary import (
    AUXILIARY,
    CAPITAL,
    CONJ,
    CUE,
    DET,
    DOCUMENT,
    GROUP,
    PAST,
    PREP,
    PUNCTUATION,
    QUOTED,
    RELATIVE,
    ROLE,
    SUBORDINATOR,
    WORD,
)

SETTING = frozenset(["while", "after", "when", "as", "although", "though", "until"])
SAYING = frozenset(["say", "add", "tell", "note", "explain", "write", "state", "recall", "warn"])


def quote_before(reading: Reading, first: int, low: int) -> int | None:
    """The token of a quotation that ends right before `first` as a tag's content does."""
    tokens = reading.tokens
    i = first - 1
    if i >= low and tokens.words[i] == "," and i - 1 >= low and tokens.flags[i - 1] & QUOTED:
        return i - 1
    if i >= low and tokens.flags[i] & QUOTED and reading.last_mark(i) in ",?!—–-….:":
        return i
    if i == low and tokens.flags[i] & QUOTED and reading.whole(i) and first < len(tokens):
        # the printer left the comma out: “It is so” Lee said.
        return (
            i
            if tokens.flags[first] & (CAPITAL | CUE) and len(reading.quotation(i).inner) > 20
            else None
        )
    return None


def tag_after_quotation(
    reading: Reading,
    cue: Cue,
    subject: Subject,
    quote: int,
    low: int,
    high: int,
    rest: int,
    pattern: str,
) -> Draft | None:
    """A tag after a quotation; takes in what follows the tag as its second half."""
    tokens = reading.tokens
    first = quote
    while first > low:
        before = first - 1
        if tokens.flags[before] & QUOTED:
            first = before
        elif (
            tokens.words[before] in (",", "and", "...", "…", *"—–")
            and before > low
            and (tokens.flags[before - 1] & QUOTED)
        ):
            first = before - 1
        else:
            break
    if first > low and not (reading.whole(first) and tokens.words[first - 1] in (":", ",", "—")):
        start = low
        while start < first and tokens.flags[start] & (CONJ | PUNCTUATION):
            start += 1
        if range_is_clause(tokens, start, first) or not reading.whole(first):
            first = start
    content = [(first, quote + 1)]
    for i in range(rest, high):
        if tokens.flags[i] & QUOTED:
            mark = tokens.words[i - 1]
            if new_tag(tokens, i, high) or (
                i + 1 < high and tokens.flags[i + 1] & CUE and tokens.flags[i + 1] & PAST
            ):
                break
            if mark in (",", ":", "—", "–", "--") or (
                mark in ("and", "but") and tokens.words[i - 2] == ","
            ):
                content.append((i, i + 1))
            else:
                comma = tag_end(tokens, rest, high)
                if (
                    comma is not None
                    and comma < i
                    and tokens.words[comma] == ","
                    and not (
                        tokens.flags[comma + 1] & (PREP | SUBORDINATOR | CUE | CONJ | RELATIVE)
                        or tokens.words[comma + 1].endswith("ing")
                    )
                ):
                    content.append(trim(tokens, comma + 1, high))
            break
        if tokens.flags[i] & CUE and (
            tokens.words[i - 1] == "," or tokens.words[i].endswith("ing")
        ):
            break
    return reading.draft(cue, subject, content, pattern)


def clause_before(reading: Reading, cue: Cue, left: Subject, low: int, high: int) -> Draft | None:
    """ "The plan failed, Lee said." and "The plan, Lee said, failed." """
    tokens = reading.tokens
    words = tokens.words
    subject = left
    if (
        left.how == "before"
        and left.first - 1 > low
        and words[left.first - 1] in (",", "—", "–", "--")
    ):
        comma, rest = left.first - 1, cue.last
    elif (
        cue.first - 1 > low
        and words[cue.first - 1] == ","
        and left.how != "before"
        and cue.first == cue.at
        and "q" in cue.verb.frames
        and "o" not in cue.verb.frames
    ):
        subject = subject_after(tokens, cue.last, high)
        if subject.how != "after":
            return None
        comma, rest = cue.first - 1, subject.last
    else:
        return None
    if rest < high and (
        words[rest] in ("to", "that")
        or (words[rest] in ("with", "of", "by", "as", "for") and cue.verb.lemma not in SAYING)
    ):
        return None
    if _is_thing(tokens, subject, cue):
        return None  # "C, a plan announced in May"
    if "o" in cue.verb.frames and rest < high and tokens.flags[rest] & WORD:
        k = rest
        if words[rest] in ("a", "an") and words[rest + 1 : rest + 2] in (["joke"], ["story"]):
            return None  # "told a joke"
        while k < high and tokens.flags[k] & WORD and words[k] not in ("that", "to"):
            k += 1
        if opens_clause(tokens, rest, k):
            return None  # "While it rained, Lee told her he would stay"
        rest = k
    end = tag_end(tokens, rest, high)
    if end is None or (end < high and tokens.flags[end] & QUOTED):
        return None
    if (
        end + 1 < high
        and tokens.flags[end + 1] & QUOTED
        and (
            reading.whole(end + 1)
            or tokens.flags[low] & (SUBORDINATOR | PREP)
            or words[low] in ("asked", "told", "pressed", "questioned")
        )
    ):
        return None  # "Asked about it, Lee said, “C.”"
    first, last = trim(tokens, left_start(tokens, low, comma), comma)
    if first < last and tokens.flags[first] & CONJ:
        first += 1
    if first >= last:
        return None
    closing = end >= high or words[end] in (".", "?", "!", ";")
    if closing:
        opens = tokens.flags[first] & QUOTED and reading.whole(first)  # “It is so” for Lee, he said
        if not range_is_clause(tokens, first, last) and not (
            "q" in cue.verb.frames
            and (opens or last - first >= 5)
            and ("," in words[first:last] or not tokens.flags[first] & (PREP | SUBORDINATOR))
        ):
            return None
        if words[first] in SETTING and "," not in words[first:last]:
            return None  # "As the day went on, Lee told ..."
        return reading.draft(cue, subject, [(first, last)], "clause S V")
    if words[end] in (",", "—", "–", "--", ")"):
        more = content_end(tokens, end + 1, high, inside=False)
        second = trim(tokens, end + 1, more)
        if second[0] >= second[1]:
            return None
        if (
            not range_is_clause(tokens, first, last)
            and not range_is_clause(tokens, *second)
            and not ("q" in cue.verb.frames and second[1] - second[0] >= 3)
        ):
            return None
        opens = words[first] in SETTING or (
            tokens.flags[first] & SUBORDINATOR and has_finite(tokens, end + 2, more)
        )
        if words[end + 1].endswith("ing") and not tokens.flags[end + 1] & DET and not opens:
            return reading.draft(cue, subject, [(first, last)], "clause S V")
        return reading.draft(cue, subject, [(first, last), second], "parenthetical")
    return None


def _is_thing(tokens: Tokens, subject: Subject, cue: Cue) -> bool:
    """Whether "a" or "an" opens a subject that names neither people nor a document that speaks."""
    speakers = ROLE | GROUP | CAPITAL
    if cue.verb.lemma not in ("announce", "propose", "release"):
        speakers |= DOCUMENT
    return tokens.words[subject.first] in ("a", "an") and not any(
        tokens.flags[i] & speakers for i in range(subject.first, subject.last)
    )


def left_start(tokens: Tokens, low: int, high: int) -> int:
    """Where content to the left of a tag begins: after the sentence's last colon or semicolon."""
    for i in range(high - 4, low, -1):
        if tokens.words[i] in (";", ":") and opens_clause(tokens, i + 1, high):
            return i + 1
    return low


def _announces(tokens: Tokens, first: int, last: int) -> bool:
    """Whether what stands before a tag only leads to what follows it: "because", "Lee said that"."""
    flag, word = tokens.flags[last - 1], tokens.words[last - 1]
    if word in ("that", "because", "whether", "although", "though", "while", "when", "if"):
        return True
    if any(tokens.flags[i] & QUOTED for i in range(first, last)):
        return False  # “C,” Lee said, according to Bell
    return last - first <= 4 and bool(flag & CUE and flag & PAST)


def according_to(
    reading: Reading, at: int, low: int, high: int, number: int, first_draft: int
) -> None:
    tokens = reading.tokens
    words, flags = tokens.words, tokens.flags
    if at + 2 >= high or words[at + 1] != "to":
        return
    first = at
    while (
        first > low
        and (is_adverb(tokens, first - 1) or flags[first - 1] & (CONJ))
        and words[first - 1] not in ("and", "or")
    ):
        first -= 1
    source = subject_after(tokens, at + 2, high)
    if source.how != "after":
        return
    end = source.last
    while end < high and not (flags[end] & PUNCTUATION or flags[end] & QUOTED):
        end += 1
    left = trim(tokens, left_start(tokens, low, first), first)
    if first > low and words[first - 1] == ":":
        left = (first, first)  # "It shows: according to Lee, C"
    right = (end, end)
    if (end < high and words[end] in (",", ":", "—", "–")) or (end < high and flags[end] & QUOTED):
        begin = end if flags[end] & QUOTED else end + 1
        right = trim(tokens, begin, high)
    content: list[tuple[int, int]]
    if left[0] < left[1] and _announces(tokens, *left):
        left = (left[0], left[0])  # "They fear that, according to Lee, C"
    goes_on = right[0] < right[1] and (
        flags[right[0]] & AUXILIARY or is_finite(tokens, right[0], right[0])
    )
    if goes_on and left[0] < left[1]:
        content = [left, right]
    elif left[0] >= left[1] or all(flags[i] & (CONJ | PUNCTUATION) for i in range(*left)):
        content = [right]
    elif range_is_clause(tokens, *left) or any(flags[i] & QUOTED for i in range(*left)):
        content = [left]
    elif right[0] < right[1]:
        content = [left, right]
    else:
        content = [left]
    if not content[0][0] < content[0][1]:
        return
    reading.keep(
        Draft(
            block=reading.block,
            content=content,
            cue=[(at, at + 2)],
            pattern="according to",
            subject=source,
            lemma="according to",
            force="neutral",
            sentence=number,
        ),
        first_draft,
    )
