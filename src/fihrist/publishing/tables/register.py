"""The register of transfers, in the columns of arms-transfer registers, with the doubt in columns of its own."""

from typing import Any

from fihrist.catalogue import Catalogue
from fihrist.catalogue.statuses import FieldStatus, Standing, statuses
from fihrist.model.kinds.transfer import Transfer
from fihrist.publishing.tables.caveats import caveats
from fihrist.publishing.tables.claims import extent
from fihrist.publishing.tables.table import Column, Link, Table, table
from fihrist.publishing.tables.words import caveats_in_words, in_words, joined
from fihrist.text.dates import days

SIDES = ("supplier", "recipient", "form", "stage", "period", "quantity", "quantity_words", "worth", "under")
COLUMNS = (
    Column("transfer", "string", "Id of the transfer", True),
    Column("position", "integer", "Number of the row of this transfer, from 0", True),
    Column("supplier", "string", "Who supplies"),
    Column("recipient", "string", "Who receives or is to receive"),
    Column("designation", "string", "Id of the weapons system"),
    Column("designation_en", "string", "Its name in English, or the goods in words"),
    Column("designation_ar", "string", "Its name in Arabic, or the goods in words"),
    Column("designation_status", "string", "Status of the claim that this is what is transferred"),
    Column("category", "string", "Category of the weapons system"),
    Column("category_status", "string", "Status of that category"),
    Column("category_doubt", "string", "Caveats of that category"),
    *(Column(name, "string", f"{name.replace('_', ' ').capitalize()} of the transfer") for name in SIDES[2:]),
    Column("earliest", "date", "Earliest day of the period"),
    Column("latest", "date", "Latest day of the period"),
    *(Column(f"{name}_status", "string", f"What the claims on {name} add up to") for name in SIDES),
    Column("doubt", "string", "Caveats of all these fields, by field", False),
    Column("sources", "string", "Ids of the sources"),
)  # fmt: skip


def register(catalogue: Catalogue) -> Table:
    """One row for each weapons system, or each sort of goods, in each transfer."""
    rows = []
    for record in catalogue.of("transfer"):
        assert isinstance(record, Transfer)
        found = statuses(record, catalogue)
        shared = _shared(record, found)
        items = [(field, s) for field in ("item", "goods") if field in found for s in found[field].standings]
        for position, item in enumerate(items or [None]):
            made = _designation(*item, catalogue) if item else {}
            rows.append({"transfer": record.id, "position": position} | shared | made)
    links = (Link("transfer", "records", "id"), Link("designation", "weapons", "id"))
    about = "Transfers as arms-transfer registers list them, one row for each system or sort of goods"
    return table("transfers_register", about, COLUMNS, rows, key=("transfer", "position"), links=links)


def _shared(record: Transfer, found: dict[str, FieldStatus] | Any) -> dict[str, Any]:
    row: dict[str, Any] = {}
    for name in SIDES:
        if name in found:
            row[name] = joined(in_words(standing.value) for standing in found[name].standings)
            row[f"{name}_status"] = found[name].status
    if "period" in found:
        row |= extent([span for s in found["period"].standings if (span := days(s.value))])
    told = ((name, caveats_in_words(f, caveats(f))) for name, f in found.items() if name in (*SIDES, "item", "goods"))
    row["doubt"] = "; ".join(f"{name}: {words}" for name, words in told if words) or None
    row["sources"] = joined(sorted({quote.source for quote in record.quotes.values()}))
    return row


def _designation(field: str, standing: Standing, catalogue: Catalogue) -> dict[str, Any]:
    row = {"designation_status": standing.status}
    if field == "goods":
        return row | {"designation_en": standing.value.en, "designation_ar": standing.value.ar}
    weapon = catalogue.records.get(standing.value)
    if weapon is None:
        return row | {"designation_en": standing.value}
    row |= {"designation": weapon.id, "designation_en": weapon.name.en, "designation_ar": weapon.name.ar}
    category = statuses(weapon, catalogue).get("category")
    if category:
        row["category"] = joined(in_words(s.value) for s in category.standings) or ""
        row["category_status"] = category.status
        if words := caveats_in_words(category, caveats(category)):
            row["category_doubt"] = words
    return row
