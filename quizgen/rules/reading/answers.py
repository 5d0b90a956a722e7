"""Whether a paragraph gives a reason, compares, or tells of a question that got no answer.

The words are closed lists, searched in the whole paragraph, quoted words too.
"""

import re

from quizgen.base import Span
from quizgen.extract.facts import Facts
from quizgen.rules.reading.phrases import sentence_at, words_in

BECAUSE = re.compile(r"\b(?:[Bb]ecause\b(?! of (?:course|them)\b)|[Aa]s a result of\b|owing to\b)")
# “More than 300” and “rather than” compare nothing; “more people than before” does.
THAN = re.compile(
    r"\b(?:(?:more|less|fewer|better|worse|higher|lower|larger|bigger|smaller|older|younger|longer|shorter"
    r"|stronger|weaker|earlier|later|faster|slower|greater|closer|wider|harder|easier|cheaper|richer|poorer"
    r"|deeper|tougher|safer|warmer|colder) (?:(?!rather\b|other\b)[\w’'-]+ ){0,5}?(?<!more )(?<!less )than)(?! (?:\d|[$€£]|ever\b|one\b|two\b|three\b"
    r"|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b|twenty\b|half\b|twice\b|an?\b|ever\b|just\b|enough\b"
    r"|happy\b|life\b|even\b|willing\b|likely\b|not\b|as\b|in\b|by\b|on\b|at\b|to\b|previously\b|usual\b|expected\b|eleven\b|twelve\b|thirty\b|forty\b|fifty\b|hundred|thousand))"
)
BEHIND = re.compile(r" ([^,.;:()“”\"—]+?)(?=[,.;:]| [—-] )(?!\.\w)")
MOST_WORDS, FEW_WORDS = 46, 10
SHOWN = 6  # words of a reason
# A sentence that was cut behind an abbreviation, or never had its main clause.
FRAGMENT = re.compile(r"\b(?:Sen|Gov|Rep|Mr|Mrs|Ms|Dr|St)\.$|^Because[^,]*$")
# “Nobody knows that better than me” compares nothing that could be checked.
NOBODY = re.compile(
    r"\b(?:no|nobody|nothing|nowhere|none|never|not|anyone|anything|anybody|any other|everyone|if|would|could|may"
    r"|might|vow\w*|promis\w*|wants?|used to)\b|n[’']t\b|\?",
    re.I,
)
SILENT = re.compile(
    r"\b(?:declined (?:to comment|to be interviewed|an interview|comment|to answer|to respond)"
    r"|refused (?:to comment|to answer)|would not comment|(?:did not|didn[’']t|has not|have not|hasn[’']t|haven[’']t)"
    r" (?:immediately |yet )?(?:(?:respond(?:ed)?|repl(?:y|ied))(?! in kind)(?=[^.;”\"]{0,70}\b(?:requests?|questions?|inquir|e-?mails?|messages?|calls?|comment))|return(?:ed)? (?:a |an |several |multiple |repeated )?(?:phone |e-?mail )?(?:calls?|messages?|requests?|emails?)|answer(?:ed)? (?:a |an )?(?:e-?mail|request|question|message)\w*)"
    r"|could not (?:immediately )?be reached|not be reached)\b"
)
ASKED = re.compile(
    r"\b(?:comment\w*|respon\w*|repl(?:y|ies|ied)|answer\w*|reach\w*|declin\w*|refus\w*|requests?\w*"
    r"|asked|return\w*|silent|silence|unavailable|avoid\w*|ignor\w*|dodg\w*|questions?|interview\w*)\b",
    re.I,
)

# Denied, one of several, a bare noun, or why somebody spoke without a name.
NO_REASON = re.compile(
    r"\bbecause of [\w-]+ ?(?:[\w-]+)?[,.;]|\banonymity because|\b(?:or|either|part\w*|if) because"
    r"|(?:\bnot|n[’']t|\bnever|\bjust|\bonly|\bsimply)\b[^,;]{0,40}\bbecause|\?"
)


def gives_a_reason(facts: Facts, number: int) -> Span | None:
    """“Because”, or words that stand for it, in a statement."""
    text, block = facts.article.text, facts.article.paragraphs[number - 1]
    for match in BECAUSE.finditer(text, block.start, block.end):
        span = Span(*match.span())
        words = sentence_at(facts, span.start).of(text)
        alone = len(BECAUSE.findall(facts.article.paragraph(number))) == 1
        short = 8 <= len(words_in(words)) <= MOST_WORDS and not _is_cut(facts, span.start)
        if alone and short and not NO_REASON.search(words):
            return span
    return None


def _is_cut(facts: Facts, position: int) -> bool:
    """Whether the sentence begins or ends at an abbreviation, or has half a pair of marks."""
    text, sentence = facts.article.text, sentence_at(facts, position)
    words = sentence.of(text).strip()
    before = text[: sentence.start].rstrip()[-8:]
    halved = words.count("“") != words.count("”") or words.count('"') % 2 == 1
    return halved or bool(FRAGMENT.search(words) or FRAGMENT.search(before))


def compares(facts: Facts, number: int) -> Span | None:
    """A comparison of one thing with another."""
    text, block = facts.article.text, facts.article.paragraphs[number - 1]
    for match in THAN.finditer(text, block.start, block.end):
        span = Span(*match.span())
        sentence = sentence_at(facts, span.start)
        few = 8 <= len(words_in(sentence.of(text))) <= MOST_WORDS
        few = few and not _is_cut(facts, span.start)
        if few and not NOBODY.search(sentence.of(text)) and other_side(facts, span):
            return span
    return None


def other_side(facts: Facts, comparison: Span) -> str:
    """What a comparison measures by: the words behind “than” up to a mark; else nothing."""
    text, sentence = facts.article.text, sentence_at(facts, comparison.start)
    match = BEHIND.match(text, comparison.end, sentence.end)
    if match and re.search(r"\b[A-Z]$", match[1]):
        return ""  # an initial, and the name goes on
    return match[1] if match and 2 <= len(words_in(match[1])) <= FEW_WORDS else ""


def reason_of(facts: Facts, because: Span) -> str:
    """The first words behind "because": where the reason ends may be argued, not where it begins."""
    text, sentence = facts.article.text, sentence_at(facts, because.start)
    behind = text[because.end : sentence.end].split()
    return " ".join(behind[:SHOWN]).strip(' .,;:—”"')


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
