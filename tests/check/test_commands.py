"""The commands around banks, as a teacher types them."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from quizgen.bank.files import load_bank
from quizgen.cli import app

GOOD = """\
bank: 1
title: The dam
articles:
  - title: River rises
    paragraphs:
      - “The wall will hold,” said Tom Reed. Ana Bell asked for proof.
questions:
  - kind: choice
    ask: Who asked for proof?
    options:
      - Ana Bell
      - Tom Reed
      - the reporter
    answer: Ana Bell
    tags: [people]
"""


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    path = tmp_path / "dam.yaml"
    path.write_text(GOOD, encoding="utf-8")
    return path


def test_a_sound_bank_passes(bank: Path) -> None:
    result = run("check", bank)
    assert result.exit_code == 0
    assert result.stdout == "1 bank: 0 errors, 0 warnings, about 0 questions\n"


def test_errors_fail_and_warnings_only_where_asked(bank: Path) -> None:
    bank.write_text(GOOD.replace("Who asked for proof?", "Who usually asked?"), encoding="utf-8")
    assert run("check", bank).exit_code == 0
    assert run("check", bank, "--strict").exit_code == 1
    bank.write_text(GOOD.replace("Who asked for proof?", "Who is biased?"), encoding="utf-8")
    result = run("check", bank)
    assert result.exit_code == 1
    assert f"error: {bank}:9:17: “biased” judges, in the question's own voice [loaded-word]" in (
        result.stderr
    )


def test_other_programs_get_json(bank: Path) -> None:
    bank.write_text(GOOD.replace("Who asked for proof?", "Who usually asked?"), encoding="utf-8")
    (found,) = json.loads(run("check", bank, "--json").stdout)
    assert found["check"] == "stem-vague"
    assert found["line"] == 9
    assert found["question"] == "Who usually asked?"
    assert set(found) == {
        "severity", "check", "file", "line", "column", "question", "message", "hint",
    }  # fmt: skip


def test_a_bank_that_can_not_be_read_fails_the_check(bank: Path, tmp_path: Path) -> None:
    bank.write_text(GOOD.replace("choice", "chioce"), encoding="utf-8")
    result = run("check", bank, "--json")
    assert result.exit_code == 1
    assert json.loads(result.stdout)[0]["message"] == "unknown kind 'chioce'"
    assert run("check", tmp_path / "none.yaml").exit_code == 1


def test_a_project_silences_a_check(bank: Path, tmp_path: Path) -> None:
    bank.write_text(GOOD.replace("Who asked for proof?", "Who is biased?"), encoding="utf-8")
    (tmp_path / "quizgen.yaml").write_text("silence: {loaded-word: We ask that.}\n")
    assert run("check", bank).exit_code == 0
    (tmp_path / "quizgen.yaml").write_text("silence: {loaded-wrod: We ask that.}\n")
    result = run("check", bank)
    assert result.exit_code == 1
    assert "no check is called 'loaded-wrod' (did you mean 'loaded-word'?)" in result.stderr


def test_init_writes_what_is_not_there(tmp_path: Path) -> None:
    assert run("init", tmp_path).exit_code == 0
    project, schema = tmp_path / "quizgen.yaml", tmp_path / "question_banks" / "bank.schema.json"
    assert json.loads(schema.read_text(encoding="utf-8")) == json.loads(run("schema").stdout)
    project.write_text("school: Ours\n", encoding="utf-8")
    assert run("init", tmp_path).exit_code == 0
    assert project.read_text(encoding="utf-8") == "school: Ours\n"
    assert json.loads(run("schema", "--project").stdout)["properties"]["paper"]["enum"]


def test_banks_written_beside_the_schema_refer_to_it(tmp_path: Path, bank: Path) -> None:
    run("init", tmp_path)
    out = tmp_path / "question_banks" / "new.yaml"
    assert run("banks", "merge", bank, "--out", out).exit_code == 0
    first = out.read_text(encoding="utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=bank.schema.json"
    assert load_bank(out)[0] == load_bank(bank)[0]


def test_list_show_and_stats(bank: Path, tmp_path: Path) -> None:
    assert "The dam" in run("banks", "list", tmp_path).stdout
    assert "Who asked for proof?  [choice]" in run("banks", "show", bank).stdout
    assert "     1  people" in run("banks", "stats", bank).stdout


def test_pick_writes_a_bank_or_says_why_not(bank: Path, tmp_path: Path) -> None:
    out = tmp_path / "out" / "friday.yaml"
    assert run("banks", "pick", bank, "--tag", "people", "--out", out).exit_code == 0
    again = run("banks", "pick", bank, "--tag", "people", "--out", out)
    assert again.exit_code == 1
    assert "the bank is there already" in again.stderr
    assert run("banks", "pick", bank, "--out", out, "--force").exit_code == 0
    assert out.with_name("friday.yaml.bak").exists()
    none = run("banks", "pick", bank, "--tag", "animals", "--out", tmp_path / "x.yaml")
    assert none.exit_code == 1
    assert "no question fits, so no bank was written" in none.stderr
    assert not (tmp_path / "x.yaml").exists()
