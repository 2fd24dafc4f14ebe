"""CSV: one file for each table, for spreadsheet programs and for anything that reads tables."""

import csv
import io
import re
from collections.abc import Iterator
from typing import Any

from fihrist.publishing.release import Release
from fihrist.publishing.tables import Table

MEDIA = "text/csv"
ABOUT = {
    "en": "Tables for spreadsheets, pandas, R: claims, passages, statements, kinds, a register of transfers",
    "ar": "جداول لبرامج الجداول وغيرها: القيم وما يسندها، والمقاطع، والأقوال، وجدول لكل نوع، وسجل لعمليات النقل",
}
LIVE = re.compile(r"'*[=+\-@\t\r]")
"""A text that a spreadsheet program would take for a formula, or that looks as if we had defused one."""


def files(release: Release) -> Iterator[tuple[str, bytes]]:
    """Each table as `csv/<table>.csv`, in UTF-8 with a byte order mark, without which Excel garbles Arabic."""
    for table in release.tables:
        yield path(table), sheet(table)


def path(table: Table) -> str:
    """The path of a table below the downloads."""
    return f"csv/{table.name}.csv"


def sheet(table: Table) -> bytes:
    """A table as CSV (RFC 4180)."""
    found = io.StringIO()
    writer = csv.writer(found, lineterminator="\r\n")
    writer.writerow([column.name for column in table.columns])
    writer.writerows([cell(value) for value in row] for row in table.rows)
    return found.getvalue().encode("utf-8-sig")


def cell(value: Any) -> str:
    """A value as text, empty where there is none; a text that would be live has an apostrophe before it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, str) and LIVE.match(value):
        return f"'{value}"
    return str(value)


def text(cell: str) -> str | None:
    """What `cell` was made from, where that was a text."""
    if not cell:
        return None
    return cell[1:] if cell.startswith("'") and LIVE.match(cell[1:]) else cell
