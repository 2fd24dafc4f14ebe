"""No form turns a value that somebody only reports, denies, expects or contradicts into a plain one."""

import json
import re
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fihrist.catalogue import Catalogue, ClaimAt
from fihrist.catalogue.parts import plain
from fihrist.model import ANSWERS, Claim, Passage, Record
from fihrist.model.fields import fields
from fihrist.model.kinds import kinds
from fihrist.publishing.exports.downloads import sqlite as database_of
from fihrist.publishing.release import Release, release
from fihrist.publishing.views import bare_view, record_view, whole_passage_view
from fihrist.publishing.words import ANSWERED
from fihrist.using import Catalogue as Light
from fihrist.using import Doubtful, Field
from fihrist.using.mcp import parts_of
from tests.many import many
from tests.publishing.conftest import with_records

STATED = "stated"


@dataclass(frozen=True)
class Doubt:
    """Why a value is no plain fact, told from the records alone: its modes and speakers, who answers it, its rivals."""

    status: str
    speakers: frozenset[str]
    answers: frozenset[tuple[str, str]]
    """The keys of the answers, each with the name of a passage."""
    rivals: bool


def doubt(at: ClaimAt, catalogue: Catalogue) -> Doubt:
    """The doubt of a claim."""
    record, claim = catalogue.records[at.record], at.claim
    said = [catalogue.passages[name].passage for name in at.passages]
    many = fields(type(record))[at.field].many
    rivals = not many and len(record.fields()[at.field]) > 1
    status = "contested" if claim.denied or rivals else min((weaker(one, claim) for one in said), key=order)
    speakers = {who for one in said for who in one.said_by or ((one.speaker.en,) if one.speaker else ())}
    return Doubt(status, frozenset(speakers), frozenset((one.how, one.name) for one in at.answers), rivals)


def order(status: str) -> int:
    """How strong a status is, the strongest first."""
    return ("stated", "reported", "estimated", "alleged", "expected", "possible").index(status)


def weaker(passage: Passage, claim: Claim[Any]) -> str:
    """The status of a claim by one of its passages."""
    mode = max((passage.mode, claim.mode or STATED), key=order)
    return "reported" if mode == STATED and (passage.said_by or passage.speaker) else mode


def judged(catalogue: Catalogue, tell: Callable[[Catalogue], dict[str, tuple[str, str]]]) -> dict[str, Any]:
    """The claims whose status a form does not tell, or whose speakers, answers and rivals stand nowhere beside it."""
    told, silent = tell(catalogue), {}
    for at in catalogue.claims:
        if at.key in told:
            found, (status, text) = doubt(at, catalogue), told[at.key]
            needed = [*(name for _, name in found.answers), *(found.speakers if found.status != STATED else ())]
            lost = [word for word in needed if word not in text]
            if status != found.status or lost:
                silent[at.key] = (status, found, lost)
    return silent


def of_table(name: str, key: str, catalogue: Catalogue) -> dict[str, tuple[str, str]]:
    """What a table tells, by the column with the key of a claim."""
    rows = release(catalogue).table(name).dicts()
    return {row[key]: (row["status"], json.dumps(row, ensure_ascii=False)) for row in rows}


def of_kinds(catalogue: Catalogue) -> dict[str, tuple[str, str]]:
    """What the tables of kinds tell: status and doubt beside each value of a field, in the order of the values."""
    made, found = release(catalogue), {}
    rows = {row["id"]: row for kind in kinds().values() for row in made.table(kind.folder).dicts()}
    for at in catalogue.claims:
        row = rows[at.record]
        statuses, doubts = row[f"{at.field}_status"].split(" | "), row[f"{at.field}_doubt"] or ""
        answers = [one.name for one in at.answers if tells(doubts, one.how)]
        found[at.key] = (statuses[at.index], " ".join((doubts, *answers)))
    return found


def tells(doubts: str, how: str) -> bool:
    """Whether the words beside a value tell that somebody answers it in this way."""
    return bool(re.search(rf"(^|; | \| |value \d+ ){ANSWERED[how]} by ", doubts))


def of_answers(catalogue: Catalogue) -> dict[str, tuple[str, str]]:
    """What the answers on records tell."""
    views = (record_view(record, catalogue) for record in catalogue.records.values())
    values = (one for view in views for field in view["fields"].values() for one in field["values"])
    return {one["key"]: (one["status"], json.dumps(one, ensure_ascii=False)) for one in values}


def light(catalogue: Catalogue) -> Light:
    """The catalogue as programs load it."""
    records = [bare_view(id, catalogue) for id in catalogue.records]
    passages = [whole_passage_view(passage, catalogue) for passage in catalogue.passages.values()]
    return Light(json.loads(json.dumps({"edition": {}, "records": records, "passages": passages})))


def of_agents(catalogue: Catalogue) -> dict[str, tuple[str, str]]:
    """What the server for agents tells of a value, names for ids."""
    names = {record.name.en: id for id, record in catalogue.records.items()}
    found = {}
    for record in light(catalogue):
        for part in parts_of(record):
            if "claim" in part:
                text = json.dumps(part, ensure_ascii=False)
                ids = [id for name, id in names.items() if name in text]
                found[part["claim"]] = (part["status"], f"{text} {' '.join(ids)}")
    return found


FORMS = [
    partial(of_table, "claims", "claim"), partial(of_table, "timeline", "key"), of_kinds, of_answers, of_agents
]  # fmt: skip


@pytest.mark.parametrize("tell", FORMS)
def test_every_form_tells_every_doubt(catalogue: Catalogue, tell: Callable[[Catalogue], Any]) -> None:
    """Beside each value stand its status, who says it where that is not the document, and who denies it."""
    assert tell(catalogue)
    assert judged(catalogue, tell) == {}


