"""Subject `list_of_people`: whom the article quotes, whose words it reports, and whom it only names."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Attribution, Facts, Voice
from quizgen.rules.reading.hearing import (
    SAYS,
    Heard,
    every_quotation_has_a_source,
    heard_as,
    is_gone,
    only_named,
)
from quizgen.rules.reading.persons import as_a_person, is_a_persons_name, printed
from quizgen.rules.reading.phrases import (
    FUNCTION_WORDS,
    content_words,
    in_paragraph,
    sentence_at,
    tag_of,
    words_in,
)
from quizgen.rules.reading.places import places, touches_quotation
from quizgen.rules.subject import Option, Row, SubjectKind
from quizgen.rules.subjects.acronym import ACRONYM, Acronym, acronyms
from quizgen.rules.template import in_quotes

QUOTED = "quoted at least once"
REPORTED = "reported, never quoted"
NAMED = "only named"
COLUMN: dict[Heard, str] = {"quoted": QUOTED, "reported": REPORTED, "named": NAMED}
CONDITION: dict[Heard, str] = {
    "quoted": "quoted by name",
    "reported": "words reported, none quoted",
    "named": "only named",
}
LETTER_GUARDS = ("letters_are_no_word", "letters_are_not_known_to_all")
MOST_TAGS = 3
MOST: dict[Heard, int] = {"quoted": 3, "reported": 2, "named": 2}


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the article names, how it gives their words, and the place that shows it."""

    name: str
    heard: Heard
    place: Span
    tag: str


@dataclass(frozen=True, slots=True)
class PeopleHeard:
    """The people of an article, in the order in which it names them."""

    facts: Facts
    people: tuple[Person, ...]

    @property
    def spans(self) -> tuple[Span, ...]:
        return tuple(person.place for person in self.people)


def people_heard(facts: Facts) -> Iterator[PeopleHeard]:
    """One subject an article: those whose part in it is clear, a few of each kind."""
    found = [_person(facts, voice) for voice in facts.voices if voice.kind == "person"]
    found += [_body(facts, letters) for letters in acronyms(facts)]
    sourced = every_quotation_has_a_source(facts)
    people: list[Person] = []
    for person in sorted(filter(None, found), key=lambda person: person.place):
        alike = any(content_words(person.name) & content_words(other.name) for other in people)
        several = sum(other.heard == person.heard for other in people)
        # Who is only reported may be quoted where a quotation has no source.
        named = person.heard == "named"
        asked = not named or (only_named(facts, person.name) and not is_gone(facts, person.name))
        proved = asked and (sourced or person.heard != "reported")
        if proved and not alike and several < MOST[person.heard]:
            people.append(person)
    yield PeopleHeard(facts, tuple(people))


def _person(facts: Facts, voice: Voice) -> Person | None:
    heard = heard_as(facts, voice.name)
    name = as_a_person(voice, given_name_known=heard != "quoted")
    body = [span for span in voice.mentions if in_paragraph(facts, span)]
    if heard == "unclear" or not body or not name:
        return None
    credited = [a for a in facts.attributions if facts.voice_of(a) is voice and a.cue]
    shown = next((a for a in credited if a.certainty == "sure" and _shows(facts, a, heard)), None)
    if shown is None:
        return Person(name, heard, body[0], "") if heard == "named" else None
    return Person(name, heard, shown.cue[0], tag_of(facts, shown))


def _shows(facts: Facts, attribution: Attribution, heard: Heard) -> bool:
    quotes = any(touches_quotation(facts, span) for span in attribution.content)
    return attribution.paragraph > 0 and quotes == (heard == "quoted")


def _body(facts: Facts, acronym: Acronym) -> Person | None:
    """An institution known by its letters, where no words at all are tied to it."""
    name = acronym.first.of(facts.article.text)
    spelled = acronym.expansion.of(facts.article.text) if acronym.expansion else ""
    plain = all(ACRONYM.guards[guard](acronym) for guard in LETTER_GUARDS)
    capital = all(word[0].isupper() for word in words_in(spelled) if word not in FUNCTION_WORDS)
    if not spelled or not plain or not capital or heard_as(facts, name) != "named":
        return None
    return Person(name, "named", acronym.first, "")


def _rows(subject: PeopleHeard) -> list[Row]:
    rows = []
    for person in subject.people:
        number, name = in_paragraph(subject.facts, person.place), printed(person.name)
        because = {
            "quoted": f"P{number} quotes {name} ({in_quotes(person.tag)}).",
            "reported": f"P{number} gives words of {name} ({in_quotes(person.tag)}), none of them "
            "between quotation marks.",
            "named": f"P{number} names {name}; the article ties no words to the name.",
        }[person.heard]
        proof = Proof(CONDITION[person.heard], person.name)
        rows.append(Row(name, COLUMN[person.heard], because, (proof,)))
    return rows


