"""Dates, numbers and interface words in both languages."""

import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fihrist.model import Claim, Passage, Quantity, Record, Statement
from fihrist.model.kinds import kinds
from fihrist.model.vocabulary import names, term_list
from fihrist.publishing.pages.dates import in_words
from fihrist.publishing.pages.families.guide import SHARED, arabic
from fihrist.publishing.pages.language import ARABIC, ENGLISH, words
from fihrist.text.dates import days

DATES = (
    ("2022", "2022", "2022"),
    ("2022-07", "July 2022", "يوليو 2022"),
    ("2022-07-19", "19 July 2022", "19 يوليو 2022"),
    ("2003/2005", "2003 to 2005", "من 2003 إلى 2005"),
    ("2022-02/..", "since February 2022", "منذ فبراير 2022"),
    ("../1979", "1979 at the latest", "في موعد أقصاه 1979"),
    ("1995~", "about 1995", "نحو 1995"),
    ("1995?", "perhaps 1995", "ربما 1995"),
    ("1995%", "perhaps about 1995", "ربما نحو 1995"),
    ("199X", "1990–1999", "1990–1999"),
    ("19XX", "between 1900 and 1999", "بين 1900 و1999"),
    ("1921/197X~", "1921 to about 1970–1979", "من 1921 إلى نحو 1970–1979"),
    ("XXXX-07", "July, year not given", "يوليو من سنة غير مذكورة"),
    ("XXXX-12-25", "25 December, year not given", "25 ديسمبر من سنة غير مذكورة"),
    ("XXXX-21", "spring, year not given", "ربيع من سنة غير مذكورة"),
    ("2022-21", "spring 2022", "ربيع 2022"),
    ("2023-XX", "2023, month not given", "2023، والشهر غير مذكور"),
    ("2023-07-XX", "July 2023, day not given", "يوليو 2023، واليوم غير مذكور"),
)
KEPT = (
    "2023-XX-31", "156X-12-25", "2004-06?-11~", "?2004-06", "1XXX", "2022-33", "2022-13-45", "nonsense", "", "/", "X"
)  # fmt: skip
"""Dates of which a part or a qualifier has no words, and what is no date at all."""
QUALIFIERS = {"~": {"about"}, "?": {"perhaps"}, "%": {"about", "perhaps"}, "": set()}


@pytest.mark.parametrize(("date", "english", "arabic_words"), [*DATES, *((date, date, date) for date in KEPT)])
def test_a_date_has_words_or_stays_as_it_is(date: str, english: str, arabic_words: str) -> None:
    """An EDTF date is said as a reader says it, with its doubt; what cannot be said whole stays as it was written."""
    assert (in_words(date, ENGLISH), in_words(date, ARABIC)) == (english, arabic_words)


@pytest.mark.parametrize(
    ("date", "english", "arabic_words"),
    [
        ("2015/..", "not before 2015", "في 2015 أو بعده"),
        ("2023/2025", "between 2023 and 2025", "بين 2023 و2025"),
        ("../2025", "2025 at the latest", "في موعد أقصاه 2025"),
        ("2025", "2025", "2025"),
    ],
)
def test_what_happens_once_lies_within_an_interval(date: str, english: str, arabic_words: str) -> None:
    """Of the writing of a document an interval tells between which days it was, not that it lasted so long."""
    assert (in_words(date, ENGLISH, at_once=True), in_words(date, ARABIC, at_once=True)) == (english, arabic_words)


@given(st.from_regex(r"[12][0-9X]{3}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|XX))?)?[~?%]?", fullmatch=True))
def test_no_part_of_a_date_is_dropped(date: str) -> None:
    """The words of a date have each digit of its parts and each of its qualifiers, or are the date itself."""
    said = in_words(date, ENGLISH)
    if said != date or not set("~?%X-") & set(date):
        bare, mark = date.rstrip("~?%"), date[len(date.rstrip("~?%")) :]
        year, _, rest = bare.partition("-")
        assert {word for word in ("about", "perhaps") if word in said} == QUALIFIERS[mark]
        assert year.replace("X", "") in said
        day = rest[3:]
        assert not day or (str(int(day)) in said.split() if day.isdigit() else "not given" in said)
    assert days(date) or said == date


