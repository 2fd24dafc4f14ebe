"""Data frames: one row for each claim, or for each record of a kind, with the doubt in columns of its own."""

from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from fihrist.dataset.fields import Claim, words
from fihrist.dataset.kinds import CLASSES, FOLDERS

if TYPE_CHECKING:
    from fihrist.dataset import Catalogue, Record

LIBRARIES = ("pandas", "polars")


def frame(catalogue: "Catalogue", what: str, library: str | None) -> Any:
    """The claims (`claims`) or the records of a kind (`weapons`) as a frame; ImportError where there is no library."""
    chosen = library or next((name for name in LIBRARIES if find_spec(name)), None)
    if chosen is None:
        raise ImportError("to_frame needs pandas or polars; install one of them")
    if what != "claims" and what not in FOLDERS:
        raise ValueError(f"no frame of {what!r}; there are: claims, {', '.join(FOLDERS)}")
    rows = claims(catalogue) if what == "claims" else [dict(row(r)) for r in getattr(catalogue, what).values()]
    names = rows[0] if rows else ()
    return import_module(chosen).DataFrame({name: [row[name] for row in rows] for name in names})


def claims(catalogue: "Catalogue") -> list[dict[str, Any]]:
    """One row for each claim that gives a value."""
    values = (value for record in catalogue for field in record.fields.values() for value in field)
    return [_claim(claim, value.denials) for value in values for claim in value.claims]


def row(record: "Record") -> Iterator[tuple[str, Any]]:
    """The cells of a record: each field's values and status and, unless it is plainly stated, claims and denials."""
    yield from (("id", record.id), ("name_en", record.name["en"]), ("name_ar", record.name["ar"]))
    for name in CLASSES[record.kind].__annotations__:
        field = getattr(record, name)
        yield name, " | ".join(words(value.value) for value in field) or None
        yield f"{name}_status", field.status
        claims = (str(claim) for value in field for claim in (*value.claims, *value.denials))
        yield f"{name}_claims", None if field.status in (None, "stated") else " | ".join(claims)


def _claim(claim: Claim[Any], denials: tuple[Claim[Any], ...]) -> dict[str, Any]:
    field = claim.record.fields[claim.field]
    return {
        "claim": claim.key,
        "record": claim.record.id,
        "kind": claim.record.kind,
        "field": claim.field,
        "value": words(claim.value),
        "status": claim.status,
        "field_status": field.status,
        "mode": claim.mode,
        "said_by": ", ".join(claim.json.get("said_by", ())) or None,
        "unnamed": claim.unnamed["en"] if claim.unnamed else None,
        "denied_by": ", ".join(d.key for d in denials) or None,
        "rivals": field.rivals,
        "derived": claim.json.get("derived", {}).get("how"),
        "quote": claim.quotes[0].text if claim.quotes else None,
        "source": claim.quotes[0].source if claim.quotes else None,
    }
