"""Dates that count from the day of their document."""

from typing import Any

import pytest

from fihrist.catalogue import Catalogue, located
from fihrist.checking.evidence.dating import Fault, fault
from fihrist.checking.evidence.attestations import Evidence
from fihrist.model.kinds import kinds
from fihrist.model.shape import accept

ISSUED = "نشر يوم 10 يناير 2023"


def judged(text: str, date: str, how: str) -> Fault | None:
    """What of a date does not follow from a passage of a document of 10 January 2023, in some way."""
    quotes = {"issued": {"source": "paper", "text": ISSUED, "en": "Published on 10 January 2023"}}
    source: Any = accept(
        {
            "id": "paper",
            "name": {"en": "A paper", "ar": "صحيفة"},
            "file": "seeds/paper.txt",
            "sha256": "0" * 64,
            "quotes": quotes,
            "claims": {"published": [{"value": "2023-01-10", "quote": "issued"}]},
        },
        kinds()["source"],
    )
    event: Any = accept(
        {
            "id": "visit",
            "name": {"en": "A visit", "ar": "زيارة"},
            "quotes": {"told": {"source": "paper", "text": text, "en": "text"}},
            "claims": {"date": [{"value": date, "quote": "told", "derived": {"how": how}}]},
        },
        kinds()["event"],
    )
    evidence = Evidence(next(iter(located(event))), tuple(event.quotes.values()), text, ())
    return fault(date, evidence, Catalogue({"paper": source, "visit": event}, {}, {}))


@pytest.mark.parametrize(
    ("text", "date", "expected"),
    [
        ("افتتح المعرض في السنة الماضية", "2022", None),
        ("افتتح المعرض في السنة الماضية", "2022-05", Fault("the month 05", True)),
        ("افتتح المعرض في السنة الماضية", "2020", Fault("the year 2020", False)),
        ("توقف الإنتاج قبل أشهر", "2022-10", Fault("the month 10", True)),
        ("زار الوفد المتحف في أبريل الماضي", "2022-04", None),
        ("زار الوفد المتحف في أبريل الماضي", "2022-05", Fault("the month 05", False)),
        ("زار الوفد المتحف في أبريل الماضي", "2022-04-02", Fault("the day 02", True)),
        ("وصلت الشحنة الشهر الماضي", "2022-12", None),
        ("وصلت الشحنة الشهر الماضي", "2022-12-05", Fault("the day 05", True)),
        ("وصلت الشحنة الشهر الماضي", "2022-06", Fault("the month 06", True)),
        ("سافر الوزير قبل أيام", "2023-01-04", Fault("the day 04", True)),
        ("أعلن النادي أمس عن الصفقة", "2023-01-09", None),
        ("أعلن النادي أمس عن الصفقة", "2022-11-09", Fault("the month 11", True)),
    ],
)
def test_a_relative_date_is_no_more_precise_than_its_words(text: str, date: str, expected: Fault | None) -> None:
    """`Last year` gives a year, `last month` a month near the document, `days ago` no day, and `yesterday` a day."""
    assert judged(text, date, "relative-date") == expected


@pytest.mark.parametrize(
    ("text", "date", "expected"),
    [
        ("تعثرت المحادثات أواخر عام 2021", "2021-12~", None),
        ("تعثرت المحادثات أواخر عام 2021", "2021-11~", Fault("the month 11", False)),
        ("تعثرت المحادثات أواخر عام 2021", "2021-12", Fault("the month 12", False)),
        ("بدأ البناء أوائل التسعينات", "1990~", None),
        ("بدأ البناء أوائل التسعينات", "1991~", Fault("the year 1991", False)),
        ("بدأ البناء أواسط التسعينات", "1995", Fault("the year 1995", False)),
    ],
)
def test_a_part_of_a_period_has_one_date(text: str, date: str, expected: Fault | None) -> None:
    """The first, the middle or the last year of a decade, or month of a year, stands for a part and is approximate."""
    assert judged(text, date, "part-of-period") == expected
