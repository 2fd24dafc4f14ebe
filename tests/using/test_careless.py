"""Some fifty queries as somebody writes who has not read the guide: which count wrongly, or lose a doubt."""

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
from fihrist.model.vocabulary import term_list
from fihrist.publishing.exports import export
from fihrist.publishing.release import release
from fihrist.using.mcp import Tools
from fihrist.using.searching import Index
from tests.publishing.conftest import altered, with_records

WRONG = {8: "the value alone was taken out of a JSON answer, in which its status stands beside it"}
"""The queries that lose a doubt, and why; whatever else does is a fault of the shape."""
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


def duck(query: str) -> Query:
    """What a query of DuckDB gives, to which each Parquet file is a table."""

    def run(folder: Path) -> Any:
        with duckdb.connect() as database:
            for path in (folder / "downloads" / "parquet").glob("*.parquet"):
                database.execute(f"CREATE VIEW {path.stem} AS SELECT * FROM '{path}'")
            rows = database.sql(query).fetchall()
        return rows[0][0] if len(rows) == 1 and len(rows[0]) == 1 else rows

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


def loaded(folder: Path) -> fihrist.Catalogue:
    """The catalogue for Python."""
    return fihrist.load(folder / "api" / "v1")


def standings(catalogue: Catalogue) -> list[Any]:
    """Every claim and statement with what stands against it."""
    return [standing(one, catalogue) for one in (*catalogue.claims, *catalogue.statements)]


def status_of(catalogue: Catalogue) -> dict[str, str]:
    """How sure each claim is, by its key; one that has rivals is contested."""
    fields = [one for record in catalogue.records.values() for one in statuses(record, catalogue).values()]
    return {one.of.key: "contested" if f.rivals else one.status for f in fields for one in f.standings}


def by_status(catalogue: Catalogue) -> Counter[str]:
    """How many claims are how sure."""
    return Counter(status_of(catalogue).values())


def of_field(catalogue: Catalogue, name: str) -> list[Any]:
    """Every claim on a field of any transfer, with what stands against it."""
    return [
        standing(one, catalogue) for one in catalogue.claims if one.field == name and one.record in transfers(catalogue)
    ]


def transfers(catalogue: Catalogue) -> list[str]:
    """The ids of the transfers."""
    return [one.id for one in catalogue.of("transfer")]


def done(catalogue: Catalogue, *, contested: bool) -> list[str]:
    """The transfers that are said to be done, of which somebody says no, or nobody does."""
    stages = [one for one in of_field(catalogue, "stage") if one.value == "done"]
    return sorted({one.of.record for one in stages if (one.status == "contested") == contested})


def quantities(catalogue: Catalogue) -> float:
    """The pieces of which transfers tell, each of which tells one number."""
    return sum(one.value.exact or one.value.min or 0 for one in of_field(catalogue, "quantity"))


def furthest(catalogue: Catalogue) -> float:
    """The longest range that nobody denies, and that has no rival."""
    claims = [
        one for one in catalogue.claims if one.field == "range_km" and status_of(catalogue)[one.key] != "contested"
    ]
    return max(one.claim.value.max for one in claims)


def naming(catalogue: Catalogue, id: str) -> int:
    """How many claims have a record as their value."""
    named = [(one.record, one.path[:3]) for one in catalogue.mentions_of(id)]
    return sum((one.record, one.path) in named for one in catalogue.claims)


