"""Cues that are no active reporting verb: light verbs, reporting nouns, passives, infinitives."""

from quizgen.extract.attribution.clause_subjects import shared_subject
from quizgen.extract.attribution.content import trim
from quizgen.extract.attribution.content_ends import content_end
from quizgen.extract.attribution.cues import Cue
from quizgen.extract.attribution.draft import Draft
from quizgen.extract.attribution.phrase_ends import phrase_end
from quizgen.extract.attribution.phrases import phrase_start
from quizgen.extract.attribution.subjects import NOBODY, Subject, subject_before
from quizgen.extract.attribution.subjects_after import subject_after
from quizgen.extract.attribution.verb_groups import group_start
from quizgen.extract.facts import Force
from quizgen.extract.sentences import Tokens
from quizgen.extract.vocabulary import (
    CUE,
    DET,
    GENITIVE,
    LIGHT_VERBS,
    NOUN_CUES,
    POSSESSIVE,
    PREP,
    PUNCTUATION,
    QUOTED,
    SUBJECT,
    WORD,
    LightVerb,
    NounCue,
)


def light_verb(tokens: Tokens, at: int, low: int, high: int) -> Draft | None:
    """ "made clear that C", "expressed concern about C", "issued a statement saying C"."""
    words = tokens.words
    if at > low and tokens.flags[at - 1] & (DET | POSSESSIVE | GENITIVE):
        return None  # "his voice"
    for light in LIGHT_VERBS[words[at]]:
        end = _follows(tokens, at + 1, high, light)
        if end is None or end >= high:
            continue
        first = group_start(tokens, at, low)
        subject = subject_before(tokens, first, low)
        if subject.how == "shared":
            subject = shared_subject(tokens, first, low)
        if subject.how not in ("before", "relative"):
            return None
        start = end
        if tokens.flags[start] & PUNCTUATION and words[start] != ":":
            return None
        stop = content_end(tokens, start, high, inside=subject.how == "relative")
        content = trim(tokens, start, stop)
        if content[0] >= content[1]:
            return None
        return Draft(
            block=0,
            content=[content],
            cue=[(first, end)],
            pattern="light verb",
            subject=subject,
            lemma=f"{light.verb} {light.phrase}",
            force=light.force,
            speech=light.speech,
        )
    return None


def _follows(tokens: Tokens, i: int, high: int, light: LightVerb) -> int | None:
    """The token after the words that a light verb needs, or None where they do not follow."""
    words = tokens.words
    for part in light.phrase.split():
        if part == "*":  # up to three words: "expressed deep concern about"
            k = i
            while k < min(high, i + 4) and words[k] not in light.after:
                if tokens.flags[k] & (PUNCTUATION | QUOTED | SUBJECT) and not tokens.flags[k] & DET:
                    return None
                k += 1
            if k >= high or words[k] not in light.after or k == i:
                return None
            return k if words[k] == "that" else k + 1
        if i >= high or words[i] != part:
            return None
        i += 1
    return i


def noun_cue(tokens: Tokens, at: int, low: int, high: int) -> Draft | None:
    """ "Lee's claim that C", "his criticism of C", "a warning from Lee that C"."""
    words, flags = tokens.words, tokens.flags
    noun: NounCue = NOUN_CUES[words[at]]
    if at + 2 >= high or at == low:
        return None
    being = words[at + 1] in ("is", "was") and (
        words[at + 2] in ("that", ":") or flags[at + 2] & QUOTED
    )
    if not being and words[at + 1] not in noun.follows:
        return None
    first = at
    while (
        first > low
        and first > at - 3
        and flags[first - 1] & WORD
        and not flags[first - 1] & (DET | POSSESSIVE | GENITIVE | PREP | CUE)
    ):
        first -= 1
    if first == low or not flags[first - 1] & (POSSESSIVE | GENITIVE):
        return None
    owner = first - 1
    if flags[owner] & POSSESSIVE:
        subject = Subject(owner, owner + 1, "before")
    else:
        start = phrase_start(tokens, owner + 1, low)
        subject = Subject(start, owner + 1, "before")
    start = at + 1 if words[at + 1] == "that" else at + 2
    if words[start] == ":" and start + 1 < high:
        start += 1
    stop = content_end(tokens, start, high, inside=True)
    if words[at + 1] != "that" and not being:
        stop = phrase_end(tokens, start, stop)
    content = trim(tokens, start, stop)
    # Without quotation marks a reporting noun says too little about whose words follow.
    if not any(flags[i] & QUOTED for i in range(*content)):
        return None
    return Draft(
        block=0,
        content=[content],
        cue=[(first, at + 2 if words[at + 1] != "that" else at + 1)],
        pattern="noun cue was" if being else f"noun cue {words[at + 1]}",
        subject=subject,
        lemma=noun.lemma,
        force=noun.force,
        speech=noun.speech,
    )


def passive_by(tokens: Tokens, cue: Cue, low: int, high: int) -> Draft | None:
    """ "The plan was criticised by Lee": what the passive is about, from whom "by" names."""
    words = tokens.words
    if not cue.verb.speech or "n" not in cue.verb.plain or words[cue.last : cue.last + 1] != ["by"]:
        return None
    about = subject_before(tokens, cue.first, low)
    source = subject_after(tokens, cue.last + 1, high)
    if about.how != "before" or source.how != "after" or cue.verb.lemma == "ask":
        return None
    content = [trim(tokens, about.first, about.last)]
    grounds = next(
        (i for i in range(source.first + 1, high) if words[i] in ("for", "as", ",", ".")), high
    )
    if grounds < high and words[grounds] in ("for", "as") and grounds <= source.last:
        source = Subject(source.first, grounds, source.how)
        end = content_end(tokens, grounds, high, inside=True)
        content.append(trim(tokens, grounds, end))
    return Draft(
        block=0,
        content=content,
        cue=[(cue.first, cue.last + 1)],
        pattern="passive by",
        subject=source,
        lemma=cue.verb.lemma,
        force=cue.verb.force,
        speech=cue.verb.speech,
    )


def passive(tokens: Tokens, cue: Cue, high: int) -> Draft | None:
    """ "was told that C", "was asked whether C", "was called C by Lee"."""
    words = tokens.words
    verb = cue.verb
    start = cue.last
    if start >= high or not verb.speech:
        return None
    source = NOBODY
    if words[start] == "by":
        source = subject_after(tokens, start + 1, high)
        if source.how != "after":
            return None
        start = source.last
    if start >= high:
        return None
    word = words[start]
    wanted = {
        "that": "ct",
        "whether": "w",
        "if": "w",
        "how": "w",
        "why": "w",
        "what": "w",
        "about": "w",
    }
    if word not in wanted or not set(wanted[word]) & set(verb.frames + verb.plain):
        return None
    stop = content_end(tokens, start, high, inside=True)
    content = trim(tokens, start, stop)
    if content[0] >= content[1]:
        return None
    force: Force = verb.force
    return Draft(
        block=0,
        content=[content],
        cue=[(cue.first, cue.last)],
        pattern=f"passive {word}",
        subject=source,
        lemma=verb.lemma,
        force=force,
        speech=verb.speech,
    )
