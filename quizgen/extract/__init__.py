"""Floor 2: from an article to facts: who said what, where it stands, what is claimed."""

from quizgen.extract.extract import extract
from quizgen.extract.facts import Facts

__all__ = ["Facts", "extract"]
