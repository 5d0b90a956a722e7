"""Facts for people: the article with its marks, then tables of what was found.

Legible without colour: quotations keep their own marks, a source stands in [brackets] with the
number of its voice, a cue in ‹angles›, the content of a paraphrase in {braces}.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.box import SIMPLE_HEAD
from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from quizgen.base import Span
from quizgen.extract.facts import Claim, Facts

STYLES = {"quotation": "green", "content": "cyan", "source": "bold magenta", "cue": "yellow"}
IDENTIFIED = {
    "person": "by name",
    "role": "by role",
    "group": "group",
    "document": "document",
    "unidentified": "not at all",
}
WRITER = "the writer"
DATED = ("passive", "judgement", "cause", "statistic")  # kinds that do not tell the time


def show_facts(facts: Facts, console: Console) -> None:
    """Prints the article with its marks, and the tables that have a row."""
    title = facts.article.metadata.title or facts.article.file
    console.print(Text(title, style="bold"), highlight=False)
    console.print(_legend(), highlight=False)
    console.print()
    for part in (_article(facts), *_tables(facts)):
        console.print(part, highlight=False)


def _legend() -> Text:
    legend = Text("“quoted words”", style=STYLES["quotation"])
    for words, style in (
        ("{reported in other words}", "content"),
        ("[source]ⁿ, n its voice", "source"),
        ("‹cue›", "cue"),
    ):
        legend.append("  ", style="")
        legend.append(words, style=STYLES[style])
    return legend


class _Mark(NamedTuple):
    span: Span
    style: str
    before: str = ""
    after: str = ""


def _marks(facts: Facts) -> Iterator[_Mark]:
    for quotation in facts.quotations:
        if quotation.nature == "speech":
            yield _Mark(quotation.span, "quotation")
    for found in facts.attributions:
        if found.kind == "indirect":
            yield from (_Mark(region, "content", "{", "}") for region in found.content)
        number = "" if found.voice is None else _superscript(found.voice + 1)
        if found.source:
            yield _Mark(found.source, "source", "[", "]" + number)
        yield from (_Mark(cue, "cue", "‹", "›") for cue in found.cue)


def _superscript(number: int) -> str:
    return str(number).translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))


def _article(facts: Facts) -> RenderableType:
    """The paragraphs with their numbers; H is the headline."""
    article = facts.article
    marks = sorted(set(_marks(facts)), key=lambda mark: (mark.span.start, -mark.span.end))
    grid = Table.grid(padding=(0, 1, 1, 0))
    grid.add_column(justify="right", style="dim")
    grid.add_column()
    at = 0
    for block in article.blocks:
        number = article.number_at(block.start) if block != article.title else 0
        inside = []
        while at < len(marks) and marks[at].span.start < block.end:
            inside.append(marks[at])
            at += 1
        grid.add_row(f"P{number}" if number else "H", _paragraph(article.text, block, inside))
    return grid


def _paragraph(text: str, block: Span, marks: Sequence[_Mark]) -> Text:
    """A paragraph with the marks written in; `marks` start in it, in reading order."""
    inserts: dict[int, list[tuple[int, str, str]]] = {}
    for order, mark in enumerate(marks):
        end = min(mark.span.end, block.end)
        # At one place: what ends comes before what begins, an inner end before an outer one.
        inserts.setdefault(end, []).append((-order - 1, mark.after, mark.style))
        inserts.setdefault(mark.span.start, []).append((order + 1, mark.before, mark.style))
    page = Text()
    styles: list[str] = []
    position = block.start
    for place in sorted(inserts):
        page.append(text[position:place], style=" ".join(styles[-1:]))
        position = place
        for order, sign, style in sorted(inserts[place]):
            if order < 0:
                page.append(sign, style=STYLES[style])
                if STYLES[style] in styles:
                    styles.reverse()
                    styles.remove(STYLES[style])
                    styles.reverse()
            else:
                page.append(sign, style=STYLES[style])
                styles.append(STYLES[style])
    page.append(text[position : block.end], style=" ".join(styles[-1:]))
    return page


def _table(title: str, *columns: str) -> Table:
    table = Table(title=title, title_justify="left", title_style="bold", box=SIMPLE_HEAD)
    for column in columns:
        table.add_column(column, overflow="fold")
    return table


def _p(paragraph: int) -> str:
    return f"P{paragraph}" if paragraph else "H"


def _tables(facts: Facts) -> Iterator[RenderableType]:
    for table in (
        _voices(facts),
        _claims(facts),
        _figures(facts),
        _families(facts),
        _relays(facts),
    ):
        if table.row_count:
            yield table


def _voices(facts: Facts) -> Table:
    text = facts.article.text
    quoted = Counter(a.voice for a in facts.attributions if a.kind != "indirect")
    reported = Counter(a.voice for a in facts.attributions if a.kind == "indirect")
    table = _table("Voices", "", "name", "also as", "role", "known", "quoted", "told", "named")
    for number, voice in enumerate(facts.voices):
        others = [alias for alias in voice.aliases if alias != voice.name]
        table.add_row(
            str(number + 1),
            Text(voice.name),
            Text(", ".join(others)),
            Text(voice.description.of(text) if voice.description else ""),
            IDENTIFIED[voice.kind],
            str(quoted[number] or ""),
            str(reported[number] or ""),
            str(len(voice.mentions) or ""),
        )
    return table


def _owner(facts: Facts, attribution: int | None) -> str:
    if attribution is None:
        return WRITER
    found = facts.attributions[attribution]
    voice = facts.voice_of(found)
    if voice:
        return voice.name
    return found.source.of(facts.article.text) if found.source else "not stated"


def _claims(facts: Facts) -> Table:
    """Claims with the ‹words› that decide their kind; that somebody spoke is left out."""
    text = facts.article.text
    table = _table("Claims", "", "kind", "claim, ‹deciding words›", "whose", "how sure")
    cues = sorted({cue for found in facts.attributions for cue in found.cue})

    def is_cue(span: Span) -> bool:
        at = bisect_right(cues, span.start, key=lambda cue: cue.start) - 1
        return at >= 0 and cues[at].holds(span)

    for claim in facts.claims:
        tag = claim.attribution is None and all(map(is_cue, claim.deciding))
        if claim.kind != "other" and not tag:
            kind = f"{claim.kind}, {claim.time}" if claim.kind in DATED else claim.kind
            table.add_row(
                _p(claim.paragraph),
                kind.removesuffix(", none"),
                _decided(text, claim),
                Text(_owner(facts, claim.attribution)),
                claim.certainty,
            )
    return table


def _decided(text: str, claim: Claim, most: int = 110) -> Text:
    """The claim's words, the deciding ones in ‹angles›, cut where they are many."""
    shown = Text()
    position = claim.span.start
    for span in claim.deciding:
        if span.start < position:  # before the claim, or part of the one shown last
            continue
        shown.append(text[position : span.start])
        shown.append(f"‹{span.of(text)}›", style=STYLES["cue"])
        position = span.end
    shown.append(text[position : max(position, claim.span.end)])
    if len(shown) > most:
        shown.truncate(most, overflow="ellipsis")
    return shown


