"""The guide: its index, the recipes of the package, the data model and the checks (from their docstrings)."""

import re
from collections.abc import Iterator
from importlib import resources
from inspect import getdoc

from markupsafe import Markup

from fihrist.checking.checks import checks
from fihrist.model.vocabulary import Label, names, term_list
from fihrist.publishing.pages.kind_fields import fields_of
from fihrist.publishing.pages.language import LANGUAGES
from fihrist.publishing.pages.markdown import html, page_html
from fihrist.publishing.pages.page import Page
from fihrist.publishing.pages.site import Site

INDEX = "guide/index.html"
GROUPS = {
    "readers": ("guide/how-to-read", "guide/how-this-was-made", "quality", "changes"),
    "contributors": ("guide/contribute", "guide/tour", "guide/style-guide", "guide/data-model", "guide/checks"),
    "programs": ("downloads", "guide/api", "guide/recipes"),
}
"""The pages of the guide for each group of people; their words stand under `guide_` and the last part of the path."""


def pages(site: Site) -> Iterator[Page]:
    """The index of the guide, the recipes, the data model and the checks."""
    yield Page(INDEX, Label("Guide", "الدليل"), "guide.html", {"groups": GROUPS}, menu=8)
    yield Page("guide/recipes.html", Label("Recipes", "وصفات"), "recipes.html", {"texts": _recipes()}, section=INDEX)
    kinds = [(name, kind, (getdoc(kind) or ""), fields_of(kind)) for name, kind in site.kinds().items()]
    model = {"kinds": kinds, "lists": [term_list(name) for name in names()]}
    title = Label("The data model", "نموذج البيانات")
    yield Page("guide/data-model.html", title, "data_model.html", model, section=INDEX)
    made = [(check, html(check.page.partition("\n")[2])) for check in checks().values()]
    title = Label("The checks", "عمليات التحقق")
    yield Page("guide/checks.html", title, "checks.html", {"made": made}, section=INDEX)


def _recipes() -> dict[str, Markup]:
    """The recipes in each language; the word after the language of a piece of code is for the tests that run it."""
    found = {}
    for language in LANGUAGES:
        text = resources.files("fihrist").joinpath("recipes", f"{language.code}.md").read_text("utf-8")
        found[language.code] = page_html(re.sub(r"^(```\w+) \w+$", r"\1", text, flags=re.MULTILINE))
    return found
