"""Rounds of harmless edits: every file of the catalogue edited at once, judged, and exported to the same bytes."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from random import Random

from fihrist import __version__
from fihrist.catalogue import Catalogue
from fihrist.catalogue.files import File
from fihrist.catalogue.edition import Edition
from fihrist.checking.engine import Outcome, diagnose, judge
from fihrist.publishing.exports import export
from fihrist.publishing.release import data_version
from tests.mutation.harmless import Edited, edited
from tests.mutation.harmless_records import SUFFIX, unrelated
from tests.mutation.lying import Subject

ROUNDS = 18
UNRELATED = 60
SINGLY = 5
"""So many files with findings are judged again each by itself."""
ROWS = (".csv", ".jsonl")


@dataclass(frozen=True)
class Clean:
    """The catalogue before any edit, with its exports."""

    root: Path
    outcome: Outcome

    @cached_property
    def edition(self) -> Edition:
        """The edition of the catalogue, without commit and date."""
        return Edition(__version__, data_version(self.outcome.catalogue))

    @cached_property
    def files(self) -> dict[str, bytes]:
        """The bytes of every file that is exported."""
        return dict(export(self.outcome.catalogue, self.edition))

    @cached_property
    def digests(self) -> Mapping[str, str]:
        """The digest of every file that is exported."""
        return {name: sha256(data).hexdigest() for name, data in self.files.items()}

    def subjects(self) -> Iterator[Subject]:
        """Every file that can be edited."""
        catalogue, documents = self.outcome.catalogue, dict(self.outcome.documents)
        for id in sorted(catalogue.records):
            document = documents[catalogue.paths[id]]
            yield Subject(document, catalogue.records[id], catalogue, documents)

    def judged(self, texts: Mapping[str, str]) -> Outcome:
        """The catalogue with other texts at some paths."""
        untouched = {path: document.text for path, document in self.outcome.documents.items()}
        files = sorted({**untouched, **texts}.items())
        return judge(self.root, [File(path, text.encode()) for path, text in files])

    def differing(self, catalogue: Catalogue) -> list[str]:
        """The exported files that another catalogue gives otherwise."""
        other = {name: sha256(data).hexdigest() for name, data in export(catalogue)}
        return sorted(n for n in self.digests.keys() | other.keys() if self.digests.get(n) != other.get(n))


@dataclass
class Result:
    """What came of some rounds: the edits by name, and each harm with the edits and the file that did it."""

    edits: Counter[str] = field(default_factory=Counter)
    exported: int = 0
    findings: int = 0
    records: int = 0
    exports: int = 0
    harm: list[str] = field(default_factory=list)

    def figures(self) -> dict[str, object]:
        """The figures of the rounds."""
        return {
            "edits": self.edits.total(),
            "kinds": dict(sorted(self.edits.items())),
            "edits_exported": self.exported,
            "findings": self.findings,
            "records_changed": self.records,
            "exports_changed": self.exports,
        }


def run(root: Path, seed: str) -> dict[str, object]:
    """The figures of all rounds, each file with one edit a round and every round exported, and of unrelated records."""
    clean, result = Clean(root, diagnose(root)), Result()
    for number in range(ROUNDS):
        edit_all(clean, result, Random(f"{seed} harmless {number}"))
    add_unrelated(clean, result, Random(f"{seed} unrelated"))
    for harm in result.harm:
        print(harm)
    return result.figures()


def edit_all(clean: Clean, result: Result, random: Random, *, each: int = 1, exported: bool = True) -> None:
    """One round: `each` edits of every file, judged together, and compared in what is exported."""
    judge_all(clean, result, [edited(subject, random, count=each) for subject in clean.subjects()], exported=exported)


def judge_all(clean: Clean, result: Result, edits: Iterable[Edited], *, exported: bool = True) -> None:
    """The files as edited, judged together, and compared in what is exported; each harm names its edit and file."""
    made, told = {one.path: one for one in edits if one.names}, len(result.harm)
    outcome = clean.judged({path: one.text for path, one in made.items()})
    result.edits.update(name for one in made.values() for name in one.names)
    result.findings += len(outcome.diagnostics)
    result.harm += _blamed(clean, made, outcome)
    for id, record in clean.outcome.catalogue.records.items():
        if outcome.catalogue.records.get(id) != record:
            result.records += 1
            result.harm.append(f"{_told(made[clean.outcome.catalogue.paths[id]])}: another record")
    if exported:
        result.exported += sum(len(one.names) for one in made.values())
        differing = clean.differing(outcome.catalogue)
        result.exports += len(differing)
        if differing:
            # To find who did it takes many exports, so it is done for the first harm alone.
            guilty = _guilty(clean, list(made.values())) if not told else []
            result.harm.append(f"{'; '.join(map(_told, guilty))}: {', '.join(differing[:5])} with other bytes")


def add_unrelated(clean: Clean, result: Result, random: Random) -> None:
    """One round of records that nothing else names: nothing is raised, and what is exported of the others stays."""
    new = dict(unrelated(clean.outcome, random, UNRELATED))
    outcome = clean.judged(new)
    result.edits["unrelated-record"] += len(new)
    result.exported += len(new)
    result.findings += len(outcome.diagnostics)
    result.harm += [f"unrelated-record: {d.path}: {d.code} {d.message}" for d in outcome.diagnostics]
    missing = len(new) - (len(outcome.catalogue.records) - len(clean.outcome.catalogue.records))
    result.records += missing
    files = dict(export(outcome.catalogue, clean.edition))
    changed = [name for name in clean.files if _of_others(clean, name) and files.get(name) != clean.files[name]]
    changed += [n for n in clean.files if n.endswith(ROWS) and _without_new(files.get(n, b"")) != clean.files[n]]
    result.exports += len(changed)
    result.harm += [f"unrelated-record: {name} with other bytes" for name in changed]


def _of_others(clean: Clean, name: str) -> bool:
    """Whether an exported file tells of one record alone."""
    return name.rpartition("/")[2].removesuffix(".json") in clean.outcome.catalogue.records


def _without_new(rows: bytes) -> bytes:
    return b"".join(row for row in rows.splitlines(keepends=True) if f"-{SUFFIX}".encode() not in row)


def _blamed(clean: Clean, made: Mapping[str, Edited], outcome: Outcome) -> Iterator[str]:
    """The edits of the files with findings, each judged again by itself."""
    found = {diagnostic.path: diagnostic for diagnostic in outcome.diagnostics}
    for number, (path, diagnostic) in enumerate(found.items()):
        told = f"{path}: {diagnostic.code} {diagnostic.message}"
        alone = number < SINGLY and path in made and clean.judged({path: made[path].text}).diagnostics
        yield f"{_told(made[path])}: {told}" if alone else f"{told}, perhaps by the edit of another file"


def _guilty(clean: Clean, made: list[Edited]) -> list[Edited]:
    """The files whose edits give other exports: the half of them that does, halved again; all where neither does."""
    if len(made) > 1:
        for half in (made[: len(made) // 2], made[len(made) // 2 :]):
            if clean.differing(clean.judged({one.path: one.text for one in half}).catalogue):
                return _guilty(clean, half)
    return made


def _told(one: Edited) -> str:
    return f"{' + '.join(one.names)} in {one.path}"
