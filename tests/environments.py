"""Builds the last commit in unlike environments and compares every byte: `python -m tests.environments [PYTHON ...]`.

Each build has a place, a locale, a time zone, a hash seed, a umask, an order of the files on the disk and times of its
own, and they take turns with the interpreters that are given, in each of which `requirements/site.txt` and the program
are installed. The sums of all files are printed; a file that is not the same everywhere ends the run with 1.
"""

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.small import ROOT

REORDERED = ("catalogue", "docs", "schemas", "seeds", "src")


@dataclass(frozen=True)
class Environment:
    """What one machine, shell or checkout has and another has not."""

    folder: str
    umask: int
    variables: Mapping[str, str] = field(default_factory=dict)
    reverse: bool = False
    time: int = 0


ENVIRONMENTS = (
    Environment("plain", 0o022, {"LC_ALL": "C.UTF-8", "TZ": "UTC", "PYTHONHASHSEED": "0"}),
    Environment(
        "a place/فهرس", 0o077, {"LC_ALL": "C", "PYTHONUTF8": "0", "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1"},
        reverse=True, time=86_400,
    ),
    Environment(
        "/".join("deep" * 9), 0o000, {"LC_ALL": "ar_EG.UTF-8", "TZ": "Asia/Tehran", "PYTHONHASHSEED": "4294967295"},
        time=4_000_000_000,
    ),
    Environment(
        "-x", 0o027, {"LANG": "tr_TR.UTF-8", "TZ": "America/St_Johns", "PYTHONHASHSEED": "random", "HOME": "/nowhere",
                      "COLUMNS": "20", "PYTHONOPTIMIZE": "1"},
        reverse=True, time=1_000_000_000,
    ),
)  # fmt: skip


def made(environment: Environment, python: str, folder: Path) -> dict[str, str]:
    """The sums of all files of the site and of the wheel, built from the last commit in an environment."""
    copy, out = folder / environment.folder, folder / "out"
    copy.parent.mkdir(parents=True, exist_ok=True)
    umask = os.umask(environment.umask)
    try:
        subprocess.run(["git", "clone", "-q", str(ROOT), str(copy)], check=True)
        _laid_out(copy, environment)
        kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
        env = {**kept, "PYTHONPATH": str(copy / "src"), "HOME": str(folder), **environment.variables}
        wheel = ["-m", "hatchling", "build", "-t", "wheel", "-d", str(out)]
        for command in (["-m", "fihrist", "build", "--out", str(out)], wheel):
            subprocess.run([python, *command], cwd=copy, env=env, check=True, stdout=sys.stderr)
    finally:
        os.umask(umask)
    files = sorted(path for path in out.rglob("*") if path.is_file())
    return {path.relative_to(out).as_posix(): sha256(path.read_bytes()).hexdigest() for path in files}


def _laid_out(copy: Path, environment: Environment) -> None:
    """Write the files of a checkout anew, in an order and with a time."""
    paths = [path for name in REORDERED for path in (copy / name).rglob("*") if path.is_file()]
    contents = [(path, path.read_bytes()) for path in sorted(paths, reverse=environment.reverse)]
    for path in paths:
        path.unlink()
    for path, data in contents:
        path.write_bytes(data)
        os.utime(path, (environment.time, environment.time))


def main(pythons: list[str]) -> int:
    """Build everywhere, print the sums, and say which files differ."""
    found = []
    for number, environment in enumerate(ENVIRONMENTS):
        with TemporaryDirectory() as folder:
            found.append(made(environment, pythons[number % len(pythons)], Path(folder)))
    names = sorted({name for sums in found for name in sums})
    unlike = [name for name in names if len({sums.get(name) for sums in found}) > 1]
    for name in names:
        print(f"{found[0].get(name, '-' * 64)}  {name}")
    told = [f"{len(names) - len(unlike):,} of {len(names):,} files are equal in {len(found)} environments"]
    print("\n".join((*told, *(f"not equal: {name}" for name in unlike))), file=sys.stderr)
    return 1 if unlike else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or [sys.executable]))
