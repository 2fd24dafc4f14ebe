"""What is kept: where, for how long, and that it is believed only where it is whole."""

import os
import re
import stat
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from fihrist.reading.keeping import LONGEST, digest, folder, keep, kept, known


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder of the test's own, that nobody has made yet."""
    monkeypatch.setenv("FIHRIST_CACHE", str(tmp_path / "in" / "cache"))
    return tmp_path / "in" / "cache"


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"FIHRIST_CACHE": "/ours", "XDG_CACHE_HOME": "/caches", "HOME": "/users/x"}, "/ours"),
        ({"XDG_CACHE_HOME": "/caches", "HOME": "/users/x"}, "/caches/fihrist"),
        ({"HOME": "/users/x"}, "/users/x/.cache/fihrist"),
        ({"HOME": "nowhere"}, f"{os.devnull}/fihrist"),
    ],
)
def test_the_folder_is_the_first_that_is_named(
    environment: dict[str, str], expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """That of this program, else that of the user's caches, else that of the home; without a home there is none."""
    for name in ("FIHRIST_CACHE", "XDG_CACHE_HOME", "HOME", "USERPROFILE"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    if home := environment.get("HOME"):
        monkeypatch.setenv("USERPROFILE", home)
    assert folder() == Path(expected)


def test_no_two_lists_of_parts_have_one_digest() -> None:
    """Letters are their bytes, those that are none too, and what ends one part does not begin the next."""
    lists: list[tuple[str | bytes, ...]] = [(), ("",), ("ab",), ("a", "b"), ("b", "a"), ("1:a",), ("\ud800",)]
    digests = [digest(*parts) for parts in lists]
    assert len({*digests}) == len(lists)
    assert all(re.fullmatch("[0-9a-f]{32}", one) for one in digests)
    assert digest("a", "ب") == digest(b"a", "ب".encode())


@pytest.mark.parametrize("body", [b"", b"a\nb\n", bytes(range(256))])
def test_what_is_kept_comes_back_to_who_has_its_key(body: bytes, cache: Path) -> None:
    """Its own bytes, in a folder that others cannot read; to another key, or under another name, nothing."""
    keep("a.json", "key", b"before")
    keep("a.json", "key", body)
    assert [kept("a.json", "key"), kept("a.json", "other"), kept("b.json", "key")] == [body, None, None]
    assert os.listdir(cache) == ["a.json"]
    assert stat.S_IMODE(cache.stat().st_mode) == 0o700 or os.name == "nt"


DAMAGES: list[Callable[[bytes], bytes]] = [
    lambda data: data[:-1],
    lambda data: data + b"x",
    lambda data: b"",
    bytes.upper,
]


@pytest.mark.parametrize("damage", DAMAGES)
def test_what_is_damaged_is_not_kept(damage: Callable[[bytes], bytes], cache: Path) -> None:
    """Whatever has happened to the file, nobody gets another answer than was kept."""
    keep("a.json", "key", b"some words")
    (cache / "a.json").write_bytes(damage((cache / "a.json").read_bytes()))
    assert kept("a.json", "key") is None


def test_where_nothing_can_be_kept_nothing_is(cache: Path) -> None:
    """A folder in place of the file, or a file in place of the folder, is left as it is, and no trace stays."""
    (cache / "a.json").mkdir(parents=True)
    keep("a.json", "key", b"x")
    assert (kept("a.json", "key"), os.listdir(cache)) == (None, ["a.json"])
    (cache / "a.json").rmdir()
    cache.rmdir()
    cache.write_bytes(b"mine")
    keep("a.json", "key", b"x")
    assert (kept("a.json", "key"), cache.read_bytes()) == (None, b"mine")


def test_what_nobody_keeps_anew_goes(cache: Path) -> None:
    """What is older than the limit and was put there by this program; what others have put there stays."""
    ours, staged, young, others = (f"{'0' * 32}.stubs", f".{'0' * 32}", f"{'1' * 32}.stubs", f"{'0' * 31}.stubs")
    keep("a.json", "key", b"x")
    for name, more in {ours: 60, staged: 60, young: -60, others: 60}.items():
        (cache / name).write_bytes(b"")
        then = time.time() - LONGEST - more
        os.utime(cache / name, (then, then))
    keep("a.json", "key", b"x")
    assert {*os.listdir(cache)} == {"a.json", young, others}


def test_what_is_known_is_found_out_once(cache: Path) -> None:
    """And again with another key."""
    found = []

    def find_out() -> bytes:
        found.append(len(found))
        return b"%d" % len(found)

    assert [known("a.json", key, find_out) for key in ("x", "x", "y", "y")] == [b"1", b"1", b"2", b"2"]
    assert found == [0, 1]
