"""Words to search for: what the headline and the first paragraphs both have of the event itself."""

import re
from collections import Counter
from itertools import pairwise

from quizgen.extract.facts import Facts
from quizgen.extract.lexicon import LEXICON, bits_of
from quizgen.extract.vocabulary import ADVERB, FLAGS, GIVEN_NAMES, TITLES, VERBS
from quizgen.rules.reading.persons import is_a_persons_name, printed
from quizgen.rules.reading.phrases import FUNCTION_WORDS, people, word_set
from quizgen.rules.reading.shared import COMMON

LEAD = 6  # paragraphs that tell what happened
FEWEST_LETTERS, MOST_TOPICS = 5, 2
WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
PROPER = re.compile(
    r"(?<=[a-z,] )(?:the )?((?:[A-Z][a-z]{2,}|[A-Z]{3,})(?: (?:of |the )?[A-Z][a-z]{2,})*)\b"
    r"(?!\.| v\b|[’'-])"
)
# A noun stands behind one of these, with a word between them at most, and ends its phrase.
OPENS_HERE = (
    r"\b(?:the|an?|his|her|their|its|of|on|over|about|this|in|for|with|against) (?:[a-z-]+ )?"
)
ENDS_HERE = (
    r"[.,;:]| (?:and|or|of|on|in|at|for|with|by|to|from|that|which|who|is|are|was|were|has|had|have|will"
    r"|would|as|after|before|during|over|about|but|because|into)\b"
)
JUDGES = bits_of("evaluation", "intensifier", "judging_noun", "judging_verb", "hedge")
# Words of many headlines that tell one event from no other.
WIDE = word_set(
    """
    about after again against ahead among amid before behind being below between calls
    candidate candidates campaign campaigns could country during early election elections
    exclusive every first former gets going great heres house including inside latest leader
    leaders local major makes million might months national nation never night number
    officials opinion other others party people photos president presidential primary
    process public question questions race report reports reveals right says second
    secretary several should since shows speech state states story support supporters their
    there these things third those three times today top under update until video voters
    votes watch week weeks where which while white whole woman women would world years
    america american americans republican republicans democrat democrats democratic
    conservative conservatives liberal liberals governor senator mayor congress senate
    breaking analysis tuesday monday wednesday thursday friday saturday sunday january
    february march april june july august september october november december something
    anything nothing everyone gop pac rivals rival polls poll winner winners final issue
    issues instances stars star father mother families family media money races chance
    nature angels united of white house supreme court national party committee news york general idea ideas fight plan plans job jobs county year time shape
    spotlight article articles board progressive chair muslim
    """
)


def search_words(facts: Facts) -> tuple[str, ...]:
    """The main person and what the event is about; empty where that would find any event."""
    text, title = facts.article.text, facts.article.title
    if title is None:
        return ()
    headline = title.of(text)
    actors = _actors(facts, headline)
    lead = " ".join(block.of(text) for block in facts.article.paragraphs[:LEAD])
    body = " ".join(block.of(text) for block in facts.article.paragraphs)
    words = [word.casefold() for word in WORD.findall(headline)]
    named = _named(lead, body, words, _names(facts))
    phrases = _phrases(body, words)
    nouns = [noun for noun in _nouns(body, words) if noun not in " ".join(phrases)]
    topics = tuple(_unlike([*named, *phrases, *nouns])[:MOST_TOPICS])
    if named or phrases or (actors and len(topics) > 1):
        found = (*actors[: 3 - len(topics)], *topics)
    else:
        found = (*actors[:2], *topics) if len(actors) > 1 else ()
    return tuple(printed(word) for word in found) if topics and len(found) > 1 else ()


def _unlike(words: list[str]) -> list[str]:
    """The words without those that another one before them holds, or is held by."""
    kept: list[str] = []
    for word in words:
        low = word.casefold()
        if not any(low in other.casefold() or other.casefold() in low for other in kept):
            kept.append(word)
    return kept


