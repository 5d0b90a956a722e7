"""Writes the rule pages of the docs: `python -m quizgen.rules [FOLDER]`."""

import sys
from pathlib import Path

from quizgen.rules.load import library
from quizgen.rules.pages import write_pages

if __name__ == "__main__":
    write_pages(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/rules"), library())
