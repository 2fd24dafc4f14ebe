"""Quotes that miss their source by a likeness, a cut word or a missing prefix."""

from collections.abc import Iterator
from typing import Any

from fihrist.editing.formatting.scalars import written
from fihrist.editing.mending import Case, Mend
from fihrist.text import Match, Several, SourceText, find, fold_key, nearest
from fihrist.text.edits import Edit
from fihrist.text.places import Span

CODES = frozenset({"Q201", "Q202", "Q203"})

_LONGEST_PREFIX = 6
_MOST_PLACES = 4


def mends(case: Case) -> Iterator[Mend]:
    """The passage as its source has it; what would choose between two passages is not done without asking."""
    path = case.path[:2]
    quote = case.value(path) if len(path) == 2 and path[0] == "quotes" else None
    if not isinstance(quote, dict) or case.document is None or not isinstance(quote.get("text"), str):
        return
    source = case.catalogue.text(str(quote.get("source")))
    if case.diagnostic.code == "Q201":
        yield from _from_elsewhere(case, quote)
    if source is None:
        return
    span = case.document.span((*path, "text"))
    match case.diagnostic.code:
        case "Q201":
            made = _same_but_for_likenesses(quote, source)
        case "Q203":
            made = _whole_words(quote, source)
        case _:
            yield from _prefixes(case, quote, source)
            return
    if made:
        yield Mend("copy the source letter for letter", (Edit(span, written(made, flow=True)),), safe=True)


def _same_but_for_likenesses(quote: dict[str, Any], source: SourceText) -> str | None:
    """The one passage whose search key is that of the quote, where the quote has no other words."""
    wanted = fold_key(quote["text"]).strip()
    near = nearest(quote["text"], source)
    if near is None or near.difference is None or fold_key(near.passage).strip() != wanted:
        return None
    if source.key.text.count(wanted) != 1 or quote.get("prefix") or quote.get("suffix"):
        return None
    return near.passage if isinstance(find(near.passage, source), Match) else None


def _whole_words(quote: dict[str, Any], source: SourceText) -> str | None:
    """The quote with the whole of the words that its ends cut."""
    found = find(quote["text"], source, prefix=quote.get("prefix"), suffix=quote.get("suffix"))
    if not isinstance(found, Match) or quote.get("prefix") or quote.get("suffix"):
        return None
    before, after = source.cut_at(found.span.start), source.cut_at(found.span.end)
    start, end = before.start if before else found.span.start, after.end if after else found.span.end
    made = source.folded[start:end]
    whole = find(made, source)
    return made if isinstance(whole, Match) and len(whole.sentences) == 1 else None


def _prefixes(case: Case, quote: dict[str, Any], source: SourceText) -> Iterator[Mend]:
    """For each place of a quote the shortest prefix that tells it from the others."""
    found = find(quote["text"], source)
    if not isinstance(found, Several) or case.document is None or quote.get("prefix") or quote.get("suffix"):
        return
    at = case.document.span((*case.path[:2], "text")).end
    for number, span in enumerate(found.spans[:_MOST_PLACES], 1):
        prefix = _prefix(quote["text"], span, source)
        if prefix:
            joint = f", prefix: {written(prefix, flow=True)}" if _in_brackets(case) else _line(case, prefix)
            yield Mend(f"mean the {_ordinal(number)} passage, after «{prefix}»", (Edit(Span(at, at), joint),))


def _prefix(text: str, span: Span, source: SourceText) -> str | None:
    before = source.folded[: span.start].split()
    for count in range(1, min(_LONGEST_PREFIX, len(before)) + 1):
        prefix = " ".join(before[-count:])
        if isinstance(find(text, source, prefix=prefix), Match):
            return prefix
    return None


def _in_brackets(case: Case) -> bool:
    return case.document is not None and case.text[case.document.span(case.path[:2]).start] == "{"


def _line(case: Case, prefix: str) -> str:
    assert case.document
    key = case.document.span((*case.path[:2], "text"), on="key").start
    indent = key - (case.text.rfind("\n", 0, key) + 1)
    return f"\n{' ' * indent}prefix: {written(prefix, flow=False)}"


def _ordinal(number: int) -> str:
    return ("first", "second", "third", "fourth")[number - 1]


def _from_elsewhere(case: Case, quote: dict[str, Any]) -> Iterator[Mend]:
    """The other source that has the passage, where the named one has not."""
    path = (*case.path[:2], "source")
    for id in case.catalogue.sources:
        text = case.catalogue.text(id)
        if id != quote.get("source") and text and isinstance(find(quote["text"], text), Match) and case.document:
            yield Mend(f"write `source: {id}`", (Edit(case.document.span(path), id),))
