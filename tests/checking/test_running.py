"""Whoever judges, and in whatever order, what is found is the same, and so is what is kept."""

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from multiprocessing import get_context
from multiprocessing.context import BaseContext
from pathlib import Path
from random import Random
from typing import Any

import pytest

from fihrist.checking import running
from fihrist.checking.engine import diagnose
from fihrist.checking.reports import render
from fihrist.checking.running import OtherCode, _by_same_code
from fihrist.checking.store import Store
from tests.small import change, fihrist


class Shuffled(Executor):
    """An executor that does what it is given in random order, and notes of what."""

    def __init__(self) -> None:
        self.given: list[Any] = []

    def map(self, fn: Callable[..., Any], *iterables: Iterable[Any], **_: Any) -> Iterator[Any]:
        """What a function gives for each of some things, in the order of the things."""
        items = [*zip(*iterables, strict=True)]
        self.given += [one for (shard,) in items for one in shard]
        order = Random(len(items)).sample(range(len(items)), len(items))
        done = {at: fn(*items[at]) for at in order}
        return (done[at] for at in range(len(items)))


@contextmanager
def dask() -> Iterator[Executor]:
    """Two workers of a Dask cluster on this machine alone."""
    from distributed import Client, LocalCluster

    options = {"n_workers": 2, "threads_per_worker": 1, "host": "127.0.0.1", "dashboard_address": None}
    with LocalCluster(**options) as cluster, Client(cluster) as client, client.get_executor() as executor:
        yield executor


EXECUTORS: dict[str, Callable[[], AbstractContextManager[Executor]]] = {
    "two processes": lambda: ProcessPoolExecutor(2, mp_context=get_context("spawn")),
    "random order": Shuffled,
    "dask": dask,
}


@pytest.mark.parametrize("name", EXECUTORS)
@pytest.mark.filterwarnings("ignore")
def test_the_same_whoever_judges(name: str, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Diagnostics and stubs are the same bytes from this process, others or a cluster, and can be kept."""
    change(root, "catalogue/weapons/mawj-3.yaml", "name: {en: ", "name: {en: New ")
    (root / "catalogue/weapons/mig-29.yaml").write_text("id: mig-29\nname: 3\n", "utf-8")
    found, kept = [], []
    with EXECUTORS[name]() as executor:
        for number, who in enumerate((None, executor)):
            monkeypatch.setenv("FIHRIST_CACHE", str(tmp_path / str(number)))
            outcome = diagnose(root, store=Store(root), executor=who)
            found.append("".join(render("json", outcome.diagnostics)))
            kept.append({path.name: path.read_bytes() for path in (tmp_path / str(number)).glob("*.stubs")})
            assert diagnose(root, store=Store(root)) == diagnose(root)
    assert found[0] == found[1] != ""
    assert kept[0] == kept[1] != {}


def test_much_is_shared_out_and_little_is_done_here(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An executor that is given gets each file to load and each to judge; one is started where that is worth it."""
    files, whole, started = len([*root.glob("catalogue/*/*")]), diagnose(root), list[Shuffled]()
    given = Shuffled()
    assert diagnose(root, executor=given) == whole
    assert len(given.given) == 2 * files

    def start(mp_context: BaseContext) -> Shuffled:
        assert mp_context.get_start_method() == "spawn"
        started.append(Shuffled())
        return started[-1]

    monkeypatch.setattr("concurrent.futures.ProcessPoolExecutor", start)
    much = sum(path.stat().st_size for path in root.glob("catalogue/*/*"))
    for enough, processors, count in ((much + 1, 2, 0), (much, 1, 0), (much, None, 0), (much, 2, 2)):
        monkeypatch.setattr(running, "ENOUGH", enough)
        monkeypatch.setattr(os, "cpu_count", lambda processors=processors: processors)
        assert diagnose(root) == whole
        assert [len(one.given) for one in started] == [files] * count


def test_a_worker_of_another_version_judges_nothing() -> None:
    """What other code finds is not taken for ours."""
    with pytest.raises(OtherCode, match="another version of fihrist"):
        _by_same_code("other", list, ())


def test_a_scheduler_that_does_not_answer(root: Path) -> None:
    """A cluster that is not there is told in a line."""
    done = fihrist("check", "--scheduler", "tcp://127.0.0.1:9", cwd=root)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("Error: no scheduler answers at tcp://127.0.0.1:9")
