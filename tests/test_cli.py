"""The commands as a teacher calls them: files, messages, exit codes, and nothing lost."""

import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from quizgen.cli import app

SEEDS = Path(__file__).parent.parent / "seeds"
COUNCIL = SEEDS / "council-park-camp.txt"


@pytest.fixture(autouse=True)
def in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def run(*arguments: object, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments], input=stdin)


def files(folder: str = ".") -> set[str]:
    return {path.as_posix() for path in Path(folder).rglob("*") if path.is_file()}


def test_make_writes_bank_worksheet_and_key() -> None:
    result = run("make", COUNCIL)
    assert result.exit_code == 0, result.output
    assert files() == {
        "question_banks/council-park-camp.yaml",
        "output/council-park-camp-worksheet.pdf",
        "output/council-park-camp-key.pdf",
    }
    assert "found" in result.output
    assert "asked" in result.output


def test_the_same_article_and_seed_give_the_same_bytes() -> None:
    assert run("make", COUNCIL, "--out", "one", "--bank-dir", "one").exit_code == 0
    assert run("make", COUNCIL, "--out", "two", "--bank-dir", "two").exit_code == 0
    for name in files("one"):
        assert Path(name).read_bytes() == Path(name.replace("one/", "two/")).read_bytes()


def test_bank_and_worksheet_are_the_two_halves_of_make() -> None:
    run("make", COUNCIL, "--out", "whole", "--bank-dir", "whole")
    run("bank", COUNCIL, "--bank-dir", "halves")
    assert files("halves") == {"halves/council-park-camp.yaml"}
    result = run("worksheet", "halves/council-park-camp.yaml", "--out", "halves")
    assert result.exit_code == 0, result.output
    for name in files("whole"):
        assert Path(name).read_bytes() == Path(name.replace("whole/", "halves/")).read_bytes()


def test_the_bank_renders_without_the_article() -> None:
    Path("story.txt").write_bytes(COUNCIL.read_bytes())
    run("bank", "story.txt")
    Path("story.txt").unlink()
    assert run("worksheet", "question_banks/story.yaml").exit_code == 0


def test_standard_input_takes_its_name_from_the_headline() -> None:
    result = run("make", "-", "--outlet", "The Ledger", stdin=COUNCIL.read_bytes())
    assert result.exit_code == 0, result.output
    bank = next(name for name in files() if name.endswith(".yaml"))
    assert "council-puts-off-vote" in bank
    assert "The Ledger" in Path(bank).read_text(encoding="utf-8")


def test_several_articles_and_a_broken_one_among_them() -> None:
    Path("empty.txt").touch()
    result = run("bank", COUNCIL, "empty.txt", SEEDS / "school-heat-rules.txt")
    assert result.exit_code == 1
    assert len(files("question_banks")) == 2
    assert "empty.txt: the file is empty" in result.output


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("empty.txt", b"", "the file is empty"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00", "this is a picture, not a text file"),
        ("noise.txt", bytes(range(256)) * 20, "this is not a text file"),
        ("missing.txt", None, "there is no such file"),
    ],
)
def test_bad_files_are_named_and_nothing_is_written(
    name: str, data: bytes | None, message: str
) -> None:
    if data is not None:
        Path(name).write_bytes(data)
    result = run("make", name)
    assert result.exit_code == 1
    assert f"{name}: {message}" in result.output
    assert files() <= {name}


def test_an_article_without_quotations_gives_a_warning_and_what_can_be_proved() -> None:
    Path("plain.txt").write_text("The wall\n\nThe wall is old.\n\nIt stands.\n", encoding="utf-8")
    result = run("make", "plain.txt")
    assert result.exit_code == 0
    assert "no quotation was found" in result.output
    assert "output/plain-worksheet.pdf" in files()


def test_title_goes_with_one_article() -> None:
    result = run("make", COUNCIL, SEEDS / "school-heat-rules.txt", "--title", "x")
    assert result.exit_code == 2


def test_an_unknown_rule_is_named_with_the_nearest() -> None:
    result = run("bank", COUNCIL, "--only", "who-sayd-it")
    assert result.exit_code == 1
    assert "there is no rule 'who-sayd-it' (did you mean 'who-said-it'?)" in result.output
    assert not files()


def test_only_and_without_choose_the_rules() -> None:
    run("bank", COUNCIL, "--only", "R40,R70")
    text = Path("question_banks/council-park-camp.yaml").read_text(encoding="utf-8")
    rules = {
        line.split("rule: ")[1] for line in text.splitlines() if line.strip().startswith("rule:")
    }
    others = rules - {"quotes/narration-only-term"}
    assert others
    assert all(rule.startswith("leave-the-page/") for rule in others)


def test_help_does_not_import_what_only_some_commands_need() -> None:
    code = (
        "import sys; from typer.testing import CliRunner; from quizgen.cli import app; "
        "assert CliRunner().invoke(app, ['--help']).exit_code == 0; "
        "print([m for m in ('reportlab', 'yaml', 'quizgen.extract') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
