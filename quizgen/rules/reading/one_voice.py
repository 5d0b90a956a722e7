"""Whose words a paragraph gives, where it surely gives those of one voice, or surely none of one."""

from quizgen.extract.facts import Attribution, Facts, Voice
from quizgen.rules.reading.hearing import may_speak


def attributions_in(facts: Facts, number: int) -> list[Attribution]:
    """Every attribution that has its words or its tag in the paragraph, if there is such a one."""
    if number > len(facts.article.paragraphs):
        return []
    block = facts.article.paragraphs[number - 1]
    return [
        a
        for a in facts.attributions
        if a.paragraph == number or any(block.touches(s) for s in (*a.content, *a.cue))
    ]


def one_voice_of(facts: Facts, number: int) -> Voice | None:
    """The one voice of the paragraph, tagged there, where each of its quotations is credited to it."""
    here = attributions_in(facts, number)
    tagged = [a for a in here if a.cue and a.speech and a.paragraph == number]
    if not tagged or any(a.certainty != "sure" or a.by_convention for a in here):
        return None
    voices = {a.voice for a in here}
    if any(_has_company(facts, a) for a in here):
        return None
    return facts.voice_of(here[0]) if len(voices) == 1 and _all_held(facts, number, here) else None


def gives_none_of(facts: Facts, number: int, voice: Voice) -> bool:
    """The paragraph gives words, all surely of others; if it names the voice, then not as speaking."""
    here = attributions_in(facts, number)
    if not here:
        return False
    block = facts.article.paragraphs[number - 1]
    return (
        all(a.certainty == "sure" and facts.voice_of(a) is not voice for a in here)
        and _all_held(facts, number, here)
        and not any(
            block.touches(mention) and may_speak(facts, mention) for mention in voice.mentions
        )
    )


def _has_company(facts: Facts, attribution: Attribution) -> bool:
    """Whether the source names somebody else too: “Ana Bell and Tom Reed said”."""
    return attribution.source is not None and any(
        attribution.source.touches(mention)
        for voice in facts.voices
        if voice.kind == "person" and voice is not facts.voice_of(attribution)
        for mention in voice.mentions
    )


def _all_held(facts: Facts, number: int, here: list[Attribution]) -> bool:
    """No quotation of the paragraph is left over."""
    block = facts.article.paragraphs[number - 1]
    return all(
        any(region.touches(quotation.inner) for a in here for region in a.content)
        for quotation in facts.quotations
        if block.touches(quotation.span) and quotation.nature == "speech"
    )
