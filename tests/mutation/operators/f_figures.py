"""Lies about meaning: numbers, units and dates that the words do not give."""

import re
from collections.abc import Iterator
from random import Random

from fihrist.checking.evidence.measures import units
from fihrist.text.places import Span
from tests.mutation.lying import Lie, Operator, Subject, dates, lie, shuffled, texts

NUMBER = re.compile(r"(?<![\w.-])\d+(?![\w-]|\.\d)")

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]

UNITS = {" km": " miles", " kg": " tonnes", " years": " months", " days": " years", " dollars": " tonnes"}

ARABIC_UNITS = tuple(
    (unit, re.compile(rf"(?<!\w)(?:{words})(?!\w)"), wrong)
    for unit, words, wrong in (
        ("km", "كلم|كم|كيلومتراً?|كيلومترات", "ميلاً"),
        ("kg", "كلغ|كغ|كيلوغراماً?|كيلوغرامات", "أطنان"),
        ("years", "عام|عاماً|عاما|سنة|أعوام|سنوات", "أشهر"),
        ("days", "يومين|أيام|يوماً", "عامين"),
        ("dollars", "دولاراً?|دولارات|الدولارات", "أطنان"),
    )
)
"""Units with their words in Arabic text and the word of the unit in `UNITS` that is put in their place."""


def number_times_ten(subject: Subject, random: Random) -> Iterator[Lie]:
    """A quantity ten times as great."""
    for path in shuffled(random, subject.paths("claims", None, None, "value", None)):
        if path[-1] in ("exact", "min", "max", "more_than", "less_than", "about"):
            yield from lie(subject, subject.replaced(path, subject.source(path) + "0"), path, path[:-1])


def number_in_text(subject: Subject, random: Random) -> Iterator[Lie]:
    """Another number in the text of a value."""
    for path in shuffled(random, [*texts(subject, "en"), *texts(subject, "ar")]):
        span = subject.document.span(path)
        for found in NUMBER.finditer(subject.text, span.start, span.end):
            wrong = str(int(found[0]) + random.choice((1, 7, 30)))
            # Where the passage has the wrong number too, the languages differ, which is said of the translation.
            yield from lie(subject, subject.edited(Span(*found.span()), wrong), path, (*path[:-1], "en"))


def number_in_translation(subject: Subject, random: Random) -> Iterator[Lie]:
    """Another number in a translation."""
    for path in shuffled(random, subject.paths("quotes", None, "en")):
        span = subject.document.span(path)
        for found in NUMBER.finditer(subject.text, span.start, span.end):
            wrong = str(int(found[0]) + random.choice((1, 7, 30)))
            yield from lie(subject, subject.edited(Span(*found.span()), wrong), path)


def unit_changed(subject: Subject, random: Random) -> Iterator[Lie]:
    """Another unit in a translation or text."""
    for path in shuffled(random, [*subject.paths("quotes", None, "en"), *texts(subject, "en")]):
        source = subject.source(path)
        for unit, wrong in UNITS.items():
            if re.search(rf"\d{unit}\b|(?:two|three|twenty|billion){unit}\b", source):
                yield from lie(subject, subject.replaced(path, source.replace(unit, wrong)), path)


def unit_changed_in_both(subject: Subject, random: Random) -> Iterator[Lie]:
    """Another unit after a number, in both languages of a text."""
    for path in shuffled(random, texts(subject, "ar")):
        arabic, english = subject.source(path), subject.source((*path[:-1], "en"))
        for unit, words, wrong in ARABIC_UNITS:
            name = unit.removesuffix("s")
            if unit in units(arabic, "ar") and f" {name}" in english:
                other = UNITS[f" {unit}"].removesuffix("s")
                edits = {path: words.sub(wrong, arabic), (*path[:-1], "en"): english.replace(f" {name}", other)}
                text = subject.text
                for place in sorted(edits, key=lambda p: -subject.document.span(p).start):
                    span = subject.document.span(place)
                    text = text[: span.start] + edits[place] + text[span.end :]
                yield from lie(subject, text, *edits)


def unit_of_field(subject: Subject, random: Random) -> Iterator[Lie]:
    """Numbers under fields with another unit: a range for a mass, a mass for a range."""
    swaps = {"range_km": "warhead_mass_kg", "warhead_mass_kg": "range_km"}
    text, spots = subject.text, []
    for path in sorted(subject.paths("claims", None), key=lambda p: -subject.document.span(p).start):
        other, key = swaps.get(str(path[1])), subject.document.places[path].key
        if other and key:
            text = text[: key.start] + other + text[key.end :]
            spots.append(("claims", other, 0, "value"))
    yield from lie(subject, text, *spots)


def year_changed(subject: Subject, random: Random) -> Iterator[Lie]:
    """A date a year off."""
    for path in dates(subject, random):
        date = str(subject.value(path))
        years = re.findall(r"(?<!\d)\d{4}(?=\D|$)", date)
        if years:
            wrong = date.replace(years[0], str(int(years[0]) + random.choice((-1, 1))), 1)
            yield from lie(subject, subject.replaced(path, f'"{wrong}"'), path)


