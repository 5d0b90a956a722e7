"""How much room the quoted words of each voice take, and who is quoted last."""

from quizgen.extract.facts import Attribution, Facts, Quotation, Voice
from quizgen.rules.reading.phrases import words_in

MARGIN = 1.5  # how much more room than the next voice has leaves no doubt
FEWEST_WORDS = 3  # a shorter quotation may be a term, and is nobody's speech for sure


def speech(facts: Facts) -> list[tuple[Quotation, Attribution | None]]:
    """The quotations of speech in the body, each with the attribution that holds it."""
    text = facts.article.text
    found = []
    for quotation in facts.quotations:
        long = len(words_in(quotation.inner.of(text))) >= FEWEST_WORDS
        if quotation.paragraph and quotation.nature == "speech" and long:
            holder = next(
                (
                    a
                    for a in facts.attributions
                    if any(r.touches(quotation.inner) for r in a.content)
                ),
                None,
            )
            found.append((quotation, holder))
    return found


def surely_of(facts: Facts, attribution: Attribution | None) -> Voice | None:
    """The voice of a sure attribution of speech."""
    if attribution is None or attribution.certainty != "sure" or not attribution.speech:
        return None
    return facts.voice_of(attribution)


def last_voice(facts: Facts) -> Voice | None:
    """The person who is quoted last, where that is sure."""
    found = speech(facts)
    if not found:
        return None
    quotation, attribution = found[-1]
    later = [q for q in facts.quotations if q.span.start > quotation.span.start]
    return surely_of(facts, attribution) if _are_of(facts, later, attribution) else None


def first_voice(facts: Facts) -> Voice | None:
    """The person who is quoted first below the headline, where that is sure."""
    found = speech(facts)
    if not found:
        return None
    quotation, attribution = found[0]
    earlier = [q for q in facts.quotations if q.span.start < quotation.span.start and q.paragraph]
    return surely_of(facts, attribution) if _are_of(facts, earlier, attribution) else None


def _are_of(facts: Facts, short: list[Quotation], attribution: Attribution | None) -> bool:
    """Whether these short quotations are all of that voice: a single word could be said to count."""
    return attribution is not None and all(
        quotation.nature == "title"
        or any(
            a.voice == attribution.voice and a.certainty == "sure"
            for a in facts.attributions
            if any(region.touches(quotation.inner) for region in a.content)
        )
        for quotation in short
    )


def room_of(facts: Facts) -> dict[str, int]:
    """Quoted words by voice, as far as they are surely of one; all the others under an empty name."""
    counts: dict[str, int] = {}
    for quotation, attribution in speech(facts):
        voice = surely_of(facts, attribution)
        name = voice.name if voice is not None else ""
        number = len(words_in(quotation.inner.of(facts.article.text)))
        counts[name] = counts.get(name, 0) + number
    return counts


def by_far(facts: Facts) -> Voice | None:
    """The voice with far more quoted words than any other, even if all unsure ones were one other's."""
    counts = room_of(facts)
    unsure = counts.pop("", 0)
    ranks = sorted(counts, key=lambda name: -counts[name])
    if len(ranks) < 2 or counts[ranks[0]] < MARGIN * (counts[ranks[1]] + unsure):
        return None
    return next(voice for voice in facts.voices if voice.name == ranks[0])


def room(facts: Facts) -> dict[str, int]:
    """Quoted words by voice; empty where a single quotation has no sure voice."""
    counts: dict[str, int] = {}
    for quotation, attribution in speech(facts):
        voice = surely_of(facts, attribution)
        if voice is None:
            return {}
        number = len(words_in(quotation.inner.of(facts.article.text)))
        counts[voice.name] = counts.get(voice.name, 0) + number
    return counts
