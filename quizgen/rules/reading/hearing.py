"""Who is heard: how an article gives the words of somebody it names, if it gives any."""

import re
from itertools import pairwise
from typing import Literal

from quizgen.base import Span
from quizgen.extract.facts import Attribution, Facts, Quotation
from quizgen.extract.vocabulary import GIVEN_NAMES, NOUN_CUES, VERBS
from quizgen.rules.reading.phrases import sentence_at
from quizgen.rules.reading.places import inside_quotation, is_called, places, touches_quotation

Heard = Literal["quoted", "reported", "named", "unclear"]

WORD = re.compile(r"[^\W\d_]+")
# Verbs that tell of words without reporting them; “only named” would be arguable.
SPEECH_ACTS = re.compile(
    r"(?:accus\w+|blam\w+|boast\w*|broadsides?|clash\w*|contribut\w+|jok(?:es|ed|ing)|mus(?:es|ed|ing)|talking"
    r"|tout\w*|apologi[sz]ed|appeared|attacked|backed|campaign(?:ed|ing)|challenged|confronted"
    r"|critici[sz]ed|debated|declined|endorsed|gave|gives|giving|grilled|hosted|lobbied|mocked"
    r"|moderated|named|names|naming|opposed|opposes|pleaded|pressed|refused|replied|signed|slammed"
    r"|speaking|speaks|spoke|stumped|stumping|sued|supported|supports|taken|takes|talked|talks"
    r"|testified|thanked|took|tweeted|voted)"
)
POSSESSIVE = re.compile(r"[’'](?:s\b|(?=\s))")
# Verbs that can have no sense but that of saying something.
SAYS = frozenset(
    re.findall(
        r"[a-z]+(?: to)?(?=,|$)",
        "say,tell,announce,add,argue,promise,vow,urge,ask,write,claim,warn,deny,reply,explain,"
        "insist,state,pledge,predict,according to,acknowledge,admit,concede,declare,complain,remark",
    )
)
RELATIVES = frozenset(["who", "which", "that"])
SEX = {"he": "m", "she": "f"}
PRONOUNS = frozenset(["he", "she", "they", "it", "i", "we"])
OF_A_FIRM = re.compile(r" (?:and|&) (?:Company|Co\b|Sons|Partners|Associates)")
# “Reed (Ind.) of Ardal, who mused that …”: any verb but a few could be one of saying.
WHO_DOES = re.compile(
    r"(?: \([^)]*\)| of [A-Z]\w+)*,? who (?!(?:is|was|has|had|will|would|can|could|won|lost|built|runs|ran"
    r"|leads|led|lives|works|worked|plays|served|died)\b)"
)
CREDIT = re.compile(r"(?:^\W*By|BYLINE|[Cc]ontributing|[Rr]eporting by)[:. ]*$")
SIGNED = re.compile(r"(?:--|—)\s*$")  # with nothing after the name, whoever wrote it
REACH = 2  # paragraphs in which a quotation without a source may be of somebody named
GONE = re.compile(
    r"\b(?:late|died|dies|dead|death|killed|slain|murder\w*|assassinat\w*|funeral|obituary|wakes?|victims?|mourn\w*|scandal|legacy|century"
    r"|[Ff]ormer [Pp]resident|[Pp]residents|(?:1[5-8]\d\d|19[0-8]\d)s?)\b"
)
FEWEST_AROUND = 5  # words; a name with fewer around it may be a byline
NEAR = 4  # words after a name in which a verb would tell of speaking


def heard_as(facts: Facts, name: str) -> Heard:
    """How the article gives the words of `name`; "unclear" where that could be argued."""
    voice = next((voice for voice in facts.voices if is_called(voice, name)), None)
    if voice is None:
        return "named" if _only_named(facts, (name,)) else "unclear"
    credited = [a for a in facts.attributions if facts.voice_of(a) is voice]
    quoted = [a for a in credited if any(_holds_speech(facts, q, a) for q in facts.quotations)]
    if quoted:
        return "quoted" if any(a.certainty == "sure" for a in quoted) else "unclear"
    if credited:
        sure = [a for a in credited if a.certainty == "sure" and a.lemma in SAYS]
        if sure and not any(touches_quotation(facts, span) for a in credited for span in a.content):
            found = set(voice.mentions)
            doubtful = any(
                _may_be_the_pronoun(facts, a, found, voice.name) for a in facts.attributions
            )
            return "unclear" if doubtful else "reported"
        return "unclear"
    return "named" if _only_named(facts, (voice.name, *voice.aliases)) else "unclear"


def _holds_speech(facts: Facts, quotation: Quotation, attribution: Attribution) -> bool:
    """Whether the attribution's content holds a quotation of the body, of two words or more."""
    return (
        quotation.paragraph > 0
        and quotation.nature == "speech"
        and len(quotation.inner.of(facts.article.text).split()) >= 2
        and any(region.touches(quotation.inner) for region in attribution.content)
    )


def _only_named(facts: Facts, names: tuple[str, ...]) -> bool:
    """The name stands in the body, and no words at all are tied to it."""
    found = {span for name in names for span in places(facts, name, facts.article.paragraphs)}
    sources = [a.source for a in facts.attributions if a.source is not None]
    return (
        bool(found)
        and not any(source.touches(span) for source in sources for span in found)
        and not any(may_speak(facts, span) for span in found)
        and not any(_may_be_the_pronoun(facts, a, found, names[0]) for a in facts.attributions)
    )


