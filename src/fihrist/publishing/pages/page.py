"""A page of the site, before it is put into a language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from fihrist.model.vocabulary import Label


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its path below the site (English; Arabic lies below `ar/`), its title, and a template with its data.

    `menu` is its position in the menu, `foot` in the foot of every page, 0 for a page that is not there; `section` is
    the path of the page of the menu to which it belongs; `file` is the catalogue's file of which it tells; `script` is
    the script of ours that it needs.
    """

    path: str
    title: Label
    template: str
    data: Mapping[str, Any] = field(default_factory=dict)
    about: Label | None = None
    menu: int = 0
    foot: int = 0
    section: str = ""
    file: str = ""
    script: str = ""
