"""Content that follows its cue: S said that C; S, saying C; S vowed to C; S went on to say, “C”."""

from quizgen.extract.attribution.clause_openings import opens_clause
from quizgen.extract.attribution.clause_subjects import shared_subject
from quizgen.extract.attribution.content import content_start, trim
from quizgen.extract.attribution.content_ends import content_end
from quizgen.extract.attribution.cues import Cue
from quizgen.extract.attribution.draft import Draft
from quizgen.extract.attribution.participles import main_clause, participle_subject
from quizgen.extract.attribution.phrase_ends import phrase_end
from quizgen.extract.attribution.phrases import DASHES
from quizgen.extract.attribution.plain import is_plain
from quizgen.extract.attribution.quoted import names_speaker
from quizgen.extract.attribution.reading import Reading
from quizgen.extract.attribution.subjects import NOBODY, Subject, subject_before
from quizgen.extract.attribution.subjects_after import subject_after
from quizgen.extract.attribution.verb_groups import group_start, is_adverb, is_finite
from quizgen.extract.attribution.verb_or_noun import AMBIGUOUS
from quizgen.extract.sentences import Tokens
from quizgen.extract.vocabulary import (
    CAPITAL,
    CONJ,
    DET,
    PREP,
    PUNCTUATION,
    QUOTED,
    SUBJECT,
    SUBORDINATOR,
)

PLAIN = frozenset(["say", "believe", "argue", "insist", "contend", "maintain", "assert"])
MATRIX = frozenset(["continued", "continues", "continue", "used", "proceeded", "began", "begins"])
ASKED = frozenset(["asked", "told", "questioned", "pressed"])
GOES_ON = frozenset(["add", "continue", "conclude"])
NAMING = frozenset(["call", "dub", "label", "brand"])


def content_after(
    reading: Reading, cue: Cue, left: Subject, low: int, high: int, earlier: Subject
) -> Draft | None:
    tokens = reading.tokens
    words, flags = tokens.words, tokens.flags
    frames = cue.verb.frames
    start, lead = content_start(tokens, cue, high)
    if lead == "none" or start >= high:
        return None
    aside = left.first > low and words[left.first - 1] == "as"
    if aside and any(words[i] in DASHES for i in range(cue.last, start)):
        return None  # "which – as Lee noted in May – promises “C”"
    if (
        cue.form == "finite"
        and cue.first == cue.at > low
        and words[cue.last : cue.last + 1] == ["by"]
        and any(flag & CAPITAL for flag in flags[cue.last + 1 : cue.last + 2])
    ):
        return None  # "the anger voiced by Lee"
    inside = left.how == "relative" or is_subordinate(reading, low, cue.first)
    if left.how == "before" and left.first > low and not inside:
        inside = bool(flags[left.first - 1] & SUBORDINATOR and words[left.first - 1] != "that")
    subject, pattern = left, "S V C"
    if cue.form == "ing":
        found = participle_subject(reading, cue, left, low, earlier)
        if found is None:
            return None
        subject, pattern = found
        inside = inside or pattern == "opening participle"
    elif (
        cue.form == "finite"
        and words[cue.at] in ASKED
        and (cue.at == low or words[cue.at - 1] == "when")
    ):
        subject, pattern, inside = NOBODY, "asked", True
        if words[cue.last : cue.last + 1] == ["by"]:
            asker = subject_after(tokens, cue.last + 1, high)
            subject = asker if asker.how == "after" else subject
    elif left.how in ("shared", "none", "infinitive"):
        if left.how == "none" and cue.first > low:
            return None
        pattern = "shared subject"
        subject = shared_subject(tokens, cue.first, low)
        joined = reading.drafts and any(
            cue.first - 3 <= end < cue.first for _, end in reading.drafts[-1].content
        )
        if subject.last <= subject.first or joined:
            subject = earlier if earlier.last > earlier.first else subject
        inside = inside or subject.how == "relative"
    elif left.how == "relative":
        if words[cue.last] == "," and (lead != "quote" or words[cue.first - 1] == "that"):
            return None  # "that said, ..."
        pattern = "relative"
    if subject.last <= subject.first and pattern not in ("opening participle", "asked"):
        if cue.first == low or left.how == "shared":
            subject = NOBODY
        else:
            return None
    if lead in ("quote", "colon"):
        if words[start - 1] == ":" and names_speaker(tokens, start - 1, cue.last):
            return None
        if lead == "colon":
            while start < high and flags[start] & PUNCTUATION:
                start += 1
            if start >= high:
                draft = reading.draft(cue, subject, [], pattern + " colon")
                draft.sentence = len(tokens.sentences) - 1
                if high == len(tokens):
                    reading.pending.append(draft)
                return None
        if (
            cue.verb.lemma in NAMING
            and lead == "quote"
            and start == cue.last
            and left.last > left.first
            and is_indefinite(tokens, left)
        ):
            return None  # "a play called “The Pier”"
        if flags[start] & QUOTED:
            inside = inside or _in_opening(reading, low, cue.first, start, high)
            end = quoted_end(reading, start, high, inside, cue.form == "ing")
            if pattern == "opening participle":
                subject = main_clause(reading, end, high)
                if end >= high and reading.drafts and cue.verb.lemma in GOES_ON:
                    subject = reading.drafts[-1].subject  # "Lee said “C.” Adding, “C.”"
            return reading.draft(cue, subject, [(start, end)], pattern + " quoted")
        if not set("cq") <= set(frames) or not cue.verb.speech or words[cue.at] in AMBIGUOUS:
            return None
        return reading.draft(cue, subject, [trim(tokens, start, high)], pattern + " colon")
    end = content_end(tokens, start, high, inside=inside, ing=cue.form == "ing")
    if pattern == "opening participle":
        subject = main_clause(reading, end, high)
    for draft in reading.drafts[-2:]:
        for a, _ in draft.content:
            if start < a < end and draft.cue and draft.cue[0][0] < cue.first:
                end = a
    first, last = trim(tokens, start, end)
    if first >= last:
        return None
    clause = opens_clause(tokens, first, last) or (
        cue.verb.lemma in PLAIN and last - first >= 5 and not flags[first] & PREP
    )
    quoted = any(flags[i] & QUOTED for i in range(first, last))
    no_clause = not clause or not set("ct") & set(frames)
    if not quoted and (lead == "infinitive" or (lead == "bare" and no_clause)):
        last = trim(tokens, first, phrase_end(tokens, first, last))[1]
    if cue.verb.lemma in NAMING and lead in ("that", "question") and quoted:
        lead = "bare"  # "called that “a lie”", "called what she saw “grim”"
    if lead == "that":
        if not set("ct") & set(frames):
            return None
        kind = "that"
    elif lead == "question":
        if not set("cw") & set(frames):
            return None
        kind = "question"
    elif lead == "infinitive":
        if not set("i") & set(frames) and cue.verb.lemma not in ("decline", "refuse"):
            return None
        kind = "infinitive"
    elif (
        clause
        and "c" in frames
        and not (flags[first] & PREP and not flags[first] & (DET | SUBJECT))
    ):
        kind = "clause"
    elif "n" in frames or ("t" in frames and clause):
        if (
            flags[first] & (PREP | PUNCTUATION)
            and not flags[first] & (DET | SUBJECT)
            and words[first] != "$"
        ):
            return None
        kind = "noun" if not clause else "noun clause"
        if not quoted and is_finite(tokens, first, first):
            return None  # "a phrase Lee cited has become"
        if "t" in frames and "n" not in frames:
            kind = "clause"
    elif quoted and "q" in frames:
        kind = "fragment"
    elif cue.verb.lemma == "say" and words[first] in ("yes", "no", "so"):
        kind, last = "answer", first + 1
    elif cue.verb.lemma == "say" and words[first : first + 2] == ["the", "same"]:
        kind, last = "answer", phrase_end(tokens, first, last)
    else:
        return None
    if not quoted and not is_plain(reading, cue, subject, pattern, kind, (first, last)):
        return None
    return reading.draft(cue, subject, [(first, last)], f"{pattern} {kind}")


