"""Thirty-one queries as somebody writes who has not read the guide: how many count wrongly, or lose a doubt."""

import json
import sqlite3
import subprocess
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pandas
import polars
import pytest

import fihrist
from fihrist.catalogue import Catalogue
from fihrist.catalogue.statuses import standing, statuses
from fihrist.publishing.exports import export
from fihrist.publishing.release import release
from fihrist.using.mcp import Tools
from fihrist.using.searching import Index
from tests.publishing.conftest import altered, with_records

WRONG = {
    "shown 8": "the value alone was taken out of a JSON answer, in which its status stands beside it",
}
"""The queries that go wrong, and why; whatever else does is a fault of the shape."""
DENIED = "missile-help-to-iran"
"""A transfer that a document says is done, and that its supplier denies."""
Query = Callable[[Path], Any]


@pytest.fixture(scope="module")
def catalogue(catalogue: Catalogue) -> Catalogue:
    """The small catalogue with rival ranges, and with two stages of one transfer."""
    mawj, flight = catalogue.records["mawj-3"], catalogue.records["mig-29-to-iran"]
    longer = mawj.claims.range_km[0].value.model_copy(update={"max": 900.0})  # type: ignore[attr-defined]
    rivals = altered(mawj, "range_km", {}, {"value": longer})
    return with_records(catalogue, rivals, altered(flight, "stage", {}, {"value": "agreed"}))


