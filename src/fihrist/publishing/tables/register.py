"""The register of transfers: a row for each stage of each thing that is transferred, with the doubt beside each."""

from collections.abc import Iterator
from itertools import product
from typing import Any

from fihrist.catalogue import Catalogue
from fihrist.catalogue.statuses import Standing, statuses
from fihrist.model import Record
from fihrist.model.fields import fields
from fihrist.model.kinds import kinds
from fihrist.model.vocabulary import term_list
from fihrist.publishing.tables import Column, Row, Table, both, count, table, text
from fihrist.publishing.tables.records import cells, columns_of
from fihrist.publishing.views import not_in_source
from fihrist.publishing.words import doubts, in_words

SHARED = ("supplier", "recipient", "form", "period", "quantity", "quantity_words", "worth", "cost", "under")
"""The fields that stand for the transfer as a whole, and so on each of its rows."""
HEAD = (
    text("transfer", "Id of the transfer", "record.id", key=True, link="records.id"),
    count("position", "Number of the row of this transfer, from 0", key=True),
    Column(
        "editorial_part_of", "The wider transfer of which it is a part, in the words of the editors", "record.part_of"
    ),
    Column("thing", "Id of the weapons system, where there is one", "thing.weapon", link="weapons.id"),
    *both("thing", "Its name, or the goods in words"),
    Column("thing_claim", "Key of the claim that this is what is transferred", "thing.claim"),
    Column("thing_status", "Status of that claim", "thing.status"),
    Column("thing_doubt", "What its value alone would hide", "thing.doubt"),
    Column("category", "Category of the weapons system", "thing.category.bare"),
    Column("category_status", "Status of that category", "thing.category.status"),
    Column("category_doubt", "What its value alone would hide", "thing.category.doubt"),
    Column("stage", "How far the transfer is said to have got", "stage.value"),
    Column("stage_order", "Number of the stage in the list of stages, from 0", "stage.order", "integer"),
    Column("stage_claim", "Key of the claim that it got so far", "stage.claim"),
    Column("stage_status", "Status of that claim", "stage.status"),
    Column("stage_doubt", "What its value alone would hide", "stage.doubt"),
)
FOOT = (Column("not_in_source", "The fields that the sources leave open"), text("sources", "Ids of the sources"))
ABOUT = "A row for each stage of each system or sort of goods in each transfer; count transfers by the rows with 0"


def register(catalogue: Catalogue) -> Table:
    """The register; what stands for a transfer as a whole stands on each of its rows."""
    shared = (column for name in SHARED for column in columns_of(fields(kinds()["transfer"])[name]))
    rows = (row for record in catalogue.of("transfer") for row in _rows(record, catalogue))
    return table("transfers_register", ABOUT, (*HEAD, *shared, *FOOT), rows)


def _rows(record: Record, catalogue: Catalogue) -> Iterator[Row]:
    found = statuses(record, catalogue)
    shared = {
        "record": record,
        "fields": cells(record, catalogue),
        "not_in_source": not_in_source(record),
        "sources": sorted({name.partition("/")[0] for one in catalogue.claims_in(record) for name in one.passages}),
    }
    things = [_thing(one, catalogue) for name in ("item", "goods") if name in found for one in found[name].standings]
    stages = [_stage(one) for one in found["stage"].standings] if "stage" in found else []
    for position, (thing, stage) in enumerate(product(things or (None,), stages or (None,))):
        yield shared | {"position": position, "thing": thing, "stage": stage}


def _thing(found: Standing, catalogue: Catalogue) -> Row:
    weapon = catalogue.records.get(found.value) if isinstance(found.value, str) else None
    claim: Any = found.of.made
    words = {code: in_words(claim, catalogue, code) for code in ("en", "ar")}
    about = {"weapon": weapon.id, "category": cells(weapon, catalogue).get("category")} if weapon else {}
    return words | about | _doubt(found)


def _stage(found: Standing) -> Row:
    return {"value": found.value, "order": list(term_list("stage").terms).index(found.value), **_doubt(found)}


def _doubt(found: Standing) -> Row:
    return {"claim": found.of.key, "status": found.status, "doubt": list(doubts(found))}
