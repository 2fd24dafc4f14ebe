"""EDTF dates."""

from datetime import date

import pytest

from fihrist.dates import Days, days, in_order


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("2022-02", date(2022, 2, 1), date(2022, 2, 28)),
        ("2022-07-19", date(2022, 7, 19), date(2022, 7, 19)),
        ("199X", date(1990, 1, 1), date(1999, 12, 31)),
        ("1995~", date(1995, 1, 1), date(1995, 12, 31)),
        ("2003/2005", date(2003, 1, 1), date(2005, 12, 31)),
        ("../1979", None, date(1979, 12, 31)),
        ("2022-09/..", date(2022, 9, 1), None),
        ("XXXX-07", None, None),
    ],
)
def test_a_date_means_its_days(text: str, earliest: date | None, latest: date | None) -> None:
    """The earliest and latest day are the first and last that the text allows."""
    assert days(text) == Days(earliest, latest)


@pytest.mark.parametrize(
    "text", ["2022-13", "2022-02-30", "20X2-1", "", "../..", "2003/2005/2007", "last year", "1990-1"]
)
def test_what_no_calendar_has_is_no_date(text: str) -> None:
    """A text that is no EDTF date has no days."""
    assert days(text) is None


@pytest.mark.parametrize(("text", "ordered"), [("2003/2005", True), ("2005/2003", False), ("2022-09/..", True)])
def test_ends_in_order(text: str, ordered: bool) -> None:
    """The earlier end of a span comes first."""
    assert in_order(text) == ordered
