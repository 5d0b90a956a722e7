"""The short code: every answer that was chosen, as one long number in letters.

The page's half of this is in quizgen/render/html/script/code.js. A code is `BANK-FORM-LETTERS-CHECK`;
its two check letters catch any one wrong character and any two that were swapped. It can only be
read with the bank it was made for, since the bank says how many values each answer can take.
"""

import re
from collections.abc import Mapping, Sequence

from quizgen.grading.responses import Answer
from quizgen.render.slots import ALPHABET, ID_LENGTH, Slot

CHECK = 673
LOOKS_LIKE = re.compile(rf"[{ALPHABET}]{{{ID_LENGTH}}}[-\s][A-Z]{{1,2}}([-\s]+[A-Z0-9]+){{2,}}")


class Unreadable(ValueError):
    """Why a code can't be read."""


def looks_like_code(text: str) -> bool:
    """Whether the text has the shape of a code."""
    return LOOKS_LIKE.fullmatch(text.strip().upper()) is not None


def pack(bank: str, form: str, slots: Sequence[Slot], answers: Mapping[str, Answer]) -> str:
    """The code of a response."""
    number = 0
    for slot in sorted(slots, key=lambda one: one.id):
        picks = answers.get(slot.id, Answer()).picks or (0,) * len(slot.sizes)
        for pick, size in zip(picks, slot.sizes, strict=False):
            number = number * size + pick
    letters = ""
    while number:
        number, digit = divmod(number, len(ALPHABET))
        letters = ALPHABET[digit] + letters
    letters = letters or ALPHABET[0]
    groups = [letters[start : start + 4] for start in range(0, len(letters), 4)]
    body = "-".join([bank, form, *groups])
    return f"{body}-{_check(body)}"


def unpack(code: str, bank: str, slots: Sequence[Slot]) -> tuple[str, dict[str, Answer]]:
    """The form and the answers of a code."""
    parts = re.split(r"[^A-Z0-9]+", code.strip().upper())
    if len(parts) < 4:
        raise Unreadable("this is no whole code: BANK-FORM-LETTERS-CHECK, with its hyphens")
    made_for, form, *groups, check = parts
    letters = "".join(groups)
    if check != _check("-".join([made_for, form, *groups])):
        raise Unreadable("a letter of the code is wrong or missing")
    if made_for != bank:
        raise Unreadable(f"the code was made for bank {made_for}, and this is bank {bank}")
    number = 0
    for letter in letters:
        number = number * len(ALPHABET) + ALPHABET.index(letter)
    answers: dict[str, Answer] = {}
    for slot in sorted(slots, key=lambda one: one.id, reverse=True):
        picks: list[int] = []
        for size in reversed(slot.sizes):
            number, pick = divmod(number, size)
            picks.insert(0, pick)
        answers[slot.id] = Answer(tuple(picks))
    if number:
        raise Unreadable("the code is longer than the bank's questions allow")
    return form, answers


def _check(body: str) -> str:
    total = 0
    for char in body.replace("-", ""):
        total = (total * 31 + ord(char)) % CHECK
    return ALPHABET[total // len(ALPHABET)] + ALPHABET[total % len(ALPHABET)]