def _names(facts: Facts) -> set[str]:
    """Every word of a person’s name: a surname alone finds too much, or somebody else."""
    people_named = [voice for voice in facts.voices if voice.kind == "person"]
    names = [name for voice in people_named for name in (voice.name, *voice.aliases)]
    known = {word.casefold() for name in names for word in WORD.findall(name)}
    in_full = re.finditer(r"\b([A-Z][a-z]+)\.? (?:[A-Z]\. )?([A-Z][a-z]+)", facts.article.text)
    opens = GIVEN_NAMES | TITLES
    return known | {m[2].casefold() for m in in_full if m[1].casefold() in opens}


def _actors(facts: Facts, headline: str) -> list[str]:
    """The people whom headline and lead both name, the one mentioned most first."""
    lead = facts.article.paragraphs[:LEAD]
    words = {re.sub(r"[’']s?$", "", word) for word in WORD.findall(headline)}
    found = [
        voice
        for voice in people(facts)
        if is_a_persons_name(voice.name)
        and voice.name.split()[-1] in words
        and any(block.touches(mention) for block in lead for mention in voice.mentions)
    ]
    same = Counter(voice.name.split()[-1] for voice in found)
    found = [voice for voice in found if same[voice.name.split()[-1]] == 1]
    found.sort(key=lambda voice: (-len(voice.mentions), voice.mentions[0]))
    return [voice.name for voice in found]


def _named(lead: str, body: str, headline: list[str], names: set[str]) -> list[str]:
    """Places and bodies that headline and lead name alike."""
    title = f" {' '.join(headline)} "
    found: list[str] = []
    for match in PROPER.finditer(lead):
        own = [word.casefold() for word in match[1].split()]
        named = any(word in names or word in GIVEN_NAMES for word in own)
        wide = all(word in WIDE for word in own) or own[-1].endswith(
            ("ic", "ish", "ese", "pac", "new")
        )
        short = len(match[1]) < FEWEST_LETTERS - 1 and not match[1].isupper()
        if named or wide or short:
            continue
        if f" {' '.join(own)} " in title:
            found.append(match[1])
    return [name for name in dict.fromkeys(found) if _stands_alone(name, body)]


def _stands_alone(name: str, body: str) -> bool:
    """“Washington” may be short for “Washington Post”: the article has to use it alone, too."""
    if re.search(rf"\b{name.casefold()}\b", body):
        return False  # a word of every day, with a capital somewhere
    first = [word.casefold() for word in re.findall(rf"\b([A-Z][a-z]+) {name}\b", body)]
    if " " not in name and any(word not in FUNCTION_WORDS for word in first):
        return False  # a surname
    return len(re.findall(rf"(?<![A-Z][a-z] )\b{name}\b(?! [A-Z])", body)) > 1


def _phrases(body: str, headline: list[str]) -> list[str]:
    """Two words side by side in headline and article: “minimum wage”."""
    found: list[str] = []
    for first, second in pairwise(headline):
        if _tells(first) and _tells(second) and not {first[-3:], second[-3:]} & {"ing"}:
            phrase = f"{first} {second}"
            if re.search(rf"(?<=[a-z,] ){phrase}(?:{ENDS_HERE})", body):
                found.append(phrase)
    return found


def _nouns(body: str, headline: list[str]) -> list[str]:
    """Nouns of the headline that the article has again and again, most often first."""
    often = Counter(word.casefold() for word in WORD.findall(body))
    found = [
        word
        for word in dict.fromkeys(headline)
        if _tells(word)
        and len(word) >= FEWEST_LETTERS
        and often[word] > 2
        and re.search(rf"{OPENS_HERE}{word}(?:{ENDS_HERE})", body)
    ]
    return sorted(found, key=lambda word: -often[word])


def _tells(word: str) -> bool:
    """Whether the word says something of the event, and is no judgement on it."""
    verbs = VERBS[word].verbs if word in VERBS else ()
    return (
        word.isalpha()
        and len(word) > 3
        and word not in FUNCTION_WORDS
        and word not in COMMON
        and word not in WIDE
        and not FLAGS.get(word, 0) & ADVERB
        and not word.endswith(("ly", "ed"))
        and not any(verb.speech for verb in verbs)
        and not LEXICON[word] & JUDGES
    )


def quoted_list(words: tuple[str, ...]) -> str:
    """The words as a sentence lists them: “A”, “B” and “C”."""
    *first, last = [f"“{word}”" for word in words]
    return f"{', '.join(first)} and {last}"
