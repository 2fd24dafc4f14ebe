"""Unrelated records: new whole records that no other one names and that name none but the sources of their quotes.

Each tells again, under an id of its own, what a record of the catalogue proves without naming another, so that it is
true to the documents and the checks have nothing to say of it.
"""

import json
from collections.abc import Iterator, Mapping
from random import Random
from typing import Any

from fihrist.catalogue.statuses import is_required
from fihrist.checking.engine import Outcome
from fihrist.checking.evidence.names import english_names
from fihrist.model.kinds.source import Source
from fihrist.model import Claim, Record
from fihrist.model.walk import leaves

SUFFIX = "told-again"


def unrelated(outcome: Outcome, random: Random, count: int) -> Iterator[tuple[str, str]]:
    """The path and text of so many unrelated records of kinds at random, fewer where there are not so many."""
    records = [record for record in outcome.catalogue.records.values() if not isinstance(record, Source)]
    for record in random.sample(records, len(records)):
        text = again(record, outcome) if count else None
        if text is not None:
            count -= 1
            yield f"catalogue/{record.folder}/{record.id}-{SUFFIX}.yaml", text


def again(record: Record, outcome: Outcome) -> str | None:
    """The text of a record with another id and only those claims that name nothing, or None where it needs others."""
    values: Mapping[str, Any] = outcome.documents[outcome.catalogue.paths[record.id]].values
    kept = {f: [i for i, c in enumerate(claims) if names_nothing(c)] for f, claims in record.fields().items()}
    told = {field: [values["claims"][field][i] for i in numbers] for field, numbers in kept.items() if numbers}
    needed = {field for field in type(record.claims).model_fields if is_required(record, field)}
    if not told or needed - told.keys() - record.unknown.keys() or _is_told_apart(record, outcome):
        return None
    gaps = record.unknown.values()
    used = {key for claims in told.values() for c in claims for key in (c["quote"], *c.get("also", ()))}
    used |= {gap.quote for gap in gaps if gap.quote}
    quotes = {key: quote for key, quote in values["quotes"].items() if key in used}
    made = {**values, "id": f"{record.id}-{SUFFIX}", "quotes": quotes, "claims": told}
    return "".join(f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in made.items())


def names_nothing(claim: Claim[Any]) -> bool:
    """Whether a claim names no record and no other claim, speakers included."""
    apart = claim.id or claim.denies or claim.varies_with
    return not apart and all(leaf.reference is None for leaf in leaves(claim))


def _is_told_apart(record: Record, outcome: Outcome) -> bool:
    """Whether more belongs to a record than its text: an allowance, or names that English texts give it besides."""
    comments = outcome.documents[outcome.catalogue.paths[record.id]].comments
    own = {record.name.en, *record.aliases.en}
    return any(comment.text.startswith("allow ") for comment in comments) or not own.issuperset(english_names(record))
