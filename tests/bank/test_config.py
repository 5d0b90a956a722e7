"""The project file: found upwards, read like a bank, explained by its own starter."""

from pathlib import Path

import jsonschema
import pytest
import yaml

from quizgen.config import Config, config_schema, load_project, read_config, starter


def test_the_nearest_file_above_holds(tmp_path: Path) -> None:
    inner = tmp_path / "spring" / "banks"
    inner.mkdir(parents=True)
    (tmp_path / "quizgen.yaml").write_text("school: Alder Park\nrules: ours\n", encoding="utf-8")
    project, problems = load_project(inner)
    assert problems == []
    assert project.config == Config(school="Alder Park", rules=("ours",))
    assert project.rule_folders == [tmp_path.resolve() / "ours"]
    (inner / "quizgen.yaml").write_text("paper: a4\n", encoding="utf-8")
    assert load_project(inner)[0].config == Config(paper="a4")


def test_without_a_file_everything_has_its_usual_value(tmp_path: Path) -> None:
    if not any((one / "quizgen.yaml").exists() for one in tmp_path.parents):
        assert load_project(tmp_path)[0].config == Config()


def test_mistakes_are_told_like_those_of_a_bank(tmp_path: Path) -> None:
    path = tmp_path / "quizgen.yaml"
    path.write_text("scool: X\npaper: A5\nfont_size: 4\nschool: Alder: High\n", encoding="utf-8")
    project, problems = load_project(tmp_path)
    assert project.config == Config()
    assert [str(one).split("\n")[0].removeprefix(f"{path.resolve()}:") for one in problems] == [
        "1:1: unknown name 'scool' (did you mean 'school'?)",
        "2:8: unknown paper 'A5' (one of: letter, a4)",
        "3:12: 4 is out of range (from 12 to 36)",
        "4:14: YAML takes this colon for the end of a name "
        "(put the text in quotation marks: school: 'Alder: High')",
    ]


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "\n\n"])
def test_a_file_of_comments_sets_nothing(text: str) -> None:
    assert read_config(text) == (Config(), [])


def test_the_starter_sets_nothing_and_every_line_of_it_can_be_used() -> None:
    assert read_config(starter()) == (Config(), [])
    settings = "\n".join(
        line.removeprefix("# ")
        for block in starter().split("\n\n")[1:]
        for line in block.splitlines()[1:]
    )
    config, problems = read_config(settings)
    assert problems == []
    assert config is not None
    assert config.header == ("Journalism 1", "Ms. Rivera")
    jsonschema.Draft7Validator(config_schema()).validate(yaml.safe_load(settings))
