"""The guide: its index, recipes, data model and checks, and the pages on the catalogue itself that it leads to."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib.resources import files as resources
from pathlib import PurePosixPath
from typing import Any

from markdown import Markdown
from markdown.extensions.toc import slugify
from markupsafe import Markup
from pydantic import BaseModel

from fihrist.catalogue.coverage import coverage
from fihrist.catalogue.parts import promised_by
from fihrist.checking.checks import checks
from fihrist.model import Claim, Model, Passage, Record, Statement
from fihrist.model.describing import descriptions
from fihrist.model.fields import fields
from fihrist.model.kinds import kinds
from fihrist.model.vocabulary import Label, names, term_list
from fihrist.publishing.pages.language import LANGUAGES
from fihrist.publishing.pages.site import Data, Page, Site
from fihrist.publishing.views import Json
from fihrist.reading import load

INDEX = "guide/index.html"
GROUPS = {
    "readers": ("guide/how-to-read", "guide/how-this-was-made", "guide/what-you-can-rely-on", "quality", "changes"),
    "contributors": (
        "guide/contribute",
        "guide/a-fact",
        "guide/a-document",
        "guide/a-review",
        "guide/tour",
        "guide/style-guide",
        "guide/data-model",
        "guide/checks",
    ),
    "programs": ("downloads", "guide/api", "guide/recipes", "guide/publish", "guide/another-subject"),
}
"""The pages of the guide for each group of people; their words stand under `guide_` and the last part of the path."""
SHARED: Mapping[str, type[Model]] = {"record": Record, "claim": Claim, "passage": Passage, "statement": Statement}
"""What records of all kinds are made of."""
FORMATS = ("sheets", "sqlite", "parquet")
"""The formats that most people want come first; one that is not named here follows them."""
_HEADING = re.compile(r"#+ (.*?)(?: *\{ *#([\w-]+) *\})?$")


def pages(site: Site) -> Iterator[Page]:
    """The index and what is in it but for the pages of `docs/`; the files of the downloads are made when printed."""
    yield Page(INDEX, Label("Guide", "الدليل"), "guide.html", {"groups": GROUPS}, menu=8)
    title = Label("Recipes", "وصفات")
    texts = {code: Markup(text) for code, text in _kept(site, "recipes", _recipes).items()}
    yield Page("guide/recipes.html", title, "recipes.html", {"texts": texts}, section=INDEX)
    title = Label("The data model", "نموذج البيانات")
    yield Page("guide/data-model.html", title, "data_model.html", _data_model(), section=INDEX)
    bodies = _kept(site, "checks", _checks)
    made = [(check, Markup(bodies[code])) for code, check in checks().items()]
    title = Label("The checks", "عمليات التحقق")
    yield Page("guide/checks.html", title, "checks.html", {"made": made}, section=INDEX)
    yield Page("downloads.html", Label("Downloads", "التنزيلات"), "downloads.html", _shelves, section=INDEX, foot=1)
    yield Page("quality.html", Label("Quality", "الجودة"), "quality.html", _quality(site), section=INDEX, foot=2)
    yield Page("changes.html", Label("What changed", "ما الذي تغير"), "changes.html", section=INDEX, foot=3)


def with_anchors(markdown: str, english: str) -> str:
    """A page of which each heading has the id of the heading at its place among those of the English page.

    Headings that are more than the English page has, and those that have an id, keep what they have.
    """
    ids = [found[2] or slugify(found[1], "-") for found in _headings(english).values()]
    lines = markdown.split("\n")
    for (number, found), id in zip(_headings(markdown).items(), ids, strict=False):
        if not found[2]:
            lines[number] += f" {{#{id}}}"
    return "\n".join(lines)


def _headings(markdown: str) -> Mapping[int, re.Match[str]]:
    """The headings by the number of their line from 0; what stands in a block of code is none."""
    found, in_code = {}, False
    for number, line in enumerate(markdown.split("\n")):
        in_code ^= line.startswith("```")
        if not in_code and (match := _HEADING.match(line)):
            found[number] = match
    return found


def _kept(site: Site, name: str, made: Callable[[], dict[str, str]]) -> dict[str, str]:
    """HTML that no record has a say in, by a key for each piece."""
    return site.release.cache.made(name, site.catalogue, lambda _: made())


def _html(text: str, extensions: list[str]) -> str:
    """The HTML of Markdown of the program's own; never to be used on texts of records."""
    colours = {"pymdownx.highlight": {"anchor_linenums": False}}
    return Markdown(extensions=extensions, extension_configs=colours).convert(text)


