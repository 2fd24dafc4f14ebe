"""A small catalogue of the tests' own, clean: a real document, an invented one, and some records of each kind."""

import shutil
from pathlib import Path

FOLDER = Path(__file__).parent
ROOT = FOLDER.parents[1]
SHARED = ("000_a02b6a7c3cf66cba.txt",)
"""The documents in `seeds/` of the repository that the catalogue uses as well."""


def make(folder: Path) -> Path:
    """Copies the catalogue with its documents and the schemas into a folder, which becomes its root."""
    shutil.copytree(FOLDER / "catalogue", folder / "catalogue")
    shutil.copytree(FOLDER / "seeds", folder / "seeds")
    shutil.copytree(ROOT / "schemas", folder / "schemas")
    for name in SHARED:
        shutil.copy(ROOT / "seeds" / name, folder / "seeds")
    return folder
