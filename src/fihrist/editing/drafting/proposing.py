"""Proposing: values that a passage bears out for records that are there, judged by the checks before they are shown."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from fihrist.catalogue import Catalogue, PassageAt
from fihrist.catalogue.parts import plain
from fihrist.catalogue.parts import written as name_in
from fihrist.checking.checks import checks
from fihrist.checking.subjects import PARTS
from fihrist.editing.drafting.reading import Suggestion
from fihrist.editing.drafting.recording import recorded
from fihrist.editing.drafting.telling import Telling
from fihrist.model import Record
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
    telling = Telling(passage, catalogue)
    wanted = [record for id in (into or telling.ids) if (record := catalogue.records.get(id))]
    made = (Proposal(one.id, found, _stands(one, found)) for one in wanted for found in recorded(one, telling))
    offered = [one for one in made if _says_more(one, catalogue.records[one.record])]
    kept = _borne_out(offered, passage, catalogue)
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


def _borne_out(offered: list[Proposal], passage: PassageAt, catalogue: Catalogue) -> list[Proposal]:
    """Those of which no check of one record finds anything where all of them are made, each with its passage."""
    while offered:
        tried, spots = _with(offered, passage, catalogue)
        # What is still to be translated is no fault of a value.
        found = {
            (id, *spot[:3])
            for id in dict.fromkeys(one.record for one in offered)
            for spot in _spots(tried.records[id], tried)
            if spot[-1] != "en"
        }
        if not any(spot in found for spot in spots):
            break
        offered = [one for one, spot in zip(offered, spots, strict=True) if spot not in found]
    return offered


def _with(
    offered: list[Proposal], passage: PassageAt, catalogue: Catalogue
) -> tuple[Catalogue, list[tuple[str | int, ...]]]:
    """The catalogue with proposals made, and where each stands: the record, and its spot in it."""
    values = {
        one.record: catalogue.records[one.record].model_dump(mode="json", exclude_defaults=True) for one in offered
    }
    spots = list[tuple[str | int, ...]]()
    for one in offered:
        about, name = one.suggestion, name_in(passage.name, one.record)
        claims = values[one.record].setdefault("claims", {}).setdefault(about.field, [])
        derived = {"derived": {"how": about.derived}} if about.derived else {}
        at = next((n for n, claim in enumerate(claims) if claim["value"] == about.value), len(claims))
        claims[at : at + 1] = [{"value": about.value, "passages": [name], **derived}]
        spots.append((one.record, "claims", about.field, at))
    made = {id: accept(told, type(catalogue.records[id])) for id, told in values.items()}
    return replace(catalogue, records={**catalogue.records, **made}), spots


def _spots(record: Record, catalogue: Catalogue) -> Iterator[tuple[str | int, ...]]:
    """Where the checks of one record, or of its parts, find something."""
    by_reads = sorted((one for one in checks().values() if one.reads), key=lambda one: str(one.reads))
    for reads, group in groupby(by_reads, key=lambda one: one.reads):
        subjects = PARTS[reads](record, catalogue) if reads in PARTS else (record,) * _reads_record(reads, record)
        for subject in tuple(subjects):
            yield from (tuple(found.spot) for check in group for found in check.run(subject, catalogue))


def _reads_record(reads: object, record: Record) -> bool:
    return isinstance(reads, type) and issubclass(reads, Record) and isinstance(record, reads)


def told(found: Iterable[Proposal]) -> Iterator[str]:
    """A line for each proposal: the record, the field, the value, and the words on which it rests."""
    for one in found:
        about = one.suggestion
        how = "one passage more for" if one.known else "new:"
        yield f"{one.record}: {how} {about.field} {_shown(about.value)} «{about.words}»"


def _shown(value: Any) -> str:
    return ", ".join(f"{key} {part}" for key, part in value.items()) if isinstance(value, dict) else str(value)
