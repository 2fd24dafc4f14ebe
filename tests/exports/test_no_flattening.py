"""No format turns a claim that somebody only reports, denies, expects or gives as a range into a plain one."""

import csv
import io
import json
import sqlite3
from dataclasses import replace

import pyarrow.parquet
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fihrist.catalogue import Catalogue, Located
from fihrist.catalogue.statuses import plain, statuses
from fihrist.checking.engine import Outcome
from fihrist.publishing.exports.api.simple import flat
from fihrist.model import Record
from fihrist.publishing.tables import tables
from fihrist.publishing.tables.words import in_two_languages, in_words
from tests.exports.doubts import Doubt, alone, doubts, missing

Files = dict[str, bytes]
Doubts = list[tuple[Located, Doubt]]
COLUMNS = {"speakers": ("said_by", "speaker_en"), "denied": ("denied_by",), "rivals": ("rivals",)}


@pytest.fixture(scope="module")
def doubtful(outcome: Outcome) -> Doubts:
    """Every claim of the real catalogue that is no plain fact."""
    found = [(claim, doubt) for claim, doubt in doubts(outcome.catalogue) if not doubt.plain]
    assert len(found) > 500
    return found


def sheet(files: Files, name: str) -> list[dict[str, str]]:
    """The rows of a CSV file."""
    return list(csv.DictReader(io.StringIO(files[f"downloads/csv/{name}.csv"].decode("utf-8-sig"))))


def test_flat_records_tell_what_they_lost(files: Files, doubtful: Doubts, outcome: Outcome) -> None:
    """In `simple.json` the caveats of a field name everything that its bare value hides."""
    records = {r["id"]: r for r in json.loads(files["api/v1/simple.json"])["records"]}
    silent = []
    for claim, doubt in doubtful:
        told = json.dumps(records[claim.record]["_caveats"].get(claim.field, []), ensure_ascii=False)
        told = told.replace('"denial"', '"denied"') + (" reported" if '"speaker"' in told else "")
        if alone(claim, outcome.catalogue) and (lost := missing(doubt, told)):
            silent.append((claim.key, lost))
        if doubt.rivals:
            assert records[claim.record][claim.field] is None
    assert silent == []


def test_tables_of_kinds_tell_what_their_cells_hide(files: Files, doubtful: Doubts, outcome: Outcome) -> None:
    """In the CSV file of a kind, status and caveats stand beside the value of each field."""
    records = outcome.catalogue.records
    rows = {row["id"]: row for folder in {r.folder for r in records.values()} for row in sheet(files, folder)}
    silent = []
    for claim, doubt in doubtful:
        row = rows[claim.record]
        two = in_two_languages(claim.claim.value)
        assert in_words(claim.claim.value) in row[f"{claim.field}_en" if two else claim.field]
        lost = missing(doubt, row[f"{claim.field}_caveats"]) if alone(claim, outcome.catalogue) else []
        if lost or ((doubt.rivals or doubt.denied) and row[f"{claim.field}_status"] != "contested"):
            silent.append((claim.key, lost))
    assert silent == []


def judge(rows: list[dict[str, object]], doubtful: Doubts) -> list[object]:
    """The doubtful claims that one of the rows about them shows without the doubt."""
    known = {claim.key: doubt for claim, doubt in doubtful}
    silent = []
    for row in rows:
        if doubt := known.get(str(row["claim"])):
            spoken = bool(doubt.speakers) <= any(row.get(name) for name in ("said_by", "speaker_en", "speaker"))
            against = doubt.denied <= bool(row["denied_by"]) and doubt.rivals <= bool(row.get("rivals", doubt.rivals))
            weak = doubt.mode == "stated" or row["status"] == doubt.mode
            if not (spoken and against and weak and row["field_status"]):
                silent.append(row)
    return silent


