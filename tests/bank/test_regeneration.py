"""A teacher's edits and comments survive every new run of the program."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from quizgen.bank.decode import decode
from quizgen.bank.edit import MARK, Report, diff, regenerate
from quizgen.bank.encode import encode, entry_text, stamped
from quizgen.bank.kinds import (
    Bank,
    BankArticle,
    Choice,
    Evidence,
    Question,
    ShortAnswer,
    TwoPart,
    WordBoxEntry,
    Wrong,
)
from quizgen.base import errors_in

PARAGRAPHS = (
    "“The wall will hold,” said Tom Reed, a dam engineer.",
    "“We must act before the river does,” said Maria Ortiz, the mayor: she wants a new wall, and a road on top of it.",
    "Ana Bell asked for proof. No one answered her.",
)


def choice(number: int, words: str, paragraph: int, speaker: str) -> Choice:
    names = ("Tom Reed", "Maria Ortiz", "Ana Bell")
    return Choice(
        id=f"source/who-said-it-{number}",
        group="Source",
        ask=f"Who said, “{words}”?",
        options=names,
        answer=speaker,
        why=f"P{paragraph} credits the words to {speaker}.",
        wrong=tuple(
            Wrong(one, "Other words are hers: no proof.") for one in names if one != speaker
        ),
        evidence=(Evidence(paragraph, words),),
        rule="source/who-said-it",
        level=1,
    )


HOLD = choice(1, "The wall will hold", 1, "Tom Reed")
ACT = choice(2, "We must act before the river does", 2, "Maria Ortiz")
PROOF = ShortAnswer(
    id="quotes/asked-3",
    ask="What did Ana Bell ask for, and who answered her?",
    answer="For proof. Nobody did.",
    rubric=("names the proof", "says that nobody answered"),
    evidence=(Evidence(3, "Ana Bell asked for proof"),),
    rule="quotes/asked",
)
BOTH = TwoPart(
    id="words/two-4",
    parts=(
        ShortAnswer(ask="Who wants a wall?", answer="Maria Ortiz"),
        ShortAnswer(ask="What for?", answer="The river", evidence=(Evidence(2, "the river"),)),
    ),
    rule="words/two",
)
NEW = choice(5, "a road on top of it", 2, "Maria Ortiz")
BANK = Bank(
    title="The dam",
    articles=(BankArticle(PARAGRAPHS, title="River rises", file="dam.txt"),),
    questions=(HOLD, ACT),
    spares=(PROOF, BOTH),
    word_box=(WordBoxEntry("dam"),),
    exit_ticket="Write down one thing you would check.",
    minutes=20,
)
TEXT = encode(stamped(BANK))


def asks(text: str) -> list[str]:
    bank, problems = decode(text)
    assert bank is not None, "\n".join(map(str, problems))
    return [question.ask for question in (*bank.questions, *bank.spares)]


def ids(text: str) -> list[str]:
    bank, problems = decode(text)
    assert bank is not None, "\n".join(map(str, problems))
    return [question.id for question in (*bank.questions, *bank.spares)]


def again(text: str, bank: Bank = BANK, *, revive: bool = False) -> tuple[str, Report]:
    """Regenerate, and once more: the second time must change nothing."""
    new, report = regenerate(text, bank, revive=revive)
    assert errors_in(report.problems) == []
    assert diff(new, regenerate(new, bank)[0], "") == ""
    return new, report


def swap(old: str, new: str) -> Callable[[str], str]:
    def edited(text: str) -> str:
        assert text.count(old) >= 1
        return text.replace(old, new, 1)

    return edited


def test_nothing_changes_where_nothing_is_new() -> None:
    text, report = again(TEXT)
    assert text == TEXT
    assert len(report.same) == 4


def reworded(question: Question) -> Question:
    """What a later version of a rule asks."""
    return replace(question, note="A later version of the program wrote this.")


LATER = replace(
    BANK,
    title="Another title",
    directions="Other directions.",
    minutes=99,
    questions=(*map(reworded, BANK.questions), NEW),
    spares=tuple(map(reworded, BANK.spares)),
)


def test_untouched_questions_are_renewed_and_new_ones_become_spares() -> None:
    text, report = again(TEXT, LATER)
    assert len(report.replaced) == 4
    assert report.added == [NEW.id]
    assert ids(text) == [HOLD.id, ACT.id, PROOF.id, BOTH.id, NEW.id]
    assert text.count("A later version") == 4
    assert text.startswith(TEXT[: TEXT.index("\n  - id: source/who-said-it-1")])


ACT_START = "  - id: source/who-said-it-2"
# Twenty ways and more in which a teacher edits a bank; each must survive a run of the program.
EDITS = {
    "reword the question": swap("ask: Who said, “We must", "ask: Who really said, “We must"),
    "another right answer": swap("answer: Maria Ortiz", "answer: Ana Bell"),
    "another wrong option": swap("      - Ana Bell\n", "      - The reporter\n"),
    "one option more": swap("      - Ana Bell\n", "      - Ana Bell\n      - Nobody\n"),
    "points": swap(f"{ACT_START}\n", f"{ACT_START}\n    points: 5\n"),
    "a note": swap(f"{ACT_START}\n", f"{ACT_START}\n    note: Ask Ana’s group first.\n"),
    "a comment above a question": swap(ACT_START, f"  # Too easy for 9b?\n{ACT_START}"),
    "a comment inside a question": swap(ACT_START, f"{ACT_START}\n    # Too easy for 9b?"),
    "a comment at the end of a line": swap(ACT_START, f"{ACT_START}  # too easy"),
    "a comment below a question": swap("\n\nspares:", "\n    # the end of the sheet\n\nspares:"),
    "a comment in the header": swap("# A bank of questions.", "# 9b, spring.\n# A bank."),
    "a comment at the end of the file": lambda text: text + "# that’s all",
    "blank lines inside a question": swap(f"{ACT_START}\n", f"{ACT_START}\n\n\n"),
    "other quotation marks": swap("ask: Who said, “We must act before the river does”?", "ask: 'Who said, “We must act before the river does”?'"),
    "lists in brackets": swap("      - Tom Reed\n      - Maria Ortiz\n      - Ana Bell\n", "      [Tom Reed, Maria Ortiz, Ana Bell]\n"),
    "another order": lambda text: _moved(text, HOLD, "\nspares:"),
    "a spare moved up": lambda text: _moved(text, PROOF, "\nspares:"),
    "a question deleted": lambda text: text.replace(entry_text(stamped(BANK).questions[1]), ""),
    "a question of one's own": swap("\nspares:", "\n  - kind: short\n    ask: What is new?\n    answer: The wall.\n\nspares:"),
    "a question in one line": swap("\nspares:", "\n  - {kind: short, ask: Why, answer: So}\n\nspares:"),
    "title and minutes": swap("title: The dam", "title: The dam (9b)"),
    "a meaning in the word box": swap("  dam:", "  dam: a wall across a river"),
    "directions": swap("minutes: 20", "minutes: 25\ndirections: >-\n  Read first: then\n  write."),
    "a typo in the article": swap("a dam engineer", "a  dam engineer"),
    "free fields": swap("\narticles:", "\nextra:\n  class: 9b\n  date: 2024-05-01\n\narticles:"),
    "no spares at all": lambda text: text[: text.index("\nspares:")] + text[text.index("\noffered:") :],
    "empty spares": lambda text: text[: text.index("\nspares:")] + "\nspares: []\n" + text[text.index("\noffered:") :],
    "Windows line ends": lambda text: text.replace("\n", "\r\n"),
    "no end of the last line": lambda text: text.rstrip("\n"),
    "a list without indentation": lambda text: text.replace("offered:\n  - ", "offered:\n- ").replace("\n  - quotes/asked-3\n  -", "\n- quotes/asked-3\n-").replace("\n  - source/who-said-it-2\n", "\n- source/who-said-it-2\n"),
    "silenced checks": swap(f"{ACT_START}\n", f"{ACT_START}\n    silence:\n      key-longest: It must be.\n"),
}  # fmt: skip


def _moved(text: str, question: Question, before: str) -> str:
    entry = entry_text(stamped(replace(BANK, questions=(question,))).questions[0])
    assert entry in text
    text = text.replace(entry, "")
    return text.replace(before, "\n" + entry + before, 1)


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_an_edit_survives(edit: Callable[[str], str]) -> None:
    edited = edit(TEXT)
    assert edited != TEXT
    before = asks(edited)
    same, _ = again(edited)
    assert same == edited
    later, _ = again(edited, LATER)
    written = [
        line for line in edited.splitlines() if line not in [*TEXT.splitlines(), "spares: []"]
    ]
    for line in written:
        assert line in later.splitlines()
    assert [ask for ask in asks(later) if ask in before] == before
    assert later.count("\r\n") in (0, later.count("\n"))


def test_a_changed_question_stays_to_the_letter() -> None:
    edited = TEXT.replace("ask: Who said, “We must", "ask:   Who  said, “We must")
    text, report = again(edited, LATER)
    assert report.kept == [ACT.id]
    start = edited.index(ACT_START)
    assert edited[start : edited.index("\nspares:")] in text


def test_a_deleted_question_stays_away_until_it_is_revived() -> None:
    edited = TEXT.replace(entry_text(stamped(BANK).questions[1]), "")
    text, report = again(edited)
    assert text == edited
    assert report.stay_deleted == [ACT.id]
    revived, report = again(edited, revive=True)
    assert ids(revived) == [HOLD.id, PROOF.id, BOTH.id, ACT.id]


def test_a_question_whose_evidence_is_gone_is_marked() -> None:
    shorter = replace(BANK.articles[0], paragraphs=PARAGRAPHS[:1])
    fewer = replace(BANK, articles=(shorter,), questions=(HOLD,), spares=())
    text, report = again(TEXT, fewer)
    assert report.marked == [ACT.id, PROOF.id, BOTH.id]
    assert text.count(f"\n  {MARK}\n  - id") == 3
    back, report = again(text, BANK)
    assert report.marked == []
    assert back == TEXT


def test_a_mended_typo_gives_the_same_question_not_a_second_one() -> None:
    typo = choice(7, "We must act before the rivr does", 2, "Maria Ortiz")
    bank = replace(BANK, questions=(HOLD, typo))
    mended, report = again(encode(stamped(bank)), BANK)
    assert report.replaced == [ACT.id]
    assert ids(mended) == [HOLD.id, ACT.id, PROOF.id, BOTH.id]
    edited = encode(stamped(bank)).replace("rivr does”?", "rivr does” (9b)?")
    kept, report = again(edited, BANK)
    assert report.kept == [typo.id]
    assert ids(kept) == [HOLD.id, typo.id, PROOF.id, BOTH.id]


def test_an_article_that_the_teacher_changed_stays() -> None:
    edited = TEXT.replace("No one answered her.", "Nobody answered her.", 1)
    grown = replace(BANK.articles[0], paragraphs=(*PARAGRAPHS, "“Snow is next,” said Ana Bell."))
    new = choice(9, "Snow is next", 4, "Ana Bell")
    text, report = again(edited, replace(BANK, articles=(grown,), questions=(HOLD, ACT, new)))
    assert report.articles_kept == ["River rises"]
    assert text == edited
    assert str(report.problems[0]) == (
        "bank.yaml: the article “River rises” stays as you changed it in the bank (it differs from "
        "the file; questions on words that it does not have stay away)"
    )


def test_a_second_article_is_added_with_its_own_number() -> None:
    other = BankArticle(("Snow fell.",), title="Snow", file="snow.txt")
    question = replace(PROOF, id="x-9", evidence=(Evidence(1, "Snow fell"),))
    bank = Bank(title="Snow", articles=(other,), questions=(question,))
    text, report = again(TEXT, bank)
    assert report.added == ["x-9"]
    read, _ = decode(text)
    assert read is not None
    assert [article.title for article in read.articles] == ["River rises", "Snow"]
    assert read.spares[-1].evidence == (Evidence(1, "Snow fell", article=2),)


def test_a_bank_with_errors_stays_as_it_is() -> None:
    broken = TEXT.replace("kind: choice", "kind: chioce")
    text, report = regenerate(broken, LATER)
    assert text == broken
    assert [problem.message for problem in report.problems] == ["unknown kind 'chioce'"] * 2


def test_nothing_is_added_to_a_list_in_brackets() -> None:
    edited = TEXT[: TEXT.index("\nspares:")] + "\nspares: [{kind: short, ask: A, answer: b}]\n"
    text, report = regenerate(edited, LATER)
    assert text == edited
    assert "is no list of lines" in report.problems[0].message


@st.composite
def teacher(draw: st.DrawFn) -> tuple[str, list[str]]:
    """A bank after a teacher's edits, each with a word of its own, and these words in order."""
    lines = TEXT.splitlines(keepends=True)
    for number in range(draw(st.integers(1, 8))):
        at = draw(st.integers(0, len(lines) - 1))
        word = f"edit{number}"
        kind = draw(st.sampled_from(["comment", "word", "blank", "note", "end"]))
        pad = " " * draw(st.integers(0, 8))
        if kind == "comment":
            lines.insert(at, f"{pad}# {word}\n")
        elif kind == "blank":
            lines.insert(at, f"{pad}\n")
        elif kind == "note":
            lines.insert(at, f"    note: {word}\n")
        elif kind == "end":
            lines[at] = lines[at].rstrip("\n") + f"  # {word}\n"
        else:
            lines[at] = lines[at].rstrip("\n") + f" {word}\n"
    text = "".join(lines)
    return text, [word for line in lines for word in line.split() if word.startswith("edit")]


@settings(max_examples=400, deadline=None)
@given(teacher(), st.sampled_from(["same", "later", "other"]))
def test_no_edit_is_ever_lost(edited: tuple[str, list[str]], which: str) -> None:
    other = replace(BANK, articles=(), questions=(NEW,), spares=())
    new = {"same": BANK, "later": LATER, "other": other}[which]
    text, words = edited
    assume(decode(text)[0] is not None)
    later, report = again(text, new)
    assert [word for word in later.split() if word.startswith("edit")] == words
    # Whatever lines the teacher wrote or changed stand there still, in their order.
    kept = iter(later.splitlines())
    written = [line for line in text.splitlines() if "edit" in line]
    assert all(line in kept for line in written)
    assert not set(report.kept) & set(report.replaced)
