"""A project's file sets the look of what is printed."""

from pathlib import Path

from quizgen.config import Config, Project
from quizgen.printing import usual_options


def test_the_look_comes_from_the_project_file() -> None:
    config = Config(
        school="Alder Park High School",
        header=("Journalism 1",),
        paper="a4",
        font_size=14,
        fonts=("fonts/Han.ttf",),
    )
    look = usual_options(Project(Path("school"), config))
    assert (look.paper, look.size) == ("a4", 14)
    assert look.school == "Alder Park High School · Journalism 1"
    assert look.fonts == (str(Path("school/fonts/Han.ttf")),)
