"""What is counted when predicted attributions are held against labelled ones.

Only letters and digits count, so that a quotation mark or comma at an edge costs nothing. A
prediction with a quoted part is held against direct and mixed labels by the quoted parts, one
without against indirect labels by the whole content; pairs are one to one, the best overlap
(intersection over union) first.

A source is right where the predicted span shares a letter with the labelled one, and shares more
with it than with the labelled content; or where both are headed by a shared name. Where no source
is labelled, none may be predicted.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from quality.gold import Label, Labelled, Pairs
from quality.names import head_names, source_kind
from quality.regions import quoted_regions

ROWS = (
    "direct_span@.8",
    "direct_span@.5",
    "direct_attribution",
    "quoted_chars",
    "quoted_chars_source",
    "indirect_span",
    "indirect_attribution",
    "indirect_span_speech",
    "indirect_attribution_speech",
    "any_span@.5",
    "any_attribution",
    "cue",
)
SOURCES = ("named", "pronoun", "nominal", "none")


@dataclass(slots=True)
class Count:
    """Right, predicted and labelled."""

    right: int = 0
    predicted: int = 0
    labelled: int = 0

    def add(self, right: int, predicted: int, labelled: int) -> None:
        """Adds the counts of one article."""
        self.right += right
        self.predicted += predicted
        self.labelled += labelled

    @property
    def precision(self) -> float:
        """Percent of the predicted that is right; 0 where nothing is predicted."""
        return 100 * self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Percent of the labelled that is found; 0 where nothing is labelled."""
        return 100 * self.right / self.labelled if self.labelled else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, in percent."""
        both = self.predicted + self.labelled
        return 200 * self.right / both if both else 0.0


@dataclass(slots=True)
class Score:
    """The counts over all articles, and the errors with an example of each."""

    rows: dict[str, Count] = field(default_factory=lambda: {name: Count() for name in ROWS})
    sources: dict[str, Count] = field(default_factory=lambda: {kind: Count() for kind in SOURCES})
    articles: int = 0
    loose: Count = field(default_factory=Count)  # quoted predictions that touch no label
    errors: Counter[str] = field(default_factory=Counter)
    examples: dict[str, str] = field(default_factory=dict)

    def error(self, kind: str, article: str, words: str) -> None:
        """Notes one error, and keeps the first of each kind as its example."""
        self.errors[kind] += 1
        self.examples.setdefault(kind, f"{article}: {' '.join(words.split())[:110]}")


class _Side:
    """A label or a prediction as sets of character positions."""

    def __init__(self, label: Label, text: str, quoted: set[int]) -> None:
        self.label = label
        self.text = text
        self.content = letters(text, label.content)
        self.quoted = self.content & quoted
        self.cue = {at for start, end in label.cue for at in range(start, end)}

    @cached_property
    def source(self) -> set[int]:
        return letters(self.text, self.label.source)

    def words(self, pairs: Pairs) -> str:
        return " … ".join(self.text[start:end] for start, end in pairs)

    @cached_property
    def kind_of_source(self) -> str:
        return source_kind(self.words(self.label.source))

    def has_right_source(self, prediction: "_Side") -> bool:
        """Whether a prediction credits this label's source."""
        if self.kind_of_source == "none":
            return not prediction.source and not prediction.label.name
        shared = len(self.source & prediction.source)
        if shared and shared > len(self.content & prediction.source):
            return True
        mine = head_names(self.words(self.label.source))
        return self.kind_of_source == "named" and bool(mine & head_names(prediction.label.name))


def letters(text: str, pairs: Pairs) -> set[int]:
    """The positions of letters and digits in ranges of the text."""
    return {
        at for start, end in pairs for at in range(start, min(end, len(text))) if text[at].isalnum()
    }


def pairs_of(
    labelled: Sequence[set[int]], predicted: Sequence[set[int]], least: float
) -> list[tuple[int, int]]:
    """One-to-one pairs with an overlap of `least` or more, the best first."""
    overlaps = []
    for i, mine in enumerate(labelled):
        for j, other in enumerate(predicted):
            shared = len(mine & other)
            if shared and shared >= least * len(mine | other):
                overlaps.append((-shared / len(mine | other), i, j))
    pairs: list[tuple[int, int]] = []
    taken_i: set[int] = set()
    taken_j: set[int] = set()
    for _, i, j in sorted(overlaps):
        if i not in taken_i and j not in taken_j:
            taken_i.add(i)
            taken_j.add(j)
            pairs.append((i, j))
    return pairs


def _union(parts: Iterable[set[int]]) -> set[int]:
    return set().union(*parts)


