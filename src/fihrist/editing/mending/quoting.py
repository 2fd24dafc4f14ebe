"""Values whose type is plain although they are written in another: quotation marks and brackets are put or removed."""

from collections.abc import Iterator
from typing import get_origin

from fihrist.editing.formatting.scalars import quoted, written
from fihrist.editing.mending import Case, Mend
from fihrist.model.marks import type_at
from fihrist.reading.scalars import plain
from fihrist.text.edits import Edit

CODES = frozenset({"Y108", "S103"})


def mends(case: Case) -> Iterator[Mend]:
    """The same value in the type that is wanted, where nothing has to be guessed."""
    here = case.text[case.span.start : case.span.end]
    if case.diagnostic.code == "Y108":
        if isinstance(plain(here).value, str):
            yield Mend("put it in quotes", (Edit(case.span, quoted(here)),), safe=True)
        return
    if not case.path or case.document is None:
        return
    wanted, value, span = type_at(case.kind, case.path)[0], case.value(case.path), case.document.span(case.path)
    if wanted is str and isinstance(value, int | float) and not isinstance(value, bool):
        yield Mend("put it in quotes", (Edit(span, quoted(here)),), safe=True)
    elif get_origin(wanted) is tuple and isinstance(value, str) and _takes_text(case):
        yield Mend("make it a list", (Edit(span, f"[{written(value, flow=True)}]"),), safe=True)
    elif wanted is str and isinstance(value, list) and len(value) == 1 and isinstance(value[0], str):
        yield Mend("write the value without brackets", (Edit(span, written(value[0], flow=True)),), safe=True)


def _takes_text(case: Case) -> bool:
    return type_at(case.kind, (*case.path, 0))[0] is str
