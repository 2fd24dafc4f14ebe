"""A changed catalogue answers as one that was read anew."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from fihrist.catalogue import Catalogue
from fihrist.catalogue.coverage import backing
from fihrist.checking.engine import Outcome
from fihrist.checking.evidence.attestations import evidence
from fihrist.model import Record


def _without(catalogue: Catalogue, id: str) -> Mapping[str, Record]:
    return {other: record for other, record in catalogue.records.items() if other != id}


def _asked(catalogue: Catalogue) -> object:
    """Much of what a catalogue can be asked."""
    ids = sorted({*catalogue.records, "russia", "khatami-visit"})
    found = [(id, catalogue.mentions_of(id), [r.id for r in catalogue.holding(_sources, id)]) for id in ids]
    told = {id: [e.located for e in evidence(record, catalogue)] for id, record in catalogue.records.items()}
    return found, told, catalogue.denials, {id: backing(id, catalogue) for id in catalogue.sources}


def _sources(record: Record, _: Catalogue) -> frozenset[str]:
    return frozenset(quote.source for quote in record.quotes.values())


@pytest.mark.parametrize("gone", ["russia", "khatami-visit"])
def test_a_record_that_is_gone_is_forgotten(gone: str, outcome: Outcome) -> None:
    """Without a record, or a source, a changed catalogue tells what one without it tells."""
    old = outcome.catalogue
    _asked(old)
    records = _without(old, gone)
    fresh = Catalogue(records, old.files, old.paths, old.promised)
    assert _asked(replace(fresh, before=old)) == _asked(fresh)


def test_a_text_that_is_gone_is_forgotten(outcome: Outcome) -> None:
    """Without the file of a source, a changed catalogue tells of its records what one without it tells."""
    old = outcome.catalogue
    _asked(old)
    file = old.sources["khatami-visit"].file
    fresh = Catalogue(old.records, {path: data for path, data in old.files.items() if path != file}, old.paths)
    changed = replace(fresh, before=old)
    assert _asked(changed) == _asked(fresh)
    assert changed.changed == frozenset()
    assert changed.touched == {r.id for r in old.holding(_sources, "khatami-visit")}
