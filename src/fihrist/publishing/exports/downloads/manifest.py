"""The manifest: each file of the downloads with its size, its hash and what it is for."""

import hashlib
from dataclasses import dataclass
from typing import Any

from fihrist.publishing.exports.api.answers import edition_view, pretty
from fihrist.publishing.release import Release
from fihrist.publishing.tables import CONTENT, content_hash

FOLDER = "downloads"
"""The folder of the downloads below the site."""


@dataclass(frozen=True, slots=True)
class Made:
    """A file of a format: its path below the folder, its bytes, and what the format is."""

    path: str
    data: bytes
    format: str
    media: str
    use: dict[str, str]

    def about(self) -> dict[str, Any]:
        """What the manifest says of the file."""
        sum = hashlib.sha256(self.data).hexdigest()
        head = {"path": self.path, "format": self.format, "media_type": self.media, "bytes": len(self.data)}
        return head | {"sha256": sum, "about": self.use}


def manifest(release: Release, files: list[dict[str, Any]]) -> bytes:
    """The manifest; its content hash is what each tabular format gives when the named tables are read back."""
    rows = {table.name: len(table.rows) for table in release.tables}
    hashed = {"tables": list(CONTENT), "sha256": content_hash(release.tables)}
    return pretty({"edition": edition_view(release.edition), "content": hashed, "rows": rows, "files": files})
