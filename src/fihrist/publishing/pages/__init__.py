"""The pages of the site: families of them, each a module with templates, and what puts them into a language.

The folder `families/` is the register: each module there has a function `pages(site)` that yields pages. A new family
is one module and one template; a page with a place in the menu (`menu`) appears there by itself, and words that no
other page has are labels in its data. A page for which the module of a family has a place needs no module, but a line.
"""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from fihrist.publishing.pages import families
from fihrist.publishing.pages.site import Page, Site

__all__ = ["Page", "Site", "pages"]


def pages(site: Site) -> Iterator[Page]:
    """Every page of the site, family by family."""
    for name in sorted(found.name for found in iter_modules(families.__path__)):
        yield from import_module(f"{families.__name__}.{name}").pages(site)
