"""Marks without ink in a document are told at its source, and are no fault in what is copied from it."""

from hashlib import sha256
from pathlib import Path

import pytest

from fihrist.catalogue.formatting import formatted
from fihrist.checking.engine import diagnose
from tests.small import change

RECORD, SEED = "catalogue/sources/port-report.yaml", "seeds/port-report.txt"
TYPED = "وأن رأسه الحربي يزن نحو 250 كلغ"
MARKS = ["\u200f", "\u061c", "\u202b", "\u200b", "\u2060", "\u200c", "\u00ad", "\uf0b7"]


def marked(text: str, mark: str) -> str:
    """A text with a mark before, inside and behind its number."""
    return text.replace("250", f"{mark}2{mark}50{mark}")


def put_in_document(root: Path, mark: str) -> None:
    """Puts a mark into the document and its SHA-256 into the record."""
    before = change(root, SEED, TYPED, marked(TYPED, mark))
    old, new = (sha256(data).hexdigest() for data in (before.encode(), (root / SEED).read_bytes()))
    change(root, RECORD, old, new)


def told(root: Path) -> list[tuple[str, str, str]]:
    """The code, level and path of each diagnostic."""
    return [(one.code, one.level, one.path) for one in diagnose(root).diagnostics]


@pytest.mark.parametrize("mark", MARKS, ids=lambda mark: f"{ord(mark):04X}")
def test_a_passage_may_be_copied_or_typed(mark: str, root: Path) -> None:
    """With marks in the document a passage is clean with and without them; the source has one doubt."""
    put_in_document(root, mark)
    assert told(root) == [("T109", "doubt", RECORD)]
    change(root, RECORD, TYPED, marked(TYPED, mark))
    assert told(root) == [("T109", "doubt", RECORD)]
    text = (root / RECORD).read_text("utf-8")
    assert marked(TYPED, mark) in (formatted(RECORD, text) or "")


def test_a_control_character_is_typed_only(root: Path) -> None:
    """A control character of the document is passed over too; in a record it stays a fault."""
    put_in_document(root, "\x02")
    assert told(root) == [("T109", "doubt", RECORD)]
    change(root, RECORD, TYPED, marked(TYPED, "\x02"))
    assert ("T102", "error", RECORD) in told(root)


@pytest.mark.parametrize(("mark", "code"), [("\u200f", "T103"), ("\u200c", "T104"), ("\uf0b7", "T107")])
def test_elsewhere_a_mark_is_a_fault(mark: str, code: str, root: Path) -> None:
    """In the editors' own words, each mark is an error, however many copied ones stand before it."""
    many = "".join(f"{char}{mark}" for char in TYPED)
    change(root, RECORD, TYPED, many)
    change(root, RECORD, "weighs about", f"weighs{mark} about")
    assert [(c, level) for c, level, _ in told(root) if c == code] == [(code, "error")]
