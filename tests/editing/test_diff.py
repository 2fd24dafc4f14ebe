"""A difference names each change, with the words that it rests on."""

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fihrist.catalogue import Catalogue
from fihrist.catalogue.loading import catalogue_at
from fihrist.editing.diff import as_markdown, as_text
from fihrist.editing.edits import apply
from fihrist.editing.migration import rename
from fihrist.publishing.comparing import Change, compare, facts
from fihrist.reading import read
from tests import small
from tests.many import many

SOURCE, WEAPON = "catalogue/sources/port-report.yaml", "catalogue/weapons/mawj-3.yaml"
CLAIM = "    - {value: {about: 250}, passages: [port-report/mawj-warhead]}\n"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small catalogue that tests change and put back."""
    return small.make(tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="module")
def before(root: Path) -> Catalogue:
    """The catalogue before any change."""
    return catalogue_at(root)


def changed(root: Path, before: Catalogue, path: str, old: str, new: str) -> tuple[Change, ...]:
    """The changes when one text takes the place of another in a file, which is put back."""
    with small.changed(root, path, old, new):
        return compare(before, catalogue_at(root))


CHANGES = [
    pytest.param(WEAPON, "about: 250", "about: 260", ("claim", "changed", "warhead_mass_kg", ("value",)), id="value"),
    pytest.param(WEAPON, "mawj-warhead]}", "mawj-warhead], mode: estimated}",
                 ("claim", "changed", "warhead_mass_kg", ("mode",)), id="mode"),
    pytest.param(WEAPON, "mawj-warhead]", "mawj-warhead, port-report/mawj-range]",
                 ("claim", "changed", "warhead_mass_kg", ("passages",)), id="support"),
    pytest.param(WEAPON, "mawj-warhead]}", "mawj-warhead], denied: [port-report/nordal-denies]}",
                 ("claim", "changed", "warhead_mass_kg", ("denied",)), id="denial"),
    pytest.param(WEAPON, "mawj-warhead]}", "mawj-warhead], unconfirmed: [port-report/nordal-denies]}",
                 ("claim", "changed", "warhead_mass_kg", ("unconfirmed",)), id="what is left open"),
    pytest.param(WEAPON, CLAIM, f"{CLAIM}{CLAIM.replace('250', '300')}",
                 ("claim", "added", "warhead_mass_kg", ()), id="a second value"),
    pytest.param(WEAPON, f"  warhead_mass_kg:\n{CLAIM}", "", ("claim", "removed", "warhead_mass_kg", ()), id="none"),
    pytest.param(WEAPON, "en: Mawj-3", "en: Mawj 3", ("envelope", "changed", "name", ("en",)), id="name"),
    pytest.param(WEAPON, "claims:", "note: {en: a note, ar: ملاحظة}\nclaims:", ("envelope", "added", "note", ()),
                 id="note"),
    pytest.param(SOURCE, "title: {why: not-in-source}", "title: {why: not-in-source, passage: klein-visits}",
                 ("unknown", "changed", "title", ("passage",)), id="gap"),
    pytest.param(SOURCE, "weighs about 250 kg", "weighs some 250 kg", ("passage", "changed", "mawj-warhead", ("en",)),
                 id="translation"),
    pytest.param(SOURCE, "said_by: [nordal]", "said_by: [nordal, klein]",
                 ("passage", "changed", "nordal-denies", ("said_by",)), id="voice"),
    pytest.param(SOURCE, "aspect: limit", "aspect: state", ("statement", "changed", "no-part-in-space", ("aspect",)),
                 id="statement"),
    pytest.param(SOURCE, "why: rhetoric", "why: opinion", ("set_aside", "changed", "", ("why",)), id="set aside"),
    pytest.param(SOURCE, "published-in-august", "in-august", None, id="only the key of a passage"),
]  # fmt: skip


def parts(state: Catalogue) -> Counter[str]:
    """Every part of every record, as JSON."""
    every = ((id, fact.sort, fact.own) for id, record in state.records.items() for fact in facts(record, state))
    return Counter(json.dumps(part, sort_keys=True) for part in every)


def patched(state: Catalogue, found: Iterable[Change]) -> Counter[str]:
    """The parts of a state after changes, in which no record was added or removed."""
    made = parts(state)
    for change in found:
        for fact, by in ((change.before, -1), (change.after, 1)):
            if fact and change.sort != "allowance":
                made[json.dumps((change.record, fact.sort, fact.own), sort_keys=True)] += by
    return +made


@pytest.mark.parametrize(("path", "old", "new", "told"), CHANGES)
def test_one_thing_altered_is_one_change(
    path: str, old: str, new: str, told: Any, root: Path, before: Catalogue
) -> None:
    """What is altered is told once, with its field or passage and the keys that differ; as a patch it makes the later
    state of the earlier, but where a thing is only called otherwise."""
    with small.changed(root, path, old, new):
        after = catalogue_at(root)
    found = compare(before, after)
    assert [(c.sort, c.what, c.part, c.keys) for c in found] == ([told] if told else [])
    assert (patched(before, found) == parts(after)) == bool(told)


def test_a_change_is_told_with_its_words(root: Path, before: Catalogue) -> None:
    """What gains a passage is told with the passage, its voice, its translation and its sentence."""
    found = changed(root, before, WEAPON, "mawj-warhead]", "mawj-warhead, port-report/missiles-may-come]")
    assert (
        as_text(found)
        == """\
