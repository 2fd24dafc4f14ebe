"""The feed of changes (Atom): one entry for each commit that touched records, with links to them."""

from collections.abc import Iterator
from xml.sax.saxutils import escape

from fihrist.catalogue.edition import Edition, Revision
from fihrist.publishing.release import Release

NAME = "changes.atom"


def export(release: Release) -> Iterator[tuple[str, bytes]]:
    """The one file `changes.atom`; nothing where no date is known, since a feed must have one."""
    if release.edition.date:
        yield NAME, "".join(_lines(release, release.edition)).encode()


def _lines(release: Release, edition: Edition) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">\n'
    yield "  <id>urn:fihrist:changes</id>\n  <title>Fihrist: what changed</title>\n"
    yield f"  <updated>{edition.date}</updated>\n"
    yield f'  <author><name>Fihrist</name></author>\n  <link rel="self" href="{NAME}"/>\n'
    for revision in edition.history:
        yield from _entry(release, revision)
    yield "</feed>\n"


def _entry(release: Release, revision: Revision) -> Iterator[str]:
    items = "".join(f"<li>{_told(release, *touched)}</li>" for touched in revision.records)
    yield f"  <entry>\n    <id>urn:fihrist:revision:{revision.commit}</id>\n"
    yield f"    <title>{escape(revision.subject)}</title>\n    <updated>{revision.date}</updated>\n"
    yield f'    <content type="html">{escape(f"<ul>{items}</ul>")}</content>\n  </entry>\n'


def _told(release: Release, folder: str, id: str, how: str) -> str:
    record = release.catalogue.records.get(id)
    if record is None or record.folder != folder:
        return f"{how}: {escape(folder)}/{escape(id)}"
    return f'{how}: <a href="{folder}/{id}.html">{escape(record.name.en)}</a>'
