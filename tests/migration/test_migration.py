"""Renaming an id everywhere it stands."""

from collections.abc import Iterator
from pathlib import Path

from tests.tiny import ROOT

from fihrist.text.edits import apply
from fihrist.checking.engine import Outcome
from fihrist.editing.migration import rename_id
from fihrist.reading import read

TEXT = """\
id: mig-29  # the record
quotes:
  mig-29: {source: mig-29, text: mig-29, en: mig-29}
claims:
  category:
    - {value: tank, quote: mig-29}  # tank
  derived_from:
    - {value: {weapon: mig-29, relation: copy}, said_by: [mig-29], varies_with: category, quote: mig-29}
  operator:
    - {denies: mig-29/claim, said_by: [x], quote: mig-29}
unknown:
  category: {why: not-in-source}
"""
AFTER = (
    TEXT.replace("id: mig-29", "id: n")
    .replace("source: mig-29", "source: n")
    .replace("weapon: mig-29", "weapon: n")
    .replace("[mig-29]", "[n]")
    .replace("mig-29/claim", "n/claim")
)


def test_an_id_is_changed_where_it_means_the_record() -> None:
    """References change; words, keys and comments that look the same stay."""
    document, _ = read("catalogue/weapons/mig-29.yaml", TEXT.encode())
    assert document
    assert apply(TEXT, rename_id("mig-29", "n")(document)) == AFTER


def renamed(old: str, new: str) -> Iterator[tuple[str, str]]:
    """Each file of the catalogue with its text after a renaming."""
    for path in sorted((ROOT / "catalogue").rglob("*.yaml")):
        name, text = path.relative_to(ROOT).as_posix(), path.read_text("utf-8")
        document, _ = read(name, text.encode())
        assert document
        yield name, apply(text, rename_id(old, new)(document))


def test_renaming_there_and_back_changes_nothing(outcome: Outcome) -> None:
    """An id that is renamed and renamed back gives every file back, byte for byte."""
    for path, text in renamed("iran", "iran-renamed"):
        document, _ = read(path, text.encode())
        assert document
        assert apply(text, rename_id("iran-renamed", "iran")(document)) == Path(ROOT / path).read_text("utf-8")
        assert "value: iran," not in text
