"""How an article tells its reader who a source is, where it gives the source's words."""

import re
from typing import Literal

from quizgen.base import Span
from quizgen.extract.facts import Attribution, Facts
from quizgen.extract.vocabulary import GIVEN_NAMES, plurals_of, words_of
from quizgen.rules.reading.hearing import SAYS
from quizgen.rules.reading.persons import as_a_person
from quizgen.rules.reading.phrases import words_in

Identified = Literal["by name", "by role only", "as an organization", "as a document"]

# Nouns that tell nothing of a role, or a body rather than its people.
NO_ROLES = frozenset(
    [
        "man",
        "men",
        "woman",
        "women",
        "member",
        "members",
        "police",
        "voter",
        "voters",
        "celebrity",
        "celebrities",
        "source",
        "sources",
        "friend",
        "friends",
    ]
)
ROLES = (words_of("roles.txt") | plurals_of(words_of("roles.txt"))) - NO_ROLES
BODIES = words_of("organisations.txt")
DOCUMENTS = frozenset(
    re.findall(
        r"\w+",
        "analysis audit census complaint data document documents email emails filing filings forecast"
        " indictment lawsuit letter memo poll record records report review statement"
        " study studies survey surveys transcript summary release editorial article ad affidavit ruling"
        " notice brief",
    )
)
TELLS = SAYS | frozenset(
    [
        "report",
        "confirm",
        "estimate",
        "release",
        "note",
        "conclude",
        "emphasize",
        "suggest",
        "show",
        "find",
        "observe",
        "testify",
        "stress",
        "maintain",
        "assert",
        "contend",
    ]
)
DETERMINER = re.compile(r"(?:an?|one|two|three|some|several|many|most|other|another) ", re.I)
DEFINITE = re.compile(r"(?:the|this|that|these|those|his|her|their|its|our|my) ", re.I)
ENDS = re.compile(r"[,(—–-]| (?:who|whose|which|that|with|from|at|in|on|by|to|familiar) ")
OF = re.compile(r" (?:of|for) ")
ASKS = re.compile(r"(?:which|what|that|who|how|both|all|each|neither) ", re.I)
LETTERS = re.compile(r"(?:[Tt]he )?[A-Z]{3,}")  # “the NBR”
AUTHOR = re.compile(r" (?:by|from|of|for) (?:the |an? )?(?:[a-z]+ )?[A-Z]")
# What stands before a source that only ends a longer phrase; “…, and officials said” is none.
PART_OF = re.compile(
    r"(?:(?<!,) (?:and|or)|\b(?:of|for|with|from|by|at|in|like|than|that|which|who|whom|what)"
    r"|(?<!according) to)(?: the| an?)? $",
    re.I,
)
PARTIES = re.compile(r"(?:democrat|republican|conservative|liberal)s?", re.I)
MOST_WORDS = 6


def phrase_of(facts: Facts, attribution: Attribution) -> str:
    """The source as printed, without what only adds to it (“, the school nurse”, “who asked …”)."""
    if attribution.source is None:
        return ""
    printed = attribution.source.of(facts.article.text)
    end = ENDS.search(printed)
    return printed[: end.start()].strip() if end and end.start() else printed


def _is_a_part(facts: Facts, attribution: Attribution) -> bool:
    """Whether the phrase only ends a longer one (“a dozen members of Congress told …”), or whether
    another name stands between it and the verb (“leaders – above all Tom Reed – insisted”)."""
    text, source = facts.article.text, attribution.source
    if source is None:
        return True
    if PART_OF.search(text[max(0, source.start - 24) : source.start]):
        return True
    cue = attribution.cue[0] if attribution.cue else source
    between = Span(source.end, cue.start) if source.end <= cue.start else None
    inside = Span(source.start, source.end)
    return any(
        span is not None and span.touches(mention)
        for voice in facts.voices
        if voice.kind == "person" and voice is not facts.voice_of(attribution)
        for mention in voice.mentions
        for span in (between, inside)
    )


def _goes_on_before(facts: Facts, attribution: Attribution) -> bool:
    """Whether a capital stands right before the source: “USA” of “Rivers USA”."""
    start = attribution.source.start if attribution.source else 0
    return bool(re.search(r"[A-Z][\w’'&.-]* $", facts.article.text[max(0, start - 24) : start]))


def _surname(name: str) -> str:
    return re.sub(r",? (?:[JS]r\.?|III?|IV)$", "", name).split()[-1]


def _has_an_author(facts: Facts, attribution: Attribution) -> bool:
    """Whether a name follows: “an analysis by Ana Bell”, “data from the Bureau of Rivers”."""
    text, source = facts.article.text, attribution.source
    if source is None:
        return False
    return bool(AUTHOR.search(text, source.start, source.end)) or bool(
        AUTHOR.match(text, source.end)
    )


def identified_as(facts: Facts, attribution: Attribution) -> Identified | None:
    """One way of four, where the phrase leaves no doubt; None where it could be argued."""
    voice = facts.voice_of(attribution)
    phrase = phrase_of(facts, attribution)
    words = words_in(phrase)
    sure = attribution.certainty == "sure" and attribution.paragraph > 0
    if voice is None or not sure or attribution.lemma not in TELLS:
        return None
    if not words or len(words) > MOST_WORDS or " and " in phrase or '"' in phrase:
        return None
    if ASKS.match(phrase) or _is_a_part(facts, attribution):
        return None
    head = words_in(OF.split(phrase)[0])[-1].casefold()
    if voice.kind == "person":
        name = as_a_person(voice, given_name_known=False)
        return "by name" if name and words[-1] in (name.split()[-1], _surname(name)) else None
    if voice.kind in ("role", "unidentified"):
        shaped = DETERMINER.match(phrase) or (phrase == phrase.capitalize() or phrase.islower())
        known = (
            head in ROLES
            and not PARTIES.fullmatch(head)
            and not DEFINITE.match(phrase)
            and "’s" not in phrase
        )
        return "by role only" if shaped and known and "'s" not in phrase else None
    if voice.kind == "document" or head in DOCUMENTS:
        plain = head in DOCUMENTS and "’s" not in phrase and not _has_an_author(facts, attribution)
        return "as a document" if plain else None
    named = any(word.casefold() in GIVEN_NAMES for word in words)
    letters = bool(LETTERS.fullmatch(phrase)) and not _goes_on_before(facts, attribution)
    owned = DEFINITE.match(phrase) and not phrase.casefold().startswith("the ")
    vague = named or owned or "’" in phrase or "'" in phrase or head == "team"
    if voice.kind == "group" and (head in BODIES or letters) and not vague:
        return "as an organization"
    return None
