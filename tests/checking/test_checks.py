"""The pages of checks and kinds keep their word, on top of a small catalogue that is clean."""

import pytest

from fihrist.checking.checks import checks
from fihrist.checking.engine import diagnose
from fihrist.model.kinds import by_folder
from tests.checking.examples import FILE, Base, examples, placed, smallest

WITHOUT_EXAMPLE = set("F101 F102 F103 F104 F105 F106 S107 S901 T101 T108 T109 Y110 Y301".split())  # noqa: SIM905
"""Faults that no piece of a record can show; `tests/hostile`, `test_without_ink.py` and `test_form.py` raise them."""

CASES = [
    pytest.param(check.code, number, id=f"{check.code}-{number}")
    for check in checks().values()
    for number in range(len(examples(check)))
]


def test_the_small_catalogue_is_clean(base: Base) -> None:
    """The catalogue on top of which all else is judged has neither an error nor a doubt."""
    assert diagnose(base.root).diagnostics == ()


@pytest.mark.parametrize(("code", "number"), CASES)
def test_example_is_judged_as_its_page_says(code: str, number: int, base: Base) -> None:
    """An example raises its check at the marked lines and nowhere else; a passing one raises nothing."""
    example = examples(checks()[code])[number]
    assert placed(base.judged(example), code) == example.marks
    assert bool(example.marks) == example.fails


@pytest.mark.parametrize("code", checks())
def test_every_check_has_a_failing_and_a_passing_example(code: str) -> None:
    """Each page has an example that fails and one that passes, unless no text can show the fault."""
    kinds = [example.fails for example in examples(checks()[code])]
    assert (code in WITHOUT_EXAMPLE) != (kinds == [True, False])


@pytest.mark.parametrize("folder", by_folder())
def test_the_smallest_record_of_a_kind_is_whole(folder: str, base: Base) -> None:
    """The smallest record of a kind has no fault; only a source of one passage leaves sentences open."""
    text = smallest(folder)
    path = FILE.findall(text)[0]
    assert {one.code for one in base.told({path: text})} == ({"C101"} if folder == "sources" else set())
