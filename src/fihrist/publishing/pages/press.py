"""The press: it prints a page in a language, by templates that escape every text."""

import posixpath
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache, partial
from importlib.resources import files
from operator import attrgetter
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from fihrist.catalogue import Catalogue
from fihrist.catalogue.statuses import status_of
from fihrist.model import Text
from fihrist.model.kinds import kinds
from fihrist.publishing.pages.compiling import Templates
from fihrist.publishing.pages.dates import in_words
from fihrist.publishing.pages.language import LANGUAGES, Language
from fihrist.publishing.pages.site import Data, Page, Site
from fihrist.publishing.release import Edition
from fihrist.publishing.words import parts

# What reads from left to right: Latin words, or digits joined by signs; and an Arabic designation with its number.
_RUN = re.compile(r"([\u0621-\u064a.]+ - ?\d+)|[A-Za-z0-9](?:[A-Za-z0-9 .,/:%+'’&()-]*[A-Za-z0-9%)])?")
_BLANKS = re.compile(r"[^\S ]\s*| \s+")
_SHORT = 24
PLACES = ("\0stamp\0", "\0plain\0", "\0year\0")
"""What stands in the page of a record, as it is kept, for the edition: as it is shown, as plain text, and its year."""
_OPENING = 110


@dataclass(frozen=True)
class Press:
    """A site with its pages, ready to be printed."""

    site: Site
    pages: Sequence[Page]
    _bodies: dict[str, dict[str, str]] = field(default_factory=dict, init=False, repr=False)

    def html(self, page: Page, language: Language) -> str:
        """The content of a page; what tells of one record is kept for the next build, but for the edition below it."""
        if not page.record:
            return self._print(page.template, page, self.site, self._data(page, self.site), language)
        if page.path not in self._bodies:
            what, made = f"page {page.path} {self.site.repository}", partial(self._body, page)
            self._bodies[page.path] = self.site.release.cache.made(what, self.site.catalogue, made)
        body = self._bodies[page.path][language.code]
        for place, told in self._edition[language.code].items():
            body = body.replace(place, told)
        return body

    @cached_property
    def _edition(self) -> Mapping[str, Mapping[str, str]]:
        """What the pages of records tell of the edition, in each language, by the place that is left for it."""
        edition, told = self.site.release.edition, dict[str, Mapping[str, str]]()
        for language in LANGUAGES:
            stamped = stamp(edition, language)
            plain, year = escape(stamped.striptags()), (edition.date or "")[:4]
            told[language.code] = dict(zip(PLACES, (stamped, plain, year), strict=True))
        return told

    def _body(self, page: Page, catalogue: Catalogue) -> dict[str, str]:
        """What a page tells of a record, by language, made from what is looked up in a catalogue alone."""
        site = replace(self.site, through=catalogue)
        data = self._data(page, site)
        return {language.code: self._print(page.template, page, site, data, language) for language in LANGUAGES}

    def _data(self, page: Page, site: Site) -> Data:
        return page.data(site) if callable(page.data) else page.data

    def _print(self, template: str, page: Page, site: Site, data: Data, language: Language) -> str:
        return self._environment.get_template(template).render(**data, **_around(page.path, language, site), page=page)

    def description(self, page: Page, language: Language) -> str:
        """What a page is about, in a sentence for those who have not opened it."""
        return (language.of(page.about) if page.about else "") or described(page.path, language)

    def sitemap(self, paths: Sequence[str], address: str) -> str:
        """The list of the pages at these paths for search engines, each in every language, below the site's address."""
        template = self._environment.get_template("sitemap.xml")
        return template.render(paths=paths, address=address, languages=LANGUAGES)

    def frame(self, path: str, section: str, language: Language) -> Mapping[str, Any]:
        """What stands around the content of the page at `path`: the menu and the way to the other language."""
        (menu, foot), folder = self._places, posixpath.dirname(path)
        beside = (page.path for page in menu if posixpath.dirname(page.path) == folder != "")
        shown = {"menu": menu, "foot": foot, "path": path, "current": next(beside, section or path)}
        return {**_around(path, language, self.site), **shown, "kinds": kinds()}

    @cached_property
    def _places(self) -> tuple[Sequence[Page], Sequence[Page]]:
        """The pages in the menu, and those in the foot of every page."""
        menu = sorted((page for page in self.pages if page.menu), key=attrgetter("menu"))
        return menu, sorted((page for page in self.pages if page.foot), key=attrgetter("foot"))

    @cached_property
    def _environment(self) -> Environment:
        folder = files("fihrist.publishing.pages")
        made = Templates(
            loader=FileSystemLoader([str(folder), str(folder.joinpath("families"))]),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            # Templates never change while a build runs.
            auto_reload=False,
            bytecode_cache=self.site.release.cache.compiled,
        )
        made.globals |= {
            "in_words": in_words,
            "kinds": kinds,
            "parts_of": parts,
            "status_of": status_of,
            "stamp": stamp,
            "places": PLACES,
        }
        made.filters |= {"bidi": bidi, "opening": opening, "folded": lambda html: Markup(_BLANKS.sub(" ", html))}
        return made


