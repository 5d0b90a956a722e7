"""True or false, with a line to mend a false statement on. Both are shown for every statement."""

from quizgen.render.pdf.blocks import Block, Row, RuledLines, Space, Stack
from quizgen.render.pdf.kit import Kit


def layout(kit: Kit) -> list[Block]:
    words, style = kit.words, kit.style
    judged = Row(
        [
            kit.lettered(words.true_letter, kit.text(words.true)),
            kit.lettered(words.false_letter, kit.text(words.false)),
            Space(),
        ],
        [1, 1, 1.6],
        tag=kit.list_tag("UpperAlpha"),
    )
    mend = Stack([kit.text(words.correct_it), RuledLines(2, style.line_gap)], gap=style.step)
    judged.gap = style.step
    return [judged, mend]
