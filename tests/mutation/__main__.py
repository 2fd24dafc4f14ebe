"""Tell lies about the catalogue and show what catches them: `python -m tests.mutation [--sample 2000] [--lies x]`."""

import json
import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Sequence

from tests.mutation import harmless_rounds
from tests.mutation.figures import ROOT, commit, figures
from tests.mutation.judging import Judge
from tests.mutation.operators import operators
from tests.mutation.scoring import POOL, Told, every, matrix, sample
from tests.mutation.surviving import idle, key, unexplained

RESULT = ROOT / "build" / "mutation.json"
COMMITTED = ROOT / "src" / "fihrist" / "exports" / "mutation-score.json"
ARGUMENTS = ArgumentParser(prog="python -m tests.mutation", description=__doc__)
ARGUMENTS.add_argument("--sample", type=int, metavar="COUNT", help="tell so many lies and not all of them")
ARGUMENTS.add_argument("--lies", default=POOL, metavar="SEED", help="make other lies than those with reasons")


def show(told: Sequence[Told]) -> None:
    """Print the matrix of operators and checks: lies, killed, at their exact place, most findings for one lie."""
    found = matrix(told)
    print(f"{'family':11} {'operator':28} {'lies':>5} {'killed':>6} {'exact':>5} {'most':>4}   checks")
    for operator in operators():
        mine = [one for one in told if one.operator.name == operator.name]
        if mine:
            killed, exact = sum(one.killed for one in mine), sum(one.exact for one in mine)
            checks = ", ".join(f"{code} {count}" for code, count in Counter(found[operator.name]).most_common(6))
            most = max(len(one.found) for one in mine)
            row = f"{operator.family:11} {operator.name:28} {len(mine):5} {killed:6} {exact:5} {most:4}   {checks}"
            print(row)


def unlisted(told: Sequence[Told], *, whole: bool) -> int:
    """Print the survivors that have no reason and the reasons that have no survivor, and tell how many they are."""
    alive, gone = [key(one) for one in unexplained(told)], idle(told) if whole else []
    for name, record in alive:
        print(f"survives, and tests/mutation/survivors.yaml gives no reason: {name} {record}")
    for name, record in gone:
        print(f"does not survive, remove it from tests/mutation/survivors.yaml: {name} {record}")
    return len(alive) + len(gone)


def main() -> int:
    """Run, print, and write the figures to `build/mutation.json` and, after a run over all, beside the exports."""
    wanted = ARGUMENTS.parse_args()
    judge, whole = Judge.of(ROOT), wanted.sample is None and wanted.lies == POOL
    lies = every(judge, lies=wanted.lies)
    if wanted.sample:
        lies = sample(judge, commit("%H") or "seed", wanted.sample, lies=wanted.lies)
    told = list(lies)
    show(told)
    harmless = harmless_rounds.run(ROOT, wanted.lies) if whole else None
    text = json.dumps(figures(told, harmless), indent=1, ensure_ascii=False) + "\n"
    print(text)
    RESULT.parent.mkdir(exist_ok=True)
    RESULT.write_text(text, "utf-8")
    if whole:
        COMMITTED.write_text(text, "utf-8")
    harm = any(harmless[name] for name in ("findings", "records_changed", "exports_changed")) if harmless else False
    faults = unlisted(told, whole=whole) if wanted.lies == POOL else 0
    return int(harm or faults > 0)


sys.exit(main())