def infinitive(reading: Reading, cue: Cue, low: int, high: int) -> Draft | None:
    """ "She went on to say, “C”": the verb before "to" has the subject."""
    tokens = reading.tokens
    words = tokens.words
    start, lead = content_start(tokens, cue, high)
    if start >= high:
        return None
    verb = cue.first - 2
    while verb > low and is_adverb(tokens, verb) and words[verb] != "on":
        verb -= 1
    matrix = words[verb] in MATRIX
    if words[verb] == "on" and verb > low and words[verb - 1] in ("went", "goes", "go"):
        verb, matrix = verb - 1, True
    if not matrix and not (lead in ("quote", "colon") and words[cue.last] in (",", ":")):
        return None
    subject = NOBODY
    if matrix:
        subject = subject_before(tokens, group_start(tokens, verb, low), low)
    if subject.how not in ("before", "relative"):
        subject = shared_subject(tokens, cue.first - 1, low)
    if subject.how not in ("before", "relative"):
        return None
    whole = Cue(min(verb, cue.first), cue.at, cue.last, cue.verb, "finite", False)
    return content_after(reading, whole, subject, low, high, subject)


def is_indefinite(tokens: Tokens, subject: Subject) -> bool:
    """Whether the noun phrase ends with one that "a" or "an" opens, and so is named, not naming."""
    for i in range(subject.last - 1, max(subject.first - 1, subject.last - 6), -1):
        if tokens.words[i] in ("a", "an"):
            return True
        if tokens.flags[i] & (CAPITAL | PREP):
            return False
    return False


def quoted_end(reading: Reading, start: int, high: int, inside: bool, ing: bool) -> int:
    tokens = reading.tokens
    after = start + 1
    if after >= high:
        return after
    if reading.whole(start) and (
        reading.last_mark(start) in ",.?!…" or tokens.words[after] in (",", ".", "and")
    ):
        while (
            after + 1 < high
            and tokens.words[after] in (",", "and")
            and (tokens.flags[after + 1] & QUOTED)
        ):
            after += 2
        return after
    return trim(tokens, start, content_end(tokens, start, high, inside=inside, ing=ing))[1]


def _in_opening(reading: Reading, low: int, cue: int, quote: int, high: int) -> bool:
    """Whether cue and quotation only open the sentence: "In what Lee called “C,” Bell left"."""
    tokens = reading.tokens
    while low < cue and tokens.flags[low] & (CONJ | PUNCTUATION):
        low += 1
    return (
        reading.last_mark(quote) == ","
        and bool(tokens.flags[low] & (PREP | SUBORDINATOR))
        and "," not in tokens.words[low:cue]
        and opens_clause(tokens, quote + 1, high)
    )


def is_subordinate(reading: Reading, low: int, first: int) -> bool:
    """Whether the cue stands in a subordinate clause that opens the sentence."""
    flags, words = reading.tokens.flags, reading.tokens.words
    opening = low
    while opening < first and flags[opening] & (CONJ | PUNCTUATION):
        opening += 1
    if opening < first and flags[opening] & SUBORDINATOR and words[opening] != "that":
        return "," not in words[opening:first]
    return False
