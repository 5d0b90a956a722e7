"""Bank -> YAML text that a teacher can read aloud."""

from dataclasses import replace
from hashlib import sha256

from quizgen.bank.kinds import Bank, BankArticle, Question
from quizgen.bank.records import Records, write_fields, write_question
from quizgen.bank.scalars import Noted, Tree, mapping, sequence

VERSION = 1
LETTERS = str.maketrans("0123456789", "ghijklmnop")  # so that YAML never takes a hash for a number
HEADER = """\
# A bank of questions. Open it in any text editor, change what you like, and save it.
#
# What people change most:
#   1. Wording    Edit the text after `ask:`. If you reword the right option, reword `answer:` too.
#   2. Choice     Move a question from `spares:` up to `questions:` to print it, or down to keep it.
#                 A question runs from its line with the dash (- id:) to the line before the next.
#   3. Order      Questions are printed in the order in which they stand here.
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


def encode(bank: Bank) -> str:
    """The bank as YAML text; `decode` reads the same bank from it."""
    fields = write_fields(bank)
    lines = [*HEADER.splitlines(), "", *mapping({"bank": VERSION, **_spaced(fields)}, 0)]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _spaced(fields: dict[str, Tree]) -> dict[str, Tree]:
    """A blank line above every part of more than one line."""
    return {
        name: Noted("", value) if isinstance(value, (list, dict)) else value
        for name, value in fields.items()
    }


def question_text(question: Question, indent: int = 2) -> str:
    """One question as it stands in a bank, from its dash to the end of its last line."""
    lines = sequence([write_question(question)], indent)
    return "\n".join(line.rstrip() for line in lines) + "\n"


def article_text(article: BankArticle, indent: int = 2) -> str:
    """One article as it stands in a bank, from its dash to the end of its last line."""
    written = Records(BankArticle).write((article,))
    lines = sequence(written if isinstance(written, list) else [], indent)
    return "\n".join(line.rstrip() for line in lines) + "\n"


def made_hash(text: str) -> str:
    """The hash of an entry's text; where it stands and how lines end makes no difference."""
    lines = [line.rstrip() for line in text.splitlines() if not line.strip().startswith("made:")]
    while lines and not lines[-1]:
        lines.pop()
    first = len(lines[0]) - len(lines[0].lstrip()) if lines else 0
    digest = sha256("\n".join(line[first:] for line in lines).encode()).hexdigest()
    return digest[:12].translate(LETTERS)


def stamped(bank: Bank) -> Bank:
    """The bank with the `made` of everything that a rule or an article's file gave it."""
    return replace(
        bank,
        articles=tuple(replace(one, made=made_hash(article_text(one))) for one in bank.articles),
        questions=tuple(map(stamped_question, bank.questions)),
        spares=tuple(map(stamped_question, bank.spares)),
    )


def stamped_question(question: Question) -> Question:
    """The question with its `made`; one that no rule asked has none."""
    return replace(question, made=made_hash(question_text(question)) if question.rule else "")
