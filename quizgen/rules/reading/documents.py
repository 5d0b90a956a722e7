"""Studies, reports and polls that an article draws on, and what it tells a reader of them."""

import re

from quizgen.base import Span
from quizgen.extract.facts import Facts
from quizgen.rules.reading.places import touches_quotation

KIND = r"(?:study|report|survey|poll|audit|memo|analysis|white paper)"
PHRASE = rf"(?<!\w)(?:[Aa]n?|[Aa]nother) (?:[\w’'/-]+ ){{0,6}}?{KIND}\b"
# Who made it, where that follows at once: “a report by the river office”.
MAKER = re.compile(
    r" (?:(?:released|published|issued|conducted|commissioned) )?(?:by|from) (?:the )?"
    r"[A-Z][\w’'.&-]*(?: (?:(?:of|for|and|on) (?:the )?)?[A-Z][\w’'&-]*)*"
)
TOLD = r"(?:found|finds|showed|shows|said|says|concluded|concludes|estimated|estimates|suggests)"
DRAWN_ON = re.compile(
    rf"(?<=[Aa]ccording to )(?P<by>{PHRASE})"
    rf"|(?:(?<=\bIn )|(?<=\bin ))(?P<within>{PHRASE})(?! (?:of|on the ground)\b)"
    rf"|(?P<telling>{PHRASE})(?! of\b)(?=(?: [\w’'-]+){{0,8}}? {TOLD}\b)"
)
DATED = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July"
    r"|August|September|October|November|December|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.|(?:19|20)\d\d"
    r"|(?:last|this|earlier|past) (?:\w+ )?(?:week|month|year|spring|summer|fall|winter|night)"
    r"|(?:days?|weeks?|months?|years?) (?:ago|earlier|later|after|before)|yesterday|today|tonight)\b"
)
COUNTED = re.compile(
    r"\d[\d,]* (?:[\w-]+ ){0,4}(?:people|persons|adults|voters|respondents|students|residents|women"
    r"|men|Americans|households|participants|interviews)\b|\b(?:surveyed|interviewed|polled|sample)\b",
    re.IGNORECASE,
)
TITLED = re.compile(r"\b(?:titled|entitled|called|headlined|under the title)\b|[“”\"]|''")


def documents(facts: Facts) -> list[Span]:
    """Phrases outside quotation marks for a document that the sentence draws on, in the body."""
    text = facts.article.text
    found = []
    for block in facts.article.paragraphs:
        for match in DRAWN_ON.finditer(text, block.start, block.end):
            maker = MAKER.match(text, match.end(), block.end)
            span = Span(match.start(), maker.end() if maker else match.end())
            if not touches_quotation(facts, span):
                found.append(span)
    return found


def has_date(facts: Facts, number: int) -> bool:
    """Whether anything in the paragraph could be read as a date."""
    dated = any(mention.paragraph == number for mention in facts.dates)
    return dated or bool(DATED.search(facts.article.paragraph(number)))


def has_count(facts: Facts, number: int) -> bool:
    """Whether anything in the paragraph could tell how many people were asked."""
    return bool(COUNTED.search(facts.article.paragraph(number)))


def has_title(facts: Facts, number: int) -> bool:
    """Whether anything in the paragraph could be read as a title."""
    return bool(TITLED.search(facts.article.paragraph(number)))
