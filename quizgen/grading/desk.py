"""The teacher's desk: response files in, tables and sheets out."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from quizgen.bank.kinds import Bank
from quizgen.base import Place, Problem, errors_in
from quizgen.grading.classroom import Class, Result
from quizgen.grading.credit import Credit
from quizgen.grading.feedback import Sheets
from quizgen.grading.gradebook import gradebook, question_table
from quizgen.grading.marking import Marked, marking_file, read_marks
from quizgen.grading.names import names_file, read_names, with_codes
from quizgen.grading.read import OWN_TABLES, read_all
from quizgen.grading.summary import Summary
from quizgen.grading.words import grading_words
from quizgen.render.options import PageOptions
from quizgen.render.pdf.fonts import book
from quizgen.render.slots import Keyed
from quizgen.render.words import words_for

GRADEBOOK, QUESTIONS, MARKING, NAMES = OWN_TABLES
SUMMARY, FEEDBACK, TOGETHER = "summary.pdf", "feedback", "feedback.pdf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What a teacher may choose about grading."""

    seed: int | None = None
    credit: Credit = field(default_factory=Credit)
    anonymous: bool = False
    options: PageOptions = field(default_factory=PageOptions)


@dataclass(frozen=True, slots=True)
class Graded:
    """A class, graded: who got what, and everything needed to write it down."""

    room: Class
    results: Sequence[Result]
    slots: Sequence[Keyed]  # of form A
    marked: Marked
    names: bytes | None  # the list of names and codes, where names are replaced
    wishes: Wishes

    def tables(self) -> dict[str, bytes]:
        """The CSV files by name."""
        lang = self.wishes.options.lang
        say, fixed = grading_words(lang), words_for(lang)
        tables = {
            GRADEBOOK: gradebook(self.results, self.slots, say),
            QUESTIONS: question_table(self.results, self.slots, fixed, say),
            MARKING: marking_file(self.results, self.slots, self.marked, fixed),
        }
        return tables if self.names is None else {**tables, NAMES: self.names}

    def summary(self) -> bytes:
        """The class summary as a PDF."""
        say = grading_words(self.wishes.options.lang)
        paper = self.room.first.paper
        return Summary(paper, self.slots, self.results, say, self.wishes.options).pdf()

    def sheets(self) -> Sheets:
        """What writes the feedback sheets."""
        paper = self.room.first.paper
        say = grading_words(self.wishes.options.lang)
        return Sheets(paper.title, paper.bank_id, len(paper.articles), say, self.wishes.options)

    def font_problems(self) -> list[Problem]:
        """A warning where students wrote characters that no font has, such as emoji."""
        texts = [result.student + result.group for result in self.results]
        texts += [
            mark.answer.text + mark.comment for result in self.results for mark in result.marks
        ]
        missing = book(self.wishes.options.fonts).missing("".join(texts))
        if not missing:
            return []
        named = ", ".join(f"“{char}” (U+{ord(char):04X})" for char in missing[:5])
        more = f" and {len(missing) - 5} more" if len(missing) > 5 else ""
        message = f"no font has {named}{more}; printed as a box"
        return [Problem(Place("feedback sheets"), message, severity="warning")]

    def sheet_names(self) -> list[str]:
        """A file name for each student's feedback, no two the same."""
        names: dict[str, None] = {}
        for result in self.results:
            plain = name = _plain(f"{result.group} {result.student}") or "student"
            count = 1
            while name in names:
                count += 1
                name = f"{plain} ({count})"
            names[name] = None
        return [f"{FEEDBACK}/{name}.pdf" for name in names]


def grade(
    bank: Bank, sources: Iterable[str], folder: Path, wishes: Wishes
) -> tuple[Graded | None, list[Problem]]:
    """Grades everything; marks and codes of an earlier time are read from the folder."""
    room = Class(bank, wishes.seed, wishes.credit)
    slots = room.slots()
    marked, problems = read_marks(folder / MARKING, slots)
    responses, found = read_all(sources, room.asked)
    names, wrong = read_names(folder / NAMES) if wishes.anonymous else ({}, [])
    # What can't be read must not be written over: it may hold marks or codes.
    broken = [one for one in problems if not one.where.line] + wrong
    problems += found + wrong
    if errors_in(broken) or not responses:
        return None, problems
    if wishes.anonymous:
        names = with_codes(names, [(one.group, one.student) for one in responses])

    def shown(group: str, student: str) -> str:
        return names.get((group, student), student)

    results, told = room.grade(responses, marked.marks, shown)
    listed = names_file(names) if wishes.anonymous else None
    return Graded(room, results, slots, marked, listed, wishes), problems + told


def _plain(text: str) -> str:
    """The text as a file name: letters of any script, digits and hyphens."""
    folded = unicodedata.normalize("NFC", text).casefold()
    return re.sub(r"[^\w]+", "-", folded).strip("-_")[:60]
