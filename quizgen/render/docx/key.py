"""The answer key in Word."""

from quizgen.render.answers import answer, facts, reasons
from quizgen.render.docx.page import INDENT, Document
from quizgen.render.marks import mark
from quizgen.render.sheet import Key, KeyEntry
from quizgen.render.words import Words


def write_key(document: Document, key: Key, words: Words) -> None:
    """Write the key of one form."""
    form = words.form.format(form=key.form)
    bank = words.bank.format(id=key.bank_id)
    document.footer(f"{words.key}  ·  {form}  ·  {bank}", words.page)
    document.text(f"{words.key}  ·  {words.key_warning}  ·  {form}", small=True)
    document.heading(key.title, 0)
    counts = (words.count("questions", key.questions), words.count("points", key.points))
    document.text("  ·  ".join((*counts, bank, words.seed.format(seed=key.seed))), small=True)
    document.heading(words.quick_marking, 2)
    marks = [f"{entry.number}: {mark(entry, words)}" for entry in key.entries if entry.number]
    document.text([("   ".join(one.replace(" ", "\N{NO-BREAK SPACE}") for one in marks), True)])
    if key.notes:
        document.heading(words.teacher_notes, 2)
        for note in key.notes:
            document.text(f"•\t{note}", hang=12)
    group = None
    for place, entry in enumerate(key.entries):
        if place == 0 or entry.group != group:
            group = entry.group
            document.heading(words.group(group), 2)
        number = f"{entry.number}.\t" if entry.number else ""
        document.text([(number, True), (entry.ask, False)], hang=INDENT if number else 0, keep=True)
        _entry(document, entry, words, key.articles > 1)
        document.space(8)


def _entry(document: Document, entry: KeyEntry, words: Words, several_articles: bool) -> None:
    for place, part in enumerate(entry.parts):
        label = words.part.format(letter="ABCDEFGH"[place])
        document.text([(f"{label}:  ", True), (part.ask, False)], indent=INDENT, keep=True)
        _entry(document, part, words, several_articles)
    lines = [] if entry.parts else list(answer(entry.solution, words))
    for line in (*lines, *reasons(entry, words, several_articles)):
        label = f"{line.label}:  " if line.label else ""
        document.text(
            [(label, True), (line.text, not line.label)], indent=INDENT, after=2, keep=True
        )
    document.text(facts(entry, words), indent=INDENT, small=True)
