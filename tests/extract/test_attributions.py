"""Who said what: one small text for each way newspapers tie words to a source."""

import pytest

from quizgen.article import article_from_text
from quizgen.extract import Facts, extract
from quizgen.extract.facts import Attribution


def read(text: str) -> Facts:
    """Facts of a text under a headline that says nothing."""
    return extract(article_from_text("Ardal Waits\n\n" + text))


def shown(facts: Facts, found: Attribution) -> tuple[str, str, str]:
    """(source, cue, content) as printed; parts of a content joined by " … "."""
    text = facts.article.text
    return (
        found.source.of(text) if found.source else "",
        " … ".join(cue.of(text) for cue in found.cue),
        " … ".join(span.of(text) for span in found.content),
    )


def only(text: str) -> tuple[str, str, str]:
    """The one attribution of a text."""
    facts = read(text)
    assert len(facts.attributions) == 1, [shown(facts, found) for found in facts.attributions]
    return shown(facts, facts.attributions[0])


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("“The dam will hold,” Ana Bell said.", "Ana Bell", "said", "“The dam will hold,”"),
        ("“The dam will hold,” said Ana Bell.", "Ana Bell", "said", "“The dam will hold,”"),
        ("Ana Bell said, “The dam will hold.”", "Ana Bell", "said", "“The dam will hold.”"),
        ("Ana Bell said: “The dam will hold.”", "Ana Bell", "said", "“The dam will hold.”"),
        ('"The dam will hold," Ana Bell said.', "Ana Bell", "said", '"The dam will hold,"'),
        ("''The dam will hold,'' Ana Bell said.", "Ana Bell", "said", "''The dam will hold,''"),
        ("“Will it hold?” Ana Bell asked.", "Ana Bell", "asked", "“Will it hold?”"),
        (
            "“The dam,” Ana Bell said, “will hold.”",
            "Ana Bell",
            "said",
            "“The dam,” … “will hold.”",
        ),
        (
            "“The dam will hold,” said Ana Bell, the mayor of Ardal. “It always has.”",
            "Ana Bell, the mayor of Ardal",
            "said",
            "“The dam will hold,” … “It always has.”",
        ),
        (
            "Ana Bell, the mayor of Ardal, told reporters on Monday that the dam would hold.",
            "Ana Bell, the mayor of Ardal",
            "told",
            "that the dam would hold",
        ),
        (
            "The dam will hold, the mayor said on Monday.",
            "the mayor",
            "said",
            "The dam will hold",
        ),
        (
            "The dam, she said, would hold for years.",
            "she",
            "said",
            "The dam … would hold for years",
        ),
        (
            "According to the report, the dam has held since May.",
            "the report",
            "According to",
            "the dam has held since May",
        ),
        (
            "The dam has held since May, according to a report by the county.",
            "a report by the county",
            "according to",
            "The dam has held since May",
        ),
        (
            "Ana Bell vowed to rebuild the dam.",
            "Ana Bell",
            "vowed",
            "to rebuild the dam",
        ),
        (
            "Ana Bell called the dam “a wonder of the age.”",
            "Ana Bell",
            "called",
            "the dam “a wonder of the age.”",
        ),
        (
            "Asked whether the dam would hold, Ana Bell walked away.",
            "",
            "Asked",
            "whether the dam would hold",
        ),
        (
            "“The dam will hold,” an angry Ana Bell thundered.",
            "an angry Ana Bell",
            "thundered",
            "“The dam will hold,”",
        ),
        (
            "The union gave its answer on Tuesday: “We will not wait for the dam.”",
            "The union",
            "gave its answer on Tuesday:",
            "“We will not wait for the dam.”",
        ),
        (
            "Ana Bell made clear that the dam would hold.",
            "Ana Bell",
            "made clear",
            "that the dam would hold",
        ),
    ],
)
def test_one_tag(text: str, source: str, cue: str, content: str) -> None:
    assert only(text) == (source, cue, content)


def test_participle_and_shared_subject_take_the_subject_of_the_sentence() -> None:
    facts = read(
        "Tom Reed closed the gate and said the river was too high, "
        "adding that the town should leave."
    )
    found = [shown(facts, a) for a in facts.attributions]
    assert [source for source, _, _ in found] == ["Tom Reed", "Tom Reed"]
    assert found[0][2] == "the river was too high"
    assert found[1][2] == "that the town should leave"


