"""The wheel carries the catalogue, which is checked when it is built, and the pages and the theme of the site."""

import json
import sys
import tempfile
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


def packed(docs: Path) -> bytes:
    """The pages and the theme of the site in an archive, without times and rights."""
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        for path in sorted(path for path in docs.rglob("*") if path.is_file()):
            name = path.relative_to(docs).as_posix()
            if not name.startswith("decisions/"):
                archive.writestr(ZipInfo(name), path.read_bytes(), ZIP_DEFLATED)
    return made.getvalue()


class DataHook(BuildHookInterface[Any]):
    """Adds `fihrist/data/`: the catalogue, its tables and the pages; an editable install has them in its checkout."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make the file in a folder that lives as long as the build."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        from fihrist.checking.engine import diagnose
        from fihrist.publishing.exports import built, rows
        from fihrist.publishing.exports.api import gzipped

        if errors := len(diagnose(root).errors):
            sys.exit(f"the catalogue has {errors} errors, so that no wheel is made; `fihrist check` shows them")
        self.folder = tempfile.TemporaryDirectory()
        tables = json.dumps(dict(rows(root)), ensure_ascii=False, separators=(",", ":")).encode()
        made = {"catalogue.json.gz": built(root), "tables.json.gz": tables}
        files = {name: gzipped(data) for name, data in made.items()}
        for name, data in {**files, "docs.zip": packed(root / "docs")}.items():
            path = Path(self.folder.name) / name
            path.write_bytes(data)
            build_data["force_include"][str(path)] = f"fihrist/data/{name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove that folder."""
        if version != "editable":
            self.folder.cleanup()
