"""Passages and pieces that are set aside which miss their source by a likeness, a cut word or their neighbours."""

from collections.abc import Iterator
from typing import Any

from fihrist.editing.edits import Edit
from fihrist.editing.formatting import written
from fihrist.editing.mending.case import Case, Mend
from fihrist.reading import Document, Path
from fihrist.text import Absent, Match, Several, SourceText, find, fold_key, nearest
from fihrist.text.places import Span

Piece = dict[str, Any]
_MOST_WORDS = 6
_ORDINALS = ("first", "second", "third", "fourth")


def of_passage(case: Case, document: Document) -> Iterator[Mend]:
    """The words as the source has them; what would choose between two places is not done without asking."""
    path = case.path[:2]
    piece: Any = document.value(path) if path and path[0] in ("passages", "set_aside") else None
    source = case.catalogue.text(str(document.value(("id",))))
    if source is None or not isinstance(piece, dict) or not isinstance(piece.get("text"), str):
        return
    found = find(piece["text"], source, prefix=piece.get("prefix"), suffix=piece.get("suffix"))
    stands_alone = not (piece.get("prefix") or piece.get("suffix"))
    made: dict[str, str | None] = {}
    if isinstance(found, Absent) and found.elsewhere and case.diagnostic.code != "Q203":
        made = _neighbours(piece, found, source)
    elif stands_alone and case.diagnostic.code == "Q203":
        made = {"text": _whole_words(found, source) if isinstance(found, Match) else None}
    elif stands_alone and isinstance(found, Several):
        yield from _prefixes(document, path, piece, found, source)
    elif stands_alone:
        made = {"text": _same_but_for_likenesses(piece, source)}
    edits = tuple(Edit(document.span((*path, key)), written(words, flow=True)) for key, words in made.items() if words)
    if edits:
        yield Mend("copy the source letter for letter", edits, safe=True)


def _same_but_for_likenesses(piece: Piece, source: SourceText) -> str | None:
    """The one place whose search key is that of the text, where the text has no other words."""
    wanted, near = fold_key(piece["text"]).strip(), nearest(piece["text"], source)
    if near is None or near.difference is None or fold_key(near.passage).strip() != wanted:
        return None
    is_one = source.key.text.count(wanted) == 1 and isinstance(find(near.passage, source), Match)
    return near.passage if is_one else None


def _whole_words(found: Match, source: SourceText) -> str | None:
    """The text with the whole of the words that its ends cut."""
    before, after = source.cut_at(found.span.start), source.cut_at(found.span.end)
    start, end = before.start if before else found.span.start, after.end if after else found.span.end
    whole = find(made := source.folded[start:end], source)
    return made if isinstance(whole, Match) and len(whole.sentences) == 1 else None


def _neighbours(piece: Piece, found: Absent, source: SourceText) -> dict[str, str | None]:
    """The prefix and suffix as the one place of the text has them whose neighbours differ by likenesses alone."""
    given = {key: str(piece[key]) for key in ("prefix", "suffix") if piece.get(key)}
    made = [{key: _beside(words, key, span, source) for key, words in given.items()} for span in found.elsewhere]
    fitting = [m for m in made if all(w and fold_key(w).strip() == fold_key(given[k]).strip() for k, w in m.items())]
    return dict(fitting[0]) if len(fitting) == 1 else {}


def _beside(words: str, key: str, span: Span, source: SourceText) -> str:
    """As many words before or after a span as are given."""
    count = len(words.split())
    before, after = source.folded[: span.start].split(), source.folded[span.end :].split()
    return " ".join(before[-count:] if key == "prefix" else after[:count])


def _prefixes(document: Document, path: Path, piece: Piece, found: Several, source: SourceText) -> Iterator[Mend]:
    """For each of the first places of a text the shortest prefix that tells it from the others."""
    spot, text = (*path, "text"), document.text
    at, key = document.span(spot).end, document.span(spot, on="key").start
    between = f"\n{' ' * (key - text.rfind(chr(10), 0, key) - 1)}"
    if is_flow := text[document.span(path).start] == "{":
        between = ", "
    for number, span in zip(_ORDINALS, found.spans, strict=False):
        before = source.folded[: span.start].split()
        prefixes = (" ".join(before[-count:]) for count in range(1, min(_MOST_WORDS, len(before)) + 1))
        prefix = next((p for p in prefixes if isinstance(find(piece["text"], source, prefix=p), Match)), None)
        if prefix:
            edit = Edit(Span(at, at), f"{between}prefix: {written(prefix, flow=is_flow)}")
            yield Mend(f"mean the {number} passage, after «{prefix}»", (edit,))
