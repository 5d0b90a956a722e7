"""Subjects over two articles on one event: who is heard in which, and who quotes more of a saying."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Facts, Quotation, Voice
from quizgen.rules.reading.phrases import content_words, trimmed, words_in
from quizgen.rules.reading.places import places
from quizgen.rules.reading.sources import is_presentable, is_sure
from quizgen.rules.subject import Option, Row, SubjectKind

FIRST, SECOND, BOTH = "only in article 1", "only in article 2", "in both articles"
NAMES = {1: "the first article", 2: "the second article"}
MOST_ROWS = 6
FEWEST_SHARED, FEWEST_MORE = 5, 3  # words
MOST_WORDS = 24


@dataclass(frozen=True, slots=True)
class Voices:
    """The people whose words two articles give; each with the column it goes to."""

    read: tuple[Facts, ...]
    people: tuple[tuple[str, str], ...]  # name, column

    @property
    def facts(self) -> Facts:
        return self.read[0]

    @property
    def spans(self) -> tuple[Span, ...]:
        return ()


def voices_together(read: Sequence[Facts]) -> Iterator[Voices]:
    """One subject for two articles that have a person in common."""
    if len(read) != 2:
        return
    columns: dict[str, str] = {}
    for number, facts in enumerate(read):
        other = read[1 - number]
        for voice in facts.voices:
            if voice.kind != "person" or not is_presentable(voice) or not _is_heard(facts, voice):
                continue
            if _same_person(other, voice.name):
                columns.setdefault(voice.name, BOTH)
            elif not places(other, voice.name.split()[-1], other.article.blocks):
                columns.setdefault(voice.name, (FIRST, SECOND)[number])
    yield Voices(tuple(read), tuple(_balanced(columns)))


def _is_heard(facts: Facts, voice: Voice) -> bool:
    return any(is_sure(a) and facts.voice_of(a) is voice for a in facts.attributions)


def _same_person(facts: Facts, name: str) -> bool:
    """Whether the person, by the same full name, is heard there."""
    return any(voice.name == name and _is_heard(facts, voice) for voice in facts.voices)


def _balanced(columns: dict[str, str]) -> Iterator[tuple[str, str]]:
    """At most two people of each column, by surname, so that the rows give nothing away."""
    kept = [
        item
        for column in (BOTH, FIRST, SECOND)
        for item in [item for item in columns.items() if item[1] == column][: MOST_ROWS // 3]
    ]
    yield from sorted(kept, key=lambda item: item[0].split()[-1])


def _proof_of(name: str, column: str) -> tuple[Proof, ...]:
    surname = name.split()[-1]
    heard = {1: column in (FIRST, BOTH), 2: column in (SECOND, BOTH)}
    return tuple(
        Proof("gives words to", name, None, name, article=article)
        if there
        else Proof("absent", surname, None, article=article)
        for article, there in heard.items()
    )


def _people(subject: Voices) -> list[Row]:
    return [
        Row(name, column, f"{name}: {column}.", _proof_of(name, column))
        for name, column in subject.people
    ]


def _first_mention(subject: Voices) -> tuple[Evidence, ...]:
    found = []
    for name, column in subject.people:
        article = 2 if column == SECOND else 1
        facts = subject.read[article - 1]
        where = places(facts, name, facts.article.blocks)
        if where:
            found.append(Evidence(facts.article.number_at(where[0].start), name, article))
    return tuple(found)


VOICES_TOGETHER = SubjectKind(
    name="voices_together",
    about="the people whose words two articles on one event give",
    find=lambda _: (),
    find_together=voices_together,
    evidence=_first_mention,
    guards={
        "somebody_is_heard_in_both": lambda s: any(column == BOTH for _, column in s.people),
        "somebody_is_heard_in_one": lambda s: any(column != BOTH for _, column in s.people),
    },
    rows={"people_and_their_articles": _people},
)


@dataclass(frozen=True, slots=True)
class SayingTogether:
    """One saying that both articles quote; article `more` prints further words of it."""

    read: tuple[Facts, ...]
    more: int  # 1 or 2
    longer: Quotation
    shorter: Quotation
    shared: Span  # in the longer quotation's article
    further: Span  # in the longer quotation's article

    @property
    def facts(self) -> Facts:
        return self.read[self.more - 1]

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.further,)

    @property
    def less(self) -> int:
        return 3 - self.more

    def words(self, span: Span) -> str:
        """The words of a span of the longer quotation."""
        return span.of(self.facts.article.text)


def sayings_together(read: Sequence[Facts]) -> Iterator[SayingTogether]:
    """Every shorter quotation whose words stand inside a longer one of the other article."""
    if len(read) != 2:
        return
    for more in (1, 2):
        facts, other = read[more - 1], read[2 - more]
        for shorter in other.quotations:
            words = trimmed(other.article.text, shorter.inner, ".?!").of(other.article.text)
            if shorter.nature != "speech" or len(words_in(words)) < FEWEST_SHARED:
                continue
            for longer in facts.quotations:
                yield from _extended(tuple(read), more, longer, shorter, words)


def _extended(
    read: tuple[Facts, ...], more: int, longer: Quotation, shorter: Quotation, words: str
) -> Iterator[SayingTogether]:
    facts = read[more - 1]
    found = places(facts, words, [longer.inner])
    if len(found) != 1:
        return
    shared, text = found[0], facts.article.text
    sentence = next((s for s in facts.sentences if s.holds(shared)), longer.inner)
    end = min(sentence.end, longer.inner.end)
    further = trimmed(text, Span(shared.end, end), ".?!”\"'’")
    number = len(words_in(further.of(text)))
    if FEWEST_MORE <= number <= MOST_WORDS and content_words(further.of(text)):
        yield SayingTogether(read, more, longer, shorter, shared, further)


def _opening(subject: SayingTogether) -> str:
    return " ".join(subject.words(subject.shared).split()[:6]).rstrip(",.;:")


def _tied_to_one_voice(subject: SayingTogether) -> bool:
    """Both articles credit the words to a person of one name, and are sure of it."""
    names = []
    for facts, quotation in (
        (subject.facts, subject.longer),
        (subject.read[subject.less - 1], subject.shorter),
    ):
        holders = [
            a for a in facts.attributions if any(r.touches(quotation.inner) for r in a.content)
        ]
        voices = [facts.voice_of(a) for a in holders if a.certainty == "sure"]
        names.append({voice.name for voice in voices if voice})
    return len(names[0]) == 1 and names[0] == names[1]


def _shorter_words(subject: SayingTogether) -> str:
    text = subject.read[subject.less - 1].article.text
    return trimmed(text, subject.shorter.inner, ".?!").of(text)


def _other_articles(subject: SayingTogether) -> list[Option]:
    """The other article, and “both the same”: each lacks the further words, or does not."""
    further = subject.words(subject.further)
    where = f"Article {subject.more} goes on: “{further}”. Article {subject.less} does not."
    there = Proof("quoted", further, subject.longer.paragraph, article=subject.more)
    missing = Proof("absent", further, None, article=subject.less)
    return [
        Option(NAMES[subject.less], where, (missing, there)),
        Option("both print the same words", where, (missing, there)),
    ]


def _more_is_quoted(subject: SayingTogether) -> tuple[Proof, ...]:
    shared, further = subject.words(subject.shared), subject.words(subject.further)
    between = Span(subject.shared.start, subject.further.end)
    return (
        Proof("quoted", subject.words(between), subject.longer.paragraph, article=subject.more),
        Proof("quoted", shared, subject.shorter.paragraph, article=subject.less),
        Proof("absent", further, None, article=subject.less),
    )


SAYING_TOGETHER = SubjectKind(
    name="saying_together",
    about="a saying that two articles quote, one of them at greater length",
    find=lambda _: (),
    find_together=sayings_together,
    evidence=lambda s: (
        Evidence(s.longer.paragraph, s.words(Span(s.shared.start, s.further.end)), article=s.more),
        Evidence(s.shorter.paragraph, _shorter_words(s), article=s.less),
    ),
    slots={
        "opening": _opening,
        "more": lambda s: NAMES[s.more],
        "further": lambda s: s.words(s.further),
        "more_paragraph": lambda s: str(s.longer.paragraph),
        "less_paragraph": lambda s: str(s.shorter.paragraph),
        "more_number": lambda s: str(s.more),
        "less_number": lambda s: str(s.less),
    },
    guards={"both_credit_one_person": _tied_to_one_voice},
    options={"other_article_or_neither": _other_articles},
    proofs={"one_prints_more": _more_is_quoted},
)