def test_rows_of_claims_keep_every_doubt(files: Files, doubtful: Doubts) -> None:
    """In CSV and Parquet alike, a row has columns for who says it, how, who denies it, and what else is said."""
    packed = pyarrow.parquet.read_table(io.BytesIO(files["downloads/parquet/claims.parquet"])).to_pylist()
    loose = [{name: value or None for name, value in row.items()} for row in sheet(files, "claims")]
    for rows in (packed, loose):
        by_key = {row["claim"]: row for row in rows}
        assert judge(rows, doubtful) == []
        kept = [(by_key[c.key]["derived"], by_key[c.key]["varies_with"], by_key[c.key]["as_of"]) for c, _ in doubtful]
        assert kept == [(d.derived, d.varies, d.as_of) for _, d in doubtful]


@pytest.mark.parametrize("view", ["claims", "spoken", "contested", "evidence", "dated", "neighbours"])
def test_views_of_the_database_keep_every_doubt(files: Files, doubtful: Doubts, view: str) -> None:
    """Each table and view of the database that shows a value shows its doubt beside it."""
    database = sqlite3.connect(":memory:")
    database.deserialize(files["downloads/fihrist.sqlite"])
    database.row_factory = sqlite3.Row
    rows = [dict(row) for row in database.execute(f"SELECT * FROM {view}")]
    database.close()
    assert rows
    assert judge(rows, doubtful) == []


def test_the_register_tells_its_doubts(files: Files, doubtful: Doubts, outcome: Outcome) -> None:
    """In the register of transfers, one column has the doubts of all that the row shows."""
    found: dict[str, list[dict[str, str]]] = {}
    for row in sheet(files, "transfers_register"):
        found.setdefault(row["transfer"], []).append(row)
    shown = ("supplier", "recipient", "form", "stage", "period", "quantity", "quantity_words", "worth", "item", "goods")
    silent = []
    for claim, doubt in doubtful:
        if claim.record in found and claim.field in shown and alone(claim, outcome.catalogue):
            silent += [(claim.key, lost) for row in found[claim.record] if (lost := missing(doubt, row["doubt"]))]
    assert silent == []


def test_the_timeline_and_the_lines_of_claims_keep_every_doubt(files: Files, doubtful: Doubts) -> None:
    """In JSON too, a date or a claim stands beside its status, its speakers and its denials."""
    dates = json.loads(files["api/v1/timeline.json"])["dates"]
    lines = [json.loads(line) for line in files["api/v1/claims.jsonl"].splitlines()]
    assert judge(dates, doubtful) == []
    assert judge([{"claim": line["key"], **line} for line in lines], doubtful) == []


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_any_claim_made_doubtful_is_shown_as_doubtful(outcome: Outcome, data: st.DataObject) -> None:
    """Whatever mode and speaker a claim is given, and whether or not it is denied, its flat forms say so."""
    known = outcome.catalogue.records
    record = known[data.draw(st.sampled_from(sorted(id for id, r in known.items() if r.fields())))]
    field = data.draw(st.sampled_from(sorted(record.fields())))
    mode = data.draw(st.sampled_from(["stated", "estimated", "alleged", "expected"]))
    claims = [c for c in record.fields()[field] if c.denies is None]
    if not claims:
        return
    told = claims[0].model_copy(update={"mode": mode, "said_by": ("iran",), "id": "told", "also": ()})
    denial = told.model_copy(update={"value": None, "denies": "told", "said_by": ("russia",), "id": None})
    made = (told, denial) if data.draw(st.booleans()) else (told,)
    altered = alter(record, field, made)
    catalogue = Catalogue({altered.id: altered}, {}, {})
    (claim, doubt), *_ = [found for found in doubts(catalogue) if found[0].field == field]
    caveats = flat(altered, catalogue)["_caveats"][field]
    (table,) = (t for t in tables(catalogue) if t.name == altered.folder)
    assert missing(replace(doubt, denied=False), json.dumps(caveats) + " reported range") == []
    assert missing(doubt, table.dicts()[0][f"{field}_caveats"]) == []
    assert statuses(altered, catalogue)[field].status == ("contested" if len(made) > 1 else claims_status(mode))
    assert plain(claim.claim.value) == plain(told.value)


def claims_status(mode: str) -> str:
    """The status of a claim with a speaker in this mode."""
    return "reported" if mode == "stated" else mode


def alter(record: Record, field: str, claims: tuple[object, ...]) -> Record:
    """The record with these claims on a field."""
    return record.model_copy(update={"claims": record.claims.model_copy(update={field: claims})})
