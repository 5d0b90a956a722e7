# ruff: noqa: E101  (one of the messages shows a tab)
"""What a teacher reads when a bank has a mistake: the exact words, the place, and the caret."""

from pathlib import Path

import pytest
import yaml

from quizgen.bank import files, yamlnodes
from quizgen.bank.decode import decode
from quizgen.bank.files import load_bank

BANK = """\
bank: 1
title: The dam
questions:
  - kind: choice
    ask: Who spoke?
    options:
      - Ann Lee
      - Tom Reed
    answer: Ann Lee
"""
SHORT = "bank: 1\ntitle: T\nquestions:\n  - kind: short\n    ask: Why?\n"


def told(text: str) -> str:
    bank, problems = decode(text)
    assert (bank is None) == any(one.severity == "error" for one in problems)
    return "\n".join(f"{problem}" for problem in problems)


CASES: dict[str, tuple[str, str]] = {
    'unknown name': (
        BANK.replace('answer: Ann', 'anwser: Ann', 1),
        '''
bank.yaml:9:5: unknown name 'anwser' (did you mean 'answer'?)
        anwser: Ann Lee
        ^''',
    ),
    'unknown name of the bank': (
        BANK.replace('title', 'titel', 1),
        '''
bank.yaml:2:1: unknown name 'titel' (did you mean 'title'?)
    titel: The dam
    ^''',
    ),
    'a name of another kind': (
        BANK.replace('    answer', '    rubric: x\n    answer', 1),
        '''
bank.yaml:9:5: a question of the kind 'choice' has no 'rubric' (that belongs to short, highlight, open-card)
        rubric: x
        ^''',
    ),
    'unknown kind': (
        BANK.replace('choice', 'multiple_choice', 1),
        '''
bank.yaml:4:11: unknown kind 'multiple_choice' (did you mean 'choice'?)
      - kind: multiple_choice
              ^''',
    ),
    'no kind': (
        BANK.replace('kind: choice\n    ask', 'ask', 1),
        '''
bank.yaml:4:5: missing 'kind' (one of: choice, multi-select, true-false, match, order, table, short, highlight, open-card, two-part)
      - ask: Who spoke?
        ^''',
    ),
    'unknown group': (
        BANK.replace('    ask', '    group: Sorce\n    ask', 1),
        '''
bank.yaml:5:12: unknown group 'Sorce' (did you mean 'Source'?)
        group: Sorce
               ^''',
    ),
    'wrong type: a list for a text': (
        BANK.replace('Who spoke?', '[Who, spoke]', 1),
        '''
bank.yaml:5:10: 'ask' must be text, not a list
        ask: [Who, spoke]
             ^''',
    ),
    'wrong type: a text for a number': (
        BANK.replace('    ask', '    points: two\n    ask', 1),
        '''
bank.yaml:5:13: expected a whole number, not 'two'
        points: two
                ^''',
    ),
    'wrong type: a number out of range': (
        BANK.replace('    ask', '    level: 7\n    ask', 1),
        '''
bank.yaml:5:12: 7 is out of range (from 1 to 4)
        level: 7
               ^''',
    ),
    'wrong type: neither true nor false': (
        BANK.replace('answer: Ann Lee', 'answer: Ann Lee\n  - kind: true-false\n    ask: It rained.\n    answer: perhaps', 1),
        '''
bank.yaml:12:13: expected true or false, not 'perhaps'
        answer: perhaps
                ^''',
    ),
    'wrong type: a text for a question': (
        BANK.replace('  - kind: choice\n    ask: Who spoke?\n    options:\n      - Ann Lee\n      - Tom Reed\n    answer: Ann Lee\n', '  - Who spoke?\n', 1),
        '''
bank.yaml:4:5: expected a question with kind, ask and answer, not text
      - Who spoke?
        ^''',
    ),
    'missing field': (
        BANK.replace('    answer: Ann Lee\n', '', 1),
        '''
bank.yaml:4:5: missing 'answer' (The right answer, letter for letter one of the options where there are options.)
      - kind: choice
        ^''',
    ),
    'empty field': (
        BANK.replace('ask: Who spoke?', 'ask:', 1),
        '''
bank.yaml:5:9: 'ask' is empty (What the student reads.)
        ask:
            ^''',
    ),
    'answer not among the options': (
        BANK.replace('answer: Ann Lee', 'answer: Anne Lee', 1),
        '''
bank.yaml:9:13: the answer 'Anne Lee' is not among the options (did you mean 'Ann Lee'?)
        answer: Anne Lee
                ^''',
    ),
    'answer is a letter': (
        BANK.replace('answer: Ann Lee', 'answer: B', 1),
        '''
bank.yaml:9:13: the answer 'B' is not among the options (write the text, not a letter: letters differ from form to form)
        answer: B
                ^''',
    ),
    'two options of one text': (
        BANK.replace('Tom Reed', 'Ann Lee', 1),
        '''
bank.yaml:8:9: 'Ann Lee' is there twice (first in line 7)
          - Ann Lee
            ^''',
    ),
    'one option': (
        BANK.replace('      - Tom Reed\n', '', 1),
        '''
bank.yaml:7:7: 'options' needs 2 or more, there is 1 (write each on a line of its own with '- ' before it)
          - Ann Lee
          ^''',
    ),
    'options on one line': (
        BANK.replace('    options:\n      - Ann Lee\n      - Tom Reed\n', '    options: Ann Lee, Tom Reed\n', 1),
        '''
bank.yaml:6:14: 'options' needs 2 or more, there is 1 (write each on a line of its own with '- ' before it)
        options: Ann Lee, Tom Reed
                 ^''',
    ),
    'an empty option': (
        BANK.replace('- Tom Reed', '-', 1),
        '''
bank.yaml:8:8: an empty entry in the list (write its text, or delete it)
          -
           ^''',
    ),
    'a row without an answer': (
        BANK.replace('answer: Ann Lee', 'answer: Ann Lee\n  - kind: table\n    ask: Tick.\n    rows: [P1, P2]\n    columns: [fact, wish]\n    answer:\n      P1: fackt', 1),
        '''
bank.yaml:15:7: the answer leaves out 'P2' (one line for each of the rows)
          P1: fackt
          ^
bank.yaml:15:11: the answer 'fackt' is not among the columns (did you mean 'fact'?)
          P1: fackt
              ^''',
    ),
    'an item left out': (
        BANK.replace('answer: Ann Lee', 'answer: Ann Lee\n  - kind: order\n    ask: Put in order.\n    items: [one, two, three]\n    answer: [two, one]', 1),
        '''
bank.yaml:13:13: the answer leaves out 'three' (name every item once)
        answer: [two, one]
                ^''',
    ),
    'every option is right': (
        BANK.replace('answer: Ann Lee', 'answer: Ann Lee\n  - kind: multi-select\n    ask: Which?\n    options: [one, two, three]\n    answer: [two, one, three]', 1),
        '''
bank.yaml:13:13: every option is a right answer (add one that is wrong)
        answer: [two, one, three]
                ^''',
    ),
    'no such paragraph name': (
        BANK.replace('    answer', '    evidence:\n      - page 3: words\n    answer', 1),
        '''
bank.yaml:10:9: 'page 3' is no paragraph (write P3: and the words, or headline:)
          - page 3: words
            ^''',
    ),
    'duplicate id': (
        BANK.replace('- kind', '- id: dam-1\n    kind', 1).replace('answer: Ann Lee\n', 'answer: Ann Lee\n  - {id: dam-1, kind: short, ask: Why, answer: Rain}\n', 1),
        '''
bank.yaml:11:10: two questions have the id 'dam-1' (the first is in line 4; change one, or delete this id)
      - {id: dam-1, kind: short, ask: Why, answer: Rain}
             ^''',
    ),
    'duplicate name': (
        BANK.replace('    answer', '    ask: Who else?\n    answer', 1),
        '''
bank.yaml:9:5: 'ask' is there twice (first in line 5)
        ask: Who else?
        ^''',
    ),
    'tab indentation': (
        BANK.replace('    options', '\toptions', 1),
        '''
bank.yaml:6:1: a tab stands before this line (use spaces)
    	options:
    ^''',
    ),
    'a colon in a text': (
        BANK.replace('Who spoke?', 'Who spoke: Ann or Tom?', 1),
        '''
bank.yaml:5:19: YAML takes this colon for the end of a name (put the text in quotation marks: ask: 'Who spoke: Ann or Tom?')
        ask: Who spoke: Ann or Tom?
                      ^''',
    ),
    'a colon in an option': (
        BANK.replace('- Tom Reed', '- Mayor: Tom Reed', 1),
        '''
bank.yaml:8:9: a colon followed by a space splits this text (put it in quotation marks: 'Mayor: Tom Reed')
          - Mayor: Tom Reed
            ^''',
    ),
    'no space after the colon': (
        BANK.replace('ask: Who', 'ask:Who', 1),
        '''
bank.yaml:5:8: a space is missing after 'ask:' (write ask: Who spoke?)
        ask:Who spoke?
           ^''',
    ),
    'a text that starts with a quotation mark': (
        BANK.replace('Who spoke?', '"Act now," who said?', 1),
        '''
bank.yaml:5:20: the text goes on after the closing quotation mark " (put the whole text in quotation marks: ask: '"Act now," who said?')
        ask: "Act now," who said?
                       ^''',
    ),
    'an apostrophe inside quotation marks': (
        BANK.replace('Who spoke?', "'It's late,' who said?", 1),
        '''
bank.yaml:5:14: the text goes on after the closing quotation mark ' (put the whole text in quotation marks: ask: "'It's late,' who said?")
        ask: 'It's late,' who said?
                 ^''',
    ),
    'a quotation mark that is not closed': (
        BANK.replace('Who spoke?', '"Act now," who said, "and go?', 1),
        '''
bank.yaml:5:20: the text goes on after the closing quotation mark " (put the whole text in quotation marks: ask: '"Act now," who said, "and go?')
        ask: "Act now," who said, "and go?
                       ^''',
    ),
    'an open quotation mark': (
        BANK.replace('Who spoke?', '"Who spoke?', 1),
        '''
bank.yaml:5:10: the quotation mark " is not closed (close it, or put the whole text in quotation marks: ask: '"Who spoke?')
        ask: "Who spoke?
             ^''',
    ),
    'an apostrophe at the start': (
        BANK.replace('- Tom Reed', "- 'tis Tom Reed", 1),
        '''
bank.yaml:8:9: the quotation mark ' is not closed (close it, or put the whole text in quotation marks: - "'tis Tom Reed")
          - 'tis Tom Reed
            ^''',
    ),
    "a sign of YAML's own": (
        BANK.replace('Who spoke?', '@anna wrote what?', 1),
        '''
bank.yaml:5:10: YAML takes '@' at the start of a text for a sign of its own (put the text in quotation marks: ask: '@anna wrote what?')
        ask: @anna wrote what?
             ^''',
    ),
    'square brackets at the start': (
        BANK.replace('Who spoke?', '[sic] marks what?', 1),
        '''
bank.yaml:5:10: YAML takes '[' at the start of a text for a sign of its own (put the text in quotation marks: ask: '[sic] marks what?')
        ask: [sic] marks what?
             ^''',
    ),
    'a hash at the start': (
        BANK.replace('Who spoke?', '#42 is what?', 1),
        '''
bank.yaml:5:9: 'ask' is empty (What the student reads.)
        ask: #42 is what?
            ^
bank.yaml:5:10: what follows # is read as a comment (if it is text, put it in quotation marks: '#42 is what?')
        ask: #42 is what?
             ^''',
    ),
    'a hash inside': (
        BANK.replace('answer: Ann Lee', 'answer: Ann Lee #2', 1),
        '''
bank.yaml:9:21: what follows # is read as a comment (if it is text, put it in quotation marks: 'Ann Lee #2')
        answer: Ann Lee #2
                        ^''',
    ),
    'a line out of line': (
        BANK.replace('    ask', '   ask', 1),
        '''
bank.yaml:5:4: this line is not in line with the one before it (put 4 spaces before it, not 3)
       ask: Who spoke?
       ^''',
    ),
    'a line that belongs to nothing': (
        BANK.replace('ask: Who spoke?', 'ask Who spoke?', 1),
        '''
bank.yaml:4:5: missing 'ask' (What the student reads.)
      - kind: choice
        ^
bank.yaml:5:5: 'ask Who spoke?' belongs to nothing (a line needs a name and a colon, a dash, or the indentation of the text it continues)
        ask Who spoke?
        ^''',
    ),
    'text before a list': (
        BANK.replace('options:\n', 'options: two\n', 1),
        '''
bank.yaml:6:14: text stands before this list (give it a line of its own with '- ')
        options: two
                 ^''',
    ),
    'a second document': (
        BANK.replace('    answer: Ann Lee\n', '    answer: Ann Lee\n---\n', 1),
        '''
bank.yaml:10:1: '---' starts a second document (delete the line)
    ---
    ^''',
    ),
    'merge conflict': (
        BANK.replace('    answer: Ann Lee\n', '<<<<<<< HEAD\n    answer: Ann Lee\n=======\n    answer: Tom Reed\n>>>>>>> spring\n', 1),
        '''
bank.yaml:9:1: two versions of the file were merged here, and nobody has chosen between them (keep one, and delete the lines that start with <<<<<<<, ======= and >>>>>>>)
    <<<<<<< HEAD
    ^''',
    ),
    'a control character': (
        BANK.replace('Who spoke', 'Who\x02 spoke', 1),
        '''
bank.yaml:5:13: a control character (U+0002) stands in the text (delete it; it often comes with text copied from a PDF)
        ask: Who spoke?
                ^''',
    ),
    'an anchor': (
        BANK.replace('Who spoke?', '&who Who spoke?', 1),
        '''
bank.yaml:5:10: YAML takes '&' for a sign of its own, which has no place here (if it is text, put it in quotation marks: '&who Who spoke?')
        ask: &who Who spoke?
             ^''',
    ),
    'an alias': (
        BANK.replace('Who spoke?', '*who spoke?', 1),
        '''
bank.yaml:5:10: YAML takes '*' at the start of a text for a sign of its own (put the text in quotation marks: ask: '*who spoke?')
        ask: *who spoke?
             ^''',
    ),
    'a tag that would run code': (
        BANK.replace('Who spoke?', '!!python/object/apply:os.system [ls]', 1),
        '''
bank.yaml:5:10: YAML takes '!' for a sign of its own, which has no place here (if it is text, put it in quotation marks: '!!python/object/apply:os.system [ls]')
        ask: !!python/object/apply:os.system [ls]
             ^
bank.yaml:5:10: 'ask' must be text, not a list
        ask: !!python/object/apply:os.system [ls]
             ^''',
    ),
    'an anchor bomb': (
        'bank: 1\ntitle: &a [x, x]\nquestions: &b [*a, *a, *a]\nspares: [*b, *b, *b]\n',
        '''
bank.yaml:2:8: YAML takes '&' for a sign of its own, which has no place here (if it is text, put it in quotation marks: '&a [x, x]')
    title: &a [x, x]
           ^
bank.yaml:3:12: YAML takes '&' for a sign of its own, which has no place here (if it is text, put it in quotation marks: '&b [*a, *a, *a]')
    questions: &b [*a, *a, *a]
               ^''',
    ),
    'brackets without end': (
        'bank: 1\ntitle: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\n',
        '''
bank.yaml:1:1: the lists in this file are nested too deeply (five levels are enough)
    bank: 1
    ^''',
    ),
    'a newer version': (
        BANK.replace('bank: 1', 'bank: 2', 1),
        '''
bank.yaml:1:7: this program reads 'bank: 1' (a newer quizgen wrote the file, or the number was changed)
    bank: 2
          ^''',
    ),
    'no version': (
        BANK.replace('bank: 1\n', '', 1),
        '''
bank.yaml:1:1: missing 'bank: 1' (write it in the first line)
    title: The dam
    ^''',
    ),
    'an empty file': (
        '',
        '''
bank.yaml:1:1: the file is empty (a bank starts with 'bank: 1')''',
    ),
    'some other text': (
        'Dear diary\n',
        '''
bank.yaml:1:1: this is no question bank (it must start with 'bank: 1')
    Dear diary
    ^''',
    ),
    'three mistakes at once': (
        BANK.replace('title: The dam', 'title: The dam: a story', 1).replace('ask: Who spoke?', 'ask:Who spoke?', 1).replace('answer: Ann Lee', 'anwser: Ann Lee', 1),
        '''
bank.yaml:2:15: YAML takes this colon for the end of a name (put the text in quotation marks: title: 'The dam: a story')
    title: The dam: a story
                  ^
bank.yaml:5:8: a space is missing after 'ask:' (write ask: Who spoke?)
        ask:Who spoke?
           ^
bank.yaml:9:5: unknown name 'anwser' (did you mean 'answer'?)
        anwser: Ann Lee
        ^''',
    ),
}  # fmt: skip