def test_two_voices_in_one_sentence_keep_their_own_words() -> None:
    facts = read("Ana Bell said the dam would hold, and Tom Reed said it would not.")
    assert [shown(facts, a)[::2] for a in facts.attributions] == [
        ("Ana Bell", "the dam would hold"),
        ("Tom Reed", "it would not"),
    ]


def test_a_cue_inside_a_content_is_no_attribution_of_its_own() -> None:
    source, _, content = only("Ana Bell said that Tom Reed claimed he had warned the town.")
    assert source == "Ana Bell"
    assert content == "that Tom Reed claimed he had warned the town"


def test_kinds() -> None:
    facts = read(
        "“It will hold,” Ana Bell said.\n\nTom Reed said the dam was “a wreck.”\n\n"
        "Lia Voss said the town was afraid."
    )
    assert [a.kind for a in facts.attributions] == ["direct", "mixed", "indirect"]


@pytest.mark.parametrize(
    "text",
    [
        "The United States sent help to Ardal.",
        "The state reports were late, and the claims went on.",
        "The so-called “smart dam” cost a fortune.",
        "She watched “The Long River” at home.",
        "The attacks, officials fear no more, are over.",
    ],
)
def test_what_is_no_speech(text: str) -> None:
    assert read(text).attributions == ()


def test_the_title_of_a_work_is_no_quotation_of_a_voice() -> None:
    facts = read("Ana Bell said on “Meet the Town” that the dam would hold.")
    assert [q.nature for q in facts.quotations] == ["title"]
    assert shown(facts, facts.attributions[0])[2] == "that the dam would hold"


def test_marks_of_doubt_are_scare_quotes() -> None:
    assert [q.nature for q in read("The “repair” lasted a day.").quotations] == ["scare"]


# From one paragraph to the next


def test_a_quotation_left_open_goes_on_in_the_next_paragraph() -> None:
    facts = read(
        "“It will hold,” Ana Bell said. “We built it well.\n\n“And we will mend it again.”"
    )
    first, second = facts.attributions
    assert (second.pattern, second.continues, second.by_convention) == ("open quotation", 0, False)
    assert first.voice == second.voice is not None


def test_a_paragraph_without_a_tag_keeps_the_speaker_by_convention() -> None:
    facts = read("“It will hold,” Ana Bell said.\n\n“We built it well, and we will mend it again.”")
    assert (facts.attributions[1].pattern, facts.attributions[1].by_convention) == (
        "carry-over",
        True,
    )


def test_a_shout_in_a_paragraph_of_its_own_is_not_carried_over() -> None:
    facts = read("“It will hold,” Ana Bell said.\n\n“Never!”\n\nThe hall went quiet.")
    assert len(facts.attributions) == 1


def test_a_tag_with_a_colon_leads_into_the_next_paragraph() -> None:
    facts = read("After a pause, Ana Bell said:\n\n“It will hold, and we will mend it.”")
    assert [shown(facts, a)[0] for a in facts.attributions] == ["Ana Bell"]


def test_shared_words_tie_an_untagged_quotation_to_its_speaker() -> None:
    facts = read(
        "Ana Bell said that “the dam will hold for another hundred years.”\n\n"
        "Tom Reed wrote to the paper on Monday, and the paper printed it.\n\n"
        "“The dam will hold for another hundred years if we mend it.”\n\n"
        "The paper had no comment."
    )
    found = next(a for a in facts.attributions if a.pattern == "overlap")
    voice = facts.voice_of(found)
    assert voice is not None
    assert voice.name == "Ana Bell"
    assert not found.by_convention
    assert facts.repetitions


# Voices


def voices(text: str) -> dict[str, tuple[str, ...]]:
    return {voice.name: voice.aliases for voice in read(text).voices}


def test_surname_title_and_misspelling_are_one_voice() -> None:
    facts = read(
        "Mayor Lorna Castello said the dam would hold.\n\n"
        "“It will hold,” Castello said.\n\n“It will,” Ms. Castello said.\n\n"
        "“We know it,” Castelo wrote."
    )
    assert [voice.name for voice in facts.voices] == ["Lorna Castello"]
    assert {a.voice for a in facts.attributions} == {0}
    assert facts.voices[0].kind == "person"


