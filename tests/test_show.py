import io
import json

from rich.console import Console

from quizgen.article import article_from_text
from quizgen.extract import extract
from quizgen.show import as_json, show_facts

TEXT = (
    "\ufeffDam to be mended\r\n\r\nThe wall\u00a0will  hold, said Ana Bell, an\r\nengineer. "
    "“We poured 300 tons,” she\u00ad said.\r\n\r\nIllegal aliens and illegal immigrants [came].\r\n"
)[1:]


def page(text: str, colour: bool = False) -> str:
    out = io.StringIO()
    console = Console(file=out, width=110, force_terminal=colour, no_color=not colour)
    show_facts(extract(article_from_text(text)), console)
    return out.getvalue()


def test_offsets_lead_into_the_file_as_it_is() -> None:
    found = as_json(extract(article_from_text(TEXT, "folder/dam.txt")))
    assert json.loads(json.dumps(found)) == found
    assert (found["id"], found["file"]) == ("dam", "folder/dam.txt")

    def words(pair: list[int]) -> str:
        return TEXT[pair[0] : pair[1]]

    assert words(found["title"]) == "Dam to be mended"
    assert [words(figure["span"]) for figure in found["figures"]] == ["300 tons"]
    first, second = found["attributions"][:2]
    assert [words(pair) for pair in first["content"]] == ["The wall\u00a0will  hold"]
    assert [words(pair) for pair in second["content"]] == ["“We poured 300 tons,”"]
    assert second["kind"] == "direct"
    assert set(first) >= {"content", "source", "source_name", "cue", "kind", "speech"}
    assert [phrase["words"] for phrase in found["wording_families"][0]["phrases"]] == [
        "Illegal aliens",
        "illegal immigrants",
    ]


def test_the_page_is_legible_without_colour() -> None:
    shown = page(TEXT)
    assert "“We poured 300 tons,”" in shown
    assert "‹said" in shown
    assert "{The wall will hold}" in shown
    assert "\x1b[" not in shown
    for title in ("Voices", "Claims", "Figures", "Wording families"):
        assert title in shown


def test_colour_adds_nothing_but_colour() -> None:
    import re

    assert re.sub(r"\x1b\[[0-9;]*m", "", page(TEXT, colour=True)) == page(TEXT)


def test_brackets_in_an_article_are_no_markup() -> None:
    assert "[came]" in page(TEXT)
    assert "[/bold] [red]" in page("Words with [/bold] [red] in them.\n\nAnd more words here.")
