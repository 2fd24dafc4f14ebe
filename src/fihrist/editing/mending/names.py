"""Keys, terms, ids and names of passages that are misspelt, fields that nothing fills, and allowances for nothing."""

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from fihrist.catalogue import full, written
from fihrist.editing.edits import Edit
from fihrist.editing.mending import Case, Mend
from fihrist.model.marks import kinds_at, terms_at
from fihrist.model.vocabulary import term_list
from fihrist.model.walk import model_at
from fihrist.text.places import Span

CODES = frozenset({"S102", "S104", "R101", "R106", "I101", "L104", "Y201"})
LEAST, LEAD = 0.75, 0.08
"""How like a name must be to the one that is meant, and by how much more than any other, from 0 to 1."""


def mends(case: Case) -> Iterator[Mend]:
    """The name that is meant, or what fills the gap; what says something new is not done without asking."""
    if case.document is None:
        return
    match case.code:
        case "I101":
            name = case.diagnostic.path.rpartition("/")[2].removesuffix(".yaml")
            yield Mend(f"write `id: {name}`", (Edit(case.document.span(("id",)), name),))
        case "Y201":
            start = len(case.text[: case.diagnostic.span.start].rstrip(" "))
            yield Mend("remove the allowance", (Edit(Span(start, case.diagnostic.span.end), ""),))
        case "L104":
            yield from _unknown(case)
        case _ if case.path:
            yield from _nearest(case)


def _nearest(case: Case) -> Iterator[Mend]:
    """The one known name that is near; that of another record is not put in without asking."""
    assert case.document
    is_key = case.code == "S102"
    given = str(case.path[-1]) if is_key else case.value(case.path)
    near = candidate(given, _known(case, given)) if isinstance(given, str) else None
    if near is not None and near != given:
        span = case.document.span(case.path, on="key" if is_key else "value")
        yield Mend(f"write `{near}`", (Edit(span, near),), safe=case.code != "R101")


def _known(case: Case, given: str) -> Iterator[str]:
    """The names that can stand where the misspelt one stands."""
    path = case.path
    match case.code:
        case "S102":
            model, beside = model_at(case.kind, path[:-1]) if path[:-1] else case.kind, case.value(path[:-1])
            there = beside if isinstance(beside, dict) else {}
            yield from (name for name in (model.model_fields if model else ()) if name not in there)
        case "S104":
            terms = terms_at(case.kind, path)
            yield from term_list(terms).terms if terms else ()
        case "R101":
            wanted = kinds_at(case.kind, path)
            yield from (id for id in case.catalogue.records if not wanted or case.catalogue.kind(id) in wanted)
        case "R106":
            yield from _passages(case, given)


def _passages(case: Case, given: str) -> Iterator[str]:
    """The names of passages, of the source that is named where there is such a source."""
    id = str(case.value(("id",)))
    source = full(given, id).partition("/")[0]
    for passage in case.catalogue.passages.values():
        if passage.source == source or source not in case.catalogue.sources:
            yield written(passage.name, id)


def _unknown(case: Case) -> Iterator[Mend]:
    field = next((word for word in case.diagnostic.message.split("`")[1::2] if word), None)
    if field is None or case.document is None:
        return
    line = f"  {field}: {{why: not-in-source}}\n"
    if isinstance(case.value(("unknown",)), dict):
        at = case.text.find("\n", case.document.span(("unknown",), on="key").end) + 1
        edit = Edit(Span(at, at), line)
    else:
        at = len(case.text)
        edit = Edit(Span(at, at), f"{'' if case.text.endswith(chr(10)) else chr(10)}unknown:\n{line}")
    yield Mend(f"say that the source does not tell `{field}`", (edit,))


def candidate(given: str, known: Iterable[str]) -> str | None:
    """The known name that is near a given one and clearly nearer than any other; digits are never changed."""
    plain = _plain(given)
    rated = sorted(((_likeness(plain, name), name) for name in set(known)), reverse=True)
    if not rated or rated[0][0] < LEAST:
        return None
    if len(rated) > 1 and rated[0][0] < 1 and rated[0][0] - rated[1][0] < LEAD:
        return None
    return rated[0][1] if re.findall(r"\d+", plain) == re.findall(r"\d+", rated[0][1]) else None


def _plain(name: str) -> str:
    return re.sub(r"[\s_-]+", "-", name.strip().casefold())


def _likeness(plain: str, name: str) -> float:
    return SequenceMatcher(None, plain, _plain(name), autojunk=False).ratio()