def _around(path: str, language: Language, site: Site) -> Mapping[str, Any]:
    """What a template knows beside its data; `to`, `below` and `ref` lead to a page, any file and a record."""
    folder = posixpath.dirname(language.folder + path)
    return {
        "L": language,
        "site": site,
        "to": lambda path: _way(folder, language.folder + path),
        "below": lambda path: _way(folder, path),
        "ref": lambda id: _link(id, *(site.link(id) or ("", None)), language, folder),
    }


def described(path: str, language: Language) -> str:
    """The words of the guide about the page at a path below the language's folder, or those about the whole site."""
    stem = posixpath.splitext(path.removesuffix("/index.html"))[0].rpartition("/")[2]
    for key in (f"guide_{stem}_about", f"described_{stem}"):
        if language.knows(key):
            return language.t(key)
    return language.t("described_site")


@lru_cache(maxsize=16_384)
def _way(folder: str, target: str) -> str:
    """The way from a page in a folder to another file of the site, or to a folder that holds both."""
    up = ""
    while folder and not f"{target}/".startswith(f"{folder}/"):
        folder, up = posixpath.dirname(folder), f"{up}../"
    return (up + target[len(folder) :].removeprefix("/")).removesuffix("/") or "."


@lru_cache(maxsize=32_768)
def _link(id: str, path: str, name: Text | None, language: Language, folder: str) -> Markup:
    """A link to a record by its name; an id that has no record stands as it is."""
    if name is None:
        return Markup("<code>{}</code>").format(id)
    way = _way(folder, language.folder + path)
    return Markup('<a href="{}">{}</a>').format(way, isolated(language.of(name), language))


@pass_context
def bidi(context: Context, text: str) -> Markup:
    """A text of ours with each run of the other direction isolated, so that it keeps its place and its order."""
    return isolated(text, context["L"])


def isolated(text: str, language: Language) -> Markup:
    """A text in a language, with what runs the other way isolated where the language is Arabic."""
    if language.direction == "ltr":
        return escape(text)
    found, at = Markup(), 0
    for run in _RUN.finditer(text):
        found += escape(text[at : run.start()]) + _isolated(run)
        at = run.end()
    return found + escape(text[at:])


def _isolated(run: re.Match[str]) -> Markup:
    if run[1]:
        return Markup('<span class="nb">{}</span>').format(run[0])
    unbroken = Markup(' class="nb"') if len(run[0]) <= _SHORT else ""
    return escape(run[0]) if run[0].isdigit() else Markup('<bdi dir="ltr"{}>{}</bdi>').format(unbroken, run[0])


def stamp(edition: Edition, language: Language) -> Markup:
    """The date and the name of an edition."""
    dated = in_words(edition.date[:10], language) + language.t("comma") if edition.date else ""
    return Markup('{}<bdi dir="ltr">{}+{}</bdi>').format(dated, edition.version, edition.data_version[:12])


def opening(text: str) -> str:
    """The first words of a passage; a page on a source must not hold the whole document."""
    return text if len(text) <= _OPENING else text[:_OPENING].rpartition(" ")[0] + " …"
