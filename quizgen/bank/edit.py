"""Regeneration: a new bank spliced into the text of an old one, without losing a teacher's letter.

What the program wrote and nobody touched may be replaced. What a teacher changed stays as it is.
New questions become spares; questions that a teacher deleted stay away.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher, unified_diff

from yaml.nodes import MappingNode

from quizgen.bank.collection import renumbered
from quizgen.bank.decode import decode, read_nodes
from quizgen.bank.encode import entry_text, stamped_entry
from quizgen.bank.kinds import Bank, BankArticle, Common, Evidence, Question, TwoPart
from quizgen.bank.layout import Entry, Layout, layout
from quizgen.bank.scalars import one_line
from quizgen.base import Place, Problem, errors_in

MARK = "# quizgen: the article no longer has the words that this question rests on"
ODD_LINE_END = re.compile("\r(?!\n)|[\x85\u2028\u2029]")
NEAR_ENOUGH = 0.75  # how alike the evidence of a question must be before and after a mended typo


@dataclass(slots=True)
class Report:
    """What regeneration did, by the ids of the questions."""

    same: list[str] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)  # changed by the teacher
    added: list[str] = field(default_factory=list)
    marked: list[str] = field(default_factory=list)
    stay_deleted: list[str] = field(default_factory=list)
    articles_kept: list[str] = field(default_factory=list)  # titles
    problems: list[Problem] = field(default_factory=list)

    def __str__(self) -> str:
        """What was done, on one line."""
        said = [
            f"{len(ids)} {what}"
            for what, ids in (
                ("as they were", self.same),
                ("renewed", self.replaced),
                ("kept as you changed them", self.kept),
                ("new among the spares", self.added),
                ("marked, since their evidence is gone", self.marked),
                ("stay deleted", self.stay_deleted),
            )
            if ids
        ]
        return "questions: " + (", ".join(said) or "none")


@dataclass(slots=True)
class _Splices:
    """Replacements in a text: (start, end, what stands there then)."""

    layout: Layout
    all: list[tuple[int, int, str]] = field(default_factory=list)

    def put(self, start: int, end: int, text: str) -> None:
        text = text.replace("\n", self.layout.newline)
        if start == end and start and self.layout.text[start - 1] != "\n":
            text = self.layout.newline + text
        self.all.append((start, end, text))

    def done(self) -> str:
        pieces, at = [], 0
        for start, end, new in sorted(self.all, key=lambda one: one[:2]):
            pieces += [self.layout.text[at:start], new]
            at = end
        return "".join([*pieces, self.layout.text[at:]])


def regenerate(
    old_text: str, new_bank: Bank, *, revive: bool = False, file: str = "bank.yaml"
) -> tuple[str, Report]:
    """The old text with the new bank spliced in; unchanged where the report has errors."""
    report = Report()
    read = read_nodes(old_text, file)
    old_bank, root, reading = read.bank, read.root, read.reading
    if ODD_LINE_END.search(old_text):
        reading.at(
            0,
            0,
            "the lines of this file end in an unusual way",
            "save it with Unix or Windows line ends",
        )
    report.problems += reading.problems
    if old_bank is None or errors_in(report.problems) or not isinstance(root, MappingNode):
        return old_text, report
    splices = _Splices(layout(old_text, root, old_bank))
    articles, numbers = _articles(splices, new_bank, report, file)
    new = [
        stamped_entry(renumbered(question, numbers))
        for question in (*new_bank.questions, *new_bank.spares)
    ]
    if report.articles_kept:
        new = [one for one in new if all(_stands(item, articles) for item in _evidence(one))]
    here = _questions(splices, new, articles, report)
    _spares(splices, [one for one in new if one.id not in here], old_bank.offered, revive, report)
    ours = dict.fromkeys(
        [*(id for id, is_ours in here.items() if is_ours), *(one.id for one in new)]
    )
    _offered(splices, [one for one in ours if one and one not in old_bank.offered])
    return _proved(old_text, splices, report, file)


def diff(old: str, new: str, file: str) -> str:
    """What would change, line by line."""
    lines = unified_diff(
        old.splitlines(keepends=True), new.splitlines(keepends=True), file, f"{file} (new)"
    )
    return "".join(line if line.endswith("\n") else line + "\n" for line in lines)


def _articles(
    splices: _Splices, new_bank: Bank, report: Report, file: str
) -> tuple[list[BankArticle], dict[int, int]]:
    """Renew the articles nobody touched; all articles, and the new numbers of the new bank's."""
    part = splices.layout.parts.get("articles")
    entries = list(part.entries) if part else []
    articles = [entry.value for entry in entries if isinstance(entry.value, BankArticle)]
    numbers: dict[int, int] = {}
    for number, article in enumerate(map(stamped_entry, new_bank.articles), 1):
        place = _same_article(article, articles)
        if place is None:
            articles.append(article)
            numbers[number] = len(articles)
            _append(splices, "articles", [entry_text(article, part.indent if part else 2)])
            continue
        numbers[number] = place + 1
        if place >= len(entries):
            continue
        entry = entries[place]
        if entry.untouched:
            articles[place] = article
            _renew(splices, entry, article)
        elif _text_of(article) != _text_of(articles[place]):
            report.articles_kept.append(articles[place].title)
            report.problems.append(
                Problem(
                    Place(file),
                    f"the article “{articles[place].title}” stays as you changed it in the bank",
                    "it differs from the file; questions on words that it does not have stay away",
                    "warning",
                )
            )
    return articles, numbers


