"""Renaming an id or a passage everywhere it stands."""

import re

import pytest

from fihrist.editing.edits import apply
from fihrist.editing.migration import Migration, rename
from fihrist.reading import read
from tests.small import SMALL

WEAPON = """\
id: mig-29  # the record
name: {en: mig-29, ar: mig-29}
claims:
  category:
    - {value: tank, passages: [mig-29/mig-29]}  # mig-29
  derived_from:
    - {value: {weapon: mig-29, relation: copy}, varies_with: category, passages: [s/mig-29], denied: [mig-29/x]}
unknown:
  role: {why: not-in-source, passage: mig-29/x}
"""
RENAMED = """\
id: n  # the record
name: {en: mig-29, ar: mig-29}
formerly: [mig-29]
claims:
  category:
    - {value: tank, passages: [n/mig-29]}  # mig-29
  derived_from:
    - {value: {weapon: n, relation: copy}, varies_with: category, passages: [s/mig-29], denied: [n/x]}
unknown:
  role: {why: not-in-source, passage: n/x}
"""
SOURCE = """\
id: s
formerly:
  - n  # the first
passages:
  a: {text: a, en: a, said_by: [a], follows: [b, s/a]}
  b:
    text: b
    statements:
      - {about: [a], topic: drones, aspect: aim, denied: [a], key: a}
"""


def made(path: str, text: str, migration: Migration) -> str:
    """A text after a migration."""
    document, _ = read(path, text.encode())
    assert document
    return apply(text, migration(document))


def test_an_id_is_changed_where_it_means_the_record() -> None:
    """References and names of passages change; words, keys and comments stay; the old id is told."""
    assert made("catalogue/weapons/mig-29.yaml", WEAPON, rename("mig-29", "n")) == RENAMED


def test_an_id_that_comes_back_is_no_former_one() -> None:
    """Who gets an earlier id back was called by the later one before."""
    assert "formerly:\n  [s]  # the first\n" in made("catalogue/sources/s.yaml", SOURCE, rename("s", "n"))


def test_a_passage_is_changed_where_it_is_named() -> None:
    """In the record of the source its key stands alone, elsewhere the source is named with it."""
    after = SOURCE.replace("  a: {", "  new: {").replace("s/a]", "s/new]").replace("denied: [a]", "denied: [new]")
    assert made("catalogue/sources/s.yaml", SOURCE, rename("s/a", "new")) == after
    weapon = made("catalogue/weapons/mig-29.yaml", WEAPON, rename("mig-29/x", "new"))
    assert weapon == WEAPON.replace("mig-29/x", "mig-29/new")


FILES = {path.relative_to(SMALL).as_posix(): path.read_text("utf-8") for path in SMALL.rglob("*.yaml")}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (rename("sahilia", "new"), rename("new", "sahilia", remembered=False)),
        (rename("port-report", "new"), rename("new", "port-report", remembered=False)),
        (rename("port-report/mawj-range", "new"), rename("port-report/new", "mawj-range")),
    ],
    ids=["a record", "a source", "a passage"],
)
def test_there_and_back_changes_nothing(one: Migration, other: Migration) -> None:
    """What is renamed and renamed back gives every file back, byte for byte, but for what is told of it."""
    there = {path: made(path, text, one) for path, text in FILES.items()}
    back = {path: made(path, text, other) for path, text in there.items()}
    assert {path: re.sub(r"formerly: \[(sahilia|port-report)\]\n", "", text) for path, text in back.items()} == FILES
    assert there != FILES