@pytest.mark.parametrize("loader", [yaml.CSafeLoader, yaml.SafeLoader], ids=["C", "pure"])
@pytest.mark.parametrize(("text", "message"), CASES.values(), ids=CASES)
def test_the_exact_words(
    text: str, message: str, loader: type, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same from both of PyYAML's readers; a machine without a compiler has the slow one."""
    monkeypatch.setattr(yamlnodes, "Loader", loader)
    assert told(text) == message.strip("\n")


FILES = {
    "a picture": (b"\x89PNG\r\n\0\0", "this is no text file (a bank is a text file in YAML)"),
    "UTF-16": ("bank: 1".encode("utf-16"), "the file is in UTF-16 (save it again with the encoding UTF-8)"),
}  # fmt: skip


@pytest.mark.parametrize(("data", "message"), FILES.values(), ids=FILES)
def test_files_that_hold_no_text(tmp_path: Path, data: bytes, message: str) -> None:
    path = tmp_path / "bank.yaml"
    path.write_bytes(data)
    assert [str(one) for one in load_bank(path)[1]] == [f"{path}: {message}"]


def test_a_file_in_another_encoding(tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    path.write_bytes("bank: 1\r\ntitle: Nuñez\r\n".encode("cp1252"))
    assert str(load_bank(path)[1][0]) == (
        f"{path}:2:10: the byte 0xf1 is no UTF-8 text (save it again with the encoding UTF-8)\n"
        "    title: Nu\ufffdez\n"
        "             ^"
    )


def test_no_file_and_a_folder(tmp_path: Path) -> None:
    missing, folder = tmp_path / "bank.yaml", tmp_path
    assert (
        str(load_bank(missing)[1][0])
        == f"{missing}: can't read the file: No such file or directory"
    )
    assert str(load_bank(folder)[1][0]) == f"{folder}: can't read the file: Is a directory"


def test_a_file_of_50_megabytes(tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    assert str(load_bank(path)[1][0]) == (
        f"{path}: the file has 50.0 MB, the most is 10 MB "
        "(a bank of 500 questions has less than 1 MB; split the bank)"
    )


def test_what_the_limit_allows_is_read(tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    path.write_text(BANK + "# " + "x" * (files.LARGEST - len(BANK) - 3) + "\n", encoding="utf-8")
    assert load_bank(path)[1] == []


def test_a_byte_order_mark_and_windows_line_ends_are_fine(tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + BANK.replace("\n", "\r\n").encode())
    bank, problems = load_bank(path)
    assert problems == []
    assert bank == decode(BANK)[0]


def test_answers_stay_the_text_that_was_typed() -> None:
    for typed in ("no", "on", "1.0", "2024-05-01", "12:30", "0777", "1e3", "~", "null", "TRUE"):
        bank, problems = decode(SHORT + f"    answer: {typed}\n")
        assert problems == []
        assert bank is not None
        assert bank.questions[0].answer == typed  # type: ignore[union-attr]
