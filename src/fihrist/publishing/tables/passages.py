"""The tables of what documents say: passages with their voices, what was left of them, and the speakers."""

from collections.abc import Iterable, Iterator
from typing import Any

from fihrist.catalogue import Catalogue
from fihrist.publishing.tables.table import Column, Table, both, count, table, text, voice
from fihrist.publishing.views import whole_passage_view
from fihrist.text import fold_key

PASSAGE = (
    text("passage", "Name of the passage: source and key in the source", "at.name", key=True),
    text("source", "Id of the source", "at.source", link="sources.id"),
    count("position", "Number in the source, from 0, in the order of the text"),
    text("text", "The passage, letter for letter", "one.text"),
    text("en", "Our translation into English", "one.en"),
    Column("prefix", "Words before it, where it stands more than once", "one.prefix"),
    Column("suffix", "Words after it, where it stands more than once", "one.suffix"),
    *voice("one"),
    text("mode", "Whether the speaker states, estimates, alleges or expects it, or holds it possible", "one.mode"),
    text("status", "`stated` where the document says it itself, else what its speaker does with it", "view.status"),
    Column("as_of", "Date from which it speaks (EDTF)", "one.as_of"),
    Column("follows", "Passages without which it cannot be understood", "view.follows"),
    *both("note", "Remark of the editors on its reading", "one.note"),
    Column("start", "First code point in the file of the source, from 0", "view.start", "integer"),
    Column("end", "Code point after the last", "view.end", "integer"),
    Column("line", "Line in the file, from 1", "view.line", "integer"),
    text("search_key", "Passage and translation folded for search"),
)
LEFT = (
    text("passage", "Name of the passage", key=True, link="passages.passage"),
    count("position", "Number in the passage, from 0", key=True),
    text("words", "The words that count or date, letter for letter", "one.words"),
    *both("why", "Why no value holds them", "one.why", required=True),
)
ASIDE = (
    text("source", "Id of the source", key=True, link="sources.id"),
    count("position", "Number in the source, from 0", key=True),
    text("text", "The piece, letter for letter", "one.text"),
    text("why", "Why it backs no record", "one.why"),
)
VOICES = (
    text("passage", "Name of the passage", key=True, link="passages.passage"),
    text("part", "`said_by` for a speaker, `via` for one who passed it on", key=True),
    count("position", "Number in the list, from 0", key=True),
    text("speaker", "Id of the speaker", link="speakers.id"),
)
SPEAKER = (
    text("id", "Id of the record", key=True, link="records.id"),
    text("kind", "Kind of the record"),
    *both("name", "Name", required=True),
    count("said", "How many passages it says"),
    count("passed_on", "How many passages of others it passes on"),
)


def tables(catalogue: Catalogue) -> tuple[Table, ...]:
    """The tables of speakers, passages, voices, numbers left and pieces set aside."""
    voices = tuple(_voices(catalogue))
    left = _numbered(("passage", name, p.passage.left) for name, p in catalogue.passages.items())
    aside = _numbered(("source", id, source.set_aside) for id, source in catalogue.sources.items())
    about = "One row for each named speaker; what documents say in their own voice has none"
    return (
        table("speakers", about, SPEAKER, _speakers(voices, catalogue)),
        table("passages", "One row for each passage of a source", PASSAGE, _passages(catalogue)),
        table("voices", "Who says or passes on which passage, one row for each", VOICES, voices),
        table("numbers_left", "Numbers and dates of passages that no value holds", LEFT, left),
        table("set_aside", "Pieces of sources that back no record", ASIDE, aside),
    )


def _numbered(found: Iterable[tuple[str, str, Iterable[Any]]]) -> Iterator[dict[str, Any]]:
    for column, key, parts in found:
        yield from ({column: key, "position": position, "one": one} for position, one in enumerate(parts))


def _passages(catalogue: Catalogue) -> Iterator[dict[str, Any]]:
    numbers: dict[str, int] = {}
    for at in catalogue.passages.values():
        numbers[at.source] = numbers.get(at.source, -1) + 1
        made = {"at": at, "one": at.passage, "position": numbers[at.source]}
        search_key = fold_key(f"{at.passage.text} {at.passage.en}")
        yield made | {"view": whole_passage_view(at, catalogue), "search_key": search_key}


def _voices(catalogue: Catalogue) -> Iterator[dict[str, Any]]:
    for name, at in catalogue.passages.items():
        for part, ids in (("said_by", at.passage.said_by), ("via", at.passage.via)):
            for position, id in enumerate(ids):
                if id in catalogue.records:
                    yield {"passage": name, "part": part, "position": position, "speaker": id}


def _speakers(voices: tuple[dict[str, Any], ...], catalogue: Catalogue) -> Iterator[dict[str, Any]]:
    for id in sorted({row["speaker"] for row in voices}):
        parts = [row["part"] for row in voices if row["speaker"] == id]
        about = {"id": id, "kind": catalogue.kind(id), "name": catalogue.records[id].name}
        yield about | {"said": parts.count("said_by"), "passed_on": parts.count("via")}
