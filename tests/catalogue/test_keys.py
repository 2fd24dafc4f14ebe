"""Keys of claims and statements last: they come from what is said, and not from where it stands."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fihrist.catalogue import passages_in
from fihrist.catalogue.loading import catalogue_at
from fihrist.catalogue.parts import claims_in, full, statements_in, written
from fihrist.model import Record, Statement
from tests.small import SMALL

RECORDS = catalogue_at(SMALL).records
SAID = [passage for record in RECORDS.values() for passage in passages_in(record) if passage.passage.statements]


def with_claims(record: Record, fields: dict[str, Any]) -> Record:
    """The record with these lists of claims in the place of its own."""
    return record.model_copy(update={"claims": record.claims.model_copy(update=fields)})


@given(st.sampled_from(sorted(RECORDS)), st.randoms(use_true_random=False))
def test_no_key_moves_when_claims_do(id: str, chance: Any) -> None:
    """In whatever order the claims of a field stand, and if some are gone, the key of each is the same."""
    record = RECORDS[id]
    keys = {claim.claim.model_dump_json() + claim.field: claim.key for claim in claims_in(record)}
    mixed = {field: tuple(chance.sample(claims, k=len(claims))) for field, claims in record.fields().items()}
    fewer = {field: claims[chance.randrange(len(claims)) :] for field, claims in mixed.items()}
    for made in (mixed, fewer):
        found = {c.claim.model_dump_json() + c.field: c.key for c in claims_in(with_claims(record, made))}
        assert found.items() <= keys.items()


@pytest.mark.parametrize("passage", SAID, ids=lambda passage: passage.name)
def test_no_key_moves_when_a_statement_comes_first(passage: Any) -> None:
    """A new statement before the others of a passage, and another order of them, leave their keys as they were."""
    new = Statement(about=("iran",), topic="cyber", aspect="outlook")
    keys = {one.key for one in statements_in(passage)}
    for statements in ((new, *passage.passage.statements), tuple(reversed(passage.passage.statements))):
        made = replace(passage, passage=passage.passage.model_copy(update={"statements": statements}))
        assert {one.key for one in statements_in(made) if one.statement != new} == keys


def test_statements_of_one_kind_are_numbered() -> None:
    """The first has its topic and aspect alone, and each stands at its place under the passage."""
    passage = SAID[0]
    same = (Statement(about=("iran",), topic="cyber", aspect="outlook"),) * 3
    found = statements_in(replace(passage, passage=passage.passage.model_copy(update={"statements": same})))
    key = f"{passage.name}/cyber-outlook"
    assert [(one.record, one.path, one.key, one.passages, one.index) for one in found] == [
        (passage.source, ("passages", passage.key, "statements", index), f"{key}{number}", (passage.name,), index)
        for index, number in enumerate(("", "-2", "-3"))
    ]


def test_a_passage_is_named_by_its_key_in_its_own_source() -> None:
    """Elsewhere its source stands before it."""
    assert [full(name, "s") for name in ("a", "s/a", "t/a")] == ["s/a", "s/a", "t/a"]
    assert [written(name, "s") for name in ("s/a", "t/a", "a")] == ["a", "t/a", "a"]


def test_keys_are_unique(catalogue: Any) -> None:
    """No two claims or statements of a catalogue have one key."""
    keys = [one.key for one in (*catalogue.claims, *catalogue.statements)]
    assert len(set(keys)) == len(keys)


def test_a_record_beside_the_catalogue_is_walked_as_well(catalogue: Any) -> None:
    """Of two records with one id the second is none of the catalogue, and is looked through all the same."""
    for record in catalogue.records.values():
        assert catalogue.leaves(record.model_copy()) == catalogue.leaves(record)
