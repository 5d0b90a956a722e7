"""The story on one screen: read → extract → ask → choose → assemble → render."""

import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from quizgen.article import Article, Metadata, read_article
from quizgen.article.read import article_from_bytes
from quizgen.bank.files import load_bank, regenerate_bank, write_bank
from quizgen.bank.kinds import Bank, BankArticle, OpenCard, Question, WordBoxEntry
from quizgen.base import Place, Problem, errors_in
from quizgen.extract import Facts, extract
from quizgen.extract.hard_words import hard_words
from quizgen.render.assemble import assemble
from quizgen.rules.ask import questions, questions_together
from quizgen.rules.choose import choose
from quizgen.rules.load import library
from quizgen.rules.rule import Rule

TOGETHER = "Two reports on one event"
DIRECTIONS = (
    "Read the article twice: once for the story, and once for its sources (S) and its evidence (E). "
    "Then answer the questions; “P3” means paragraph 3."
)
OPEN_NOTE = "Score open answers on the words they quote, never on the position they take."
CONVENTION_NOTE = (
    "Some keys rest on a convention of newspapers, not on words of the article; each says so."
)
EXIT_TICKET = (
    "Before you leave: write down one thing in this article that you would check before you "
    "pass it on, and where you would look."
)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a teacher can ask of a sheet; questions of the skills in `prefer` are chosen first."""

    questions: int = 10
    seed: int = 1
    rules: Sequence[Rule] = field(default_factory=library)
    prefer: Sequence[str] = ()

    @property
    def by_id(self) -> Mapping[str, Rule]:
        return {rule.id: rule for rule in self.rules}


@dataclass(frozen=True, slots=True)
class Made:
    """A bank, and the facts of each of its articles that it was made from."""

    bank: Bank
    read: tuple[Facts, ...]
    wished: int

    @property
    def asked(self) -> int:
        """Questions on the sheet; the card that leaves the page does not count."""
        return sum(not isinstance(question, OpenCard) for question in self.bank.questions)

    @property
    def rules_used(self) -> Counter[str]:
        """How many questions of the sheet each rule asked."""
        return Counter(question.rule for question in self.bank.questions)

    @property
    def warnings(self) -> list[Problem]:
        """What a teacher should know of a bank that is thinner than wished."""
        found = [
            Problem(
                Place(facts.article.file),
                "no quotation was found",
                "quizgen asks mostly about who said what; a news report with quotations gives more "
                "questions",
                "warning",
            )
            for facts in self.read
            if not facts.quotations
        ]
        if self.asked < self.wished:
            found.append(
                Problem(
                    Place(self.read[0].article.file),
                    f"{_questions(self.asked)} could be proved, {self.wished} were asked for",
                    "nothing is asked that the article's own words do not prove",
                    "warning",
                )
            )
        return found


def article_named(name: str, about: Metadata | None = None) -> Article:
    """The article in a file, or on standard input where the name is "-"; raises Unreadable."""
    if name == "-":
        return article_from_bytes(sys.stdin.buffer.read(), "-", about)
    return read_article(Path(name), about)


def make_bank(article: Article, wishes: Wishes) -> Made:
    """The bank of one article: every question that can be proved, the best of them on the sheet."""
    facts = extract(article)
    candidates: list[Question] = questions(wishes.rules, facts, wishes.seed)
    chosen = choose(candidates, wishes.questions, wishes.by_id, wishes.prefer)
    bank = Bank(
        title=article.metadata.title or "Reading the news",
        articles=(bank_article(article),),
        questions=chosen.sheet,
        spares=chosen.spares,
        seed=wishes.seed,
        word_box=tuple(WordBoxEntry(word.of(article.text)) for word in hard_words(article)),
    )
    return Made(_furnished(bank), (facts,), wishes.questions)


def make_bank_together(articles: Sequence[Article], wishes: Wishes) -> Made:
    """One bank of two articles on one event: only what has to be asked of both."""
    read = tuple(extract(article) for article in articles)
    candidates = questions_together(wishes.rules, read, wishes.seed)
    cards = questions(wishes.rules, read[0], wishes.seed)
    candidates += [question for question in cards if isinstance(question, OpenCard)]
    chosen = choose(candidates, wishes.questions, wishes.by_id, wishes.prefer)
    bank = Bank(
        title=TOGETHER,
        articles=tuple(bank_article(article) for article in articles),
        questions=chosen.sheet,
        spares=chosen.spares,
        seed=wishes.seed,
    )
    return Made(_furnished(bank), read, len(candidates) - 1)


def _furnished(bank: Bank) -> Bank:
    """The bank with the texts around the questions, which a teacher is free to edit."""
    by_convention = any(q.note.startswith("By convention") for q in bank.questions)
    return replace(
        bank,
        directions=DIRECTIONS,
        exit_ticket=EXIT_TICKET,
        minutes=assemble(bank).paper.minutes,
        notes=(OPEN_NOTE, CONVENTION_NOTE) if by_convention else (OPEN_NOTE,),
    )


def bank_article(article: Article) -> BankArticle:
    """The article as a bank keeps it."""
    about = article.metadata
    return BankArticle(
        paragraphs=tuple(span.of(article.text) for span in article.paragraphs),
        title=about.title,
        outlet=about.outlet,
        author=about.author,
        date=about.date,
        url=about.url,
        file=Path(article.file).name if article.file else "",
    )


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of a new bank: the bank that is in the file now, and what was done to the file."""

    bank: Bank | None  # None: nothing was written, or what is there cannot be read
    done: str = ""  # where an old bank was there: what of it was kept, on one line
    changes: str = ""  # the same as a diff
    problems: Sequence[Problem] = ()


def save_bank(
    bank: Bank, path: Path, *, force: bool = False, revive: bool = False, dry_run: bool = False
) -> Saved:
    """Writes a new bank, or splices it into the teacher's own, which loses nothing.

    `force` replaces the old bank and keeps it as `.bak`; `revive` brings back deleted questions;
    a dry run writes nothing.
    """
    if path.exists() and not force:
        changes, report = regenerate_bank(bank, path, revive=revive, dry_run=dry_run)
        if errors_in(report.problems):
            return Saved(None, problems=report.problems)
        if dry_run:
            return Saved(bank, str(report), changes, report.problems)
        there, problems = load_bank(path)
        return Saved(there, str(report), changes, [*report.problems, *problems])
    if dry_run:
        return Saved(bank)
    problems = write_bank(bank, path, force=force)
    return Saved(None if errors_in(problems) else bank, problems=problems)


def _questions(number: int) -> str:
    return f"{number} question{'' if number == 1 else 's'}"


def slug(article: Article) -> str:
    """A file name for what is made of the article: its own file's, or its headline's words."""
    name = Path(article.file).stem if article.file not in ("", "-") else article.metadata.title
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.casefold()).strip("-")[:60] or "article"