def _text_of(article: BankArticle) -> BankArticle:
    return replace(article, made="", file="")


def _same_article(article: BankArticle, old: Sequence[BankArticle]) -> int | None:
    """Which of the old articles this is: by its file, its headline, or its words."""
    for place, one in enumerate(old):
        if article.file and article.file == one.file:
            return place
    for place, one in enumerate(old):
        if article.title and article.title == one.title:
            return place
    for place, one in enumerate(old):
        if _alike("\n".join(article.paragraphs), "\n".join(one.paragraphs)) > NEAR_ENOUGH:
            return place
    return None


def _renew(splices: _Splices, entry: Entry, value: Question | BankArticle) -> bool:
    """Replace an untouched entry where it differs; whether it does."""
    text = entry_text(value, entry.indent).replace("\n", splices.layout.newline)
    if splices.layout.text[entry.start : entry.end].rstrip("\r\n") == text.rstrip("\r\n"):
        return False
    splices.put(entry.start, entry.end, entry_text(value, entry.indent))
    return True


def _questions(
    splices: _Splices, new: Sequence[Question], articles: Sequence[BankArticle], report: Report
) -> dict[str, bool]:
    """Renew, keep or mark every question of the file.

    Returns the ids that stand there, or are stood for, and whether the program gave them.
    """
    entries = [
        entry
        for name in ("questions", "spares")
        for entry in (splices.layout.parts[name].entries if name in splices.layout.parts else ())
    ]
    here = {entry.value.id: entry.untouched for entry in entries if isinstance(entry.value, Common)}
    free = [question for question in new if question.id not in here]
    by_id = {question.id: question for question in new}
    for entry in entries:
        old = entry.value
        if isinstance(old, BankArticle):
            continue
        found = by_id.get(old.id) if old.id else None
        if found is None and old.rule and (found := _nearest(old, free)):
            free.remove(found)
        if found:
            here[found.id] = True
        if found and entry.untouched:
            (report.replaced if _renew(splices, entry, found) else report.same).append(found.id)
            _mark(splices, entry, found, articles, report)
            continue
        if old.made or old.rule:
            (report.same if entry.untouched else report.kept).append(old.id)
        _mark(splices, entry, old, articles, report)
    return here


def _nearest(old: Question, free: Sequence[Question]) -> Question | None:
    """The new question that is the old one after a typo in the article was mended."""
    rated = [
        (_alike(_evidence_words(old), _evidence_words(one)), number)
        for number, one in enumerate(free)
        if one.rule == old.rule
    ]
    best = max(rated, key=lambda one: (one[0], -one[1]), default=(0.0, 0))
    return free[best[1]] if best[0] > NEAR_ENOUGH else None


