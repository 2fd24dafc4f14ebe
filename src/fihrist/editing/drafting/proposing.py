"""Proposing: values that a passage bears out for records that are there, judged by the checks before they are shown."""

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from fihrist.catalogue import Catalogue, PassageAt
from fihrist.catalogue.parts import plain
from fihrist.catalogue.parts import written as name_in
from fihrist.checking.checks import checks
from fihrist.checking.subjects import PARTS
from fihrist.editing.drafting import Draft
from fihrist.editing.drafting.reading import Reading, Suggestion
from fihrist.model import Passage, Record
from fihrist.model.kinds.source import Source
from fihrist.model.shape import accept


@dataclass(frozen=True, slots=True)
class Proposal:
    """A value for a field of a record that is there; it is `known` where the passage adds to a claim that stands."""

    record: str
    suggestion: Suggestion
    known: bool = False


def proposals(passage: PassageAt, catalogue: Catalogue, into: Collection[str] = ()) -> tuple[Proposal, ...]:
    """The values that a passage gives for records that it names, or for those of these ids, and that no check doubts.

    Where several are left for one field, or one record in several roles, who is meant is for a person to say.
    """
    read = Reading(passage.passage.text, catalogue)
    wanted = [catalogue.records[id] for id in (into or read.named) if not isinstance(catalogue.records[id], Source)]
    made = (Proposal(one.id, found, _stands(one, found)) for one in wanted for found in read.offered(one))
    offered = [one for one in made if _says_more(one, catalogue.records[one.record])]
    kept = [one for one in offered if _is_borne_out(one, passage, catalogue)]
    return tuple(one for one in kept if _is_alone(one, kept))


def _stands(record: Record, found: Suggestion) -> bool:
    """Whether a value stands in a record already, so that it would gain a passage."""
    return any(plain(claim.value) == found.value for claim in record.fields().get(found.field, ()))


def _says_more(one: Proposal, record: Record) -> bool:
    """Whether a value is not only what a record is called once more, nor a rival by a mere word for it."""
    about = one.suggestion
    is_word = isinstance(about.value, str) and not about.role
    return not (is_word and not about.many and record.fields().get(about.field))


def _is_alone(one: Proposal, every: Iterable[Proposal]) -> bool:
    """Whether nothing else that is proposed for a record contradicts a value; what stands there goes first."""
    if one.known:
        return True
    about, own = one.suggestion, [o for o in every if o.record == one.record and o != one]
    fields = {other.suggestion.field for other in own}
    in_another_role = any(other.suggestion.role and other.suggestion.value == about.value for other in own)
    return not in_another_role and (about.field not in fields or about.many)


def _is_borne_out(one: Proposal, passage: PassageAt, catalogue: Catalogue) -> bool:
    """Whether no check of one record finds anything in the claim that would be made."""
    record = catalogue.records[one.record]
    values = record.model_dump(mode="json", exclude_defaults=True)
    field = values.setdefault("claims", {}).setdefault(one.suggestion.field, [])
    derived = {"derived": {"how": one.suggestion.derived}} if one.suggestion.derived else {}
    field[:] = [claim for claim in field if claim["value"] != one.suggestion.value]
    field.append({"value": one.suggestion.value, "passages": [name_in(passage.name, record.id)], **derived})
    made = accept(values, type(record))
    tried = replace(catalogue, records={**catalogue.records, record.id: made})
    spot = ("claims", one.suggestion.field, len(field) - 1)
    return not any(found[:3] == spot for found in _spots(made, tried))


def _spots(record: Record, catalogue: Catalogue) -> Iterator[tuple[str | int, ...]]:
    """Where the checks of one record, or of its parts, find something."""
    by_reads = sorted((one for one in checks().values() if one.reads), key=lambda one: str(one.reads))
    for reads, group in groupby(by_reads, key=lambda one: one.reads):
        subjects = PARTS[reads](record, catalogue) if reads in PARTS else (record,) * _reads_record(reads, record)
        for subject in tuple(subjects):
            yield from (tuple(found.spot) for check in group for found in check.run(subject, catalogue))


def _reads_record(reads: object, record: Record) -> bool:
    return isinstance(reads, type) and issubclass(reads, Record) and isinstance(record, reads)


def with_draft(source: str, draft: Draft, catalogue: Catalogue) -> Catalogue:
    """The catalogue as it would be with a drafted passage at its place."""
    record = catalogue.sources[source]
    there, values = list(record.passages.items()), Passage.model_validate_json(json.dumps(draft.values))
    at = next((n for n, (key, _) in enumerate(there) if key == draft.before), len(there))
    passages = dict([*there[:at], (draft.key, values), *there[at:]])
    return replace(catalogue, records={**catalogue.records, source: record.model_copy(update={"passages": passages})})


def told(found: Iterable[Proposal]) -> Iterator[str]:
    """A line for each proposal: the record, the field, the value, and the words on which it rests."""
    for one in found:
        about = one.suggestion
        how = "one passage more for" if one.known else "new:"
        yield f"{one.record}: {how} {about.field} {_shown(about.value)} «{about.words}»"


def _shown(value: Any) -> str:
    return ", ".join(f"{key} {part}" for key, part in value.items()) if isinstance(value, dict) else str(value)
