"""What many tests need: the small catalogue, in a folder and as it is read."""

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import Phase, settings

from fihrist.catalogue import Catalogue
from fihrist.catalogue.loading import catalogue_at
from fihrist.checking.engine import diagnose
from fihrist.checking.store import Store
from fihrist.reading.keeping import digest, folder
from tests.checking.examples import Base
from tests.small import make, with_a_document

# The same examples in every run of CI, so that a commit that passed once passes again; elsewhere new ones each time.
settings.register_profile("ci", derandomize=True, deadline=None)
settings.register_profile("here", deadline=None)
# The same few examples for each mutant of the program, of which the first that fails is enough.
settings.register_profile(
    "mutation", derandomize=True, deadline=None, max_examples=20, database=None, phases=[Phase.explicit, Phase.generate]
)
settings.load_profile("ci" if os.environ.get("CI") else "here")


@pytest.fixture(scope="session", autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What runs keep lies in a folder of the tests, and not in that of who runs them."""
    os.environ["FIHRIST_CACHE"] = str(tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The root of a copy of the tests' own small catalogue; nobody changes it."""
    return make(tmp_path_factory.mktemp("small"))


def kept_of(root: Path, ending: str) -> Path:
    """The file in which the runs over a catalogue are kept, with another ending the stubs of its files."""
    return folder() / f"{digest(os.path.realpath(root))}{ending}"


def as_checked(root: Path, copy: Path) -> None:
    """What the first run over a catalogue keeps is kept of a copy as well, as if that had been checked."""
    if not kept_of(root, ".db").exists():
        diagnose(root, store=Store(root))
    for ending in (".db", ".stubs"):
        shutil.copy(kept_of(root, ending), kept_of(copy, ending))


@pytest.fixture
def root(tmp_path: Path, small: Path) -> Path:
    """The root of a copy of the tests' own small catalogue, which a test may change."""
    as_checked(small, tmp_path)
    return make(tmp_path)


@pytest.fixture(scope="session")
def catalogue(small: Path) -> Catalogue:
    """The small catalogue as it is read."""
    return catalogue_at(small)


@pytest.fixture(scope="session")
def base(small: Path) -> Base:
    """The small catalogue on top of which files and examples are judged."""
    return Base.at(small)


@pytest.fixture(scope="session")
def more(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The root of a copy of the repository's data with a document more; nobody changes it."""
    return with_a_document(tmp_path_factory.mktemp("more"))
