"""Keys, terms, ids and quote keys that are misspelt: the one name that is meant takes their place."""

from collections.abc import Iterator

from fihrist.editing.mending import Case, Mend
from fihrist.model.marks import kinds_at, terms_at
from fihrist.model.vocabulary import term_list
from fihrist.model.walk import model_at
from fihrist.text.candidates import candidate
from fihrist.text.edits import Edit

CODES = frozenset({"S102", "S104", "R106", "R101"})


def mends(case: Case) -> Iterator[Mend]:
    """The nearest name; one of another record is not put in without asking."""
    path = case.path
    if not path or case.document is None:
        return
    given = str(path[-1]) if case.diagnostic.code == "S102" else case.value(path)
    known = tuple(_known(case))
    near = candidate(given, known) if isinstance(given, str) else None
    if near is not None and near != given:
        span = case.document.span(path, on="key" if case.diagnostic.code == "S102" else "value")
        yield Mend(f"write `{near}`", (Edit(span, near),), safe=case.diagnostic.code != "R101")


def _known(case: Case) -> Iterator[str]:
    """The names that can stand where the misspelt one stands."""
    path = case.path
    match case.diagnostic.code:
        case "S102":
            model = model_at(case.kind, path[:-1]) if path[:-1] else case.kind
            beside = case.value(path[:-1])
            there = beside if isinstance(beside, dict) else {}
            yield from (name for name in (model.model_fields if model else ()) if name not in there)
        case "S104":
            terms = terms_at(case.kind, path)
            yield from term_list(terms).terms if terms else ()
        case "R106":
            quotes = case.value(("quotes",)) if case.document and "quotes" in case.document.values else {}
            yield from quotes if isinstance(quotes, dict) else ()
        case "R101":
            wanted = kinds_at(case.kind, path)
            yield from (id for id in case.catalogue.records if not wanted or case.catalogue.kind(id) in wanted)
