"""A sheet: spread out, in order, and no question that answers another."""

from quizgen.bank.kinds import Choice, Evidence, Group, OpenCard, Proof, Question
from quizgen.rules.choose import choose
from quizgen.rules.clash import clash, gives_away
from quizgen.rules.load import library

FLOOD = "the river will rise before the end of the week"


def choice(name: str, ask: str = "", answer: str = "a", **more: object) -> Choice:
    values: dict[str, object] = {
        "id": name,
        "ask": ask or f"What about {name}?",
        "options": (answer, "b", "c"),
        "answer": answer,
        "rule": name,
        "skill": name,
        "group": "Source",
        "level": 2,
    } | more
    return Choice(**values)  # type: ignore[arg-type]


def at(paragraph: int, words: str) -> tuple[Evidence, ...]:
    return (Evidence(paragraph, words),)


def test_runs_in_the_order_of_the_groups_and_ends_with_the_card() -> None:
    groups: list[Group] = ["Evidence", "Words", "Source", "Quotes"]
    questions: list[Question] = [choice(g, group=g) for g in groups]
    questions.append(
        OpenCard(ask="Leave the page.", group="Leave the page", id="card", rule="card")
    )
    sheet = choose(questions, 10, {}).sheet
    assert [q.group for q in sheet] == ["Source", "Quotes", "Words", "Evidence", "Leave the page"]


def test_the_card_does_not_count() -> None:
    card = OpenCard(ask="Leave the page.", group="Leave the page", id="card")
    chosen = choose([choice("one"), choice("two"), card], 1, {})
    assert len(chosen.sheet) == 2
    assert [q.id for q in chosen.spares] == ["two"]


def test_the_card_gives_no_question_away() -> None:
    asked = choice("asked", answer=FLOOD)
    telling = OpenCard(ask=f"Leave the page: who says that {FLOOD}?", id="telling")
    silent = OpenCard(ask="Leave the page.", id="silent")
    assert choose([asked, telling, silent], 1, {}).sheet == (asked, silent)
    other = choice("other")
    assert choose([asked, other, telling], 2, {}).sheet == (other, telling)


def test_spreads_over_rules_before_it_repeats_one() -> None:
    questions = [choice(f"a{n}", rule="a", skill="a") for n in range(5)] + [choice("b")]
    assert {q.rule for q in choose(questions, 2, {}).sheet} == {"a", "b"}


def test_a_stem_that_holds_a_long_key_gives_it_away() -> None:
    asked = choice("asked", answer=FLOOD)
    assert gives_away(choice("giver", ask=f"Who said that {FLOOD}?"), asked)
    assert not gives_away(choice("other", ask="Who said that the river is low?"), asked)


def test_a_name_is_given_away_only_beside_the_same_words() -> None:
    asked = choice("asked", ask=f"Whose words are “{FLOOD}”?", answer="Ana Bell")
    assert gives_away(choice("giver", ask=f"Ana Bell said “{FLOOD}”. What follows?"), asked)
    assert not gives_away(choice("other", ask="What does Ana Bell do for a living?"), asked)


def test_two_questions_on_the_same_words_and_skill_clash() -> None:
    one = choice("one", skill="attribution", evidence=at(3, FLOOD))
    other = choice("two", skill="attribution", evidence=at(3, FLOOD.upper()))
    elsewhere = choice("three", skill="attribution", evidence=at(4, FLOOD))
    assert clash(one, other, {})
    assert not clash(one, elsewhere, {})
    assert len(choose([one, other, elsewhere], 3, {}).sheet) == 2


def places(name: str, *options: str, answer: str, **more: object) -> Choice:
    return choice(name, "Which of these?", answer, options=options, keep_order=True, **more)


def test_a_name_with_the_paragraph_gives_the_speaker_away() -> None:
    asked = choice("asked", "In P4, who is “she”?", "Ann Lee", options=("Ann Lee", "b", "c"))
    telling = choice("telling", "P4 quotes Mrs. Lee with the word “old”. What changes?")
    assert gives_away(telling, asked)
    assert not gives_away(choice("other", "P5 quotes Mrs. Lee with the word “old”."), asked)
    last = choice("last", "Who is quoted last?", "Ann Lee", options=("Ann Lee", "b", "c"))
    assert gives_away(telling, last)


def test_a_stem_that_tells_of_speech_clashes_with_paragraphs_told_apart_by_it() -> None:
    rules = {r.id: r for r in library() if r.id in ("quotes/only-a-few-words", "words/leaves-room")}
    quoted = places("asked", "P2", "P3", "P4", answer="P3", rule="quotes/only-a-few-words")
    likely = places("likely", "P2", "P3", "P4", answer="P3", rule="words/leaves-room")
    telling = choice("telling", "In one sentence of P3, only the words “so old” are quoted.")
    assert clash(telling, quoted, rules)
    assert not clash(telling, likely, rules)
    assert not clash(choice("free", "P5 quotes only the words “so old”."), quoted, rules)


def test_words_that_prove_a_paragraph_are_shown_by_no_other_stem() -> None:
    proof = (Proof("shows the trait", "because", 3, "reason"),)
    asked = places("asked", "P2", "P3", "P4", answer="P3", proof=proof)
    assert gives_away(choice("telling", "P3 has the words “because it is old”."), asked)
    assert not gives_away(choice("silent", "P3 has the words “it is old”."), asked)


def test_two_choices_do_not_offer_the_same_paragraphs() -> None:
    one = places("one", "P2", "P3", "P4", answer="P3")
    assert clash(one, places("two", "P3", "P4", "P9", answer="P4"), {})
    assert not clash(one, places("three", "P4", "P8", "P9", answer="P8"), {})
