"""What the patterns produce, in tokens: drafts that become Attributions at the end."""

from dataclasses import dataclass

from quizgen.extract.attribution.subjects import NOBODY, Subject
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
    continues: "Draft | None" = None
    by_convention: bool = False
    source_block: int | None = None  # where subject stands, if in another block
    cue_block: int | None = None
