"""Words that leave room for a thing not to be so, and paragraphs that have none of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.base import Span
from quizgen.extract.facts import Facts
from quizgen.rules.reading.marks import is_doubtful
from quizgen.rules.reading.phrases import sentence_at, words_in
from quizgen.rules.reading.places import inside_quotation, touches_quotation

FEWEST_WORDS = 15
# Each with what must follow, so that the sense is plain: “may be”, not the month of May; “could be
# delayed”, not “could be seen”.
HEDGES = re.compile(
    r"""\b(?:
    (?P<modal>(?:may|might(?!\ (?:\w+\ )?have\b))(?!\ not\ have|\ have\ said\ it)
      (?=\ (?:\w+ly\ |not\ |also\ |still\ |never\ |well\ |even\ |soon\ |have\ )*
      (?:be|been|become|cause|change|come|contain|cost|die|end|explain|face|fail|fall|find|force|get
      |give|go|happen|have|help|hurt|include|increase|indicate|lead|leave|lose|make|mean|need|offer
      |pay|prove|prompt|put|reach|reduce|require|result|run|see|seek|seem|show|spread|start|stay|stop
      |suffer|take|try|turn|win|work)\b))
    |(?P<could>could
      (?=\ (?:also\ |still\ |soon\ |well\ |even\ |easily\ |eventually\ |potentially\ )*
      (?:become|cause|cost|happen|hurt|lead\ to|lose|make\ it|mean|prompt|result|rise|spread|threaten
      |trigger|be\ (?:a|an|the|more|less|delayed|forced|hurt|affected|harmful|dangerous|costly|worse
      |decisive|crucial|charged|sentenced|deported|killed|lost|coming|facing|headed|getting))\b))
    |(?P<likely>(?:is|are|was|were|seems?|appears?|looks?)\ (?:most\ |very\ )?
      (?:likely|unlikely)\ to)
    |(?P<expected>(?:is|are)\ (?:widely\ |generally\ |also\ )?(?:expected|believed|thought|rumored)\ to)
    |(?P<word>reportedly|allegedly|probably|possibly|presumably|potentially|(?<!,\ )apparently)
    |(?P<unclear>(?:is|was|remains|remained)\ (?:still\ )?(?:unclear|unknown)|remains\ to\ be\ seen)
    |(?P<seem>(?:appears|appear|appeared|seems|seem)\ to(?=\ (?:be|have)\b))
    )\b""",
    re.VERBOSE,
)
# What makes another sense or a condition likely: a rule, a concession, a wish.
OTHER_SENSE = re.compile(
    r"\b(?:may|might)\b[^.;]*\bbut\b|\b(?:while|although|though)\b[^,;]*\b(?:may|might)\b|\bas (?:the case|it) may\b|\b(?:law|laws|rule|rules|allowed|eligible"
    r"|permit\w*|permission)\b|\?|\b(?:you|what|whatever|who|how|where)\b[^,.;]{0,30}\b(?:may|might|could)\b|\bso that\b|\bin order\b|\bwhich may or may not\b",
    re.I,
)
# “Little could be lost”: what was not possible, rather than what may be.
NOT_POSSIBLE = re.compile(
    r"\b(?:little|few|nothing|nobody|no one|none|hardly|neither|nor|never|not|no|only)\b|n[’']t\b",
    re.I,
)
# Anything that is not plainly told as being so; a paragraph with one of these is no distractor.
UNSURE = re.compile(
    r"\b(?:may|might|could|would|will|should|must|can|cannot|shall|likely|unlikely|likelihood|possible"
    r"|possibly|possibility|potential\w*|perhaps|maybe|probabl[ey]|probability|presumabl[ey]|apparent"
    r"|apparently|appear\w*|seem\w*|suppose\w*|reportedly|alleg\w*|expect\w*|predict\w*|forecast\w*"
    r"|plan\w*|hop(?:e|es|ed|ing|eful|efully)|want\w*|wish\w*|think\w*|thought|believ\w*|guess\w*"
    r"|suggest\w*|suspect\w*|doubt\w*|uncertain\w*|unclear|unknown|if|whether|unless|risk\w*|threat\w*"
    r"|chance\w*|fear\w*|estimat\w*|rumou?r\w*|claim\w*|going to|intend\w*"
    r"|propos\w*|considering|consider|set to|poised|sure|certain\w*|due to be|bound to|dubious|looks?|looked|feel\w*|felt"
    r"|stand(?:s|ing)? to|stood to|up to|(?:is|are|was|were|been) said|so-called|promis\w*|pledg\w*|vow\w*"
    r"|question\w*|unsure|confiden\w*|optimis\w*|pessimis\w*|arguabl\w*|effectively|tomorrow|upcoming"
    r"|future|soon|next|tr(?:y|ies|ying|ied)|attempt\w*|seek\w*|in theory|theor\w*|odds|bet|worr\w*|concern\w*"
    r"|argu\w*|warn\w*|imagin\w*|purported\w*|ostensibl\w*|speculat\w*|accus\w*|prospect\w*|opportunit\w*"
    r"|ambition\w*|eventual\w*|someday|one day|apt|prone|conceivabl\w*|virtually|almost|partly|mostly"
    r"|indicat\w*|somehow|impli\w*|kind of|sort of|often|usually|generally|sometimes|typically|in (?:some|many) cases"
    r"|look\w* like|tend\w*)\b|[’'](?:ll|d)\b|[?<~]",
    re.I,
)

# Whatever a student could quote as a word that leaves room.
QUOTABLE = re.compile(
    r"\b(?:(?-i:may)|might|could|would|likely|unlikely|possibl[ey]|perhaps|maybe|probabl[ey]|seem\w*|appear\w*"
    r"|expect\w*|suggest\w*|think\w*|believ\w*|allegedly|reportedly|potential\w*|hop\w*)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Hedge:
    """A word or two that leave room, where they stand, and on which side of the marks."""

    span: Span
    words: str
    paragraph: int
    quoted: bool


ADVISED = re.compile(r"\b(?:should|ought|must)\b")


def hedges(facts: Facts) -> Iterator[Hedge]:
    """The hedges of the body whose sense is plain, in reading order."""
    text = facts.article.text
    for number, block in enumerate(facts.article.paragraphs, 1):
        if len(words_in(block.of(text))) < FEWEST_WORDS:
            continue
        for match in HEDGES.finditer(text, block.start, block.end):
            span = Span(*match.span())
            quoted = inside_quotation(facts, span)
            sentence = sentence_at(facts, span.start).of(text)
            if quoted and not match["modal"] and not match["likely"]:
                continue  # a speaker's “probably” is a habit as often as a doubt
            told = any(
                a.kind == "indirect" and region.holds(span)
                for a in facts.attributions
                for region in a.content
            )  # the source's caution, not the paragraph's
            advised = ADVISED.search(text, max(block.start, span.start - 16), span.end + 8)
            if told or advised:
                continue
            if is_doubtful(facts, span) or (match["could"] and NOT_POSSIBLE.search(sentence)):
                continue
            if not OTHER_SENSE.search(sentence) and quoted == touches_quotation(facts, span):
                yield Hedge(span, match[0], number, quoted)


def is_firm(facts: Facts, paragraph: int) -> bool:
    """Whether the paragraph has none of the words that leave room, in whatever sense."""
    words = facts.article.paragraphs[paragraph - 1].of(facts.article.text)
    ends = words.rstrip()[-1:]
    return len(words_in(words)) >= FEWEST_WORDS and ends in ".”\"'’!" and not UNSURE.search(words)


def is_on_one_side(facts: Facts, paragraph: int, quoted: bool) -> bool:
    """Whether all that could be quoted as leaving room stands inside the marks, or all outside."""
    block = facts.article.paragraphs[paragraph - 1]
    found = QUOTABLE.finditer(facts.article.text, block.start, block.end)
    return all(inside_quotation(facts, Span(*match.span())) == quoted for match in found)
