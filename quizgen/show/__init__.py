"""Floor 5: what was found in an article, shown to people (terminal) and to programs (JSON)."""

from quizgen.show.as_json import as_json
from quizgen.show.as_page import show_facts

__all__ = ["as_json", "show_facts"]
