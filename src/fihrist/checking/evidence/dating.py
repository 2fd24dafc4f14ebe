"""Dating: whether dates follow from a passage, and what is wrong with those that do not."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from fihrist.catalogue import Catalogue, ClaimAt
from fihrist.checking.evidence.attestations import Evidence, counts_from_nothing, published
from fihrist.checking.evidence.calendars import Stretch, bears_out, stretch_of
from fihrist.checking.evidence.moments import Time, moments, words_of
from fihrist.checking.evidence.reckoning import is_relative, near, reckoned
from fihrist.checking.evidence.spelling import single
from fihrist.checking.finding import Spot
from fihrist.text.dates import OPEN, UNKNOWN_YEAR

_NAMED = (None, "levantine-month", "number-word")
"""Steps that leave a date where the words have it."""
_RECKONED = frozenset({"relative-date", "part-of-period", "arithmetic", "context"})
_ANY_YEAR = 4
_BESIDE, _FAR = 2, 8


class Misdating(NamedTuple):
    """What is wrong with a date: it is `absent` or too `precise` for certain, else perhaps."""

    kind: str
    message: str
    help: str = "count from the day of the document"


_NO_DAY = "nothing tells the day of the document: give its source `published`, with a passage that has the year"


@dataclass(frozen=True)
class _Dated:
    """A date of a value, the day of its document, and the step that leads to it, if any."""

    text: str
    found: Evidence
    day: date | None
    claim: ClaimAt | None
    how: str | None

    @cached_property
    def own(self) -> str:
        """The passage without what it follows."""
        return self.found.passage.passage.text

    @cached_property
    def ends(self) -> list[tuple[str, Stretch]]:
        """The ends of the date that are not open, each with its days."""
        return [(end, one) for end in self.text.split("/") if (one := stretch_of(end))]


def misdated(found: Evidence, catalogue: Catalogue) -> Iterator[tuple[Spot, Misdating]]:
    """The dates of a value with which something is wrong, with their spots."""
    for spot, leaf in found.parts:
        if not leaf.is_date:
            continue
        day, is_value = published(found.passage.source, catalogue), "as_of" not in spot
        # The step to a value is not that to the time of which it is told.
        claim = found.of if isinstance(found.of, ClaimAt) else None
        one = _Dated(leaf.value, found, day, claim if is_value else None, found.how if is_value else None)
        wrong = None if counts_from_nothing(found, catalogue) else _unborne(one, is_value)
        is_event = claim is not None and catalogue.records[claim.record].folder == "events"
        if not wrong and is_value and one.ends and _is_other(one, is_event):
            wrong = Misdating("perhaps", f"the passage means another time than `{leaf.value}`")
        if not wrong and claim and _is_shortened(one):
            help = "write the date as precisely as the passage does"
            wrong = Misdating("perhaps", f"the passage tells more than `{leaf.value}`", help)
        if not wrong and _is_turned(one):
            time = one.text.strip("./")
            help = f"write `{time}/..` for a time from {time} on, and `../{time}` for one until then"
            wrong = Misdating("perhaps", f"the words give another end than `{leaf.value}`", help)
        if wrong:
            yield spot, wrong


def _unborne(one: _Dated, is_value: bool) -> Misdating | None:
    """The first part of a date that does not follow from its passage, with what this follows."""
    told, is_span = _told(one), "/" in one.text and OPEN not in one.text
    if told is None:
        return None
    wrong = next((wrong for end, _ in one.ends if (wrong := _part(end, told, is_end=is_span))), None)
    if not wrong:
        return None
    part, is_precise = wrong
    is_told = one.claim or any(time.year for time in moments(one.own).times)
    if not is_value or not is_told or one.how not in _NAMED or is_relative(one.own):
        # What the words mean that count from the document bears out the parts before the one that is wrong.
        meant = [*told, *reckoned(one.found.text, one.day)]
        part, _ = next((wrong for end, _ in one.ends if (wrong := _part(end, meant, is_end=is_span))), (part, False))
        perhaps = Misdating("perhaps", f"{part} does not follow from the passage")
        return perhaps._replace(help=_NO_DAY) if is_relative(one.own) and not one.day else perhaps
    if is_precise:
        help = (
            "write the date as precisely as the words; for a word such as «نهاية» add `derived: {how: part-of-period}`"
        )
        return Misdating("precise", f"{part} is not told", help)
    help = "correct the date, name the passage that has it, or say in `derived` how it follows"
    return Misdating("absent", f"{part} is not in the passage", help)


def _told(one: _Dated) -> list[Stretch] | None:
    """The stretches that may bear a date out by the step that leads to it; None where nobody can tell."""
    text, how = one.found.text, one.how
    if how == "arithmetic" and (one.found.why or is_relative(text)):
        return None
    # Where nothing can tell the step, it need not be told.
    steps = {how} if one.claim else {"relative-date", "part-of-period"}
    steps |= {"relative-date"} if how == "levantine-month" and is_relative(one.own) else set()
    times = [*moments(text).times, *moments(one.found.why).times]
    foreign = [time for time in times if time.foreign] if how == "context" else []
    if own := [time for time in moments(one.own).times if time.foreign and foreign]:
        times = foreign = own
    if any(not time.ours for time in foreign):
        return None
    told = _stretches([time for time in times if foreign or not time.foreign])
    told = [span for span in told if not span.rough or "part-of-period" in steps]
    if _RECKONED & steps and not foreign:
        told += reckoned(text, one.day)
    if how == "context" and one.day and not foreign:
        written = Stretch(one.day.replace(day=1), one.day)
        return None if any(span.meets(written) for _, span in one.ends) else told
    return told


def _stretches(times: list[Time], years: frozenset[int] = frozenset()) -> list[Stretch]:
    """The stretches of times; one without a year lies in those of the others, or in some years."""
    named = years or {_ANY_YEAR, *(time.year for time in times if time.year)}
    return [span for time in times for span in time.stretches(named)]


def _part(end: str, told: list[Stretch], *, is_end: bool) -> tuple[str, bool] | None:
    """The first part of an EDTF date that nothing bears out, and whether it lies in something that is told."""
    parts = end.rstrip("~?%").split("-")
    for number, part in enumerate(parts, start=1):
        claimed = stretch_of("-".join(parts[:number]) if number < len(parts) else end)
        spans = told if number == len(parts) else [span._replace(rough=False) for span in told]
        # The days of a year with an X reach from one year into others, whatever month they name.
        is_any = number > 1 and "X" in parts[0] and parts[0] != UNKNOWN_YEAR
        years = {f"{span.first.year:04}" for span in told if is_any}
        each = [stretch_of("-".join((year, *parts[1:number]))) for year in years] or [claimed]
        is_last = is_end and number == len(parts)
        if claimed and not any(one and bears_out(one, spans, is_end=is_last) for one in each):
            return f"the {('year', 'month', 'day')[number - 1]} {part}", any(claimed.is_within(span) for span in told)
    return None


def _is_other(one: _Dated, is_event: bool) -> bool:
    """Whether a passage itself means another time by its relative words, or by its months where no step leads away."""
    times = [time for time in moments(one.own).times if not time.foreign]
    ends = [span for _, span in one.ends]
    if one.claim and one.how in (None, "part-of-period", "levantine-month"):
        own = _stretches([time for time in times if time.month], frozenset(end.first.year for end in ends))
        return bool(own) and all(end.is_month and not any(map(end.meets, own)) for end in ends)
    if one.how not in (None, "relative-date", "arithmetic") or not one.day:
        return False
    context = "\n".join(other.passage.text for other in one.found.context)
    found = near(one.own, one.day, context) if is_relative(one.own) else near(one.found.text, one.day)
    # The day of saying is not that of what came before it, and what is reckoned from a date is not that date.
    is_before = not is_event and any(span.last < one.day for span in found.told)
    meant = (*found.told, *(() if is_before else found.said), *found.open)
    told = _stretches(times) if one.how != "arithmetic" else []
    is_near = any(bears_out(end, told, is_end=True) or any(map(end.meets, meant)) for end in ends)
    return bool(found.told or found.said) and not is_near


def _is_shortened(one: _Dated) -> bool:
    """Whether a claim is less precise than each date of it in its passage."""
    claimed = stretch_of(one.text)
    if not claimed or not re.fullmatch(r"[\dX-]+", one.text) or one.how in ("context", "arithmetic"):
        return False
    text = one.own if moments(one.own).times or is_relative(one.own) else one.found.text
    times = [time for time in moments(text).times if not time.foreign and (time.year or "-" in one.text)]
    told = _stretches(times, frozenset({claimed.first.year}))
    if one.how in ("relative-date", "part-of-period"):
        meant = near(text, one.day)
        # Which month a week lies in is no date that is told beside a day.
        is_week = any(mark.keys[1] == "weeks" for mark in words_of(text).of("units"))
        told += (span for span in (*meant.told, *meant.said) if not (is_week and span.length == claimed.length))
    # Of a part of a year the month stands that is meant, and not the year.
    told = [span for span in told if span.rough or not any(part.is_within(span) for part in told if part.rough)]
    inside = [span for span in told if claimed.meets(span)]
    return bool(inside) and all(span.length < claimed.length and claimed.holds(span) for span in inside)


def _is_turned(one: _Dated) -> bool:
    """Whether a date is open to the other side than in its passage, or closed where a period is open there."""
    start, slash, end = one.text.partition("/")
    told = _sides(one.own, {span.first.year for _, span in one.ends[:1]})
    if slash:
        return (end == OPEN and told == {"until"}) or (start == OPEN and told == {"since"})
    of = one.found.of
    return bool(told) and (of.field == "period" if isinstance(of, ClaimAt) else of is not None)


def _sides(text: str, years: set[int]) -> set[str]:
    """Whether an Arabic text goes on `until` a time of a year or `since` one, by the last such word just before it.

    What is not before a time is from then on.
    """
    told = words_of(text)
    named = {time.start for time in moments(text).times if time.foreign or not time.year or time.year in years}
    named |= {mark.start for mark in told.of("units") if told.found[mark.start].startswith("ال")}
    words = {mark.end: mark.keys[0] for mark in told.of("until", "since")}
    for mark in told.of("not_before"):
        if not single("measures", "denials").isdisjoint(told.found[max(0, mark.start - _FAR) : mark.start]):
            words[mark.end] = "since"
    last = ([end for end in words if start - _BESIDE <= end <= start] for start in named)
    return {words[max(ends)] for ends in last if ends}
