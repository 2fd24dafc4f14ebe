"""The answers that look across records: what is contested, every date, who says what, and the keys of a search."""

from collections.abc import Iterable, Iterator
from typing import Any

from fihrist.catalogue import Catalogue, ClaimAt, StatementAt, kind_name
from fihrist.catalogue.parts import plain
from fihrist.catalogue.statuses import FieldStatus, Standing, standing, statuses
from fihrist.model import Record
from fihrist.model.walk import leaves
from fihrist.publishing.release import Release
from fihrist.publishing.views import CONTESTED, Json, claim_view, day_view, field_view, listed, statement_view
from fihrist.publishing.words import in_words, parts
from fihrist.text import fold_key

LATE = "9999"
FOLDING = [
    "Unicode NFKD, then case folding, then NFKD again",
    "without combining marks (vowel signs, hamza on its seat) and without invisible signs",
    "one letter each: forms of alef; yeh and alef maksura; teh marbuta and heh; keheh and kaf",
    "digits and punctuation in their Latin form; each run of white space as one space",
]


def contested(release: Release) -> Json:
    """Every field with rival or denied values, and every statement that is denied."""
    catalogue = release.catalogue
    fields = [
        {"record": record.id, "kind": kind_name(record), "field": found.field, **field_view(record, found)}
        for record, found in _fields(catalogue)
        if found.status == CONTESTED
    ]
    return {"fields": fields, "statements": [statement_view(s, catalogue) for s in catalogue.statements if s.denied]}


def timeline(release: Release) -> Json:
    """The dates of claims and statements, the earliest first; a date whose start is open comes after all others."""
    catalogue = release.catalogue
    found = [
        row
        for record, field in _fields(catalogue)
        for one in field.standings
        for row in _dates(one, catalogue, record, rivals=field.rivals)
    ]
    found += [row for one in catalogue.statements for row in _dates(standing(one, catalogue), catalogue)]
    return {"dates": sorted(found, key=lambda row: (row["earliest"] or LATE, row["latest"] or LATE, row["key"]))}


def speakers(release: Release) -> Json:
    """The passages of each voice: the named speakers, those whom the text leaves unnamed, and the documents."""
    catalogue = release.catalogue
    said: dict[str, Json] = {}
    unnamed: dict[tuple[str, str], Json] = {}
    documents: dict[str, list[str]] = {}
    for name, passage in catalogue.passages.items():
        one = passage.passage
        for part, ids in (("said", one.said_by), ("passed_on", one.via)):
            for id in ids:
                said.setdefault(id, {"said": [], "passed_on": []})[part].append(name)
        if one.speaker:
            about = {"source": passage.source, "speaker": plain(one.speaker), "said": []}
            unnamed.setdefault((passage.source, one.speaker.en), about)["said"].append(name)
        elif not one.said_by:
            documents.setdefault(passage.source, []).append(name)
    records = catalogue.records
    return {
        "named": [listed(records[id]) | said[id] for id in sorted(said) if id in records],
        "unnamed": [unnamed[key] for key in sorted(unnamed)],
        "documents": [{"source": id, "said": documents[id]} for id in sorted(documents)],
    }


def search(release: Release) -> Json:
    """Each record and each passage with the keys by which it is found; fold what is looked for in the same way."""
    catalogue = release.catalogue
    records = []
    for id in sorted(catalogue.records):
        one = catalogue.records[id]
        texts = [leaf.value for leaf in leaves(one.claims) if leaf.path[-1] in ("en", "ar")]
        names = (one.name.en, one.name.ar, *one.aliases.en, *one.aliases.ar)
        records.append({**listed(one), "names": _folded(names), "texts": _folded(texts)})
    passages = [
        {"passage": name, "records": _about(name, catalogue), "texts": _folded((p.passage.text, p.passage.en))}
        for name, p in catalogue.passages.items()
    ]
    return {"folding": FOLDING, "records": records, "passages": passages}


def _fields(catalogue: Catalogue) -> Iterator[tuple[Record, FieldStatus]]:
    """Every field that has a value, with its record."""
    for id in sorted(catalogue.records):
        record = catalogue.records[id]
        yield from ((record, found) for found in statuses(record, catalogue).values())


def _dates(
    found: Standing, catalogue: Catalogue, record: Record | None = None, *, rivals: bool = False
) -> Iterator[Json]:
    """The dates of a claim of a record, or of a statement, each with the doubt of what is dated."""
    if isinstance(found.of, StatementAt):
        view = statement_view(found.of, catalogue)
        dates, records = [d for d in (found.of.statement.date,) if d], list(found.of.statement.about)
    else:
        view, records = claim_view(found, rivals=rivals), [record.id] if record else []
        dates = [part.content for part in parts(found.of.claim) if part.sort == "date"]
    kept = {name: view[name] for name in ("key", "status", "attestations", "denials")}
    for date in dict.fromkeys(dates):
        yield {"date": date, **day_view(date), "records": records, **_what(found.of, catalogue), **kept}


def _what(one: ClaimAt | StatementAt, catalogue: Catalogue) -> Json:
    """What is dated: the field and the value in words, or the topic and the words of the passage."""
    if isinstance(one, ClaimAt):
        said = {"en": in_words(one.claim, catalogue), "ar": in_words(one.claim, catalogue, "ar")}
        return {"field": one.field, "text": said}
    own = one.statement.text
    return {"topic": one.statement.topic, "text": plain(own) if own else _words(one)}


def _words(one: StatementAt) -> Json:
    return {"en": one.passage.passage.en, "ar": one.passage.passage.text}


def _about(passage: str, catalogue: Catalogue) -> list[str]:
    """The records that a passage is about: those whose claims rest on it or which it denies, and its subjects."""
    found: set[Any] = set()
    for one in (*catalogue.resting_on(passage), *catalogue.denied_by(passage)):
        found |= {one.record} if isinstance(one, ClaimAt) else set(one.statement.about)
    return sorted(found)


def _folded(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(fold_key(text).strip() for text in texts))
