"""Voices: who is behind the sources, however the article names them.

Names are grouped into entries (surname for full name, acronym for expansion, "the Post" for "The
Ardal Post", a surname misspelt by one letter); a source is then a name's entry, a noun phrase of
its own ("officials"), or a pronoun that stands for the voice before it.
"""

from bisect import insort
from collections.abc import Sequence
from dataclasses import dataclass

from quizgen.base import Span
from quizgen.extract.attribution.subjects import Subject
from quizgen.extract.entries import Entry, gaps, one_letter_apart, short_forms, surname_of
from quizgen.extract.facts import Certainty, Identification, Voice
from quizgen.extract.names import Name, bare, capitalised_within, names_of
from quizgen.extract.sentences import Tokens
from quizgen.extract.vocabulary import (
    ADVERB,
    AUXILIARY,
    CAPITAL,
    CONJ,
    DET,
    DOCUMENT,
    GENITIVE,
    GROUP,
    NUMBER,
    OBJECT,
    PAST,
    POSSESSIVE,
    PREP,
    PUNCTUATION,
    QUOTED,
    QUOTING,
    RELATIVE,
    ROLE,
    SEXED_NOUNS,
    SUBJECT,
    SUBORDINATOR,
    TITLE,
    VERBS,
    words_of,
)

UNIDENTIFIED = words_of("unidentified.txt")
HE = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
PLURAL = frozenset(["they", "we", "us", "them"])


FORMER = frozenset(["former", "late", "then", "ex"])
NAMESAKES = 50  # how many bearers of one surname are told apart
ROLE_PARTICIPLES = frozenset(["retired", "elected", "appointed", "newly", "named", "registered"])
APPOSITION = 16  # tokens of an apposition between a name and its relative
NEAR = 40  # how many mentions back a pronoun looks


@dataclass(frozen=True, slots=True)
class Resolved:
    """Whose source it is: an entry's number, and how sure that is."""

    entry: int
    certainty: Certainty


