"""What a rule author reads when a rule file is wrong: the place, the word, and the nearest right one."""

from pathlib import Path

import pytest

from quizgen.rules.load import load_folder, read_rule
from quizgen.rules.pages import starter

GOOD = starter("source/my-rule")


def problems(text: str) -> list[str]:
    rule, found = read_rule(text, "my-rule.yaml", "source/my-rule")
    assert (rule is None) == bool(found)
    return [str(problem).split("\n")[0] for problem in found]


def test_the_starter_is_a_rule_and_its_examples_hold() -> None:
    from quizgen.rules.examples import failures

    rule, found = read_rule(GOOD, "my-rule.yaml", "source/my-rule")
    assert not found
    assert rule is not None
    assert not list(failures(rule))


@pytest.mark.parametrize(
    ("right", "wrong", "message"),
    [
        ("skill:", "skil:", "unknown key 'skil' (did you mean 'skill'?)"),
        ("“{words}”?'", "“{word}”?'", "unknown slot 'word' (did you mean 'words'?)"),
        ("- source_is_sure", "- source_is_shure", "unknown guard 'source_is_shure' (did you mean 'source_is_sure'?)"),
        ("other_named_voices ", "other_named_voice ", "unknown distractors 'other_named_voice' (did you mean 'other_named_voices'?)"),
        ("for_each: quotation", "for_each: quotations", "unknown for_each 'quotations' (did you mean 'quotation'?)"),
        ("kind: choice", "kind: choise", "unknown kind 'choise' (did you mean 'choice'?)"),
        ("id: source/my-rule", "id: source/my-role", "the id must be the file's path: source/my-rule"),
        ("level: 1", "level: 7", "7 is out of range (from 1 to 4)"),
    ],
)  # fmt: skip
def test_a_misspelt_word_is_named_with_its_place(right: str, wrong: str, message: str) -> None:
    assert GOOD.count(right) >= 1
    found = problems(GOOD.replace(right, wrong, 1))
    line = GOOD[: GOOD.index(right)].count("\n") + 1
    assert any(
        text.startswith(f"my-rule.yaml:{line}:") and text.endswith(message) for text in found
    ), found


def test_every_problem_of_a_file_is_told_in_one_run() -> None:
    broken = (
        GOOD.replace("skill:", "skil:")
        .replace("- source_is_sure", "- sure")
        .replace("level: 1", "level: x")
    )
    assert len(problems(broken)) >= 4  # the three, and the missing skill


def test_a_missing_field_is_named() -> None:
    assert any("missing 'why'" in text for text in problems(GOOD.replace("why: ", "# why: ")))


def test_a_folder_gives_its_rules_and_all_problems(tmp_path: Path) -> None:
    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "my-rule.yaml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "source" / "broken.yaml").write_text(
        GOOD.replace("source/my-rule", "source/broken").replace("at_least_six", "at_least_sex"),
        encoding="utf-8",
    )
    rules, found = load_folder(tmp_path)
    assert [rule.id for rule in rules] == ["source/my-rule"]
    assert len(found) == 1
    assert "broken.yaml" in str(found[0])
