"""The register of transfers as JSON: the rows of the table, without empty cells."""

from fihrist.publishing.release import Release
from fihrist.publishing.views import Json


def transfers(release: Release) -> Json:
    """One row for each weapons system, or each sort of goods, in each transfer."""
    (register,) = (table for table in release.tables if table.name == "transfers_register")
    rows = register.dicts()
    return {"transfers": [{name: value for name, value in row.items() if value is not None} for row in rows]}
