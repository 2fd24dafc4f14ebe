"""The catalogue for programs: `fihrist.load()`, and a server of the Model Context Protocol."""

import gzip
import json
from pathlib import Path
from typing import Any

from fihrist.using.parts import Claim, Doubtful, Evidenced, Passage, Statement
from fihrist.using.records import Best, Catalogue, Field, Record

NAME = "catalogue.json"
DATA = Path(__file__).parents[1] / "data" / f"{NAME}.gz"
"""The file that the wheel carries."""
TABLES = "tables.json.gz"
"""What the wheel carries beside it: the tables by name, each with `columns` and `rows`."""

__all__ = [
    "Best", "Catalogue", "Claim", "Doubtful", "Evidenced", "Field", "Passage", "Record", "Statement", "load",
]  # fmt: skip


def load(path: Path | str | None = None) -> Catalogue:
    """The catalogue of a `catalogue.json` or a folder with one, or of a checkout; without a path that of the package.

    FileNotFoundError where there are neither built data nor records, ValueError where the data are no catalogue.
    """
    file = DATA if path is None else Path(path)
    file = next((found for name in (NAME, DATA.name) if (found := file / name).is_file()), file)
    if file.is_file():
        try:
            return Catalogue(_content(file), lambda: _tables(file))
        except (ValueError, LookupError, TypeError, AttributeError, EOFError, gzip.BadGzipFile) as error:
            raise ValueError(f"{file} is no `{NAME}` that this version reads") from error
    # Only a checkout comes here, and it has what reading records needs.
    from fihrist.publishing.exports import built, rows
    from fihrist.reading.files import find_root

    # Not from the package itself: it has a folder `catalogue` of its own, with code in it.
    start = DATA.parents[2] if path is None else file
    root = find_root(start.absolute())
    if root is None:
        raise FileNotFoundError(f"no `catalogue.json` and no folder `catalogue/` at or above {start}")
    return Catalogue(json.loads(built(root)), lambda: dict(rows(root)))


def _tables(file: Path) -> dict[str, Any]:
    """The tables beside a `catalogue.json`; FileNotFoundError names the files that serve instead."""
    beside = file.with_name(TABLES)
    if not beside.is_file():
        raise FileNotFoundError(f"no `{TABLES}` beside {file}; read `downloads/parquet/` of the site instead")
    return _content(beside)


def _content(file: Path) -> dict[str, Any]:
    """The JSON of a file, which may be compressed."""
    data = file.read_bytes()
    content: dict[str, Any] = json.loads(gzip.decompress(data) if file.suffix == ".gz" else data)
    return content
