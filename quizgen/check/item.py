"""What a check sees: a question, its place in the file, and what the article says."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from quizgen.article import Article, Metadata
from quizgen.bank.decode import Read, questions_in
from quizgen.bank.kinds import Bank, BankArticle, Choice, MultiSelect, Question, TwoPart
from quizgen.base import Place, Span
from quizgen.check.texts import bare
from quizgen.extract import extract
from quizgen.extract.facts import Facts
from quizgen.rules.reading.places import folded
from quizgen.rules.rule import Rule


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found: the words it is about, in which field, and what is wrong with them."""

    message: str
    words: str = ""
    field: str = "ask"


@dataclass(frozen=True)
class Checked:
    """The bank that is checked, and what its articles say, worked out when a check asks."""

    bank: Bank
    read: Read
    rules: Mapping[str, Rule]

    @cached_property
    def facts(self) -> list[Facts]:
        """The facts of every article, as the rules see them."""
        return [extract(article_of(one)) for one in self.bank.articles]

    @cached_property
    def article_text(self) -> str:
        """All articles, without capitals and with straight marks."""
        return folded("\n".join(" ".join(text.split()) for text in self._texts()))

    @cached_property
    def contested_terms(self) -> list[str]:
        """Phrases that the articles use beside other phrases for the same people or things."""
        found: set[str] = set()
        for facts in self.facts:
            for family in facts.families:
                phrases = {bare(one.span.of(facts.article.text)) for one in family.phrases}
                found |= phrases if len(phrases) > 1 else set()
        return sorted(found)

    def _texts(self) -> Iterator[str]:
        for article in self.bank.articles:
            yield from (article.title, *article.paragraphs)

    def in_article(self, text: str) -> bool:
        """Whether the words stand in one of the articles, capitals and mark shapes aside.

        Words with a gap (…) stand there piece by piece.
        """
        pieces = folded(" ".join(text.split())).split("…")
        return all(piece.strip() in self.article_text for piece in pieces)

    def items(self) -> Iterator["Item"]:
        """Every question of the bank, and every part of one."""
        assert isinstance(self.read.root, MappingNode)
        questions = [*self.bank.questions, *self.bank.spares]
        for question, (part, node) in zip(questions, self._nodes(), strict=True):
            whole = Item(self, question, node, question, part == "questions")
            yield whole
            if isinstance(question, TwoPart):
                inner = fields_of(node)["parts"]
                for one, place in zip(question.parts, inner.value, strict=True):
                    yield Item(self, one, place, question, whole.on_sheet)

    def _nodes(self) -> list[tuple[str, MappingNode]]:
        assert isinstance(self.read.root, MappingNode)
        return sorted(questions_in(self.read.root), key=lambda one: one[0] != "questions")


@dataclass(frozen=True)
class Item:
    """A question, or one part of a two-part question; `whole` is what it is part of."""

    checked: Checked
    question: Question
    node: MappingNode
    whole: Question
    on_sheet: bool
    _cache: dict[str, object] = field(default_factory=dict, compare=False, repr=False)

    @property
    def is_part(self) -> bool:
        """Whether it is a part of a two-part question."""
        return self.question is not self.whole

    @property
    def generated(self) -> bool:
        """Whether a rule asked it: only then is it to be proved."""
        return bool(self.whole.rule)

    @property
    def name(self) -> str:
        """What a person finds the question by."""
        return self.whole.id or self.whole.ask

    @property
    def options(self) -> tuple[str, ...]:
        """What a student chooses from."""
        question = self.question
        return question.options if isinstance(question, Choice | MultiSelect) else ()

    def is_given(self, option: str) -> bool:
        """Whether nobody worded the option: it is copied from the article, or fixed by the rule."""
        rule = self.checked.rules.get(self.whole.rule)
        fixed = (
            {text for task in rule.tasks for text in (*task.options, *task.columns)} if rule else ()
        )
        return option in fixed or self.checked.in_article(option)

    @property
    def keys(self) -> tuple[str, ...]:
        """The right options."""
        if isinstance(self.question, Choice):
            return (self.question.answer,)
        return self.question.answer if isinstance(self.question, MultiSelect) else ()

    @property
    def distractors(self) -> tuple[str, ...]:
        """The wrong options."""
        return tuple(option for option in self.options if option not in self.keys)

    def place(self, found: Finding) -> Place:
        """Where the words stand in the file; the field or the question, where they do not."""
        node: Node = fields_of(self.node).get(found.field, self.node)
        reading = self.checked.read.reading
        start, end = node.start_mark.index, node.end_mark.index
        for entry in _scalars(node):
            if entry.value == found.words:
                start, end = entry.start_mark.index, entry.end_mark.index
        line, column = reading.position(start + _offset(found.words, reading.text[start:end]))
        return reading.place(line, column)


def _offset(words: str, typed: str) -> int:
    """Where the words stand in a value as it was typed, with line ends inside; else its start."""
    if words.split() and (match := re.search(r"\s+".join(map(re.escape, words.split())), typed)):
        return match.start()
    # A text below `>-` starts on the next line.
    block = re.match(r"[>|][^\n]*\n\s*(?=\S)", typed)
    return block.end() if block else 0


def fields_of(node: MappingNode) -> dict[str, Node]:
    """The value of each name of a mapping."""
    return {key.value: value for key, value in node.value}


def _scalars(node: Node) -> Iterator[ScalarNode]:
    if isinstance(node, ScalarNode):
        yield node
    elif isinstance(node, SequenceNode):
        for entry in node.value:
            yield from _scalars(entry)
    elif isinstance(node, MappingNode):
        for key, value in node.value:
            yield from _scalars(key)
            yield from _scalars(value)


def article_of(kept: BankArticle) -> Article:
    """The article that a bank keeps, as the floors below know it."""
    blocks = [kept.title, *kept.paragraphs] if kept.title else list(kept.paragraphs)
    spans, at = [], 0
    for block in blocks:
        spans.append(Span(at, at + len(block)))
        at += len(block) + 2
    about = Metadata(kept.title, kept.outlet, kept.author, kept.date, kept.url)
    title = spans.pop(0) if kept.title else None
    return Article("\n\n".join(blocks), tuple(spans), title, about, file=kept.file)
