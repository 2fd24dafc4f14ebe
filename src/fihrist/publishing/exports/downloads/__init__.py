"""The downloads, a form a module: the catalogue as people use it, with a manifest and check sums."""

import hashlib
from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from fihrist.publishing.release import Release
from fihrist.publishing.tables import CONTENT, content_hash
from fihrist.publishing.views import Json, pretty

FOLDER = "downloads"
"""The folder of the downloads below the site."""


def export(release: Release) -> Iterator[tuple[str, bytes]]:
    """Every file of every form below `downloads/`, then the manifest, then the check sums of all of them."""
    found: list[Json] = []
    for name in sorted(module.name for module in iter_modules(__path__)):
        form = import_module(f"{__name__}.{name}")
        for path, data in form.files(release):
            about = {
                "path": path,
                "format": name,
                "media_type": form.MEDIA[path.rpartition(".")[2]],
                "bytes": len(data),
            }
            found.append({**about, "sha256": hashlib.sha256(data).hexdigest(), "about": form.ABOUT})
            yield f"{FOLDER}/{path}", data
    listed = pretty(manifest(release, found))
    sums = {file["path"]: file["sha256"] for file in found} | {"manifest.json": hashlib.sha256(listed).hexdigest()}
    yield f"{FOLDER}/manifest.json", listed
    yield f"{FOLDER}/SHA256SUMS", "".join(f"{sum}  {path}\n" for path, sum in sorted(sums.items())).encode()


def manifest(release: Release, files: list[Json]) -> Json:
    """The files with size, hash and use; each form of the named tables, read back, gives the hash of the content."""
    rows = {table.name: len(table.rows) for table in release.tables}
    content = {"tables": list(CONTENT), "sha256": content_hash(release.tables)}
    return {"edition": release.edition_view(), "content": content, "rows": rows, "files": files}
