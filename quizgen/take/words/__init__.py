"""The fixed words of the terminal, one file a language."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import yaml


@cache
def take_words(lang: str) -> Mapping[str, str]:
    """The words of a language; KeyError names a language that has no file."""
    file = files(__name__) / f"{lang}.yaml"
    if not file.is_file():
        raise KeyError(lang)
    words: dict[str, str] = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return words
