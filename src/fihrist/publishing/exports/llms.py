"""`llms.txt`: what a program needs to know of the catalogue before it says anything from it."""

from collections.abc import Iterator

from fihrist.model.kinds import kinds
from fihrist.publishing.release import Release

TEXT = """\
# Fihrist

> A catalogue of defence and strategic relations between Russia and Iran, drawn from {sources} Arabic-language
> documents: {records} records, {claims} claims. Each value is proved by a sentence copied from a document, and each
> claim has a speaker.

Never give a value without its status:

- `stated`: the document itself says it. `reported`: somebody is reported to say it; name who.
- `estimated`, `alleged`, `expected`: the speaker puts it so; say so.
- `contested`: claims differ, or somebody denies it; give every value, and who denies it.

What the documents do not say is not in the catalogue. An absent value is not a denial.

## Data

- [Index](api/v1/index.json): what there is, and where
- [OpenAPI description](api/v1/openapi.json): every path and the schema of its answer
- [All claims](api/v1/claims.jsonl): one a line, with speakers, status and quotes
- [All records](api/v1/catalogue.json)
- [Flat records](api/v1/simple.json): one value a field, with `_caveats` that must be told with it
- [Transfers](api/v1/transfers.json), [timeline](api/v1/timeline.json), [speakers](api/v1/speakers.json)
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
    counts = {"sources": len(release.catalogue.sources), "records": len(release.catalogue.records)}
    yield "llms.txt", TEXT.format(**counts, claims=len(release.rows), kinds=listed).encode()
