"""Bank -> YAML text that a teacher can read aloud."""

from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from typing import TypeVar

from quizgen.bank.kinds import Bank, BankArticle, OpenCard, Question, TwoPart
from quizgen.bank.records import write_fields, write_question
from quizgen.bank.scalars import Noted, Tree, mapping, sequence

VERSION = 1
Entry = TypeVar("Entry", Question, BankArticle)
LETTERS = str.maketrans("0123456789", "ghijklmnop")  # so that YAML never takes a hash for a number
HEADER = """\
# A bank of questions. Open it in any text editor, change what you like, and save it.
#
# What people change most:
#   1. Wording    Edit the text after `ask:`. If you reword the right option, reword `answer:` too.
#   2. Choice     Move a question from `spares:` up to `questions:` to print it, or down to keep it.
#                 A question runs from its line with the dash (- id:) to the line before the next.
#   3. Order      Questions are printed group by group, in the order in which they stand here.
#   4. The sheet  Edit `title:`, `directions:`, `minutes:`, `word_box:` and `exit_ticket:`.
#   5. Your own   Add a question anywhere. It needs `kind`, `ask` and `answer`, no more:
#
#                   - kind: choice
#                     ask: Who spoke first?
#                     options:
#                       - The mayor
#                       - The coach
#                     answer: The mayor
#
# Lines that start with # are comments: write as many as you like, they are never lost.
# If a text has a colon and a space, or starts with a quotation mark, put it in 'single quotes'.
"""


def encode(bank: Bank, schema: str = "") -> str:
    """The bank as YAML text; `decode` reads the same bank from it.

    `schema` is the path, from the bank, of the JSON Schema by which an editor helps.
    """
    fields = write_fields(bank)
    helped = [f"# yaml-language-server: $schema={schema}"] if schema else []
    lines = [*helped, *HEADER.splitlines(), "", *mapping({"bank": VERSION, **_spaced(fields)}, 0)]
    return "".join(line.rstrip(" ") + "\n" for line in lines)


def _spaced(fields: dict[str, Tree]) -> dict[str, Tree]:
    """A blank line above every part of more than one line."""
    return {
        name: Noted("", value) if isinstance(value, (list, dict)) else value
        for name, value in fields.items()
    }


def entry_text(entry: Question | BankArticle, indent: int = 2) -> str:
    """One question or article as it stands in a bank, from its dash to the end of its last line."""
    fields = write_fields(entry) if isinstance(entry, BankArticle) else write_question(entry)
    return "".join(line.rstrip(" ") + "\n" for line in sequence([fields], indent))


def made_hash(text: str) -> str:
    """The hash of an entry's text without its last line, `made:`.

    Where the entry stands and how lines end makes no difference; any other letter does, so that
    a changed word, a comment and a blank line all tell that a teacher was here.
    """
    lines = text.replace("\r\n", "\n").removesuffix("\n").split("\n")
    indent = len(lines[0]) - len(lines[0].lstrip(" "))
    inside = [line[indent:] if not line[:indent].strip(" ") else line for line in lines]
    return _letters("\n".join(inside), 12)


def key_hash(question: Question) -> str:
    """The hash of what is right, so that a proof can be known to be of another answer."""
    return _letters("\n".join(_key_texts(question)), 6)


def _key_texts(question: Question) -> Iterator[str]:
    if isinstance(question, TwoPart):
        for part in question.parts:
            yield from _key_texts(part)
    elif not isinstance(question, OpenCard):
        yield " ".join(repr(question.answer).split())


def _letters(text: str, length: int) -> str:
    return sha256(text.encode("utf-8", "replace")).hexdigest()[:length].translate(LETTERS)


def stamped(bank: Bank) -> Bank:
    """The bank with the `made` of all that the program wrote, and the ids that it has offered."""
    questions = tuple(map(stamped_entry, bank.questions))
    spares = tuple(map(stamped_entry, bank.spares))
    ids = [one.id for one in (*questions, *spares) if one.made and one.id]
    return replace(
        bank,
        articles=tuple(map(stamped_entry, bank.articles)),
        questions=questions,
        spares=spares,
        offered=tuple(dict.fromkeys([*bank.offered, *ids])),
    )


def stamped_entry(entry: Entry) -> Entry:
    """The entry with its `made`; a question that no rule asked has none."""
    if not isinstance(entry, BankArticle) and not entry.rule:
        return entry
    plain = replace(entry, made="")
    made = made_hash(entry_text(plain))
    if not isinstance(plain, BankArticle):
        made += f"-{key_hash(plain)}"
    return replace(plain, made=made)
