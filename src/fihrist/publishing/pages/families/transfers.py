"""The register of transfers: who supplies what to whom, with what is wanted, promised and done side by side."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from fihrist.catalogue.statuses import FieldStatus, Standing
from fihrist.model import Record
from fihrist.model.kinds.transfer import Transfer
from fihrist.model.vocabulary import Label, term_list
from fihrist.publishing.pages.site import Page, Site

FIRST = ("sought", "pledged", "under-way")
"""The stages with which the three columns begin; each holds those up to the next, in the order of the closed list."""


def pages(site: Site) -> Iterator[Page]:
    """The one page."""
    found = [record for record in site.catalogue.of("transfer") if isinstance(record, Transfer)]
    rows = [(record, site.fields[record.id], reached(site.fields[record.id])) for record in _umbrellas_first(found)]
    wider = {record.part_of for record in found if record.part_of}
    data = {"rows": rows, "columns": FIRST, "wider": wider, "order": list(term_list("stage").terms)}
    yield Page("transfers/register.html", Label("Transfers", "عمليات النقل"), "transfers.html", data, menu=2)


def reached(fields: Mapping[str, FieldStatus]) -> Sequence[Sequence[Standing]]:
    """The stages that a transfer is said to have reached, by column, in the order of the closed list."""
    order = list(term_list("stage").terms)
    starts = [order.index(stage) for stage in FIRST] + [len(order)]
    standings = sorted(fields["stage"].standings if "stage" in fields else (), key=lambda one: order.index(one.value))
    return [[one for one in standings if start <= order.index(one.value) < end] for start, end in pairwise(starts)]


def _umbrellas_first(found: Sequence[Transfer]) -> Iterator[Record]:
    """The transfers by id, each followed by those that are part of it."""
    ids = {record.id for record in found}

    def under(id: str | None) -> Iterator[Transfer]:
        for record in found:
            if record.part_of == id or (id is None and record.part_of not in ids):
                yield record
                yield from under(record.id)

    yield from under(None)
