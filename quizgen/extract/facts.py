"""What extraction finds: frozen facts, each with its spans into `Article.text`.

Terms are the field's own. An attribution has a *source* (who), a *cue* (said, according to) and a
*content*; it is *direct* (wholly quoted), *mixed* (partly quoted) or *indirect* (not quoted).
Paragraph numbers count from 1; 0 is the headline.
"""

from dataclasses import dataclass
from typing import Literal

from quizgen.article import Article
from quizgen.base import Span

Certainty = Literal["sure", "likely", "guess"]
AttributionKind = Literal["direct", "mixed", "indirect"]

# How a source is identified to the reader (the columns of the source ladder).
Identification = Literal["person", "role", "group", "document", "unidentified"]

# What a reporting verb says about the words besides reporting them; see words/reporting_verbs.
Force = Literal["neutral", "commit", "doubt", "concede", "stress", "ask", "show", "write", "none"]

ClaimKind = Literal["action", "statistic", "prediction", "cause", "judgement", "passive", "other"]


@dataclass(frozen=True, slots=True)
class Quotation:
    """One region between quotation marks.

    `span` includes the marks, `inner` leaves them out. `opens`: it has an opening mark;
    `closes`: it has a closing mark in its own paragraph (newspapers leave a quotation open that
    the next paragraph continues). `nature` tells speech from marks that quote nobody.
    """

    span: Span
    inner: Span
    paragraph: int
    opens: bool = True
    closes: bool = True
    nature: Literal["speech", "scare", "title"] = "speech"


@dataclass(frozen=True, slots=True)
class Voice:
    """Someone or something the article gives words, ideas or deeds to.

    `name` is the fullest form the article uses; `aliases` all forms, as printed;
    `mentions` every place, in reading order. `description` is the span that gives the role
    ("the mayor of Ardal", "a dam engineer"), where the article gives one. `speaks`: it is the
    source of an attribution; people who are only named are voices too, with `speaks` False.
    """

    name: str
    kind: Identification
    aliases: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()
    description: Span | None = None
    speaks: bool = True


@dataclass(frozen=True, slots=True)
class Attribution:
    """Content, its source and the cue that ties them.

    `content` has one region or more ("A," he said. "B." is one attribution of two regions).
    `voice` indexes `Facts.voices`; None where the source is not resolved.
    `certainty` says how reliable the pattern is that found source and content: questions use only
    "sure" ones. `by_convention`: the source rests on how newspapers carry a speaker over, not on
    a tag. `speech` is False for thought, wish and decree (believes, wants, ordered).
    """

    content: tuple[Span, ...]
    source: Span | None
    cue: tuple[Span, ...]
    kind: AttributionKind
    paragraph: int
    voice: int | None = None
    lemma: str = ""  # of the cue: "say", "according to"
    force: Force = "none"
    speech: bool = True
    certainty: Certainty = "likely"
    by_convention: bool = False
    pattern: str = ""  # the name of the pattern that found it, for `explain` and error reading
    continues: int | None = None  # the attribution this one carries on, a paragraph before

    @property
    def anchor(self) -> int:
        """Where its tag stands: the cue's first character, without a cue the content's."""
        return (self.cue or self.content)[0].start


@dataclass(frozen=True, slots=True)
class Repetition:
    """Words that two quotations share: `first` and `second` index `Facts.quotations`."""

    first: int
    second: int
    shared_in_first: Span
    shared_in_second: Span


@dataclass(frozen=True, slots=True)
class Relay:
    """A marker that the words came by another outlet: "From The Hill:", "told the Post".

    `reach` is how far it runs; for a heading such as "From X:" that is a convention.
    """

    marker: Span
    outlet: Span
    voice: int | None
    reach: Span
    kind: Literal["excerpt", "told", "wrote in", "reported"]


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence or clause that states something, with its owner and the words that decide."""

    span: Span
    kind: ClaimKind
    paragraph: int
    attribution: int | None = None  # index into Facts.attributions; None: the writer's own
    time: Literal["past", "future", "present", "none"] = "none"
    deciding: tuple[Span, ...] = ()
    certainty: Certainty = "likely"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit, as printed, and the attribution whose content holds it."""

    span: Span  # number and unit: "43 percent", "$2.4 million", "300 homes"
    value: float | None
    unit: str  # folded: "percent", "$", "home"
    paragraph: int
    attribution: int | None = None


@dataclass(frozen=True, slots=True)
class Wording:
    """One phrase of a wording family where it stands, and in whose words."""

    span: Span
    quoted: bool
    attribution: int | None  # the quotation's attribution; None: the writer, or nobody resolved
    paragraph: int


@dataclass(frozen=True, slots=True)
class WordingFamily:
    """Different phrases for one kind of referent ("illegal aliens", "undocumented neighbours")."""

    name: str
    phrases: tuple[Wording, ...]


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date or time phrase; `iso` is set where it can be resolved without outside knowledge."""

    span: Span
    iso: str
    paragraph: int


@dataclass(frozen=True, slots=True)
class VagueAmount:
    """An amount without a number ("several calls", "significantly increased").

    `span` covers the vague word and what it measures, `word` the vague word alone. `bare`: its
    sentence gives no number either.
    """

    span: Span
    word: Span
    paragraph: int
    attribution: int | None = None
    bare: bool = True
    certainty: Certainty = "likely"


@dataclass(frozen=True, slots=True)
class Modality:
    """How firmly an event is stated: "will open" is firm, "may open", "is expected to open" hedged.

    `span` is the word that says so, `event` the verb it governs, `lemma` the event's base form as
    far as its ending shows ("met" stays "met"); two with one lemma may speak of one event.
    """

    span: Span
    event: Span
    lemma: str
    hedged: bool
    paragraph: int
    attribution: int | None = None
    certainty: Certainty = "likely"


@dataclass(frozen=True, slots=True)
class PhrasePlace:
    """One place of a repeated phrase and who does it there; no agent: the sentence names none."""

    span: Span
    paragraph: int
    agent: Span | None = None
    certainty: Certainty = "guess"


@dataclass(frozen=True, slots=True)
class RepeatedPhrase:
    """Two or more words in a row that stand in three places or more, in lower case."""

    words: str
    places: tuple[PhrasePlace, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything that was found in one article; tuples are in reading order."""

    article: Article
    sentences: tuple[Span, ...]
    quotations: tuple[Quotation, ...]
    voices: tuple[Voice, ...]
    attributions: tuple[Attribution, ...]
    repetitions: tuple[Repetition, ...] = ()
    relays: tuple[Relay, ...] = ()
    claims: tuple[Claim, ...] = ()
    figures: tuple[Figure, ...] = ()
    families: tuple[WordingFamily, ...] = ()
    dates: tuple[DateMention, ...] = ()
    vague_amounts: tuple[VagueAmount, ...] = ()
    modalities: tuple[Modality, ...] = ()
    repeated_phrases: tuple[RepeatedPhrase, ...] = ()

    def voice_of(self, attribution: Attribution) -> Voice | None:
        """The voice an attribution is credited to, if it is resolved."""
        return None if attribution.voice is None else self.voices[attribution.voice]

    def utterances(self) -> tuple[tuple[int, ...], ...]:
        """The attributions (their indices) grouped: those that carry on one another are one group.

        A quotation that runs over three paragraphs is three attributions and one utterance.
        """
        groups: dict[int, list[int]] = {}
        head: dict[int, int] = {}
        for index, attribution in enumerate(self.attributions):
            before = attribution.continues
            head[index] = index if before is None else head.get(before, index)
            groups.setdefault(head[index], []).append(index)
        return tuple(tuple(group) for group in groups.values())
