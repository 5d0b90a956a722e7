"""One block while it is read: its skeleton, its quotations, and the drafts found so far."""

from collections.abc import Iterator

from quizgen.extract.attribution.content import trim
from quizgen.extract.attribution.cues import Cue
from quizgen.extract.attribution.draft import Draft
from quizgen.extract.attribution.subjects import (
    Subject,
)
from quizgen.extract.facts import Quotation
from quizgen.extract.sentences import Tokens
from quizgen.extract.vocabulary import (
    QUOTED,
)


class Reading:
    """One block (the headline or a paragraph) and what was found in it."""

    def __init__(self, tokens: Tokens, block: int, quotations: tuple[Quotation, ...]) -> None:
        self.tokens = tokens
        self.block = block
        self.quotations = quotations
        self.quoted = [i for i in tokens.quotation if tokens.flags[i] & QUOTED]
        self.drafts: list[Draft] = []
        self.pending: list[Draft] = []  # tags whose content the next paragraph holds

    def quotation(self, i: int) -> Quotation:
        """The quotation that token i is."""
        return self.quotations[self.tokens.quotation[i]]

    def whole(self, i: int) -> bool:
        """Whether the quotation at token i reads as a sentence of its own, not a fragment."""
        inner = self.quotation(i).inner
        text = self.tokens.text
        head = text[inner.start : inner.start + 2].lstrip("'‘[(…. ")[:1]
        return bool(head) and (head.isupper() or head.isdigit())

    def last_mark(self, i: int) -> str:
        """The last character inside the quotation at token i."""
        inner = self.quotation(i).inner
        return self.tokens.text[inner.start : inner.end].rstrip(" '’‘")[-1:]

    def keep(self, draft: Draft, first: int) -> None:
        """Adds a draft; those of its sentence whose cue it takes for content are dropped.

        A quotation that both hold is the new draft's alone, for its cue stands nearer.
        """
        held = {i for a, b in draft.content for i in range(a, b) if self.tokens.flags[i] & QUOTED}
        kept: list[Draft] = []
        for other in self.drafts[first:]:
            if any(a <= other.cue[0][0] < b for a, b in draft.content):
                continue
            if held:
                other.content = list(self._without(other.content, held))
            if other.content:
                kept.append(other)
        self.drafts[first:] = [*kept, draft]

    def _without(self, content: list[tuple[int, int]], held: set[int]) -> Iterator[tuple[int, int]]:
        """The ranges of a content, cut where the first of the held quotations begins."""
        for first, last in content:
            cut = next((i for i in range(first, last) if i in held), last)
            cut_range = (first, last) if cut == last else trim(self.tokens, first, cut)
            if cut_range[0] < cut_range[1]:
                yield cut_range

    def draft(
        self, cue: Cue, subject: Subject, content: list[tuple[int, int]], pattern: str
    ) -> Draft:
        return Draft(
            block=self.block,
            content=content,
            cue=[(cue.first, cue.last)],
            pattern=pattern,
            subject=subject,
            lemma=cue.verb.lemma,
            force=cue.verb.force,
            speech=cue.verb.speech,
        )