class Roster:
    """All names of an article, grouped; resolves sources to entries."""

    def __init__(self, blocks: Sequence[Tokens]) -> None:
        self.blocks = blocks
        self.entries: list[Entry] = []
        self.by_surname: dict[str, list[int]] = {}
        self.by_gap: dict[str, set[str]] = {}  # a surname less one letter → surnames
        self.by_role: dict[str, list[int]] = {}  # "mayor" → the persons who are one
        self.by_description: dict[str, list[int]] = {}
        self.by_text: dict[str, int] = {}
        self.at: dict[tuple[int, int], tuple[int, Name]] = {}  # (block, last token) → entry, name
        self.nominal: dict[str, int] = {}
        self.persons_at: list[tuple[int, int, int]] = []  # block, token, entry
        known = capitalised_within(list(blocks))
        names = [
            name for number, tokens in enumerate(blocks) for name in names_of(tokens, number, known)
        ]
        for name in names:
            if len(name.words) > 1:
                self._enter(name)
        for surname in self.by_surname:
            for gap in gaps(surname):
                self.by_gap.setdefault(gap, set()).add(surname)
        for name in names:
            if len(name.words) == 1:
                self._enter(name)
        for entry in self.entries:
            if entry.kind == "unknown":
                several = max(len(name.words) for name in entry.names) > 1
                definite = any(name.definite for name in entry.names)
                entry.kind = "person" if (several or entry.titled) and not definite else "group"
        for (block, last), (number, name) in self.at.items():
            if self.entries[number].kind == "person":
                self.persons_at.append((block, name.first, number))
            del last
        self.persons_at.sort()
        for number, entry in enumerate(self.entries):
            if entry.kind != "person":
                continue
            for role in entry.roles:
                self.by_role.setdefault(role, []).append(number)
            if entry.description:
                key = _without_article(entry.description.of(blocks[0].text))
                self.by_description.setdefault(key, []).append(number)

    # Grouping

    def _enter(self, name: Name) -> None:
        number = self._find(name)
        if number is None:
            number = len(self.entries)
            entry = Entry(name.words, name.kind, name.sex, surname=surname_of(name.words))
            self.entries.append(entry)
            self.by_surname.setdefault(entry.surname, []).append(number)
            self.by_text.setdefault(name.text.lower(), number)
            for key in short_forms(name):
                self.by_text.setdefault(key, number)
        entry = self.entries[number]
        if name.kind == "person" and entry.kind == "unknown":
            entry.kind = "person"
        entry.sex = entry.sex or name.sex
        entry.titled = entry.titled or name.titled
        if len(name.words) > len(entry.words) and entry.kind in ("person", "unknown"):
            entry.words, entry.surname = name.words, surname_of(name.words)
        tokens = self.blocks[name.block]
        entry.names.append(name)
        insort(entry.places, (name.block, name.first))
        entry.mentions.append(tokens.span(name.first, name.last))
        entry.aliases[name.text] += 1
        if name.start < name.first:
            entry.aliases[tokens.text[tokens.starts[name.start] : entry.mentions[-1].end]] += 1
        self.at[name.block, name.last] = (number, name)
        self._describe(entry, tokens, name)

    def _find(self, name: Name) -> int | None:
        text = name.text.lower()
        if text in self.by_text and self._fits(self.entries[self.by_text[text]], name):
            return self.by_text[text]
        if name.kind in ("group", "document") and len(name.words) == 1:
            return self.by_text.get(text)
        surname = surname_of(name.words)
        bearers = self.by_surname.get(surname, [])[-NAMESAKES:]
        fitting = [n for n in bearers if self._fits(self.entries[n], name)]
        if fitting:
            # Two of one surname: the one named last.
            place = (name.block, name.first)
            return max(fitting, key=lambda n: self.entries[n].last_before(place))
        if len(name.words) == 1 and name.kind != "document" and len(surname) >= 5:
            near = {key for gap in gaps(surname) for key in self.by_gap.get(gap, ())}
            close = [
                n
                for key in near
                if key[0] == surname[0] and one_letter_apart(key, surname)
                for n in self.by_surname[key]
                if self.entries[n].kind in ("person", "unknown") and len(self.entries[n].words) > 1
            ]
            if len(close) == 1:
                return close[0]
        return None

    def _fits(self, entry: Entry, name: Name) -> bool:
        """Whether a name can be another form of an entry's name."""
        if name.sex and entry.sex and name.sex != entry.sex:
            return False
        if name.titled and entry.kind in ("group", "document"):
            return False
        mine = [word.lower().rstrip(".") for word in entry.words]
        theirs = [word.lower().rstrip(".") for word in name.words]
        if len(theirs) == 1:
            if entry.kind in ("group", "document") and len(mine) > 1:
                return name.definite and theirs[0] == mine[-1]
            return theirs[0] in (mine[-1], entry.surname)
        if entry.kind in ("group", "document"):
            return mine == theirs or (set(theirs) <= set(mine) and theirs[-1] == mine[-1])
        if theirs[0] == mine[0] or set(theirs) <= set(mine) or set(mine) <= set(theirs):
            return True
        return len(mine) == 1 or (len(theirs[0]) == 1 and theirs[0] == mine[0][0])

    def _describe(self, entry: Entry, tokens: Tokens, name: Name) -> None:
        """Notes the role that stands beside a name, as title or as apposition."""
        words, flags = tokens.words, tokens.flags
        start = name.start
        for i in range(name.start, name.first):
            if words[i] not in ("mr.", "mrs.", "ms.", "mr", "mrs", "ms", "miss"):
                entry.roles.add(words[i])
        i = name.first - 1
        if i >= 0 and flags[i] & (ROLE | TITLE) and not flags[i] & CAPITAL:
            while (
                i > 0
                and not flags[i - 1]
                & (PUNCTUATION | PREP | CONJ | SUBJECT | AUXILIARY | ADVERB | SUBORDINATOR)
                and not _is_verb(tokens, i - 1)
                and (flags[i - 1] ^ flags[name.first]) & QUOTED == 0
                and (i > name.first - 5)
            ):
                i -= 1
                if flags[i] & (DET | POSSESSIVE):
                    break
            start = i
            entry.roles.add(words[name.first - 1])
        found: Span | None = None
        if start < name.first and words[start] not in ("mr.", "mrs.", "ms.", "mr", "mrs", "ms"):
            begin = start + (1 if flags[start] & DET and words[start] in ("the", "a", "an") else 0)
            if begin < name.first:
                found = tokens.span(begin, name.first)
        after = name.last
        if after + 1 < len(tokens) and words[after] == ",":
            k = after + 1
            if k + 1 < len(tokens) and flags[k] & NUMBER and words[k + 1] == ",":
                k += 2
            if k < len(tokens) and (
                (flags[k] & DET and words[k] in ("the", "a", "an"))
                or flags[k] & (ROLE | POSSESSIVE)
            ):
                end = k
                while (
                    end < len(tokens)
                    and not (
                        flags[end] & PUNCTUATION
                        and words[end] in (",", ".", ";", ":", "—", "–", "--")
                    )
                    and end < k + 25
                    and not (flags[end] & RELATIVE and end > k)
                ):
                    end += 1
                roles = [words[m] for m in range(k, end) if flags[m] & ROLE]
                # "…, his son said": a new clause, or an apposition whose comma was forgotten.
                clause = any(flags[m] & AUXILIARY or _speaks(tokens, m) for m in range(k, end))
                if roles and not clause:
                    found = tokens.span(k, end)
                    entry.roles.update(roles[:1])
                    entry.sex = entry.sex or SEXED_NOUNS.get(roles[0], "")
        if found and (entry.description is None or len(found) > len(entry.description)):
            entry.description = found

    def bearing(self, surname: str) -> list[Entry]:
        """The people of that surname."""
        numbers = self.by_surname.get(surname, ())
        return [self.entries[n] for n in numbers if self.entries[n].kind == "person"]

    # Sources

    def resolve(self, block: int, source: Subject, before: int | None) -> Resolved | None:
        """The entry a source stands for; `before` is the entry of the attribution before it."""
        tokens = self.blocks[block]
        words, flags = tokens.words, tokens.flags
        first, last = source.first, source.last
        if last <= first or last > len(tokens):
            return None
        word = words[first]
        if (
            last - first == 1
            and (flags[first] & (SUBJECT | OBJECT | POSSESSIVE | RELATIVE))
            and not (flags[first] & NUMBER)
        ):
            return self._pronoun(block, first, word, before)
        head = _head_end(tokens, first, last)
        found = self.at.get((block, head))
        if found and self.entries[found[0]].kind != "person":
            apposed = self._named_behind(block, head, last)
            if apposed is not None:
                return Resolved(apposed, "sure")
        if found and found[1].first >= first - 1:
            if any(words[i] == "and" for i in range(first, head)) and not _one_name(
                tokens, head, found[1]
            ):
                return None
            return Resolved(found[0], "sure")
        if flags[head - 1] & GENITIVE:
            return None
        apposed = self._named_behind(block, head, last)
        if apposed is not None:
            return Resolved(apposed, "sure")
        if flags[head - 1] & ROLE and head + 1 < last and words[head] == ",":
            apposed = self._name_from(block, head + 1)
            if apposed is not None:
                return Resolved(apposed, "sure")
        return self._noun_phrase(block, first, head, last)

    def _named_behind(self, block: int, head: int, last: int) -> int | None:
        """The person at the end of "secretary of state Ann Lee", "Fair for All director Ann Lee"."""
        tokens = self.blocks[block]
        words, flags = tokens.words, tokens.flags
        end = head
        while end < last and not (flags[end] & (PUNCTUATION | RELATIVE | QUOTED)):
            end += 1
        found = self.at.get((block, end))
        if end == head or not found or self.entries[found[0]].kind != "person":
            return None
        start = found[1].start
        if flags[head - 1] & ROLE:
            plain = (
                start - head == 2 and words[head] == "of" and not flags[start - 1] & (ROLE | DET)
            )
            return found[0] if plain and words[start - 1] not in FORMER else None
        return found[0] if flags[start - 1] & ROLE and start - 1 > head else None

    def _name_from(self, block: int, first: int) -> int | None:
        """The person whose name (with its titles) begins at a token."""
        for last in range(first + 1, min(first + 7, len(self.blocks[block]) + 1)):
            found = self.at.get((block, last))
            if found and found[1].start == first and self.entries[found[0]].kind == "person":
                return found[0]
        return None

    def _pronoun(self, block: int, at: int, word: str, before: int | None) -> Resolved | None:
        tokens = self.blocks[block]
        bare_word = word.split("'")[0].split("’")[0]
        if bare_word in ("who", "which", "that"):
            found = self._antecedent(tokens, block, at)
            return Resolved(found, "sure") if found is not None else None
        sex = HE.get(bare_word)
        if sex:
            near = self._near_persons(block, at, sex)
            if before is not None and self.entries[before].kind in ("person", "role"):
                entry = self.entries[before]
                if entry.sex in ("", sex) and not entry.is_several:
                    others = {n for n in near if n != before}
                    known = entry.is_surely_a_person or entry.is_called_by_surname
                    return Resolved(before, "sure" if known and not others else "likely")
            if len(near) == 1:
                return Resolved(next(iter(near)), "likely")
            return None
        if (
            bare_word == "it"
            and before is not None
            and self.entries[before].kind
            in (
                "group",
                "document",
            )
        ):
            return Resolved(before, "guess")
        if bare_word == "they" and before is not None and self.entries[before].kind != "person":
            return Resolved(before, "guess")
        return None

    def _antecedent(self, tokens: Tokens, block: int, at: int) -> int | None:
        """The name before a relative, brackets and an apposition between them stepped over."""
        words, flags = tokens.words, tokens.flags
        head = at - 1 if at > 0 and words[at - 1] == "," else at
        if head > 1 and words[head - 1] == ")":
            while head > 1 and words[head] != "(":
                head -= 1
        found = self.at.get((block, head))
        nearest = found[0] if found else None
        if nearest is not None and self.entries[nearest].kind == "person":
            return nearest
        for comma in range(head - 2, max(0, head - APPOSITION), -1):
            if flags[comma] & QUOTED or words[comma] in (";", ":", "—", "–"):
                break
            if words[comma] == ",":
                named = self.at.get((block, comma))
                opens = flags[comma + 1] & (DET | ROLE | POSSESSIVE)
                return named[0] if named and opens else nearest
        return nearest

    def _near_persons(self, block: int, at: int, sex: str) -> set[int]:
        """The persons of that sex (or of none known) named in this paragraph so far or the last."""
        found = set()
        last = _bisect(self.persons_at, block, at)
        for place in range(last - 1, max(-1, last - 1 - NEAR), -1):
            where, _, number = self.persons_at[place]
            if where < block - 1:
                break
            if self.entries[number].sex in ("", sex):
                found.add(number)
        return found

    def _noun_phrase(self, block: int, first: int, head: int, last: int) -> Resolved | None:
        tokens = self.blocks[block]
        words, flags = tokens.words, tokens.flags
        noun = bare(words[head - 1])
        if head - first == 1 and flags[first] & CAPITAL:
            bearers = [n for n in self.by_surname.get(noun, ()) if self.entries[n].kind == "person"]
            if len(bearers) == 1:
                return Resolved(bearers[0], "sure")  # "King", where Ann King was named
        if words[first] == "the" and head - first == 2 and flags[head - 1] & ROLE:
            fitting = self.by_role.get(noun, [])
            if len(fitting) == 1:
                return Resolved(fitting[0], "likely")
        end = head
        while (
            end < last
            and not (flags[end] & PUNCTUATION and words[end] in (",", "—", "–", "--", "-"))
            and not (flags[end] & RELATIVE)
        ):
            end += 1
        span = tokens.span(first, end)
        text = span.of(tokens.text)
        key = " ".join(
            w for w in (bare(words[i]) for i in range(first, head)) if w not in ("the", "a", "an")
        )
        described = self.by_description.get(key, [])
        if len(described) == 1:
            return Resolved(described[0], "likely")
        number = self.nominal.get(key)
        if number is None:
            number = len(self.entries)
            self.nominal[key] = number
            kind = noun_kind(tokens, first, head, last)
            self.entries.append(Entry(tuple(text.split()), kind, SEXED_NOUNS.get(noun, "")))
            if kind == "role":
                self.entries[number].description = span
        entry = self.entries[number]
        entry.mentions.append(span)
        entry.aliases[text] += 1
        known = flags[head - 1] & (ROLE | GROUP | DOCUMENT) or noun in UNIDENTIFIED
        return Resolved(number, "sure" if known else "likely")

    def voices(self) -> tuple[tuple[Voice, ...], dict[int, int]]:
        """The sources, and the people who are only named, by first mention; entry → index."""
        spoken = [(n, e) for n, e in enumerate(self.entries) if e.spoke or e.is_surely_a_person]
        spoken.sort(key=lambda pair: min(pair[1].mentions))
        place = {n: index for index, (n, _) in enumerate(spoken)}
        return tuple(_voice(entry) for _, entry in spoken), place


