"""Entries: voices in the making, and how forms of one name are told to be one."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from quizgen.base import Span
from quizgen.extract.names import Name

FEW_MENTIONS = 4  # of somebody who is named for the sake of a relative
COURTESY = frozenset(["mr.", "mrs.", "ms.", "mr", "mrs", "ms", "miss"])


@dataclass(slots=True)
class Entry:
    """A voice in the making."""

    words: tuple[str, ...]
    kind: str  # person, group, document, unknown, role, unidentified
    sex: str = ""
    names: list[Name] = field(default_factory=list)
    places: list[tuple[int, int]] = field(default_factory=list)  # of the names, sorted
    mentions: list[Span] = field(default_factory=list)
    aliases: Counter[str] = field(default_factory=Counter)
    description: Span | None = None
    roles: set[str] = field(default_factory=set)
    spoke: bool = False
    titled: bool = False
    has_kin: bool = False  # "Ann Lee's mother": whoever bears the surname may be the mother
    surname: str = ""  # lower-cased

    @property
    def is_surely_a_person(self) -> bool:
        """A full name or a title, and a sign beyond capitals: "Alder Park" is no person."""
        if self.kind != "person" or not (len(self.words) > 1 or self.titled):
            return False
        return bool(self.titled or self.sex or self.roles)

    @property
    def is_called_by_surname(self) -> bool:
        """Whether a full name is shortened to its last word elsewhere."""
        return self.kind == "person" and len({len(name.words) for name in self.names}) > 1

    @property
    def is_several(self) -> bool:
        """Whether a noun phrase names more than one: "aides", "the two officials"."""
        head = self.words[-1].lower()
        return self.kind != "person" and head.endswith("s") and not head.endswith("ss")

    def may_be_kin(self, source: str) -> bool:
        """Whether a source that gives the surname alone may be a relative of the same name."""
        if not self.has_kin or self.words[0].lower() in source.lower().split():
            return False
        return len(self.mentions) <= FEW_MENTIONS or source.casefold().split()[0] in COURTESY

    def last_before(self, place: tuple[int, int]) -> tuple[int, int]:
        """The last of the names before a place (block, token); (-1, 0) where there is none."""
        at = bisect_left(self.places, place)
        return self.places[at - 1] if at else (-1, 0)


def surname_of(words: Sequence[str]) -> str:
    """The last word of a name, lower-cased, a suffix such as Jr. left out."""
    last = len(words) - 1
    while last and words[last].lower().rstrip(".") in ("jr", "sr", "ii", "iii", "iv"):
        last -= 1
    return words[last].lower()


def gaps(word: str) -> set[str]:
    """The word and what is left of it when one letter is taken out."""
    if len(word) > 30:
        return {word}
    return {word, *(word[:i] + word[i + 1 :] for i in range(len(word)))}


def short_forms(name: Name) -> list[str]:
    """Acronyms of a body's name: ICE for Immigration and Customs Enforcement."""
    if len(name.words) < 2:
        return []
    initials = "".join(w[0] for w in name.words if w[0].isupper())
    return [initials.lower(), ".".join(initials.lower())] if len(initials) >= 2 else []


def is_of(body: Sequence[str], place: Sequence[str]) -> bool:
    """Whether a body is named after what its name ends with: the Bank of Ardal is not Ardal."""
    rest = len(body) - len(place)
    return rest > 1 and body[rest - 1] == "of" and body[rest:] == place


def one_letter_apart(one: str, two: str) -> bool:
    """Whether one letter changed, added or left out leads from one word to the other."""
    if one == two or abs(len(one) - len(two)) > 1:
        return False
    i = 0
    while i < min(len(one), len(two)) and one[i] == two[i]:
        i += 1
    return one[i + 1 :] == two[i + 1 :] or one[i + 1 :] == two[i:] or one[i:] == two[i + 1 :]
