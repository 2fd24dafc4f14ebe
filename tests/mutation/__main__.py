"""`make mutation`: the faults that are found in a catalogue, by default the real one, and in documents of strangers."""

import sys
from collections import Counter
from pathlib import Path

from tests.evidence.scoring import lines, publish
from tests.mutation.judging import Judge, verdicts
from tests.small import ROOT


def main(root: Path) -> None:
    """Prints how many mutants of each operator are found, by an error or a doubt, and those that are not."""
    made, killed, doubted, missed = Counter[str](), Counter[str](), Counter[str](), []
    for one in verdicts(Judge(root), "all"):
        made[one.operator.name] += 1
        if one.killed:
            levels = {found.level for found in one.found if found.code in one.operator.codes}
            (killed if "error" in levels else doubted)[one.operator.name] += 1
        else:
            missed.append(one.told)
    print(f"{'operator':32}{'mutants':>9}{'errors':>9}{'doubts':>9}{'missed':>9}")
    for name, count in sorted(made.items()):
        print(f"{name:32}{count:9}{killed[name]:9}{doubted[name]:9}{count - killed[name] - doubted[name]:9}")
    print(f"{'together':32}{made.total():9}{killed.total():9}{doubted.total():9}{len(missed):9}")
    for line in missed:
        print(f"missed: {line}")
    for line in lines():
        print(line)
    publish()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT)
