"""What is done grows with the catalogue and no faster, counted in steps and not in seconds."""

import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from fihrist.catalogue.loading import Loaded, assemble, load
from fihrist.checking.engine import diagnose
from fihrist.checking.evidence import lexicon
from fihrist.checking.judging import diagnostics, join, judge
from fihrist.model.schemas import Witness
from fihrist.reading.files import File
from tests.bench.copying import copies, model_document, texts

SIZES = (100, 200, 400)
SAMPLE = 15
"""So many records are judged in a catalogue of any size."""
CROWD = 16
"""So many more claims or statements stand in one record, on one passage, with each step."""
CROWDED = {
    "wrong figures": ("weapons/mawj-3", "range_km:", "- {{value: {{exact: {0}}}, passages: [port-report/mawj-range]}}"),
    "references": ("weapons/mig-29", "operator:", "- {{value: russia, passages: [khatami-visit/mig-29]}}"),
    "stages": ("transfers/marjan-7-to-sahilia", "stage:", "- {{value: done, passages: [port-report/mawj-range]}}"),
    "statements": ("sources/port-report", "statements:", "  - {{about: [nordal], topic: missiles, aspect: course}}"),
}
"""Where many of a kind may stand: the file, the line before them, and one of them with its number."""


def steps(work: Callable[[], object]) -> int:
    """How many lines and turns of loops some work takes."""
    count = 0

    def step(_frame: FrameType, event: str, _: Any) -> Any:
        nonlocal count
        count += event == "line"
        return step

    before = sys.gettrace()
    sys.settrace(step)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def growth(root: Path, number: int) -> tuple[int, int, int]:
    """How many records a catalogue has, the steps to gather all of it, and those to judge some records in it then."""
    witness = Witness.of(root / "schemas")
    loaded = [load(File(path, text.encode()), witness) for path, text in copies(texts(root), number)]
    named = {one.record.file for one in loaded if one.record and hasattr(one.record, "file")}
    files = {path: (root / model_document(path)).read_bytes() for path in named}
    catalogue = assemble(root, loaded, files=files)
    # Other words make the memory of what was read for another size go.
    lexicon.add({"none": {"size": [str(number)]}})
    # What one copy needs of texts and lists is known when the other is judged.
    one_copy, other = ([one for one in loaded if one.path.endswith(f"-{end}.yaml")][:SAMPLE] for end in ("c0", "c1"))

    def gathered() -> None:
        assert [*map(catalogue.leaves, catalogue.records.values())]
        judged(one_copy)
        join(catalogue)

    def judged(those: list[Loaded]) -> None:
        assert [[*judge(one, catalogue, (), is_whole=True)] for one in those]

    return len(loaded), steps(gathered), steps(lambda: judged(other))


def test_nothing_grows_faster_than_the_catalogue(small: Path) -> None:
    """What is gathered once takes as many steps a record in a large catalogue; what is judged in it is one record."""
    [*diagnose(small).diagnostics]  # Modules are imported.
    taken = [growth(small, number) for number in SIZES]
    less, more = ((b[1] - a[1]) / (b[0] - a[0]) for a, b in pairwise(taken))
    assert more < 1.012 * less, taken
    # What other tests have left in memory makes some steps' difference.
    judged = [steps for _, _, steps in taken]
    assert max(judged) < 1.001 * min(judged), taken


def crowd(root: Path, place: tuple[str, str, str], number: int) -> int:
    """The steps to judge all of a catalogue in which so many claims or statements stand in one place."""
    name, before, line = place
    lines = "\n".join(f"    {line.format(90_000 + at)}" for at in range(number))
    given = dict(texts(root))
    path = f"catalogue/{name}.yaml"
    assert f" {before}\n" in given[path]
    given[path] = given[path].replace(f" {before}\n", f" {before}\n{lines}\n", 1)
    witness = Witness.of(root / "schemas")
    loaded = [load(File(path, text.encode()), witness) for path, text in given.items()]
    assert all(one.record for one in loaded)
    catalogue = assemble(root, loaded)
    lexicon.add({"none": {"size": [str(number)]}})
    return steps(lambda: [*diagnostics(loaded, catalogue)])


@pytest.mark.parametrize("name", CROWDED)
def test_nothing_grows_faster_than_a_record(small: Path, name: str) -> None:
    """Each claim in a record, and each that rests on a passage, takes as many steps as the one before it."""
    [*diagnose(small).diagnostics]  # Modules are imported, and what texts and lists hold is known.
    taken = [crowd(small, CROWDED[name], number * CROWD) for number in (1, 3, 5)]
    less, more = (larger - smaller for smaller, larger in pairwise(taken))
    assert more < 1.012 * less, taken