def add_article(score: Score, article: Labelled, predictions: Iterable[Label]) -> None:
    """Scores one article."""
    text = article.text
    quoted = letters(text, (*quoted_regions(text), *article.quoted))
    gold = [_Side(label, text, quoted) for label in article.labels]
    found = [side for label in predictions if (side := _Side(label, text, quoted)).content]
    score.articles += 1
    direct = [side for side in gold if side.label.kind != "indirect"]
    indirect = [side for side in gold if side.label.kind == "indirect"]
    with_quotes = [side for side in found if side.quoted]
    without = [side for side in found if not side.quoted]
    near = _quoted(score, article.id, direct, with_quotes)
    near += _unquoted(score, article.id, indirect, without)
    any_pairs = pairs_of([s.content for s in gold], [s.content for s in found], 0.5)
    right = sum(gold[i].has_right_source(found[j]) for i, j in any_pairs)
    score.rows["any_span@.5"].add(len(any_pairs), len(found), len(gold))
    score.rows["any_attribution"].add(right, len(found), len(gold))
    score.rows["cue"].add(
        sum(bool(mine.cue & other.cue) for mine, other in near),
        sum(bool(other.cue) for _, other in near),
        sum(bool(mine.cue) for mine, _ in near),
    )
    touched = _union(
        letters(text, pairs)
        for label in article.labels
        for pairs in (label.content, label.source, label.cue)
    )
    loose = [side for side in with_quotes if not side.quoted & touched]
    score.loose.add(len(loose), len(with_quotes), 0)


def _quoted(
    score: Score, id: str, gold: list[_Side], found: list[_Side]
) -> list[tuple[_Side, _Side]]:
    """Direct and mixed labels against the predictions that hold quoted words."""
    rows = score.rows
    mine, others = [side.quoted for side in gold], [side.quoted for side in found]
    hard, soft = pairs_of(mine, others, 0.8), pairs_of(mine, others, 0.5)
    right = [(i, j) for i, j in soft if gold[i].has_right_source(found[j])]
    rows["direct_span@.8"].add(len(hard), len(found), len(gold))
    rows["direct_span@.5"].add(len(soft), len(found), len(gold))
    rows["direct_attribution"].add(len(right), len(found), len(gold))
    good = _union(
        both
        for side in gold
        for other in found
        if (both := side.quoted & other.quoted) and side.has_right_source(other)
    )
    all_mine, all_others = _union(mine), _union(others)
    rows["quoted_chars"].add(len(all_mine & all_others), len(all_others), len(all_mine))
    rows["quoted_chars_source"].add(len(good), len(all_others), len(all_mine))
    for i, j in soft:
        kind = gold[i].kind_of_source
        score.sources[kind].add((i, j) in right, 1, 0)
        if (i, j) not in right:
            other = found[j].words(found[j].label.source) or found[j].label.name or "none"
            wanted = gold[i].words(gold[i].label.source) or "none"
            which = "no source" if other == "none" else "another source"
            words = f"{other!r} for {wanted!r}: {gold[i].words(gold[i].label.content)}"
            score.error(f"quoted: {which} for a {kind} source", id, words)
    _errors(score, id, "quoted", gold, found, soft, [side.quoted for side in gold])
    return [(gold[i], found[j]) for i, j in soft]


def _unquoted(
    score: Score, id: str, gold: list[_Side], found: list[_Side]
) -> list[tuple[_Side, _Side]]:
    """Indirect labels against the predictions without quoted words."""
    rows = score.rows
    pairs = pairs_of([side.content for side in gold], [side.content for side in found], 0.5)
    right = [(i, j) for i, j in pairs if gold[i].has_right_source(found[j])]
    rows["indirect_span"].add(len(pairs), len(found), len(gold))
    rows["indirect_attribution"].add(len(right), len(found), len(gold))
    # A prediction that found a thought, wish or decree is left aside, not counted wrong.
    other = sum(not gold[i].label.speech for i, _ in pairs)
    speech = sum(side.label.speech for side in gold)
    spoken = sum(gold[i].label.speech for i, _ in right)
    rows["indirect_span_speech"].add(len(pairs) - other, len(found) - other, speech)
    rows["indirect_attribution_speech"].add(spoken, len(found) - other, speech)
    for i, j in pairs:
        if (i, j) not in right:
            words = f"{found[j].words(found[j].label.source)!r} for "
            words += f"{gold[i].words(gold[i].label.source)!r}"
            score.error(f"indirect: wrong source ({gold[i].kind_of_source})", id, words)
    _errors(score, id, "indirect", gold, found, pairs, [side.content for side in gold])
    return [(gold[i], found[j]) for i, j in pairs]


def _errors(
    score: Score,
    id: str,
    which: str,
    gold: list[_Side],
    found: list[_Side],
    pairs: list[tuple[int, int]],
    parts: list[set[int]],
) -> None:
    """Notes the labels and predictions that no pair holds, by their cue."""
    matched_i, matched_j = {i for i, _ in pairs}, {j for _, j in pairs}
    predicted = _union(side.content for side in found)
    for i, side in enumerate(gold):
        if i in matched_i:
            continue
        cue = " ".join(side.words(side.label.cue).lower().split()) or "no cue"
        how = "cut otherwise" if parts[i] & predicted else "missed"
        speech = "" if side.label.speech else ", no speech"
        by_cue = f"{speech}, cue “{cue}”" if which == "indirect" else ""
        words = f"[{cue}] {side.words(side.label.content)}"
        score.error(f"{which}: {how}{by_cue}", id, words)
    labelled = _union(side.content for side in gold)
    for j, side in enumerate(found):
        if j in matched_j:
            continue
        cue = " ".join(side.words(side.label.cue).lower().split()) or "no cue"
        if not side.content & labelled:
            kind = f"{which}: predicted where nothing is labelled"
            kind += f", cue “{cue}”" if which == "indirect" else f", pattern {side.label.pattern}"
            score.error(kind, id, f"[{cue}] {side.words(side.label.content)}")