def _voice(entry: Entry) -> Voice:
    kinds: dict[str, Identification] = {
        "person": "person",
        "group": "group",
        "document": "document",
        "role": "role",
        "unidentified": "unidentified",
    }
    return Voice(
        name=" ".join(entry.words),
        kind=kinds.get(entry.kind, "group"),
        aliases=tuple(sorted(entry.aliases, key=lambda text: (-len(text), text))),
        mentions=tuple(sorted(set(entry.mentions))),
        description=entry.description,
        speaks=entry.spoke,
    )


def noun_kind(tokens: Tokens, first: int, head: int, last: int) -> str:
    """How a source without a name is identified: role, group, document or not at all."""
    words, flags = tokens.words, tokens.flags
    noun, flag = bare(words[head - 1]), flags[head - 1]
    if noun in UNIDENTIFIED or any(
        words[i]
        in ("anonymity", "anonymous", "anonymously", "unnamed", "unidentified", "authorized")
        for i in range(first, last)
    ):
        return "unidentified"
    if flag & ROLE:
        return "role"
    if flag & GROUP:
        return "group"
    if flag & DOCUMENT:
        return "document"
    if flag & CAPITAL or (noun.endswith("s") and not noun.endswith("ss")):
        return "group"
    return "role"


def _speaks(tokens: Tokens, at: int) -> bool:
    """Whether a token is a verb that tags speech: said, writes."""
    form = VERBS.get(tokens.words[at])
    return (
        form is not None
        and not tokens.flags[at] & CAPITAL
        and form.shape in ("past", "s")
        and any(verb.lemma in QUOTING for verb in form.verbs)
    )


