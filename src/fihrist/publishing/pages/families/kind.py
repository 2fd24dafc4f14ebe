"""A page for each kind: its records in a table, with the fields that every record of the kind must fill."""

from collections.abc import Iterator

from fihrist.model.vocabulary import Label
from fihrist.publishing.pages.kind_fields import fields_of
from fihrist.publishing.pages.page import Page
from fihrist.publishing.pages.site import Site


def pages(site: Site) -> Iterator[Page]:
    """The page of every kind but the sources, which have a family of their own."""
    for name, kind in site.kinds().items():
        if name != "source":
            labels = {
                field: Label(**extra["x-label"]) for field, extra in fields_of(kind).items() if extra["x-required"]
            }
            data = {"records": site.catalogue.of(name), "columns": tuple(labels), "labels": labels}
            about = Label((kind.__doc__ or "").strip(), "")
            path = f"{kind.folder}/index.html"
            yield Page(path, _capital(kind.plural), "kind.html", data, about, section="records.html")


def _capital(label: Label) -> Label:
    return Label(label.en[:1].upper() + label.en[1:], label.ar)
