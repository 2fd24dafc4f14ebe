"""Gaps and leftovers: required fields that nothing fills, ids that are not the file's name, idle allowances."""

from collections.abc import Iterator

from fihrist.editing.mending import Case, Mend
from fihrist.text.edits import Edit
from fihrist.text.places import Span

CODES = frozenset({"L104", "I101", "Y201"})


def mends(case: Case) -> Iterator[Mend]:
    """What fills the gap or removes the leftover; each says something, so that none is done without asking."""
    match case.diagnostic.code:
        case "I101" if case.document:
            name = case.diagnostic.path.rpartition("/")[2].removesuffix(".yaml")
            yield Mend(f"write `id: {name}`", (Edit(case.document.span(("id",)), name),))
        case "Y201":
            start = len(case.text[: case.span.start].rstrip(" "))
            yield Mend("remove the allowance", (Edit(Span(start, case.span.end), ""),))
        case "L104":
            yield from _unknown(case)


def _unknown(case: Case) -> Iterator[Mend]:
    field = next((word for word in case.diagnostic.message.split("`")[1::2] if word), None)
    if field is None or case.document is None:
        return
    line = f"  {field}: {{why: not-in-source}}\n"
    if "unknown" in case.document.values:
        at = case.text.find("\n", case.document.span(("unknown",), on="key").end) + 1
        edit = Edit(Span(at, at), line)
    else:
        at = len(case.text)
        edit = Edit(Span(at, at), f"{'' if case.text.endswith(chr(10)) else chr(10)}unknown:\n{line}")
    yield Mend(f"say that the source does not tell `{field}`", (edit,))