def _is_verb(tokens: Tokens, at: int) -> bool:
    """Whether a token before a role is the verb of its clause and no part of the role."""
    word, flag = tokens.words[at], tokens.flags[at]
    if flag & CAPITAL or word in ROLE_PARTICIPLES:
        return False
    form = VERBS.get(word)
    told = form is not None and form.shape in ("past", "s")
    return told or bool(flag & PAST) or (word.endswith("ed") and len(word) > 4)


def _without_article(text: str) -> str:
    return " ".join(word for word in text.lower().split() if word not in ("the", "a", "an"))


def _head_end(tokens: Tokens, first: int, last: int) -> int:
    """Where the head of a noun phrase ends: before its first comma, preposition or relative."""
    words, flags = tokens.words, tokens.flags
    i = first
    if flags[i] & (DET | POSSESSIVE):
        i += 1
    while i < last:
        flag, word = flags[i], words[i]
        if flag & PUNCTUATION and word not in ("&", "'", "’"):
            break
        if (
            i > first
            and flag & (PREP | RELATIVE)
            and not flag & DET
            and not (
                word in ("of", "for")
                and i + 1 < last
                and flags[i + 1] & CAPITAL
                and flags[i - 1] & CAPITAL
                and flags[i - 1] & (GROUP | DOCUMENT)
            )
        ):
            break
        i += 1
    return max(i, first + 1)


def _one_name(tokens: Tokens, head: int, name: Name) -> bool:
    return any(tokens.words[i] == "and" for i in range(name.first, head))


def _bisect(places: Sequence[tuple[int, int, int]], block: int, at: int) -> int:
    low, high = 0, len(places)
    while low < high:
        middle = (low + high) // 2
        if places[middle][:2] < (block, at):
            low = middle + 1
        else:
            high = middle
    return low
