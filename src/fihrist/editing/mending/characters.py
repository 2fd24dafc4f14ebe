"""Characters that look like others or like nothing: the plain ones take their place."""

from collections.abc import Iterator
from unicodedata import normalize

from fihrist.editing.mending import Case, Mend
from fihrist.text.edits import Edit

CODES = frozenset({"T101", "T104", "T105", "T106", "T108"})


def mends(case: Case) -> Iterator[Mend]:
    """The text without what is not seen; an invisible sign inside a word is not deleted without asking."""
    here = case.text[case.span.start : case.span.end]
    match case.diagnostic.code:
        case "T101" | "T108" if not here.strip(" \ufeff"):
            yield Mend("delete it", (Edit(case.span, ""),), safe=True)
        case "T104" if not here.isprintable():
            yield Mend("delete it", (Edit(case.span, ""),))
        case "T105" if here and not here.strip():
            yield Mend("put an ordinary space in its place", (Edit(case.span, " " * len(here)),), safe=True)
        case "T106" if normalize("NFC", here) != here:
            yield Mend("compose it", (Edit(case.span, normalize("NFC", here)),), safe=True)
