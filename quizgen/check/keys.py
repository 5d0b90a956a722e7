"""Checks of the key: its proof, the refutation of each wrong option, its evidence, its reason."""

import re
from collections.abc import Iterator
from dataclasses import replace

from quizgen.bank.encode import key_hash
from quizgen.bank.kinds import Choice, MultiSelect, OpenCard, Proof, TrueFalse, TwoPart
from quizgen.check.item import Finding, Item
from quizgen.check.texts import PLACE, QUOTED
from quizgen.rules.proofs import holds, in_words


def proof_fails(item: Item) -> Iterator[Finding]:
    for proof in item.question.proof:
        if not _holds(item, proof):
            yield Finding(
                f"the proof does not hold any more: {in_words(proof)}", proof.words, "proof"
            )


def _holds(item: Item, proof: Proof) -> bool:
    facts = item.checked.facts
    return 0 < proof.article <= len(facts) and holds(facts[proof.article - 1], proof)


def key_unproved(item: Item) -> Iterator[Finding]:
    question = item.question
    if isinstance(question, Choice | MultiSelect | TrueFalse) and not question.proof:
        yield Finding("nothing proves the answer", field="answer")


def key_refuted(item: Item) -> Iterator[Finding]:
    for key in item.keys:
        # In a multi-select the proof of an option may be that it is right.
        choice = isinstance(item.question, Choice)
        if choice and any(proof.option == key for proof in item.question.proof):
            yield Finding(f"the proof says that the answer “{key}” is wrong", key, "answer")


def key_changed(item: Item) -> Iterator[Finding]:
    _, _, proved = item.whole.made.partition("-")
    if proved and not item.is_part and key_hash(item.whole) != proved:
        yield Finding("the answer is not the one that was proved", field="answer")


def distractor_unrefuted(item: Item) -> Iterator[Finding]:
    reasons = {one.option for one in item.question.wrong if one.because.strip()}
    proved = {proof.option for proof in item.question.proof}
    for option in item.distractors:
        if option not in reasons | proved:
            yield Finding(f"nothing says why “{option}” is wrong", option, "options")


def distractor_right(item: Item) -> Iterator[Finding]:
    """A condition on the key, asked of a wrong option instead."""
    if not isinstance(item.question, Choice):
        return
    key = item.question.answer
    asked = [p for p in item.question.proof if not p.option and key in (p.words, p.given)]
    for option in item.distractors if asked else ():
        swapped = [
            replace(
                proof,
                words=option if proof.words == key else proof.words,
                given=option if proof.given == key else proof.given,
            )
            for proof in asked
        ]
        if all(_holds(item, proof) for proof in swapped):
            yield Finding(
                f"“{option}” fulfils the condition of the right answer", option, "options"
            )


def evidence_missing(item: Item) -> Iterator[Finding]:
    articles = item.checked.bank.articles
    for one in item.question.evidence:
        where = f"P{one.paragraph}" if one.paragraph else "the headline"
        if not 0 < one.article <= len(articles):
            if articles:
                yield Finding(f"there is no article {one.article}", one.words, "evidence")
            continue
        article = articles[one.article - 1]
        texts = (article.title, *article.paragraphs)
        if one.paragraph >= len(texts):
            yield Finding(f"the article has no {where}", one.words, "evidence")
        elif " ".join(one.words.split()) not in " ".join(texts[one.paragraph].split()):
            yield Finding(f"{where} does not have the words “{one.words}”", one.words, "evidence")


def why_quotes_nothing(item: Item) -> Iterator[Finding]:
    question = item.question
    if isinstance(question, OpenCard | TwoPart):
        return
    # Beside a part's reason the key prints the evidence of the whole question.
    if item.is_part and any(one.words for one in item.whole.evidence):
        return
    why = question.why or item.whole.why
    if not (QUOTED.search(why) and PLACE.search(why)):
        yield Finding("the reason quotes no words with their paragraph", field="why")


def metadata_missing(item: Item) -> Iterator[Finding]:
    missing = [name for name in ("skill", "level", "standards") if not getattr(item.whole, name)]
    if missing and not item.is_part:
        yield Finding(f"without {', '.join(missing)}", field="rule")


def correction_missing(item: Item) -> Iterator[Finding]:
    question = item.question
    if isinstance(question, TrueFalse) and not question.answer and not question.correction.strip():
        yield Finding("a false statement without its correction", field="answer")


def correction_of_truth(item: Item) -> Iterator[Finding]:
    question = item.question
    if isinstance(question, TrueFalse) and question.answer and question.correction.strip():
        yield Finding("a true statement with a correction", question.correction, "correction")


def several_ideas(item: Item) -> Iterator[Finding]:
    if isinstance(item.question, TrueFalse):
        own = re.sub(PLACE, "", QUOTED.sub(" ", item.question.ask))
        match = re.search(r"\bbecause\b|;|, (?:and|but) (?=\w+ \w+)", own)
        if match and not item.generated:
            yield Finding("a true-or-false statement with more than one idea", match[0].strip(" ,"))
