"""The Python lines of the docs run as they stand there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def test_the_python_call_of_the_docs_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (ROOT / "docs" / "reading.md").read_text(encoding="utf-8")
    code = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    assert len(code) == 1
    (tmp_path / "story.txt").write_bytes((ROOT / "seeds" / "council-park-camp.txt").read_bytes())
    monkeypatch.chdir(tmp_path)
    exec(compile(code[0], "docs/reading.md", "exec"), {})
    assert "Marta Nuñez" in capsys.readouterr().out
