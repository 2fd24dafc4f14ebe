"""Whatever the system refuses, and wherever a run is killed: files are old or new, and the next run clears up."""

import errno
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from fihrist.catalogue.writing import STAGED
from fihrist.model.schemas import export
from tests import faults, small
from tests.faults import Tree, injected, tree
from tests.many import TIMES
from tests.small import Done, fihrist

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="processes are copied, and modes are told")

WEAPON, OFFICIAL = "catalogue/weapons/mawj-3.yaml", "catalogue/officials/haddad.yaml"
TRANSFER = "catalogue/transfers/mawj-3-to-sahilia.yaml"
KEPT = (WEAPON, OFFICIAL, TRANSFER, "catalogue/sources/port-report.yaml")
NEWS = 'قال الحداد إن مدى صاروخ "موج - 3" يبلغ 450 كلم.\n'
COMMANDS = {
    "new": ("new", "weapon", "su-35"),
    "new in a new folder": ("new", "place", "port"),
    "add-source": ("add-source", "more.txt"),
    "draft a passage": ("draft", "news", "--sentence", "1"),
    "draft a record": ("draft", "news", "--sentence", "1", "--kind", "event", "--id", "story"),
    "draft into a record": ("draft", "news", "--sentence", "1", "--into", "mawj-3"),
    "format": ("format",),
    "check --fix": ("check", "--fix"),
    "schemas": ("schemas",),
    "rename": ("rename", "mawj-3", "mawj-4"),
    "rename a passage": ("rename", "port-report/mawj-range", "range"),
}


@dataclass(frozen=True)
class Case:
    """A command in a folder of which there is a copy, with what it does there without a fault."""

    args: tuple[str, ...]
    root: Path
    kept: Path
    before: Tree
    after: Tree
    calls: list[str]

    def run(self, fault: faults.Fault = faults.none) -> Done:
        """One run of the command in a folder as it was before."""
        shutil.rmtree(self.root)
        shutil.copytree(self.kept, self.root, symlinks=True)
        with injected(fault):
            return fihrist(*self.args, cwd=self.root)

    def each(self, *, last: bool) -> list[int]:
        """The numbers of calls that differ: of those of a kind from one place of the program, the first or the last.

        What a run keeps for the next one is refused to one command alone. In a long run every call is tried.
        """
        numbered = [*enumerate(self.calls, 1)]
        if TIMES > 1:
            return [number for number, _ in numbered]
        its_own = [(number, call) for number, call in numbered if " keep:" not in call or self.args[0] == "new"]
        return sorted({call: number for number, call in (its_own if last else reversed(its_own))}.values())

    def now(self) -> Tree:
        """Every file, without what is staged."""
        return {name: found for name, found in tree(self.root).items() if STAGED not in name}


@pytest.fixture(scope="module", autouse=True)
def derived() -> Iterator[None]:
    """What the models give is the same in every run, and takes a while."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("fihrist.cli.commands.schemas.export", cache(lambda: tuple(export())))
        yield


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A catalogue with something to do for every command, among it a file that others may write and a link."""
    root = small.make(tmp_path_factory.mktemp("kept"))
    for path in (root / "catalogue").rglob("*.yaml"):
        if path.relative_to(root).as_posix() not in KEPT:
            path.unlink()
    for folder in (root / "catalogue").iterdir():
        if not any(folder.iterdir()):
            folder.rmdir()
    (root / "news.txt").write_text(NEWS, "utf-8")
    fihrist("add-source", "news.txt", cwd=root)
    (root / "more.txt").write_text(f"{NEWS}{NEWS}", "utf-8")
    small.change(root, WEAPON, "id: mawj-3", 'id: "mawj-3"')
    small.change(root, OFFICIAL, "id: haddad", "id: 'haddad'")
    (root / WEAPON).chmod(0o664)
    (root / OFFICIAL).rename(root / "haddad.yaml").chmod(0o640)
    (root / OFFICIAL).symlink_to("../../haddad.yaml")
    (root / "schemas/weapon.schema.json").write_text("{}", "utf-8")
    (root / "schemas/gone.schema.json").write_text("{}", "utf-8")
    (root / "schemas/event.schema.json").unlink()
    return root


@pytest.fixture(scope="module", params=COMMANDS.values(), ids=list(COMMANDS))
def case(request: pytest.FixtureRequest, kept: Path, tmp_path_factory: pytest.TempPathFactory) -> Case:
    """Each command that writes, run once without a fault."""
    root = tmp_path_factory.mktemp("run") / "root"
    shutil.copytree(kept, root, symlinks=True)
    with injected(faults.none) as calls:
        done = fihrist(*request.param, cwd=root)
    assert "Error" not in done.stderr, done.stderr
    made = Case(request.param, root, kept, tree(kept), tree(root), calls)
    assert made.now() == made.after != made.before
    return made


def both(case: Case, name: str) -> tuple[object, object]:
    return case.before.get(name), case.after.get(name)


def test_a_run_keeps_modes_and_links(case: Case) -> None:
    """What was a link is one still, and a file that is there before and after has the rights that it had."""
    there = case.before.keys() & case.after.keys()
    assert {name: case.after[name][0] for name in there} == {name: case.before[name][0] for name in there}
    assert case.after[OFFICIAL] == case.before[OFFICIAL]
    if (moved := "catalogue/weapons/mawj-4.yaml") in case.after:
        assert case.after[moved][0] == case.before[WEAPON][0]


FULL = OSError(errno.ENOSPC, "no space")
REFUSALS = [OSError(code, "refused") for code in (errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS, errno.EDQUOT)]


def test_one_refusal_leaves_all_old_or_all_new(case: Case) -> None:
    """Where one call is refused nothing was written, a line says why, and nothing is left; or all was written."""
    for at in case.each(last=True):
        for error in REFUSALS if TIMES > 1 else REFUSALS[at % len(REFUSALS) :][:1]:
            done = case.run(faults.once(at, error))
            told = [line for line in done.stderr.splitlines() if line.startswith("Error: ")]
            assert (done.returncode, len(told)) == ((2, 1) if case.now() == case.before else (done.returncode, 0)), at
            assert case.now() in (case.before, case.after), at


HARDER: dict[str, Callable[[int], list[faults.Fault]]] = {
    "all refused": lambda at: [faults.from_then_on(at, FULL)],
    "killed": lambda at: [faults.killed(at)],
}
if TIMES > 1:
    HARDER["two refused"] = lambda at: [faults.both(faults.once(at, FULL), faults.once(at + n, FULL)) for n in NEXT]
    HARDER["refused, then killed"] = lambda at: [
        faults.both(faults.once(at, FULL), faults.killed(at + n)) for n in NEXT
    ]
NEXT = (1, 2, 4, 8)


@pytest.mark.parametrize("name", HARDER)
def test_no_file_is_torn_and_the_next_run_ends_well(case: Case, name: str) -> None:
    """Each file is wholly old or wholly new, and a second run does what is left to do and clears up."""
    for at in case.each(last=name == "killed"):
        for fault in HARDER[name](at):
            if "killed" in name:
                faults.in_a_child(lambda fault=fault: case.run(fault))  # type: ignore[misc]
            else:
                case.run(fault)
            now = case.now()
            odd = [path for path in now.keys() | case.before.keys() if now.get(path) not in both(case, path)]
            assert odd == [], at
            again = fihrist(*case.args, cwd=case.root)
            assert again.returncode in (0, 1, 2), at
            left = tree(case.root)
            assert [path for path in left if STAGED in path] == [], at
            if case.args[0] != "draft":
                assert left == case.after, at
