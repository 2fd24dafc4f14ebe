"""Judging: the verdict on a changed catalogue from the checks that the change can affect, without a run over all."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from fihrist import discovery
from fihrist.allowances import Allowances
from fihrist.catalogue import Catalogue
from fihrist.checks import Check, checks
from fihrist.diagnostics import Diagnostic
from fihrist.engine import Loaded, assemble, judge, load, placed, promised_by, run
from fihrist.engine import _placed_faults as placed_faults
from fihrist.grounding.grading import grades
from fihrist.grounding.names import english_names
from fihrist.grounding.pairs import pairs
from fihrist.grounding.spelling import forms, words
from fihrist.kinds import by_folder
from fihrist.kinds.source import Source
from fihrist.reading import Document
from fihrist.record import Record
from fihrist.shape.witness import Witness

REFERRING = frozenset({"R101", "R102", "V321", "A101", "A102", "A104"})
"""Checks that look at the records to which a record refers."""
DENYING = frozenset({"R105", "R108", "A105"})
"""Checks that look at the denials of a claim in other records."""

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
        old = [self.files[path].record for path in files if path in self.files]
        documents = {path: file.document for path, file in new.items() if file.document}
        if _documents_of(old) != _documents_of([file.record for file in new.values()]):
            return self.full(files), documents
        catalogue = self._catalogue(files, new)
        found = [d for file in new.values() for d in file.diagnostics]
        found += _Run(self, catalogue, files, documents).diagnostics()
        return tuple(sorted(found, key=lambda d: d.order)), documents

    def _catalogue(self, files: Files, new: Mapping[str, Loaded]) -> Catalogue:
        """The changed catalogue; of two records with one id, the one whose path comes first."""
        paths = {id: path for id, path in self.catalogue.paths.items() if path not in files}
        come: dict[str, Record] = {}
        for path, file in sorted(new.items()):
            if file.record and (file.record.id not in paths or path < paths[file.record.id]):
                come[file.record.id], paths[file.record.id] = file.record, path
        ordered = dict(sorted(paths.items(), key=lambda item: item[1]))
        kept = {promised_by(path) for path in (*self.files, *new) if path in new or path not in files}
        return self.catalogue.changed(come, ordered, frozenset(kept))

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
        found: dict[str, list[tuple[Check, object]]] = {}
        documents = {**self.judge.documents, **self.changed}
        for check in checks().values():
            if check.code not in self.judge.off and check.run and check.reads:
                for path, finding in self._run(check, documents):
                    found.setdefault(path, []).append((check, finding))
        for path in {*found, *self.changed}:
            allowances = Allowances.of(documents[path])
            for check, finding in found.get(path, ()):
                diagnostic = placed(documents[path], check, finding)  # type: ignore[arg-type]
                if not allowances.excuse(diagnostic):
                    yield diagnostic
            yield from placed_faults(path, documents[path].text, allowances.faults(frozenset(checks())))

    def _run(self, check: Check, documents: Mapping[str, Document]) -> Iterator[tuple[str, object]]:
        paths = self.catalogue.paths
        if check.reads is Catalogue:
            for finding in check.run(self.catalogue):  # type: ignore[misc]
                yield paths[finding.record or ""], finding
        elif check.reads is Document:
            for path in self._documents():
                yield from ((path, finding) for finding in check.run(documents[path], self.catalogue))  # type: ignore[misc]
        else:
            ids = self._sources if check.reads is Source else self._touched | self._reached(check.code)
            for record in filter(None, map(self.catalogue.records.get, sorted(ids))):
                if isinstance(record, check.reads):  # type: ignore[arg-type]
                    for finding in check.run(record, self.catalogue):  # type: ignore[misc]
                        yield paths[finding.record or record.id], finding

    def _documents(self) -> set[str]:
        """The changed files, and those whose id one of them has."""
        ids = {str(document.values.get("id")) for document in self.changed.values()}
        return {
            *self.changed,
            *(p for id, p in self.judge.catalogue.paths.items() if id in ids and p not in self.files),
        }

    @cached_property
    def _touched(self) -> frozenset[str]:
        """The ids of the records that are gone, come or other than before."""
        old, new = self.judge.catalogue.records, self.catalogue.records
        return frozenset(id for id in old.keys() | new.keys() if old.get(id) is not new.get(id))

    @cached_property
    def _sources(self) -> frozenset[str]:
        """The sources whose coverage may be another."""
        records = [
            r for id in self._touched for c in (self.judge.catalogue, self.catalogue) if (r := c.records.get(id))
        ]
        own = {record.id for record in records if isinstance(record, Source)}
        return frozenset(quote.source for record in records for quote in record.quotes.values()) | own

    def _reached(self, code: str) -> frozenset[str]:
        """The other records whose findings of one check can depend on the touched ones."""
        if code in REFERRING:
            return self._referring
        return {"V332": self._naming, "A201": self._grading}.get(
            code, self._denying if code in DENYING else frozenset()
        )

    def _pairs(self) -> Iterator[tuple[Record | None, Record | None]]:
        """The touched records as they were and as they are."""
        for id in self._touched:
            yield self.judge.catalogue.records.get(id), self.catalogue.records.get(id)

    @cached_property
    def _referring(self) -> frozenset[str]:
        found: set[str] = set()
        for old, new in self._pairs():
            if old is None or new is None or _shown(old) != _shown(new):
                id = (old or new).id  # type: ignore[union-attr]
                if old and not new and not self.catalogue.is_missing(id):
                    continue
                found.update(m.record for c in (self.judge.catalogue, self.catalogue) for m in c.mentions_of(id))
        return frozenset(found)

    @cached_property
    def _naming(self) -> frozenset[str]:
        names: set[str] = set()
        for old, new in self._pairs():
            if new is None and old and not self.catalogue.is_missing(old.id):
                continue
            if (_names(old) if old else ()) != (_names(new) if new else ()):
                names |= {*(_names(old) if old else ()), *(_names(new) if new else ())}
        return frozenset(self._with_names(names)) if names else frozenset()

    @cached_property
    def _grading(self) -> frozenset[str]:
        changed = (pair for pair in self._pairs() if self._grades(*pair))
        return frozenset(id for pair in changed for id in self._graded(*pair))

    def _grades(self, old: Record | None, new: Record | None) -> bool:
        before = self.judge.catalogue.told(grades, old) if old else {}
        return before != (self.catalogue.told(grades, new) if new else {})

    @cached_property
    def _denying(self) -> frozenset[str]:
        before, after = self.judge.catalogue.denials, self.catalogue.denials
        keys = {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}
        if not keys and not any(old is None or new is None for old, new in self._pairs()):
            return frozenset()
        return frozenset(self.catalogue.records)

    def _with_names(self, names: set[str]) -> Iterator[str]:
        """The records whose quotes or texts have the first word of one of these names."""
        first = {form for name in names for word in words(name)[:1] for form in forms(word)}
        for id, record in self.judge.catalogue.records.items():
            if not first.isdisjoint(self.judge.catalogue.told(_words, record)):
                yield id

    def _graded(self, *records: Record | None) -> Iterator[str]:
        """The records with a claim on the same words as one of these."""
        for mine, catalogue in zip(records, (self.judge.catalogue, self.catalogue), strict=True):
            keys = catalogue.told(grades, mine).keys() if mine else frozenset()
            for id, other in self.judge.catalogue.records.items():
                if keys and not keys.isdisjoint(self.judge.catalogue.told(grades, other).keys()):
                    yield id


def _documents_of(records: Iterable[Record | None]) -> list[object]:
    """What other records can depend on in the sources among some records: their files and their dates."""
    return [(r.id, r.file, r.claims.published) for r in records if isinstance(r, Source)]


def _shown(record: Record) -> object:
    """What other records' findings can depend on: names, kind, type, and what it is made of."""
    fields = record.fields()
    used = {name: [c.value for c in fields.get(name, ())] for name in ("type", "item", "recipient", "parties")}
    ids = [claim.id for claims in fields.values() for claim in claims if claim.id]
    return record.folder, record.name, record.aliases, used, ids


def _names(record: Record) -> tuple[str, ...]:
    strict = [claim.value for claim in record.fields().get("type", ())]
    return (record.name.ar, *record.aliases.ar, *english_names(record), *map(str, strict))


def _words(record: Record, catalogue: Catalogue) -> frozenset[str]:
    """Every form of every word in a record's quotes and texts, in both languages."""
    texts = [text for pair in pairs(record, catalogue) for text in (pair.ar, pair.en)]
    return frozenset(form for text in texts for word in words(text) for form in forms(word))
