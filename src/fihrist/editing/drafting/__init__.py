"""Drafts: from a sentence of a source to a passage and the claims that it bears out; what is unsure is left open.

Records are written with the comments that they have, and with a to-do beside what only a person can do.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import count
from typing import Any

from fihrist.catalogue import Catalogue
from fihrist.catalogue.coverage import Coverage, set_aside
from fihrist.catalogue.formatting import Beside, formatted, written
from fihrist.catalogue.parts import passages_in
from fihrist.catalogue.parts import written as name_in
from fihrist.editing.drafting.cutting import Piece
from fihrist.editing.drafting.cutting import Sentence as Whole
from fihrist.editing.drafting.reading import Reading, Suggestion
from fihrist.editing.drafting.speakers import TO_DO
from fihrist.model import Passage
from fihrist.model.kinds import kinds
from fihrist.text import Match, Sentence, Several, SourceText, border_fault, find, fold_key, long_enough, nearest
from fihrist.text.places import Span

_MARKS = " .،؛:؟!…-–"
"""What stands around a clause and is no part of it."""
_LONGEST_KEY = 60
_TRANSLATE = "# to do: translate it: faithful, complete, every hedge kept"
_WHO = "# to do: say who speaks"
_HOW = "# to do: say how surely"
_LOOK = "# to do: see whether the passage says this"


@dataclass(frozen=True, slots=True)
class Cut:
    """A piece of a source: the number of its sentence, its words, and where they stand in the folded text."""

    sentence: int
    text: str
    span: Span


@dataclass(frozen=True)
class Draft:
    """A passage that is proposed: its key, its values, what is to do, and the key before which it stands.

    A to-do is that of a value, or of a key that is left out because the words do not show it.
    """

    key: str
    values: Mapping[str, Any]
    to_do: Mapping[str, str]
    before: str | None
    span: Span


def search(source: str, words: str, catalogue: Catalogue) -> Iterator[Sentence]:
    """The sentences of a source in which words stand by their search key, in their order; all of them for no words."""
    text, wanted = catalogue.text(source), " ".join(fold_key(words).split())
    return (sentence for sentence in text.sentences if wanted in fold_key(sentence.text)) if text else iter(())


def state(found: Coverage, sentence: Sentence) -> str:
    """What has been made of a sentence: the keys of its passages, why it is set aside, or `open`."""
    keys = ", ".join(passage.key for passage in found.passages.get(sentence.number, ()))
    aside = found.set_aside.get(sentence.number)
    return keys or (f"set aside as {aside}" if aside else "open")


def cut(source: str, sentence: int | None, words: str | None, catalogue: Catalogue) -> Cut | str:
    """The clause that `words` give, else the first piece of a sentence that is free; or why there is none."""
    text = catalogue.text(source)
    if text is None:
        return f"`{source}` has no text"
    taken = sorted(span for span, _ in _taken(source, catalogue))
    if words is not None:
        return _clause(source, words, text, taken)
    assert sentence is not None
    whole = text.sentences[sentence - 1].span
    own = (end for span in taken if whole.start < span.end and span.start < whole.end for end in (span.start, span.end))
    edges = [whole.start, *own, whole.end]
    free = (_trimmed(text, *between) for between in zip(edges[::2], edges[1::2], strict=True))
    pieces = (Cut(sentence, text.folded[span.start : span.end], span) for span in free)
    none = f"all of sentence {sentence} stands in passages or is set aside"
    return next((piece for piece in pieces if long_enough(piece.text)), none)


def _clause(source: str, words: str, text: SourceText, taken: list[Span]) -> Cut | str:
    found = find(words.strip(), text)
    if isinstance(found, Several):
        return f"these words stand {len(found.spans)} times in `{source}`"
    if not isinstance(found, Match):
        near = nearest(words, text)
        return (near.as_help() if near else None) or f"these words do not stand in `{source}`"
    if fault := border_fault(found, text):
        return fault.as_message()
    if len(found.sentences) != 1 or any(s.start < found.span.end and found.span.start < s.end for s in taken):
        return "these words overlap a passage, or run over several sentences"
    return Cut(found.sentences[0], words.strip(), found.span)


def proposed(source: str, piece: Cut, catalogue: Catalogue, *, whole: bool = False) -> tuple[Draft, ...]:
    """The passages of a source for a piece of its text, with their voices as far as the words show them.

    The piece is divided where the voice or the mode changes, unless it is to be `whole`.
    """
    text, made = catalogue.text(source), list[Draft]()
    assert text
    sentence = text.sentences[piece.sentence - 1].span
    there = [(match.span, one) for one in passages_in(catalogue.sources[source]) if (match := catalogue.match(one))]
    earlier = tuple(one for span, one in there if span.end <= sentence.start)
    later = next((one.key for span, one in there if span.start >= piece.span.end), None)
    for part in Whole(_with_lines(text, sentence), earlier, catalogue).pieces():
        start, end = (
            max(piece.span.start, min(piece.span.end, at + sentence.start)) for at in (part.span.start, part.span.end)
        )
        span = _trimmed(text, start, piece.span.end if whole else end)
        if span.end > span.start and not (whole and made):
            cut = Cut(piece.sentence, text.folded[span.start : span.end], span)
            values, to_do = _told(cut, part, made)
            made.append(Draft(_key(cut, source, made, catalogue), values, to_do, later, span))
    return tuple(made)


def _with_lines(text: SourceText, span: Span) -> str:
    """A part of the folded text in which each line ends as in the document."""
    signs = ((at, text.folded[at]) for at in range(span.start, span.end))
    raw = (text.raw_span(Span(at, at + 1)) if sign == " " else None for at, sign in signs)
    inside = text.folded[span.start : span.end]
    is_end = (one is not None and "\n" in text.raw[one.start : one.end] for one in raw)
    return "".join("\n" if end else sign for end, sign in zip(is_end, inside, strict=True))


def _told(cut: Cut, part: Piece, made: list[Draft]) -> tuple[dict[str, Any], dict[str, str]]:
    """The values of a passage, and what is to do beside them."""
    told: dict[str, Any] = {"text": cut.text, "en": TO_DO, **part.voice}
    to_do = {"en": _TRANSLATE}
    if part.is_open:
        to_do["said_by"] = _WHO
    if told.get("mode") == TO_DO:
        del told["mode"]
        to_do["mode"] = _HOW
    if made and part.goes_on:
        # What is joined by وأن goes on with the first that is said, and not with the last.
        said = (one for one in made if one.values.get("said_by") and cut.text.startswith("وأن"))
        told["follows"] = [next(said, made[-1]).key]
    return told, to_do


def _key(cut: Cut, source: str, made: list[Draft], catalogue: Catalogue) -> str:
    """A key that is free, by what the text names."""
    named = "-and-".join(list(Reading(cut.text, catalogue).named)[:2])[:_LONGEST_KEY].rstrip("-")
    named, taken = (
        named or f"sentence-{cut.sentence}",
        {*catalogue.sources[source].passages, *(one.key for one in made)},
    )
    return next(key for n in count(1) if (key := named if n == 1 else f"{named}-{n}") not in taken)


def _taken(source: str, catalogue: Catalogue) -> Iterator[tuple[Span, str]]:
    """The places of the passages of a source, with their keys, and of what it sets aside, with none."""
    record = catalogue.sources[source]
    for passage in passages_in(record):
        if match := catalogue.match(passage):
            yield match.span, passage.key
    yield from ((match.span, "") for _, match in set_aside(record, catalogue))


def _trimmed(text: SourceText, start: int, end: int) -> Span:
    inside = text.folded[start:end]
    first = min(end, end - len(inside.lstrip(_MARKS)))
    return Span(first, max(first, start + len(inside.rstrip(_MARKS))))


def path_of(kind: str, id: str) -> str:
    """The path of the file of a record."""
    return f"catalogue/{kinds()[kind].folder}/{id}.yaml"


def blank(kind: str, id: str, rest: str = "") -> str:
    """A record of a kind that has a name, and what `rest` says; the check tells what else it must have."""
    title = written(id.replace("-", " ").capitalize(), flow=True)
    text = f"id: {id}\nname: {{en: {title}, ar: {TO_DO}}}  # to do: name it in both languages\n{rest}"
    return formatted(path_of(kind, id), text) or text


def source_record(id: str, file: str, data: bytes) -> str:
    """The record of a source whose document stands, byte for byte, in `file`; all of it is still to be read."""
    unknown = "".join(f"  {field}: {{why: not-in-source}}\n" for field in ("title", "publisher", "published"))
    return blank("source", id, f"file: {file}\nsha256: {sha256(data).hexdigest()}\nunknown:\n{unknown}passages: {{}}\n")


def laid_out(source: str, text: str, catalogue: Catalogue) -> str:
    """The text of the record of a source without passages, with each sentence as passages, to be translated."""
    known = catalogue.text(source)
    for sentence in known.sentences if known else ():
        piece = cut(source, sentence.number, None, catalogue)
        for draft in proposed(source, piece, catalogue) if isinstance(piece, Cut) else ():
            text, catalogue = (
                with_passage(catalogue.paths[source], text, draft) or text,
                with_draft(source, draft, catalogue),
            )
    return text


def with_draft(source: str, draft: Draft, catalogue: Catalogue) -> Catalogue:
    """The catalogue as it would be with a drafted passage at its place, without what is still to do."""
    record = catalogue.sources[source]
    there, values = list(record.passages.items()), Passage.model_validate_json(json.dumps(draft.values))
    at = next((n for n, (key, _) in enumerate(there) if key == draft.before), len(there))
    passages = dict([*there[:at], (draft.key, values), *there[at:]])
    return replace(catalogue, records={**catalogue.records, source: record.model_copy(update={"passages": passages})})


def with_passage(path: str, text: str, draft: Draft) -> str | None:
    """The text of a source's record with a passage at its place; None where the file cannot be read rightly."""

    def put(values: dict[str, Any]) -> Beside:
        there = list((values["passages"] or {}).items())
        at = next((n for n, (key, _) in enumerate(there) if key == draft.before), len(there))
        values["passages"] = dict([*there[:at], (draft.key, draft.values), *there[at:]])
        # What is left out has its to-do beside the words of the passage.
        beside = [(name if name in draft.values else "text", words) for name, words in draft.to_do.items()]
        lines = {name: " ".join(words for other, words in beside if other == name) for name, _ in beside}
        return {("passages", draft.key, name): (words,) for name, words in lines.items()}

    return formatted(path, text, put)


def with_claims(path: str, text: str, found: Iterable[Suggestion], passage: str) -> str | None:
    """The text of a record's file with claims that rest on a passage; a value that is there gains the passage.

    None where the file cannot be read rightly.
    """

    def put(values: dict[str, Any]) -> Beside:
        name, to_do = name_in(passage, values["id"]), Beside()
        fields = values.get("claims") or {}
        for one in found:
            values["claims"] = fields
            fields[one.field] = claims = fields.get(one.field) or []
            if same := next((claim for claim in claims if claim["value"] == one.value), None):
                same["passages"] += [name] if name not in same["passages"] else []
            else:
                to_do["claims", one.field, len(claims), "passages"] = (_LOOK,)
                derived = {"derived": {"how": one.derived}} if one.derived else {}
                claims.append({"value": one.value, "passages": [name], **derived})
        return to_do

    return formatted(path, text, put)