def test_acronym_and_expansion_are_one_voice() -> None:
    found = read(
        "The River Control Board said the dam would hold.\n\nThe RCB said it would watch the river."
    )
    assert len(found.voices) == 1
    assert found.voices[0].kind == "group"


def test_pronoun_keeps_its_span_and_finds_its_voice() -> None:
    facts = read("Ana Bell said the dam would hold. “It will hold,” she said.")
    last = facts.attributions[-1]
    assert shown(facts, last)[0] == "she"
    voice = facts.voice_of(last)
    assert voice is not None
    assert voice.name == "Ana Bell"


def test_a_pronoun_of_the_other_sex_is_not_resolved_to_a_titled_name() -> None:
    facts = read("Mr. Bell said the dam would hold. “It will not,” she said.")
    assert facts.voice_of(facts.attributions[-1]) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ana Bell said the dam would hold.", "person"),
        ("A spokesman said the dam would hold.", "role"),
        ("The council said the dam would hold.", "group"),
        ("The report said the dam would hold.", "document"),
        ("Sources said the dam would hold.", "unidentified"),
        ("An official, who spoke on condition of anonymity, said it would hold.", "unidentified"),
    ],
)
def test_how_a_source_is_identified(text: str, kind: str) -> None:
    assert [voice.kind for voice in read(text).voices] == [kind]


def test_description_of_a_voice() -> None:
    facts = read("“It will hold,” said Ana Bell, the mayor of Ardal.")
    description = facts.voices[0].description
    assert description is not None
    assert description.of(facts.article.text) == "the mayor of Ardal"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The wall will hold, Secretary of State Ann Lee said.", "Ann Lee"),
        ("Chief of Staff Lee said the wall would hold.", "Lee"),
        ("The wall will hold, Ardal-based Ann Lee said.", "Ann Lee"),
        ("The wall will hold, union Secretary-Treasurer Ann Lee said.", "Ann Lee"),
        (
            "Praising Ann Marie Lee, he said the wall would hold. “It will,” Lee said.",
            "Ann Marie Lee",
        ),
    ],
)
def test_what_stands_before_a_name_is_no_part_of_it(text: str, name: str) -> None:
    assert name in [voice.name for voice in read(text).voices]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The unions praised former deputy mayor Ann Lee.", "former deputy mayor"),
        ("“The wall will hold,” said dam engineer Ann Lee.", "dam engineer"),
        ("They will prosecute fraud suspect and engineer Ann Lee.", "engineer"),
        ("They want to question dam engineer Ann Lee.", "dam engineer"),
        ("Ann Lee, the head of the dock union, said no.", "the head of the dock union"),
        ("Ann Lee, her son said, had left. Engineer Ann Lee came back.", "Engineer"),
        ("Ann Lee, head of the dock union stated, “The wall will hold.”", ""),
    ],
)
def test_a_description_is_a_role_and_no_verb(text: str, role: str) -> None:
    facts = extract(article_from_text(text))
    found = [v.description for v in facts.voices if v.name == "Ann Lee"]
    assert [span.of(facts.article.text) if span else "" for span in found] == [role]


# Relays


def test_relay_markers() -> None:
    facts = read(
        "The dam is safe, the mayor said.\n\nFrom The Ardal Post:\n\n"
        "“It will hold,” Ana Bell told the Echo.\n\n“It will,” she wrote in the Ardal Herald."
    )
    text = facts.article.text
    assert [(relay.kind, relay.outlet.of(text)) for relay in facts.relays] == [
        ("excerpt", "The Ardal Post"),
        ("told", "the Echo"),
        ("wrote in", "the Ardal Herald"),
    ]


# Marks


@pytest.mark.parametrize(
    "text",
    [
        "‘The dam will hold,’ Ana Bell said. ‘We’ve built it for the town’s sake.’",
        "'The dam will hold,' Ana Bell said. 'We've built it for the town's sake.'",
    ],
)
def test_single_marks_against_apostrophes(text: str) -> None:
    source, _, content = only(text)
    assert source == "Ana Bell"
    assert content.count("…") == 1


