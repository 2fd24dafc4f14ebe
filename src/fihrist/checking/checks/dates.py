"""Checks of dates by themselves and against the source that tells them."""

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.attestations import Evidence, published
from fihrist.checking.finding import Arguable, Finding, Findings, Spot
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
    appeared = published(found.passage.source, catalogue, or_written=True)
    if appeared is None or not OPEN.isdisjoint({found.passage.passage.mode, found.of.made.mode if found.of else None}):
        return
    for spot, leaf in found.parts:
        happened = days(leaf.value) if leaf.is_date else None
        if happened and happened.earliest and happened.earliest > appeared:
            message = f"`{leaf.value}` is after its source, which was written by {appeared}"
            yield Finding(found.at(spot), message, CURE)
