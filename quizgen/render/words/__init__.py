"""The fixed words of a sheet, one file a language: a new language is a new file."""

from collections import Counter
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from quizgen.bank.kinds import Group
from quizgen.loader import Loader


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language. `{…}` are slots; `one | many` is chosen by the number."""

    lang: str
    common: str  # words that tell a text in this language from others
    name: str
    class_: str
    date: str
    score: str
    form: str
    page: str
    questions: str
    minutes: str
    points: str
    directions: str
    article: str
    article_number: str
    by: str
    marks: str
    word_box: str
    groups: dict[str, str]
    more_questions: str
    choose_several: str
    true: str
    false: str
    true_letter: str
    false_letter: str
    correct_it: str
    match_hint: str
    choices: str
    order_hint: str
    table_hint: str
    highlight_hint: str
    paragraph: str
    first_word: str
    last_word: str
    part: str
    exit_ticket: str
    answer_sheet: str
    answer_sheet_hint: str
    key: str
    key_warning: str
    quick_marking: str
    teacher_notes: str
    answer: str
    model_answer: str
    also_right: str
    mark_these: str
    open_answer: str
    correction: str
    why: str
    evidence: str
    headline: str
    wrong: str
    rubric: str
    note: str
    level: str
    standard: str
    rule: str
    seed: str
    bank: str
    overview: str
    question: str
    quote: str

    def count(self, words: str, number: int) -> str:
        """`1 question` or `2 questions`, from the `one | many` of the language."""
        one, _, many = getattr(self, words).partition(" | ")
        return str(one if number == 1 else many).format(n=number)

    def group(self, group: Group | None) -> str:
        """The heading of a group of questions."""
        return self.groups[group] if group else self.more_questions

    def quoted(self, text: str) -> str:
        """The text between this language's quotation marks, unless it brings its own."""
        return text if text[:1] in '“«"' else self.quote.format(text=text)


@cache
def words_for(lang: str) -> Words:
    """The words of a language; KeyError names a language that has no file."""
    data = read_words(__name__, lang) | {"lang": lang}
    return Words(**{field.name: data[field.name.rstrip("_")] for field in fields(Words)})


def read_words(package: str, lang: str) -> dict[str, Any]:
    """What `<lang>.yaml` in a package says; KeyError names a language that has no file."""
    file = files(package) / f"{lang}.yaml"
    if not file.is_file():
        raise KeyError(lang)
    words: dict[str, Any] = yaml.load(file.read_text(encoding="utf-8"), Loader=Loader)
    return words


def language_of(text: str) -> str:
    """The language of a text, by its commonest words, among those that have a file."""
    found = Counter(text.casefold().split())

    def score(lang: str) -> int:
        return sum(found[word] for word in words_for(lang).common.split())

    return max(languages(), key=lambda lang: (score(lang), lang == "en"))


def languages() -> list[str]:
    """The languages that have a file."""
    return sorted(
        one.name.removesuffix(".yaml")
        for one in files(__name__).iterdir()
        if one.name.endswith(".yaml")
    )
