"""The plugin through which MkDocs makes the site: it maps our pages to files and switches the language on each."""

import atexit
import logging
import posixpath
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files as resources
from logging.handlers import QueueHandler
from pathlib import Path
from queue import SimpleQueue
from tempfile import mkdtemp
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, TemplateError, TemplateSyntaxError
from mkdocs.commands import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException, PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import write_file
from mkdocs.utils.templates import TemplateContext

import fihrist
from fihrist.checking.engine import diagnose
from fihrist.publishing.build import Refused
from fihrist.publishing.pages import Site, pages
from fihrist.publishing.pages.families.guide import with_anchors
from fihrist.publishing.pages.language import ARABIC, ENGLISH, LANGUAGES, Language
from fihrist.publishing.pages.press import Press, described
from fihrist.publishing.release import Checked, current
from fihrist.reading.files import find_root, is_within

CONFIG = "mkdocs.yml"


@dataclass(frozen=True, slots=True)
class Printed:
    """A page of ours in a language, as the theme is given it in the place of one of Markdown."""

    title: str
    meta: Mapping[str, str]
    content: str
    url: str


class FihristPlugin(BasePlugin):  # type: ignore[type-arg, no-untyped-call]
    """Our pages in MkDocs, printed by the press that `make` gives, else from the catalogue above the configuration."""

    press: Press | None = None
    preview: bool = False
    env: Environment
    parts: dict[tuple[str, tuple[str, str]], str]

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the catalogue where no site was given; the map of the site is ours, and MkDocs makes none."""
        if self.press is None:
            root = find_root(Path(config.config_file_path).parent)
            if root is None:
                raise PluginError("no folder `catalogue/` above the configuration")
            outcome = diagnose(root)
            made = current(root, outcome.catalogue, Checked.of(outcome.diagnostics))
            self.press = press(Site(made, config.extra.get("repository", "")))
        config.theme.static_templates.discard("sitemap.xml")
        return config

    def on_files(self, found: Files, /, *, config: MkDocsConfig) -> Files:
        """Add our pages in both languages, the files that they load, and of the theme Material its stylesheet alone."""
        for file in [file for file in found if file.src_uri == "sitemap.xml"]:
            found.remove(file)
        folder = Path(str(resources("material").joinpath("templates/assets/stylesheets")))
        (sheet,) = folder.glob("main.*.css")
        config.extra["stylesheet"] = f"assets/stylesheets/{sheet.name}"
        found.append(File.generated(config, config.extra["stylesheet"], content=sheet.read_bytes()))
        assert self.press
        for page in self.press.pages:
            for path, data in page.loaded.items():
                found.append(File.generated(config, path, content=data))
            for language in LANGUAGES:
                uri = language.folder + page.path.removesuffix(".html") + ".md"
                # A page of Markdown may lead there, but MkDocs has nothing to do with what is there.
                found.append(File.generated(config, uri, content="", inclusion=InclusionLevel.EXCLUDED))
        for name, text in self._for_robots(found, config.site_url or "").items():
            found.append(File.generated(config, name, content=text))
        return found

    def _for_robots(self, found: Files, address: str) -> dict[str, str]:
        """What search engines read: which pages they may show (all), and where the map is, if the address is known."""
        assert self.press
        all = found.documentation_pages(inclusion=lambda _: True)
        paths = (file.dest_uri for file in all if not file.src_uri.startswith(ARABIC.folder))
        allowed = "User-agent: *\nDisallow:\n"
        if not address:
            return {"robots.txt": allowed}
        sitemap = self.press.sitemap(sorted(paths), address)
        return {"robots.txt": f"{allowed}Sitemap: {address}sitemap.xml\n", "sitemap.xml": sitemap}

    def on_page_markdown(self, markdown: str, /, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """Give the headings of a page of the guide the same anchors in both languages."""
        english = Path(config.docs_dir, page.file.src_uri.removeprefix(ARABIC.folder))
        return with_anchors(markdown, english.read_text("utf-8"))

    def on_env(self, env: Environment, /, *, config: MkDocsConfig, files: Files) -> Environment:
        """Write our pages, each in its frame."""
        assert self.press
        self.env, self.parts, template = env, {}, env.get_template("main.html")
        for page in self.press.pages:
            for language in LANGUAGES:
                url = language.folder + page.path
                meta = {"description": self.press.description(page, language), "script": page.script}
                printed = Printed(language.of(page.title), meta, self.press.html(page, language), url)
                frame = self._frame(page.path, page.section, language, alike=bool(page.record))
                html = template.render(page=printed, config=config, base_url=frame["below"](""), fihrist=frame)
                write_file(html.encode(), str(Path(config.site_dir, url)))
        return env

    def on_page_context(
        self, context: TemplateContext, /, *, page: MkDocsPage, config: MkDocsConfig, nav: Any
    ) -> TemplateContext:
        """Give every page of the guide its frame, in its language."""
        language = ARABIC if page.file.src_uri.startswith(ARABIC.folder) else ENGLISH
        path = page.file.dest_uri.removeprefix(language.folder)
        page.meta.setdefault("description", described(path, language))
        context["fihrist"] = self._frame(path, "guide/index.html", language)  # type: ignore[typeddict-unknown-key]
        return context

    def _frame(self, path: str, section: str, language: Language, *, alike: bool = False) -> Mapping[str, Any]:
        """What a template of the theme is given of the site for a page; of `alike` pages a folder has one `part`."""
        assert self.press
        frame = self.press.frame(path, section, language)
        place = (posixpath.dirname(path) if alike else path, language.code)

        def part(name: str) -> str:
            if (name, place) not in self.parts:
                self.parts[name, place] = self.env.get_template(name).render(fihrist=frame)
            return self.parts[name, place]

        return {**frame, "preview": self.preview, "part": part}

    def on_template_context(
        self, context: TemplateContext, /, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Give the page for what is not found its menu in each language, and the path of the site where it is known."""
        assert self.press
        frames = [self.press.frame(template_name, "", language) for language in LANGUAGES]
        base = urlsplit(config.site_url).path if config.site_url else ""
        return context | {"frames": frames, "base": base}  # type: ignore[return-value]


