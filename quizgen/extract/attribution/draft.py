"""What the patterns produce, in tokens: drafts that become Attributions at the end."""

from dataclasses import dataclass, field

from quizgen.extract.attribution.phrases import NOBODY, Subject
from quizgen.extract.facts import Force

Range = tuple[int, int]  # half-open token range within one block


@dataclass(slots=True)
class Draft:
    """An attribution in the making. `block` indexes the list of Tokens."""

    block: int
    content: list[Range]
    cue: list[Range]
    pattern: str
    subject: Subject = NOBODY
    lemma: str = ""
    force: Force = "none"
    speech: bool = True
    sentence: int = 0
    continues: int | None = None
    by_convention: bool = False
    quotations: list[int] = field(default_factory=list)  # token indices of the quotations held
