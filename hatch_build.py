"""The wheel carries the catalogue: its data are made from `catalogue/` when it is built."""

import gzip
import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class DataHook(BuildHookInterface[Any]):
    """Adds `fihrist/data/`, the catalogue and its tables; an editable install reads the records themselves."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make the file in a folder that lives as long as the build."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        from fihrist.publishing.exports import built, rows

        self.folder = tempfile.TemporaryDirectory()
        tables = json.dumps(dict(rows(root)), ensure_ascii=False, separators=(",", ":")).encode()
        for name, data in {"catalogue.json.gz": built(root), "tables.json.gz": tables}.items():
            made = Path(self.folder.name) / name
            # Without a time, so that two builds of one commit are the same bytes.
            made.write_bytes(gzip.compress(data, mtime=0))
            build_data["force_include"][str(made)] = f"fihrist/data/{name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove that folder."""
        if version != "editable":
            self.folder.cleanup()
