"""How a sheet is set on paper: one frozen bundle that every renderer of pages takes."""

from dataclasses import dataclass
from typing import Literal

Paper = Literal["letter", "a4"]
Spacing = Literal["normal", "dyslexia"]
ArticlePages = Literal["with", "without", "only"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageOptions:
    """Everything about the look that a teacher may choose; the defaults suit most classes."""

    paper: Paper = "letter"
    size: float = 12  # points of the running text; large print is 18
    spacing: Spacing = "normal"
    columns: Literal[1, 2] = 1
    article: ArticlePages = "with"
    line_numbers: bool = False
    answer_sheet: bool = False  # a page of bubbles behind the questions
    double_sided: bool = False  # each form starts on a front page
    fillable: bool = False  # form fields for students who type
    lang: str = "en"  # of the fixed words
    school: str = ""
    fonts: tuple[str, ...] = ()  # TrueType files to look in for characters the usual fonts lack
