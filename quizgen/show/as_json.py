"""Facts as plain JSON values, with offsets in the file the reader has.

An offset counts characters of the file as decoded, without newline translation; a byte order mark
is removed and not counted. A span is `[start, end]`, half-open, and `text[start:end]` of that file
is what was found (with the file's own line breaks, where a paragraph was broken by hand).
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from quizgen.base import Span
from quizgen.extract.facts import Facts

Pair = list[int]


def as_json(facts: Facts) -> dict[str, Any]:
    """Everything that was found in one article, as values that `json.dumps` takes.

    `id` is the file's stem, `paragraph` 0 the headline; `attribution` and `voice` are indices
    into the lists of the same object, null where there is none.
    """
    article = facts.article

    def pair(span: Span) -> Pair:
        there = article.to_file.span(span)
        return [there.start, there.end]

    def pairs(spans: Iterable[Span | None]) -> list[Pair]:
        return [pair(span) for span in spans if span is not None]

    def words(span: Span) -> str:
        return span.of(article.text)

    groups = facts.utterances()
    place = {index: number for number, group in enumerate(groups) for index in group}

    def owner(index: int | None) -> int | None:
        return None if index is None else place[index]

    def utterance(group: tuple[int, ...]) -> dict[str, Any]:
        """One attribution of the export: a quotation over three paragraphs has three regions."""
        first, *rest = (facts.attributions[index] for index in group)
        kinds = {first.kind, *(part.kind for part in rest)}
        return {
            "content": pairs(span for part in (first, *rest) for span in part.content),
            "source": pairs((first.source,)),
            "source_name": voice.name if (voice := facts.voice_of(first)) else None,
            "cue": pairs(span for part in (first, *rest) for span in part.cue),
            "kind": first.kind if len(kinds) == 1 else "mixed",
            "speech": first.speech,
            "voice": first.voice,
            "lemma": first.lemma,
            "force": first.force,
            "paragraph": first.paragraph,
            "certainty": first.certainty,
            "by_convention": first.by_convention,
            "pattern": first.pattern,
        }

    return {
        "id": Path(article.file).stem,
        "file": article.file,
        "title": pair(article.title) if article.title else None,
        "paragraphs": pairs(article.paragraphs),
        "attributions": [utterance(group) for group in groups],
        "quotations": [
            {
                "span": pair(found.span),
                "inner": pair(found.inner),
                "nature": found.nature,
                "paragraph": found.paragraph,
            }
            for found in facts.quotations
        ],
        "voices": [
            {
                "name": found.name,
                "kind": found.kind,
                "aliases": list(found.aliases),
                "mentions": pairs(found.mentions),
                "description": pair(found.description) if found.description else None,
                "speaks": found.speaks,
            }
            for found in facts.voices
        ],
        "claims": [
            {
                "span": pair(found.span),
                "kind": found.kind,
                "time": found.time,
                "deciding": pairs(found.deciding),
                "attribution": owner(found.attribution),
                "paragraph": found.paragraph,
                "certainty": found.certainty,
            }
            for found in facts.claims
        ],
        "figures": [
            {
                "span": pair(found.span),
                "value": found.value,
                "unit": found.unit,
                "attribution": owner(found.attribution),
                "paragraph": found.paragraph,
            }
            for found in facts.figures
        ],
        "dates": [
            {"span": pair(found.span), "iso": found.iso, "paragraph": found.paragraph}
            for found in facts.dates
        ],
        "wording_families": [
            {
                "name": family.name,
                "phrases": [
                    {
                        "span": pair(found.span),
                        "words": words(found.span),
                        "quoted": found.quoted,
                        "attribution": owner(found.attribution),
                        "paragraph": found.paragraph,
                    }
                    for found in family.phrases
                ],
            }
            for family in facts.families
        ],
        "relays": [
            {
                "marker": pair(found.marker),
                "outlet": pair(found.outlet),
                "voice": found.voice,
                "reach": pair(found.reach),
                "kind": found.kind,
            }
            for found in facts.relays
        ],
        "repetitions": [
            {
                "first": found.first,
                "second": found.second,
                "shared_in_first": pair(found.shared_in_first),
                "shared_in_second": pair(found.shared_in_second),
            }
            for found in facts.repetitions
        ],
        "vague_amounts": [
            {
                "span": pair(found.span),
                "word": pair(found.word),
                "bare": found.bare,
                "attribution": owner(found.attribution),
                "paragraph": found.paragraph,
                "certainty": found.certainty,
            }
            for found in facts.vague_amounts
        ],
        "modalities": [
            {
                "span": pair(found.span),
                "event": pair(found.event),
                "lemma": found.lemma,
                "hedged": found.hedged,
                "attribution": owner(found.attribution),
                "paragraph": found.paragraph,
                "certainty": found.certainty,
            }
            for found in facts.modalities
        ],
        "repeated_phrases": [
            {
                "words": found.words,
                "places": [
                    {
                        "span": pair(place.span),
                        "agent": pair(place.agent) if place.agent else None,
                        "paragraph": place.paragraph,
                        "certainty": place.certainty,
                    }
                    for place in found.places
                ],
            }
            for found in facts.repeated_phrases
        ],
    }