mawj-3
  warhead_mass_kg: value changed (passages)
      about 250
        said by haddad (port-report/mawj-warhead)
          “and that its warhead weighs about 250 kg”
          وأضاف الحداد أن مدى صاروخ "موج - 3" يتراوح بين 300 كلم و500 كلم، ⟦وأن رأسه الحربي يزن نحو 250 كلغ⟧.
    +   held possible by ports-newspaper (port-report/missiles-may-come)
    +     “And the Ports Newspaper reported that Nordal may send to Sahilia 12 missiles of the type "Mawj-3"”
    +     ⟦وذكرت صحيفة الموانئ أن نوردال قد ترسل إلى ساحليا 12 صاروخاً من طراز "موج - 3"⟧.
"""
    )


def test_a_new_record_is_shown_whole(root: Path, before: Catalogue) -> None:
    """All that a new record says stands in the difference, and a record that is gone is told by its name."""
    without = Catalogue({id: one for id, one in before.records.items() if id != "mawj-3"}, before.files, before.paths)
    (new,), (gone,) = compare(without, before), compare(before, without)
    assert (new.sort, new.what, gone.what) == ("record", "added", "removed")
    told = as_text((new,))
    words = ("300 to 500", "about 250", "said by haddad", "وأن رأسه الحربي يزن نحو 250 كلغ")
    assert [part in told for part in words] == [True] * 4
    assert as_text((gone,)) == "mawj-3\n  record removed\n    - Mawj-3\n"


@pytest.mark.parametrize("wrong", [("{about: 250}", "{about: 250"), ("category:", "kategory:")])
def test_a_record_that_cannot_be_read_is_not_gone(wrong: tuple[str, str], root: Path, before: Catalogue) -> None:
    """A typing slip is told as one, and what comes back is shown."""
    (change,) = changed(root, before, WEAPON, *wrong)
    assert as_text((change,)) == "mawj-3\n  record cannot be read, see the check\n"


def test_allowances_that_come_and_go_are_told(root: Path, before: Catalogue) -> None:
    """An excuse is shown to the reviewer with its reason, wherever other lines have moved."""
    with small.changed(root, WEAPON, CLAIM, CLAIM.replace("\n", "  # allow V303: the unit stands before\n")):
        after = catalogue_at(root)
    told = "mawj-3\n  claims.warhead_mass_kg: allowance {}\n    {} V303: the unit stands before\n"
    assert as_text(compare(before, after)) == told.format("added", "+")
    assert as_text(compare(after, before)) == told.format("removed", "-")


@pytest.mark.parametrize(
    ("migration", "told"),
    [
        (rename("sahilia", "coast"), [("coast", "record", "renamed"), ("coast", "envelope", "added")]),
        (rename("port-report", "port"), [("port", "record", "renamed"), ("port", "envelope", "added")]),
        (rename("port-report/mawj-range", "range"), []),
    ],
)
def test_a_renaming_is_no_change_of_what_is_said(migration: Any, told: Any, tmp_path: Path, before: Catalogue) -> None:
    """However many files name it, a new name is told once."""
    root = small.make(tmp_path)
    for path in sorted((root / "catalogue").rglob("*.yaml")):
        name = path.relative_to(root).as_posix()
        document, _ = read(name, path.read_bytes())
        assert document
        made = apply(document.text, migration(document))
        path.unlink()
        if "id: coast\n" in made or "id: port\n" in made:
            path = path.with_name("coast.yaml" if "id: coast\n" in made else "port.yaml")
        path.write_text(made, "utf-8")
    assert [(c.record, c.sort, c.what) for c in compare(before, catalogue_at(root))] == told


@many(20)
@given(data=st.data())
def test_there_are_changes_just_where_records_differ(data: st.DataObject, root: Path, before: Catalogue) -> None:
    """Whatever line of a record goes, something is told if and only if the record says something else."""
    path = data.draw(st.sampled_from(sorted(before.paths.values())))
    lines = (root / path).read_text("utf-8").splitlines(keepends=True)
    at = data.draw(st.integers(1, len(lines) - 1))
    with small.changed(root, path, "".join(lines), "".join(lines[:at] + lines[at + 1 :])):
        after = catalogue_at(root)
    found = compare(before, after)
    same = {id: list(facts(record, before)) for id, record in before.records.items()} == {
        id: list(facts(record, after)) for id, record in after.records.items()
    }
    assert bool(found) != same


def test_what_is_only_written_in_another_way_has_not_changed(root: Path, before: Catalogue) -> None:
    """Neither the form of a file nor an unchanged catalogue is a difference."""
    assert changed(root, before, WEAPON, "{about: 250}, passages", '{"about":   250}, "passages"') == ()
    assert (as_text(()), as_markdown(())) == ("nothing changed\n", "Nothing changed.\n")


def test_no_value_is_markup(root: Path, before: Catalogue) -> None:
    """In the comment of a pull request a value is shown as it is and starts no tag, link or code; passages are bold."""
    told = as_markdown(changed(root, before, SOURCE, "weighs about 250 kg", "weighs <b>[x](y)`z`"))
    assert r"\<b\>\[x\](y)\`z\`" in told
    assert told.startswith("<details><summary><code>port-report</code>: 1 change</summary>\n\n- mawj-warhead: passage")


def test_a_comment_has_room(root: Path, before: Catalogue) -> None:
    """What does not fit into a comment is counted."""
    change = changed(root, before, WEAPON, "about: 250", "about: 260")[0]
    many = [Change(f"r{n:04}", *(getattr(change, name) for name in Change.__slots__[1:])) for n in range(400)]
    told = as_markdown(many)
    assert len(told.encode()) < 65_536
    shown = told.count("<details>")
    assert told.endswith(f"\n{400 - shown} more records do not fit in here; `fihrist diff` shows them.\n")
