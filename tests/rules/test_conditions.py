"""The names of conditions: two modules must not mean different things by one name."""

from quizgen.rules.claim_proofs import CLAIM_CONDITIONS
from quizgen.rules.proofs import CONDITIONS
from quizgen.rules.quote_proofs import QUOTE_CONDITIONS
from quizgen.rules.source_proofs import SOURCE_CONDITIONS
from quizgen.rules.space_proofs import SPACE_CONDITIONS


def test_no_condition_is_named_twice() -> None:
    for group in (QUOTE_CONDITIONS, SOURCE_CONDITIONS, CLAIM_CONDITIONS, SPACE_CONDITIONS):
        for name, condition in group.items():
            assert CONDITIONS[name] is condition, name
