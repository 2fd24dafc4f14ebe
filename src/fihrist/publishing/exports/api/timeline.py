"""Every date that a claim gives, in the order of the days that it can mean."""

from collections.abc import Iterator

from fihrist.catalogue import Catalogue, Located, kind_name, located
from fihrist.catalogue.statuses import about_field
from fihrist.model.walk import leaves
from fihrist.publishing.release import Release
from fihrist.publishing.tables.words import in_two_languages, in_words
from fihrist.publishing.views import Json
from fihrist.text.dates import days

LATE = "9999"


def timeline(release: Release) -> Json:
    """The dates, the earliest first; a date whose start is open comes after all others."""
    doubts = {row["key"]: row for row in release.rows}
    found = [
        _about(claim, release.catalogue) | when | _doubt(doubts[claim.key])
        for id in sorted(release.catalogue.records)
        for claim in located(release.catalogue.records[id])
        for when in _dates(claim)
    ]
    return {"dates": sorted(found, key=lambda d: (d["earliest"] or LATE, d["latest"] or LATE, d["claim"]))}


def _dates(claim: Located) -> Iterator[Json]:
    for leaf in leaves(claim.claim):
        if leaf.is_date and leaf.path[0] == "value":
            span = days(leaf.value)
            first, last = (span.earliest, span.latest) if span else (None, None)
            iso = {"earliest": first.isoformat() if first else None, "latest": last.isoformat() if last else None}
            yield {"date": leaf.value, **iso}


def _about(claim: Located, catalogue: Catalogue) -> Json:
    record = catalogue.records[claim.record]
    head = {"record": record.id, "kind": kind_name(record), "name": {"en": record.name.en, "ar": record.name.ar}}
    head |= {"field": claim.field, "label": dict(about_field(record, claim.field)["x-label"]), "claim": claim.key}
    value = claim.claim.value
    if in_two_languages(value):
        text = getattr(value, "text", value)
        head["text"] = {"en": in_words(text), "ar": in_words(text, "ar")}
    return head


def _doubt(row: Json) -> Json:
    kept = {name: row[name] for name in ("status", "field_status", "said_by", "speaker") if name in row}
    return kept | {"denied_by": row["denied_by"], "rivals": row["rivals"]}
