"""The fields of a bank in the order in which they are written, with a sentence on each.

The types come from the dataclasses in `kinds.py`. The sentences are what the JSON Schema shows in
a teacher's editor and what the docs print.
"""

# In the order of writing: what a teacher reads and edits first, what only the program reads last.
QUESTION = {
    "id": "A name of its own; the program finds the question again by it.",
    "kind": "What sort of question it is.",
    "group": "The heading it stands under on the sheet.",
    "ask": "What the student reads.",
    "options": "What the student chooses from; mixed anew on every form of the sheet.",
    "prompts": "The left side: each takes one of the choices.",
    "choices": "The right side; a choice may serve twice or not at all.",
    "items": "What the student puts in order, as shown on the sheet.",
    "rows": "The rows of the table, one tick each.",
    "columns": "The columns of the table.",
    "parts": "The parts of the question, each with its own kind, ask and answer.",
    "answer": "The right answer, letter for letter one of the options where there are options.",
    "keep_order": "true: the options are never mixed (numbers, dates, paragraphs).",
    "correction": "What is right, where the statement is false.",
    "accept": "Other answers that are right too.",
    "why": "Why the answer is right; printed on the key.",
    "wrong": "For each wrong option the reason, as `option: reason`; printed on the key.",
    "evidence": "The words the answer rests on, as `P3: words`; `headline: words` for the headline.",
    "rubric": "What a good answer has, a line each; printed on the key.",
    "lines": "How many lines to write on.",
    "note": "A note for the teacher; printed on the key.",
    "points": "How many points it is worth.",
    "skill": "The skill it trains, in a few words.",
    "level": "Webb's depth of knowledge, from 1 (locate) to 4 (across texts).",
    "standards": "The standards it serves, such as CCSS.RI.6.1.",
    "tags": "Words of your own to find it by.",
    "extra": "Anything of your own; kept as it is.",
    "silence": "Checks to silence for this question, as `check: reason`.",
    "rule": "For the program: the rule that asked.",
    "proof": "For the program: what makes the answer right and the others wrong, checked again.",
    "made": "For the program: tells whether you changed the question.",
}
ARTICLE = {
    "title": "The headline.",
    "outlet": "The newspaper or site.",
    "author": "Who wrote it.",
    "date": "When it was published.",
    "url": "Where it can be read.",
    "file": "The file it was read from.",
    "paragraphs": "The text; the first is P1.",
    "made": "For the program: tells whether you changed the article.",
}
PROOF = {
    "holds": "The condition.",
    "words": "What it is about.",
    "paragraph": "The paragraph it is about; the whole article where none is given.",
    "given": "What the words are compared with.",
    "option": "The option that is wrong because of it; none where it proves the answer.",
    "article": "Which of the articles, counted from 1.",
}
BANK = {
    "title": "The title, printed on top of the sheet.",
    "directions": "What the student is told before the questions.",
    "minutes": "How long it takes.",
    "word_box": "Hard words, as `word: meaning`; without a meaning the sheet leaves room for one.",
    "exit_ticket": "One last task before the bell.",
    "notes": "Notes for the teacher, printed on the key.",
    "articles": "The articles as printed with the questions.",
    "questions": "The questions on the sheet, in the order of the sheet.",
    "spares": "Questions in reserve: move one up to print it.",
    "extra": "Anything of your own; kept as it is.",
    "silence": "Checks to silence for the whole bank, as `check: reason`.",
    "seed": "Another number mixes the options in another way.",
    "offered": "For the program: questions it has offered, so that one you delete stays away.",
}
LIMITS = {
    "level": (1, 4),
    "points": (0, 100),
    "lines": (1, 40),
    "minutes": (1, 600),
    "article": (1, 99),
    "paragraph": (0, 9999),
    "seed": (0, 10**12 - 1),
}

# What other programs call our kinds.
OTHER_NAMES = {
    "multiple choice": "choice",
    "mc": "choice",
    "single choice": "choice",
    "radio": "choice",
    "checkbox": "multi-select",
    "multiple select": "multi-select",
    "multiple answer": "multi-select",
    "multiple response": "multi-select",
    "tf": "true-false",
    "matching": "match",
    "ordering": "order",
    "sequence": "order",
    "short answer": "short",
    "open": "short",
    "essay": "short",
    "two part": "two-part",
    "part a part b": "two-part",
    "card": "open-card",
}