def _named(subject: PeopleHeard) -> list[str]:
    """Those who are only named, and come up in two paragraphs: a name in passing asks for nothing."""
    return [name for name in _unheard(subject) if _paragraphs(subject.facts, name) >= 2]


def _unheard(subject: PeopleHeard) -> list[str]:
    """Those who are surely only named, and could still be asked; the most present ones first."""
    facts = subject.facts
    named = [person.name for person in subject.people if person.heard == "named"]
    sure = [name for name in named if only_named(facts, name) and not is_gone(facts, name)]
    return sorted(sure, key=lambda name: -_paragraphs(facts, name))


def _a_person_unheard(subject: PeopleHeard) -> str:
    """Of these somebody who is surely a person: with a role, or called by the surname too."""
    known = {
        voice.name
        for voice in subject.facts.voices
        if voice.description is not None or any(" " not in alias for alias in voice.aliases)
    }
    return next((n for n in _unheard(subject) if n in known and is_a_persons_name(n)), "")


def _heard_ones(subject: PeopleHeard) -> list[tuple[str, Attribution]]:
    """The people who surely speak, each with the first attribution that shows it."""
    facts, found = subject.facts, []
    unheard = _a_person_unheard(subject)
    for voice in facts.voices:
        name = as_a_person(voice, given_name_known=False) if voice.kind == "person" else ""
        sure = [a for a in facts.attributions if facts.voice_of(a) is voice and _is_heard(a)]
        if name and sure and not content_words(name) & content_words(unheard):
            found.append((name, sure[0]))
    return found


def _is_heard(attribution: Attribution) -> bool:
    plain = attribution.speech and attribution.cue and attribution.lemma in SAYS
    return bool(plain) and attribution.certainty == "sure" and attribution.paragraph > 0


def _people_heard(subject: PeopleHeard) -> list[Option]:
    return [
        Option(
            name,
            f"P{a.paragraph} gives words of {printed(name)} ({in_quotes(tag_of(subject.facts, a))}).",
            (Proof("speaks there", "", a.paragraph, name),),
        )
        for name, a in _heard_ones(subject)
    ]


def _where_unheard(subject: PeopleHeard) -> tuple[Evidence, ...]:
    """The place that names the one, and a few tags of those who speak."""
    facts, text = subject.facts, subject.facts.article.text
    named = next((p for p in subject.people if p.name == _a_person_unheard(subject)), None)
    if named is None:
        return ()
    sentence = sentence_at(facts, named.place.start).of(text)
    return (
        Evidence(in_paragraph(facts, named.place), sentence),
        *(Evidence(a.paragraph, tag_of(facts, a)) for _, a in _heard_ones(subject)[:MOST_TAGS]),
    )


def _paragraphs(facts: Facts, name: str) -> int:
    """In how many paragraphs the name, or its last word, stands."""
    last = name.split()[-1]
    return len({in_paragraph(facts, s) for s in places(facts, last, facts.article.paragraphs)})


def _evidence(subject: PeopleHeard) -> tuple[Evidence, ...]:
    text = subject.facts.article.text
    return tuple(
        Evidence(in_paragraph(subject.facts, p.place), p.tag or p.place.of(text))
        for p in subject.people
    )


HEARD = SubjectKind(
    name="list_of_people",
    about="the people an article names: quoted, reported without quotation marks, or only named",
    find=people_heard,
    evidence=_evidence,
    slots={
        "named": lambda s: printed(" or ".join(_named(s))),
        "one": lambda s: (_named(s) or [""])[0],
        "named_paragraph": lambda s: next(
            (str(in_paragraph(s.facts, p.place)) for p in s.people if p.name in _named(s)), ""
        ),
    },
    guards={
        "somebody_is_only_named": lambda s: bool(_named(s)),
        "somebody_is_quoted": lambda s: any(person.heard == "quoted" for person in s.people),
        "three_people": lambda s: len(s.people) >= 3,
    },
    rows={"how_each_is_heard": _rows},
    proofs={
        "nothing_of_theirs_is_given": lambda s: tuple(
            Proof("only named", name) for name in _named(s)
        )
    },
)

UNHEARD = SubjectKind(
    name="somebody_unheard",
    about="somebody whom the article names without their words, among people whom it quotes",
    find=people_heard,
    evidence=_where_unheard,
    slots={
        "unheard": lambda s: printed(_a_person_unheard(s)),
        "paragraph": lambda s: str(next((e.paragraph for e in _where_unheard(s)), "")),
    },
    guards={"a_person_is_only_named": lambda s: bool(_a_person_unheard(s))},
    options={"people_who_speak": _people_heard},
    proofs={"no_words_of_theirs": lambda s: (Proof("only named", _a_person_unheard(s)),)},
)
