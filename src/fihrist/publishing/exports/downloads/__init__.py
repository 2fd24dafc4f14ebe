"""The downloads: the catalogue in each form that people use, with a manifest and check sums."""

import hashlib
from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from fihrist.publishing.exports.downloads import formats
from fihrist.publishing.exports.downloads.manifest import FOLDER, Made, manifest
from fihrist.publishing.release import Release


def export(release: Release) -> Iterator[tuple[str, bytes]]:
    """Every file of every format below `downloads/`, then the manifest, then the check sums of all of them."""
    sums = []
    made = []
    for file in _files(release):
        made.append(file.about())
        sums.append((file.path, made[-1]["sha256"]))
        yield f"{FOLDER}/{file.path}", file.data
    listed = manifest(release, made)
    sums.append(("manifest.json", hashlib.sha256(listed).hexdigest()))
    yield f"{FOLDER}/manifest.json", listed
    yield f"{FOLDER}/SHA256SUMS", "".join(f"{sum}  {path}\n" for path, sum in sorted(sums)).encode()


def _files(release: Release) -> Iterator[Made]:
    for name in sorted(found.name for found in iter_modules(formats.__path__)):
        module = import_module(f"{formats.__name__}.{name}")
        for path, data in module.files(release):
            yield Made(path, data, name, module.MEDIA, module.ABOUT)