@pytest.mark.parametrize(
    ("quantity", "english", "arabic_words"),
    [
        (Quantity(exact=3600.0), "3,600", "3,600"),
        (Quantity(min=2400.0, max=3600.0), "2,400 to 3,600", "من 2,400 إلى 3,600"),
        (Quantity(more_than=80.0), "more than 80", "أكثر من 80"),
        (Quantity(about=1.5), "about 1.5", "نحو 1.5"),
    ],
)
def test_a_number_keeps_its_bounds(quantity: Quantity, english: str, arabic_words: str) -> None:
    """A number says what its words say: exact, between, more than, about."""
    assert (ENGLISH.amount(quantity), ARABIC.amount(quantity)) == (english, arabic_words)


def test_arabic_plurals_follow_their_forms() -> None:
    """Counting in Arabic uses the form of each number."""
    assert [ARABIC.t("n_records", n=n) for n in (0, 1, 2, 3, 11, 100)] == [
        "لا سجلات", "سجل واحد", "سجلان", "3 سجلات", "11 سجلاً", "100 سجل",
    ]  # fmt: skip


def test_every_word_is_in_both_languages_with_the_same_parts() -> None:
    """No interface word lacks a language, and both sides have the same parts to fill in."""
    uneven = {}
    for key, sides in words().items():
        parts = [_parts(sides[code]) for code in ("en", "ar")]
        if set(sides) != {"en", "ar"} or parts[0] != parts[1]:
            uneven[key] = sides
    assert uneven == {}


def test_the_words_are_in_their_language() -> None:
    """No English stands among the Arabic words but names of formats and commands, and no Arabic among the English."""
    formats = re.compile(r"`[^`]*`|CC BY|JSON|YAML|BibTeX|CSV|SQLite|Parquet|Data Package|Atom")
    sides = [(key, _texts(side["en"]), _texts(side["ar"])) for key, side in words().items() if key != "other_language"]
    assert [key for key, english, _ in sides if re.search(r"[\u0600-\u06ff]", english)] == []
    assert [
        key for key, _, text in sides if re.search(r"[A-Za-z]", formats.sub("", re.sub(r"\{\w+\}", "", text)))
    ] == []


def test_a_word_of_the_site_takes_the_place_of_a_term_only_where_it_is_meant() -> None:
    """No interface word has by chance the key under which a term of a closed list would be told otherwise."""
    terms = {f"{name}_{term}" for name in names() for term in term_list(name).terms}
    assert {key.partition("_")[0] for key in words().keys() & terms} == {"standing"}


def test_the_model_is_told_in_arabic() -> None:
    """Each key of records, claims, passages and statements, and each key of one kind alone, has its Arabic line."""
    wanted = {name: set(part.model_fields) for name, part in SHARED.items()}
    for name, kind in kinds().items():
        own = {
            key
            for key, info in kind.model_fields.items()
            if key not in Record.model_fields and "x-about-ar" not in (info.json_schema_extra or {})
        }
        wanted |= {name: own} if own else {}
    assert {name: set(lines) for name, lines in arabic().items()} == wanted
    assert set(SHARED.values()) == {Record, Claim, Passage, Statement}


@pytest.mark.parametrize(
    ("part", "whole", "english"), [(9999, 10000, "99.9%"), (1, 1, "100%"), (0, 5, "0%"), (0, 0, "0%"), (1, 8, "12.5%")]
)
def test_a_share_is_never_rounded_up_to_the_whole(part: int, whole: int, english: str) -> None:
    """A share of a hundred per cent means all of it."""
    assert ENGLISH.share(part, whole) == english


def _parts(side: object) -> set[str]:
    texts = side.values() if isinstance(side, dict) else [side]
    return {name for text in texts for _, name, _, _ in string.Formatter().parse(str(text)) if name}


def _texts(side: object) -> str:
    return " ".join(map(str, side.values() if isinstance(side, dict) else [side]))
