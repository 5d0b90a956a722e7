"""The fixed words of the terminal, one file a language."""

from collections.abc import Mapping
from functools import cache

from quizgen.render.words import read_words


@cache
def take_words(lang: str) -> Mapping[str, str]:
    """The words of a language; KeyError names a language that has no file."""
    return read_words(__name__, lang)
