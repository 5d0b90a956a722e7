"""Voices: who is behind the sources, however the article names them.

A source is a name's entry in the roster, a noun phrase of its own ("officials"), or a pronoun that
stands for the voice before it.
"""

from bisect import bisect_left
from dataclasses import dataclass

from quizgen.extract.attribution.subjects import Subject
from quizgen.extract.entries import Entry
from quizgen.extract.facts import Certainty, Identification, Voice
from quizgen.extract.names import bare
from quizgen.extract.noun_phrases import UNIDENTIFIED, head_end, is_one_name, noun_kind
from quizgen.extract.roster import Roster
from quizgen.extract.sentences import Tokens
from quizgen.extract.vocabulary import (
    CAPITAL,
    DET,
    DOCUMENT,
    GENITIVE,
    GROUP,
    NUMBER,
    OBJECT,
    POSSESSIVE,
    PUNCTUATION,
    QUOTED,
    RELATIVE,
    ROLE,
    SEXED_NOUNS,
    SUBJECT,
)

HE = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
FORMER = frozenset(["former", "late", "then", "ex"])
APPOSITION = 16  # tokens of an apposition between a name and its relative
NEAR = 40  # how many mentions back a pronoun looks


@dataclass(frozen=True, slots=True)
class Resolved:
    """Whose source it is: an entry's number, and how sure that is."""

    entry: int
    certainty: Certainty


