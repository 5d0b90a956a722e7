"""True or false, with a line to mend a false statement on. Both are shown for every statement."""

from quizgen.render.pdf.blocks import Block, Stack
from quizgen.render.pdf.fields import RuledLines
from quizgen.render.pdf.kinds.choice import lettered_options
from quizgen.render.pdf.kit import Kit
from quizgen.render.pdf.widgets import Fill
from quizgen.render.sheet import Lettered, TrueFalseFace


def layout(face: TrueFalseFace, kit: Kit) -> list[Block]:
    words, style = kit.words, kit.style
    judged = (Lettered(words.true_letter, words.true), Lettered(words.false_letter, words.false))
    lines = RuledLines(2, style.line_gap, Fill("lines", words.correction))
    mend = Stack([kit.say(words.correct_it), lines], gap=style.step)
    return [lettered_options(judged, kit, face.ask), mend]