def test_inner_quotations_belong_to_the_outer_one() -> None:
    facts = read("“He told me, ‘Run,’ and I ran,” Ana Bell said.")
    assert len(facts.quotations) == 1
    assert len(facts.attributions) == 1


def test_a_stray_mark_harms_only_its_paragraph() -> None:
    facts = read('The 5" pipe broke.\n\n"The dam will hold," Ana Bell said.')
    assert [shown(facts, a)[0] for a in facts.attributions] == ["Ana Bell"]


def test_attributions_that_carry_on_one_another_are_one_utterance() -> None:
    facts = read(
        "“It will hold,” Ana Bell said. “We built it well.\n\n“And we will mend it again.”\n\n"
        "Tom Reed said it would not."
    )
    assert facts.utterances() == ((0, 1), (2,))


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Added Bell: “The dam will hold.”", "Bell", "Added", "“The dam will hold.”"),
        ("But, said Bell, “The dam will hold.”", "Bell", "said", "“The dam will hold.”"),
        (
            "Officials in Ardal say the dam will hold.",
            "Officials in Ardal",
            "say",
            "the dam will hold",
        ),
        (
            "Those who know Ana Bell say that the dam will hold.",
            "Those who know Ana Bell",
            "say",
            "that the dam will hold",
        ),
        ("But Ana Bell says it’s old.", "Ana Bell", "says", "it’s old"),
        (
            "The study found that, on average, dams hold for a century.",
            "The study",
            "found",
            "that, on average, dams hold for a century",
        ),
        (
            "The county less than two weeks ago said that the dam would hold.",
            "The county",
            "less than two weeks ago said",
            "that the dam would hold",
        ),
        (
            "The transcript as follows:\n\n“The dam will hold, and it always has.”",
            "The transcript",
            "as follows:",
            "“The dam will hold, and it always has.”",
        ),
        (
            "Half of the town said the dam would hold, compared with a third last year.",
            "Half of the town",
            "said",
            "the dam would hold",
        ),
    ],
)
def test_tags_that_stand_otherwise(text: str, source: str, cue: str, content: str) -> None:
    assert only(text) == (source, cue, content)


def test_a_headline_names_its_speaker() -> None:
    text = "Bell: The dam will hold\n\nThe town met on Monday. Then Bell left."
    facts = extract(article_from_text(text))
    assert [shown(facts, found) for found in facts.attributions] == [
        ("Bell", ":", "The dam will hold")
    ]


@pytest.mark.parametrize("label", ["Breaking", "The latest", "On trade"])
def test_a_headline_label_is_no_speaker(label: str) -> None:
    facts = extract(article_from_text(f"{label}: The dam will hold\n\nThe town met on Monday."))
    assert facts.attributions == ()


def test_a_quotation_below_a_paraphrase_is_its_speakers() -> None:
    facts = read(
        "Ana Bell said the dam would hold.\n\n“It has stood for a hundred years and more.”\n\nRain fell."
    )
    told, quoted = facts.attributions
    assert quoted.continues == 0
    assert told.voice == quoted.voice


@pytest.mark.parametrize(
    "text",
    [
        "A troupe is performing a play called “Hollow Water” in Ardal.",
        "Ana Bell wrote under the pseudonym “River Song,” and it sold.",
        "Voters who said that the dam would hold were few.",
    ],
)
def test_names_and_anybodys_words_are_no_attributions(text: str) -> None:
    assert read(text).attributions == ()


def test_an_opening_participle_has_the_main_clauses_subject() -> None:
    facts = read("Recalling “the flood of the century,” Ana Bell left the hall.")
    assert [shown(facts, found)[0] for found in facts.attributions] == ["Ana Bell"]


def test_a_courtesy_title_tells_two_of_one_surname_apart() -> None:
    facts = read(
        "Ann Lee and Tom Lee met. Mr. Lee came late.\n\n“The wall will hold,” Mrs. Lee said. "
        "Lee said the wall was old."
    )
    assert [a.certainty for a in facts.attributions] == ["sure", "likely"]


def test_a_surname_may_be_a_relative_s() -> None:
    facts = read(
        "Kim Brand was the first to fall. Kim Brand’s mother Eliza said she had called.\n\n"
        "“Our lives have been changed forever,” Mrs. Brand said."
    )
    assert facts.attributions[-1].certainty == "likely"
