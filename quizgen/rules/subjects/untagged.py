"""Subject `untagged_quotation`: a quotation without a tag whose words a tagged one shares."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Facts
from quizgen.rules.proofs import places
from quizgen.rules.reading.phrases import content_words, sentence_at, trimmed, words_in
from quizgen.rules.reading.pieces import opening_phrase
from quizgen.rules.subject import Option, SubjectKind
from quizgen.rules.subjects.quotation import Quoted, quoted

SHARED_WORDS = 6


@dataclass(frozen=True, slots=True)
class Untagged:
    """`bare` has no tag in its paragraph; `tagged` shares the words `shared` (they lie in it)."""

    facts: Facts
    bare: Quoted
    tagged: Quoted
    shared: Span

    @property
    def spans(self) -> tuple[Span, ...]:
        return self.bare.spans + self.tagged.spans


def untagged(facts: Facts) -> Iterator[Untagged]:
    """Quotations whose speaker is found by overlap, each with the tagged quotation it shares with."""
    everything = list(quoted(facts))
    text = facts.article.text
    for bare in everything:
        if bare.attribution.pattern != "overlap":
            continue
        for tagged in everything:
            if tagged is bare or not tagged.attribution.cue or tagged.attribution.by_convention:
                continue
            shared = _longest_shared(text, tagged.quotation.inner, bare.quotation.inner)
            if shared is not None:
                yield Untagged(facts, bare, tagged, shared)
                break


def _longest_shared(text: str, one: Span, other: Span) -> Span | None:
    first, second = one.of(text).split(), other.of(text).split()
    lower_first = [word.casefold().strip(".,;:") for word in first]
    lower_second = [word.casefold().strip(".,;:") for word in second]
    found = SequenceMatcher(None, lower_first, lower_second, autojunk=False).find_longest_match()
    if found.size < SHARED_WORDS:
        return None
    words = " ".join(first[found.a : found.a + found.size])
    start = text.find(words, one.start, one.end)
    return Span(start, start + len(words)) if start >= 0 else None


def _shared(subject: Untagged) -> str:
    text = subject.facts.article.text
    return opening_phrase(text, trimmed(text, subject.shared, ".")).of(text)


def _key(subject: Untagged) -> str:
    number = subject.tagged.quotation.paragraph
    return f"P{number} quotes “{_shared(subject)}” and says whose words these are."


def _true_but_beside_the_point(subject: Untagged) -> list[Option]:
    """True statements on other paragraphs, in the key's form, with words that P{n} does not have."""
    facts = subject.facts
    text = facts.article.text
    number = subject.bare.quotation.paragraph
    bare = subject.bare.quotation.inner.of(text)
    options = []
    for other in quoted(facts):
        there = other.quotation.paragraph
        beginning = opening_phrase(text, other.words).of(text)
        if (
            abs(there - number) > 1
            and there != subject.tagged.quotation.paragraph
            and other.attribution.cue
            and len(words_in(beginning)) >= 3
            and not places(facts, beginning, [subject.bare.quotation.inner])
            and len(content_words(beginning) & content_words(bare)) < 3
        ):
            options.append(
                Option(
                    f"P{there} quotes “{beginning}” and says whose words these are.",
                    f"That is true, but P{number} has none of these words, so they show nothing about it.",
                    (
                        Proof("quoted", beginning, there),
                        Proof("absent", beginning, number),
                    ),
                )
            )
    return options + _shared_topic(subject)


def _shared_topic(subject: Untagged) -> list[Option]:
    """Paragraphs that quote nobody and only have a name in common with the bare quotation."""
    facts = subject.facts
    text = facts.article.text
    number = subject.bare.quotation.paragraph
    names = [w for w in words_in(subject.bare.quotation.inner.of(text))[1:] if w[0].isupper()]
    options = []
    for there, block in enumerate(facts.article.paragraphs, 1):
        if abs(there - number) <= 1 or there == subject.tagged.quotation.paragraph:
            continue
        if any(block.holds(quotation.span) for quotation in facts.quotations):
            continue
        for name in dict.fromkeys(names):
            if len(name) > 2 and places(facts, name, [block]):
                options.append(
                    Option(
                        f"P{there} also speaks of “{name}”, and so is on the same subject as P{number}.",
                        f"Anybody could speak of “{name}”: P{there} quotes no one.",
                        (
                            Proof("stands", name, there),
                            Proof("never quoted", name, there),
                        ),
                    )
                )
                break
    return options


def _proof(subject: Untagged) -> tuple[Proof, ...]:
    words = _shared(subject)
    voice = subject.tagged.voice.name if subject.tagged.voice else ""
    tagged, bare = subject.tagged.quotation.paragraph, subject.bare.quotation.paragraph
    return (
        Proof("quoted", words, tagged),
        Proof("quoted", words, bare),
        Proof("credited to", words, tagged, voice),
    )


def _evidence(subject: Untagged) -> tuple[Evidence, ...]:
    text = subject.facts.article.text
    cue = subject.tagged.attribution.cue[0]
    return (
        Evidence(
            subject.tagged.quotation.paragraph, sentence_at(subject.facts, cue.start).of(text)
        ),
        Evidence(subject.bare.quotation.paragraph, _shared(subject)),
    )


def _nothing_tags_the_paragraph(subject: Untagged) -> bool:
    number = subject.bare.quotation.paragraph
    block = subject.facts.article.paragraphs[number - 1]
    return not any(block.holds(cue) for a in subject.facts.attributions for cue in a.cue) and len(
        subject.bare.quotation.span
    ) >= 0.9 * len(block)


UNTAGGED = SubjectKind(
    name="untagged_quotation",
    about="a paragraph of quotation without a tag that shares words with a tagged quotation",
    find=untagged,
    evidence=_evidence,
    slots={
        "paragraph": lambda s: str(s.bare.quotation.paragraph),
        "tagged_paragraph": lambda s: str(s.tagged.quotation.paragraph),
        "shared": _shared,
        "key": _key,
        "source": lambda s: s.tagged.voice.name if s.tagged.voice else "",
    },
    guards={
        "the_tagged_one_is_sure": lambda s: (
            s.tagged.attribution.certainty == "sure" and s.tagged.voice is not None
        ),
        "both_have_one_voice": lambda s: s.tagged.voice is s.bare.voice,
        "nothing_in_the_paragraph_tags_it": _nothing_tags_the_paragraph,
        "in_two_paragraphs": lambda s: (
            0 < s.tagged.quotation.paragraph != s.bare.quotation.paragraph
        ),
    },
    options={"true_but_beside_the_point": _true_but_beside_the_point},
    proofs={"shares_words_with_a_tagged_quotation": _proof},
)
