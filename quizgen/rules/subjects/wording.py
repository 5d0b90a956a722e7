"""Subject `wording_family`: different phrases for one kind of referent, and who uses which."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Facts, Wording, WordingFamily
from quizgen.rules.proofs import folded, inside_quotation, places
from quizgen.rules.reading.phrases import name_of, people
from quizgen.rules.reading.sources import display, is_presentable
from quizgen.rules.subject import Row, SubjectKind

OUTSIDE = "the writer’s wording, outside quotation marks"
MOST_PROMPTS = 6


@dataclass(frozen=True, slots=True)
class Family:
    """A family and those of its phrases that have one owner alone, one place for each phrase."""

    facts: Facts
    family: WordingFamily
    owned: tuple[tuple[Wording, str], ...]  # with the choice that is right

    @property
    def spans(self) -> tuple[Span, ...]:
        return tuple(wording.span for wording, _ in self.owned)


def families(facts: Facts) -> Iterator[Family]:
    """Each wording family of the article with the phrases whose owner is sure."""
    for family in facts.families:
        owned: dict[str, tuple[Wording, str]] = {}
        dropped: set[str] = set()
        for wording in family.phrases:
            phrase = folded(wording.span.of(facts.article.text))
            owner = _owner(facts, wording)
            if not owner or (phrase in owned and owned[phrase][1] != owner):
                dropped.add(phrase)
            owned.setdefault(phrase, (wording, owner))
        kept = [
            item
            for phrase, item in owned.items()
            if phrase not in dropped
            and not any(phrase in other for other in owned if other != phrase)
            and _always(facts, item)
        ]
        yield Family(facts, family, tuple(kept[:MOST_PROMPTS]))


def _owner(facts: Facts, wording: Wording) -> str:
    """The choice that is right for the phrase, or nothing where it is not sure."""
    if not wording.paragraph:
        return ""
    if not wording.quoted:
        return OUTSIDE
    if wording.attribution is None:
        return ""
    attribution = facts.attributions[wording.attribution]
    voice = facts.voice_of(attribution)
    if voice is None or attribution.certainty != "sure":
        return ""
    if voice.kind != "person":
        named = voice.kind in ("group", "document") and is_presentable(voice)
        return _quoted_words_of(display(voice)) if named else ""
    return _quoted_words_of(name_of(voice))


def _quoted_words_of(name: str) -> str:
    return f"{name}’{'' if name.endswith('s') else 's'} quoted words"


def _always(facts: Facts, item: tuple[Wording, str]) -> bool:
    """Wherever the phrase stands, it stands on the same side of the quotation marks."""
    wording, _ = item
    found = places(facts, wording.span.of(facts.article.text), facts.article.blocks)
    return all(inside_quotation(facts, span) == wording.quoted for span in found)


def _prompts(subject: Family) -> list[Row]:
    rows = []
    for wording, owner in subject.owned:
        phrase = wording.span.of(subject.facts.article.text)
        if owner == OUTSIDE:
            proof = Proof("only outside quotation marks", phrase)
            because = f"P{wording.paragraph}: “{phrase}” stands outside quotation marks."
        else:
            assert wording.attribution is not None
            voice = subject.facts.voice_of(subject.facts.attributions[wording.attribution])
            name = voice.name if voice else ""
            proof = Proof("credited to", phrase, wording.paragraph, name)
            because = f"P{wording.paragraph}: “{phrase}” is quoted from {name}."
        rows.append(Row(f"“{phrase}” (P{wording.paragraph})", owner, because, (proof,)))
    return rows


def _a_voice_with_none_of_them(subject: Family) -> list[str]:
    """One more person of the article, in whose quoted words no phrase of the family stands."""
    facts = subject.facts
    used = {owner for _, owner in subject.owned}
    for voice in people(facts):
        choice = _quoted_words_of(name_of(voice))
        uses = any(
            wording.quoted
            and wording.attribution is not None
            and facts.voice_of(facts.attributions[wording.attribution]) is voice
            for wording in subject.family.phrases
        )
        if choice not in used and not uses:
            return [choice]
    return []


def _evidence(subject: Family) -> tuple[Evidence, ...]:
    return tuple(
        Evidence(wording.paragraph, wording.span.of(subject.facts.article.text))
        for wording, _ in subject.owned
    )


WORDING_FAMILY = SubjectKind(
    name="wording_family",
    about="different phrases for one kind of referent, each on one side of the quotation marks",
    find=families,
    evidence=_evidence,
    slots={
        "number": lambda s: {3: "three", 4: "four", 5: "five", 6: "six"}.get(len(s.owned), "these"),
        "phrases": lambda s: ", ".join(
            f"“{wording.span.of(s.facts.article.text)}”" for wording, _ in s.owned
        ),
    },
    guards={
        "three_phrases": lambda s: len(s.owned) >= 3,
        "two_owners": lambda s: len({owner for _, owner in s.owned}) >= 2,
    },
    rows={"phrases": _prompts},
    choices={"a_voice_with_none_of_them": _a_voice_with_none_of_them},
)
