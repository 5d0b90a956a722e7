"""What stands between a subject and its verb: appositions, relative clauses, asides."""

from quizgen.extract.attribution.clause_openings import segment_end
from quizgen.extract.attribution.verb_groups import (
    has_finite,
)
from quizgen.extract.sentences import Tokens
from quizgen.extract.vocabulary import (
    ADVERB,
    CAPITAL,
    DET,
    GENITIVE,
    GROUP,
    ING,
    NUMBER,
    PAST,
    POSSESSIVE,
    PREP,
    RELATIVE,
    ROLE,
    SUBJECT,
    SUBORDINATOR,
    TIME,
    TITLE,
    VERB,
    WORD,
)

PARTY = ("r-", "d-", "i-", "r–", "d–")

INSERTED = (
    DET
    | ROLE
    | PREP
    | RELATIVE
    | NUMBER
    | ADVERB
    | POSSESSIVE
    | TIME
    | SUBORDINATOR
    | TITLE
    | GROUP
)


def looks_inserted(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the range reads like an apposition, a relative clause or an aside."""
    if first >= last:
        return False
    flag, word = tokens.flags[first], tokens.words[first]
    if flag & SUBJECT and not flag & (RELATIVE | DET | NUMBER):
        return False
    following = tokens.flags[first + 1] if first + 1 < last else 0
    if (
        flag & (TITLE | ROLE)
        and flag & CAPITAL
        and following & CAPITAL
        and not following & GENITIVE
        and not flag & (DET | PREP)
    ):
        return False  # "Mayor Ann Lee" is no aside, "Mayor Lee's aide" is one
    if flag & INSERTED or word.startswith(PARTY):
        return True
    if flag & ING or word.endswith("ing"):
        return True
    if flag & PAST and not flag & CAPITAL:
        return True
    if flag & VERB and words_by(tokens, first, last):
        return True  # "led by her deputy", "struck by it"
    if flag & CAPITAL:
        # "Jr.", "R.I.", "Republican of Ohio", "Texas": short, with no verb of its own
        last = segment_end(tokens, first, last)
        role = any(tokens.flags[i] & ROLE for i in range(first, min(last, first + 16)))
        return last - first <= (16 if role else 9) and not has_finite(tokens, first, last)
    return bool(flag & WORD) and not has_finite(tokens, first, last)


def words_by(tokens: Tokens, first: int, last: int) -> bool:
    """Whether "by" follows the range's first word: an irregular verb is a participle there."""
    return first + 1 < last and tokens.words[first + 1] == "by"
