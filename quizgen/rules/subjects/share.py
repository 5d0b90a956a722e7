"""Subject `share`: a percentage of people, with the words that tell of which."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Facts
from quizgen.rules.reading.phrases import in_paragraph, sentence_at
from quizgen.rules.reading.places import places
from quizgen.rules.subject import SubjectKind

# Whom one can ask or count; “the vote” and “the results” are no group of people.
PEOPLE = (
    r"(?:[A-Z][a-z]+(?:ans|ats|ics|inos|ians|ers|eans|ents)|voters|adults|people|women|men|children|residents"
    r"|members|respondents|students|supporters|workers|families|households|teachers|parents|caucusgoers"
    r"|drivers|patients|customers|employees|owners|users|readers|viewers|citizens|farmers|nurses|doctors"
    r"|pupils|teenagers|bakers|shoppers|renters|graduates|officers|soldiers|veterans|immigrants|refugees)"
)
# The noun phrase must end where a verb, a mark or a preposition shows that it does.
SHARE = re.compile(
    r"(?<![\d.,-])(?<!top )(?<!bottom )(?P<share>\d[\d.]*\d?(?: percent|%)) of (?P<base>(?:the |all |its |their )?"
    rf"(?:(?![\w’'-]+s )[\w’'-]+ ){{0,3}}?{PEOPLE})"
    r"(?=[,.;]| (?:in|who|said|say|says|have|had|has|were|was|are|is|think|thought|believe|believed"
    r"|support|supported|favor|favored|approve|approved|disapprove|disapproved|would|will|voted|backed"
    r"|from|at|on|with|now|did|do|agreed|agree|expressed|viewed|view|saw|want|wanted|gave|chose|told"
    r"|identify|identified|consider|considered|nationwide|nationally|surveyed|polled|oppose|opposed)\b)"
)
CUT = re.compile(
    r"\b(?:that|those|our|while|and|or|who|which|them|us|those who|this|these|[a-z]+ing)\b"
)


@dataclass(frozen=True, slots=True)
class Share:
    """A percentage and its base."""

    facts: Facts
    share: Span
    base: Span

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.share,)


def shares(facts: Facts) -> Iterator[Share]:
    """The percentages of the body whose base follows at once, in reading order."""
    for block in facts.article.paragraphs:
        for match in SHARE.finditer(facts.article.text, block.start, block.end):
            if not CUT.search(match["base"]):
                yield Share(facts, Span(*match.span("share")), Span(*match.span("base")))


def _words(subject: Share, span: Span) -> str:
    return span.of(subject.facts.article.text)


def _number(subject: Share) -> int:
    return in_paragraph(subject.facts, subject.share)


def _stands_once(subject: Share) -> bool:
    block = subject.facts.article.paragraphs[_number(subject) - 1]
    return len(places(subject.facts, _words(subject, subject.share), [block])) == 1


SHARE_OF = SubjectKind(
    name="share",
    about="a percentage of people with the words that tell of which",
    find=shares,
    evidence=lambda s: (
        Evidence(_number(s), sentence_at(s.facts, s.share.start).of(s.facts.article.text).strip()),
    ),
    slots={
        "share": lambda s: _words(s, s.share),
        "base": lambda s: _words(s, s.base),
        "paragraph": lambda s: str(_number(s)),
    },
    guards={
        "share_stands_once": _stands_once,
        "base_is_a_part_of_all": lambda s: (
            _words(s, s.base) not in ("people", "adults", "the people")
        ),
    },
    proofs={
        "base_follows": lambda s: (
            Proof("stands", f"{_words(s, s.share)} of {_words(s, s.base)}", _number(s)),
        )
    },
)
