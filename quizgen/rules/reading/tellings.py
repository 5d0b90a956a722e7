"""What a paragraph tells of where its quotations were said: an occasion, or only who spoke."""

import re

from quizgen.base import Span
from quizgen.extract.facts import Attribution, Facts
from quizgen.rules.reading.occasions import occasion_of

# Any word that could be taken to tell an occasion, a listener or a medium.
ANY = re.compile(
    r"\b(?:told|tells?|interview\w*|statements?|speech\w*|spoke|speak\w*|e-?mail\w*|tweet\w*|wrote|writes?"
    r"|written|writing|post(?:ed|s|ing)?|letters?|memos?|op-ed|releases?d?|messages?|videos?|columns?|essay"
    r"|conference|calls?|phone|telephone|appear\w*|debates?|hearings?|rall(?:y|ies)|town hall|events?"
    r"|meetings?|stops?|briefings?|forum|audience|crowds?|reporters?|journalists?|supporters"
    r"|radio|television|tv|shows?|program|twitter|facebook|instagram|book|memoir|testi\w+|ask(?:ed|s)?|court"
    r"|church|floor|podcasts?|press|panel|podium|stage|addressed|addressing|convention|remarks|reports?"
    r"|published|magazine|newspaper|article|online|website|host|network|cnn|cbs|nbc|abc|msnbc|fox"
    r"|documents?|filing|testimony|lunch|dinner|breakfast|fundraiser|vigil|ceremony|service)\b"
    r"|\bat (?:the|an?) |\bon (?:the|[A-Z])|\bto (?:the|an?) [a-z]+(?:,|\.)|\bin (?:an?) ",
    re.I,
)
FULLER = "a transcript, a video or a fuller report"
# What a reader would look for, by the words that tell the occasion.
WHOLE = (
    (r"tweet|twitter|facebook|instagram|blog post|in an? post", "the post itself, with its date"),
    (r"statement|release", "the whole statement"),
    (r"letter|memo|court", ""),  # kept in a file, if anywhere
    (r"op-ed|essay|column|testimony", "the whole text of it"),
    (r"e-?mail|phone|text message", ""),  # nobody else has it
    (r"^in an? (?:[\w’\'-]+ )*interview$", ""),  # given to this article's own writer, it may be
    (r"interview|podcast|^on ", FULLER),
    (r"^told (?:[a-z]|the crowd)", FULLER),
    (r"", FULLER),
)
OUTLET = re.compile(
    r"[A-Z]{2,}|\b(?:News|Post|Times|Press|Radio|Journal|Herald|Tribune|Magazine|Globe|Today|Review"
    r"|Gazette|Star|Guardian|Reuters|Politico|Bloomberg|Register|Chronicle|Mail|Telegraph|Sun|Beast)\b"
)
BARE = frozenset(["say", "add"])


def whole_of(facts: Facts, occasion: Span) -> str:
    """What holds all that was said there; empty where it cannot be looked up."""
    words = occasion.of(facts.article.text)
    if re.match(r"told (?:the )?[A-Z]", words):
        told = [
            a
            for a in facts.attributions
            if (told := occasion_of(facts, a)) and _same(facts, told.span, words)
        ]
        own = (
            len({a.voice for a in told}) > 1
        )  # several people told it: it may be this article's own
        return FULLER if OUTLET.search(words) and not own else ""
    return next(whole for pattern, whole in WHOLE if re.search(pattern, words.casefold()))


def _same(facts: Facts, span: Span, words: str) -> bool:
    return span.of(facts.article.text).casefold() == words.casefold()


def tells_the_occasion(facts: Facts, number: int) -> Span | None:
    """The words that tell the occasion of a quotation of the paragraph."""
    for attribution in _quoting(facts, number):
        found = occasion_of(facts, attribution)
        if found is not None:
            return found.span
    return None


def tells_only_who(facts: Facts, number: int) -> Span | None:
    """The tag of a quotation, in a paragraph whose own words tell of no occasion at all."""
    quoting = _quoting(facts, number)
    everything = [a for a in facts.attributions if a.paragraph == number]
    if not quoting or any(a.lemma not in BARE for a in everything):
        return None
    block, at, own = facts.article.paragraphs[number - 1], 0, []
    for quotation in facts.quotations:
        if quotation.paragraph == number:
            own.append(facts.article.text[block.start + at : quotation.span.start])
            at = quotation.span.end - block.start
    own.append(facts.article.text[block.start + at : block.end])
    return None if ANY.search(" ".join(own)) else quoting[0].cue[0]


def _quoting(facts: Facts, number: int) -> list[Attribution]:
    return [
        a
        for a in facts.attributions
        if a.paragraph == number
        and a.kind in ("direct", "mixed")
        and a.certainty == "sure"
        and a.speech
        and a.cue
        and a.voice is not None
    ]
