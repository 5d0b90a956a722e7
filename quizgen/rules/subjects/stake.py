"""Subject `role`: a named source with the role in which the article presents it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Attribution, Facts, Voice
from quizgen.extract.vocabulary import VERBS, words_of
from quizgen.rules.reading.checkable import checkable, quoted_words
from quizgen.rules.reading.persons import as_a_person, printed
from quizgen.rules.reading.phrases import in_paragraph, sentence_at, words_in
from quizgen.rules.subject import SubjectKind

ORGANISATIONS = words_of("organisations.txt") - {
    "city",
    "county",
    "state",
    "states",
    "court",
    "house",
}
ROLE_NOUNS = words_of("roles.txt") - {"democrat", "republican", "conservative", "man", "woman"}
FEWEST_WORDS, MOST_WORDS = 3, 14
FULL = 20  # quoted words in which there is something to sort
NEAR = 3  # paragraphs behind the role in which its words still belong to it
OPENS = re.compile(
    r"(?!(?:his|her|their|its|our|my|this|that|one of|even|only|just|also|then|now) )[a-z’'-]+ ",
    re.IGNORECASE,
)
# What somebody is to somebody else says little about what they know of the story.
FAMILY = re.compile(r"\b(?:father|mother|wife|husband|son|daughter|brother|sister|friend|star)\b")
# What somebody was, wants to be or is for gives no view of the events at first hand.
NO_VIEW = re.compile(
    r"\b(?:former|ex-|one-time|longtime|supporter|fan|critic|candidate|nominee|rival|hopeful|retired|retiree|veteran of|then-|leader in|leads?|favou?rite|front-?runner|winner|loser|native)\b",
    re.IGNORECASE,
)
# Who looks on, judges or takes sides saw little of it at first hand.
NO_ACCESS = re.compile(
    r"\b(?:student|analyst|fellow|strategist|professor|historian|pundit|commentator|columnist|author|host|voter|scholar"
    r"|consultant|expert|writer|adviser|advisor|volunteer|delegate|actor|actress|singer|comedian|blogger|journalist"
    r"|editor|reporter|presidential|surrogate|donor|scientist)s?\b",
    re.IGNORECASE,
)
CAPITAL = re.compile(r"\b[A-Z][\w.&-]* $")  # the title begins before the description does
NOT_BEFORE = re.compile(
    r"\b(?:the|former|then|ex|late|onetime|longtime|retired)[ -](?:[\w’'-]+ (?:and|,) )?$", re.I
)
MARKS = re.compile("[“”\"‘()\\[\\];:]|''")


@dataclass(frozen=True, slots=True)
class Role:
    """A person, the words that give the role, and an attribution that makes them a source."""

    facts: Facts
    voice: Voice
    description: Span
    attribution: Attribution

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.description,)


def roles(facts: Facts) -> Iterator[Role]:
    """Every person with a role and a sure attribution, in the order of the voices."""
    for number, voice in enumerate(facts.voices):
        if voice.kind != "person" or voice.description is None:
            continue
        said = [
            a
            for a in facts.attributions
            if a.voice == number and a.certainty == "sure" and a.speech and a.cue and a.paragraph
        ]
        home = in_paragraph(facts, voice.description)
        behind = [a for a in said if a.paragraph >= home]
        telling = [a for a in behind if checkable(facts, a) and quoted_words(facts, a) >= FULL]
        if said:
            yield Role(facts, voice, voice.description, (telling or behind or said)[0])


def _description(subject: Role) -> str:
    return subject.description.of(subject.facts.article.text)


def _is_a_title(subject: Role) -> bool:
    """The description stands right before the name: “Parks Director Owen Tasker”."""
    text = subject.facts.article.text
    return any(
        text[subject.description.end : mention.start] == " "
        for mention in subject.voice.mentions
        if mention.start > subject.description.start
    )


def _is_cut_short(subject: Role) -> bool:
    """The phrase goes on behind the description (“one of the thousands | who came”)."""
    text = subject.facts.article.text
    return not _is_a_title(subject) and bool(re.match(r" [\w“\"]", text[subject.description.end :]))


def _sentence_start(subject: Role) -> int:
    """Where the sentence of the description starts."""
    return sentence_at(subject.facts, subject.description.start).start


def _is_said_of_somebody_else(subject: Role) -> bool:
    """“The judge Reed spoke of was …”, “former | director Ana Bell”: what stands before it decides."""
    text, start = subject.facts.article.text, subject.description.start
    before = text[max(0, start - 24) : start]
    inside = (
        start > _sentence_start(subject)
        and before[-2:-1].isalpha()
        and bool(CAPITAL.search(before))
    )
    return _is_a_title(subject) and (bool(NOT_BEFORE.search(before)) or inside)


def _is_a_plain_role(subject: Role) -> bool:
    """A noun for a role, between a name and a comma, and nothing that judges or tells a story."""
    words, title = words_in(_description(subject)), _is_a_title(subject)
    return (
        (2 if title else FEWEST_WORDS) <= len(words) <= MOST_WORDS
        and bool(OPENS.match(_description(subject)))
        and not _is_cut_short(subject)
        and not (words[-1] in VERBS and words[-1].endswith(("ed", "said", "says", "told", "wrote")))
        and not _is_said_of_somebody_else(subject)
        and not NO_VIEW.search(_description(subject))
        and any(word.casefold() in ROLE_NOUNS and (title or word.islower()) for word in words)
        and not (title and any(word in VERBS or word.endswith("ed") for word in words))
        and not MARKS.search(_description(subject))
        and not FAMILY.search(_description(subject))
        and not any(
            word.casefold() in ("is", "was", "has", "said", "who", "who’s", "who's", "runs")
            for word in words
        )
    )


def _stands_by_the_name(subject: Role) -> bool:
    """The description follows a mention, with a comma and at most an age, or it is a title."""
    if _is_a_title(subject):
        return True
    text = subject.facts.article.text
    return any(
        re.fullmatch(r", (?:\d+, )?", text[mention.end : subject.description.start])
        for mention in subject.voice.mentions
        if mention.end < subject.description.start
    )


# “a geologist at the Ardal River Institute”: the body behind the role.
BODY = re.compile(
    r"\b(?:at|of|for|with|from) (?:[Tt]he )?(?P<body>[A-Z][\w.&’'-]*(?: (?:[A-Z][\w.&’'-]*|of|for|and|on|the))* ?)"
)


def _body(subject: Role) -> str:
    """The organization that the role names; empty where it names none for sure."""
    for found in BODY.finditer(_description(subject)):
        body = found["body"].strip()
        last = body.split()[-1].rstrip("s").casefold()
        known = {word.rstrip("s") for word in ORGANISATIONS}
        if len(body.split()) >= 3 and last in known and body[-1].isalpha():
            return body
    return ""


def _number(subject: Role) -> int:
    return in_paragraph(subject.facts, subject.description)


def _name(subject: Role) -> str:
    return as_a_person(subject.voice, given_name_known=False)


def _checkable(subject: Role) -> str:
    """A sentence of the quoted words that a second source could bear out, where there are enough."""
    span = checkable(subject.facts, subject.attribution)
    full = quoted_words(subject.facts, subject.attribution) >= FULL
    return span.of(subject.facts.article.text) if span is not None and full else ""


def _presented(subject: Role) -> str:
    """How the question names the source: with the role, and its paragraph where that is another."""
    name, role = printed(_name(subject)), _description(subject)
    if subject.attribution.paragraph == _number(subject):
        return f"{name}, “{role}”"
    return f"{name}, in P{_number(subject)} “{role}”"


ROLE = SubjectKind(
    name="role",
    about="a named source and the role in which the article presents it",
    find=roles,
    evidence=lambda s: (
        Evidence(_number(s), sentence_at(s.facts, s.description.start).of(s.facts.article.text)),
    ),
    slots={
        "source": lambda s: printed(_name(s)),
        "presented": _presented,
        "checkable": _checkable,
        "said_in": lambda s: str(s.attribution.paragraph),
        "description": _description,
        "body": _body,
        "paragraph": lambda s: str(_number(s)),
    },
    guards={
        "source_is_a_person": lambda s: bool(_name(s)) and _number(s) > 0,
        "words_stand_there_or_near": lambda s: 0 <= s.attribution.paragraph - _number(s) <= NEAR,
        "role_gives_access": lambda s: not NO_ACCESS.search(_description(s)),
        "the_words_can_be_sorted": lambda s: bool(_checkable(s)),
        "role_is_plain": _is_a_plain_role,
        "role_stands_by_the_name": _stands_by_the_name,
        "role_names_a_body": lambda s: bool(_body(s)),
    },
    proofs={
        "presented_in_that_role": lambda s: (
            Proof("described", _description(s), _number(s), _name(s)),
        )
    },
)
