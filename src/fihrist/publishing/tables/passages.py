"""The tables of what documents say: passages with their voices, what was left of them, and the speakers."""

from collections.abc import Iterator

from fihrist.catalogue import Catalogue, passages_in
from fihrist.publishing.tables import Column, Row, Table, both, count, each, several, table, text, voice
from fihrist.publishing.views import placed_view
from fihrist.text import fold_key

PASSAGE = (
    text("passage", "Name of the passage: source and key in the source", key=True),
    text("source", "Id of the source", link="sources.id"),
    count("position", "Number in the source, from 0, in the order of the text"),
    text("text", "The passage, letter for letter"),
    text("en", "Our translation into English"),
    Column("prefix", "Words before it, where it stands more than once", "one.prefix"),
    Column("suffix", "Words after it, where it stands more than once", "one.suffix"),
    *voice("voice"),
    text("mode", "Whether the speaker states, estimates, alleges or expects it, or holds it possible", "one.mode"),
    text("status", "`stated` where the document says it itself, else what its speaker does with it"),
    Column("as_of", "Date from which it speaks (EDTF)", "voice.as_of"),
    several("follows", "Names of the passages without which it cannot be understood"),
    *both("note", "Remark of the editors on its reading"),
    Column("start", "First code point in the file of the source, from 0", type="integer"),
    Column("end", "Code point after the last", type="integer"),
    Column("line", "Line in the file, from 1", type="integer"),
    text("search_key", "Passage and translation folded for search"),
)
LEFT = (
    text("passage", "Name of the passage", key=True, link="passages.passage"),
    count("position", "Number in the passage, from 0", key=True),
    text("words", "The words that count or date, letter for letter", "each.words"),
    *both("why", "Why no value holds them", "each.why", required=True),
)
ASIDE = (
    text("source", "Id of the source", key=True, link="sources.id"),
    count("position", "Number in the source, from 0", key=True),
    text("text", "The piece, letter for letter", "each.text"),
    text("why", "Why it backs no record", "each.why"),
)
VOICES = (
    text("passage", "Name of the passage", key=True, link="passages.passage"),
    text("part", "`said_by` for a speaker, `via` for one who passed it on", key=True),
    count("position", "Number in the list, from 0", key=True),
    text("speaker", "Id of the speaker", "each", link="speakers.id"),
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
    passages = list(_passages(catalogue))
    aside = each(({"source": id, "pieces": source.set_aside} for id, source in catalogue.sources.items()), "pieces")
    about = "One row for each named speaker; what documents say in their own voice has none"
    return (
        table("speakers", about, SPEAKER, _speakers(catalogue)),
        table("passages", "One row for each passage of a source", PASSAGE, passages),
        table("voices", "Who says or passes on which passage, one row for each", VOICES, _voices(catalogue)),
        table("numbers_left", "Numbers and dates of passages that no value holds", LEFT, each(passages, "numbers")),
        table("set_aside", "Pieces of sources that back no record", ASIDE, aside),
    )


def _passages(catalogue: Catalogue) -> Iterator[Row]:
    for source in catalogue.sources.values():
        for position, at in enumerate(passages_in(source)):
            one = at.passage
            made = {"one": one, "numbers": one.left, "search_key": fold_key(f"{one.text} {one.en}")}
            yield placed_view(at, catalogue) | made | {"source": at.source, "position": position}


def _voices(catalogue: Catalogue) -> Iterator[Row]:
    for name, at in catalogue.passages.items():
        for part in ("said_by", "via"):
            speakers = each([{"passage": name, "part": part, "ids": getattr(at.passage, part)}], "ids")
            yield from (row for row in speakers if row["each"] in catalogue.records)


def _speakers(catalogue: Catalogue) -> Iterator[Row]:
    for id, record in sorted(catalogue.records.items()):
        counts = {"said": len(catalogue.said_by(id)), "passed_on": len(catalogue.passed_on_by(id))}
        if any(counts.values()):
            yield {"id": id, "kind": catalogue.kind(id), "name": record.name, **counts}
