"""Whether a name is that of one person: a question on people must list no place and no company."""

import re

from quizgen.extract.facts import Voice
from quizgen.extract.vocabulary import GIVEN_NAMES, TITLES, words_of

NAME_WORD = re.compile(r"(?:[^\W\d_a-z]\.?|[^\W\d_a-z][’'\-A-Za-zÀ-ž]*[a-zà-ž]|III?|IV|[JS]r\.?)")
NO_NAME = re.compile(
    r"(?:See|Photo|Watch|Read|State|News|Times|Post|Las|La|Los|San|Santa|New|North|South|East|West|Western|Fort|Port|Lake"
    r"|Street|Road|Avenue|Park|Bridge|Hill|House|City|County|Town|Union|Group|Party|Press|Show|Train"
    r"|Latinos|Hispanics|Americans|Republicans?|Democrats?|Voters|Christians|Muslims|Evangelicals"
    r"|Foundation|Fund|Project|Action|Institute|Association|Coalition|Alliance"
    r"|Committee|Council|Center|Initiative|Promotions"
    r"|Day|Super|Former|President|Senator|Judge|Mayor|Governor|Vice|Chief)"
)
# Letters of a file that was read in another encoding, or a name that is only part of an adjective.
GARBLED = re.compile(r"[a-z][ÃÂ]|\ufffd|-(?:style|led|backed|era|like|inspired|based|leaning)$")
SUFFIX = re.compile(r"[JS]r\.?|II|III|IV")
COURTESY = frozenset(["mr", "mrs", "ms", "miss", "sir", "lady", "lord", "dr"])
BODIES = words_of("organisations.txt") | words_of("outlets.txt")


def is_a_persons_name(name: str, given_name_known: bool = True) -> bool:
    """Two to four words, none of a place or a body; the first a given name, where that is asked."""
    words = name.split()
    return (
        2 <= len(words) <= 4
        and len({*words}) == len(words)
        and not (len(words) == 2 and SUFFIX.fullmatch(words[1]))
        and not GARBLED.search(name)
        and not _has_a_word_before_it(words)
        and all(NAME_WORD.fullmatch(word) for word in words)
        and not any(NO_NAME.fullmatch(word) for word in words)
        and not {word.casefold() for word in words} & BODIES
        and (not given_name_known or words[0].casefold() in GIVEN_NAMES)
    )


def _has_a_word_before_it(words: list[str]) -> bool:
    """Whether the given name comes second: “Billionaire Tom Reed”, “Using Tom Reed’s words, …”."""
    first, second = words[0], words[1]
    other = second.casefold() in GIVEN_NAMES or first.endswith("ing")
    return len(words) > 2 and other and not _is_given(first)


def _is_given(word: str) -> bool:
    """Whether the word can come first in a name: a given name that is known, or an initial."""
    return word.split("-")[0].casefold() in GIVEN_NAMES or len(word.rstrip(".")) <= 2 or "." in word


def as_a_person(voice: Voice, given_name_known: bool = True) -> str:
    """What a list of people calls the voice: its name, or title and surname; empty for no person."""
    first, _, shorter = voice.name.partition(" ")
    known = {shorter, shorter.split()[-1] if shorter else ""} <= {*voice.aliases}
    if known and not _is_given(first) and is_a_persons_name(shorter, given_name_known):
        return shorter  # “Vermonter Tom Reed”, where the article has “Tom Reed” and “Reed” too
    if is_a_persons_name(voice.name, given_name_known):
        return voice.name
    titled = [alias for alias in voice.aliases if alias.endswith(f" {voice.name}")]
    for alias in titled if " " not in voice.name else ():
        title = alias.removesuffix(f" {voice.name}")
        office = title.casefold().rstrip(".")
        if office in TITLES and office not in COURTESY and NAME_WORD.fullmatch(voice.name):
            return alias
    return ""


def printed(name: str) -> str:
    """The name as a sentence of ours prints it: with a curly apostrophe, as in all our sentences."""
    return name.replace("'", "’")
