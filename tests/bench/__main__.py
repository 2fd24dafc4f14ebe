"""The bench: how long commands take beside a peer, each a ratio of medians in one run on this machine."""

import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from tests.bench.copying import make

TIMES = int(os.environ.get("TIMES", "5"))
SIZES = [int(number) for number in os.environ.get("RECORDS", "3000,10000,30000").split(",")]
"""So many records have the catalogues by which growth is measured."""
FIHRIST = (sys.executable, "-m", "fihrist")
PEER = (str(Path(sys.executable).with_name("check-jsonschema")),)
"""Judges shape alone, by the published schemas."""
WORDS = "expectation:\n  words: [زار/يزور]\n"
PLAIN = "{site_name: Plain, theme: material, plugins: [], nav: [index.md], not_in_nav: '*/*/*'}"
MATERIAL = (sys.executable, "-m", "mkdocs", "build", "--quiet")
"""A site of the theme alone, with all its pages but one outside the menu."""
Row = tuple[str, float]


def cpu(command: tuple[str, ...], root: Path, *, times: int = TIMES, before: Callable[[int], object] = id) -> float:
    """The median of the seconds of the processor that a command takes, with all that it starts."""
    taken = []
    for number in range(times):
        before(number)
        start = os.times()
        subprocess.run(command, cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        end = os.times()
        taken.append(end.children_user + end.children_system - start.children_user - start.children_system)
    return median(taken)


def peer(root: Path) -> float:
    """What the peer takes for the shape of the same files, a call a kind."""
    kinds = {path.parent for path in root.glob("catalogue/*/*.yaml")}
    schemas = {path.name.partition(".")[0] for path in root.glob("schemas/*.schema.json")}
    named = [(folder, folder.name.removesuffix("s")) for folder in sorted(kinds)]
    calls = [
        (*PEER, "--schemafile", f"schemas/{kind}.schema.json", *map(str, sorted(folder.glob("*.yaml"))))
        for folder, kind in named
        if kind in schemas
    ]
    return sum(cpu(call, root, times=1) for call in calls)


def rows(root: Path) -> Iterator[Row]:
    """The rows of the table: what is measured, and the seconds of its median."""
    check = (*FIHRIST, "check")
    record, words = root / "catalogue/weapons/shahab-4.yaml", root / "catalogue/words/cues.yaml"
    words.parent.mkdir(exist_ok=True)

    def touched(number: int) -> None:
        record.write_text(record.read_text("utf-8") + f"# {number}\n", "utf-8")

    def told(number: int) -> None:
        words.write_text(WORDS) if number % 2 == 0 else words.unlink()

    yield "check-jsonschema, shape alone", median(peer(root) for _ in range(TIMES))
    yield "check, cold", cpu((*check, "--no-cache"), root)
    cpu(check, root, times=1)
    yield "check, nothing changed", cpu(check, root)
    yield "check, one record changed", cpu(check, root, before=touched)
    yield "check, one word list changed", cpu(check, root, before=told)
    words.unlink(missing_ok=True)
    for command in (("--help",), ("explain", "V301"), ("show", "shahab-4"), ("coverage",), ("next", "khatami-visit")):
        yield " ".join(command[:1]), cpu((*FIHRIST, *command), root)


def growth(folder: Path) -> Iterator[Row]:
    """The same for catalogues of many records, each once, since it takes long; and how much one process holds."""
    for many in SIZES:
        root = folder / str(many)
        root.mkdir()
        number = make(root, many)
        check, record = (*FIHRIST, "check"), root / "catalogue/weapons/shahab-4.yaml"
        yield f"{number:,} records: check-jsonschema, shape alone", peer(root)
        _, clock, _ = measured((*check, "--no-cache"), root, {0})
        yield f"{number:,} records: check, cold, on one core: seconds by the clock", clock
        taken, clock, memory = measured(check, root, {0, 1})
        yield f"{number:,} records: check, cold", taken
        yield f"{number:,} records: check, cold, on two cores: seconds by the clock", clock
        yield f"{number:,} records: check, cold: GB of its largest process", memory
        record.write_text(record.read_text("utf-8").replace("max: 3600", "max: 3500"), "utf-8")
        yield f"{number:,} records: check, one record changed", measured(check, root, {0, 1})[0]
        shutil.rmtree(root)


def measured(command: tuple[str, ...], root: Path, cores: set[int]) -> tuple[float, float, float]:
    """The seconds of processor and clock that a command takes on some cores, and the GB of its largest process."""
    started = time.monotonic()
    with subprocess.Popen(command, cwd=root, stdout=subprocess.DEVNULL) as run:
        os.sched_setaffinity(run.pid, cores)
        _, _, used = os.wait4(run.pid, 0)
    return used.ru_utime + used.ru_stime, time.monotonic() - started, used.ru_maxrss / 2**20


def building(folder: Path) -> Iterator[Row]:
    """How long a site of many records takes beside a plain one with a page of each in two languages, once."""
    root, plain = folder / "catalogue-of-many", folder / "plain"
    root.mkdir()
    number = make(root, SIZES[0])
    for path in root.glob("catalogue/*/*.yaml"):
        for code in ("en", "ar"):
            page = plain / "docs" / code / path.parent.name / f"{path.stem}.md"
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(f"# {path.stem}\n\n{path.read_text('utf-8')}", "utf-8")
    (plain / "docs/index.md").write_text("# Plain\n")
    (plain / "mkdocs.yml").write_text(PLAIN)
    yield f"{number:,} records in two languages: plain Material", cpu(MATERIAL, plain, times=1)
    build, record = (*FIHRIST, "build", "--with-findings"), root / "catalogue/weapons/shahab-4.yaml"
    yield f"{number:,} records in two languages: build, cold", cpu((*build, "--no-cache"), root, times=1)
    cpu(build, root, times=1)
    record.write_text(record.read_text("utf-8").replace("max: 3600", "max: 3500"), "utf-8")
    yield f"{number:,} records in two languages: build, one record changed", cpu(build, root, times=1)


def main() -> None:
    """Print the tables, each row beside its peer."""
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    with tempfile.TemporaryDirectory() as made:
        # As installed, where the bytecode of modules is kept.
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ |= {"FIHRIST_CACHE": f"{made}/cache", "PYTHONPYCACHEPREFIX": f"{made}/bytecode"}
        for number, table in enumerate((rows, growth, building)):
            root = Path(made, str(number))
            root.mkdir()
            if table is rows:
                make(root, 0)
            print("\n| what | CPU, s, or as it says | to the first |\n|---|---|---|")
            base = 0.0
            for what, taken in table(root):
                base = base or taken
                print(f"| {what} | {taken:.2f} | {taken / base:.2f} |", flush=True)


if __name__ == "__main__":
    main()
