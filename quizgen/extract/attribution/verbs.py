"""Attributions by a reporting verb: tags after, before and within what is said."""

from bisect import bisect_left

from quizgen.extract.attribution.content import content_start, range_is_clause, tag_end, trim
from quizgen.extract.attribution.content_ends import content_end, new_tag, phrase_end
from quizgen.extract.attribution.cues import AMBIGUOUS, Cue, read_cue
from quizgen.extract.attribution.draft import Draft
from quizgen.extract.attribution.other import light_verb, noun_cue, passive
from quizgen.extract.attribution.phrases import opens_clause
from quizgen.extract.attribution.quoted import tag_after, tag_before
from quizgen.extract.attribution.subjects import (
    NOBODY,
    Subject,
    main_subject,
    shared_subject,
    subject_after,
    subject_before,
)
from quizgen.extract.attribution.verb_groups import group_start, is_adverb, is_finite
from quizgen.extract.facts import Quotation
from quizgen.extract.sentences import Tokens
from quizgen.extract.vocabulary import (
    AUXILIARY,
    CAPITAL,
    CONJ,
    CUE,
    DET,
    DOCUMENT,
    LIGHT,
    NOUN_CUE,
    NUMBER,
    PAST,
    POSSESSIVE,
    PREP,
    PUNCTUATION,
    QUOTED,
    RELATIVE,
    SUBJECT,
    SUBORDINATOR,
    TIME,
    WORD,
)

SAYING = frozenset(["say", "add", "tell", "note", "explain", "write", "state", "recall", "warn"])
PLAIN = frozenset(["say", "believe", "argue", "insist", "contend", "maintain", "assert"])
MATRIX = frozenset(["continued", "continues", "continue", "used", "proceeded", "began", "begins"])
ASKED = frozenset(["asked", "told", "questioned", "pressed"])


# Without quotation marks these say too little about who speaks, or that somebody does.
LOOSE = frozenset(["relative", "reduced", "absolute", "opening participle"])
DOUBTFUL = frozenset(
    [
        ("gerund", "noun"),
        ("gerund", "noun clause"),
        ("gerund", "clause"),
        ("gerund", "infinitive"),
        ("shared subject", "noun"),
        ("shared subject", "noun clause"),
        ("participle", "noun clause"),
    ]
)
FRAME = {
    "that": "ct",
    "clause": "c",
    "question": "w",
    "infinitive": "i",
    "noun": "n",
    "noun clause": "n",
    "fragment": "",
}


