"""What the rules make of many articles: coverage, and whether keys can be guessed.

    python -m quality.questions FILE…        text files, or JSONL with "id" and "text" (may be .gz)

Prints how many articles give enough questions, the table rule × articles × questions, and how often
a student who guesses by a tell (the longest option, the words of the stem, the only quoted one)
would be right.
"""

import gzip
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from quizgen.article import Article, article_from_text, read_article
from quizgen.bank.kinds import Choice, OpenCard, TrueFalse
from quizgen.extract import extract
from quizgen.rules.ask import questions
from quizgen.rules.choose import choose
from quizgen.rules.clash import choices_of
from quizgen.rules.load import library
from quizgen.rules.reading.phrases import content_words, words_in

ENOUGH_WORDS, ENOUGH_QUOTATIONS = 300, 3
ENOUGH = {"questions": 10, "rules": 6, "groups": 3}


@dataclass(slots=True)
class Tally:
    """Counts over all articles; shares are computed when they are printed."""

    articles: int = 0
    fit: int = 0  # long enough, with enough quotations
    enough: int = 0  # of these: enough questions, rules and groups
    full: int = 0  # of these: a printed sheet has as many questions as a class wants
    cards: int = 0
    truths: Counter[bool] = field(default_factory=Counter)
    on_sheets: Counter[str] = field(default_factory=Counter)
    fired: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)
    positions: Counter[tuple[int, int]] = field(default_factory=Counter)
    choices: int = 0
    tells: Counter[str] = field(default_factory=Counter)
    keys: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))


def articles_in(paths: Iterable[Path]) -> Iterator[Article]:
    """The articles of text files and of JSONL files."""
    for path in paths:
        if ".jsonl" in path.name:
            opener = gzip.open if path.suffix == ".gz" else open
            with opener(path, "rt", encoding="utf-8") as lines:
                for line in lines:
                    record = json.loads(line)
                    yield article_from_text(record["text"], record["id"])
        else:
            yield read_article(path)


def tally(articles: Iterable[Article], seed: int = 1) -> Tally:
    """Asks every rule about every article."""
    counts = Tally()
    rules = library()
    by_id = {rule.id: rule for rule in rules}
    for article in articles:
        facts = extract(article)
        asked = questions(rules, facts, seed)
        sheet = choose(asked, ENOUGH["questions"], by_id).sheet
        counts.articles += 1
        counts.cards += any(isinstance(question, OpenCard) for question in asked)
        used = {question.rule for question in asked}
        counts.fired.update(used)
        counts.asked.update(question.rule for question in asked)
        counts.on_sheets.update(question.rule for question in sheet)
        if (
            len(words_in(article.text)) >= ENOUGH_WORDS
            and len(facts.quotations) >= ENOUGH_QUOTATIONS
        ):
            counts.fit += 1
            counts.full += sum(not isinstance(q, OpenCard) for q in sheet) >= ENOUGH["questions"]
            counts.enough += (
                len(asked) >= ENOUGH["questions"]
                and len(used) >= ENOUGH["rules"]
                and len({question.group for question in asked}) >= ENOUGH["groups"]
            )
        for question in asked:
            if isinstance(question, TrueFalse):
                counts.truths[question.answer] += 1
            for part in choices_of(question):
                count_tells(part, question.rule, counts)
    return counts


def count_tells(choice: Choice, rule: str, counts: Tally) -> None:
    """Which guesses without the article would have been right."""
    counts.keys[rule][choice.answer] += 1
    if choice.keep_order:
        return
    options = choice.options
    counts.choices += 1
    counts.positions[len(options), options.index(choice.answer)] += 1
    stem = content_words(choice.ask)
    guesses = {
        "longest": max(options, key=len),
        "shortest": min(options, key=len),
        "words of the stem": max(options, key=lambda text: len(content_words(text) & stem)),
        "only one quoted": _only(options, lambda text: bool(re.search('[“"‘]', text))),
        "only one with a digit": _only(options, lambda text: bool(re.search(r"\d", text))),
        "only one with a capital": _only(options, lambda text: text != text.lower()),
    }
    for tell, guess in guesses.items():
        if guess:
            counts.tells[f"{tell}: applies"] += 1
            counts.tells[f"{tell}: right"] += guess == choice.answer


def _only(options: tuple[str, ...], test: Callable[[str], bool]) -> str:
    found = [option for option in options if test(option)]
    return found[0] if len(found) == 1 else ""


def show(counts: Tally) -> None:
    """Prints the tables."""
    print(f"{counts.articles} articles, {counts.cards} with a card that leaves the page")
    print(
        f"of {counts.fit} with {ENOUGH_WORDS} words and {ENOUGH_QUOTATIONS} quotations or more, "
        f"{_share(counts.enough, counts.fit)} give {ENOUGH['questions']} questions from "
        f"{ENOUGH['rules']} rules and {ENOUGH['groups']} groups; "
        f"{_share(counts.full, counts.fit)} fill a sheet of {ENOUGH['questions']}"
    )
    print(f"\n{'rule':36}{'articles':>9}{'questions':>10}{'on sheets':>10}{'commonest key':>15}")
    for rule in library():
        common = counts.keys[rule.id].most_common(1)
        share = _share(common[0][1], counts.asked[rule.id]) if common else ""
        print(
            f"{rule.id:36}{counts.fired[rule.id]:9}{counts.asked[rule.id]:10}"
            f"{counts.on_sheets[rule.id]:10}{share:>15}"
        )
    print(f"\n{counts.choices} choices without an order of their own; the key stands")
    for (number, place), times in sorted(counts.positions.items()):
        total = sum(n for (size, _), n in counts.positions.items() if size == number)
        print(f"  of {number} options at {'ABCDE'[place]}: {_share(times, total)}")
    true, false = counts.truths[True], counts.truths[False]
    print(f"{true + false} true/false statements, {_share(true, true + false)} of them true")
    print("a guess by a tell is right in")
    for tell in sorted({name.partition(":")[0] for name in counts.tells}):
        right, of = counts.tells[f"{tell}: right"], counts.tells[f"{tell}: applies"]
        print(f"  {tell:26}{_share(right, of):>8} of {of}")


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "–"


def main() -> None:
    """The command."""
    paths = [Path(name) for name in sys.argv[1:]]
    if not paths:
        sys.exit(__doc__)
    show(tally(articles_in(paths)))


if __name__ == "__main__":
    main()
