"""Relays: markers that words came by another outlet ("From The Hill:", "told the Post")."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from quizgen.base import Span
from quizgen.extract.facts import Attribution, Relay, Voice
from quizgen.extract.names import OUTLET, Name, bare
from quizgen.extract.roster import Roster
from quizgen.extract.sentences import Tokens
from quizgen.extract.vocabulary import CAPITAL, DET, QUOTED, VERBS

HEADING = frozenset(["from", "via", "per"])
LONGEST_HEADING = 10


def find_relays(
    blocks: Sequence[Tokens],
    roster: Roster,
    voices: Sequence[Voice],
    index: dict[int, int],
    attributions: Sequence[Attribution],
) -> tuple[Relay, ...]:
    """The relay markers in reading order; a heading's reach runs to the next heading."""
    found: list[Relay] = []
    headings = [number for number, tokens in enumerate(blocks) if _is_heading(tokens)]
    for number, following in pairwise([*headings, len(blocks)]):
        tokens = blocks[number]
        if number + 1 >= len(blocks):
            continue
        outlet = tokens.span(1, len(tokens) - 1)
        reach = Span(blocks[number + 1].starts[0], blocks[following - 1].ends[-1])
        entry = roster.at.get((number, len(tokens) - 1))
        voice = index.get(entry[0]) if entry else None
        found.append(Relay(tokens.span(0, len(tokens)), outlet, voice, reach, "excerpt"))
    cues = sorted((cue.start, cue.end, n) for n, a in enumerate(attributions) for cue in a.cue)
    for (block, _), (entry_number, name) in roster.at.items():
        relay = _at_name(blocks[block], name, index.get(entry_number), attributions, cues)
        if relay and _is_outlet(blocks[block], name, roster.entries[entry_number].kind):
            found.append(relay)
    found += _reported(voices, attributions)
    return tuple(sorted(found, key=lambda relay: relay.marker))


def _is_heading(tokens: Tokens) -> bool:
    """Whether a paragraph is no more than "From X:"."""
    return (
        2 < len(tokens) <= LONGEST_HEADING
        and tokens.number > 0
        and tokens.words[0] in HEADING
        and tokens.words[-1] == ":"
        and bool(tokens.flags[-2] & CAPITAL)
        and bool(tokens.flags[1] & (CAPITAL | DET))
        and not any(flag & QUOTED for flag in tokens.flags)
    )


def _is_outlet(tokens: Tokens, name: Name, kind: str) -> bool:
    printed = tokens.printed(name.last - 1)
    return (
        kind == "document"
        or any(bare(word.lower()) in OUTLET for word in name.words)
        or (len(name.words) == 1 and printed.isupper() and len(printed) > 2)
    )


def _at_name(
    tokens: Tokens,
    name: Name,
    voice: int | None,
    attributions: Sequence[Attribution],
    cues: Sequence[tuple[int, int, int]],
) -> Relay | None:
    words, flags = tokens.words, tokens.flags
    i = name.start - 1
    first = name.start
    if i >= 0 and flags[i] & DET:
        first = i
        i -= 1
    if i < 0:
        return None
    outlet = tokens.span(first, name.last)
    if words[i] in ("told", "tells", "telling"):
        marker, kind = tokens.span(i, name.last), "told"
    elif words[i] in ("in", "for", "on"):
        k = i - 1
        while k >= 0 and k > i - 7 and not (words[k] in VERBS or flags[k] & QUOTED):
            k -= 1
        if k < 0 or words[k] not in ("wrote", "writes", "write", "writing", "written", "published"):
            return None
        marker, kind = tokens.span(k, name.last), "wrote in"
    else:
        return None
    reach = _reach(marker, attributions, cues)
    if reach is None:
        return None
    return Relay(marker, outlet, voice, reach, "told" if kind == "told" else "wrote in")


def _reach(
    marker: Span, attributions: Sequence[Attribution], cues: Sequence[tuple[int, int, int]]
) -> Span | None:
    """The content of the attribution whose cue the marker begins with; `cues` are sorted."""
    at = bisect_left(cues, (marker.end, 0, 0))
    for start, end, number in reversed(cues[max(0, at - 4) : at]):
        if start < marker.end and marker.start < end:
            content = attributions[number].content
            return Span(content[0].start, content[-1].end)
    return None


def _reported(voices: Sequence[Voice], attributions: Sequence[Attribution]) -> Iterator[Relay]:
    for attribution in attributions:
        if attribution.lemma != "report" or attribution.voice is None or not attribution.source:
            continue
        if voices[attribution.voice].kind != "document" or not attribution.cue:
            continue
        first, last = attribution.source, attribution.cue[-1]
        marker = Span(min(first.start, last.start), max(first.end, last.end))
        content = Span(attribution.content[0].start, attribution.content[-1].end)
        if marker.touches(content):
            marker = attribution.cue[-1]
        yield Relay(marker, first, attribution.voice, content, "reported")