def _evidence_words(question: Question) -> str:
    return " ".join([question.ask, *(one.words for one in _evidence(question))])


def _evidence(question: Question) -> Iterator[Evidence]:
    yield from question.evidence
    if isinstance(question, TwoPart):
        for part in question.parts:
            yield from part.evidence


def _alike(one: str, other: str) -> float:
    if one == other:
        return 1.0
    matcher = SequenceMatcher(None, one.split(), other.split(), autojunk=False)
    return matcher.ratio()


def _mark(
    splices: _Splices,
    entry: Entry,
    question: Question,
    articles: Sequence[BankArticle],
    report: Report,
) -> None:
    """Put a comment above a question whose evidence is gone; take it away when it is back."""
    text = splices.layout.text
    above = text.rfind("\n", 0, max(entry.start - 1, 0)) + 1
    marked = text[above : entry.start].strip() == MARK
    gone = any(not _stands(one, articles) for one in _evidence(question))
    if gone:
        report.marked.append(question.id or question.ask)
    if gone and not marked and entry.end:
        splices.put(entry.start, entry.start, " " * entry.indent + MARK + "\n")
    elif marked and not gone:
        splices.put(above, entry.start, "")


def _stands(evidence: Evidence, articles: Sequence[BankArticle]) -> bool:
    """Whether the article still has the words, wherever they stand now."""
    if not 0 < evidence.article <= len(articles):
        return False
    article = articles[evidence.article - 1]
    words = " ".join(evidence.words.split())
    return any(words in " ".join(text.split()) for text in (article.title, *article.paragraphs))


def _spares(
    splices: _Splices,
    new: Sequence[Question],
    offered: Sequence[str],
    revive: bool,
    report: Report,
) -> None:
    """Append what is new."""
    texts = []
    indent = next(
        (p.indent for n in ("spares", "questions") if (p := splices.layout.parts.get(n))), 2
    )
    for question in new:
        if question.id in offered and not revive:
            report.stay_deleted.append(question.id)
            continue
        report.added.append(question.id)
        texts.append("\n" + entry_text(question, indent))
    _append(splices, "spares", texts)


def _offered(splices: _Splices, ids: Sequence[str]) -> None:
    part = splices.layout.parts.get("offered")
    pad = " " * (part.indent if part else 2)
    _append(splices, "offered", [f"{pad}- {one_line(one)}\n" for one in ids])


def _append(splices: _Splices, name: str, texts: Sequence[str]) -> None:
    """Append entries to a list of the bank, which may be empty, in brackets, or not there yet."""
    if not texts:
        return
    part = splices.layout.parts.get(name)
    if part is None:
        before = splices.layout.parts.get("questions") if name in ("spares", "articles") else None
        end = before.end if before and name == "spares" else splices.layout.end
        splices.put(end, end, f"\n{name}:\n" + "".join(texts))
    elif part.in_brackets and not part.length:
        start, end = part.in_brackets
        splices.put(start - (splices.layout.text[start - 1] == " "), end, "")
        splices.put(part.end, part.end, "".join(texts))
    else:
        splices.put(part.end, part.end, "".join(texts))


def _proved(old_text: str, splices: _Splices, report: Report, file: str) -> tuple[str, Report]:
    """The new text, once it is sure that it reads well and holds every kept line."""
    in_brackets = [
        name
        for name, part in splices.layout.parts.items()
        if part.in_brackets and part.length and any(s[0] == part.end for s in splices.all)
    ]
    if in_brackets:
        report.problems.append(
            Problem(
                Place(file),
                f"'{in_brackets[0]}' is no list of lines, so nothing can be added to it",
                "write each of its entries on a line of its own, with '- ' before it",
            )
        )
        return old_text, report
    text = splices.done()
    if text != old_text and decode(text, file)[0] is None:
        report.problems.append(
            Problem(
                Place(file),
                "the new questions can't be put into this file, which stays as it is",
                "write them into a new bank with another name",
            )
        )
        return old_text, report
    return text, report
