"""The register of transfers: a row for each stage of each thing that is transferred, with the doubt beside each."""

from collections.abc import Iterator
from itertools import product

from fihrist.catalogue import Catalogue
from fihrist.model import Record
from fihrist.model.fields import Field, fields
from fihrist.model.kinds import kinds
from fihrist.model.vocabulary import term_list
from fihrist.publishing.tables import Column, Row, Table, both, count, several, table, text, whether
from fihrist.publishing.tables.claims import claim_rows
from fihrist.publishing.tables.records import cells, columns_of
from fihrist.publishing.views import not_in_source

SHARED = ("supplier", "recipient", "form", "period", "quantity", "quantity_words", "worth", "cost", "under")
"""The fields that stand for the transfer as a whole, and so on each of its rows."""
ENDED = ("suspended", "cancelled", "refused")
"""The stages that are no step on the way to what is done."""
ENDS = (("min", "least, empty where open or approximate"), ("max", "greatest, empty where open or approximate"))
SUMMED = "On the row with position 0 alone, so that sums are right; where one number is told of the transfer,"


def evidence(name: str, what: str) -> tuple[Column, ...]:
    """The columns that tell on what a claim of a row rests: its key, its status, who says it, where, and its doubt."""
    return (
        Column(f"{name}_claim", f"Key of the claim that {what}", f"{name}.claim", link="claims.claim"),
        Column(f"{name}_status", "Status of that claim", f"{name}.status", terms="status"),
        several(f"{name}_origins", "Who says it, each independent of the others", f"{name}.origins"),
        several(f"{name}_passages", "Names of the passages that say it", f"{name}.at.passages"),
        several(f"{name}_denied_by", "Names of the passages that deny it", f"{name}.names.denied"),
        Column(f"{name}_doubt", "What its value alone would hide", f"{name}.doubt"),
    )


HEAD = (
    text("transfer", "Id of the transfer", "record.id", key=True, link="records.id"),
    *both("name", "Its name", "record.name", required=True),
    count("position", "Number of the row of this transfer, from 0", key=True),
    Column(
        "editorial_part_of", "The wider transfer of which it is a part, in the words of the editors", "record.part_of"
    ),
    whether("umbrella", "Whether other transfers are parts of it, so that whoever counts both counts twice"),
    several("parts", "Ids of the transfers that are parts of it"),
    Column("thing", "Id of the weapons system, where there is one", "thing.weapon", link="weapons.id"),
    *both("thing", "Its name, or the goods in words", "thing.value"),
    *evidence("thing", "this is what is transferred"),
    Column("category", "Category of the weapons system", "thing.category.bare"),
    Column("category_status", "Status of that category", "thing.category.status"),
    Column("category_doubt", "What its value alone would hide", "thing.category.doubt"),
    Column("stage", "How far the transfer is said to have got; what is contested says so", "stage.words"),
    Column("stage_order", "Step of the stage, from 0; empty where it ended or is contested", "stage.order", "integer"),
    *evidence("stage", "it got so far"),
)
FOOT = (
    *(
        Column(f"quantity_{end}", f"{SUMMED} pieces: the {words}", f"sums.quantity.{end}", "number")
        for end, words in ENDS
    ),
    *(Column(f"cost_{end}", f"{SUMMED} cost: the {words}", f"sums.cost.{end}", "number") for end, words in ENDS),
    Column("cost_currency", f"{SUMMED} cost: its currency", "sums.cost.sole.currency", terms="currency"),
    several("not_in_source", "The fields that the sources leave open"),
    several("unknown", "The fields that are unknown for another reason, which the table `unknowns` tells"),
    several("sources", "Ids of the sources"),
)
ABOUT = (
    "A row for each stage of each system or sort of goods in each transfer; count transfers by the rows with "
    "position 0 that are no umbrella"
)


def register(catalogue: Catalogue) -> Table:
    """The register; what stands for a transfer as a whole stands on each of its rows."""
    kept = (column for name in SHARED for column in _shared(fields(kinds()["transfer"])[name]))
    rows = (row for record in catalogue.of("transfer") for row in _rows(record, catalogue))
    return table("transfer_stages", ABOUT, (*HEAD, *kept, *FOOT), rows)


def _shared(field: Field) -> Iterator[Column]:
    """The columns of a field that stands for the transfer as a whole, with the keys of its claims."""
    # A number that stood on each row would be summed once a row.
    yield from (column for column in columns_of(field) if column.type != "number")
    yield several(f"{field.name}_claims", f"{field.name}: the keys of its claims", f"fields.{field.name}.claims")


def _rows(record: Record, catalogue: Catalogue) -> Iterator[Row]:
    claims, own, empty = catalogue.gathered(claim_rows, record.id), cells(record, catalogue), not_in_source(record)
    parts = [one.id for one in catalogue.of("transfer") if getattr(one, "part_of", None) == record.id]
    shared = {
        "record": record,
        "umbrella": bool(parts),
        "parts": parts,
        "fields": own,
        "not_in_source": empty,
        "unknown": [name for name in record.unknown if name not in empty],
        "sources": sorted({name.partition("/")[0] for one in catalogue.claims_in(record) for name in one.passages}),
    }
    things = [_thing(one, catalogue) for name in ("item", "goods") for one in claims.get(name, ())]
    stages = [_stage(one) for one in claims.get("stage", ())]
    for position, (thing, stage) in enumerate(product(things or (None,), stages or (None,))):
        yield shared | {"position": position, "thing": thing, "stage": stage, "sums": None if position else own}


def _thing(claim: Row, catalogue: Catalogue) -> Row:
    weapon = catalogue.records.get(claim["bare"])
    about = {"weapon": weapon.id, "category": cells(weapon, catalogue).get("category")} if weapon else {}
    return claim | about


def _stage(claim: Row) -> Row:
    steps = [stage for stage in term_list("stage").terms if stage not in ENDED]
    known = claim["bare"] in steps and not claim["contested"]
    return claim | {"order": steps.index(claim["bare"]) if known else None}
