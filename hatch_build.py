"""The wheel carries the catalogue: its data are made from `catalogue/` when it is built."""

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class DataHook(BuildHookInterface[Any]):
    """Adds `fihrist/data/catalogue.json`; an editable install reads the records themselves."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make the file in a folder that lives as long as the build."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        from fihrist.publishing.exports import built

        self.folder = tempfile.TemporaryDirectory()
        made = Path(self.folder.name) / "catalogue.json"
        made.write_bytes(built(root))
        build_data["force_include"][str(made)] = "fihrist/data/catalogue.json"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove that folder."""
        if version != "editable":
            self.folder.cleanup()
