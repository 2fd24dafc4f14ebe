"""What a build has kept changes nothing but the time that the next one takes."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fihrist.catalogue.loading import catalogue_at
from fihrist.checking.recording import Recording
from fihrist.publishing.exports import api
from fihrist.publishing.pages import Site, pages
from fihrist.publishing.pages.language import LANGUAGES
from fihrist.publishing.pages.press import Press
from fihrist.publishing.release import current
from fihrist.reading.keeping import folder
from tests.checking.test_store import EDITS, edited
from tests.many import many
from tests.publishing.test_edition import git
from tests.small import change, make

WEAPON = "catalogue/weapons/mawj-3.yaml"


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A cache folder of the test's own."""
    monkeypatch.setenv("FIHRIST_CACHE", str(tmp_path / "cache"))


def made(root: Path, *, cached: bool = True) -> dict[str, str | bytes]:
    """Every page and every answer that a build makes; of a catalogue that none can be made of, the reason."""
    try:
        release = current(root, catalogue_at(root), cached=cached)
        press = Press(Site(release), [page for page in pages(Site(release)) if page.path != "downloads.html"])
        printed = {one.folder + page.path: press.html(page, one) for page in press.pages for one in LANGUAGES}
        found: dict[str, str | bytes] = {**printed, **dict(api.export(release))}
    except (LookupError, AssertionError) as error:
        return {"": repr(error)}
    release.cache.keep()
    return found


@many(1)
@given(seed=st.integers(0, 2**32), names=st.lists(st.sampled_from(sorted(EDITS)), min_size=6, max_size=6))
def test_a_build_with_a_cache_makes_the_same_bytes(seed: int, names: list[str]) -> None:
    """After any edits, whatever of a record, a document, a word or an id, both builds make the same."""
    for root, name in edited(seed, names):
        assert made(root) == made(root, cached=False), name


def test_what_a_commit_changed_is_told_the_same(tmp_path: Path) -> None:
    """The changes of a commit are the same from the cache, and are made anew where its past is another."""
    root = make(tmp_path / "root")
    git(root, "init", "-q")
    for number in "12":
        change(root, WEAPON, "{about: ", f"{{about: {number}")
        git(root, "add", ".")
        git(root, "commit", "-qm", number)
        assert made(root) == made(root) == made(root, cached=False)


def test_only_what_a_change_reaches_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a catalogue that is the same nothing is made, and of another value not the pages that do not show it."""
    root, asked = make(tmp_path / "root"), list[str]()
    made(root)
    recorded = Recording.__init__

    def noted(self: Recording, *told: object) -> None:
        asked.append("made")
        recorded(self, *told)  # type: ignore[arg-type]

    monkeypatch.setattr(Recording, "__init__", noted)
    made(root)
    assert asked == []
    change(root, WEAPON, "about: 250", "about: 260")
    made(root)
    assert 0 < len(asked) < len(catalogue_at(root).records)


def test_what_is_damaged_or_foreign_is_made_anew(tmp_path: Path) -> None:
    """A kept file that is torn, altered, empty, or that of another catalogue is never believed, and replaced."""
    root, other = make(tmp_path / "root"), make(tmp_path / "other")
    change(other, WEAPON, "about: 250", "about: 999")
    cold = made(root)
    (path,) = folder().glob("*.build")
    whole = path.read_bytes()
    made(other)
    (foreign,) = {*folder().glob("*.build")} - {path}
    damaged = {
        "torn": whole[: len(whole) // 2],
        "altered": whole.replace("صاروخ".encode(), "طائرة".encode()),
        "empty": b"",
        "another": foreign.read_bytes(),
    }
    for damage, data in damaged.items():
        path.write_bytes(data)
        assert made(root) == cold, damage
        assert path.read_bytes() == whole, damage
