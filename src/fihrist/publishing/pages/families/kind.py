"""The lists: a page for each kind with the fields that its records must fill, and one of all records."""

from collections.abc import Iterator

from fihrist.model.fields import fields
from fihrist.model.kinds import kinds
from fihrist.model.vocabulary import Label
from fihrist.publishing.pages.site import Page, Site

ALL = "records.html"


def pages(site: Site) -> Iterator[Page]:
    """The page of all records, and that of every kind but the sources, which have a family of their own."""
    records = sorted(site.catalogue.records.values(), key=lambda r: (r.folder, r.id))
    yield Page(ALL, Label("Records", "السجلات"), "records.html", {"records": records}, menu=1)
    for name, kind in kinds().items():
        if name != "source":
            columns = [one.name for one in fields(kind).values() if one.required]
            data = {"records": site.catalogue.of(name), "columns": columns, "kind": kind}
            title = Label(f"All {kind.plural.en}", f"كل {kind.plural.ar}")
            about = Label((kind.__doc__ or "").strip(), "")
            yield Page(f"{kind.folder}/index.html", title, "kind.html", data, about, section=ALL)
