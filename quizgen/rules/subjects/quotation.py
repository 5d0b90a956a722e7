"""Subject `quotation`: words between quotation marks that the article credits to somebody."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank.kinds import Evidence, Proof
from quizgen.base import Span
from quizgen.extract.facts import Attribution, Facts, Quotation, Voice
from quizgen.extract.lexicon import LEXICON, bits_of
from quizgen.extract.vocabulary import ROLES
from quizgen.rules.proofs import places, touches_quotation
from quizgen.rules.reading.persons import as_a_person
from quizgen.rules.reading.phrases import (
    content_words,
    first_sentence,
    in_paragraph,
    name_of,
    name_words,
    people,
    sentence_at,
    tag_of,
    trimmed,
    words_in,
)
from quizgen.rules.subject import Option, SubjectKind
from quizgen.rules.subjects.voices import other_named_voices

MOST_WORDS = 32
FULL_TAG = 5  # words
INNER_MARK = re.compile(r"[“”\"‘]|''|(?:^|[\s(:])'(?=\w)")
GOES_ON = re.compile(r"(?:,? (?:who|whose|which|a|an|the)\b|[\w ])")
PRONOUNS = {"he": "m", "she": "f"}
# Words about the speaker's own things or office: the topic alone can tell whose they are.
PAST = bits_of("past_only")
FEELS = re.compile(
    r"(?:I|We)(?:[’']m| am|[’']re| are|[’']ll| will| believe| think| feel| hope| want| love| would)\b|(?:This|That|It) is "
)
OWN = re.compile(r"\b(?:my|mine|our|ours|as an?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation with its attribution and its voice (None: not resolved)."""

    facts: Facts
    quotation: Quotation
    attribution: Attribution
    voice: Voice | None

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.quotation.span,)

    @property
    def words(self) -> Span:
        """What is quoted; of a long quotation its first sentence."""
        text = self.facts.article.text
        inner = trimmed(text, self.quotation.inner)
        if len(words_in(inner.of(text))) > MOST_WORDS // 2:
            inner = first_sentence(text, inner)
        return trimmed(text, inner, "." if inner.of(text).count(".") == 1 else "")


def quoted(facts: Facts) -> Iterator[Quoted]:
    """Every quotation of the body that some attribution holds, in reading order."""
    for quotation in facts.quotations:
        if quotation.nature != "speech" or not quotation.paragraph:
            continue
        holder = next(
            (a for a in facts.attributions if any(r.touches(quotation.inner) for r in a.content)),
            None,
        )
        if holder is not None:
            yield Quoted(facts, quotation, holder, facts.voice_of(holder))


def _paragraph(subject: Quoted) -> int:
    return in_paragraph(subject.facts, subject.quotation.span)


def _words(subject: Quoted) -> str:
    return subject.words.of(subject.facts.article.text)


def _source(subject: Quoted) -> str:
    return name_of(subject.voice) if subject.voice else ""


def _is_sure(subject: Quoted) -> bool:
    attribution = subject.attribution
    return subject.voice is not None and attribution.certainty == "sure" and attribution.speech


def _does_not_name_source(subject: Quoted) -> bool:
    if subject.voice is None:
        return False
    return not name_words(subject.voice) & content_words(_words(subject))


def _only_one_credit(subject: Quoted) -> bool:
    """The same words are not quoted from somebody else elsewhere."""
    text = subject.facts.article.text
    found = places(subject.facts, _words(subject), subject.facts.article.blocks)
    voices = {
        attribution.voice
        for span in found
        for attribution in subject.facts.attributions
        if any(region.holds(span) for region in attribution.content)
    }
    return voices == {subject.attribution.voice} and bool(text)


def _tells_who_that_is(subject: Quoted) -> bool:
    """The tag gives a role beside the name, and the article adds nothing right behind it."""
    facts, attribution = subject.facts, subject.attribution
    tag = tag_of(facts, attribution)
    end = max((s.end for s in (*attribution.cue, attribution.source) if s), default=0)
    rest = facts.article.text[end : end + 12]
    role = any(word.casefold() in ROLES for word in words_in(tag))
    return role and len(words_in(tag)) >= FULL_TAG and not GOES_ON.match(rest)


