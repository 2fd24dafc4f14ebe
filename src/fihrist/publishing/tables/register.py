"""The register of transfers: a row for each stage of each thing that is transferred, with the doubt beside each."""

from collections.abc import Iterator
from itertools import product
from typing import Any

from fihrist.catalogue import Catalogue, ClaimAt
from fihrist.catalogue.statuses import FieldStatus, Standing, statuses
from fihrist.model import Record
from fihrist.model.kinds import kinds
from fihrist.model.kinds.transfer import Transfer
from fihrist.model.vocabulary import term_list
from fihrist.publishing.tables.records import cells, columns
from fihrist.publishing.tables.table import Column, Link, Table, both, maybe, table, text
from fihrist.publishing.views import CONTESTED, not_in_source
from fihrist.publishing.words import claim_types, doubt, doubts, in_words, joined, value_type

SHARED = ("supplier", "recipient", "form", "period", "quantity", "quantity_words", "worth", "under")
"""The fields that stand for the transfer as a whole, and so on each of its rows."""
THING = (
    maybe("thing", "Id of the weapons system, where there is one"),
    *both("thing", "Its name, or the goods in words"),
    maybe("thing_claim", "Key of the claim that this is what is transferred"),
    maybe("thing_status", "Status of that claim"),
    maybe("thing_doubt", "What its value alone would hide"),
    maybe("category", "Category of the weapons system"),
    maybe("category_status", "Status of that category"),
    maybe("category_doubt", "What its value alone would hide"),
)
STAGE = (
    maybe("stage", "How far the transfer is said to have got"),
    Column("stage_order", "integer", "Number of the stage in the list of stages, from 0"),
    maybe("stage_claim", "Key of the claim that it got so far"),
    maybe("stage_status", "Status of that claim"),
    maybe("stage_doubt", "What its value alone would hide"),
)
ABOUT = "A row for each stage of each system or sort of goods in each transfer; count transfers by the rows with 0"


def register(catalogue: Catalogue) -> Table:
    """The register; what stands for a transfer as a whole stands on each of its rows."""
    links = (Link("transfer", "records", "id"), Link("thing", "weapons", "id"))
    rows = (row for record in catalogue.of("transfer") for row in _rows(record, catalogue))
    return table("transfers_register", ABOUT, columns_of_register(), rows, key=("transfer", "position"), links=links)


def columns_of_register() -> tuple[Column, ...]:
    """The columns of the register."""
    types = _types()
    return (
        text("transfer", "Id of the transfer"),
        Column("position", "integer", "Number of the row of this transfer, from 0", True),
        maybe("editorial_part_of", "The wider transfer of which it is a part, in the words of the editors"),
        *THING, *STAGE,
        *(column for name in SHARED for column in columns(name, *types[name])),
        maybe("not_in_source", "The fields that the sources leave open"),
        text("sources", "Ids of the sources"),
    )  # fmt: skip


def _types() -> dict[str, tuple[Any, tuple[Any, ...]]]:
    return {name: value_type(claim) for name, claim in claim_types(kinds()["transfer"]).items()}


def _rows(record: Record, catalogue: Catalogue) -> Iterator[dict[str, Any]]:
    assert isinstance(record, Transfer)
    found, types = statuses(record, catalogue), _types()
    shared: dict[str, Any] = {"transfer": record.id, "editorial_part_of": record.part_of}
    for name in SHARED:
        if name in found:
            shared |= cells(found[name], *types[name], catalogue)
    shared["not_in_source"] = joined(not_in_source(record))
    named = (name for one in catalogue.claims_in(record) for name in one.passages)
    shared["sources"] = joined(sorted({name.partition("/")[0] for name in named}))
    things: list[Standing | None] = [
        one for field in ("item", "goods") if field in found for one in found[field].standings
    ] or [None]
    stages: tuple[Standing | None, ...] = found["stage"].standings if "stage" in found else (None,)
    for position, (thing, stage) in enumerate(product(things, stages)):
        row = shared | {"position": position}
        yield row | (_thing(thing, catalogue) if thing else {}) | (_stage(stage) if stage else {})


def _thing(found: Standing, catalogue: Catalogue) -> dict[str, Any]:
    assert isinstance(found.of, ClaimAt)
    claim = found.of.claim
    row = {"thing_en": in_words(claim, catalogue), "thing_ar": in_words(claim, catalogue, "ar")} | _told("thing", found)
    weapon = catalogue.records.get(claim.value) if found.of.field == "item" else None
    if weapon is None:
        return row
    category = statuses(weapon, catalogue).get("category")
    return row | {"thing": weapon.id} | (_category(category) if category else {})


def _category(found: FieldStatus) -> dict[str, Any]:
    told = {"category": joined(one.value for one in found.standings), "category_doubt": doubt(found)}
    return told | {"category_status": joined(CONTESTED if found.rivals else one.status for one in found.standings)}


def _stage(found: Standing) -> dict[str, Any]:
    order = list(term_list("stage").terms).index(found.value)
    return {"stage": found.value, "stage_order": order} | _told("stage", found)


def _told(name: str, found: Standing) -> dict[str, Any]:
    return {f"{name}_claim": found.of.key, f"{name}_status": found.status, f"{name}_doubt": joined(doubts(found))}
