"""The guide: its index, the recipes of the package, the data model and the checks (from their docstrings)."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files as resources
from typing import Any

from markdown import Markdown
from markupsafe import Markup
from pydantic.fields import FieldInfo

from fihrist.checking.checks import checks
from fihrist.model import Claim, Model, Passage, Record, Statement
from fihrist.model.fields import fields
from fihrist.model.kinds import kinds
from fihrist.model.vocabulary import Label, names, term_list
from fihrist.publishing.pages.anchors import with_anchors
from fihrist.publishing.pages.language import LANGUAGES
from fihrist.publishing.pages.site import Page, Site
from fihrist.reading import load

INDEX = "guide/index.html"
GROUPS = {
    "readers": ("guide/how-to-read", "guide/how-this-was-made", "quality", "changes"),
    "contributors": ("guide/contribute", "guide/tour", "guide/style-guide", "guide/data-model", "guide/checks"),
    "programs": ("downloads", "guide/api", "guide/recipes"),
}
"""The pages of the guide for each group of people; their words stand under `guide_` and the last part of the path."""
SHARED: Mapping[str, type[Model]] = {"record": Record, "claim": Claim, "passage": Passage, "statement": Statement}
"""What records of all kinds are made of."""
Row = Mapping[str, Any]


def pages(site: Site) -> Iterator[Page]:
    """The index of the guide, the recipes, the data model and the checks."""
    yield Page(INDEX, Label("Guide", "الدليل"), "guide.html", {"groups": GROUPS}, menu=8)
    yield Page("guide/recipes.html", Label("Recipes", "وصفات"), "recipes.html", {"texts": _recipes()}, section=INDEX)
    model = {
        "shared": {
            name: [_row(key, info, arabic()[name][key]) for key, info in part.model_fields.items()]
            for name, part in SHARED.items()
        },
        "kinds": [(name, kind, list(_own(name, kind))) for name, kind in kinds().items()],
        "lists": [term_list(name) for name in names()],
    }
    title = Label("The data model", "نموذج البيانات")
    yield Page("guide/data-model.html", title, "data_model.html", model, section=INDEX)
    made = [(check, html(check.page.partition("\n")[2], ["fenced_code"])) for check in checks().values()]
    title = Label("The checks", "عمليات التحقق")
    yield Page("guide/checks.html", title, "checks.html", {"made": made}, section=INDEX)


@cache
def arabic() -> Mapping[str, Mapping[str, str]]:
    """What the keys of the model are for, in Arabic; the English stands in the model itself."""
    data: Any = load(resources("fihrist.publishing.pages").joinpath("model.ar.yaml").read_bytes())
    return dict(data)


def html(text: str, extensions: list[str]) -> Markup:
    """The HTML of Markdown of the program's own; never to be used on texts of records."""
    colours = {"pymdownx.highlight": {"anchor_linenums": False}}
    return Markup(Markdown(extensions=extensions, extension_configs=colours).convert(text))


def _own(name: str, kind: type[Record]) -> Iterator[Row]:
    """The keys of the envelope and the fields that a kind has of its own."""
    for key, info in kind.model_fields.items():
        if key not in Record.model_fields:
            yield {**_row(key, info, arabic().get(name, {}).get(key, "")), "rules": ("editorial",)}
    for one in fields(kind).values():
        rules = [rule for rule in ("required", "many") if getattr(one, rule)]
        yield {"name": one.name, "label": one.label, "about": one.about, "rules": rules, "unit": one.unit}


def _row(name: str, info: FieldInfo, about: str) -> Row:
    extra = info.json_schema_extra if isinstance(info.json_schema_extra, dict) else {}
    label, told = extra.get("x-label"), Label(info.description or "", str(extra.get("x-about-ar", about)))
    called = Label(str(label["en"]), str(label["ar"])) if isinstance(label, dict) else None
    return {"name": name, "label": called, "about": told, "rules": ()}


def _recipes() -> dict[str, Markup]:
    """The recipes in each language; the word after the language of a piece of code is for the tests that run it."""
    folder = resources("fihrist.publishing").joinpath("recipes")
    texts = {one.code: folder.joinpath(f"{one.code}.md").read_text("utf-8") for one in LANGUAGES}
    plain = {code: re.sub(r"^(```\w+) \w+$", r"\1", text, flags=re.MULTILINE) for code, text in texts.items()}
    extensions = ["attr_list", "tables", "toc", "pymdownx.highlight", "pymdownx.superfences"]
    return {code: html(with_anchors(text, plain["en"]), extensions) for code, text in plain.items()}
