"""A catalogue of which no more is read than is asked for answers as the whole one."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from fihrist.catalogue import Catalogue
from fihrist.catalogue.loading import Stub, assemble, load, records, stub, unfold
from fihrist.catalogue.partial import Partial, keys
from fihrist.checking.recording import _COLLECTIONS, _INDEXES, answer
from fihrist.checking.store import Inputs
from fihrist.model.schemas import Witness
from tests.checking.test_store import EDITS, edited


def both(root: Path) -> tuple[Catalogue, Partial, set[str]]:
    """The whole catalogue at a root, the partial one, and all keys of its files."""
    witness, having = Witness.of(root / "schemas"), dict[str, list[str]]()
    made: list[Stub] = [stub(file, load(file, witness)) for file in records(root)]
    for one in made:
        for key in keys(one):
            having.setdefault(key, []).append(one.path)
    documents = {file.path: file.data for file in Inputs.of(root).seeds if not file.fault}
    whole = assemble(root, map(unfold, made), files=documents)
    return whole, Partial(made, documents, lambda key: having.get(key, ())), {*having, *documents, "none", "no/such"}


def answers(catalogue: Catalogue, all_keys: set[str]) -> Iterator[Any]:
    """What a catalogue answers to whatever can be asked."""
    for key in sorted(all_keys):
        yield from (answer(catalogue, (name, "in", key)) for name in _COLLECTIONS)
        yield from (answer(catalogue, (name, "get", key)) for name in _COLLECTIONS if name not in ("promised", "used"))
        yield from (answer(catalogue, (name, "call", key)) for name in (*_INDEXES, "is_open", "kind"))
        yield answer(catalogue, ("context", "", key))
    yield from (sorted(answer(catalogue, (name, "all", ""))) for name in _COLLECTIONS)
    yield from (catalogue.whole, catalogue.open, catalogue.words, catalogue.allowances)
    yield from (catalogue.claims, catalogue.statements)
    for record in catalogue.records.values():
        yield from (catalogue.claims_in(record), catalogue.leaves(record), catalogue.mentions_in(record))


@settings(max_examples=5)
@given(seed=st.integers(0, 2**32), names=st.lists(st.sampled_from(sorted(EDITS)), min_size=4, max_size=4))
def test_a_part_answers_as_the_whole(seed: int, names: list[str]) -> None:
    """Whatever is looked up, and after any edits of files."""
    for root, name in edited(seed, names):
        whole, partial, all_keys = both(root)
        assert [*answers(partial, all_keys)] == [*answers(whole, all_keys)], name
