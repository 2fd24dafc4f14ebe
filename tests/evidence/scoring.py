"""The score on documents of strangers: faults that are found, and false alarms on the right curation."""

from collections import Counter
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from fihrist.reading import load
from tests.mutation.judging import Judge
from tests.mutation.mutations import written
from tests.small import ROOT

FOLDER = Path(__file__).parent
HALVES = ("seen", "unseen")
PUBLISHED = ROOT / "src/fihrist/publishing/pages/score.yaml"


@dataclass(frozen=True)
class Score:
    """How the checks do on a document: faults by their kind, those found, those found by an error, and false alarms."""

    name: str
    claims: int
    faults: Counter[str]
    found: Counter[str]
    certain: Counter[str]
    errors: int
    doubts: int


def documents(half: str) -> list[Path]:
    """The folders of the documents of a half."""
    return sorted(path for path in (FOLDER / half).iterdir() if path.is_dir())


@cache
def judge_of(folder: Path) -> Judge:
    """The right curation of a document."""
    return Judge(folder)


def faults(folder: Path) -> list[dict[str, Any]]:
    """The faults of a document."""
    found: Any = load((folder / "faults.yaml").read_bytes())
    return list(found["faults"])


def with_fault(fault: dict[str, Any], judge: Judge) -> dict[str, str]:
    """The file that a fault changes, as changed; an empty value takes away what stands there."""
    document = judge.loaded[fault["file"]].document
    assert document
    values: Any = deepcopy(document.values)
    part = values
    for step in fault["path"][:-1]:
        part = part[step]
    last = fault["path"][-1]
    if fault.get("value") is None:
        del part[last]
    elif isinstance(part, list) and last == len(part):
        part.append(fault["value"])
    else:
        part[last] = fault["value"]
    return {fault["file"]: written(fault["file"], values)}


def levels(fault: dict[str, Any], judge: Judge, wanted: frozenset[str]) -> set[str]:
    """The levels of what is found of a fault, in the other files only where its own shows none that is wanted."""
    texts = with_fault(fault, judge)
    own = {one.level for one in judge.judge(texts, alone=True)}
    return set(own) if own & wanted else {one.level for one in judge.judge(texts)}


def score(folder: Path, wanted: frozenset[str] = frozenset({"error"})) -> Score:
    """The score on a document; how many faults are found by an error is right only where errors are wanted."""
    judge, every, found, certain = judge_of(folder), Counter[str](), Counter[str](), Counter[str]()
    for fault in faults(folder):
        told = levels(fault, judge, wanted)
        every[fault["kind"]] += 1
        found[fault["kind"]] += bool(told)
        certain[fault["kind"]] += "error" in told
    alarms = Counter(one.level for one in judge.right)
    return Score(folder.name, len(judge.catalogue.claims), every, found, certain, alarms["error"], alarms["doubt"])


def figures() -> dict[str, int]:
    """What is published of the checks: their score on the documents that the rules were not written on."""
    made = [score(folder, frozenset({"error", "doubt"})) for folder in documents("unseen")]
    return {
        "documents": len(made),
        "faults": sum(one.faults.total() for one in made),
        "found": sum(one.found.total() for one in made),
        "claims": sum(one.claims for one in made),
        "errors": sum(one.errors for one in made),
        "doubts": sum(one.doubts for one in made),
    }


def published() -> dict[str, int]:
    """The figures that stand on the quality page."""
    found: Any = load(PUBLISHED.read_bytes())
    return dict(found)


def publish() -> None:
    """Write the figures of the quality page anew."""
    head = "# The score of the checks on documents that nobody who wrote them had seen; `make mutation` writes it.\n"
    PUBLISHED.write_text(head + "".join(f"{name}: {value}\n" for name, value in figures().items()), "utf-8")


def lines() -> Iterator[str]:
    """The scores as `make mutation` prints them."""
    for half in HALVES:
        made = [score(folder) for folder in documents(half)]
        kinds = sorted({kind for one in made for kind in one.faults})
        yield f"\ndocuments of strangers, {half}"
        for one in made:
            yield f"  {one.name:20} {_share(one.found, one.faults)}, {one.certain.total()} by errors; {_alarms([one])}"
        together = [sum((getattr(one, name) for one in made), Counter[str]()) for name in ("found", "faults")]
        yield f"  {'together':20} {_share(*together)}; {_alarms(made)}"
        yield "  " + ", ".join(f"{kind} {together[0][kind]}/{together[1][kind]}" for kind in kinds)


def _share(found: Counter[str], every: Counter[str]) -> str:
    return f"{found.total()} of {every.total()} faults found ({found.total() / every.total():.0%})"


def _alarms(made: list[Score]) -> str:
    claims, errors, doubts = (sum(getattr(one, name) for one in made) for name in ("claims", "errors", "doubts"))
    return f"right curation of {claims} claims: {errors} errors, {doubts} doubts"
