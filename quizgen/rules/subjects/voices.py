"""Other people as distractors, where it is asked whose words a quotation gives."""

from quizgen.bank.kinds import Proof
from quizgen.extract.facts import Facts, Voice
from quizgen.extract.vocabulary import GIVEN_NAMES
from quizgen.rules.reading.hearing import is_gone
from quizgen.rules.reading.persons import is_a_persons_name
from quizgen.rules.reading.phrases import content_words, in_paragraph, name_of, people, told_apart
from quizgen.rules.subject import Option

NEAR = 2  # paragraphs


def other_named_voices(
    facts: Facts, voice: Voice, words: str, paragraph: int, sex: str = ""
) -> list[Option]:
    """Other people as distractors: those who speak, or are named near the words; never an alias."""
    spoken_of = content_words(words)
    near = facts.article.paragraphs[paragraph - 1]
    others = [
        other
        for other in people(facts)
        if other is not voice
        and told_apart(voice, other)
        and not content_words(other.name) & spoken_of
        and is_a_persons_name(name_of(other))
        and (other.speaks or _is_named_near(facts, other, paragraph))
    ]

    def temptation(other: Voice) -> tuple[bool, bool, bool]:
        """Who fits a pronoun of the tag, who speaks elsewhere, and who is named near the words."""
        fits = sex in ("", GIVEN_NAMES.get(name_of(other).split()[0].casefold(), sex))
        return (
            not fits,
            not other.speaks,
            not any(near.holds(mention) for mention in other.mentions),
        )

    return [
        Option(
            name_of(other),
            f"The article gives these words to {name_of(voice)}, not to {name_of(other)}.",
            (Proof("not credited to", words, paragraph, name_of(other)),),
        )
        for other in sorted(others, key=temptation)
    ]


def _is_named_near(facts: Facts, voice: Voice, paragraph: int) -> bool:
    """Surely a living person, whom a paragraph near this one names."""
    numbers = {in_paragraph(facts, mention) for mention in voice.mentions}
    near = any(abs(number - paragraph) <= NEAR for number in numbers if number)
    return near and not is_gone(facts, voice.name)
