"""Add a document to the sources of the catalogue."""

import os
import re
import sys
from contextlib import nullcontext
from hashlib import sha256
from pathlib import Path

import click

from fihrist.catalogue.coverage import coverage
from fihrist.catalogue.loading import catalogue_at
from fihrist.catalogue.writing import Change
from fihrist.cli.arguments import free_id, opened
from fihrist.cli.files import write
from fihrist.editing.drafting import laid_out
from fihrist.editing.drafting.beginning import path_of, source_record
from fihrist.model.values import FILE
from fihrist.reading.files import MAX_SOURCE_BYTES, SEEDS, file_at, misnamed

PASTED = Path("-")
"""What stands for the text that is pasted or piped in."""

_HEADLINE = """sentence 1 runs over several lines: put an empty line behind a headline or dateline in {}
where that is what it is; then delete {} and {}, and add it again"""


@click.command(name="add-source")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False, allow_dash=True))
@click.option("--id", "id", help="The id of the source; made from the file's name if not given.")
@click.option("--lay-out", is_flag=True, help="Lay each sentence out as a passage, to be cut and translated.")
def command(file: Path, id: str | None, lay_out: bool) -> None:
    """Copy FILE, a text in UTF-8, byte for byte into `seeds/` and write its record; `-` is what is pasted or piped in.

    The record holds the hash of the document and says what is not known of it. Its coverage opens at 0 %: from then on
    `fihrist check` names each sentence that neither stands in a passage nor is set aside.
    """
    root, catalogue = opened(to_write=True)
    data = _text_of(file)
    known = next((s.id for s in catalogue.sources.values() if s.sha256 == sha256(data).hexdigest()), None)
    if known:
        raise click.UsageError(f"this document is the source `{known}` already")
    if id is None and (file == PASTED or not file.stem.isascii()):
        raise click.UsageError("give an id in Latin letters with `--id`, which also names the copy of the file")
    id = free_id(id or re.sub(r"[^a-z0-9]+", "-", file.stem.lower()).strip("-"), catalogue)
    name = f"{SEEDS}/{file.name}"
    name = name if re.match(FILE, name) and not misnamed(name) else f"{SEEDS}/{id}.txt"
    if os.path.lexists(root / name) and file_at(root, name, max_bytes=MAX_SOURCE_BYTES).data != data:
        raise click.UsageError(f"there is another file {name} already")
    path = path_of("source", id)
    write(root, [Change(name, None, data), Change.of(path, None, source_record(id, name, data))])
    after = catalogue_at(root)
    if lay_out:
        before = (root / path).read_bytes().decode()
        write(root, [Change.of(path, before, laid_out(id, before, after))])
        after = catalogue_at(root)
    covered = coverage(id, after)
    click.echo(f"written: {path} and {name}")
    # What is laid out is divided at the ends of such lines.
    if not lay_out and (text := after.text(id)) and text.has_headline:
        click.echo(_HEADLINE.format(file, path, name))
    click.echo(f"{len(covered.sentences)} sentences, {len(covered.open)} open; next: `fihrist next {id}`")


def _text_of(file: Path) -> bytes:
    with nullcontext(sys.stdin.buffer) if file == PASTED else file.open("rb") as opened_file:
        # A device may never end.
        data = opened_file.read(MAX_SOURCE_BYTES + 1)
    if not data.strip() or len(data) > MAX_SOURCE_BYTES:
        raise click.UsageError(f"the file must hold 1 to {MAX_SOURCE_BYTES:,} bytes of text")
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        raise click.UsageError("the file is not UTF-8; save it as UTF-8 first") from None
    return data
