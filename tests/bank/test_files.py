"""Files are written whole or not at all, and never over a teacher's bank."""

import time
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from quizgen.bank.decode import decode
from quizgen.bank.encode import encode, stamped
from quizgen.bank.files import bank_files, load_bank, regenerate_bank, write_bank
from quizgen.bank.kinds import Bank, BankArticle, Choice, Evidence, Proof, Wrong
from quizgen.check.run import check_text

QUESTION = Choice(
    id="source/who-1",
    ask="Who said, “The wall will hold”?",
    options=("Tom Reed", "Ana Bell", "Maria Ortiz"),
    answer="Tom Reed",
    rule="source/who",
    evidence=(Evidence(1, "The wall will hold"),),
)
ARTICLE = BankArticle(
    ("“The wall will hold,” said Tom Reed. Ana Bell asked for proof.",), title="River"
)
BANK = Bank(title="The dam", articles=(ARTICLE,), questions=(QUESTION,))


def test_what_is_written_is_read(tmp_path: Path) -> None:
    path = tmp_path / "new" / "bank.yaml"
    assert write_bank(BANK, path) == []
    assert load_bank(path) == (stamped(BANK), [])
    assert [one.name for one in path.parent.iterdir()] == ["bank.yaml"]


def test_a_bank_that_is_there_stays(tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    path.write_text("# mine\n", encoding="utf-8")
    (problem,) = write_bank(BANK, path)
    assert (
        str(problem) == f"{path}: the bank is there already (--force replaces it and keeps a .bak)"
    )
    assert path.read_text(encoding="utf-8") == "# mine\n"


def test_force_keeps_the_old_one_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    path.write_text("# mine\n", encoding="utf-8")
    path.chmod(0o640)
    assert write_bank(BANK, path, force=True) == []
    assert (tmp_path / "bank.yaml.bak").read_text(encoding="utf-8") == "# mine\n"
    assert load_bank(path)[0] == stamped(BANK)
    assert path.stat().st_mode & 0o777 == 0o640


def test_where_nothing_can_be_written_nothing_changes(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    (problem,) = write_bank(BANK, tmp_path / "file" / "bank.yaml")
    assert problem.message.startswith("can't write the file: ")


def test_regeneration_writes_only_what_changes(tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    text = "\ufeff" + encode(stamped(BANK)).replace("\n", "\r\n")
    path.write_bytes(text.encode("utf-8"))
    before = path.stat()
    changes, report = regenerate_bank(BANK, path)
    assert (changes, report.problems) == ("", [])
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    later = replace(BANK, questions=(replace(QUESTION, note="New."),))
    changes, _ = regenerate_bank(later, path, dry_run=True)
    assert "+    note: New." in changes
    assert path.read_bytes() == text.encode("utf-8")
    regenerate_bank(later, path)
    written = path.read_bytes()
    assert written.startswith(b"\xef\xbb\xbf")
    assert written.count(b"\n") == written.count(b"\r\n")
    bank, _ = load_bank(path)
    assert bank is not None
    assert bank.questions[0].note == "New."


def test_a_folder_stands_for_its_banks(tmp_path: Path) -> None:
    for name in ("b.yaml", "a.yaml", "quizgen.yaml", "notes.txt"):
        (tmp_path / name).write_text("", encoding="utf-8")
    assert bank_files([tmp_path, tmp_path / "a.yaml"]) == (
        [tmp_path / "a.yaml", tmp_path / "b.yaml"],
        [],
    )
    empty = tmp_path / "empty"
    empty.mkdir()
    assert bank_files([empty])[1][0].message == "there is no bank in this folder"


def big_bank() -> str:
    """500 questions, twelve of them on the sheet, as long as ours are."""
    words = ARTICLE.paragraphs[0]
    questions = [
        replace(
            QUESTION,
            id=f"source/who-{number}",
            ask=f"Who said, “The wall will hold” – number {number}?",
            why=f"P1: “{words}” – it is Tom Reed who says so, in the first sentence of the article.",
            wrong=(Wrong("Ana Bell", "P1: she asks."), Wrong("Maria Ortiz", "Not quoted at all.")),
            proof=(Proof("credited to", "The wall will hold", 1, "Tom Reed"),),
            skill="attribution",
            level=1,
            standards=("CCSS.RI.6.1",),
        )
        for number in range(500)
    ]
    return encode(
        stamped(replace(BANK, questions=tuple(questions[:12]), spares=tuple(questions[12:])))
    )


@pytest.mark.skipif(not yaml.__with_libyaml__, reason="this machine has only the slow YAML reader")
def test_five_hundred_questions_load_and_check_in_a_second() -> None:
    text = big_bank()
    assert decode(text)[1] == []
    start = time.process_time()
    decode(text)
    loaded = time.process_time() - start
    start = time.process_time()
    yaml.safe_load(text)
    safe_load = time.process_time() - start
    start = time.process_time()
    check_text(text, "bank.yaml", {})
    checked = time.process_time() - start
    # Half a second here when nothing else runs; the limit leaves room for a busy machine.
    assert checked < 2.5, f"{checked:.2f} s"
    assert loaded < safe_load, f"{loaded:.2f} s, PyYAML's own safe_load {safe_load:.2f} s"
