"""The guide: how to read and contribute (written by hand), the data model and the checks (from their docstrings)."""

from collections.abc import Iterator
from inspect import getdoc

from fihrist.checks import checks
from fihrist.pages.kind_fields import fields_of
from fihrist.pages.markdown import html
from fihrist.pages.page import Page
from fihrist.pages.site import Site
from fihrist.vocabulary import Label, names, term_list

INDEX = "guide/index.html"


def pages(site: Site) -> Iterator[Page]:
    """The index of the guide, the data model and the checks."""
    yield Page(INDEX, Label("Guide", "الدليل"), "guide.html", menu=9)
    kinds = [(name, kind, (getdoc(kind) or ""), fields_of(kind)) for name, kind in site.kinds().items()]
    model = {"kinds": kinds, "lists": [term_list(name) for name in names()]}
    title = Label("The data model", "نموذج البيانات")
    yield Page("guide/data-model.html", title, "data_model.html", model, section=INDEX)
    made = [(check, html(check.page.partition("\n")[2])) for check in checks().values()]
    title = Label("The checks", "عمليات التحقق")
    yield Page("guide/checks.html", title, "checks.html", {"made": made}, section=INDEX)
