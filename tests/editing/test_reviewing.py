"""What is removed needs a reason: no record, field, passage, statement, document or word vanishes without a word."""

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import zip_longest
from pathlib import Path

import pytest

from fihrist.catalogue import Catalogue
from fihrist.catalogue.loading import catalogue_at
from fihrist.catalogue.parts import plain
from fihrist.checking.engine import diagnose
from fihrist.editing.reviewing import first, gone, reasons, remarks, told
from fihrist.model import Record
from fihrist.publishing.comparing import compare
from tests.small import change, fihrist

WEAPON, SOURCE = "catalogue/weapons/mawj-3.yaml", "catalogue/sources/port-report.yaml"
VISIT = "catalogue/sources/khatami-visit.yaml"


def without(catalogue: Catalogue, records: Mapping[str, Record]) -> tuple[str, ...]:
    """What is gone when these are all records."""
    paths = {id: catalogue.paths[id] for id in records}
    after = replace(catalogue, records=records, paths=paths, promised=frozenset(records))
    return gone(compare(catalogue, after), catalogue, after)


def emptied(record: Record, field: str, *, is_claimed: bool) -> Record:
    """A record in which a field holds nothing."""
    if not is_claimed:
        return record.model_copy(update={field: type(record).model_fields[field].get_default()})
    default = type(record.claims).model_fields[field].get_default()
    return record.model_copy(update={"claims": record.claims.model_copy(update={field: default})})


def filled(catalogue: Catalogue) -> Iterator[tuple[str, str, bool]]:
    """The fields that any record of a kind has filled, by kind, and whether they are claimed."""
    found = set[tuple[str, str, bool]]()
    for record in catalogue.records.values():
        has = plain(record)
        found |= {(record.folder, field, True) for field in has.get("claims", {})}
        own = type(record).model_fields
        found |= {(record.folder, f, False) for f in has.keys() - {"claims"} if has[f] and not own[f].is_required()}
    return iter(sorted(found))


@pytest.fixture(scope="module", params=["small", "real"])
def whole(request: pytest.FixtureRequest, small: Path, more: Path) -> Catalogue:
    """The tests' own catalogue, and the real one."""
    return catalogue_at(small if request.param == "small" else more)


def test_no_record_vanishes_without_a_word(whole: Catalogue) -> None:
    """Whichever record goes, its id is asked for, and so are those by which it was called."""
    silent = []
    for id, record in whole.records.items():
        rest = {other: one for other, one in whole.records.items() if other != id}
        if not {id, *record.formerly} <= set(without(whole, rest)):
            silent.append(id)
    assert silent == []


def test_no_field_vanishes_without_a_word(whole: Catalogue) -> None:
    """Whichever field is emptied in all records of a kind, it is asked for in each that had it."""
    silent = []
    for folder, field, is_claimed in filled(whole):
        if field in ("unknown", "set_aside"):  # what takes their place has checks of its own: S201, C101
            continue
        own = {id: one for id, one in whole.records.items() if one.folder == folder}
        rest = {id: emptied(one, field, is_claimed=is_claimed) for id, one in own.items()}
        lost = {id for id, one in own.items() if plain(rest[id]) != plain(one)}
        names = without(whole, {**whole.records, **rest})
        if not lost or not lost <= {name.partition("/")[0] for name in names}:
            silent.append((folder, field))
    assert silent == []


def test_no_passage_vanishes_without_a_word(catalogue: Catalogue) -> None:
    """Whichever passage goes, and whichever statement, it is asked for by the name of the passage.

    Of each source one goes at a time.
    """
    silent = set[str]()
    for row in zip_longest(*([(one, key) for key in one.passages] for one in catalogue.sources.values())):
        kept, mute, named = dict[str, Record](), dict[str, Record](), set[str]()
        for source, key in filter(None, row):
            others = {other: one for other, one in source.passages.items() if other != key}
            kept[source.id] = source.model_copy(update={"passages": others})
            if source.passages[key].statements:
                bare = source.passages[key].model_copy(update={"statements": ()})
                mute[source.id] = source.model_copy(update={"passages": {**source.passages, key: bare}})
                named.add(f"{source.id}/{key}")
        silent |= named - {*without(catalogue, catalogue.records | mute)}
        silent |= {f"{source.id}/{key}" for source, key in filter(None, row)} - {
            *without(catalogue, catalogue.records | kept)
        }
    assert silent == set()


REMOVALS = [
    (WEAPON, "  warhead_mass_kg:\n    - {value: {about: 250}, passages: [port-report/mawj-warhead]}\n", "",
     "mawj-3/warhead_mass_kg"),
    (SOURCE, "published-in-august:", "in-august:", None),
    (WEAPON, "about: 250", "about: 260", None),
    ("catalogue/words/stage.yaml", "[سلم, استلم]", "[سلم]", "words/stage/delivered"),
    ("catalogue/officials/klein.yaml", "formerly: [minister-klein]\n", "", "klein/formerly, minister-klein"),
    ("catalogue/officials/klein.yaml", "[minister-klein]", "[klein-of-nordal]", "minister-klein"),
    (VISIT, ", denied: [moscow-denies], scope: unclear", "", "khatami-visit/direct-contribution/denied"),
    (VISIT, "denied: [moscow-denies], scope: unclear", "unconfirmed: [moscow-denies]", None),
    (SOURCE, "    said_by: [ports-newspaper]\n", "", "port-report/missiles-may-come/said_by"),
    (SOURCE, "    said_by: [ports-newspaper]\n", "    said_by: [nordal]\n", None),
]  # fmt: skip


