"""`llms.txt`: what a program needs to know of the catalogue before it says anything from it."""

from collections.abc import Iterator

from fihrist.model.kinds import kinds
from fihrist.publishing.release import Release

TEXT = """\
# Fihrist

> A catalogue of defence and strategic relations between Russia and Iran, drawn from {sources} Arabic-language
> documents: {records} records, {claims} values of fields, {passages} passages with translations. Each value names the
> passages that say it, letter for letter, and each passage has one voice.

Never give a value without its status:

- `stated`: the document itself says it. `reported`: somebody is reported to say it; name who.
- `estimated`, `alleged`, `expected`, `possible`: the speaker puts it so; say so.
- `contested`: values differ, or somebody denies it; give every value, and who denies it.

`editorial` is how the editors class a record, and no claim of a document. Fields in `not_in_source` are those that the
documents leave open; an absent value is not a denial.

## Data

- [Guide to the data](guide/api.html): what the shape of the answers means
- [Index](api/v1/index.json): what there is, and where
- [OpenAPI description](api/v1/openapi.json): every path and the schema of its answer
- [Everything](api/v1/catalogue.json): each record, and each passage once with its statements
- [Claims](api/v1/claims.jsonl), [attestations](api/v1/attestations.jsonl), [denials](api/v1/denials.jsonl),
  [statements](api/v1/statements.jsonl), [passages](api/v1/passages.jsonl): one a line, every key always there
- [Contested](api/v1/contested.json), [transfers](api/v1/transfers.json), [timeline](api/v1/timeline.json),
  [speakers](api/v1/speakers.json)
- [Fields](api/v1/fields.json) and [terms](api/v1/terms.json): what each field and each term means
- [Downloads](downloads/manifest.json): tables and a database, with sizes and hashes

## Records by kind

{kinds}"""


def export(release: Release) -> Iterator[tuple[str, bytes]]:
    """The one file `llms.txt`."""
    listed = "".join(
        f"- [{kind.plural.en[:1].upper()}{kind.plural.en[1:]}](api/v1/{kind.folder}/index.json): "
        f"{len(release.catalogue.of(name))}\n"
        for name, kind in kinds().items()
    )
    found = release.catalogue
    counts = {"sources": len(found.sources), "records": len(found.records), "claims": len(found.claims)}
    yield "llms.txt", TEXT.format(**counts, passages=len(found.passages), kinds=listed).encode()