@pytest.fixture(scope="module")
def folder(catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All that is published of it."""
    root = tmp_path_factory.mktemp("published")
    for name, data in export(release(catalogue)):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(data)
    return root


def sql(query: str) -> Query:
    """What a query of SQLite gives."""

    def run(folder: Path) -> Any:
        database = sqlite3.connect(folder / "downloads" / "fihrist.sqlite")
        rows = database.execute(query).fetchall()
        database.close()
        return rows[0][0] if len(rows) == 1 and len(rows[0]) == 1 else rows

    return run


def jq(query: str, name: str) -> Query:
    """What jq makes of an answer of the API."""

    def run(folder: Path) -> Any:
        command = ["jq", query, str(folder / "api" / "v1" / name)]
        return json.loads(subprocess.run(command, capture_output=True, check=True).stdout)

    return run


def csv(folder: Path, name: str) -> pandas.DataFrame:
    """A table as pandas reads it without a further word."""
    return pandas.read_csv(folder / "downloads" / "csv" / f"{name}.csv")


def parquet(folder: Path, name: str) -> polars.DataFrame:
    """A table as polars reads it."""
    return polars.read_parquet(folder / "downloads" / "parquet" / f"{name}.parquet")


def lines(folder: Path, name: str) -> list[Any]:
    """The rows of JSON lines."""
    return [json.loads(line) for line in (folder / "api" / "v1" / f"{name}.jsonl").read_text("utf-8").splitlines()]


def answer(folder: Path, name: str) -> Any:
    """An answer of the API."""
    return json.loads((folder / "api" / "v1" / name).read_text("utf-8"))


def loaded(folder: Path) -> fihrist.Catalogue:
    """The catalogue for Python."""
    return fihrist.load(folder / "api" / "v1")


COUNTS: list[tuple[Query, Callable[[Catalogue], Any]]] = [
    (sql("SELECT count(*) FROM records"), lambda c: len(c.records)),
    (sql("SELECT count(*) FROM transfers"), lambda c: len(c.of("transfer"))),
    (sql("SELECT count(*) FROM claims"), lambda c: len(tuple(c.claims))),
    (sql("SELECT count(*) FROM statements"), lambda c: len(tuple(c.statements))),
    (
        sql("SELECT status, count(*) FROM claims GROUP BY status ORDER BY status"),
        lambda c: sorted(by_status(c).items()),
    ),
    (sql("SELECT max(value_max) FROM claims WHERE field = 'range_km'"), lambda c: 3600),
    (lambda f: len(csv(f, "transfers")), lambda c: len(c.of("transfer"))),
    (lambda f: csv(f, "transfer_stages").quantity_min.sum(), lambda c: quantities(c)),
    (lambda f: len(csv(f, "claims").query("status == 'stated'")), lambda c: by_status(c)["stated"]),
    (
        lambda f: parquet(f, "claims").filter(polars.col("status") == "contested").height,
        lambda c: by_status(c)["contested"],
    ),
    (lambda f: parquet(f, "passages").height, lambda c: len(c.passages)),
    (lambda f: len(lines(f, "denials")), lambda c: sum(len(one.denials) for one in standings(c))),
    (lambda f: sum(row["contested"] for row in lines(f, "claims")), lambda c: by_status(c)["contested"]),
    (
        lambda f: duckdb.connect().sql(f"FROM '{f}/downloads/csv/transfer_stages.csv' WHERE stage = 'done'").shape[0],
        lambda c: sum(one.status != "contested" and one.value == "done" for one in of_field(c, "stage")),
    ),
    (lambda f: len(loaded(f).of("weapon")), lambda c: len(c.of("weapon"))),
    (jq('[.records[] | select(.kind == "transfer")] | length', "catalogue.json"), lambda c: len(c.of("transfer"))),
    (jq(".transfer_stages | length", "transfer_stages.json"), lambda c: len(of_field(c, "stage"))),
    (
        lambda f: csv(f, "claims").query("field == 'supplier' and value == 'russia'").record.nunique(),
        lambda c: len({one.of.record for one in of_field(c, "supplier") if one.value == "russia"}),
    ),
    (
        lambda f: csv(f, "weapons").range_km_high.max(),
        lambda c: max(
            one.of.made.value.max
            for record in c.of("weapon")
            for field in statuses(record, c).values()
            for one in field.standings
            if field.field == "range_km" and not field.rivals and not one.denials
        ),
    ),
    (
        lambda f: csv(f, "speakers").query("id == 'us-defence-sources'").said.sum(),
        lambda c: len(c.said_by("us-defence-sources")),
    ),
    (
        sql("SELECT count(*) FROM transfer_stages WHERE stage_order = 11"),
        lambda c: sum(one.status != "contested" and one.value == "done" for one in of_field(c, "stage")),
    ),
    (
        sql("SELECT count(*) FROM denied WHERE record IS NOT NULL"),
        lambda c: sum(len(one.denials) for one in (standing(claim, c) for claim in c.claims)),
    ),
]
"""Queries that count or sum, each with what is right."""
SHOWN: list[Query] = [
    lambda f: answer(f, f"transfers/{DENIED}.json")["fields"]["stage"]["values"][0],
    lambda f: csv(f, "transfers").query("id == @DENIED").to_string(),
    sql(f"SELECT * FROM transfer_stages WHERE transfer = '{DENIED}'"),
    lambda f: loaded(f)[DENIED]["stage"].value,
    lambda f: Tools(loaded(f), Index(loaded(f))).look_up(DENIED, fields=("stage",)),
    sql(f"SELECT stage FROM transfers WHERE id = '{DENIED}'"),
    sql(f"SELECT value_en FROM claims WHERE record = '{DENIED}' AND field = 'stage'"),
    lambda f: parquet(f, "transfer_stages").filter(transfer=DENIED)["stage"].to_list(),
    jq(".fields.stage.values[].value", f"transfers/{DENIED}.json"),
]
"""Queries that show the value that is denied: its doubt is to be seen, or the query refused."""


def standings(catalogue: Catalogue) -> list[Any]:
    """Every claim and statement with what stands against it."""
    return [standing(one, catalogue) for one in (*catalogue.claims, *catalogue.statements)]


def by_status(catalogue: Catalogue) -> Counter[str]:
    """How many claims are how sure; one that has rivals is contested."""
    found = Counter[str]()
    for record in catalogue.records.values():
        for field in statuses(record, catalogue).values():
            found.update("contested" if field.rivals else one.status for one in field.standings)
    return found


def of_field(catalogue: Catalogue, name: str) -> list[Any]:
    """Every claim on a field of any transfer, with what stands against it."""
    claims = (one for record in catalogue.of("transfer") for one in catalogue.claims_in(record) if one.field == name)
    return [standing(one, catalogue) for one in claims]


def quantities(catalogue: Catalogue) -> float:
    """The pieces of which transfers tell, each of which tells one number."""
    return sum(one.value.exact or one.value.min or 0 for one in of_field(catalogue, "quantity"))


def wrong(query: Query, right: Any, folder: Path) -> bool:
    """Whether a query counts wrongly."""
    return bool(query(folder) != right)


def loses(query: Query, folder: Path) -> bool:
    """Whether a query shows a denied value without its doubt."""
    try:
        return "contested" not in str(query(folder))
    except fihrist.Doubtful:
        return False


def test_careless_queries_go_right(folder: Path, catalogue: Catalogue) -> None:
    """Of thirty-one careless queries only those that are known to go wrong count wrongly or lose a doubt."""
    counted = [f"count {n}" for n, (query, right) in enumerate(COUNTS) if wrong(query, right(catalogue), folder)]
    lost = [f"shown {n}" for n, query in enumerate(SHOWN) if loses(query, folder)]
    assert len(COUNTS) + len(SHOWN) == 31
    assert set(counted + lost) == set(WRONG)
