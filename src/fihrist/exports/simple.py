"""The catalogue made flat: one plain value or list for each field, with what the flattening lost as caveats."""

from collections.abc import Iterator
from typing import Any

from fihrist.catalogue import Catalogue, kind_name
from fihrist.claims import FieldStatus, Standing, plain, statuses
from fihrist.exports.api.answers import API, answer
from fihrist.record import Quantity, Record
from fihrist.views import Json


def export(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """The one file `api/v1/simple.json`."""
    records = [simple(catalogue.records[id], catalogue) for id in sorted(catalogue.records)]
    yield f"{API}/simple.json", answer("simple", {"records": records})


def simple(record: Record, catalogue: Catalogue) -> Json:
    """A record with one value for each field, or a list where the field holds many, and its caveats by field."""
    found = statuses(record, catalogue)
    flat: Json = {"id": record.id, "kind": kind_name(record), "name_en": record.name.en, "name_ar": record.name.ar}
    for name, field in found.items():
        values = [plain(standing.value) for standing in field.standings]
        flat[name] = values if field.many else values[0]
    flat["_caveats"] = {name: told for name, field in found.items() if (told := caveats(field))}
    return flat


def caveats(field: FieldStatus) -> list[Json]:
    """What a field loses when only its values are shown; `value` counts from 0 in the list of values."""
    told: list[Json] = []
    if field.rivals:
        told.append({"lost": "rivals", "values": [plain(standing.value) for standing in field.standings]})
    for number, standing in enumerate(field.standings):
        told += [{"value": number, **caveat} for caveat in _of(standing)]
    return told


def _of(standing: Standing) -> Iterator[dict[str, Any]]:
    if standing.denials:
        yield {"lost": "denial", "by": sorted({who for d in standing.denials for who in _who(d.claim)})}
    if standing.status in ("reported", "estimated", "alleged", "expected") or standing.denials:
        modes = sorted({c.claim.mode for c in standing.claims})
        speakers = sorted({who for c in standing.claims for who in _who(c.claim)})
        yield {"lost": "speaker", "status": standing.status, "modes": modes, "by": speakers}
    if isinstance(standing.value, Quantity) and standing.value.exact is None:
        yield {"lost": "range", "value_of": plain(standing.value)}
    derived = sorted({c.claim.derived.how for c in standing.claims if c.claim.derived})
    if derived and all(c.claim.derived for c in standing.claims):
        yield {"lost": "derivation", "how": derived}


def _who(claim: Any) -> tuple[str, ...]:
    return claim.said_by or ((claim.speaker.en,) if claim.speaker else ())
