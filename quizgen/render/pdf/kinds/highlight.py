"""Words to underline in the article, and where they are: so that the answer can be marked here."""

from quizgen.render.pdf.blocks import Block, Row
from quizgen.render.pdf.fields import Field
from quizgen.render.pdf.kit import Kit
from quizgen.render.pdf.widgets import Fill


def layout(kit: Kit) -> list[Block]:
    words, style = kit.words, kit.style
    fields = [
        Field(kit.say(label), kit.width(label), Fill("text", label))
        for label in (words.paragraph, words.first_word, words.last_word)
    ]
    hint = kit.hint(words.highlight_hint)
    if style.answer_width < style.size * 30:
        return [hint, *fields]
    return [hint, Row(fields, [2, 3, 3], style.size, gap=style.unit * 0.8)]
