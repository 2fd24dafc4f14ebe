"""How a value is written: characters that look like others or like nothing, quotation marks and brackets."""

from collections.abc import Iterator
from typing import get_origin
from unicodedata import normalize

from fihrist.editing.edits import Edit
from fihrist.editing.formatting.scalars import quoted, written
from fihrist.editing.mending import Case, Mend
from fihrist.model.marks import type_at
from fihrist.reading.scalars import plain

CODES = frozenset({"T101", "T104", "T105", "T106", "T108", "Y108", "S103"})


def mends(case: Case) -> Iterator[Mend]:
    """The same text in other signs; an invisible one inside a word is not deleted without asking."""
    here, span = case.here, case.diagnostic.span
    match case.code:
        case "T101" | "T108" if not here.strip(" \ufeff"):
            yield Mend("delete it", (Edit(span, ""),), safe=True)
        case "T104" if not here.isprintable():
            yield Mend("delete it", (Edit(span, ""),))
        case "T105" if here and not here.strip():
            yield Mend("put an ordinary space in its place", (Edit(span, " " * len(here)),), safe=True)
        case "T106" if normalize("NFC", here) != here:
            yield Mend("compose it", (Edit(span, normalize("NFC", here)),), safe=True)
        case "Y108" if isinstance(plain(here).value, str):
            yield Mend("put it in quotes", (Edit(span, quoted(here)),), safe=True)
        case "S103" if case.path and case.document:
            yield from _of_type(case)


def _of_type(case: Case) -> Iterator[Mend]:
    """The value in the type that is wanted, where nothing has to be guessed."""
    assert case.document
    wanted, value, span = type_at(case.kind, case.path)[0], case.value(case.path), case.document.span(case.path)
    if wanted is str and isinstance(value, int | float) and not isinstance(value, bool):
        yield Mend("put it in quotes", (Edit(span, quoted(case.here)),), safe=True)
    elif get_origin(wanted) is tuple and isinstance(value, str) and type_at(case.kind, (*case.path, 0))[0] is str:
        yield Mend("make it a list", (Edit(span, f"[{written(value, flow=True)}]"),), safe=True)
    elif wanted is str and isinstance(value, list) and len(value) == 1 and isinstance(value[0], str):
        yield Mend("write the value without brackets", (Edit(span, written(value[0], flow=True)),), safe=True)
