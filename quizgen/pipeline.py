"""The story on one screen: read → extract → ask → choose → assemble → render."""

import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from quizgen.article import Article, Metadata, read_article
from quizgen.article.read import article_from_bytes
from quizgen.bank.files import write_bank
from quizgen.bank.kinds import Bank, BankArticle, OpenCard, Question, WordBoxEntry
from quizgen.base import Place, Problem, errors_in
from quizgen.extract import Facts, extract
from quizgen.extract.hard_words import hard_words
from quizgen.files import write_whole
from quizgen.rules.ask import questions
from quizgen.rules.choose import choose
from quizgen.rules.load import library
from quizgen.rules.rule import Rule

EXIT_TICKET = (
    "Before you leave: write down one thing in this article that you would check before you "
    "pass it on, and where you would look."
)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a teacher can ask of a sheet."""

    questions: int = 10
    seed: int = 1
    rules: Sequence[Rule] = field(default_factory=library)

    @property
    def by_id(self) -> Mapping[str, Rule]:
        return {rule.id: rule for rule in self.rules}


@dataclass(frozen=True, slots=True)
class Made:
    """A bank, and the facts it was made from."""

    bank: Bank
    facts: Facts
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
        place = Place(self.facts.article.file)
        found = []
        if not self.facts.quotations:
            found.append(
                Problem(
                    place,
                    "no quotation was found",
                    "quizgen asks mostly about who said what; a news report with quotations "
                    "gives more questions",
                    "warning",
                )
            )
        if self.asked < self.wished:
            found.append(
                Problem(
                    place,
                    f"{self.asked} questions could be proved, {self.wished} were asked for",
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
    chosen = choose(candidates, wishes.questions, wishes.by_id)
    bank = Bank(
        title=article.metadata.title or "Reading the news",
        articles=(bank_article(article),),
        questions=chosen.sheet,
        spares=chosen.spares,
        seed=wishes.seed,
        word_box=tuple(WordBoxEntry(word.of(article.text)) for word in hard_words(article)),
        exit_ticket=EXIT_TICKET,
    )
    return Made(bank, facts, wishes.questions)


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


def save_bank(bank: Bank, path: Path, force: bool) -> list[Problem]:
    """Writes the bank; an existing one stays unless `force`."""
    return write_bank(bank, path, force=force)


def save_worksheet(bank: Bank, folder: Path, name: str) -> tuple[list[Path], list[Problem]]:
    """Writes worksheet and key of form A; both are rendered before either is written."""
    from quizgen.render.assemble import assemble
    from quizgen.render.pdf import key_pdf, worksheet_pdf

    sheet = assemble(bank)
    pages = {
        folder / f"{name}-worksheet.pdf": worksheet_pdf(sheet),
        folder / f"{name}-key.pdf": key_pdf(sheet),
    }
    problems: list[Problem] = []
    for path, data in pages.items():
        problems += write_whole(data, path)
    return ([] if errors_in(problems) else list(pages)), problems


def slug(article: Article) -> str:
    """A file name for what is made of the article: its own file's, or its headline's words."""
    name = Path(article.file).stem if article.file not in ("", "-") else article.metadata.title
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.casefold()).strip("-")[:60] or "article"
