"""The word lists as dictionaries and sets, read once from words/ when first needed.

`FLAGS` tells for a lower-cased word what it can be, as a bit mask: that is all the tagging there
is. `VERBS` leads from a form of a reporting verb ("said") to its reading.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from quizgen.extract.facts import Force

WORDS = Path(__file__).parent / "words"

# What a word can be. One word may be several things: "that", "her", "report".
(
    DET,
    POSSESSIVE,
    SUBJECT,
    OBJECT,
    PREP,
    CONJ,
    BE,
    HAVE,
    DO,
    MODAL,
    NEGATION,
    ADVERB,
    RELATIVE,
    QUESTION,
    SUBORDINATOR,
    TIME,
    NUMBER,
    VERB,
    CUE,
    TITLE,
    ROLE,
    GROUP,
    DOCUMENT,
    NOUN_CUE,
    LIGHT,
    PAST,
    CAPITAL,
    GENITIVE,
    PUNCTUATION,
    QUOTED,
    ING,
    WORD,
    TITLED,
) = (1 << bit for bit in range(33))
AUXILIARY = BE | HAVE | DO | MODAL


@dataclass(frozen=True, slots=True)
class Verb:
    """One sense of a reporting verb: `particles` follow the verb ("for" in "call for")."""

    lemma: str
    particles: tuple[str, ...]
    force: Force
    speech: bool
    frames: str  # see words/reporting_verbs.tsv
    plain: str


@dataclass(frozen=True, slots=True)
class VerbForm:
    """A form of a reporting verb. `shape`: base, s, past, participle (only), ing."""

    shape: str
    verbs: tuple[Verb, ...]  # the longest particles first


@dataclass(frozen=True, slots=True)
class NounCue:
    """A noun that reports, and the words that may stand between it and its content."""

    lemma: str
    force: Force
    speech: bool
    follows: frozenset[str]


@dataclass(frozen=True, slots=True)
class LightVerb:
    """A verb that reports with the words of `phrase`; `after`: what may follow a * in them."""

    verb: str
    phrase: str
    force: Force
    speech: bool
    after: frozenset[str]


def lines_of(name: str) -> Iterator[str]:
    """The lines of a word list, comments and blank lines left out."""
    for line in (WORDS / name).read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line


def words_of(name: str) -> frozenset[str]:
    """All the words of a list without columns."""
    return frozenset(word for line in lines_of(name) for word in line.split())


def regular_forms(base: str) -> tuple[str, str, str]:
    """The -s, past and -ing forms of a regular verb."""
    if base.endswith("e"):
        ing = base[:-1] + "ing" if not base.endswith(("ee", "oe", "ye")) else base + "ing"
        return base + "s", base + "d", ing
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return base[:-1] + "ies", base[:-1] + "ied", base + "ing"
    s = base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    return s, base + "ed", base + "ing"


def plurals_of(words: frozenset[str]) -> frozenset[str]:
    """The words and their regular plurals ("woman" gives "women")."""
    found = set(words)
    for word in words:
        found.add(word[:-3] + "men" if word.endswith("man") else regular_forms(word)[0])
    return frozenset(found)


def _read_verbs() -> dict[str, VerbForm]:
    forms: dict[str, dict[str, list[Verb]]] = {}
    for line in lines_of("reporting_verbs.tsv"):
        lemma, force, speech, frames, plain, *irregular = line.split("\t")
        base, *particles = lemma.split()
        verb = Verb(lemma, tuple(particles), cast(Force, force), speech == "1", frames, plain)
        s, past, ing = regular_forms(base)
        given = irregular[0].split() if irregular else []
        past = given[0] if given else past
        participle = given[1] if len(given) > 1 else past
        ing = given[2] if len(given) > 2 else ing
        shapes = {"base": base, "s": s, "past": past, "ing": ing, "participle": participle}
        for shape, form in shapes.items():
            if shape == "participle" and form == past:
                continue
            forms.setdefault(form, {}).setdefault(shape, []).append(verb)
    found: dict[str, VerbForm] = {}
    for form, by_shape in forms.items():
        # "read" is base and past: the past is what newspapers write.
        shape = "past" if "past" in by_shape else next(iter(by_shape))
        verbs = sorted(by_shape[shape], key=lambda verb: -len(verb.particles))
        found[form] = VerbForm(shape, tuple(verbs))
    return found


def _read_noun_cues() -> dict[str, NounCue]:
    found = {}
    for line in lines_of("noun_cues.tsv"):
        lemma, force, speech, follows = line.split("\t")
        cue = NounCue(lemma, cast(Force, force), speech == "1", frozenset(follows.split()))
        found[lemma] = cue
        found[regular_forms(lemma)[0]] = cue
    return found


def _read_light_verbs() -> dict[str, tuple[LightVerb, ...]]:
    found: dict[str, list[LightVerb]] = {}
    for line in lines_of("light_verbs.tsv"):
        verb, phrase, force, speech, rest = line.split("\t")
        after, _, irregular = rest.partition(";")
        light = LightVerb(verb, phrase, cast(Force, force), speech == "1", frozenset(after.split()))
        for form in {verb, *(irregular.split() or regular_forms(verb)), regular_forms(verb)[0]}:
            found.setdefault(form, []).append(light)
    return {
        form: tuple(sorted(lights, key=lambda light: -len(light.phrase)))
        for form, lights in found.items()
    }


def _read_flags() -> dict[str, int]:
    names = {
        "det": DET,
        "possessive": POSSESSIVE,
        "subject": SUBJECT,
        "object": OBJECT,
        "prep": PREP,
        "conj": CONJ,
        "be": BE,
        "have": HAVE,
        "do": DO,
        "modal": MODAL,
        "negation": NEGATION,
        "adverb": ADVERB,
        "relative": RELATIVE,
        "question": QUESTION,
        "subordinator": SUBORDINATOR,
        "time": TIME,
        "number": NUMBER,
    }
    flags: dict[str, int] = {}

    def mark(words: frozenset[str] | list[str], flag: int) -> None:
        for word in words:
            flags[word] = flags.get(word, WORD) | flag

    for line in lines_of("closed_class.txt"):
        name, words = line.split(":", 1)
        mark(words.split(), names[name])
    mark(words_of("common_verbs.txt"), VERB)
    mark(frozenset(TITLES), TITLE)
    mark(ROLES, ROLE)
    mark(GROUPS, GROUP)
    mark(DOCUMENTS, DOCUMENT)
    mark(frozenset(VERBS), CUE)
    mark([form for form, verb in VERBS.items() if verb.shape in ("past", "participle")], PAST)
    mark([form for form, verb in VERBS.items() if verb.shape == "ing"], ING)
    mark(frozenset(NOUN_CUES), NOUN_CUE)
    mark(frozenset(LIGHT_VERBS), LIGHT)
    mark([form for form in LIGHT_VERBS if form.endswith("ed")], PAST)
    return flags


def _read_titles() -> dict[str, str]:
    return {line.split()[0]: ([*line.split(), ""])[1] for line in lines_of("titles.txt")}


def _read_sexes(name: str) -> dict[str, str]:
    return {word: line[0] for line in lines_of(name) for word in line.split(":")[1].split()}


VERBS = _read_verbs()
# Verbs that can tag a quotation: they say or write, and do no more than that.
QUOTING = frozenset(
    verb.lemma
    for form in VERBS.values()
    for verb in form.verbs
    if verb.speech and "q" in verb.frames
) | {"according to"}
NOUN_CUES = _read_noun_cues()
LIGHT_VERBS = _read_light_verbs()
TITLES = _read_titles()  # title → "m", "f" or ""
GIVEN_NAMES = _read_sexes("given_names.txt")  # given name → "m" or "f"
SEXED_NOUNS = _read_sexes("sexed_nouns.txt")  # "widow" → "f"
ROLES = plurals_of(words_of("roles.txt"))
GROUPS = words_of("groups.txt")
DOCUMENTS = words_of("documents.txt")
ABBREVIATIONS = words_of("abbreviations.txt")
ABBREVIATIONS_ENDING = words_of("abbreviations_ending.txt")
FLAGS = _read_flags()
