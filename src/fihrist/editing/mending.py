"""Mending: for a diagnostic the edits that would cure it, each told whether a machine may make it unasked."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, get_origin
from unicodedata import normalize

from fihrist.catalogue import Catalogue, full
from fihrist.catalogue.formatting import formatted, quoted, written
from fihrist.catalogue.parts import promised_by
from fihrist.checking.diagnostics import Diagnostic
from fihrist.editing.choices import keys, values
from fihrist.editing.edits import Edit, apply, between
from fihrist.model.kinds import kind_of
from fihrist.model.walk import type_at
from fihrist.reading import Document, Path, read
from fihrist.reading.scalars import plain
from fihrist.text import Match, SourceText, find, fold_key, nearest
from fihrist.text.places import Span

LEAST, LEAD = 0.75, 0.08
"""How like a name must be to the one that is meant, and by how much more than any other, from 0 to 1."""


@dataclass(frozen=True, slots=True)
class Mend:
    """A cure: what it does, in the imperative, its edits, and whether it is `safe` to make without asking."""

    title: str
    edits: tuple[Edit, ...]
    safe: bool = False


@dataclass(frozen=True)
class Case:
    """A diagnostic with the text in which it stands, the document of it where there is one, and the catalogue."""

    diagnostic: Diagnostic
    text: str
    document: Document | None
    catalogue: Catalogue

    @property
    def here(self) -> str:
        """The text that the diagnostic marks."""
        return self.text[self.diagnostic.span.start : self.diagnostic.span.end]

    @property
    def path(self) -> Path:
        """The path of the key or value that is meant; empty without a document."""
        if self.diagnostic.spot is not None:
            return tuple(self.diagnostic.spot)
        return self.document.at(self.diagnostic.span.start) if self.document else ()


def safe_edits(
    diagnostics: Iterable[Diagnostic], text: str, document: Document | None, catalogue: Catalogue
) -> Iterator[Edit]:
    """The edits that cure diagnostics of one file, can be made without asking and bring no fault into the file."""
    for diagnostic in diagnostics:
        mend = next((m for m in mends(Case(diagnostic, text, document, catalogue)) if m.safe), None)
        if mend and not _faults(diagnostic.path, apply(text, mend.edits)) - _faults(diagnostic.path, text):
            yield from mend.edits


def mends(case: Case) -> Iterator[Mend]:
    """The cures of a diagnostic, the likeliest first; what may say something new is not done without asking."""
    here, span, document = case.here, case.diagnostic.span, case.document
    match case.diagnostic.code:
        case "T101" | "T108" if not here.strip(" \ufeff"):
            yield Mend("delete it", (Edit(span, ""),), safe=True)
        case "T104" if not here.isprintable():
            yield Mend("delete it", (Edit(span, ""),))
        case "T105" if here and not here.strip():
            yield Mend("put an ordinary space in its place", (Edit(span, " " * len(here)),), safe=True)
        case "T106" if normalize("NFC", here) != here:
            # In what cannot be read it may be the wrong letter that is composed with a mark.
            yield Mend("compose it", (Edit(span, normalize("NFC", here)),), safe=document is not None)
        case "Y108" if isinstance(plain(here).value, str):
            yield Mend("put it in quotes", (Edit(span, quoted(here)),), safe=True)
        case "Y201":
            yield Mend("remove the allowance", (Edit(Span(len(case.text[: span.start].rstrip(" ")), span.end), ""),))
        case "Y301" if made := formatted(case.diagnostic.path, case.text):
            yield Mend("write it in canonical form", tuple(between(case.text, made)))
        case "I101" if document:
            id = promised_by(document.path)
            yield Mend(f"write `id: {id}`", (Edit(document.span(("id",)), id),))
        case "L104" if document:
            yield from _unknown(case, document)
        case "S103" if document and case.path:
            yield from _of_type(case, document)
        case "S102" | "S104" | "R101" | "R106" if document and case.path:
            yield from _nearest(case, document)
        case "Q201" | "Q203" | "C102" if document:
            yield from _of_passage(case, document)


def _faults(path: str, text: str) -> Counter[str]:
    """How many faults of each code are in the characters and the YAML of a text."""
    return Counter(fault.code for fault in read(path, text.encode("utf-8", "surrogatepass"))[1])


def _of_type(case: Case, document: Document) -> Iterator[Mend]:
    """The value in the type that is wanted, where nothing has to be guessed."""
    kind, path, value = kind_of(document.path), case.path, document.value(case.path)
    wanted, span = type_at(kind, path)[0], document.span(path)
    if wanted is str and isinstance(value, int | float) and not isinstance(value, bool):
        yield Mend("put it in quotes", (Edit(span, quoted(case.here)),), safe=True)
    elif get_origin(wanted) is tuple and isinstance(value, str) and type_at(kind, (*path, 0))[0] is str:
        yield Mend("make it a list", (Edit(span, f"[{written(value, flow=True)}]"),), safe=True)
    elif wanted is str and isinstance(value, list) and len(value) == 1 and isinstance(value[0], str):
        yield Mend("write the value without brackets", (Edit(span, written(value[0], flow=True)),), safe=True)


def _nearest(case: Case, document: Document) -> Iterator[Mend]:
    """The one known name that is near; that of another record is not put in without asking."""
    is_key = case.diagnostic.code == "S102"
    given = str(case.path[-1]) if is_key else document.value(case.path)
    near = candidate(given, _known(case, document, given)) if isinstance(given, str) else None
    if near is not None and near != given:
        span = document.span(case.path, on="key" if is_key else "value")
        yield Mend(f"write `{near}`", (Edit(span, near),), safe=case.diagnostic.code != "R101")


def candidate(given: str, known: Iterable[str]) -> str | None:
    """The known name that is near a given one and clearly nearer than any other; digits are never changed."""
    meant = _folded(given)
    ratio = {name: SequenceMatcher(None, meant, _folded(name), autojunk=False).ratio() for name in known}
    first, second, *_ = (*sorted(ratio, key=lambda name: (-ratio[name], name)), "", "")
    is_near = ratio.get(first, 0) >= LEAST and (ratio[first] == 1 or ratio[first] - ratio.get(second, 0) >= LEAD)
    return first if is_near and re.findall(r"\d+", meant) == re.findall(r"\d+", first) else None


def _folded(name: str) -> str:
    return re.sub(r"[\s_-]+", "-", name.strip().casefold())


def _known(case: Case, document: Document, given: str) -> Iterator[str]:
    """The names that can stand where the misspelt one stands."""
    if case.diagnostic.code == "S102":
        return (one.text for one in keys(document, case.path))
    found = (one.text for one in values(document, case.path, case.catalogue))
    # Of passages those of the source that is named, of all where there is no such source.
    id = str(document.value(("id",)))
    source = full(given, id).partition("/")[0]
    is_open = case.diagnostic.code != "R106" or source not in case.catalogue.sources
    return (name for name in found if is_open or full(name, id).startswith(f"{source}/"))


def _unknown(case: Case, document: Document) -> Iterator[Mend]:
    """The field that nothing fills, among those of which the source does not tell."""
    if field := next((word for word in case.diagnostic.message.split("`")[1::2] if word), None):
        line = f"  {field}: {{why: not-in-source}}\n"
        at = len(case.text)
        if isinstance(document.value(("unknown",)), dict):
            at = case.text.find("\n", document.span(("unknown",), on="key").end) + 1
        else:
            line = f"{'' if case.text.endswith(chr(10)) else chr(10)}unknown:\n{line}"
        yield Mend(f"say that the source does not tell `{field}`", (Edit(Span(at, at), line),))


def _of_passage(case: Case, document: Document) -> Iterator[Mend]:
    """The words as the source has them, where they mean one place within a sentence."""
    path = case.path[:2]
    piece: Any = document.value(path) if path and path[0] in ("passages", "set_aside") else None
    source = case.catalogue.text(str(document.value(("id",))))
    if source is None or not isinstance(piece, dict) or not isinstance(piece.get("text"), str):
        return
    if piece.get("prefix") or piece.get("suffix"):
        return
    found = find(_as_in(source, piece["text"]), source)
    if isinstance(found, Match) and len(found.sentences) == 1:
        made = source.folded[found.span.start : found.span.end]
        edit = Edit(document.span((*path, "text")), written(made, flow=True))
        yield Mend("copy the source letter for letter", (edit,), safe=True)


def _as_in(source: SourceText, text: str) -> str:
    """The words of a source that a text means: with the whole of those that it cuts, or alike but for some letters."""
    found = find(text, source)
    if isinstance(found, Match):
        whole = source.whole(found.span)
        return source.folded[whole.start : whole.end]
    near, wanted = nearest(text, source), fold_key(text).strip()
    is_alike = near and near.difference and fold_key(near.passage).strip() == wanted
    return near.passage if near and is_alike and source.key.text.count(wanted) == 1 else ""