def _figures(facts: Facts) -> Table:
    table = _table("Figures", "", "figure", "unit", "supplied by")
    for figure in facts.figures:
        owner = _owner(facts, figure.attribution)
        table.add_row(
            _p(figure.paragraph), Text(figure.span.of(facts.article.text)), figure.unit, Text(owner)
        )
    return table


def _families(facts: Facts) -> Table:
    table = _table("Wording families", "words for", "", "phrase", "in whose wording")
    for family in facts.families:
        name = family.name
        for phrase in family.phrases:
            if phrase.quoted:
                owner = (
                    "quoted, nobody named"
                    if phrase.attribution is None
                    else f"quoted: {_owner(facts, phrase.attribution)}"
                )
            else:
                owner = f"the writer of {_p(phrase.paragraph)}"
            words = Text(phrase.span.of(facts.article.text))
            table.add_row(name, _p(phrase.paragraph), words, Text(owner))
            name = ""
    return table


def _relays(facts: Facts) -> Table:
    text = facts.article.text
    table = _table(
        "Relays: words that came by another outlet", "", "marker", "outlet", "how", "runs to"
    )
    for relay in facts.relays:
        article = facts.article
        table.add_row(
            _p(article.number_at(relay.marker.start)),
            Text(relay.marker.of(text)),
            Text(relay.outlet.of(text)),
            relay.kind,
            _p(article.number_at(max(relay.reach.start, relay.reach.end - 1))),
        )
    return table