class Sources:
    """Resolves sources to entries of the roster; noun phrases become entries of their own."""

    def __init__(self, roster: Roster) -> None:
        self.roster = roster
        self.nominal: dict[str, int] = {}

    def resolve(self, block: int, source: Subject, before: Resolved | None) -> Resolved | None:
        """The entry a source stands for; `before` is the source of the attribution before it."""
        tokens = self.roster.blocks[block]
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
        head = head_end(tokens, first, last)
        found = self.roster.at.get((block, head))
        if found and self.roster.entries[found[0]].kind != "person":
            apposed = self._named_behind(block, head, last)
            if apposed is not None:
                return Resolved(apposed, "sure")
        if found and found[1].first >= first - 1:
            if any(words[i] == "and" for i in range(first, head)) and not is_one_name(
                tokens, head, found[1]
            ):
                return None
            return Resolved(found[0], "sure")
        if flags[head - 1] & GENITIVE:
            return None
        apposed = self._named_behind(block, head, last)
        if apposed is not None:
            return Resolved(apposed, "sure")
        return self._apposed(block, first, head, last) or self._noun_phrase(
            block, first, head, last
        )

    def _apposed(self, block: int, first: int, head: int, last: int) -> Resolved | None:
        """The person of "the director of the mill, Ann Lee," and "one of her aides, Ann Lee,"."""
        tokens = self.roster.blocks[block]
        words, flags = tokens.words, tokens.flags
        comma = head
        while comma < last and not flags[comma] & (PUNCTUATION | RELATIVE | QUOTED):
            comma += 1
        if comma >= last or words[comma] != "," or "and" in words[first:comma]:
            return None
        one = words[first:head] == ["one"]  # of his advisers
        if not any(flags[i] & ROLE for i in (range(head, comma) if one else (head - 1,))):
            return None
        number = self._name_from(block, comma + 1)
        if number is None:
            return None
        person = self.roster.entries[number]
        end = next(n.last for n in person.names if n.block == block and n.start == comma + 1)
        if comma > head and end < last and words[end] != ",":
            return None
        # "the mayor of Alder, West Falls,": two capitals alone may be a place
        known = comma == head or person.is_surely_a_person or person.is_called_by_surname
        return Resolved(number, "sure" if known else "likely")

    def _named_behind(self, block: int, head: int, last: int) -> int | None:
        """The person at the end of "secretary of state Ann Lee", "Fair for All director Ann Lee"."""
        tokens = self.roster.blocks[block]
        words, flags = tokens.words, tokens.flags
        end = head
        while end < last and not (flags[end] & (PUNCTUATION | RELATIVE | QUOTED)):
            end += 1
        found = self.roster.at.get((block, end))
        if end == head or not found or self.roster.entries[found[0]].kind != "person":
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
        for last in range(first + 1, min(first + 7, len(self.roster.blocks[block]) + 1)):
            found = self.roster.at.get((block, last))
            if found and found[1].start == first and self.roster.entries[found[0]].kind == "person":
                return found[0]
        return None

    def _pronoun(self, block: int, at: int, word: str, before: Resolved | None) -> Resolved | None:
        tokens = self.roster.blocks[block]
        bare_word = word.split("'")[0].split("’")[0]
        if bare_word in ("who", "which", "that"):
            found = self._antecedent(tokens, block, at)
            return Resolved(found, "sure") if found is not None else None
        sex = HE.get(bare_word)
        if sex:
            near = self._near_persons(block, at, sex)
            if before is not None and self.roster.entries[before.entry].kind in ("person", "role"):
                entry = self.roster.entries[before.entry]
                if entry.sex in ("", sex) and not entry.is_several:
                    others = {n for n in near if n != before.entry}
                    known = entry.is_surely_a_person or entry.is_called_by_surname
                    known = known and before.certainty == "sure"
                    return Resolved(before.entry, "sure" if known and not others else "likely")
            if len(near) == 1:
                return Resolved(next(iter(near)), "likely")
            return None
        if (
            bare_word == "it"
            and before is not None
            and self.roster.entries[before.entry].kind
            in (
                "group",
                "document",
            )
        ):
            return Resolved(before.entry, "guess")
        if (
            bare_word == "they"
            and before is not None
            and self.roster.entries[before.entry].kind != "person"
        ):
            return Resolved(before.entry, "guess")
        return None

    def _antecedent(self, tokens: Tokens, block: int, at: int) -> int | None:
        """The name before a relative, brackets and an apposition between them stepped over."""
        words, flags = tokens.words, tokens.flags
        head = at - 1 if at > 0 and words[at - 1] == "," else at
        if head > 1 and words[head - 1] == ")":
            while head > 1 and words[head] != "(":
                head -= 1
        found = self.roster.at.get((block, head))
        nearest = found[0] if found else None
        if nearest is not None and self.roster.entries[nearest].kind == "person":
            return nearest
        for comma in range(head - 2, max(0, head - APPOSITION), -1):
            if flags[comma] & QUOTED or words[comma] in (";", ":", "—", "–"):
                break
            if words[comma] == ",":
                named = self.roster.at.get((block, comma))
                opens = flags[comma + 1] & (DET | ROLE | POSSESSIVE)
                return named[0] if named and opens else nearest
        return nearest

    def _near_persons(self, block: int, at: int, sex: str) -> set[int]:
        """The persons of that sex (or of none known) named in this paragraph so far or the last."""
        found = set()
        last = bisect_left(self.roster.persons_at, (block, at))
        for place in range(last - 1, max(-1, last - 1 - NEAR), -1):
            where, _, number = self.roster.persons_at[place]
            if where < block - 1:
                break
            if self.roster.entries[number].sex in ("", sex):
                found.add(number)
        return found

    def _noun_phrase(self, block: int, first: int, head: int, last: int) -> Resolved | None:
        tokens = self.roster.blocks[block]
        words, flags = tokens.words, tokens.flags
        noun = bare(words[head - 1])
        if head - first == 1 and flags[first] & CAPITAL:
            bearers = [
                n
                for n in self.roster.by_surname.get(noun, ())
                if self.roster.entries[n].kind == "person"
            ]
            if len(bearers) == 1:
                return Resolved(bearers[0], "sure")  # "King", where Ann King was named
        if words[first] == "the" and head - first == 2 and flags[head - 1] & ROLE:
            fitting = self.roster.by_role.get(noun, [])
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
        described = self.roster.by_description.get(key, [])
        if len(described) == 1:
            return Resolved(described[0], "likely")
        number = self.nominal.get(key)
        if number is None:
            number = len(self.roster.entries)
            self.nominal[key] = number
            kind = noun_kind(tokens, first, head, last)
            self.roster.entries.append(Entry(tuple(text.split()), kind, SEXED_NOUNS.get(noun, "")))
            if kind == "role":
                self.roster.entries[number].description = span
        entry = self.roster.entries[number]
        entry.mentions.append(span)
        entry.aliases[text] += 1
        known = flags[head - 1] & (ROLE | GROUP | DOCUMENT) or noun in UNIDENTIFIED
        return Resolved(number, "sure" if known else "likely")


def voices_of(roster: Roster) -> tuple[tuple[Voice, ...], dict[int, int]]:
    """The sources, and the people who are only named, by first mention; entry → index."""
    spoken = [(n, e) for n, e in enumerate(roster.entries) if e.spoke or e.is_surely_a_person]
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
