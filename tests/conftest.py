"""Options of the tests."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update-goldens` writes anew what the tests compare with."""
    parser.addoption(
        "--update-goldens", action="store_true", help="write the files that tests compare with anew"
    )
