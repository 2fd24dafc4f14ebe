"""No published address ever leads nowhere."""

from pathlib import Path

from click.testing import CliRunner

from fihrist.addresses import FILE, Addresses, Moved, read
from fihrist.cli.main import group
from fihrist.edition import Edition
from fihrist.engine import Outcome
from fihrist.exports.moved import export
from fihrist.release import Release


def test_no_published_address_is_lost(root: Path, outcome: Outcome) -> None:
    """Each address that was ever published is that of a record, or says where the record went."""
    there = [f"{record.folder}/{record.id}" for record in outcome.catalogue.records.values()]
    published = read(root)
    assert (published.kept != (), published.lost(there)) == (True, ())


def test_an_old_address_leads_to_the_new_one(outcome: Outcome) -> None:
    """At the old address stand an answer and two pages that name the new one; an address in use is left alone."""
    moved = (Moved("weapons/old", "weapons/mig-29"), Moved("weapons/mig-29", "weapons/kilo"), Moved("events/x", "y/z"))
    files = dict(export(Release(outcome.catalogue, Edition("0", "d", moved=moved))))
    assert sorted(files) == ["api/v1/weapons/old.json", "ar/weapons/old.html", "weapons/old.html"]
    assert [name for name, data in files.items() if b"weapons/mig-29" not in data] == []


def test_lines_are_added_and_never_taken_away(tmp_path: Path) -> None:
    """What was published stays, what is new comes, what moved keeps its arrow."""
    known = Addresses(("weapons/a", "weapons/gone"), (Moved("weapons/b", "weapons/c"),))
    (tmp_path / FILE).write_text(known.text(["weapons/a", "weapons/c"]), "utf-8")
    assert read(tmp_path) == Addresses(("weapons/a", "weapons/c", "weapons/gone"), known.moved)
    assert read(tmp_path).lost(["weapons/a", "weapons/c"]) == ("weapons/gone",)


def test_the_command_tells_what_is_lost(tmp_path: Path, root: Path) -> None:
    """A lost address fails the command, with what to write."""
    (tmp_path / "catalogue").mkdir()
    (tmp_path / FILE).write_text("weapons/gone\n", "utf-8")
    done = CliRunner().invoke(group, ["--root", str(tmp_path), "addresses"])
    assert (done.exit_code, done.output.splitlines()[0]) == (
        1,
        "lost: weapons/gone; bring the record back, or write where it went: `weapons/gone -> folder/id`",
    )