@many(20)
@given(
    st.integers(0, 999),
    st.dictionaries(
        st.sampled_from(sorted(ANSWERS)),
        st.sampled_from([("port-report/nordal-denies",), ("khatami-visit/moscow-denies", "port-report/dock-agreed")]),
    ),
    st.sampled_from([None, "estimated", "alleged", "expected", "possible"]),
    st.sets(st.integers(0, 999), min_size=1, max_size=3),
)
def test_any_claim_made_doubtful_is_shown_as_doubtful(
    given_catalogue: Callable[[], Catalogue],
    number: int,
    answers: dict[str, tuple[str, ...]],
    mode: str | None,
    chosen: set[int],
) -> None:
    """Whatever mode and voices a claim is given, and however it is answered, every form says so."""
    catalogue = given_catalogue()
    at, names = catalogue.claims[number % len(catalogue.claims)], sorted(catalogue.passages)
    passages = tuple(dict.fromkeys(names[one % len(names)] for one in sorted(chosen)))
    claim = at.claim.model_copy(update={**answers, "mode": mode, "passages": passages})
    made = with_records(catalogue, changed(catalogue.records[at.record], at, claim))
    for tell in FORMS:
        assert judged(made, tell) == {}


def changed(record: Record, at: ClaimAt, claim: Claim[Any]) -> Record:
    """The record with this claim in the place of another one."""
    claims = list(record.fields()[at.field])
    claims[at.index] = claim
    return record.model_copy(update={"claims": record.claims.model_copy(update={at.field: tuple(claims)})})


def test_the_view_of_evidence_keeps_every_doubt(made: Release, catalogue: Catalogue) -> None:
    """The view of the database that shows values shows their doubt beside them."""
    _, data = database_of(made)
    database = sqlite3.connect(":memory:")
    database.deserialize(data)
    database.row_factory = sqlite3.Row
    rows = [dict(row) for row in database.execute("SELECT * FROM evidence")]
    database.close()
    assert rows
    claims = {at.key: doubt(at, catalogue) for at in catalogue.claims}
    for row in rows:
        found = claims[row["claim"]]
        assert (row["claim"], row["status"]) == (row["claim"], found.status)
        spoken = row["by_this_passage"] == "reported"
        hows = {how for how, _ in found.answers}
        assert {how for how in ANSWERS if row[f"{how}_by"]} == hows
        assert bool(row["rivals"]) == found.rivals
        assert spoken <= bool(row["said_by"] or row["speaker_en"])


def test_the_register_has_each_stage_with_its_own_doubt(made: Release, catalogue: Catalogue) -> None:
    """A transfer has a row for each thing and stage, and what answers one stage stands at no other."""
    claims = {at.key: doubt(at, catalogue) for at in catalogue.claims}
    rows = made.table("transfer_stages").dicts()
    for row in rows:
        for part in ("thing", "stage"):
            if key := row[f"{part}_claim"]:
                assert (key, row[f"{part}_status"]) == (key, claims[key].status)
                told = row[f"{part}_doubt"] or ""
                assert {how for how in ANSWERS if tells(told, how)} == {how for how, _ in claims[key].answers}
    stages = {at.key for at in catalogue.claims if at.field == "stage"}
    assert {row["stage_claim"] for row in rows} == stages


def test_sums_of_the_register_are_right(made: Release, catalogue: Catalogue) -> None:
    """A number of a transfer stands on one of its rows, and a transfer of which others are parts is marked as such."""
    rows = made.table("transfer_stages").dicts()
    numbers = [name for name in rows[0] if name.startswith(("quantity_m", "cost_m"))]
    filled = [row["transfer"] for row in rows if any(row[name] is not None for name in numbers)]
    counted = {at.record for at in catalogue.claims if at.field in ("quantity", "cost") and at.index == 0}
    assert (len(filled), set(filled) <= counted, bool(filled)) == (len(set(filled)), True, True)
    wider = {one.part_of for one in catalogue.of("transfer") if one.part_of}  # type: ignore[attr-defined]
    assert {row["transfer"] for row in rows if row["umbrella"]} == wider
    assert {part for row in rows for part in row["parts"]} == {
        row["transfer"] for row in rows if row["editorial_part_of"]
    }


def test_a_program_gets_no_doubtful_value_as_a_plain_one(catalogue: Catalogue) -> None:
    """`value` gives what documents state and nobody contradicts, and raises for all else; `claimed` gives both."""
    loaded = light(catalogue)
    for at in catalogue.claims:
        claim, stated = loaded.claims[at.key], doubt(at, catalogue).status == STATED
        assert claim.claimed == plain(at.claim.value)
        assert given_by(claim) == (claim.claimed if stated else Doubtful)
        field = loaded[at.record][at.field]
        assert given_by(field) == (claim.claimed if stated and len(field.claims) == 1 else Doubtful)


def given_by(one: Any) -> Any:
    """What the value of a claim or field is, or Doubtful where that is raised."""
    try:
        return one.value
    except Doubtful:
        return Doubtful


def test_a_field_that_is_not_there_says_why(catalogue: Catalogue) -> None:
    """A field that the sources leave open is told from one that the kind does not have."""
    loaded = light(catalogue)
    with pytest.raises(KeyError, match="the sources do not say the origin of shahab-4"):
        loaded["shahab-4"]["origin"]
    with pytest.raises(KeyError, match="a weapon has no field 'colour'"):
        loaded["shahab-4"]["colour"]
    assert isinstance(loaded["shahab-4"]["range_km"], Field)