COUNTS: list[tuple[Query, Callable[[Catalogue], Any]]] = [
    (sql("SELECT count(*) FROM records"), lambda c: len(c.records)),
    (duck("SELECT count(*) FROM records WHERE kind = 'weapon'"), lambda c: len(c.of("weapon"))),
    (lambda f: len(loaded(f).of("weapon")), lambda c: len(c.of("weapon"))),
    (sql("SELECT count(*) FROM transfers"), lambda c: len(transfers(c))),
    (lambda f: len(csv(f, "transfers")), lambda c: len(transfers(c))),
    (jq('[.records[] | select(.kind == "transfer")] | length', "catalogue.json"), lambda c: len(transfers(c))),
    (duck("SELECT count(DISTINCT transfer) FROM transfer_stages"), lambda c: len(transfers(c))),
    (duck("SELECT count(*) FROM transfer_stages WHERE position = 0"), lambda c: len(transfers(c))),
    (jq(".transfer_stages | length", "transfer_stages.json"), lambda c: len(of_field(c, "stage"))),
    (lambda f: csv(f, "transfer_stages").quantity_min.sum(), quantities),
    (duck("SELECT sum(quantity_min) FROM transfer_stages"), quantities),
    (duck("SELECT max(stage_order) FROM transfer_stages WHERE stage LIKE 'done%'"),
     lambda c: [*term_list("stage").terms].index("done")),
    (sql("SELECT count(*) FROM transfer_stages WHERE stage_order = 11"), lambda c: len(done(c, contested=False))),
    (lambda f: duckdb.connect().sql(f"FROM '{f}/downloads/csv/transfer_stages.csv' WHERE stage = 'done'").shape[0],
     lambda c: len(done(c, contested=False))),
    (duck("SELECT DISTINCT transfer FROM transfer_stages WHERE stage LIKE 'done%' AND stage_status = 'stated'"),
     lambda c: done(c, contested=False)[0]),
    (duck("SELECT DISTINCT transfer FROM transfer_stages WHERE stage LIKE 'done%' AND len(stage_denied_by) > 0"),
     lambda c: DENIED),
    (duck("SELECT count(*) FROM transfer_stages WHERE stage IS NULL AND NOT list_contains(not_in_source, 'stage')"
          " AND NOT list_contains(unknown, 'stage')"), lambda c: 0),
    (lambda f: csv(f, "claims").query("field == 'supplier' and value == 'russia'").record.nunique(),
     lambda c: len({one.of.record for one in of_field(c, "supplier") if one.value == "russia"})),
    (sql("SELECT count(*) FROM claims"), lambda c: len(c.claims)),
    (sql("SELECT status, count(*) FROM claims GROUP BY status ORDER BY status"),
     lambda c: sorted(by_status(c).items())),
    (lambda f: len(csv(f, "claims").query("status == 'stated'")), lambda c: by_status(c)["stated"]),
    (lambda f: parquet(f, "claims").filter(polars.col("status") == "contested").height,
     lambda c: by_status(c)["contested"]),
    (lambda f: sum(row["contested"] for row in lines(f, "claims")), lambda c: by_status(c)["contested"]),
    (duck("SELECT count(*) FROM claims WHERE contested"), lambda c: by_status(c)["contested"]),
    (duck("SELECT count(*) FROM claims WHERE len(denied_by) > 0"), lambda c: sum(bool(o.denied) for o in c.claims)),
    (duck("SELECT count(*) FROM claims WHERE list_contains(value_ref, 'iran')"), lambda c: naming(c, "iran")),
    (sql("SELECT max(value_max) FROM claims WHERE field = 'range_km'"), lambda c: 3600),
    (lambda f: csv(f, "weapons").range_km_high.max(), furthest),
    (duck("SELECT claim, count(DISTINCT origin) FROM attestations GROUP BY ALL ORDER BY ALL"),
     lambda c: sorted((one.key, len(standing(one, c).origins)) for one in c.claims)),
    (duck("SELECT claim, count(*) FROM claims JOIN attestations USING (claim) GROUP BY ALL ORDER BY ALL"),
     lambda c: sorted((one.key, len(one.passages)) for one in c.claims)),
    (lambda f: parquet(f, "passages").height, lambda c: len(c.passages)),
    (duck("SELECT count(*) FROM passages WHERE list_contains(said_by, 'haddad')"), lambda c: len(c.said_by("haddad"))),
    (lambda f: csv(f, "speakers").query("id == 'us-defence-sources'").said.sum(),
     lambda c: len(c.said_by("us-defence-sources"))),
    (duck("SELECT count(*) FROM passages WHERE status = 'stated'"),
     lambda c: sum(not (p.passage.said_by or p.passage.speaker) and p.passage.mode == "stated"
                   for p in c.passages.values())),
    (sql("SELECT count(*) FROM statements"), lambda c: len(c.statements)),
    (duck("SELECT count(DISTINCT statement) FROM statement_subjects WHERE record = 'sahilia'"),
     lambda c: len(c.statements_about("sahilia"))),
    (lambda f: len(lines(f, "denials")), lambda c: sum(len(one.denials) for one in standings(c))),
    (duck("SELECT count(*) FROM denials WHERE claim IS NOT NULL"), lambda c: sum(len(o.denied) for o in c.claims)),
    (sql("SELECT count(*) FROM denied WHERE record IS NOT NULL"), lambda c: sum(len(o.denied) for o in c.claims)),
]  # fmt: skip
"""Queries that count, sum or list, each with what is right."""
SHOWN: list[Query] = [
    lambda f: json.loads((f / f"api/v1/transfers/{DENIED}.json").read_bytes())["fields"]["stage"]["values"][0],
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


def loses(query: Query, folder: Path) -> bool:
    """Whether a query shows a denied value without its doubt."""
    try:
        return "contested" not in str(query(folder))
    except fihrist.Doubtful:
        return False


@pytest.mark.parametrize(("query", "right"), COUNTS)
def test_a_careless_query_counts_rightly(
    query: Query, right: Callable[[Catalogue], Any], folder: Path, catalogue: Catalogue
) -> None:
    """Whoever takes each column for what its name says gets what the records say."""
    assert query(folder) == right(catalogue)


def test_a_careless_query_keeps_the_doubt(folder: Path) -> None:
    """A denied value is shown with its doubt, or the query refused, but where that is known to go wrong."""
    assert {n for n, query in enumerate(SHOWN) if loses(query, folder)} == set(WRONG)
