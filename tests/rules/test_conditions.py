"""The names of conditions: two modules must not mean different things by one name."""

from quizgen.rules.proofs import CONDITIONS
from quizgen.rules.proofs.claims import CLAIM_CONDITIONS
from quizgen.rules.proofs.quotes import QUOTE_CONDITIONS
from quizgen.rules.proofs.sources import SOURCE_CONDITIONS
from quizgen.rules.proofs.space import SPACE_CONDITIONS
from quizgen.rules.proofs.wording import WORDING_CONDITIONS


def test_no_condition_is_named_twice() -> None:
    groups = (QUOTE_CONDITIONS, SOURCE_CONDITIONS, CLAIM_CONDITIONS, SPACE_CONDITIONS)
    for group in (*groups, WORDING_CONDITIONS):
        for name, condition in group.items():
            assert CONDITIONS[name] is condition, name
