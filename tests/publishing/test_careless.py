"""Whoever asks the tables without having read the guide gets right counts, and keeps the doubt."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest

from fihrist.catalogue import Catalogue
from fihrist.catalogue.statuses import standing, statuses
from fihrist.model import Quantity
from fihrist.model.vocabulary import term_list
from fihrist.publishing.views import value_status

Told = list[tuple[Any, ...]]


def status_of(catalogue: Catalogue) -> dict[str, str]:
    """The status of each value, by the key of its claim."""
    fields = [one for record in catalogue.records.values() for one in statuses(record, catalogue).values()]
    return {one.of.key: value_status(one, field) for field in fields for one in field.standings}


def of(catalogue: Catalogue, field: str) -> list[Any]:
    """The claims of a field."""
    return [claim for claim in catalogue.claims if claim.field == field]


def sums(catalogue: Catalogue) -> Told:
    """The sum of the least numbers of pieces that are told, each once."""
    found = [claim.claim.value for claim in of(catalogue, "quantity") if isinstance(claim.claim.value, Quantity)]
    least = [next((n for n in (one.exact, one.min, one.more_than) if n is not None), None) for one in found]
    return [(sum(one for one in least if one is not None),)]


QUERIES: dict[str, Callable[[Catalogue], Told]] = {
    "SELECT count(*) FROM records WHERE kind = 'weapon'": lambda c: [(len(c.of("weapon")),)],
    "SELECT count(*) FROM transfers": lambda c: [(len(c.of("transfer")),)],
    "SELECT count(DISTINCT transfer) FROM transfer_stages": lambda c: [(len(c.of("transfer")),)],
    "SELECT count(*) FROM transfer_stages WHERE position = 0": lambda c: [(len(c.of("transfer")),)],
    "SELECT sum(quantity_min) FROM transfer_stages": sums,
    "SELECT DISTINCT transfer FROM transfer_stages WHERE stage = 'done' AND stage_status = 'stated' ORDER BY ALL":
        lambda c: [(one.record,) for one in sorted(of(c, "stage"), key=lambda one: one.record)
                   if one.claim.value == "done" and status_of(c)[one.key] == "stated"],
    "SELECT DISTINCT transfer FROM transfer_stages WHERE stage LIKE 'done%' AND len(stage_denied_by) > 0 ORDER BY ALL":
        lambda c: [(one.record,) for one in sorted(of(c, "stage"), key=lambda one: one.record)
                   if one.claim.value == "done" and one.denied],
    "SELECT max(stage_order) FROM transfer_stages WHERE stage = 'done'":
        lambda c: [(max(list(term_list("stage").terms).index(one.claim.value) for one in of(c, "stage")
                        if one.claim.value == "done"),)],
    "SELECT count(*) FROM transfer_stages WHERE stage IS NULL AND NOT list_contains(not_in_source, 'stage')"
    " AND NOT list_contains(unknown, 'stage')": lambda c: [(0,)],
    "SELECT status, count(*) FROM claims GROUP BY ALL ORDER BY ALL":
        lambda c: sorted((one, [*status_of(c).values()].count(one)) for one in set(status_of(c).values())),
    "SELECT count(*) FROM claims WHERE contested":
        lambda c: [([*status_of(c).values()].count("contested"),)],
    "SELECT count(*) FROM claims WHERE len(denied_by) > 0": lambda c: [(sum(bool(one.denied) for one in c.claims),)],
    "SELECT max(value_max) FROM claims WHERE field = 'range_km' AND record = 'shahab-4'": lambda c: [(3600.0,)],
    "SELECT count(*) FROM claims WHERE list_contains(value_ref, 'iran')":
        lambda c: [(sum(any(m.path[:3] == one.path for m in c.mentions_of("iran") if m.record == one.record)
                        for one in c.claims),)],
    "SELECT claim, count(DISTINCT origin) FROM attestations GROUP BY ALL ORDER BY ALL":
        lambda c: sorted((one.key, len(standing(one, c).origins)) for one in c.claims),
    "SELECT claim, count(*) FROM claims JOIN attestations USING (claim) GROUP BY ALL ORDER BY ALL":
        lambda c: sorted((one.key, len(one.passages)) for one in c.claims),
    "SELECT count(*) FROM passages WHERE list_contains(said_by, 'haddad')": lambda c: [(len(c.said_by("haddad")),)],
    "SELECT count(*) FROM passages WHERE status = 'stated'":
        lambda c: [(sum(not (p.passage.said_by or p.passage.speaker) and p.passage.mode == "stated"
                        for p in c.passages.values()),)],
    "SELECT count(DISTINCT statement) FROM statement_subjects WHERE record = 'sahilia'":
        lambda c: [(len(c.statements_about("sahilia")),)],
    "SELECT count(*) FROM denials WHERE claim IS NOT NULL": lambda c: [(sum(len(one.denied) for one in c.claims),)],
}  # fmt: skip


@pytest.mark.parametrize("query", QUERIES)
def test_a_careless_question_is_answered_rightly(query: str, folder: Path, catalogue: Catalogue) -> None:
    """A question that takes each column for what its name says gets what the records say."""
    tables = {path.stem: path for path in (folder / "downloads" / "parquet").glob("*.parquet")}
    with duckdb.connect() as database:
        for name, path in tables.items():
            database.execute(f"CREATE VIEW {name} AS SELECT * FROM '{path}'")
        assert database.sql(query).fetchall() == QUERIES[query](catalogue)
