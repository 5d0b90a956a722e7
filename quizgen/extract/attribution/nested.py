"""Voices within voices: quoted words that a reported clause credits to somebody else."""

from quizgen.extract.attribution.draft import Draft
from quizgen.extract.sentences import Tokens
from quizgen.extract.vocabulary import CAPITAL, CUE, PAST, QUOTED, VERBS


def may_quote_another(tokens: Tokens, draft: Draft) -> bool:
    """Whether a verb of saying stands before quoted words: "Lee said Bell called it “vast”".

    A pronoun with nobody named before it is the source again: "Lee said she called it “vast”".
    With "according to" it may stand behind them as well: “C,” Bell said, according to Lee.
    """
    for first, last in draft.content:
        reported = draft.pattern == "according to" and any(
            tokens.flags[i] & CUE and tokens.flags[i] & PAST for i in range(first, last)
        )
        somebody_named = False
        for i in range(first, last):
            flag = tokens.flags[i]
            somebody_named = somebody_named or (i > first and bool(flag & CAPITAL))
            if flag & QUOTED and reported:
                return True
            again = tokens.words[i - 1] in ("he", "she") and not somebody_named
            if flag & CUE and i > first and not flag & CAPITAL and not again:
                form = VERBS[tokens.words[i]]
                reported = reported or (
                    form.shape in ("past", "s", "ing") and any(verb.speech for verb in form.verbs)
                )
    return False
