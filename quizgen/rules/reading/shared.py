"""Words that a reported statement and a quotation have in common."""

from quizgen.extract.facts import Facts, Quotation
from quizgen.rules.reading.phrases import FUNCTION_WORDS, words_in

ENDINGS = ("ations", "ation", "ings", "ing", "ies", "ied", "ers", "er", "ed", "es", "s", "e", "y")
# Words that many sentences of any article have: they tie nothing together.
COMMON = frozenset(
    [
        "people",
        "person",
        "time",
        "times",
        "year",
        "years",
        "week",
        "weeks",
        "day",
        "days",
        "make",
        "made",
        "take",
        "going",
        "come",
        "know",
        "think",
        "want",
        "need",
        "said",
        "says",
        "would",
        "like",
        "many",
        "much",
        "even",
        "still",
        "well",
        "good",
        "thing",
        "things",
        "way",
        "first",
        "last",
        "back",
        "really",
        "every",
        "never",
        "always",
        "president",
        "state",
        "because",
    ]
)
FEWEST_LETTERS = 4


def stem(word: str) -> str:
    """The word without its common endings: what “the same word” means here."""
    low = word.casefold().replace("’", "'").removesuffix("'s")
    for ending in ENDINGS:
        if low.endswith(ending) and len(low) - len(ending) >= FEWEST_LETTERS - 1:
            return low.removesuffix(ending)
    return low


def stems(text: str) -> dict[str, str]:
    """The stems of the words that carry meaning, names left out, each with the word as printed first."""
    found: dict[str, str] = {}
    for word in words_in(text):
        low = word.casefold()
        plain = word.islower() and low not in FUNCTION_WORDS and low not in COMMON
        if plain and len(low) >= FEWEST_LETTERS:
            found.setdefault(stem(word), word)
    return found


def quoted_there(facts: Facts, paragraph: int) -> list[Quotation]:
    """The quotations of speech that stand in a paragraph."""
    return [q for q in facts.quotations if q.paragraph == paragraph and q.nature == "speech"]


def shared_words(facts: Facts, statement: str, paragraph: int) -> list[str]:
    """The statement's words that the quotations of a paragraph have too, as these print them."""
    text = facts.article.text
    quoted: dict[str, str] = {}
    for quotation in quoted_there(facts, paragraph):
        quoted |= stems(quotation.inner.of(text))
    return [quoted[key] for key in stems(statement) if key in quoted]
