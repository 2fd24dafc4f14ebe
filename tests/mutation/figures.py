"""Figures: what a run of lies gives in numbers, by family and as a whole."""

import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median

from tests.mutation.operators import operators
from tests.mutation.scoring import Told
from tests.mutation.surviving import counted

ROOT = Path(__file__).parents[2]


def commit(form: str) -> str:
    """The id or the date of the commit that is checked out, empty outside of a repository."""
    command = ["git", "log", "-1", f"--format={form}"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.strip()


def figures(told: Sequence[Told], harmless: Mapping[str, object] | None = None) -> dict[str, object]:
    """The figures of a run, and of the harmless edits beside it; times in milliseconds of the processor."""
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
        "survivors": counted(told),
        **({"harmless": {name: harmless[name] for name in ("edits", "findings")}} if harmless else {}),
        "milliseconds": round(1000 * sum(one.seconds for one in told) / max(len(told), 1), 1),
        "commit": commit("%H"),
        "date": commit("%cs"),
    }


def _family(told: Sequence[Told]) -> dict[str, int]:
    return {"lies": len(told), "killed": sum(t.killed for t in told), "exact_place": sum(t.exact for t in told)}
