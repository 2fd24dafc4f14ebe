"""The pages of the site: families of them, one module each beside its template, and what puts them into a language.

The folder `families/` is the register: each module there has a function `pages(site)` that yields pages. A new family
is one module and one template; a page with a place in the menu (`menu`) appears there by itself. A module may also
have `files(site)`, which yields further files of the site as path and bytes.
"""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from fihrist.publishing.pages import families
from fihrist.publishing.pages.site import Page, Site

__all__ = ["Page", "Site", "files", "pages"]


def pages(site: Site) -> Iterator[Page]:
    """Every page of the site, family by family."""
    for family in _families():
        yield from family.pages(site)


def files(site: Site) -> Iterator[tuple[str, bytes]]:
    """The files that the pages load, as path below the site and bytes."""
    for family in _families():
        if hasattr(family, "files"):
            yield from family.files(site)


def _families() -> Iterator[ModuleType]:
    for name in sorted(found.name for found in iter_modules(families.__path__)):
        yield import_module(f"{families.__name__}.{name}")
