"""Passages and pieces that are set aside which miss their source by a likeness, a cut word or their neighbours."""

from collections.abc import Iterator
from typing import Any

from fihrist.editing.edits import Edit
from fihrist.editing.formatting.scalars import written
from fihrist.editing.mending import Case, Mend
from fihrist.text import Absent, Match, Several, SourceText, find, fold_key, nearest
from fihrist.text.places import Span

CODES = frozenset({"Q201", "Q202", "Q203", "C102"})

_MOST_WORDS = 6
_MOST_PLACES = 4
_COPY = "copy the source letter for letter"
_ORDINALS = ("first", "second", "third", "fourth")


def mends(case: Case) -> Iterator[Mend]:
    """The words as the source has them; what would choose between two places is not done without asking."""
    path = case.path[:2]
    piece = case.value(path) if path and path[0] in ("passages", "set_aside") else None
    source = case.catalogue.text(str(case.value(("id",))))
    if case.document is None or source is None or not isinstance(piece, dict) or not isinstance(piece.get("text"), str):
        return
    found = _found(piece, source)
    if case.code == "Q203":
        made = {"text": _whole_words(piece, found, source)}
    elif isinstance(found, Several):
        yield from _prefixes(case, piece, found, source)
        return
    elif isinstance(found, Absent) and found.elsewhere:
        made = _neighbours(piece, found, source)
    else:
        made = {"text": _same_but_for_likenesses(piece, source)}
    edits = tuple(
        Edit(case.document.span((*path, key)), written(words, flow=True)) for key, words in made.items() if words
    )
    if edits:
        yield Mend(_COPY, edits, safe=True)


def _found(piece: dict[str, Any], source: SourceText) -> Match | Absent | Several:
    return find(piece["text"], source, prefix=piece.get("prefix"), suffix=piece.get("suffix"))


def _same_but_for_likenesses(piece: dict[str, Any], source: SourceText) -> str | None:
    """The one place whose search key is that of the text, where the text has no other words."""
    wanted = fold_key(piece["text"]).strip()
    near = nearest(piece["text"], source)
    if near is None or near.difference is None or fold_key(near.passage).strip() != wanted:
        return None
    if source.key.text.count(wanted) != 1 or piece.get("prefix") or piece.get("suffix"):
        return None
    return near.passage if isinstance(find(near.passage, source), Match) else None


def _whole_words(piece: dict[str, Any], found: Match | Absent | Several, source: SourceText) -> str | None:
    """The text with the whole of the words that its ends cut."""
    if not isinstance(found, Match) or piece.get("prefix") or piece.get("suffix"):
        return None
    before, after = source.cut_at(found.span.start), source.cut_at(found.span.end)
    start, end = before.start if before else found.span.start, after.end if after else found.span.end
    made = source.folded[start:end]
    whole = find(made, source)
    return made if isinstance(whole, Match) and len(whole.sentences) == 1 else None


def _neighbours(piece: dict[str, Any], found: Absent, source: SourceText) -> dict[str, str | None]:
    """The prefix and suffix as the one place of the text has them whose neighbours differ by likenesses alone."""
    given = {key: str(piece[key]) for key in ("prefix", "suffix") if piece.get(key)}
    made = [{key: _beside(words, key, span, source) for key, words in given.items()} for span in found.elsewhere]
    fitting = [m for m in made if all(w and fold_key(w).strip() == fold_key(given[k]).strip() for k, w in m.items())]
    return dict(fitting[0]) if len(fitting) == 1 else {}


def _beside(words: str, key: str, span: Span, source: SourceText) -> str:
    """As many words before or after a span as are given."""
    count = len(words.split())
    if key == "prefix":
        return " ".join(source.folded[: span.start].split()[-count:])
    return " ".join(source.folded[span.end :].split()[:count])


def _prefixes(case: Case, piece: dict[str, Any], found: Several, source: SourceText) -> Iterator[Mend]:
    """For each place of a text the shortest prefix that tells it from the others."""
    if case.document is None or piece.get("prefix") or piece.get("suffix"):
        return
    at = case.document.span((*case.path[:2], "text")).end
    for number, span in zip(_ORDINALS, found.spans[:_MOST_PLACES], strict=False):
        before = source.folded[: span.start].split()
        prefixes = (" ".join(before[-count:]) for count in range(1, min(_MOST_WORDS, len(before)) + 1))
        prefix = next((p for p in prefixes if isinstance(find(piece["text"], source, prefix=p), Match)), None)
        if prefix:
            edit = Edit(Span(at, at), _key(case, prefix))
            yield Mend(f"mean the {number} passage, after «{prefix}»", (edit,))


def _key(case: Case, prefix: str) -> str:
    """A prefix as it is written behind the text, between brackets or on a line of its own."""
    assert case.document
    if case.text[case.document.span(case.path[:2]).start] == "{":
        return f", prefix: {written(prefix, flow=True)}"
    key = case.document.span((*case.path[:2], "text"), on="key").start
    return f"\n{' ' * (key - case.text.rfind(chr(10), 0, key) - 1)}prefix: {written(prefix, flow=False)}"
