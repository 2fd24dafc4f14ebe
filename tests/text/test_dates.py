"""EDTF dates."""

from datetime import date

import pytest

from fihrist.text.dates import Days, days, in_order


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
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2022-21", date(2022, 3, 1), date(2022, 5, 31)),
        ("2022-24", date(2022, 12, 1), date(2023, 2, 28)),
        ("2023-24", date(2023, 12, 1), date(2024, 2, 29)),
        ("2022-29", date(2022, 9, 1), date(2022, 11, 30)),
        ("2022-32", date(2022, 6, 1), date(2022, 8, 31)),
        ("2022-36", date(2022, 10, 1), date(2022, 12, 31)),
        ("2022-37", date(2022, 1, 1), date(2022, 4, 30)),
        ("2022-38", date(2022, 5, 1), date(2022, 8, 31)),
        ("2022-40", date(2022, 1, 1), date(2022, 6, 30)),
        ("2022-41", date(2022, 7, 1), date(2022, 12, 31)),
        ("999X-24", date(9990, 12, 1), date(9999, 2, 28)),
        ("0001", date(1, 1, 1), date(1, 12, 31)),
        ("2022-1X", date(2022, 10, 1), date(2022, 12, 31)),
        ("2022-07-3X", date(2022, 7, 30), date(2022, 7, 31)),
        ("2022-XX-31", date(2022, 1, 31), date(2022, 12, 31)),
        ("199X-02-29", date(1992, 2, 29), date(1996, 2, 29)),
        ("199X-12?", date(1990, 12, 1), date(1999, 12, 31)),
        ("1X99", date(1099, 1, 1), date(1999, 12, 31)),
        ("2004-06-~11", date(2004, 6, 11), date(2004, 6, 11)),
        ("XXXX-XX", None, None),
        ("XXXX/2020", None, date(2020, 12, 31)),
    ],
)
def test_a_date_means_its_days(text: str, earliest: date | None, latest: date | None) -> None:
    """The earliest and latest day are the first and last that the text allows."""
    assert days(text) == Days(earliest, latest)


NONE = """
2022-13 2022-02-30 2022-00 20X2-1 ../.. 2003/2005/2007 last 1990-1 XXXX-13 XXXX-02-30 XXXX-06-31 2022-42 2022-20 ~1995~
1995~? -0044 0000 Y20000 10000 9999-24 2022/ /2022 / .. 2022-21-01 [1999,2000] ٢٠٢٢
"""


@pytest.mark.parametrize("text", [*NONE.split(), "", "2022\n"])
def test_what_no_calendar_has_is_no_date(text: str) -> None:
    """A text that is no EDTF date has no days."""
    assert days(text) is None


ORDERS = [("2003/2005", True), ("2005/2003", False), ("2022-09/..", True), ("2022-07-19", True), ("last", True)]


@pytest.mark.parametrize(("text", "ordered"), ORDERS)
def test_ends_in_order(text: str, ordered: bool) -> None:
    """The earlier end of a span comes first."""
    assert in_order(text) == ordered


def test_a_date_is_read_in_silence(capfd: pytest.CaptureFixture[str]) -> None:
    """Whatever the text, nothing reaches the output, where JSON may stand."""
    for text in ("2022-1X", "2022-X1", "2022-0X", "2022-13", "~"):
        days(text)
    assert capfd.readouterr() == ("", "")
