"""Where the data come from: a file in the package, or the records of a checkout."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fihrist.catalogue import Catalogue

DATA = Path(__file__).parent / "data" / "catalogue.json"
"""The file that the wheel carries."""


def written(path: Path | None) -> bytes:
    """The answer `catalogue.json`; FileNotFoundError where there are neither built data nor records."""
    if path is None:
        # Not from here: the package has a folder `catalogue` of its own, with code in it.
        return DATA.read_bytes() if DATA.is_file() else built(DATA.parents[1])
    return path.read_bytes() if path.is_file() else built(path)


def built(start: Path) -> bytes:
    """The answer `catalogue.json`, made from the records at or above a folder."""
    from fihrist.catalogue.files import find_root
    from fihrist.publishing.exports.api import whole
    from fihrist.publishing.release import current, release

    root = find_root(start)
    if root is None:
        raise FileNotFoundError(f"no folder `catalogue/` at or above {start}, and no data in the package")
    catalogue = unchecked(root)
    return whole(release(catalogue, current(root, catalogue)))


def unchecked(root: Path) -> "Catalogue":
    """The records at `root` that have their shape, without a word about what is wrong in them or in others."""
    from fihrist.catalogue.files import SCHEMAS, records
    from fihrist.checking.engine import assemble, load
    from fihrist.model.kinds import by_folder
    from fihrist.model.shape.witness import Witness

    witness = Witness.of(root / SCHEMAS)
    return assemble(root, [load(file, witness) for file in records(root, frozenset(by_folder()))])
