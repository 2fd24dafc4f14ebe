"""Checks of dates by themselves, against the source that tells them and against the passage."""

from collections.abc import Iterator

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.attestations import Evidence, published
from fihrist.checking.evidence.dating import misdated
from fihrist.checking.finding import Arguable, Doubts, Finding, Findings, Spot
from fihrist.model.walk import Leaf
from fihrist.text.dates import days, in_order

OPEN = frozenset({"expected", "possible", "estimated"})
CURE = "correct the date; where it is expected, give the passage `mode: expected`"


def d101_not_a_date(leaf: Leaf) -> Findings:
    """A date is no EDTF date.

    Dates are written in the Extended Date/Time Format (ISO 8601-2), which says how much is known. A day that no calendar has is none.

    ```diff
      # catalogue/events/klein-visit-to-sahilia.yaml
      claims:
        date:
    -     - {value: 2021-13, passages: [port-report/klein-visits]}  # <- D101
    +     - {value: 2021-07, passages: [port-report/klein-visits]}
      unknown: {}
    ```
    """
    if leaf.is_date and days(leaf.value) is None:
        help = "write a date such as 2022, 2022-07, 199X, 1995~, XXXX-07, 2003/2005 or ../1979"
        if leaf.value.startswith("/") or leaf.value.endswith("/"):
            help = "write `..` for the end that is open, as in ../1979"
        yield Finding(Spot(*leaf.path), f"`{leaf.value}` is no EDTF date", help)


def d102_ends_out_of_order(leaf: Leaf) -> Findings:
    """A span of time ends before it begins.

    The earlier end of a span comes first.

    ```diff
      # catalogue/weapons/shahab-4.yaml
      claims:
        entered_service:
    -     - {value: 2005/2003, passages: [khatami-visit/work-goes-on]}  # <- D102
    +     - {value: 2003/2005, passages: [khatami-visit/work-goes-on]}
    ```
    """
    if leaf.is_date and not in_order(leaf.value):
        yield Finding(Spot(*leaf.path), "this span ends before it begins", "write the earlier end first")


def d103_event_after_its_source(found: Evidence, catalogue: Catalogue) -> Arguable:
    """A source tells of something later than itself.

    A document cannot report what had not yet happened when it was written. What it expects has the mode `expected` or `possible`.

    ```diff
      # catalogue/events/klein-visit-to-sahilia.yaml
      claims:
        date:
    -     - {value: 2023-07, passages: [port-report/klein-visits]}  # <- D103
    +     - {value: 2021-07, passages: [port-report/klein-visits]}
      unknown: {}
    ```
    """
    dates = [
        (spot, leaf.value, span.earliest) for spot, leaf in found.parts if leaf.is_date and (span := days(leaf.value))
    ]
    appeared = published(found.passage.source, catalogue, or_written=True) if dates else None
    if appeared is None or not OPEN.isdisjoint({found.passage.passage.mode, found.of.made.mode if found.of else None}):
        return
    for spot, date, earliest in dates:
        if earliest and earliest > appeared:
            message = f"`{date}` is after its source, which was written by {appeared}"
            yield Finding(found.at(spot), message, CURE)


def v311_date_not_in_passage(found: Evidence, catalogue: Catalogue) -> Findings:
    """A date is not in the passage.

    The year and month of a date stand in one date of the passage, or `derived` names the step: `relative-date`, `part-of-period`, `context`.

    ```diff
      # catalogue/events/klein-visit-to-sahilia.yaml
      claims:
        date:
    -     - {value: 2020-07, passages: [port-report/klein-visits], derived: {how: levantine-month}}  # <- V311
    +     - {value: 2021-07, passages: [port-report/klein-visits], derived: {how: levantine-month}}
      unknown: {}
    ```
    """
    return _told("absent", found, catalogue)


def v312_date_too_precise(found: Evidence, catalogue: Catalogue) -> Findings:
    """A date is more precise than the passage.

    1990 is not 1 January 1990, and the mid-1990s are not 1995 but `1995~`. "Last year" gives a year and no month.

    ```diff
      # catalogue/events/klein-visit-to-sahilia.yaml
      claims:
        date:
    -     - {value: "2021-07-01", passages: [port-report/klein-visits], derived: {how: levantine-month}}  # <- V312
    +     - {value: 2021-07, passages: [port-report/klein-visits], derived: {how: levantine-month}}
      unknown: {}
    ```
    """
    return _told("precise", found, catalogue)


def v314_date_told_otherwise(found: Evidence, catalogue: Catalogue) -> Doubts:
    """The passage tells another time, or the same one more precisely.

    "Yesterday" is the day before that of the document, "next December" the first one after it, and "last year" the year before. Where the
    passage tells the month of a year, so does the date. What lasts until a time is no span from then on.

    ```diff
      # catalogue/events/klein-visit-to-sahilia.yaml
      claims:
        date:
    -     - {value: "2021", passages: [port-report/klein-visits]}  # <- V314
    +     - {value: 2021-07, passages: [port-report/klein-visits], derived: {how: levantine-month}}
      unknown: {}
    ```
    """
    return _told("perhaps", found, catalogue)


def _told(kind: str, found: Evidence, catalogue: Catalogue) -> Iterator[Finding]:
    for spot, wrong in misdated(found, catalogue):
        if wrong.kind == kind:
            yield Finding(found.at(spot), wrong.message, wrong.help)
