"""The tables of passages: the words with their voices, who speaks, what was left, and what sources set aside."""

from collections.abc import Iterator
from typing import Any

from fihrist.catalogue import Catalogue, PassageAt
from fihrist.publishing.tables.table import Column, Link, Table, both, maybe, table, text
from fihrist.publishing.views import passage_view
from fihrist.publishing.words import joined
from fihrist.text import fold_key

VOICE = (
    maybe("said_by", "Ids of those who say it together; empty where the document says it, or an unnamed speaker"),
    *both("speaker", "A speaker whom the text leaves unnamed"),
    maybe("via", "Ids of those who passed it on, nearest to the speaker first"),
)
PASSAGE = (
    text("passage", "Name of the passage: source and key in the source"),
    text("source", "Id of the source"),
    Column("position", "integer", "Number in the source, from 0, in the order of the text", True),
    text("text", "The passage, letter for letter"),
    text("en", "Our translation into English"),
    maybe("prefix", "Words before it, where it stands more than once"),
    maybe("suffix", "Words after it, where it stands more than once"),
    *VOICE,
    text("mode", "Whether the speaker states, estimates, alleges or expects it, or holds it possible"),
    text("status", "`stated` where the document says it itself, else what its speaker does with it"),
    maybe("as_of", "Date from which it speaks (EDTF)"),
    maybe("follows", "Passages without which it cannot be understood"),
    *both("note", "Remark of the editors on its reading"),
    Column("start", "integer", "First code point in the file of the source, from 0"),
    Column("end", "integer", "Code point after the last"),
    Column("line", "integer", "Line in the file, from 1"),
    text("search_key", "Passage and translation folded for search"),
)
LEFT = (
    text("passage", "Name of the passage"),
    Column("position", "integer", "Number in the passage, from 0", True),
    text("words", "The words that count or date, letter for letter"),
    *both("why", "Why no value holds them"),
)
ASIDE = (
    text("source", "Id of the source"),
    Column("position", "integer", "Number in the source, from 0", True),
    text("text", "The piece, letter for letter"),
    text("why", "Why it backs no record"),
)
VOICES = (
    text("passage", "Name of the passage"),
    text("part", "`said_by` for a speaker, `via` for one who passed it on"),
    Column("position", "integer", "Number in the list, from 0", True),
    text("speaker", "Id of the speaker"),
)
SPEAKER = (
    text("id", "Id of the record"),
    text("kind", "Kind of the record"),
    text("name_en", "Name in English"),
    text("name_ar", "Name in Arabic"),
    Column("said", "integer", "How many passages it says", True),
    Column("passed_on", "integer", "How many passages of others it passes on", True),
)


def tables(catalogue: Catalogue) -> tuple[Table, ...]:
    """The tables of passages, voices, numbers left and pieces set aside."""
    passage, source = Link("passage", "passages", "passage"), Link("source", "sources", "id")
    speaker = Link("speaker", "speakers", "id")
    found = tuple(catalogue.passages.values())
    return (
        table("passages", "One row for each passage of a source", PASSAGE, _passages(catalogue),
              key=("passage",), links=(source,)),
        table("voices", "Who says or passes on which passage, one row for each", VOICES, _voices(found, catalogue),
              key=("passage", "part", "position"), links=(passage, speaker)),
        table("numbers_left", "Numbers and dates of passages that no value holds", LEFT, _left(found),
              key=("passage", "position"), links=(passage,)),
        table("set_aside", "Pieces of sources that back no record", ASIDE, _aside(catalogue),
              key=("source", "position"), links=(source,)),
    )  # fmt: skip


def speakers(catalogue: Catalogue) -> Table:
    """One row for each record that speaks in a passage or passes one on."""
    said: dict[str, list[int]] = {}
    for row in _voices(tuple(catalogue.passages.values()), catalogue):
        said.setdefault(row["speaker"], [0, 0])[row["part"] == "via"] += 1
    rows = [
        {"id": id, "kind": catalogue.kind(id), "name_en": catalogue.records[id].name.en,
         "name_ar": catalogue.records[id].name.ar, "said": counts[0], "passed_on": counts[1]}
        for id, counts in sorted(said.items())
    ]  # fmt: skip
    about = "One row for each named speaker; what documents say in their own voice has none"
    return table("speakers", about, SPEAKER, rows, key=("id",), links=(Link("id", "records", "id"),))


def voice(passage: PassageAt) -> dict[str, Any]:
    """The cells of a voice."""
    one = passage.passage
    unnamed = {"speaker_en": one.speaker.en, "speaker_ar": one.speaker.ar} if one.speaker else {}
    return {"said_by": joined(one.said_by), "via": joined(one.via), **unnamed}


def _passages(catalogue: Catalogue) -> Iterator[dict[str, Any]]:
    numbers: dict[str, int] = {}
    for name, passage in catalogue.passages.items():
        one, view = passage.passage, passage_view(passage, catalogue)
        numbers[passage.source] = position = numbers.get(passage.source, -1) + 1
        row = {key: view.get(key) for key in ("passage", "source", "text", "en", "status", "start", "end", "line")}
        row |= {"position": position, "mode": one.mode, "as_of": one.as_of, "prefix": one.prefix, "suffix": one.suffix}
        row |= voice(passage) | {"follows": joined(view["follows"])}
        row |= {"note_en": one.note.en, "note_ar": one.note.ar} if one.note else {}
        yield row | {"passage": name, "search_key": fold_key(f"{one.text} {one.en}")}


def _voices(found: tuple[PassageAt, ...], catalogue: Catalogue) -> Iterator[dict[str, Any]]:
    for passage in found:
        for part, ids in (("said_by", passage.passage.said_by), ("via", passage.passage.via)):
            for position, id in enumerate(ids):
                if id in catalogue.records:
                    yield {"passage": passage.name, "part": part, "position": position, "speaker": id}


def _left(found: tuple[PassageAt, ...]) -> Iterator[dict[str, Any]]:
    for passage in found:
        for position, one in enumerate(passage.passage.left):
            why = {"why_en": one.why.en, "why_ar": one.why.ar}
            yield {"passage": passage.name, "position": position, "words": one.words, **why}


def _aside(catalogue: Catalogue) -> Iterator[dict[str, Any]]:
    for id, source in catalogue.sources.items():
        for position, one in enumerate(source.set_aside):
            yield {"source": id, "position": position, "text": one.text, "why": one.why}