@pytest.mark.parametrize(("path", "old", "new", "names"), REMOVALS)
def test_what_is_removed_is_asked_for(path: str, old: str, new: str, names: str | None, root: Path) -> None:
    """Each removal is named once, and the line that is asked for, with a reason, ends the asking."""
    (root / "catalogue/words").mkdir(exist_ok=True)
    (root / "catalogue/words/stage.yaml").write_text("delivered: [سلم, استلم]\n", "utf-8")
    change(root, "catalogue/officials/klein.yaml", "id: klein\n", "id: klein\nformerly: [minister-klein]\n")
    before = catalogue_at(root)
    change(root, path, old, new)
    after = catalogue_at(root)
    found = gone(compare(before, after), before, after)
    assert ", ".join(found) == (names or "")
    for line in told(found, {}):
        asked = line.partition("“")[2].partition("”")[0]
        assert reasons(asked) == {}
        given = reasons(f"- {asked.replace('…', 'they are wrong')}\r\n")
        assert {*found} >= {*given} == {name for name in found if name in asked}


def test_a_document_does_not_vanish(root: Path) -> None:
    """A document that goes is asked for, alone or with its record; another name for it is none."""
    before = catalogue_at(root)
    change(root, SOURCE, "seeds/port-report.txt", "seeds/port.txt")
    (root / "seeds/port-report.txt").rename(root / "seeds/port.txt")
    after = catalogue_at(root)
    assert gone(compare(before, after), before, after) == ()
    (root / "seeds/port.txt").unlink()
    assert gone((), after, catalogue_at(root)) == ("seeds/port.txt",)
    (root / SOURCE).unlink()
    last = catalogue_at(root)
    assert {"port-report", "seeds/port.txt"} <= set(gone(compare(after, last), after, last))


@pytest.mark.parametrize(
    ("path", "old", "new", "line"),
    [
        (VISIT, "about: [missile-help-to-iran, shahab-4]", "about: [shahab-4]",
         "khatami-visit: direct-contribution is no more about missile-help-to-iran"),
        (SOURCE, "    mode: possible\n", "", "port-report: missiles-may-come is no more marked as possible"),
        (SOURCE, "said_by: [ports-newspaper]", "said_by: [nordal]",
         "port-report: missiles-may-come was said by ports-newspaper, and now by nordal"),
        ("catalogue/officials/putin.yaml", "[بوتين]", "[فلاديمير]", "putin: aliases no more has بوتين"),
    ],
)  # fmt: skip
def test_what_is_weakened_comes_first(path: str, old: str, new: str, line: str, root: Path) -> None:
    """Who speaks, how surely, of whom, and by which names one finds it are in the place of others: told, not asked."""
    before = catalogue_at(root)
    change(root, path, old, new)
    after = catalogue_at(root)
    changes = compare(before, after)
    assert [*first(changes, before, after)] == [line]
    assert gone(changes, before, after) == ()


@pytest.mark.parametrize(
    ("line", "given"),
    [
        ("removed: mawj-3 because it is Mawj-4", {"mawj-3": "it is Mawj-4"}),
        ("- Removed: `a/b`, c/d because of this", {"a/b": "of this", "c/d": "of this"}),
        ("حذف: a، b لأنها مكررة", {"a": "مكررة", "b": "مكررة"}),
        ("removed: a because …", {}),
        ("removed: because of this", {}),
        ("I have not removed: a because of this", {}),
    ],
)
def test_a_reason_is_a_line(line: str, given: Mapping[str, str]) -> None:
    """A line in either language names what is removed and why; without words for the reason it is none."""
    assert reasons(f"What I did:\r\n{line}\r\n") == given


def test_a_difference_fails_for_what_has_no_reason(root: Path, tmp_path: Path) -> None:
    """It ends with 1 and says first what is wanting; with the reason it ends with 0 and shows the reason first."""
    before = tmp_path / "before"
    before.mkdir()
    for folder in ("catalogue", "seeds"):
        shutil.copytree(root / folder, before / folder)
    (root / "catalogue/places/pearl-harbour.yaml").unlink()
    said = tmp_path / "said.md"
    said.write_text("Tidied up.\n", "utf-8")
    done = fihrist("diff", "before", ".", "--reasons", str(said), cwd=root)
    assert done.returncode == 1
    assert done.stdout.startswith("! no reason given; write “removed: pearl-harbour because …”\n")
    said.write_text("removed: pearl-harbour because no document names it\n", "utf-8")
    done = fihrist("diff", "before", ".", "--reasons", str(said), "--format", "markdown", cwd=root)
    assert done.returncode == 0
    assert done.stdout.startswith("- ⚠️ removed: pearl-harbour because no document names it\n")


def test_a_remark_has_its_cure(root: Path) -> None:
    """Who reads a proposal in the browser sees a line that is in no canonical form as it is to be written."""
    line = "{value: {min: 300, max: 500}, passages: [port-report/mawj-range]}"
    change(root, WEAPON, line, "{passages: [port-report/mawj-range], value: {min: 300, max: 500}}")
    (remark,) = remarks(diagnose(root, only=frozenset({WEAPON})).diagnostics)["mawj-3"]
    assert remark.startswith("error Y301 in line 8: this is not in canonical form; ")
    assert f"write `- {line}`" in remark