def _checks() -> dict[str, str]:
    return {code: _html(check.page.partition("\n")[2], ["fenced_code"]) for code, check in checks().items()}


def _recipes() -> dict[str, str]:
    """The recipes in each language; the word after the language of a piece of code is for the tests that run it."""
    folder = resources("fihrist.publishing").joinpath("recipes")
    texts = {one.code: folder.joinpath(f"{one.code}.md").read_text("utf-8") for one in LANGUAGES}
    plain = {code: re.sub(r"^(```\w+) \w+$", r"\1", text, flags=re.MULTILINE) for code, text in texts.items()}
    extensions = ["attr_list", "tables", "toc", "pymdownx.highlight", "pymdownx.superfences"]
    return {code: _html(with_anchors(text, plain["en"]), extensions) for code, text in plain.items()}


@cache
def arabic() -> Mapping[str, Mapping[str, str]]:
    """What the keys of the model are for, in Arabic; the English stands in the model itself."""
    data: Any = load(resources("fihrist.publishing.pages").joinpath("model.ar.yaml").read_bytes())
    return dict(data)


def _data_model() -> Data:
    """What all records are made of, what each kind has of its own, and the closed lists."""
    return {
        "shared": {
            name: [_key(part, key, arabic()[name][key]) for key in part.model_fields] for name, part in SHARED.items()
        },
        "kinds": [(name, kind, list(_own(name, kind))) for name, kind in kinds().items()],
        "lists": [term_list(name) for name in names()],
    }


def _own(name: str, kind: type[Record]) -> Iterator[Data]:
    """The keys of the envelope and the fields that a kind has of its own."""
    for key in kind.model_fields:
        if key not in Record.model_fields:
            yield {**_key(kind, key, arabic().get(name, {}).get(key, "")), "rules": ("editorial",)}
    for one in fields(kind).values():
        rules = [rule for rule in ("required", "many") if getattr(one, rule)]
        yield {"name": one.name, "label": one.label, "about": one.about, "rules": rules, "unit": one.unit}


def _key(model: type[BaseModel], name: str, about: str) -> Data:
    given = model.model_fields[name].json_schema_extra
    extra = given if isinstance(given, dict) else {}
    told = Label(descriptions(model).get(name, ""), str(extra.get("x-about-ar", about)))
    label = extra.get("x-label")
    called = Label(str(label["en"]), str(label["ar"])) if isinstance(label, dict) else None
    return {"name": name, "label": called, "about": told, "rules": ()}


def _shelves(site: Site) -> Data:
    """The files of the manifest of the downloads by format, each with the number of its rows where it is a table."""
    manifest, found = site.manifest, dict[str, list[Json]]()
    for file in manifest["files"]:
        table = PurePosixPath(file["path"]).name.partition(".")[0]
        rows = manifest["rows"].get(table) if "/" in file["path"] else None
        found.setdefault(file["format"], []).append({**file, "table": table, "rows": rows})
    return {"shelves": {format: found[format] for format in dict.fromkeys((*FORMATS, *found)) if format in found}}


def _quality(site: Site) -> Data:
    """What of the documents is covered, what the checks find, and what is excused."""
    allowed = [one for one in site.catalogue.allowances or () if one.code in checks()]
    return {
        "coverages": {source.id: coverage(source.id, site.catalogue) for source in site.sources},
        "checks": checks(),
        "allowed": [(promised_by(one.path), one) for one in allowed],
        "score": load(resources("fihrist.publishing.pages").joinpath("score.yaml").read_bytes()),
    }
