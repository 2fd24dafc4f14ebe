"""The catalogue made flat: one plain value or list for each field, with what the flattening lost as caveats."""

from fihrist.catalogue import Catalogue, kind_name
from fihrist.catalogue.statuses import plain, statuses
from fihrist.model import Record
from fihrist.publishing.release import Release
from fihrist.publishing.tables import caveats
from fihrist.publishing.views import Json


def simple(release: Release) -> Json:
    """Every record, flat."""
    records = release.catalogue.records
    return {"records": [flat(records[id], release.catalogue) for id in sorted(records)]}


def flat(record: Record, catalogue: Catalogue) -> Json:
    """A record with one value for each field, or a list where the field holds many, its caveats and its gaps.

    A single-valued field with rival values has no value that could be shown alone, so it is null.
    """
    found = statuses(record, catalogue)
    made: Json = {"id": record.id, "kind": kind_name(record), "name_en": record.name.en, "name_ar": record.name.ar}
    for name, field in found.items():
        values = [plain(standing.value) for standing in field.standings]
        made[name] = values if field.many else None if field.rivals else values[0]
    made["_caveats"] = {name: told for name, field in found.items() if (told := caveats(field))}
    made["_unknown"] = {name: gap.why for name, gap in sorted(record.unknown.items())}
    return made
