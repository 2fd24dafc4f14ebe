"""The pages of checks keep their word: what they say fails, fails there; what they say passes, passes."""

import pytest

from fihrist.catalogue import Catalogue
from fihrist.checking.checks import checks
from fihrist.checking.engine import Outcome
from tests.checks.examples import examples, judged, record_of, smallest

WITHOUT_EXAMPLE = {"F101", "F102", "F103", "F104", "F105", "F106", "S107", "S901", "T101", "T108", "Y110"}
"""Faults that no YAML text can show; `tests/test_bad_input.py` raises each of them."""

CASES = [
    pytest.param(check.code, number, id=f"{check.code}-{number}")
    for check in checks().values()
    for number in range(len(examples(check)))
]


@pytest.mark.parametrize(("code", "number"), CASES)
def test_example_is_judged_as_its_page_says(code: str, number: int, outcome: Outcome) -> None:
    """An example raises its check at the marked lines and nowhere else; a passing one raises nothing."""
    check = checks()[code]
    example = examples(check)[number]
    base = outcome.catalogue
    if code == "C103" or (code.startswith(("C", "A105")) and example.fails):
        # In the real catalogue every sentence is accounted for, so nothing is left there that could fail.
        base = Catalogue({r.id: r for r in map(record_of, smallest())}, base.files, base.paths)
    assert judged(example, check, base) == example.marks
    assert bool(example.marks) == example.fails


@pytest.mark.parametrize("code", checks())
def test_every_check_has_a_failing_and_a_passing_example(code: str) -> None:
    """Each page has an example that fails and one that passes, unless no text can show the fault."""
    kinds = [example.fails for example in examples(checks()[code])]
    assert (code in WITHOUT_EXAMPLE) != (kinds == [True, False])
