"""Whether a paragraph gives a reason, compares, or tells of a question that got no answer.

The words are closed lists, searched in the whole paragraph, quoted words too.
"""

import re

from quizgen.base import Span
from quizgen.extract.facts import Facts
from quizgen.rules.reading.phrases import sentence_at, words_in

# Any word that could give a reason keeps a paragraph from standing for those without one.
BECAUSE = re.compile(
    r"\b(?:[Bb]ecause\b(?! of (?:course|them)\b)|[Aa]s a result of\b|caused by\b|owing to\b)"
)
REASON = re.compile(
    r"\b(?:because|since|due to|thanks to|therefore|thus|hence|why|reasons?|caus\w+|result\w*|led to"
    r"|leads? to|leading to|owing to|prompt\w*|trigger\w*|spark\w*|spur\w*|fuel\w*|driven|drove|blam\w*"
    r"|stem\w*|contribut\w* to|forc\w*|explain\w*|explanations?|in order|in response|so that"
    r"|on account|as a result|for the sake|consequen\w*|grounds|rationale|motiv\w*|after|amid|over|following)\b"
    r"|\bfor \w+ing\b|, (?:so|as|for|since) ",
    re.I,
)
# “More than 300” and “rather than” compare nothing; “more people than before” does.
THAN = re.compile(
    r"\b(?:(?:more|less|fewer|better|worse|higher|lower|larger|bigger|smaller|older|younger|longer|shorter"
    r"|stronger|weaker|earlier|later|faster|slower|greater|closer|wider|harder|easier|cheaper|richer|poorer"
    r"|deeper|tougher|safer|warmer|colder) (?:(?!rather\b|other\b)[\w’'-]+ ){0,5}?(?<!more )(?<!less )than)(?! (?:\d|[$€£]|ever\b|one\b|two\b|three\b"
    r"|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b|twenty\b|half\b|twice\b|an?\b|ever\b|just\b|enough\b"
    r"|happy\b|life\b|even\b|willing\b|likely\b|not\b|as\b|in\b|by\b|on\b|at\b|to\b|previously\b|usual\b|expected\b|eleven\b|twelve\b|thirty\b|forty\b|fifty\b|hundred|thousand))"
)
BEHIND = re.compile(r" ([^,.;:()“”\"—]+?)(?=[,.;:]| [—-] )(?!\.\w)")
MOST_WORDS, FEW_WORDS = 42, 12
# “Nobody knows that better than me” compares nothing that could be checked.
NOBODY = re.compile(r"\b(?:no|nobody|nothing|nowhere|none|never|not)\b|n[’']t\b|\?", re.I)
COMPARES = re.compile(
    r"\b(?:than|compar\w*|like|unlike|as \w+ as|whereas|versus|vs|similar\w*|same|differ\w*|more|most|less"
    r"|least|fewer|fewest|better|best|worse|worst|highest|lowest|largest|biggest|smallest|larger|bigger"
    r"|smaller|higher|lower|older|younger|longer|stronger|weaker|equal\w*|contrast\w*|rather|double\w*"
    r"|triple\w*|twice|ahead|behind|outpac\w*|exceed\w*|surpass\w*|\w+iest)\b",
    re.I,
)
SILENT = re.compile(
    r"\b(?:declined (?:to comment|to be interviewed|an interview|comment|to answer|to respond)"
    r"|refused (?:to comment|to answer)|would not comment|(?:did not|didn[’']t|has not|have not|hasn[’']t|haven[’']t)"
    r" (?:immediately |yet )?(?:respond(?:ed)?|repl(?:y|ied)|return(?:ed)? (?:a |an |several |multiple |repeated )?(?:phone |e-?mail )?(?:calls?|messages?|requests?|emails?)|answer(?:ed)? (?:a |an )?(?:e-?mail|request|question|message)\w*)"
    r"|could not (?:immediately )?be reached|not be reached)\b"
)
ASKED = re.compile(
    r"\b(?:comment\w*|respon\w*|repl(?:y|ies|ied)|answer\w*|reach\w*|declin\w*|refus\w*|requests?\w*"
    r"|asked|return\w*|silent|silence|unavailable|avoid\w*|ignor\w*|dodg\w*|questions?|interview\w*)\b",
    re.I,
)


def gives_a_reason(facts: Facts, number: int) -> Span | None:
    """“Because”, or words that stand for it, in a statement."""
    text, block = facts.article.text, facts.article.paragraphs[number - 1]
    for match in BECAUSE.finditer(text, block.start, block.end):
        span = Span(*match.span())
        words = sentence_at(facts, span.start).of(text)
        alone = len(BECAUSE.findall(facts.article.paragraph(number))) == 1
        short = len(words_in(words)) <= MOST_WORDS
        if (
            alone
            and short
            and "?" not in words
            and not re.search(
                r"(?:\bor|\beither|\bpart\w*|\bif) because|(?:\bnot|n[’']t|\bnever|\bjust|\bonly|\bsimply)\b[^,;]{0,40}\bbecause",
                words,
            )
        ):
            return span
    return None


def gives_no_reason(facts: Facts, number: int) -> Span | None:
    """The first sentence of a paragraph without a word that could give a reason."""
    if REASON.search(facts.article.paragraph(number)):
        return None
    return sentence_at(facts, facts.article.paragraphs[number - 1].start)


def compares(facts: Facts, number: int) -> Span | None:
    """A comparison of one thing with another."""
    text, block = facts.article.text, facts.article.paragraphs[number - 1]
    for match in THAN.finditer(text, block.start, block.end):
        span = Span(*match.span())
        sentence = sentence_at(facts, span.start)
        few = 8 <= len(words_in(sentence.of(text))) <= MOST_WORDS
        if few and not NOBODY.search(sentence.of(text)) and other_side(facts, span):
            return span
    return None


def other_side(facts: Facts, comparison: Span) -> str:
    """What a comparison measures by: the words behind “than” up to a mark; else nothing."""
    text, sentence = facts.article.text, sentence_at(facts, comparison.start)
    match = BEHIND.match(text, comparison.end, sentence.end)
    return match[1] if match and 2 <= len(words_in(match[1])) <= FEW_WORDS else ""


def compares_nothing(facts: Facts, number: int) -> Span | None:
    """The first sentence of a paragraph without a word that could compare."""
    if COMPARES.search(facts.article.paragraph(number)):
        return None
    return sentence_at(facts, facts.article.paragraphs[number - 1].start)


def asked_in_vain(facts: Facts, number: int) -> Span | None:
    """The words that tell of a question without an answer."""
    text, block = facts.article.text, facts.article.paragraphs[number - 1]
    match = SILENT.search(text, block.start, block.end)
    return Span(*match.span()) if match else None


def nobody_asked(facts: Facts, number: int) -> Span | None:
    """The first sentence of a paragraph without a word on questions or answers."""
    if ASKED.search(facts.article.paragraph(number)):
        return None
    return sentence_at(facts, facts.article.paragraphs[number - 1].start)
