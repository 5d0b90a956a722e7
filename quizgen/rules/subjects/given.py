"""Subject `person_in_paragraphs`: the paragraphs that quote, report or only speak of one person."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from zlib import crc32

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Facts, Voice
from quizgen.rules.reading.given import Given, given_in
from quizgen.rules.reading.persons import as_a_person, printed
from quizgen.rules.reading.phrases import sentence_at
from quizgen.rules.subject import Option, SubjectKind

REASON: dict[Given, str] = {
    "sentence": "quotes a whole sentence of {source}",
    "few words": "quotes only a few words of {source}",
    "reported": "gives what {source} says without quotation marks",
    "others quoted": "quotes somebody else, not {source}",
    "not quoted": "names {source}, but quotes nobody",
}
# Those that look most like the key come first.
UNLIKE: dict[Given, tuple[Given, ...]] = {
    "sentence": ("others quoted", "few words", "reported", "not quoted"),
    "reported": ("sentence", "others quoted", "few words"),
}

# Quotation marks in one of the others: else a glance would find the key.
MARKED: tuple[Given, ...] = ("sentence", "few words", "others quoted")


@dataclass(frozen=True, slots=True)
class PersonInParagraphs:
    """A person, a paragraph that gives their words in a certain way, and those of other ways."""

    facts: Facts
    voice: Voice
    paragraph: int
    way: Given
    others: tuple[tuple[int, Given], ...]

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.facts.article.paragraphs[self.paragraph - 1],)

    @property
    def name(self) -> str:
        """What the person is called in a sentence of ours."""
        return printed(as_a_person(self.voice, given_name_known=False))


def people_in_paragraphs(facts: Facts) -> Iterator[PersonInParagraphs]:
    """For everybody who speaks a paragraph that quotes them, and one that reports them."""
    for voice in facts.voices:
        if voice.kind != "person" or not as_a_person(voice, given_name_known=False):
            continue
        numbers = range(1, len(facts.article.paragraphs) + 1)
        given = {number: given_in(facts, number, voice.name) for number in numbers}
        for way in UNLIKE:
            keys = [number for number, found in given.items() if found == way]
            if keys:
                # The first of them would often stand first among the options.
                turn = crc32(f"{voice.name}{way}{facts.article.text}".encode())
                key = keys[turn % len(keys)]
                others = _unlike(given, _naming(facts, voice), key, way, turn // 7 % 3)
                yield PersonInParagraphs(facts, voice, key, way, others)


def _naming(facts: Facts, voice: Voice) -> set[int]:
    """The paragraphs that name the person; a surname alone may be somebody else's."""
    return {facts.article.number_at(mention.start) for mention in voice.mentions}


def _unlike(
    given: dict[int, Given], naming: set[int], key: int, way: Given, turn: int
) -> tuple[tuple[int, Given], ...]:
    """Two paragraphs of other ways, one of which names the person.

    `turn` says how many of them stand before the key, where that can be: the paragraphs on its two
    sides would make it the middle one each time.
    """
    ways = UNLIKE[way]
    found = [n for n in given if given[n] in ways and (n in naming or given[n] != "not quoted")]
    found.sort(key=lambda n: (n not in naming, ways.index(given[n]), abs(n - key)))
    pairs = [pair for pair in combinations(found, 2) if pair[0] in naming]
    pairs.sort(
        key=lambda pair: (
            not any(given[n] in MARKED for n in pair),
            sum(n < key for n in pair) != turn,
            given[pair[0]] == given[pair[1]],
        )
    )
    return tuple((number, given[number]) for number in pairs[0]) if pairs else ()


def _other_ways(subject: PersonInParagraphs) -> list[Option]:
    return [
        Option(
            f"P{number}",
            f"P{number} {REASON[way].format(source=subject.name)}.",
            (Proof(f"words given: {way}", "", number, subject.voice.name),),
        )
        for number, way in subject.others
    ]


def _sentence(subject: PersonInParagraphs) -> str:
    """The sentence in which the person is credited with the words, with all that it quotes."""
    facts = subject.facts
    kind = "direct" if subject.way == "sentence" else "indirect"
    held, cue = next(
        (a, cue)
        for a in facts.attributions
        if a.paragraph == subject.paragraph
        and facts.voice_of(a) is subject.voice
        and a.kind == kind
        for cue in a.cue
    )
    sentence = sentence_at(facts, cue.start)
    parts = [sentence] + [
        q.span
        for q in facts.quotations
        if q.span.touches(sentence) and any(region.touches(q.inner) for region in held.content)
    ]
    whole = Span(min(part.start for part in parts), max(part.end for part in parts))
    return whole.of(facts.article.text)


PERSON_IN_PARAGRAPHS = SubjectKind(
    name="person_in_paragraphs",
    about="a paragraph that quotes or reports a person, among others that do not",
    find=people_in_paragraphs,
    evidence=lambda s: (Evidence(s.paragraph, _sentence(s)),),
    slots={
        "source": lambda s: s.name,
        "key": lambda s: f"P{s.paragraph}",
        "paragraph": lambda s: str(s.paragraph),
    },
    guards={
        "a_sentence_is_quoted": lambda s: s.way == "sentence",
        "nothing_is_quoted": lambda s: s.way == "reported",
        "quotation_marks_do_not_tell": lambda s: any(way in MARKED for _, way in s.others),
    },
    options={"paragraphs_of_other_ways": _other_ways},
    proofs={
        "words_given_so": lambda s: (Proof(f"words given: {s.way}", "", s.paragraph, s.voice.name),)
    },
)
