"""Judging: the verdict on a changed catalogue from the checks that the change can affect, without a run over all."""

import gc
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from fihrist.catalogue import files as discovery
from fihrist.checking.allowances import Allowances
from fihrist.catalogue import Catalogue
from fihrist.checking.checks import Check, checks
from fihrist.checking.diagnostics import Diagnostic
from fihrist.checking.engine import Loaded, assemble, judge, load, placed, precedence, promised_by, run
from fihrist.checking.engine import _placed_faults as placed_faults
from fihrist.checking.engine import _sources as files_of_sources
from fihrist.model.kinds import by_folder
from fihrist.model.kinds.source import Source
from fihrist.reading import Document
from fihrist.model import Record
from fihrist.model.shape.witness import Witness
from tests.mutation.reaching import Reach

Files = Mapping[str, str | None]


@dataclass(frozen=True)
class Judge:
    """A clean catalogue, ready to judge changes of it one at a time."""

    root: Path
    witness: Witness
    files: Mapping[str, Loaded]
    catalogue: Catalogue
    off: frozenset[str] = field(default_factory=frozenset)
    """The codes of checks that are switched off."""

    @classmethod
    def of(cls, root: Path) -> "Judge":
        """The judge of the catalogue at a root."""
        witness = Witness.of(root / discovery.SCHEMAS)
        loaded = {f.path: load(f, witness) for f in discovery.records(root, frozenset(by_folder()))}
        made = cls(root, witness, loaded, assemble(root, loaded.values()))
        # A first run over everything lets the catalogue learn what never changes with one file.
        for check in checks().values():
            tuple(run(check, made.catalogue, made.documents))
        # What stays for good need not be walked by each collection of what one lie leaves behind.
        gc.freeze()
        return made

    @cached_property
    def documents(self) -> dict[str, Document]:
        """The documents by path."""
        return {path: file.document for path, file in self.files.items() if file.document}

    def full(self, files: Files) -> tuple[Diagnostic, ...]:
        """The verdict of a run over the whole catalogue."""
        changed = {path: discovery.File(path, text.encode()) for path, text in files.items() if text is not None}
        kept = {path: file for path, file in self._all.items() if path not in files}
        found = judge(self.root, [file for _, file in sorted({**kept, **changed}.items())]).diagnostics
        return tuple(diagnostic for diagnostic in found if diagnostic.code not in self.off)

    def verdict(self, files: Files) -> tuple[tuple[Diagnostic, ...], Mapping[str, Document]]:
        """The diagnostics of a changed catalogue, and the documents that changed."""
        new = {
            path: load(discovery.File(path, text.encode()), self.witness)
            for path, text in files.items()
            if text is not None
        }
        documents = {path: file.document for path, file in new.items() if file.document}
        catalogue = self._catalogue(files, new)
        found = [d for file in new.values() for d in file.diagnostics]
        found += _Run(self, catalogue, files, documents).diagnostics()
        return tuple(sorted(found, key=lambda d: d.order)), documents

    def _catalogue(self, files: Files, new: Mapping[str, Loaded]) -> Catalogue:
        """The changed catalogue; of two records with one id, the one that takes precedence."""
        paths = {id: path for id, path in self.catalogue.paths.items() if path not in files}
        come: dict[str, Record] = {}
        for path, file in sorted(new.items()):
            id = file.record.id if file.record else ""
            if file.record and (id not in paths or precedence(path, id) < precedence(paths[id], id)):
                come[id], paths[id] = file.record, path
        ordered = dict(sorted(paths.items(), key=lambda item: item[1]))
        kept = {promised_by(path) for path in (*self.files, *new) if path in new or path not in files}
        records = {id: come.get(id) or self.catalogue.records[id] for id in ordered}
        return Catalogue(records, self._sources(records), ordered, frozenset(kept), before=self.catalogue)

    def _sources(self, records: Mapping[str, Record]) -> Mapping[str, bytes]:
        """The files of the sources among records."""
        wanted = {record.file for record in records.values() if isinstance(record, Source)}
        same = wanted == {source.file for source in self.catalogue.sources.values()}
        return self.catalogue.files if same else files_of_sources(self.root, records)

    @cached_property
    def allowed(self) -> Mapping[str, frozenset[str]]:
        """The codes that are allowed in the file of a record, where there are any."""
        found = {id: Allowances.of(self.documents[path]) for id, path in self.catalogue.paths.items()}
        return {id: codes for id, each in found.items() if (codes := frozenset(one.code for one in each))}

    @cached_property
    def _all(self) -> Mapping[str, discovery.File]:
        return {f.path: f for f in discovery.records(self.root, frozenset(by_folder()))}


@dataclass(frozen=True)
class _Run:
    """One run over what a change can affect."""

    judge: Judge
    catalogue: Catalogue
    files: Files
    changed: Mapping[str, Document]

    def diagnostics(self) -> Iterator[Diagnostic]:
        """What the checks find, allowances heeded."""
        found: dict[str, list[tuple[Check, object]]] = {path: [] for path in self._excusing}
        documents = {**self.judge.documents, **self.changed}
        for check in checks().values():
            if check.code not in self.judge.off and check.run and check.reads:
                for path, finding in self._run(check, documents):
                    found.setdefault(path, []).append((check, finding))
        judged = self.catalogue.whole and all(s.file in self.catalogue.files for s in self.catalogue.sources.values())
        for path, findings in found.items():
            allowances = Allowances.of(documents[path])
            for check, finding in findings:
                diagnostic = placed(documents[path], check, finding)  # type: ignore[arg-type]
                if not allowances.excuse(diagnostic):
                    yield diagnostic
            if path in self._excusing:
                faults = allowances.faults(frozenset(checks()), judged=judged)
                yield from placed_faults(path, documents[path].text, faults)

    def _run(self, check: Check, documents: Mapping[str, Document]) -> Iterator[tuple[str, object]]:
        paths = self.catalogue.paths
        if check.reads is Catalogue:
            for finding in check.run(self.catalogue):  # type: ignore[misc]
                yield paths[finding.record or ""], finding
        elif check.reads is Document:
            for path in self._documents():
                yield from ((path, finding) for finding in check.run(documents[path], self.catalogue))  # type: ignore[misc]
        else:
            for id in sorted(self._reach.sources if check.reads is Source else self._reach.of(check.code)):
                record = self.catalogue.records.get(id)
                if isinstance(record, check.reads):  # type: ignore[arg-type]
                    for finding in check.run(record, self.catalogue):  # type: ignore[misc]
                        yield paths[finding.record or id], finding

    def _documents(self) -> set[str]:
        """The changed files, and those whose id one of them has."""
        ids = {str(document.values.get("id")) for document in self.changed.values()}
        return {
            *self.changed,
            *(p for id, p in self.judge.catalogue.paths.items() if id in ids and p not in self.files),
        }

    @cached_property
    def _reach(self) -> Reach:
        return Reach(self.judge.catalogue, self.catalogue, self.judge.allowed)

    @cached_property
    def _excusing(self) -> frozenset[str]:
        """The files in which what is allowed may be idle."""
        paths = self.catalogue.paths
        return frozenset({*self.changed, *(paths[id] for id in self._reach.excused if id in paths)})
