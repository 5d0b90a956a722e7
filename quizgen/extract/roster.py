"""The roster: all names of an article, grouped.

Names are grouped into entries (surname for full name, acronym for expansion, "the Post" for "The
Ardal Post", a surname misspelt by one letter).
"""

from bisect import insort
from collections.abc import Sequence

from quizgen.extract.descriptions import describe
from quizgen.extract.entries import Entry, gaps, is_of, one_letter_apart, short_forms, surname_of
from quizgen.extract.names import Name, capitalised_within, names_of
from quizgen.extract.noun_phrases import without_article
from quizgen.extract.sentences import Tokens

NAMESAKES = 50  # how many bearers of one surname are told apart


class Roster:
    """All names of an article, grouped into entries."""

    def __init__(self, blocks: Sequence[Tokens]) -> None:
        self.blocks = blocks
        self.entries: list[Entry] = []
        self.by_surname: dict[str, list[int]] = {}
        self.by_gap: dict[str, set[str]] = {}  # a surname less one letter → surnames
        self.by_role: dict[str, list[int]] = {}  # "mayor" → the persons who are one
        self.by_description: dict[str, list[int]] = {}
        self.by_text: dict[str, int] = {}
        self.at: dict[tuple[int, int], tuple[int, Name]] = {}  # (block, last token) → entry, name
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
                key = without_article(entry.description.of(blocks[0].text))
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
        describe(entry, tokens, name)

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
        if is_of(mine, theirs) or is_of(theirs, mine):
            return False
        if len(theirs) == 1:
            if entry.kind in ("group", "document") and len(mine) > 1:
                return name.definite and theirs[0] == mine[-1]
            return theirs[0] in (mine[-1], entry.surname)
        if entry.kind in ("group", "document"):
            return mine == theirs or (set(theirs) <= set(mine) and theirs[-1] == mine[-1])
        if theirs[0] == mine[0] or set(theirs) <= set(mine) or set(mine) <= set(theirs):
            return True
        return len(mine) == 1 or (len(theirs[0]) == 1 and theirs[0] == mine[0][0])

    def bearing(self, surname: str) -> list[Entry]:
        """The people of that surname."""
        numbers = self.by_surname.get(surname, ())
        return [self.entries[n] for n in numbers if self.entries[n].kind == "person"]
