"""How much room the quoted words of each voice take, and who is quoted last."""

from quizgen.extract.facts import Attribution, Facts, Quotation, Voice
from quizgen.rules.reading.phrases import words_in

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
    return surely_of(facts, found[-1][1]) if found else None


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