class Reader:
    """Reads one block's sentences; keeps the drafts found so far."""

    def __init__(self, tokens: Tokens, block: int, quotations: tuple[Quotation, ...]) -> None:
        self.tokens = tokens
        self.block = block
        self.quotations = quotations
        self.quoted = [i for i in tokens.quotation if tokens.flags[i] & QUOTED]
        self.drafts: list[Draft] = []
        self.pending: list[Draft] = []  # tags whose content the next paragraph holds

    def quotation(self, i: int) -> Quotation:
        """The quotation that token i is."""
        return self.quotations[self.tokens.quotation[i]]

    def whole(self, i: int) -> bool:
        """Whether the quotation at token i reads as a sentence of its own, not a fragment."""
        inner = self.quotation(i).inner
        text = self.tokens.text
        head = text[inner.start : inner.start + 2].lstrip("'‘[(…. ")[:1]
        return bool(head) and (head.isupper() or head.isdigit())

    def last_mark(self, i: int) -> str:
        """The last character inside the quotation at token i."""
        inner = self.quotation(i).inner
        return self.tokens.text[inner.start : inner.end].rstrip(" '’‘")[-1:]

    def read(self) -> list[Draft]:
        """All drafts of the block, in reading order of their cues."""
        flags = self.tokens.flags
        words = self.tokens.words
        cues = [
            i
            for i, flag in enumerate(flags)
            if flag & (CUE | NOUN_CUE | LIGHT) or words[i] == "according"
        ]
        at = 0
        for number, (low, high) in enumerate(self.tokens.sentences):
            first_draft = len(self.drafts)
            subject = NOBODY  # the last cue's subject in this sentence
            while at < len(cues) and cues[at] < high:
                place = cues[at]
                at += 1
                flag = flags[place]
                if not flag & (CUE | NOUN_CUE | LIGHT):
                    self._according(place, low, high, number, first_draft)
                    continue
                if any(a <= place < b for d in self.drafts[first_draft:] for a, b in d.content):
                    continue
                draft = light_verb(self.tokens, place, low, high) if flag & LIGHT else None
                if draft is None and flag & CUE:
                    cue = read_cue(self.tokens, place, low, high)
                    if cue is not None:
                        draft = self._verb(cue, low, high, subject)
                if draft is None and flag & NOUN_CUE:
                    draft = noun_cue(self.tokens, place, low, high)
                if draft:
                    draft.block = self.block
                    draft.sentence = number
                    self._keep(draft, first_draft)
                    if draft.subject.last > draft.subject.first:
                        subject = draft.subject
            if self.quoted:
                self._quotations_left(low, high, number, first_draft)
        return self.drafts

    def _quotations_left(self, low: int, high: int, number: int, first_draft: int) -> None:
        """Quotations that no reporting verb has taken, where they stand as speech does."""
        tokens = self.tokens
        first = bisect_left(self.quoted, low)
        for i in self.quoted[first : bisect_left(self.quoted, high)]:
            if any(a <= i < b for d in self.drafts[first_draft:] for a, b in d.content):
                continue
            draft = tag_before(tokens, i, low, whole=self.whole(i)) or tag_after(
                tokens, i, high, self.last_mark(i)
            )
            if draft and not any(
                a <= draft.cue[0][0] < b for d in self.drafts[first_draft:] for a, b in d.content
            ):
                draft.block = self.block
                draft.sentence = number
                draft.force = "neutral"
                self._keep(draft, first_draft)

    def _keep(self, draft: Draft, first: int) -> None:
        """Adds a draft; those of its sentence whose cue it takes for content are dropped."""
        self.drafts[first:] = [
            other
            for other in self.drafts[first:]
            if not any(a <= other.cue[0][0] < b for a, b in draft.content)
        ]
        self.drafts.append(draft)

    # One cue

    def _verb(self, cue: Cue, low: int, high: int, earlier: Subject) -> Draft | None:
        if cue.form == "passive":
            return passive(self.tokens, cue, high)
        if cue.form == "infinitive":
            return self._infinitive(cue, low, high)
        tokens = self.tokens
        _words, _flags = tokens.words, tokens.flags
        left = subject_before(tokens, cue.first, low)
        speaks = "q" in cue.verb.frames or "o" in cue.verb.frames
        # “C,” said S.
        if cue.form == "finite" and speaks:
            after_quote = self._quote_before(cue.first, low)
            if after_quote is not None:
                right = subject_after(tokens, cue.last, high)
                if right.how == "after":
                    return self._tag_after(cue, right, after_quote, low, high, right.last, "C V S")
                if left.how in ("none",):
                    return None
        if cue.form == "finite" and left.how == "before":
            after_quote = self._quote_before(left.first, low)
            if after_quote is not None and any(
                draft.pattern.startswith(("asked", "opening"))
                and any(a <= after_quote < b for a, b in draft.content)
                for draft in self.drafts[-1:]
            ):
                after_quote = None
            if (
                after_quote is not None
                and not self.whole(after_quote)
                and (opens_clause(tokens, cue.last, high))
            ):
                after_quote = None  # "After “A,” he said B was so"
            if after_quote is not None and (speaks or cue.verb.frames.count("n") == 0):
                draft = self._tag_after(cue, left, after_quote, low, high, cue.last, "C S V")
                if draft:
                    return draft
        if cue.form == "finite" and "c" in cue.verb.frames and (cue.verb.speech or self.quoted):
            draft = self._clause_before(cue, left, low, high)
            if draft:
                return draft
        return self._content_after(cue, left, low, high, earlier)

    def _infinitive(self, cue: Cue, low: int, high: int) -> Draft | None:
        """ "She went on to say, “C”": the verb before "to" has the subject."""
        tokens = self.tokens
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
        return self._content_after(whole, subject, low, high, subject)

    def _quote_before(self, first: int, low: int) -> int | None:
        """The token of a quotation that ends right before `first` as a tag's content does."""
        tokens = self.tokens
        i = first - 1
        if i >= low and tokens.words[i] == "," and i - 1 >= low and tokens.flags[i - 1] & QUOTED:
            return i - 1
        if i >= low and tokens.flags[i] & QUOTED and self.last_mark(i) in ",?!—–-….:":
            return i
        return None

    def _tag_after(
        self, cue: Cue, subject: Subject, quote: int, low: int, high: int, rest: int, pattern: str
    ) -> Draft | None:
        """A tag after a quotation; takes in what follows the tag as its second half."""
        tokens = self.tokens
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
        if first > low and not (self.whole(first) and tokens.words[first - 1] in (":", ",", "—")):
            start = low
            while start < first and tokens.flags[start] & (CONJ | PUNCTUATION):
                start += 1
            if range_is_clause(tokens, start, first) or not self.whole(first):
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
        return self._draft(cue, subject, content, pattern)

    def _clause_before(self, cue: Cue, left: Subject, low: int, high: int) -> Draft | None:
        """ "The plan failed, Lee said." and "The plan, Lee said, failed." """
        tokens = self.tokens
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
        if "o" in cue.verb.frames and rest < high and tokens.flags[rest] & WORD:
            k = rest
            while k < high and tokens.flags[k] & WORD and words[k] not in ("that", "to"):
                k += 1
            rest = k
        end = tag_end(tokens, rest, high)
        if end is None or (end < high and tokens.flags[end] & QUOTED):
            return None
        first, last = trim(tokens, low, comma)
        if first < last and tokens.flags[first] & CONJ:
            first += 1
        if first >= last:
            return None
        closing = end >= high or words[end] in (".", "?", "!", ";")
        if closing:
            if not range_is_clause(tokens, first, last) and not (
                "q" in cue.verb.frames and last - first >= 5
            ):
                return None
            return self._draft(cue, subject, [(first, last)], "clause S V")
        if words[end] in (",", "—", "–", "--", ")"):
            more = content_end(tokens, end + 1, high, inside=False)
            second = trim(tokens, end + 1, more)
            if second[0] >= second[1]:
                return None
            if not range_is_clause(tokens, first, last) and not range_is_clause(tokens, *second):
                return None
            if words[end + 1].endswith("ing") and not tokens.flags[end + 1] & DET:
                return self._draft(cue, subject, [(first, last)], "clause S V")
            return self._draft(cue, subject, [(first, last), second], "parenthetical")
        return None

    def _content_after(
        self, cue: Cue, left: Subject, low: int, high: int, earlier: Subject
    ) -> Draft | None:
        tokens = self.tokens
        words, flags = tokens.words, tokens.flags
        frames = cue.verb.frames
        start, lead = content_start(tokens, cue, high)
        if lead == "none" or start >= high:
            return None
        inside = left.how == "relative" or self._subordinate(low, cue.first)
        if left.how == "before" and left.first > low and not inside:
            inside = bool(
                flags[left.first - 1] & SUBORDINATOR and words[left.first - 1] != "that"
            ) and (left.first - low <= 4 or "," not in words[low : left.first])
        subject, pattern = left, "S V C"
        if cue.form == "ing":
            found = self._participle_subject(cue, left, low, earlier)
            if found is None:
                return None
            subject, pattern = found
        elif (
            cue.form == "finite"
            and words[cue.at] in ASKED
            and (cue.at == low or words[cue.at - 1] == "when")
        ):
            subject, pattern, inside = NOBODY, "asked", True
        elif left.how in ("shared", "none", "infinitive"):
            if left.how == "none" and cue.first > low:
                return None
            pattern = "shared subject"
            subject = shared_subject(tokens, cue.first, low)
            joined = self.drafts and any(
                cue.first - 3 <= end < cue.first for _, end in self.drafts[-1].content
            )
            if subject.last <= subject.first or joined:
                subject = earlier if earlier.last > earlier.first else subject
        elif left.how == "relative":
            if words[cue.last] == ",":
                return None  # "that said, ..."
            pattern = "relative"
        if subject.last <= subject.first and pattern not in ("opening participle", "asked"):
            if cue.first == low or left.how == "shared":
                subject = NOBODY
            else:
                return None
        if lead in ("quote", "colon"):
            if lead == "colon":
                while start < high and flags[start] & PUNCTUATION:
                    start += 1
                if start >= high:
                    draft = self._draft(cue, subject, [], pattern + " colon")
                    draft.sentence = len(tokens.sentences) - 1
                    if high == len(tokens):
                        self.pending.append(draft)
                    return None
            if flags[start] & QUOTED:
                end = self._quoted_end(start, high, inside, cue.form == "ing")
                return self._draft(cue, subject, [(start, end)], pattern + " quoted")
            if "c" not in frames:
                return None
            return self._draft(cue, subject, [trim(tokens, start, high)], pattern + " colon")
        end = content_end(tokens, start, high, inside=inside, ing=cue.form == "ing")
        for draft in self.drafts[-2:]:
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
        if not quoted and (lead == "infinitive" or (lead == "bare" and not clause)):
            last = trim(tokens, first, phrase_end(tokens, first, last))[1]
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
            if flags[first] & (PREP | PUNCTUATION) and not flags[first] & (DET | SUBJECT):
                return None
            kind = "noun" if not clause else "noun clause"
            if "t" in frames and "n" not in frames:
                kind = "clause"
        elif quoted and "q" in frames:
            kind = "fragment"
        else:
            return None
        if not quoted and not self._is_plain(cue, subject, pattern, kind, last - first):
            return None
        return self._draft(cue, subject, [(first, last)], f"{pattern} {kind}")

    def _is_plain(self, cue: Cue, subject: Subject, pattern: str, kind: str, length: int) -> bool:
        """Whether a content without a quotation is taken for an attribution."""
        if pattern in LOOSE and not (pattern == "relative" and cue.verb.lemma == "say"):
            return False
        if (pattern, kind) in DOUBTFUL:
            return False
        if (kind == "that" and length < 4) or (kind == "noun" and length < 2):
            return False
        flags, words = self.tokens.flags, self.tokens.words
        if (
            cue.verb.force == "show"
            and kind in ("noun", "noun clause")
            and not any(flags[i] & DOCUMENT for i in range(subject.first, subject.last))
        ):
            return False
        if (
            words[cue.at] in AMBIGUOUS
            and subject.last > subject.first
            and not (flags[subject.first] & (DET | CAPITAL | SUBJECT | POSSESSIVE | NUMBER))
        ):
            return False
        return bool(set(FRAME[kind]) & set(cue.verb.plain))

    def _participle_subject(
        self, cue: Cue, left: Subject, low: int, earlier: Subject
    ) -> tuple[Subject, str] | None:
        """Whose participle it is, and the pattern's name; None where it is nobody's speech."""
        tokens = self.tokens
        words, flags = tokens.words, tokens.flags
        if cue.first == low:
            return NOBODY, "opening participle"
        before, flag = words[cue.first - 1], flags[cue.first - 1]
        main = earlier
        if main.last <= main.first:
            main = main_subject(tokens, low, cue.first)
        if before == "," or flag & (QUOTED | CONJ) or before in ("—", "–", "--"):
            return main, "participle"
        if flag & PREP:
            if before not in ("by", "in", "after", "before", "while", "without"):
                return None
            nearest = shared_subject(tokens, cue.first, low)
            return (nearest if nearest.last > nearest.first else main), "gerund"
        if left.how == "before":
            for k in range(cue.first - 1, max(low, cue.first - 14), -1):
                if words[k] == "with" and words[k - 1] in (",", "—", "–", "--", "-"):
                    return Subject(k + 1, cue.first, "before"), "absolute"
            opening = words[left.first - 1] if left.first > low else ""
            if opening in (",", "—", "–", "--", "-", "and", "with") and not (
                flags[left.last - 1] & (DOCUMENT | TIME)
            ):
                return left, "absolute"
            if flags[left.last - 1] & (DOCUMENT | TIME) or left.first > low:
                nearest = shared_subject(tokens, cue.first, low)
                if nearest.last > nearest.first:
                    return nearest, "reduced"
            return left, "reduced"
        return None

    def _quoted_end(self, start: int, high: int, inside: bool, ing: bool) -> int:
        tokens = self.tokens
        after = start + 1
        if after >= high:
            return after
        if self.whole(start) and (
            self.last_mark(start) in ",.?!…" or tokens.words[after] in (",", ".", "and")
        ):
            while (
                after + 1 < high
                and tokens.words[after] in (",", "and")
                and (tokens.flags[after + 1] & QUOTED)
            ):
                after += 2
            return after
        return trim(tokens, start, content_end(tokens, start, high, inside=inside, ing=ing))[1]

    def _subordinate(self, low: int, first: int) -> bool:
        """Whether the cue stands in a subordinate clause that opens the sentence."""
        flags, words = self.tokens.flags, self.tokens.words
        opening = low
        while opening < first and flags[opening] & (CONJ | PUNCTUATION):
            opening += 1
        if opening < first and flags[opening] & SUBORDINATOR and words[opening] != "that":
            return "," not in words[opening:first]
        return False

    def _according(self, at: int, low: int, high: int, number: int, first_draft: int) -> None:
        tokens = self.tokens
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
        left = trim(tokens, low, first)
        right = (end, end)
        if (end < high and words[end] in (",", ":", "—", "–")) or (
            end < high and flags[end] & QUOTED
        ):
            begin = end if flags[end] & QUOTED else end + 1
            right = trim(tokens, begin, high)
        content: list[tuple[int, int]]
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
        self._keep(
            Draft(
                block=self.block,
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

    def _draft(
        self, cue: Cue, subject: Subject, content: list[tuple[int, int]], pattern: str
    ) -> Draft:
        return Draft(
            block=self.block,
            content=content,
            cue=[(cue.first, cue.last)],
            pattern=pattern,
            subject=subject,
            lemma=cue.verb.lemma,
            force=cue.verb.force,
            speech=cue.verb.speech,
        )
