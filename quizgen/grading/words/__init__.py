"""The fixed words of gradebook, marking file, feedback and summary, one file a language."""

from collections.abc import Mapping
from functools import cache

from quizgen.render.words import read_words


@cache
def grading_words(lang: str) -> Mapping[str, str]:
    """The words of a language; KeyError names a language that has no file."""
    return read_words(__name__, lang)