def press(site: Site) -> Press:
    """A site ready to be printed."""
    return Press(site, tuple(pages(site)))


@cache
def own_docs() -> Path:
    """The pages and the theme of the program itself; those of a wheel are unpacked until the program ends."""
    package = Path(fihrist.__file__).parent
    beside = package.parents[1] / "docs"
    if (beside / CONFIG).is_file():
        return beside
    folder = Path(mkdtemp(prefix="fihrist-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    shutil.unpack_archive(package / "data/docs.zip", folder)
    return folder


def make(docs: Path, out: Path, site: Site, *, preview: bool = False, address: str = "") -> None:
    """Make the site of a catalogue in the folder `out`, with the pages and the theme in `docs`, which are run as code.

    `address` is where it will stand, for links that have to be whole; without one there are none of these. Raises
    Refused for a page, a template or a configuration that is not as it must be.
    """
    _look_through(docs)
    with _refusing():
        config = load_config(str(docs / CONFIG), site_dir=str(out), **({"site_url": address} if address else {}))
        plugin: Any = config.plugins.get("fihrist")
        if plugin is None:
            raise Refused(f"{CONFIG} does not name the plugin `fihrist`")
        site = replace(site, repository=site.repository or config.extra.get("repository", ""))
        plugin.press, plugin.preview = press(site), preview
        mkdocs_build.build(config)


@contextmanager
def _refusing() -> Iterator[None]:
    """Raise Refused, with what MkDocs has warned of, where it stops."""
    told: SimpleQueue[logging.LogRecord] = SimpleQueue()
    warnings = QueueHandler(told)
    warnings.setLevel(logging.WARNING)
    logging.getLogger("mkdocs").addHandler(warnings)
    try:
        yield
    except TemplateSyntaxError as error:
        raise Refused(f"{error.filename}:{error.lineno}: {error.message}") from error
    except (MkDocsException, TemplateError) as error:
        why = [str(error), *(told.get().getMessage() for _ in range(told.qsize()))]
        raise Refused(" ".join("; ".join(why).split())) from error
    finally:
        logging.getLogger("mkdocs").removeHandler(warnings)


def _look_through(folder: Path) -> None:
    """Raise Refused for a link that leads out of the folder, and for a text that is not UTF-8."""
    for path in folder.rglob("*"):
        if path.is_symlink() and not is_within(folder, path):
            raise Refused(f"{path} leads out of {folder.name}/")
        if path.is_file() and path.suffix in (".md", ".html", ".yml"):
            try:
                path.read_text("utf-8")
            except UnicodeDecodeError as error:
                raise Refused(f"{path} is not UTF-8: {error.reason} at byte {error.start}") from error
