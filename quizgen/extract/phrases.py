"""Phrases that stand in three places or more, and who does it in each.

"The town would meet the plan with open anger", "open anger from the fishermen", and
"would be met with open anger": the agent is the subject of an active verb, the from- or
by-phrase, or nobody, and that it is nobody is provable only for a passive without such a phrase.
"""

from collections import Counter
from collections.abc import Sequence

from quizgen.base import Span
from quizgen.extract.amounts import sentence_at
from quizgen.extract.facts import Certainty, PhrasePlace, RepeatedPhrase
from quizgen.extract.lexicon import BIT, Tokens
from quizgen.extract.owners import token_range

LEAST_PLACES = 3
MOST_PLACES = 30  # what stands more often is the article's subject, or a page put together
_MODAL = BIT["future"] | BIT["would"] | BIT["duty"] | BIT["possibility"]
_CLOSED = (
    BIT["mark"]
    | BIT["preposition"]
    | BIT["determiner"]
    | BIT["link"]
    | BIT["be"]
    | BIT["have"]
    | BIT["subject"]
    | BIT["digit"]
    | BIT["number"]
    | BIT["weekday"]
    | _MODAL
)
_PARTICIPLE = BIT["ed"] | BIT["past_or_participle"] | BIT["participle"]
_PAST = BIT["ed"] | BIT["past_only"] | BIT["past_or_participle"]
_MARKS_OF_QUOTES = frozenset("“”\"'‘’")
_REACH = 12  # tokens looked at to the left for the verb, and to the right for an agent


def repeated_phrases_in(
    tokens: Tokens, sentences: Sequence[Span], paragraphs: Sequence[int]
) -> tuple[RepeatedPhrase, ...]:
    """The phrases in order of their first place; `paragraphs[i]` belongs to token i.

    A phrase is two content words or more in a row, in lower case in one place at least (so that
    a name is none); a longer one takes the place of a shorter that stands nowhere else.
    """
    low = tokens.low
    often = {word for word, n in Counter(low).items() if n >= LEAST_PLACES and word.isalpha()}
    places: dict[tuple[str, str], list[int]] = {}
    before = ""
    for i, word in enumerate(low):
        if word not in often or tokens.bits[i] & _CLOSED:
            before = ""
            continue
        if before:
            places.setdefault((before, word), []).append(i - 1)
        before = word
    found = []
    covered: set[int] = set()
    for pair, starts in places.items():
        phrase: tuple[str, ...] = pair
        if not LEAST_PLACES <= len(starts) <= MOST_PLACES or starts[0] in covered:
            continue
        if all(tokens.bits[i] & tokens.bits[i + 1] & BIT["capital"] for i in starts):
            continue
        while True:  # takes in the word that follows in every place
            after = {low[i + len(phrase)] if i + len(phrase) < len(low) else "" for i in starts}
            if len(after) != 1 or "" in after or not _is_content(tokens, starts[0] + len(phrase)):
                break
            covered.update(i + len(phrase) - 1 for i in starts)
            phrase = (*phrase, *after)
        found.append(
            RepeatedPhrase(
                " ".join(phrase),
                tuple(_place(tokens, sentences, paragraphs, i, i + len(phrase)) for i in starts),
            )
        )
    return tuple(found)


def _is_content(tokens: Tokens, i: int) -> bool:
    return not tokens.bits[i] & _CLOSED and tokens.low[i].isalpha()


def _place(
    tokens: Tokens, sentences: Sequence[Span], paragraphs: Sequence[int], first: int, end: int
) -> PhrasePlace:
    at = sentence_at(sentences, tokens.starts[first])
    bounds = token_range(tokens, sentences[at]) if at >= 0 else (first, end)
    agent, certainty = _agent(tokens, bounds[0], bounds[1], first, end)
    return PhrasePlace(tokens.span(first, end - 1), paragraphs[first], agent, certainty)


def _agent(
    tokens: Tokens, start: int, stop: int, first: int, end: int
) -> tuple[Span | None, Certainty]:
    """Who does it, in the sentence of tokens start to stop with the phrase at first to end."""
    verb, passive = _verb(tokens, start, first)
    after = end
    while after < stop and tokens.words[after] in _MARKS_OF_QUOTES:
        after += 1
    if after < stop and tokens.words[after].lower() in ("from", "by"):
        agent = _noun_phrase(tokens, after + 1, stop)
        if agent:
            return agent, "sure" if passive else "likely"
        return None, "guess"
    if verb is None:
        return None, "guess"
    if passive:
        rest = [word.lower() for word in tokens.words[end : min(stop, end + _REACH)]]
        before = [word.lower() for word in tokens.words[verb:first]]
        named = "by" in rest or "from" in rest or "by" in before
        return None, "guess" if named else "sure"
    return _subject(tokens, start, verb)


def _verb(tokens: Tokens, start: int, first: int) -> tuple[int | None, bool]:
    """The verb before the phrase in its clause, and whether it is passive."""
    for k in range(first - 1, max(start, first - _REACH) - 1, -1):
        bits, word = tokens.bits[k], tokens.words[k]
        if word in (",", ";", ":", "—", "–", ".") or bits & BIT["link"]:
            return None, False
        if bits & BIT["be"] and k + 1 < first:
            follows = next(
                (
                    j
                    for j in range(k + 1, first)
                    if not tokens.bits[j] & (BIT["between"] | BIT["ly"])
                ),
                first,
            )
            if follows < first and tokens.bits[follows] & _PARTICIPLE:
                return k, True
            return None, False
        if bits & _MODAL:
            return k, False
        if (
            bits & _PAST
            and k > start
            and not tokens.bits[k - 1]
            & (
                BIT["be"]
                | BIT["have"]
                | _MODAL
                | BIT["determiner"]
                | BIT["preposition"]
                | BIT["between"]
            )
        ):
            return k, False
    return None, False


def _subject(tokens: Tokens, start: int, verb: int) -> tuple[Span | None, Certainty]:
    """The noun phrase right before a finite verb; sure where both its ends are plain."""
    if verb == start:
        return None, "guess"
    first = verb
    while first > start and verb - first < 5:
        bits = tokens.bits[first - 1]
        if bits & BIT["determiner"]:
            first -= 1
            break
        if bits & _CLOSED:
            break
        first -= 1
    if first == verb:
        pronoun = tokens.bits[verb - 1] & BIT["subject"]
        relative = tokens.words[verb - 1].lower() in ("who", "which", "that")
        if pronoun and not relative:
            return tokens.span(verb - 1, verb - 1), "likely"
        return None, "guess"
    opens = tokens.bits[first] & BIT["determiner"]
    before = tokens.words[first - 1].lower() if first > start else "that"
    plain = opens and (before == "that" or tokens.bits[first - 1] & BIT["mark"])
    return tokens.span(first, verb - 1), "sure" if plain else "likely"


def _noun_phrase(tokens: Tokens, first: int, stop: int) -> Span | None:
    """The noun phrase that starts at a token: up to six words, to the next closed-class word."""
    last = None
    for k in range(first, min(stop, first + 6)):
        bits = tokens.bits[k]
        if bits & BIT["determiner"] and k == first:
            continue
        if bits & _CLOSED and not bits & BIT["capital"]:
            break
        if bits & _PAST and not bits & BIT["capital"] and k > first:
            break
        last = k
    return tokens.span(first, last) if last is not None else None