def _has_company(subject: Quoted, before: int = 0) -> bool:
    """Somebody else is named in the paragraph, or in so many before it, outside tag and quotation."""
    facts, attribution = subject.facts, subject.attribution
    number = _paragraph(subject)
    tag = [span for span in (*attribution.cue, attribution.source) if span]
    return any(
        number - before <= in_paragraph(facts, mention) <= number
        and not touches_quotation(facts, mention)
        and not any(span.touches(mention) for span in tag)
        for other in people(facts)
        if other is not subject.voice
        for mention in other.mentions
    )


def _tag_takes_work(subject: Quoted) -> bool:
    """Two people are near, and the tag has no name, or stands a sentence before; or two speak here."""
    facts, voice = subject.facts, subject.voice
    source = subject.attribution.source
    if source is None or voice is None:
        return False
    block = facts.article.paragraphs[_paragraph(subject) - 1]
    named = any(block.holds(mention) for mention in voice.mentions)
    nameless = not name_words(voice) & content_words(source.of(facts.article.text))
    if nameless:
        return _has_company(subject, before=0 if named else 1)
    cue = subject.attribution.cue
    apart = bool(cue) and sentence_at(facts, cue[0].start).end <= subject.words.start
    others = [
        other
        for a in facts.attributions
        if a.paragraph == _paragraph(subject) and a.speech and a.voice != subject.attribution.voice
        if (other := facts.voice_of(a)) is not None and other.kind == "person"
    ]
    return bool(others) or (apart and _has_company(subject))


def _can_be_checked(subject: Quoted) -> bool:
    """A number or a deed of the past, and not only what the speaker feels, wants or promises."""
    inner = subject.quotation.inner.of(subject.facts.article.text)
    told = re.search(r"\d|\b(?:has|have|had) \w", inner) or any(
        LEXICON[word] & PAST for word in words_in(inner)
    )
    return bool(told) and not FEELS.match(inner)


def _length(subject: Quoted) -> int:
    """Words between the marks."""
    return len(words_in(subject.quotation.inner.of(subject.facts.article.text)))


def _longest(subject: Quoted, *, same_voice: bool) -> Quoted:
    """The subject itself where no other sure quotation (of its source) is longer, else the longest."""
    others = [
        other
        for other in quoted(subject.facts)
        if _is_sure(other) and not (same_voice and other.voice is not subject.voice)
    ]
    longest = max(others, key=_length, default=subject)
    return subject if longest.quotation == subject.quotation else longest


def _pronoun(subject: Quoted) -> str:
    source = subject.attribution.source
    return source.of(subject.facts.article.text).casefold() if source else ""


def _voices(subject: Quoted) -> list[Option]:
    if subject.voice is None:
        return []
    sex = PRONOUNS.get(_pronoun(subject), "")
    words, number = _words(subject), _paragraph(subject)
    return other_named_voices(subject.facts, subject.voice, words, number, sex)


def _credited(subject: Quoted) -> tuple[Proof, ...]:
    return (
        Proof("quoted", _words(subject), _paragraph(subject)),
        Proof("credited to", _words(subject), _paragraph(subject), _source(subject)),
    )


def _opening(subject: Quoted) -> str:
    return " ".join(_words(subject).split()[:5]).rstrip(",.;:")


def _credit(subject: Quoted) -> str:
    """What the tag does: it names the source, or a pronoun in it stands for the source."""
    name, tag = _source(subject), tag_of(subject.facts, subject.attribution)
    pronoun = _pronoun(subject)
    if pronoun in PRONOUNS:
        return f"“{pronoun}” stands for {name} here."
    return f"This tag gives the words to {name}." if tag else f"The words are {name}’s."


