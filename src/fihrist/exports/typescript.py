"""The types of the API for TypeScript."""

from collections.abc import Iterator

from fihrist.declarations.typescript import module
from fihrist.exports.api.answers import API
from fihrist.release import Release


def export(release: Release) -> Iterator[tuple[str, bytes]]:
    """The one file `api/v1/fihrist.d.ts`."""
    yield f"{API}/fihrist.d.ts", module().encode()
