"""The register of transfers: a row for each thing of each transfer, how far it got, and the same rows counted."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import groupby, product
from typing import Any

from fihrist.catalogue.statuses import Standing
from fihrist.model.kinds.transfer import Transfer
from fihrist.model.vocabulary import Label, term_list
from fihrist.publishing.pages.language import Language, both
from fihrist.publishing.pages.site import Data, Page, Site
from fihrist.publishing.words import once
from fihrist.reading import load
from fihrist.text.dates import days

REGISTER, OVERVIEW = "transfers/register.html", "transfers/overview.html"
NOBODY, UNTOLD, UNDATED, BETWEEN = "nobody", "untold", "undated", "between"
"""The keys of rows of which nobody is named, no stage is told, no date, or a date that is of no one decade."""
ENDED = "ended"
GROUPS = {"wanted": ("sought", "requested"), "promised": ("pledged", "agreed"), "reached": ("under-way", "done")}
"""The columns in which what is sought of a weapons system stands beside what is done, each with its steps."""


@dataclass(frozen=True, eq=False)
class Row:
    """A thing of a transfer: what it is (several claims where they say the same), and the stages by step of the scale.

    `marks` has for each step that is told of `stated`, `contested` or else `said`; `furthest` is the last of these
    steps, and `decades` are the keys of the decades in which the transfer lies.
    """

    record: Transfer
    things: tuple[Standing, ...]
    steps: Mapping[str, tuple[Standing, ...]]
    marks: Mapping[str, str]
    furthest: str
    decades: tuple[str, ...]
    suppliers: tuple[str, ...]
    recipients: tuple[str, ...]

    @property
    def pairs(self) -> Sequence[tuple[str, str]]:
        """From whom to whom, each who supplies with each who receives."""
        return list(product(self.suppliers, self.recipients))


def pages(site: Site) -> Iterator[Page]:
    """The register, and the page on which its rows are counted."""
    all, wider = _rows(site), {one.part_of for one in site.catalogue.of("transfer") if isinstance(one, Transfer)}
    rows = [row for row in all if row.record.id not in wider]
    shared = {"steps": [step for step in steps() if step != ENDED], "ended": ENDED, "decade": decade}
    data = {**shared, "rows": rows, "wider": [row for row in all if row.record.id in wider], "facets": _facets(rows)}
    title = Label("Transfers", "عمليات النقل")
    yield Page(REGISTER, title, "register.html", data, both("register_about"), menu=2)
    title, about = both("overview_title"), both("overview_described")
    yield Page(OVERVIEW, title, "overview.html", {**shared, **_counted(site, rows)}, about, section=REGISTER)


@cache
def steps() -> Mapping[str, tuple[str, ...]]:
    """The steps of the scale in their order, each with its stages; what ended a transfer comes last."""
    data: Any = load(files(__package__).joinpath("register.yaml").read_bytes())
    return {step: tuple(stages) for step, stages in data.items()}


def decade(key: str, language: Language) -> str:
    """The words for a decade by its key (`199X`), or for what has none."""
    words = {UNDATED: "register_no_date", BETWEEN: "register_no_decade"}
    if key in words:
        return language.t(words[key])
    return language.t("decade", year=key.replace("X", "0"), last=key.replace("X", "9"))


def _rows(site: Site) -> Sequence[Row]:
    order = list(term_list("stage").terms)
    found = []
    for record in site.catalogue.of("transfer"):
        assert isinstance(record, Transfer)
        told = sorted(site.standings(record.id, "stage"), key=lambda one: order.index(one.value))
        reached = {step: tuple(one for one in told if one.value in stages) for step, stages in steps().items()}
        marks = {step: _mark([site.mark(one) for one in said]) for step, said in reached.items() if said}
        sides = (tuple(one.value for one in site.standings(record.id, side)) for side in ("supplier", "recipient"))
        parties = [ids or (NOBODY,) for ids in sides]
        dates = [one.value.date for one in site.standings(record.id, "period")]
        decades = once(_decade(date) for date in dates) or (UNDATED,)
        furthest = [*marks][-1] if marks else UNTOLD
        found += [Row(record, all, reached, marks, furthest, decades, *parties) for all in _things(site, record)]
    return found


def _mark(marks: Sequence[str]) -> str:
    return next((mark for mark in ("stated", "contested") if mark in marks), "said")


def _things(site: Site, record: Transfer) -> Sequence[tuple[Standing, ...]]:
    """What is transferred, each thing by itself; a weapons system and the goods in words are one where each is one."""
    items, goods = (site.standings(record.id, name) for name in ("item", "goods"))
    if len(items) <= 1 and len(goods) <= 1:
        return [(*items, *goods)]
    return [(one,) for one in (*items, *goods)]


def _decade(date: str) -> str:
    span = days(date)
    ends = {f"{day.year // 10}X" for day in (span.earliest, span.latest) if day} if span else set()
    return ends.pop() if len(ends) == 1 and span and span.earliest and span.latest else BETWEEN


def _facets(rows: Sequence[Row]) -> Mapping[str, Sequence[str]]:
    """What the rows can be filtered by, each key once: who supplies, who receives, how far it got, in which decade."""
    return {
        "supplier": sorted({id for row in rows for id in row.suppliers}),
        "recipient": sorted({id for row in rows for id in row.recipients}),
        "stage": [step for step in (*steps(), UNTOLD) if any(row.furthest == step for row in rows)],
        "decade": sorted({key for row in rows for key in row.decades}),
    }


def _counted(site: Site, rows: Sequence[Row]) -> Data:
    """The rows by direction and step, and by decade and direction, the direction of the most rows first."""
    pairs: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        for pair in row.pairs:
            pairs.setdefault(pair, []).append(row)
    order = sorted(pairs, key=lambda pair: (-len(pairs[pair]), pair))
    reached, decades = (_facets(rows)[name] for name in ("stage", "decade"))
    return {
        "pairs": order,
        "stages": {pair: {step: [r for r in pairs[pair] if r.furthest == step] for step in reached} for pair in order},
        "decades": {key: {pair: [r for r in pairs[pair] if key in r.decades] for pair in order} for key in decades},
        "weapons": _weapons(site, rows),
        "groups": GROUPS,
    }


def _weapons(site: Site, rows: Sequence[Row]) -> Sequence[Data]:
    """Each weapons system and direction with what is wanted, promised, reached and ended, what is only wanted first."""

    def named(row: Row) -> tuple[str, Sequence[tuple[str, str]]]:
        return str(row.things[0].value), row.pairs

    armed = [row for row in rows if row.things and row.things[0].value in site.catalogue.records]
    found = []
    for (weapon, pairs), group in groupby(sorted(armed, key=named), named):
        same = list(group)
        columns = (*GROUPS.values(), (ENDED,))
        cells = [[one for row in same for step in column for one in row.steps[step]] for column in columns]
        found.append({"weapon": weapon, "pairs": pairs, "cells": cells})
    return sorted(found, key=lambda one: [bool(cell) for cell in reversed(one["cells"])])
