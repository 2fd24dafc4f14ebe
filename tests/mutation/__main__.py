"""Run all lies against the catalogue and show what catches them: `python -m tests.mutation [count]`."""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from statistics import median

from tests.mutation.judging import Judge
from tests.mutation.operators import operators
from tests.mutation.scoring import Told, every, matrix, sample

ROOT = Path(__file__).parents[2]
RESULT = ROOT / "build" / "mutation.json"
COMMITTED = ROOT / "src" / "fihrist" / "exports" / "mutation-score.json"


def commit(form: str) -> str:
    """The id or the date of the commit that is checked out, empty outside of a repository."""
    command = ["git", "log", "-1", f"--format={form}"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.strip()


def figures(told: list[Told]) -> dict[str, object]:
    """The figures of a run, by family and as a whole."""
    families = {operator.family: None for operator in operators()}
    counts = [len(one.found) for one in told if one.killed]
    return {
        "lies": len(told),
        "operators": len({one.operator.name for one in told}),
        "killed": sum(one.killed for one in told),
        "exact_place": sum(one.exact for one in told),
        "findings_median": median(counts) if counts else 0,
        "findings_at_most_3": sum(count <= 3 for count in counts),
        "families": {family: _family([t for t in told if t.operator.family == family]) for family in families},
        "milliseconds": round(1000 * sum(one.seconds for one in told) / max(len(told), 1), 1),
        "commit": commit("%H"),
        "date": commit("%cs"),
    }


def _family(told: list[Told]) -> dict[str, int]:
    return {"lies": len(told), "killed": sum(t.killed for t in told), "exact_place": sum(t.exact for t in told)}


def show(told: list[Told]) -> None:
    """Print the matrix of operators and checks, then the families."""
    found = matrix(told)
    for operator in operators():
        mine = [one for one in told if one.operator.name == operator.name]
        if mine:
            killed, exact = sum(one.killed for one in mine), sum(one.exact for one in mine)
            checks = ", ".join(f"{code} {count}" for code, count in Counter(found[operator.name]).most_common(6))
            print(f"{operator.family:11} {operator.name:28} {len(mine):5} {killed:5} {exact:5}   {checks}")


def main() -> None:
    """Run, print, and write the figures to `build/mutation.json` and, after a full run, beside the exports."""
    judge, seed = Judge.of(ROOT), commit("%H") or "seed"
    told = list(sample(judge, seed, int(sys.argv[1])) if len(sys.argv) > 1 else every(judge, seed))
    show(told)
    text = json.dumps(figures(told), indent=1) + "\n"
    print(text)
    RESULT.parent.mkdir(exist_ok=True)
    RESULT.write_text(text, "utf-8")
    if len(sys.argv) == 1:
        COMMITTED.write_text(text, "utf-8")


main()