def _follows_its_source(subject: Quoted) -> bool:
    """Every attribution of the paragraph before has this voice, and nobody else is tagged here."""
    number, facts = _paragraph(subject), subject.facts
    near = [a for a in facts.attributions if a.paragraph in (number - 1, number)]
    # Marks of another shape: the words may be set apart from the text, as an excerpt.
    marks = {
        facts.article.text[q.span.start]
        for q in facts.quotations
        if q.paragraph in (number - 1, number)
    }
    same = len(marks) == 1 and all(a.voice == subject.attribution.voice for a in near)
    return number > 1 and same


def _tagged(subject: Quoted) -> Attribution:
    """The attribution with the tag: of a quotation that carries on, the nearest before it."""
    facts, attribution = subject.facts, subject.attribution
    if attribution.cue:
        return attribution
    before = [
        a
        for a in facts.attributions
        if a.cue and a.voice == attribution.voice and a.anchor < subject.words.start
    ]
    return before[-1] if before else attribution


def _evidence(subject: Quoted) -> tuple[Evidence, ...]:
    text, attribution = subject.facts.article.text, _tagged(subject)
    tag = tag_of(subject.facts, attribution)
    at = attribution.anchor if attribution.cue else subject.words.start
    words = tag or sentence_at(subject.facts, at).of(text)
    return (Evidence(subject.facts.article.number_at(at), words),)


QUOTATION = SubjectKind(
    name="quotation",
    about="words between quotation marks in the body, with the attribution that holds them",
    find=quoted,
    evidence=_evidence,
    slots={
        "words": _words,
        "paragraph": lambda s: str(_paragraph(s)),
        "opening": _opening,
        "source": _source,
        "tag": lambda s: tag_of(s.facts, _tagged(s)),
        "credit": _credit,
        "tag_paragraph": lambda s: str(_evidence(s)[0].paragraph),
    },
    guards={
        "source_is_named": lambda s: (
            s.voice is not None
            and s.voice.kind == "person"
            and bool(as_a_person(s.voice, given_name_known=False))
        ),
        "source_is_sure": _is_sure,
        "source_is_tagged": lambda s: bool(s.attribution.cue) and not s.attribution.by_convention,
        "source_is_inferred_by_convention": lambda s: s.attribution.by_convention,
        "the_paragraph_before_is_the_sources_alone": _follows_its_source,
        "the_tag_has_the_name": lambda s: (
            s.voice is not None
            and s.attribution.lemma != "according to"
            and bool(content_words(s.voice.name) & content_words(tag_of(s.facts, s.attribution)))
        ),
        "the_tag_takes_finding": lambda s: _tells_who_that_is(s) or _has_company(s),
        "the_tag_takes_work": _tag_takes_work,
        "words_are_not_on_the_speakers_own": lambda s: not OWN.search(_words(s)),
        "no_voice_inside_the_words": lambda s: not INNER_MARK.search(_words(s)),
        "the_words_begin_a_sentence": lambda s: _words(s)[:1].isupper(),
        "the_tag_is_one_run_of_words": lambda s: (
            s.attribution.source is not None
            and len(tag_of(s.facts, s.attribution)) > len(s.attribution.source)
            and tag_of(s.facts, s.attribution) in s.facts.article.text
        ),
        "at_least_fifteen_words_in_all": lambda s: _length(s) >= 15,
        "at_least_twenty_five_words_in_all": lambda s: _length(s) >= 25,
        "something_in_them_can_be_checked": _can_be_checked,
        "longest_of_the_source": lambda s: s is _longest(s, same_voice=True),
        "longest_of_the_article": lambda s: s is _longest(s, same_voice=False),
        "at_least_six_words": lambda s: len(words_in(_words(s))) >= 6,
        "words_do_not_name_the_source": _does_not_name_source,
        "nobody_else_is_credited_with_the_words": _only_one_credit,
        "words_fit_a_line_or_two": lambda s: len(words_in(_words(s))) <= MOST_WORDS,
    },
    options={"other_named_voices": _voices},
    proofs={
        "credited_to_the_source": _credited,
        "the_only_tag": lambda s: (
            Proof("the only tag", tag_of(s.facts, s.attribution), s.attribution.paragraph),
        ),
        "quoted_there": lambda s: (Proof("quoted", _words(s), _paragraph(s)),),
    },
)