def decade_changed(subject: Subject, random: Random) -> Iterator[Lie]:
    """A date a decade off."""
    for path in dates(subject, random):
        date = str(subject.value(path))
        if found := re.fullmatch(r"(\d{2})(\d)X", date):
            yield from lie(subject, subject.replaced(path, f"{found[1]}{int(found[2]) - 1}X"), path)


def month_changed(subject: Subject, random: Random) -> Iterator[Lie]:
    """A date a month off."""
    for path in dates(subject, random):
        date = str(subject.value(path))
        if found := re.search(r"(?<=[\dX]{4}-)(\d\d)", date):
            month = int(found[0]) + 1 if int(found[0]) < 12 else 11
            yield from lie(
                subject, subject.replaced(path, f'"{date[: found.start()]}{month:02}{date[found.end() :]}"'), path
            )


def precision_invented(subject: Subject, random: Random) -> Iterator[Lie]:
    """A date more precise than the words."""
    for path in dates(subject, random):
        date = str(subject.value(path))
        if re.fullmatch(r"\d{4}", date):
            yield from lie(subject, subject.replaced(path, f'"{date}-{random.randrange(1, 13):02}"'), path)
        elif re.fullmatch(r"\d{4}-\d\d", date):
            yield from lie(subject, subject.replaced(path, f'"{date}-{random.randrange(1, 29):02}"'), path)
        elif re.fullmatch(r"\d{3}X", date):
            yield from lie(subject, subject.replaced(path, f'"{date[:3]}{random.randrange(10)}"'), path)


def approximation_dropped(subject: Subject, random: Random) -> Iterator[Lie]:
    """An approximate date made exact."""
    for path in dates(subject, random):
        date = str(subject.value(path))
        if "~" in date:
            yield from lie(subject, subject.replaced(path, f'"{date.replace("~", "")}"'), path)


def bound_changed(subject: Subject, random: Random) -> Iterator[Lie]:
    """A bound that the words do not give."""
    for path in shuffled(random, subject.paths("claims", None, None, "value", None)):
        if path[-1] == "exact":
            wrong = random.choice(("more_than", "less_than", "about"))
            text = subject.replaced(path[:-1], f"{{{wrong}: {subject.source(path)}}}")
            yield from lie(subject, text, (*path[:-1], wrong))
        elif path[-1] == "min":
            text = subject.replaced(path[:-1], f"{{more_than: {subject.source(path)}}}")
            yield from lie(subject, text, (*path[:-1], "more_than"))


def month_name_unexplained(subject: Subject, random: Random) -> Iterator[Lie]:
    """A Levantine month without the step to its number."""
    for path in shuffled(random, subject.paths("claims", None, None, "derived")):
        if subject.value((*path, "how")) == "levantine-month":
            found = [leaf.path for leaf in subject.catalogue.leaves(subject.record) if leaf.is_date]
            spot = next((date for date in found if date[:3] == path[:3]), None)
            if spot:
                yield from lie(subject, subject.without(path), spot)


def step_dropped(subject: Subject, random: Random) -> Iterator[Lie]:
    """A date from relative words or a part of a period, without the step."""
    for path in shuffled(random, subject.paths("claims", None, None, "derived")):
        if subject.value((*path, "how")) in ("relative-date", "part-of-period"):
            found = [leaf.path for leaf in subject.catalogue.leaves(subject.record) if leaf.is_date]
            spot = next((date for date in found if date[:3] == path[:3]), None)
            if spot:
                yield from lie(subject, subject.without(path), spot)


def month_in_translation(subject: Subject, random: Random) -> Iterator[Lie]:
    """Another month in a translation."""
    for path in shuffled(random, [*subject.paths("quotes", None, "en"), *texts(subject, "en")]):
        found = re.search(rf"\b(?:{'|'.join(MONTHS)})\b", subject.source(path))
        if found:
            start = subject.document.span(path).start
            wrong = random.choice([month for month in MONTHS if month != found[0]])
            yield from lie(subject, subject.edited(Span(start + found.start(), start + found.end()), wrong), path)


OPERATORS = tuple(
    Operator(name, "grounding", frozenset(codes.split()), make)
    for name, codes, make in (
        ("number-times-ten", "V301 L103", number_times_ten),
        ("number-in-text", "V301 V331", number_in_text),
        ("number-in-translation", "V331", number_in_translation),
        ("unit-changed", "V303 V331", unit_changed),
        ("unit-changed-in-both", "V303", unit_changed_in_both),
        ("unit-of-field", "V303 R107", unit_of_field),
        ("year-changed", "V311", year_changed),
        ("decade-changed", "V311", decade_changed),
        ("month-changed", "V311", month_changed),
        ("precision-invented", "V312 V311", precision_invented),
        ("approximation-dropped", "V312 V311", approximation_dropped),
        ("bound-changed", "V302", bound_changed),
        ("month-name-unexplained", "V313", month_name_unexplained),
        ("step-dropped", "V311 V312", step_dropped),
        ("month-in-translation", "V333 V311", month_in_translation),
    )
)