def may_speak(facts: Facts, name: Span) -> bool:
    """Whether the sentence could tell of words of the person: a verb or a noun of saying is near.

    Where that can hardly be, only what follows at once counts.
    """
    text = facts.article.text
    sentence = sentence_at(facts, name.start)
    before, after = text[sentence.start : name.start], text[name.end : sentence.end]
    # A verb by which somebody named before is known to speak tells nothing of the person named.
    cues = [
        cue
        for a in facts.attributions
        if a.voice is not None and a.source is not None and a.source.start < name.start
        for cue in a.cue
    ]
    words = [
        match[0].casefold()
        for match in WORD.finditer(text, name.end, sentence.end)
        if not any(cue.start <= match.start() < cue.end for cue in cues)
    ]
    leading = [match[0].casefold() for match in WORD.finditer(before)]
    quoted = inside_quotation(facts, name)
    if quoted or name.of(text).isupper():
        words = words[:NEAR]  # somebody else is quoted, or it is a body known by its letters
    return (
        bool(POSSESSIVE.match(after))
        or bool(OF_A_FIRM.match(after))
        or (not quoted and bool(WHO_DOES.match(after)))
        or (not quoted and _holds_a_doubtful_quotation(facts, sentence))
        or bool(CREDIT.search(before))
        or (not words and bool(SIGNED.search(before)))
        or len(words) + len(leading) < FEWEST_AROUND
        or _in_title_case(sentence.of(text))
        or any(word in NOUN_CUES or SPEECH_ACTS.fullmatch(word) for word in words)
        or (not quoted and _ends_with_words_of(leading))
        or _tells(words)
    )


def _holds_a_doubtful_quotation(facts: Facts, sentence: Span) -> bool:
    """Whether words between marks in the sentence are not surely somebody’s whom the tag names."""
    return any(
        quotation.nature == "speech"
        and sentence.touches(quotation.span)
        and not any(
            a.certainty == "sure"
            for a in facts.attributions
            if any(region.touches(quotation.inner) for region in a.content)
        )
        for quotation in facts.quotations
    )


def _tells(words: list[str]) -> bool:
    """Whether a form of a verb of saying is among the words, with its particle (“pointed out”)."""
    return any(
        verb.speech and tuple(words[at + 1 : at + 1 + len(verb.particles)]) == verb.particles
        for at, word in enumerate(words)
        if word in VERBS
        for verb in VERBS[word].verbs
    )


def _ends_with_words_of(leading: list[str]) -> bool:
    """Whether what leads up to the name may be of the person: “a statement by”, “called … by”."""
    near = leading[-NEAR:]
    of_words = any(word in NOUN_CUES for word in leading) and {"from", "of"} & set(near)
    by_somebody = any(other == "by" and one in VERBS for one, other in pairwise(leading))
    return bool(of_words) or by_somebody or "by" in near


def _in_title_case(sentence: str) -> bool:
    """Whether the sentence is set like a headline: where names end cannot be told there."""
    long = [word for word in WORD.findall(sentence) if len(word) > 3]
    return len(long) > 3 and sum(word[0].isupper() for word in long) > 0.8 * len(long)


def _may_be_the_pronoun(
    facts: Facts, attribution: Attribution, found: set[Span], name: str
) -> bool:
    """Whether a “he said”, or “…, who said”, that is not sure could be the person named before it."""
    source = attribution.source
    if attribution.certainty == "sure" and attribution.voice is not None:
        return False
    words = source.of(facts.article.text).casefold() if source is not None else ""
    if source is not None and words in RELATIVES:
        return any(0 <= source.start - span.end <= 3 for span in found)
    if source is not None and words not in PRONOUNS:
        named = any(source.touches(m) for voice in facts.voices for m in voice.mentions)
        if attribution.voice is not None or named:  # “Tom Reed and Ana Bell said”
            return False
    sex = GIVEN_NAMES.get(name.split()[0].casefold(), "")
    if sex and SEX.get(words, sex) != sex:
        return False
    number = attribution.paragraph
    return any(facts.article.number_at(span.start) in (number - 1, number) for span in found)


def unsourced_quotations(facts: Facts) -> list[Quotation]:
    """The quotations of the body that are left without a source.

    Where a source is likely and not sure, `heard_as` doubts the people whom it could be instead.
    """
    return [
        quotation
        for quotation in facts.quotations
        if quotation.nature == "speech"
        and quotation.paragraph
        and len(quotation.inner.of(facts.article.text).split()) >= 2
        and not any(
            a.certainty != "guess" and a.voice is not None
            for a in facts.attributions
            if any(region.touches(quotation.inner) for region in a.content)
        )
    ]


def every_quotation_has_a_source(facts: Facts) -> bool:
    """No quotation of the body is left without a source: only then is “not quoted” proved of all."""
    return not unsourced_quotations(facts)


def only_named(facts: Facts, name: str) -> bool:
    """The article gives no words of `name`, and no quotation without a source could be theirs."""
    if heard_as(facts, name) != "named":
        return False
    voice = next((voice for voice in facts.voices if is_called(voice, name)), None)
    names = (name, *(voice.aliases if voice else ()))
    where = {
        facts.article.number_at(span.start)
        for one in names
        for span in places(facts, one, facts.article.blocks)
    }
    return not any(
        number in where
        for quotation in unsourced_quotations(facts)
        for number in range(quotation.paragraph - REACH, quotation.paragraph + REACH + 1)
    )


def is_gone(facts: Facts, name: str) -> bool:
    """Whether the article may speak of somebody dead, or of the past: no one to put a question to."""
    text = facts.article.text
    last = name.split()[-1]
    return any(
        GONE.search(sentence_at(facts, span.start).of(text))
        for span in places(facts, last, facts.article.paragraphs)
    )
